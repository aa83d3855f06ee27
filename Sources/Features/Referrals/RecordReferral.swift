import Domain
import Markup
import Storage

/// Refers a person: to a social service, to an activity of the employment plan, or jointly to an
/// employment programme (UT-SVC-01…03). Who begins it has agreed to it.
package struct RecordReferral: Command {
  package static let permission = Permission.referralRecord
  package static let name = "referral.record"

  let caseID: String
  let kind: ReferralKind
  let personID: String
  let entryID: String
  let provider: String
  let barrierKind: String
  let barrier: String
  let activityID: String
  let reason: String
  let on: Day
  let informedID: String

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    self.caseID = caseID
    var parse = Parse(input)
    kind = ReferralKind(rawValue: parse.choice(ReferralFields.all[0])) ?? .socialService
    let asked = Set(ReferralFields.of(kind).map(\.name))
    func field(_ field: Field) -> String {
      asked.contains(field.name) ? parse.text(field) : ""
    }
    personID = field(ReferralFields.person([]))
    entryID = field(ReferralFields.entry([], required: kind == .employment))
    provider = field(ReferralFields.provider)
    barrierKind =
      asked.contains("barrier_kind") ? parse.choice(ReferralFields.barrierKind) : ""
    barrier = field(ReferralFields.barrier)
    activityID = field(ReferralFields.activity([]))
    reason =
      switch kind {
      case .participation: field(ReferralFields.why)
      case .provider: field(ReferralFields.whyReferred)
      default: field(ReferralFields.remark)
      }
    informedID = field(ReferralFields.informed([]))
    on = parse.requiredDay(ReferralFields.on)
    try parse.finish()
  }

  package struct Facts: Sendable {
    let header: CaseHeader
    /// The chosen entry, where the directory has it and it has not ended.
    let entry: StoredDirectoryEntry?
    let activities: [String]
    /// Whether the person is in Utah's program on the day, where referrals are joint.
    let isUtah: Bool
  }

  package struct Outcome: Sendable {
    let id: String
    let row: ReferralRow
    /// The word of whoever begins it, where theirs is asked.
    let own: VoiceRow?
    let ownID: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader),
      header.person(personID) != nil
    else { return nil }
    let entry = entryID.isEmpty ? nil : try StoredDirectoryEntry.one(entryID, tx.reader)
    let plan =
      activityID.isEmpty ? nil : try StoredEmploymentPlan.load(ofPerson: personID, tx.reader)
    return Facts(
      header: header, entry: entry?.endedOn == nil ? entry : nil,
      activities: plan?.activities.map(\.id) ?? [],
      isUtah: try ReferralKind.isJoint(personID, on: on, tx.reader))
  }

  package func decide(_ facts: Facts, _ now: Now) throws(ReferralRefusal) -> Outcome {
    let role = now.actor.role
    try Referring.begin(
      kind, by: role, on: on, closedOn: facts.header.closedOn, today: now.today)
    if kind == .provider, facts.isUtah { throw .jointInUtah }
    if !entryID.isEmpty, facts.entry == nil { throw .notInDirectory }
    if kind == .employment, facts.entry?.row.isEmployment != true { throw .notInDirectory }
    if entryID.isEmpty, provider.isEmpty { throw .providerMissing }
    if !activityID.isEmpty, !facts.activities.contains(activityID) { throw .unknownActivity }
    if kind == .socialService {
      let other = facts.header.team.first { $0.staffID == informedID }
      try Referring.inform(other.flatMap { Role(rawValue: $0.role) }, by: role)
    }
    let row = ReferralRow(
      caseID: caseID, personID: personID, kind: kind, entryID: facts.entry?.id,
      provider: facts.entry?.row.name ?? provider, barrierKind: barrierKind, barrier: barrier,
      activityID: activityID.isEmpty ? nil : activityID, reason: reason, on: on,
      byStaffID: now.actor.id, informedStaffID: informedID.isEmpty ? nil : informedID)
    let own = ReferralParty(role).flatMap { party in
      kind.parties.contains(party)
        ? VoiceRow(
          voice: Referring.Voice(party, .agrees, on: on), saidBy: now.actor.name,
          staffID: now.actor.id, words: "")
        : nil
    }
    return Outcome(id: now.newID(), row: row, own: own, ownID: now.newID())
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try ReferralRecords.add(done.id, done.row, now.stamp, tx)
    if let own = done.own {
      try ReferralRecords.say(done.ownID, of: done.id, own, now.stamp, tx)
    }
  }

  package func location(_ done: Outcome) -> Path { "/cases/\(caseID)/referrals/\(done.id)" }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("referral", done.id)]
  }

  /// The team is told; where words are awaited, that they are.
  package func notices(_ done: Outcome, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(
      kind.parties.isEmpty ? .referralMade : .referralAsked, caseID, at: location(done))
    notice.person = personID
    notice.eventOn = on
    notice.after = done.row.provider
    return [notice]
  }
}
