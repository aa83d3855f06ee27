import Domain
import Markup
import Storage

enum DisclosuresRoutes {
  private static let list = "/cases/:case/disclosures"
  private static let new = "/cases/:case/disclosures/new"
  private static let one = "/cases/:case/disclosures/:disclosure"

  static let all: [Route] = [
    Route(
      .get, list, "disclosure.list", .disclosureView, "What was told to others",
      answers: [DisclosuresPage.self]
    ) { request in
      let sealing = request.app.sealing
      let page = try await request.reading(case: request.parameter("case"), .disclosureView) {
        reader, header, scope in
        try DisclosuresPage.load(header, scope, reader, sealing: sealing)
      }
      let seen = Set(page.lines.compactMap { $0.content?.personID }).sorted()
      return .page(
        page, seen: [.caseFile(page.header.id)] + seen.map(Reference.person),
        as: "disclosure.list")
    },
    Route(
      .get, new, "disclosure.form", .disclosureRecord, "Told without consent",
      answers: [NewDisclosurePage.self]
    ) { request in .page(try await newPage(request, FormState())) },
    Route(
      .post, list, "disclosure.record", .disclosureRecord, "Record what was told without consent",
      fields: DisclosureFields.all
    ) { request in
      try await request.run(
        {
          try DiscloseWithoutConsent(
            $0, caseID: request.parameter("case"), sealing: request.app.sealing)
        }, again: { try await newPage(request, $0) })
    },
    Route(
      .get, one, "disclosure.view", .disclosureView, "A disclosure",
      answers: [DisclosurePage.self]
    ) { request in
      let page = try await onePage(request, FormState())
      return .page(
        page, seen: [.caseFile(page.header.id), Reference("disclosure", page.id)],
        as: "disclosure.view")
    },
    Route(
      .post, "\(one)/review", "disclosure.review", .disclosureReview,
      "Review a disclosure", fields: [DisclosureFields.review]
    ) { request in
      try await request.run(
        {
          try ReviewDisclosure(
            $0, caseID: request.parameter("case"), id: request.parameter("disclosure"))
        }, again: { try await onePage(request, $0) })
    },
  ]

  private static func newPage(
    _ request: Request, _ form: FormState
  ) async throws -> NewDisclosurePage {
    try await request.reading(case: request.parameter("case"), .disclosureRecord) {
      reader, header, scope in try NewDisclosurePage.load(header, form, scope, reader)
    }
  }

  private static func onePage(
    _ request: Request, _ form: FormState
  ) async throws -> DisclosurePage {
    let (id, sealing) = (request.parameter("disclosure"), request.app.sealing)
    return try await request.reading(case: request.parameter("case"), .disclosureView) {
      reader, header, scope in
      try DisclosurePage.load(header, id: id, form, scope, reader, sealing: sealing)
    }
  }
}
