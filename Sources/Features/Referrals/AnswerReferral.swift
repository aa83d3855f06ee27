import Domain
import Markup
import Storage

/// One of those who take part agrees, disagrees, or was absent (UT-SVC-02, UT-SVC-03).
package struct AnswerReferral: Command {
  package static let permission = Permission.referralRecord
  package static let name = "referral.answer"

  let caseID: String
  let id: String
  let voice: Referring.Voice
  let saidBy: String
  let words: String

  package init(_ input: Input, caseID: String, id: String) throws(InvalidInput) {
    self.caseID = caseID
    self.id = id
    var parse = Parse(input)
    let party = ReferralParty(rawValue: parse.choice(ReferralFields.party()))
    let answer = ReferralAnswer(rawValue: parse.choice(ReferralFields.answer))
    saidBy = parse.text(ReferralFields.saidBy)
    let on = parse.requiredDay(ReferralFields.on)
    words = parse.text(ReferralFields.words)
    try parse.finish()
    voice = Referring.Voice(party ?? .client, answer ?? .absent, on: on)
  }

  package struct Outcome: Sendable {
    let id: String
    let referral: StoredReferral
    let row: VoiceRow
    let standing: ReferralStanding
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> ReferralFacts? {
    try ReferralFacts.load(caseID, id, scope, tx.reader)
  }

  package func decide(_ facts: ReferralFacts, _ now: Now) throws(ReferralRefusal) -> Outcome {
    let referral = facts.referral
    try Referring.answer(
      voice, because: words, by: now.actor.role, of: referral.kind, begunOn: referral.on,
      endedOn: referral.outcomeOn, today: now.today)
    let isTheirs = voice.party == .client && voice.answer != .absent
    let speaker = isTheirs ? (saidBy.isEmpty ? referral.person : saidBy) : now.actor.name
    let others = referral.voices.filter { $0.party != voice.party }
      .map { Referring.Voice($0.party, $0.answer, on: $0.on) }
    return Outcome(
      id: now.newID(), referral: referral,
      row: VoiceRow(voice: voice, saidBy: speaker, staffID: now.actor.id, words: words),
      standing: Referring.standing(of: referral.kind, on: referral.on, others + [voice]))
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try ReferralRecords.say(done.id, of: id, done.row, now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path { "/cases/\(caseID)/referrals/\(id)" }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(done.referral.personID), Reference("referral", id)]
  }

  /// The team is told of the last word and of one against it.
  package func notices(_ done: Outcome, _ now: Now) -> [NewNotice] {
    let kind: NoticeKind
    switch done.standing {
    case .made: kind = .referralMade
    case .disagreed where voice.answer == .disagrees: kind = .referralDisagreed
    default: return []
    }
    var notice = NewNotice(kind, caseID, at: location(done))
    notice.person = done.referral.personID
    notice.eventOn = voice.on
    notice.after = done.referral.provider
    return [notice]
  }
}
