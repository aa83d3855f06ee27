import Domain
import Markup
import Storage

/// The assessor makes an English assessment final: the team reads it, and it stays as it is.
package struct FinaliseEnglishAssessment: Command {
  package static let permission = Permission.englishAssess
  package static let name = "english-assessment.finalise"

  let subjectOf: EnglishSubject
  let id: String
  let version: Int

  package init(_ subject: EnglishSubject, id: String, version: Int) {
    subjectOf = subject
    self.id = id
    self.version = version
  }

  package struct Final: Sendable {
    let stored: EnglishVersion
    let referred: Referred
  }

  package var subject: Subject { .cases([subjectOf.caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Final? {
    guard let referred = try Referred.load(subjectOf.referralID, scope, tx.reader),
      let stored = referred.versions.first(where: { $0.id == id })
    else { return nil }
    if stored.status == .draft, stored.version != version {
      throw Undone.stale(VersionConflict(current: stored.version, base: version, lines: []))
    }
    return Final(stored: stored, referred: referred)
  }

  package func decide(_ final: Final, _ now: Now) throws(EnglishRefusal) -> Final {
    try EnglishAssessing.save(
      assessedOn: final.stored.assessedOn, connectedOn: final.referred.person.connectedOn,
      status: final.stored.status, today: now.today)
    return final
  }

  package func write(_ final: Final, _ tx: Transaction, _ now: Now) throws {
    try EnglishRecords.finalise(id, on: now.today, version: version, now.stamp, tx)
  }

  package func notices(_ final: Final, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(
      .englishFinal, subjectOf.caseID, at: "/cases/\(subjectOf.caseID)/english/\(id)")
    notice.person = final.referred.personID
    notice.eventOn = final.stored.assessedOn
    return [notice]
  }

  package func location(_ final: Final) -> Path {
    "/english/\(subjectOf.referralID)/assessments/\(id)"
  }

  package func references(_ final: Final) -> [Reference] {
    final.referred.references + [Reference("english-assessment", id)]
  }
}

/// A correction of a final English assessment is begun: a new version, which replaces the former
/// when it is final in its turn.
package struct CorrectEnglishAssessment: Command {
  package static let permission = Permission.englishAssess
  package static let name = "english-assessment.correct"

  let subjectOf: EnglishSubject
  let id: String
  let reason: String

  package init(_ input: Input, _ subject: EnglishSubject, id: String) throws(InvalidInput) {
    subjectOf = subject
    self.id = id
    var parse = Parse(input)
    reason = parse.text(EnglishFields.reason)
    try parse.finish()
  }

  package struct Begun: Sendable {
    let newID: String
    let stored: EnglishVersion
    let referred: Referred
  }

  package var subject: Subject { .cases([subjectOf.caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Referred? {
    guard let referred = try Referred.load(subjectOf.referralID, scope, tx.reader),
      referred.versions.contains(where: { $0.id == id })
    else { return nil }
    return referred
  }

  package func decide(_ referred: Referred, _ now: Now) throws(EnglishRefusal) -> Begun {
    guard let stored = referred.versions.first(where: { $0.id == id }) else { throw .notFinal }
    try EnglishAssessing.begin(
      correcting: stored.status, isCorrected: stored.correctedByID != nil,
      hasDraft: referred.versions.contains { $0.status == .draft })
    return Begun(newID: now.newID(), stored: stored, referred: referred)
  }

  package func write(_ begun: Begun, _ tx: Transaction, _ now: Now) throws {
    try EnglishRecords.add(
      begun.newID, referral: subjectOf.referralID, personID: begun.referred.personID,
      begun.stored.row, corrects: id, reason: reason, now.stamp, tx)
  }

  package func location(_ begun: Begun) -> Path {
    "/english/\(subjectOf.referralID)/assessments/\(begun.newID)/edit"
  }

  package func references(_ begun: Begun) -> [Reference] {
    begun.referred.references + [Reference("english-assessment", begun.newID)]
  }
}
