import Domain
import Markup
import Policies
import Storage

enum AssessmentsRoutes {
  static let all: [Route] = [
    Route(
      .get, "/cases/:case/assessments", "assessment.household", .assessmentView,
      "Assessments of the household", answers: [HouseholdAssessmentsPage.self]
    ) { try await household($0) },
    Route(
      .get, "/cases/:case/people/:person/assessments", "assessment.list", .assessmentView,
      "Assessments", answers: [AssessmentsPage.self]
    ) { try await list($0) },
    Route(
      .get, "/cases/:case/people/:person/assessments/new", "assessment.new", .assessmentRecord,
      "Start an assessment", answers: [NewAssessmentPage.self], mayLeadOn: true
    ) { try await new($0) },
    Route(
      .post, "/cases/:case/people/:person/assessments", "assessment.start", .assessmentView,
      "Start an assessment", fields: AssessmentFields.start
    ) { try await start($0) },
    Route(
      .get, "/cases/:case/people/:person/assessments/draft", "assessment.draft",
      .assessmentRecord, "Go on with an assessment"
    ) { request in
      .redirect(
        AssessmentPaths.step(request.parameter("case"), request.parameter("person"), "EMP"))
    },
    Route(
      .get, "/cases/:case/people/:person/assessments/draft/:step", "assessment.step",
      .assessmentRecord, "A step of an assessment",
      answers: [AssessmentAreaPage.self, AssessmentSummaryPage.self, CheckAssessmentPage.self]
    ) { .page(try await stepPage($0, FormState())) },
    Route(
      .post, "/cases/:case/people/:person/assessments/draft/:step", "assessment.save",
      .assessmentView, "Save a step of an assessment", fields: AssessmentFields.summary
    ) { try await save($0) },
    Route(
      .get, "/cases/:case/assessments/:assessment", "assessment.view", .assessmentView,
      "An assessment's result", answers: [AssessmentPage.self]
    ) { try await result($0) },
    Route(
      .post, "/cases/:case/assessments/:assessment/answers", "assessment.change-answers",
      .assessmentView, "Change answers"
    ) { try await changeAnswers($0) },
    Route(
      .put, "/cases/:case/assessments/:assessment/answers", "assessment.put-answers",
      .assessmentView, "Change answers"
    ) { try await changeAnswers($0) },
    Route(
      .get, "/cases/:case/assessments/:assessment/correction", "assessment.correction",
      .assessmentRecord, "Correct an assessment", answers: [CorrectAssessmentPage.self]
    ) { .page(try await correctionPage($0, FormState())) },
    Route(
      .post, "/cases/:case/assessments/:assessment/correction", "assessment.correct",
      .assessmentView, "Correct an assessment", fields: [AssessmentFields.reason]
    ) { request in
      try await request.run(
        {
          try CorrectAssessment(
            $0, caseID: request.parameter("case"),
            assessmentID: request.parameter("assessment"))
        }, again: { try await correctionPage(request, $0) })
    },
  ]

  private static func household(_ request: Request) async throws -> Response {
    let page = try await request.reading(case: request.parameter("case"), .assessmentView) {
      reader, header, scope in
      try HouseholdAssessmentsPage.load(header, scope, reader)
    }
    return .page(
      page, seen: [.caseFile(page.header.id)] + page.adults.map { .person($0.personID) },
      as: "assessment.household")
  }

  private static func list(_ request: Request) async throws -> Response {
    let page = try await listPage(request, FormState())
    return .page(page, seen: seen(request), as: "assessment.list")
  }

  private static func seen(_ request: Request) -> [Reference] {
    [.caseFile(request.parameter("case")), .person(request.parameter("person"))]
  }

  private static func listPage(
    _ request: Request, _ form: FormState
  ) async throws -> AssessmentsPage {
    let person = request.parameter("person")
    return try await request.reading(case: request.parameter("case"), .assessmentView) {
      reader, header, scope in
      try AssessmentsPage.load(header, personID: person, form, scope, reader)
    }
  }

  private static func newPage(
    _ request: Request, _ form: FormState
  ) async throws -> NewAssessmentPage {
    let person = request.parameter("person")
    return try await request.reading(case: request.parameter("case"), .assessmentRecord) {
      reader, header, scope in
      guard let found = header.person(person) else { return nil }
      var form = form
      let due = try AssessmentsPage.due(header, person, on: scope.today, reader)
      form.input = form.input.filled(with: [
        "kind": due?.kind, "on": scope.today.description, "mode": "in-person",
      ])
      let instrument = try Instruments.load(UtahRCCM.instrument.id, reader)
      return NewAssessmentPage(
        header: header, personID: person, person: found.name,
        caution: instrument?.caution ?? "", provenance: instrument?.provenance ?? "", form: form)
    }
  }

  /// Whoever has begun one goes on with it.
  private static func new(_ request: Request) async throws -> Response {
    let person = request.parameter("person")
    let page = try await newPage(request, FormState())
    let hasDraft = try await request.reading(case: page.header.id, .assessmentRecord) {
      reader, header, scope in
      try AssessmentDraft.load(header.id, person, scope, reader) != nil
    }
    return hasDraft ? .redirect(AssessmentPaths.draft(page.header.id, person)) : .page(page)
  }

  private static func start(_ request: Request) async throws -> Response {
    try await request.run(
      {
        try StartAssessment(
          $0, caseID: request.parameter("case"), personID: request.parameter("person"))
      }, again: { try await newPage(request, $0) })
  }

  /// The acts on a draft as a whole have steps of their own; the others save what was typed.
  private static func save(_ request: Request) async throws -> Response {
    let (id, person, step) = (
      request.parameter("case"), request.parameter("person"), request.parameter("step")
    )
    switch step {
    case "final":
      return try await request.run(
        { _ in FinaliseAssessment(caseID: id, personID: person) },
        again: { try await checkPage(request, $0) })
    case "sessions":
      return try await request.run(
        { try AddSitting($0, caseID: id, personID: person) },
        again: { try await checkPage(request, $0) })
    case "end":
      return try await request.run(
        { _ in DropAssessmentDraft(caseID: id, personID: person) },
        again: { try await listPage(request, $0) })
    default:
      let known = try await request.database.read { reader in
        try Instruments.load(UtahRCCM.instrument.id, reader)
      }
      guard let instrument = known,
        ["all", "summary"].contains(step) || instrument.area(step) != nil
      else { throw Problem.notFound }
      return try await request.run(
        {
          try SaveAssessmentStep(
            $0, caseID: id, personID: person, step: step == "all" ? nil : step, instrument)
        }, again: { try await stepPage(request, $0) })
    }
  }

  private static func stepPage(
    _ request: Request, _ form: FormState
  ) async throws -> any Page {
    let (person, step) = (request.parameter("person"), request.parameter("step"))
    switch step {
    case "check", "all": return try await checkPage(request, form)
    case "summary":
      return try await request.reading(case: request.parameter("case"), .assessmentRecord) {
        reader, header, scope in
        try AssessmentSummaryPage.load(header, personID: person, form, scope, reader)
      }
    default:
      return try await request.reading(case: request.parameter("case"), .assessmentRecord) {
        reader, header, scope in
        try AssessmentAreaPage.load(header, personID: person, area: step, form, scope, reader)
      }
    }
  }

  private static func checkPage(
    _ request: Request, _ form: FormState
  ) async throws -> CheckAssessmentPage {
    let person = request.parameter("person")
    return try await request.reading(case: request.parameter("case"), .assessmentRecord) {
      reader, header, scope in
      try CheckAssessmentPage.load(header, personID: person, form, scope, reader)
    }
  }

  private static func resultPage(_ request: Request) async throws -> AssessmentPage {
    let id = request.parameter("assessment")
    return try await request.reading(case: request.parameter("case"), .assessmentView) {
      reader, header, scope in
      try AssessmentPage.load(header, id: id, scope, reader)
    }
  }

  private static func result(_ request: Request) async throws -> Response {
    let page = try await resultPage(request)
    return .page(
      page,
      seen: [
        .caseFile(page.header.id), .person(page.personID), Reference("assessment", page.id),
      ], as: "assessment.view")
  }

  private static func changeAnswers(_ request: Request) async throws -> Response {
    try await request.run(
      { _ in
        ChangeAnswers(
          caseID: request.parameter("case"), assessmentID: request.parameter("assessment"))
      }, again: { _ in try await resultPage(request) })
  }

  private static func correctionPage(
    _ request: Request, _ form: FormState
  ) async throws -> CorrectAssessmentPage {
    let id = request.parameter("assessment")
    return try await request.reading(case: request.parameter("case"), .assessmentRecord) {
      reader, header, _ in
      guard let stored = try StoredAssessment.one(id, reader),
        let person = header.person(stored.row.personID)
      else { return nil }
      let kind = AssessmentWords.kind(stored.row.kind)
      return CorrectAssessmentPage(
        header: header, assessmentID: id,
        assessmentTitle: "\(kind) assessment of \(person.name), \(stored.row.finalisedOn.words)",
        form: form)
    }
  }
}
