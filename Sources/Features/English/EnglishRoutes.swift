import Domain
import Markup
import Storage

/// The pages of an English assessor: those who were referred to them, and nobody's case.
enum EnglishRoutes {
  static let all: [Route] =
    EnglishTeamRoutes.all + [
      Route(
        .get, "/english", "english.people", .englishAssess, "People to assess",
        answers: [EnglishListPage.self]
      ) { request in
        let scope = request.scope
        let all = try await request.database.read { try Referred.all(scope, $0) }
        return .page(
          EnglishListPage.load(all),
          seen: all.flatMap { [.caseFile($0.caseID), .person($0.personID)] }, as: "english.people")
      },
      Route(
        .get, "/english/:referral", "english.person", .englishAssess, "A person to assess",
        answers: [EnglishPersonPage.self]
      ) { request in
        let (page, seen) = try await request.referred { _, one, _ in
          (EnglishPersonPage(person: one.person, versions: one.versions), one.references)
        }
        return .page(page, seen: seen, as: "english.person")
      },
      Route(
        .get, "/english/:referral/assessments/new", "english-assessment.new", .englishAssess,
        "Record an English assessment", answers: [EnglishFormPage.self]
      ) { request in
        let (page, seen) = try await form(request, nil)
        return .page(page, seen: seen, as: "english.person")
      },
      Route(
        .post, "/english/:referral/assessments", "english-assessment.begin", .englishAssess,
        "Save a new English assessment", fields: EnglishFields.assessment
      ) { request in
        let subject = try await subject(request)
        return try await request.run(
          { try SaveEnglishAssessment($0, subject) }, again: { try await form(request, $0).page })
      },
      Route(
        .get, "/english/:referral/assessments/:english", "english-assessment.view", .englishAssess,
        "An English assessment", answers: [EnglishAssessmentPage.self]
      ) { request in
        let (page, seen) = try await one(request, FormState())
        return .page(page, seen: seen, as: "english-assessment.view")
      },
      Route(
        .get, "/english/:referral/assessments/:english/edit", "english-assessment.form",
        .englishAssess, "Change an English assessment", answers: [EnglishFormPage.self]
      ) { request in
        let (page, seen) = try await form(request, nil)
        return .page(page, seen: seen, as: "english-assessment.view")
      },
      Route(
        .post, "/english/:referral/assessments/:english", "english-assessment.save", .englishAssess,
        "Save the draft of an English assessment", fields: EnglishFields.assessment
      ) { request in
        guard let version = request.version else { throw Problem.versionMissing }
        let subject = try await subject(request)
        let changed = (id: request.parameter("english"), version: version)
        return try await request.run(
          { try SaveEnglishAssessment($0, subject, changed: changed) },
          again: { try await form(request, $0).page })
      },
      Route(
        .post, "/english/:referral/assessments/:english/finalisation",
        "english-assessment.finalise", .englishAssess, "Make an English assessment final"
      ) { request in
        guard let version = request.version else { throw Problem.versionMissing }
        let subject = try await subject(request)
        return try await request.run(
          { _ in
            FinaliseEnglishAssessment(subject, id: request.parameter("english"), version: version)
          }, again: { try await one(request, $0).page })
      },
      Route(
        .post, "/english/:referral/assessments/:english/correction", "english-assessment.correct",
        .englishAssess, "Correct an English assessment", fields: [EnglishFields.reason]
      ) { request in
        let subject = try await subject(request)
        return try await request.run(
          { try CorrectEnglishAssessment($0, subject, id: request.parameter("english")) },
          again: { try await one(request, $0).page })
      },
    ]

  private static func subject(_ request: Request) async throws -> EnglishSubject {
    let (id, scope) = (request.parameter("referral"), request.scope)
    let caseID = try await request.database.read { try Referred.caseID(of: id, scope, $0) }
    return EnglishSubject(caseID: caseID, referralID: id)
  }

  private static func form(
    _ request: Request, _ form: FormState?
  ) async throws -> (page: EnglishFormPage, seen: [Reference]) {
    let id = request.parameter("english")
    return try await request.referred { _, one, scope in
      EnglishFormPage.load(one, draft: id.isEmpty ? nil : id, form, scope).map {
        ($0, one.references)
      }
    }
  }

  private static func one(
    _ request: Request, _ form: FormState
  ) async throws -> (page: EnglishAssessmentPage, seen: [Reference]) {
    let id = request.parameter("english")
    return try await request.referred { _, one, _ in
      guard let stored = one.versions.first(where: { $0.id == id }) else { return nil }
      let page = EnglishAssessmentPage(
        person: one.person, assessment: stored,
        draftID: one.versions.first { $0.status == .draft }?.id, form: form)
      return (page, one.references + [Reference("english-assessment", id)])
    }
  }
}
