import Domain
import Storage

enum PublicationRoutes {
  private static let one = "/publications/:publication"

  static let all: [Route] = [
    Route(
      .get, "/publications", "publication.list", .publicationView, "Meetings and changes",
      answers: [PublicationsPage.self]
    ) { request in
      let scope = request.scope
      return .page(try await request.database.read { try PublicationsPage.load(scope, $0) })
    },
    Route(
      .get, "/publications/new", "publication.new", .publicationPublish, "Publish something",
      answers: [NewPublicationPage.self]
    ) { request in .page(try await new(FormState(), request)) },
    Route(
      .post, "/publications", "publication.publish", .publicationPublish,
      "Publish a meeting or a change", fields: PublicationFields.publishing
    ) { request in
      try await request.run({ try PublishChange($0) }, again: { try await new($0, request) })
    },
    Route(
      .get, one, "publication.view", .publicationView, "A meeting or a change",
      answers: [PublicationPage.self]
    ) { request in
      let page = try await page(FormState(), request)
      return .page(
        page, seen: [Reference("publication", page.publication.id)], as: "publication.view")
    },
    Route(
      .post, "\(one)/acknowledgement", "publication.acknowledge", .publicationView,
      "Acknowledge what was published", fields: [PublicationFields.edition]
    ) { request in
      try await request.run(
        { try AcknowledgePublication($0, id: request.parameter("publication")) },
        again: { try await page($0, request) })
    },
    Route(
      .get, "\(one)/edition", "publication.edit", .publicationPublish,
      "A new version of what was published", answers: [RenewPublicationPage.self]
    ) { request in .page(try await renewing(FormState(), request)) },
    Route(
      .post, "\(one)/edition", "publication.renew", .publicationPublish, "Publish a new version",
      fields: PublicationFields.renewing
    ) { request in
      guard let version = request.version else { throw Problem.versionMissing }
      let id = request.parameter("publication")
      return try await request.run(
        { try RenewPublication($0, id: id, version: version) },
        again: { try await renewing($0, request) })
    },
  ]

  private static func new(
    _ form: FormState, _ request: Request
  ) async throws -> NewPublicationPage {
    let scope = request.scope
    return try await request.database.read { try NewPublicationPage.load(form, scope, $0) }
  }

  private static func page(_ form: FormState, _ request: Request) async throws -> PublicationPage {
    let (scope, id) = (request.scope, request.parameter("publication"))
    let page = try await request.database.read { reader in
      try PublicationPage.load(id, form, scope, reader)
    }
    guard let page else { throw Problem.notFound }
    return page
  }

  private static func renewing(
    _ form: FormState, _ request: Request
  ) async throws -> RenewPublicationPage {
    let (scope, id) = (request.scope, request.parameter("publication"))
    let page = try await request.database.read { reader in
      try RenewPublicationPage.load(id, form, scope, reader)
    }
    guard let page else { throw Problem.notFound }
    return page
  }
}
