import Domain
import Markup
import Storage

/// The partner says what came of a referral to them (HUD-AUTH-01); the case's team is told.
package struct ReportToReferrer: Command {
  package static let permission = Permission.partnerReferralAnswer
  package static let name = "partner-referral.report"

  /// Empty where the actor has no such referral: then nothing can be done.
  let caseID: String
  let id: String
  let outcome: ReferralOutcome
  let on: Day
  let note: String

  package init(_ input: Input, caseID: String, id: String) throws(InvalidInput) {
    self.caseID = caseID
    self.id = id
    var parse = Parse(input)
    let outcome = ReferralOutcome(rawValue: parse.choice(PartnerReferralFields.outcome))
    on = parse.requiredDay(PartnerReferralFields.on)
    note = parse.text(PartnerReferralFields.note)
    try parse.finish()
    self.outcome = outcome ?? .connected
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> SentToUs? {
    try SentToUs.load(id, scope, tx.reader)
  }

  package func decide(
    _ sent: SentToUs, _ now: Now
  ) throws(PartnerReferralRefusal) -> SentToUs {
    try PartnerReferring.report(
      outcome, on: on, former: sent.one.outcome.map { ($0.outcome, $0.on) },
      sentOn: sent.one.sentOn, today: now.today)
    return sent
  }

  package func write(_ sent: SentToUs, _ tx: Transaction, _ now: Now) throws {
    try ReferralRecords.end(
      sent.referralID, outcome, on: on, note: note, by: now.actor.id, now.stamp, tx)
    try PartnerReferralRecords.lapse(ofReferral: sent.referralID, after: outcome, now, tx)
  }

  package func location(_ sent: SentToUs) -> Path { "/referrals/\(id)" }

  package func references(_ sent: SentToUs) -> [Reference] {
    sent.references + [Reference("referral", sent.referralID)]
  }

  package func notices(_ sent: SentToUs, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(
      .referralEnded, caseID, at: "/cases/\(caseID)/referrals/\(sent.referralID)")
    notice.person = sent.personID
    notice.eventOn = on
    notice.after = "\(sent.one.provider): \(ReferralWords.outcome(outcome).lowercasedFirst)"
    return [notice]
  }
}
