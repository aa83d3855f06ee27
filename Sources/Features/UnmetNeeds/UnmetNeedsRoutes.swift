import Domain
import Markup
import Storage

enum UnmetNeedsRoutes {
  private static let list = "/cases/:case/unmet-needs"

  static let all: [Route] = [
    Route(
      .get, list, "unmet-need.list", .referralView, "Unmet needs", answers: [UnmetNeedsPage.self]
    ) { request in
      let page = try await request.reading(case: request.parameter("case"), .referralView) {
        reader, header, _ in try UnmetNeedsPage.load(header, reader)
      }
      let seen = Set(page.needs.map(\.row.personID)).sorted().map(Reference.person)
      return .page(page, seen: [.caseFile(page.header.id)] + seen, as: "unmet-need.list")
    },
    Route(
      .get, "\(list)/new", "unmet-need.new", .referralRecord, "Record an unmet need",
      answers: [UnmetNeedPage.self]
    ) { request in
      let page = try await page(request, FormState())
      return .page(page, seen: [.caseFile(page.header.id)], as: "unmet-need.list")
    },
    Route(
      .post, list, "unmet-need.record", .referralRecord, "Record an unmet need",
      fields: UnmetNeedFields.all
    ) { request in
      try await request.run(
        { try SaveUnmetNeed($0, caseID: request.parameter("case")) },
        again: { try await page(request, $0) })
    },
    Route(
      .get, "\(list)/:need", "unmet-need.view", .referralRecord, "An unmet need",
      answers: [UnmetNeedPage.self]
    ) { request in
      let page = try await page(request, FormState())
      return .page(
        page, seen: [.caseFile(page.header.id), Reference("unmet-need", page.needID ?? "")],
        as: "unmet-need.view")
    },
    Route(
      .post, "\(list)/:need", "unmet-need.save", .referralRecord, "Save an unmet need",
      fields: UnmetNeedFields.all
    ) { request in
      guard let version = request.version else { throw Problem.versionMissing }
      let changed = (id: request.parameter("need"), version: version)
      return try await request.run(
        { try SaveUnmetNeed($0, caseID: request.parameter("case"), changed: changed) },
        again: { try await page(request, $0) })
    },
  ]

  private static func page(
    _ request: Request, _ form: FormState
  ) async throws -> UnmetNeedPage {
    let need = request.parameter("need")
    return try await request.reading(case: request.parameter("case"), .referralRecord) {
      reader, header, scope in
      try UnmetNeedPage.load(header, id: need.isEmpty ? nil : need, form, scope, reader)
    }
  }
}
