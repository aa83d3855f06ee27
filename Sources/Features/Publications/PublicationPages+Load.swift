import Domain
import Storage

extension PublicationsPage {
  package static func load(_ scope: Scope, _ reader: Reader) throws -> PublicationsPage {
    PublicationsPage(
      publications: try StoredPublication.all(scope, reader).map { stored in
        Line(
          id: stored.id, kind: stored.kind, title: stored.title, agency: stored.agency,
          edition: stored.edition, publishedOn: stored.publishedOn, meetsOn: stored.meetsOn,
          isOwed: stored.isOwed(by: scope.actor),
          seenOn: stored.seen == stored.edition ? stored.seenOn : nil)
      })
  }
}

extension NewPublicationPage {
  /// The state's office publishes to every agency, others to their own.
  package static func load(
    _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> NewPublicationPage {
    let isState = scope.actor.agencyKind == "state-office"
    var filled = form
    if !isState, form.input.all(PublicationFields.agencies.name).isEmpty {
      filled.input.set(PublicationFields.agencies.name, scope.actor.agencyID)
    }
    return NewPublicationPage(
      agencies: try reader.rows("SELECT id, name FROM agency ORDER BY name, id LIMIT 500") {
        AgreementsPage.Agency(id: $0.text(0), name: $0.text(1))
      }.filter { isState || $0.id == scope.actor.agencyID }, form: filled)
  }
}

extension PublicationPage {
  package static func load(
    _ id: String, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> PublicationPage? {
    guard let stored = try StoredPublication.all(scope, only: id, reader).first else { return nil }
    let names = try reader.rows("SELECT id, name FROM agency ORDER BY name, id") {
      (id: $0.text(0), name: $0.text(1))
    }
    let isKept = stored.isKept(by: scope.actor)
    return PublicationPage(
      publication: stored,
      agencyNames: names.filter { stored.agencies.contains($0.id) }.map(\.name),
      isOwed: stored.isOwed(by: scope.actor), isKept: isKept,
      readers: isKept ? try readers(of: stored, reader) : [], form: form)
  }

  /// Everyone on staff it is for but its publisher: who has not acknowledged it comes first.
  private static func readers(
    of stored: StoredPublication, _ reader: Reader
  ) throws -> [Recipient] {
    let all = try reader.rows(
      """
      SELECT s.name, s.role, a.name, k.acknowledged_on, s.agency_id
      FROM staff s JOIN agency a ON a.id = s.agency_id
      LEFT JOIN acknowledgement k ON k.staff_id = s.id AND k.publication_id = $1 \
      AND k.edition = $2
      WHERE s.disabled_on IS NULL AND s.id <> $3 ORDER BY s.name, s.id LIMIT 5000
      """, [stored.id, stored.edition, stored.publisherID]
    ) { row -> Recipient? in
      guard let role = Role(rawValue: row.text(1)),
        stored.audience.includes(role, of: row.text(4))
      else { return nil }
      return Recipient(
        name: row.text(0), role: role, agency: row.text(2), acknowledgedOn: row.day(3))
    }.compactMap { $0 }
    return all.filter { $0.acknowledgedOn == nil } + all.filter { $0.acknowledgedOn != nil }
  }
}

extension RenewPublicationPage {
  /// Nil for whoever does not keep it.
  package static func load(
    _ id: String, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> RenewPublicationPage? {
    guard let stored = try StoredPublication.all(scope, only: id, reader).first,
      stored.isKept(by: scope.actor)
    else { return nil }
    var filled = form
    filled.input = form.input.filled(with: [
      "title": stored.title, "body": stored.body, "meets_on": stored.meetsOn?.description,
    ])
    return RenewPublicationPage(
      id: id, former: stored.title, edition: stored.edition,
      isMeeting: stored.kind == .meeting,
      version: form.input["version"].flatMap { Int($0) } ?? stored.version, form: filled)
  }
}
