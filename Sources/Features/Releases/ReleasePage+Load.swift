import Domain
import Storage

extension ReleasesPage {
  package static func load(
    _ header: CaseHeader, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> ReleasesPage? {
    var filled = form
    filled.input = form.input.filled(with: [
      "from_on": scope.today.description,
      "language": header.people.first { $0.isHead }.map { LanguageName.of($0.language) },
    ])
    return ReleasesPage(
      header: header, day: scope.today, all: try StoredRelease.all(of: header, reader),
      mayRecord: try scope.decide(.releaseRecord, on: header.id, reader).isAllowed, form: filled)
  }
}

extension ReleasePage {
  package static func load(
    _ header: CaseHeader, id: String, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> ReleasePage? {
    guard let stored = try StoredRelease.find(id, of: header, reader) else { return nil }
    let today = scope.today.description
    var filled = form
    filled.input = form.input.filled(with: [
      "signed_on": today, "signed_by": stored.person, "explained_by": scope.actor.id,
      "sent_on": today, "withdrawn_on": today,
    ])
    return ReleasePage(
      header: header, day: scope.today, stored: stored,
      mayRecord: try scope.decide(.releaseRecord, on: header.id, reader).isAllowed,
      actorID: scope.actor.id, actorName: scope.actor.name, form: filled)
  }
}
