import Domain
import Markup
import Storage

/// A referral is sent to a partner's own account, with the classes of data chosen for it
/// (HUD-AUTH-01).
package struct SendToPartner: Command {
  package static let permission = Permission.referralRecord
  package static let name = "partner-referral.send"

  let caseID: String
  let referralID: String
  let agencyID: String
  let classes: [DataClass]

  package init(_ input: Input, caseID: String, referralID: String) throws(InvalidInput) {
    self.caseID = caseID
    self.referralID = referralID
    var parse = Parse(input)
    agencyID = parse.text(PartnerReferralFields.agency([]))
    classes = parse.several(PartnerReferralFields.classes).compactMap {
      DataClass(rawValue: $0)
    }
    try parse.finish()
  }

  package struct Facts: Sendable {
    let referral: StoredReferral
    let sending: PartnerReferring.Sending
  }

  package struct Outcome: Sendable {
    let id: String
    let personID: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let facts = try ReferralFacts.load(caseID, referralID, scope, tx.reader) else {
      return nil
    }
    let sent = try SentReferral.all(ofReferral: referralID, tx.reader)
    return Facts(
      referral: facts.referral,
      sending: PartnerReferring.Sending(
        standing: facts.referral.standing, endedOn: facts.referral.outcomeOn,
        caseClosedOn: facts.header.closedOn,
        isPartner: try SendToPartnerPage.partners(tx.reader).contains { $0.id == agencyID },
        isSent: sent.contains { $0.isOpen(on: scope.today) },
        withheld: try withheld(scope, tx.reader), reach: facts.header.reach))
  }

  /// What does not reach the partner's agency today, and why.
  private func withheld(
    _ scope: Scope, _ reader: Reader
  ) throws -> [DataClass: Withholding] {
    let agency = try reader.one("SELECT name, kind FROM agency WHERE id = $1", [agencyID]) {
      (name: $0.text(0), kind: $0.text(1))
    }
    guard let agency else { return [:] }
    let theirs = Actor(
      id: "", name: "", role: .partner, agencyID: agencyID, agencyName: agency.name,
      agencyKind: agency.kind, timeZone: scope.actor.timeZone)
    guard let relation = try Scope(theirs, on: scope.today).relation(to: caseID, reader) else {
      return [:]
    }
    let withheld = DataClass.allCases.compactMap { one in
      relation.withholding(one).map { (one, $0) }
    }
    return Dictionary(uniqueKeysWithValues: withheld)
  }

  package func decide(
    _ facts: Facts, _ now: Now
  ) throws(PartnerReferralRefusal) -> Outcome {
    try PartnerReferring.send(classes, facts.sending, today: now.today)
    return Outcome(id: now.newID(), personID: facts.referral.personID)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try PartnerReferralRecords.send(
      done.id, (referralID, caseID, done.personID), to: agencyID, classes, on: now.today,
      by: now.actor.id, now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path { "/cases/\(caseID)/referrals/\(referralID)" }

  package func references(_ done: Outcome) -> [Reference] {
    [
      .caseFile(caseID), .person(done.personID), Reference("referral", referralID),
      Reference("partner-referral", done.id),
    ]
  }
}

/// The partner sees the referral no more, from today.
package struct EndSending: Command {
  package static let permission = Permission.referralRecord
  package static let name = "partner-referral.end"

  let caseID: String
  let referralID: String

  package init(caseID: String, referralID: String) {
    self.caseID = caseID
    self.referralID = referralID
  }

  package struct Facts: Sendable {
    let personID: String
    let open: SentReferral?
  }

  package struct Outcome: Sendable {
    let personID: String
    let id: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let facts = try ReferralFacts.load(caseID, referralID, scope, tx.reader) else {
      return nil
    }
    let sent = try SentReferral.all(ofReferral: referralID, tx.reader)
    return Facts(
      personID: facts.referral.personID, open: sent.first { $0.isOpen(on: scope.today) })
  }

  package func decide(
    _ facts: Facts, _ now: Now
  ) throws(PartnerReferralRefusal) -> Outcome {
    guard let open = facts.open else { throw .notOpen }
    return Outcome(personID: facts.personID, id: open.id)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try PartnerReferralRecords.end(done.id, on: now.today, now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path { "/cases/\(caseID)/referrals/\(referralID)" }

  package func references(_ done: Outcome) -> [Reference] {
    [
      .caseFile(caseID), .person(done.personID), Reference("referral", referralID),
      Reference("partner-referral", done.id),
    ]
  }
}
