import Domain
import Markup
import Storage

enum OrientationsRoutes {
  static let all: [Route] = [
    Route(
      .get, "/orientations", "orientation.list", .serviceView, "Orientation sessions",
      answers: [OrientationsPage.self], asks: [.before]
    ) { request in
      let (before, scope) = (request.query["before"] ?? "", request.scope)
      let page = try await request.database.read { reader in
        try OrientationsPage.load(before: before, scope, reader)
      }
      return .page(page, seen: [], as: "orientation.list")
    },
    Route(
      .get, "/orientations/new", "orientation.new", .serviceRecord,
      "Record an orientation session", answers: [NewOrientationPage.self]
    ) { request in
      let page = try await form(request, FormState())
      let seen = page.people.flatMap { [Reference.caseFile($0.caseID), .person($0.personID)] }
      return .page(page, seen: seen, as: "orientation.new")
    },
    Route(
      .post, "/orientations", "orientation.record", .serviceRecord,
      "Record an orientation session", fields: OrientationFields.all
    ) { request in
      try await request.run({ try RecordOrientation($0) }, again: { try await form(request, $0) })
    },
    Route(
      .get, "/orientations/:orientation", "orientation.view", .serviceView,
      "An orientation session", answers: [OrientationPage.self]
    ) { request in
      let (id, scope) = (request.parameter("orientation"), request.scope)
      let page = try await request.database.read { reader in
        try OrientationPage.load(id: id, scope, reader)
      }
      guard let page else { throw Problem.notFound }
      let seen = page.attendees.flatMap { [Reference.caseFile($0.caseID), .person($0.personID)] }
      return .page(page, seen: seen, as: "orientation.view")
    },
  ]

  private static func form(
    _ request: Request, _ form: FormState
  ) async throws -> NewOrientationPage {
    let scope = request.scope
    return try await request.database.read { reader in
      try NewOrientationPage.load(form, scope, reader)
    }
  }
}
