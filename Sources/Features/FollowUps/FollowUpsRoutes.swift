import Domain
import Markup
import Storage

enum FollowUpsRoutes {
  private static let list = "/cases/:case/follow-ups"
  private static let calls = "/cases/:case/calls"
  private static let people = "/cases/:case/representatives"

  static let all: [Route] = [
    Route(
      .get, list, "follow-up.list", .noteView, "Follow-ups and calls",
      answers: [FollowUpsPage.self], asks: [.before]
    ) { request in
      let before = request.query["before"] ?? ""
      let page = try await request.reading(case: request.parameter("case"), .noteView) {
        reader, header, scope in try FollowUpsPage.load(header, before: before, scope, reader)
      }
      return .page(page, seen: seen(page.header), as: "follow-up.list")
    },
    Route(
      .get, "\(list)/new", "follow-up.new", .noteWrite, "Record a follow-up",
      answers: [NewFollowUpPage.self]
    ) { request in .page(try await followUp(request, FormState())) },
    Route(
      .post, list, "follow-up.record", .noteWrite, "Record a follow-up",
      fields: FollowUpFields.all
    ) { request in
      try await request.run(
        { try RecordFollowUp($0, caseID: request.parameter("case")) },
        again: { try await followUp(request, $0) })
    },
    Route(
      .get, "\(calls)/new", "call.new", .noteWrite, "Log a call on their behalf",
      answers: [NewCallPage.self]
    ) { request in .page(try await call(request, FormState())) },
    Route(
      .post, calls, "call.log", .noteWrite, "Log a call on their behalf",
      fields: FollowUpFields.call
    ) { request in
      try await request.run(
        { try LogCall($0, caseID: request.parameter("case")) },
        again: { try await call(request, $0) })
    },
    Route(
      .get, people, "representative.list", .noteView, "Who acts for them",
      answers: [RepresentativesPage.self]
    ) { request in
      let page = try await representatives(request, .noteView, nil)
      return .page(page, seen: seen(page.header), as: "representative.list")
    },
    Route(
      .post, people, "representative.add", .noteWrite, "Add who acts for them",
      fields: FollowUpFields.representing
    ) { request in
      try await request.run(
        { try SaveRepresentative($0, caseID: request.parameter("case")) },
        again: { try await representatives(request, .noteWrite, $0) })
    },
    Route(
      .get, "\(people)/:representative", "representative.view", .noteWrite,
      "Change who acts for them", answers: [RepresentativesPage.self]
    ) { request in
      let page = try await representatives(request, .noteWrite, nil)
      return .page(page, seen: seen(page.header), as: "representative.view")
    },
    Route(
      .post, "\(people)/:representative", "representative.save", .noteWrite,
      "Save who acts for them", fields: FollowUpFields.representing
    ) { request in
      let changed = (
        id: request.parameter("representative"), version: try request.requiredVersion
      )
      return try await request.run(
        { try SaveRepresentative($0, caseID: request.parameter("case"), changed: changed) },
        again: { try await representatives(request, .noteWrite, $0) })
    },
  ]

  private static func seen(_ header: CaseHeader) -> [Reference] {
    [.caseFile(header.id)] + header.people.map { .person($0.id) }
  }

  private static func followUp(
    _ request: Request, _ form: FormState
  ) async throws -> NewFollowUpPage {
    try await request.reading(case: request.parameter("case"), .noteWrite) {
      reader, header, scope in try NewFollowUpPage.load(header, form, scope, reader)
    }
  }

  private static func call(_ request: Request, _ form: FormState) async throws -> NewCallPage {
    try await request.reading(case: request.parameter("case"), .noteWrite) {
      reader, header, scope in try NewCallPage.load(header, form, scope, reader)
    }
  }

  private static func representatives(
    _ request: Request, _ permission: Permission, _ form: FormState?
  ) async throws -> RepresentativesPage {
    let id = request.parameter("representative")
    return try await request.reading(case: request.parameter("case"), permission) {
      reader, header, scope in
      try RepresentativesPage.load(
        header, changed: id.isEmpty ? nil : id, form, scope, reader)
    }
  }
}
