import Domain
import Markup
import Storage

enum LifecycleRoutes {
  static let all: [Route] = [
    Route(.get, "/cases/:case/closure", "case-closure.new", .caseEdit, "Close a case") {
      .page(try await page($0, .close, nil))
    },
    Route(
      .post, "/cases/:case/closure", "case.close", .caseEdit, "Close a case",
      fields: LifecycleFields.closing
    ) { request in
      let version = try request.requiredVersion
      return try await request.run(
        { try CloseCase($0, caseID: request.parameter("case"), version: version) },
        again: { try await page(request, .close, $0) })
    },
    Route(.get, "/cases/:case/extensions/new", "extension.new", .caseEdit, "Extend service") {
      .page(try await page($0, .extend, nil))
    },
    Route(
      .post, "/cases/:case/extensions", "extension.grant", .caseEdit, "Extend service",
      fields: LifecycleFields.extending
    ) { request in
      try await request.run(
        { try ExtendService($0, caseID: request.parameter("case")) },
        again: { try await page(request, .extend, $0) })
    },
  ]

  private static func page(
    _ request: Request, _ act: LifecyclePage.Act, _ form: FormState?
  ) async throws -> LifecyclePage {
    try await request.reading(case: request.parameter("case"), .caseEdit) { _, header, scope in
      let empty = FormState(
        Input(["closed_on": ["\(scope.today)"], "version": ["\(header.version)"]]))
      return LifecyclePage(header: header, act: act, form: form ?? empty)
    }
  }
}
