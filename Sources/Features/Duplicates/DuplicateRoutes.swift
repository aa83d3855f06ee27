import Domain
import Storage

enum DuplicateRoutes {
  static let all: [Route] = [
    Route(
      .get, "/intake/:draft/matches/:match", "duplicate.join", .caseOpen, "Ask to join a case",
      answers: [JoinPage.self]
    ) { request in
      let (match, _, personID) = try await found(request)
      return .page(
        page(match, FormState(), request), seen: [.person(personID)], as: "duplicate.check")
    },
    Route(
      .post, "/intake/:draft/matches/:match", "duplicate.ask-to-join", .caseOpen,
      "Ask to join a case", fields: AskToJoin.fields
    ) { request in
      let (match, caseID, _) = try await found(request)
      let draftID = request.parameter("draft")
      return try await request.run(
        { try AskToJoin($0, draftID: draftID, match: match, caseID: caseID) },
        again: { page(match, $0, request) })
    },
  ]

  private static func page(
    _ match: DuplicateMatch, _ form: FormState, _ request: Request
  ) -> JoinPage {
    JoinPage(draftID: request.parameter("draft"), match: match, form: form)
  }

  /// The match that the path names among those of the actor's own intake. It is searched anew: what
  /// is on record may have changed, and who may see it.
  private static func found(
    _ request: Request
  ) async throws -> (match: DuplicateMatch, caseID: String, personID: String) {
    let (id, reference) = (request.parameter("draft"), request.parameter("match"))
    let (now, sealing) = (request.now, request.app.sealing)
    let found = try await request.database.write {
      tx -> (match: DuplicateMatch, caseID: String, personID: String)? in
      guard let draft = try IntakeDrafts.input(id, of: now.actor, tx.reader) else { return nil }
      return try FindDuplicates(draft, of: id, sealing: sealing).match(reference, tx, now)
    }
    guard let found, found.match.seen == nil else { throw Problem.notFound }
    return found
  }
}
