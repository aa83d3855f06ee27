import Domain
import Markup
import Storage

enum ReleasesRoutes {
  private static let list = "/cases/:case/releases"
  private static let one = "/cases/:case/releases/:release"

  static let all: [Route] = [
    Route(
      .get, list, "release.list", .releaseView, "Releases", answers: [ReleasesPage.self]
    ) { request in
      let page = try await listPage(request, FormState())
      let seen = Set(page.all.map(\.personID)).sorted().map(Reference.person)
      return .page(page, seen: [.caseFile(page.header.id)] + seen, as: "release.list")
    },
    Route(
      .post, list, "release.prepare", .releaseRecord, "Prepare a release",
      fields: ReleaseFields.preparing
    ) { request in
      try await request.run(
        { try PrepareRelease($0, caseID: request.parameter("case")) },
        again: { try await listPage(request, $0) })
    },
    Route(
      .get, one, "release.view", .releaseView, "A release", answers: [ReleasePage.self]
    ) { request in
      let page = try await onePage(request, FormState())
      return .page(
        page,
        seen: [
          .caseFile(page.header.id), .person(page.stored.personID),
          Reference("release", page.stored.id),
        ], as: "release.view")
    },
    Route(
      .post, "\(one)/signatures", "release.sign", .releaseRecord, "Record the signatures",
      fields: ReleaseFields.signing
    ) { request in
      try await act(request) { try SignRelease($0, caseID: $1, id: $2) }
    },
    Route(
      .post, "\(one)/withdrawal", "release.withdraw", .releaseRecord, "Withdraw a release",
      fields: ReleaseFields.withdrawing
    ) { request in
      try await act(request) { try WithdrawRelease($0, caseID: $1, id: $2) }
    },
    Route(
      .post, "\(one)/disclosures", "release.send", .releaseRecord,
      "Send something under a release", fields: ReleaseFields.sending
    ) { request in
      try await act(request) { try SendUnderRelease($0, caseID: $1, id: $2) }
    },
  ]

  private static func act<C: Command>(
    _ request: Request, _ make: (Input, _ caseID: String, _ id: String) throws -> C
  ) async throws -> Response {
    try await request.run(
      { try make($0, request.parameter("case"), request.parameter("release")) },
      again: { try await onePage(request, $0) })
  }

  private static func listPage(
    _ request: Request, _ form: FormState
  ) async throws -> ReleasesPage {
    try await request.reading(case: request.parameter("case"), .releaseView) {
      reader, header, scope in try ReleasesPage.load(header, form, scope, reader)
    }
  }

  private static func onePage(_ request: Request, _ form: FormState) async throws -> ReleasePage {
    let id = request.parameter("release")
    return try await request.reading(case: request.parameter("case"), .releaseView) {
      reader, header, scope in try ReleasePage.load(header, id: id, form, scope, reader)
    }
  }
}
