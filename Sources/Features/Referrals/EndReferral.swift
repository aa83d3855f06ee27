import Domain
import Markup
import Storage

/// What came of a referral.
package struct EndReferral: Command {
  package static let permission = Permission.referralRecord
  package static let name = "referral.end"

  let caseID: String
  let id: String
  let outcome: ReferralOutcome
  let on: Day
  let note: String

  package init(_ input: Input, caseID: String, id: String) throws(InvalidInput) {
    self.caseID = caseID
    self.id = id
    var parse = Parse(input)
    let outcome = ReferralOutcome(rawValue: parse.choice(ReferralFields.outcome))
    on = parse.requiredDay(ReferralFields.on)
    note = parse.text(ReferralFields.note)
    try parse.finish()
    self.outcome = outcome ?? .withdrawn
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> ReferralFacts? {
    try ReferralFacts.load(caseID, id, scope, tx.reader)
  }

  package func decide(
    _ facts: ReferralFacts, _ now: Now
  ) throws(ReferralRefusal) -> StoredReferral {
    let referral = facts.referral
    try Referring.end(
      outcome, on: on, standing: referral.standing, begunOn: referral.on,
      endedOn: referral.outcomeOn, today: now.today)
    return referral
  }

  package func write(_ referral: StoredReferral, _ tx: Transaction, _ now: Now) throws {
    try ReferralRecords.end(
      id, outcome, on: on, note: note, by: now.actor.id, now.stamp, tx)
    try PartnerReferralRecords.lapse(ofReferral: id, after: outcome, now, tx)
  }

  package func location(_ referral: StoredReferral) -> Path {
    "/cases/\(caseID)/referrals/\(id)"
  }

  package func references(_ referral: StoredReferral) -> [Reference] {
    [.caseFile(caseID), .person(referral.personID), Reference("referral", id)]
  }

  package func notices(_ referral: StoredReferral, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.referralEnded, caseID, at: location(referral))
    notice.person = referral.personID
    notice.eventOn = on
    notice.after = "\(referral.provider): \(ReferralWords.outcome(outcome).lowercasedFirst)"
    return [notice]
  }
}
