import Domain
import Markup
import Storage

/// Records a service that a person was given, or mends what is recorded of one.
package struct SaveService: Command {
  package static let permission = Permission.serviceRecord
  package static let name = "service.save"

  let caseID: String
  /// The service that is mended, and the version it was read in; nil for a new one.
  let changed: (id: String, version: Int)?
  let typed: ServiceRow

  package init(
    _ input: Input, caseID: String, changed: (id: String, version: Int)? = nil
  ) throws(InvalidInput) {
    self.caseID = caseID
    self.changed = changed
    var parse = Parse(input)
    let listed = parse.choice(ServiceFields.listed)
    let other = parse.text(ServiceFields.type)
    if listed.isEmpty, other.isEmpty {
      parse.fail(ServiceFields.type, "Choose a service of the list, or write which it was")
    }
    typed = ServiceRow(
      personID: parse.text(ServiceFields.person([])), type: listed.isEmpty ? other : listed,
      group: parse.choice(ServiceFields.group), program: parse.choice(ServiceFields.program),
      on: parse.requiredDay(ServiceFields.on), status: parse.choice(ServiceFields.status),
      mode: parse.choice(ServiceFields.mode), provider: parse.text(ServiceFields.provider),
      words: parse.text(ServiceFields.words))
    try parse.finish()
  }

  package struct Facts: Sendable {
    let header: CaseHeader
    let stored: StoredService?
  }

  package struct Outcome: Sendable {
    let id: String
    let detailID: String
    let row: ServiceRow
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader),
      header.person(typed.personID) != nil
    else { return nil }
    guard let changed else { return Facts(header: header, stored: nil) }
    guard
      let stored = try StoredService.all(of: header, tx.reader).first(where: {
        $0.id == changed.id
      })
    else { return nil }
    guard stored.version == changed.version else {
      throw Undone.stale(conflict(with: stored, base: changed.version))
    }
    return Facts(header: header, stored: stored)
  }

  package func decide(_ facts: Facts, _ now: Now) throws(ServiceRefusal) -> Outcome {
    try ServiceRefusal.check(typed.on, facts.header, now)
    var row = typed
    row.with = facts.stored?.row.with ?? ""
    return Outcome(id: changed?.id ?? now.newID(), detailID: now.newID(), row: row)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    if let changed {
      _ = try ServiceRecords.change(
        done.id, done.row, version: changed.version, caseID: caseID, by: now.actor.id,
        detailID: done.detailID, now.stamp, tx)
    } else {
      try ServiceRecords.add(
        done.id, done.row, caseID: caseID, by: now.actor.id, detailID: done.detailID, now.stamp,
        tx)
    }
  }

  private func conflict(with stored: StoredService, base: Int) -> VersionConflict {
    let (theirs, yours) = (ServiceFields.input(stored.row), ServiceFields.input(typed))
    return VersionConflict(
      current: stored.version, base: base,
      lines: ServiceFields.all.map {
        .init(label: $0.label, theirs: theirs[$0.name] ?? "", yours: yours[$0.name] ?? "")
      })
  }

  package func location(_ done: Outcome) -> Path { "/cases/\(caseID)/services" }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(done.row.personID), Reference("service", done.id)]
  }
}

extension ServiceRefusal {
  /// A service is recorded once it has taken place, of a day on which the case was open.
  static func check(_ day: Day, _ header: CaseHeader, _ now: Now) throws(ServiceRefusal) {
    guard day <= now.today else { throw .inFuture(day, today: now.today) }
    if let closed = header.closedOn, day > closed { throw .caseClosed(on: closed) }
  }
}
