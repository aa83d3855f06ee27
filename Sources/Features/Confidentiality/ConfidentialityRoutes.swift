import Domain
import Policies
import Storage

enum ConfidentialityRoutes {
  static let all: [Route] = [
    Route(
      .get, "/account/confidentiality", "confidentiality.view", .accountOwn,
      "Confidentiality agreement", answers: [ConfidentialityPage.self]
    ) { .page(try await page(FormState(), $0)) },
    Route(
      .post, "/account/confidentiality", "confidentiality.sign", .accountOwn, "Sign the agreement",
      fields: SignConfidentiality.fields
    ) { request in
      try await request.run({ try SignConfidentiality($0) }, again: { try await page($0, request) })
    },
  ]

  private static func page(
    _ form: FormState, _ request: Request
  ) async throws -> ConfidentialityPage {
    let staffID = request.now.actor.id
    let signed = try await request.database.read {
      try ConfidentialityRecords.current(of: staffID, $0)
    }
    let text = ConfidentialityText.current
    return ConfidentialityPage(
      edition: text.number, from: text.from, paragraphs: text.paragraphs, source: text.source,
      signedOn: signed?.on, way: signed?.way, form: form)
  }
}

extension Route {
  /// What whoever has not signed the confidentiality agreement may still ask for: to read and sign
  /// it, their own account, and to sign out. Nothing here is about a case.
  package var isOpenUnsigned: Bool {
    permission == nil || Self.openUnsigned.contains(name)
  }

  private static let openUnsigned: Set<String> = [
    "confidentiality.view", "confidentiality.sign", "session.use", "session.end", "account.view",
    "account.sign-ins", "account.end-sign-ins", "account.password", "account.phone",
  ]
}
