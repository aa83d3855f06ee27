import Domain
import Storage

enum AgreementRoutes {
  static let all: [Route] = [
    Route(
      .get, "/agreements", "agreement.list", .agreementView, "Data-sharing agreements",
      answers: [AgreementsPage.self]
    ) {
      request in .page(try await page(FormState(), request))
    },
    Route(
      .post, "/agreements", "agreement.add", .agreementManage, "Record an agreement",
      fields: AddAgreement.fields
    ) { request in
      try await request.run({ try AddAgreement($0) }, again: { try await page($0, request) })
    },
    Route(
      .get, "/agreements/:agreement", "agreement.view", .agreementManage, "An agreement",
      answers: [AgreementPage.self]
    ) {
      request in .page(try await one(FormState(), request))
    },
    Route(
      .post, "/agreements/:agreement/end", "agreement.end", .agreementManage, "End an agreement",
      fields: EndAgreement.fields
    ) { request in
      guard let version = request.version else { throw Problem.versionMissing }
      let id = request.parameter("agreement")
      return try await request.run(
        { try EndAgreement($0, id: id, version: version) },
        again: { try await one($0, request) })
    },
  ]

  private static func one(_ form: FormState, _ request: Request) async throws -> AgreementPage {
    let (scope, id) = (request.scope, request.parameter("agreement"))
    let page = try await request.database.read { reader in
      try AgreementPage.load(id, form: form, scope, reader)
    }
    guard let page else { throw Problem.notFound }
    return page
  }

  private static func page(_ form: FormState, _ request: Request) async throws -> AgreementsPage {
    let scope = request.scope
    return try await request.database.read { reader in
      try AgreementsPage.load(form: form, scope, reader)
    }
  }
}
