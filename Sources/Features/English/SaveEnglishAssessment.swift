import Domain
import Markup
import Storage

/// An English assessment that is the actor's own: which connection, and of whose case.
package struct EnglishSubject: Sendable {
  /// Empty where the actor has no such connection: then nothing can be done.
  let caseID: String
  let referralID: String

  package init(caseID: String, referralID: String) {
    self.caseID = caseID
    self.referralID = referralID
  }
}

/// The assessor saves what they found as a draft, which only they read (UT-ASM-22).
package struct SaveEnglishAssessment: Command {
  package static let permission = Permission.englishAssess
  package static let name = "english-assessment.save"

  let subjectOf: EnglishSubject
  /// The draft that is changed, and the version it was changed on; nil for a new one.
  let changed: (id: String, version: Int)?
  let row: EnglishRow

  package init(
    _ input: Input, _ subject: EnglishSubject, changed: (id: String, version: Int)? = nil
  ) throws(InvalidInput) {
    subjectOf = subject
    self.changed = changed
    var parse = Parse(input)
    let day = parse.requiredDay(EnglishFields.assessedOn)
    let test = parse.text(EnglishFields.test)
    let level = EnglishLevel(rawValue: parse.choice(EnglishFields.level))
    let needs = parse.text(EnglishFields.needs)
    let recommendations = parse.text(EnglishFields.recommendations)
    try parse.finish()
    row = EnglishRow(
      assessedOn: day, test: test, level: level ?? .literacy, needs: needs,
      recommendations: recommendations)
  }

  package struct Saved: Sendable {
    let id: String
    let referred: Referred
  }

  package var subject: Subject { .cases([subjectOf.caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Referred? {
    guard let referred = try Referred.load(subjectOf.referralID, scope, tx.reader) else {
      return nil
    }
    guard let changed else { return referred }
    guard let stored = referred.versions.first(where: { $0.id == changed.id }) else { return nil }
    if stored.status == .draft, stored.version != changed.version {
      throw Undone.stale(conflict(with: stored, changed.version))
    }
    return referred
  }

  package func decide(_ referred: Referred, _ now: Now) throws(EnglishRefusal) -> Saved {
    let stored = referred.versions.first { $0.id == changed?.id }
    if changed == nil {
      try EnglishAssessing.begin(
        correcting: nil, isCorrected: false,
        hasDraft: referred.versions.contains { $0.status == .draft })
    }
    try EnglishAssessing.save(
      assessedOn: row.assessedOn, connectedOn: referred.person.connectedOn,
      status: stored?.status ?? .draft, today: now.today)
    return Saved(id: changed?.id ?? now.newID(), referred: referred)
  }

  package func write(_ saved: Saved, _ tx: Transaction, _ now: Now) throws {
    if let changed {
      try EnglishRecords.change(changed.id, row, version: changed.version, now.stamp, tx)
    } else {
      try EnglishRecords.add(
        saved.id, referral: subjectOf.referralID, personID: saved.referred.personID, row,
        now.stamp, tx)
    }
  }

  package func location(_ saved: Saved) -> Path {
    "/english/\(subjectOf.referralID)/assessments/\(saved.id)"
  }

  package func references(_ saved: Saved) -> [Reference] {
    saved.referred.references + [Reference("english-assessment", saved.id)]
  }

  private func conflict(with stored: EnglishVersion, _ base: Int) -> VersionConflict {
    let (saved, typed) = (EnglishFields.input(stored.row), EnglishFields.input(row))
    return VersionConflict(
      current: stored.version, base: base,
      lines: EnglishFields.assessment.map {
        .init(label: $0.label, theirs: saved[$0.name] ?? "", yours: typed[$0.name] ?? "")
      })
  }
}
