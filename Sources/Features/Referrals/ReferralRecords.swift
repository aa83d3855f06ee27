import Domain
import Storage

/// A referral as it is entered.
package struct ReferralRow: Sendable, Hashable {
  package let caseID: String
  package let personID: String
  package let kind: ReferralKind
  /// An entry of the directory; nil where the provider is not in it.
  package let entryID: String?
  package let provider: String
  package let barrierKind: String
  package let barrier: String
  /// An activity of the person's employment plan.
  package let activityID: String?
  package let reason: String
  package let on: Day
  package let byStaffID: String
  /// The other worker who was told (UT-SVC-01).
  package let informedStaffID: String?
}

/// What one of those who take part said.
package struct VoiceRow: Sendable, Hashable {
  package let voice: Referring.Voice
  package let saidBy: String
  package let staffID: String
  package let words: String
}

/// The only writer of `referral` and `referral_voice`.
package enum ReferralRecords {
  static let table = Table("referral")
  static let voices = Table("referral_voice")

  package static func add(
    _ id: String, _ row: ReferralRow, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("case_id", row.caseID), ("person_id", row.personID), ("kind", row.kind.rawValue),
        ("directory_entry_id", row.entryID), ("provider", row.provider),
        ("barrier_kind", row.barrierKind), ("barrier", row.barrier),
        ("activity_id", row.activityID), ("reason", row.reason), ("on_day", row.on),
        ("by_staff_id", row.byStaffID), ("informed_staff_id", row.informedStaffID),
        ("outcome", ""), ("outcome_on", Day?.none), ("outcome_note", ""),
        ("outcome_by", String?.none),
      ], stamp)
  }

  /// Keeps a word; a former one of the same side moves to the past.
  package static func say(
    _ id: String, of referralID: String, _ row: VoiceRow, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    let cells: [Cell] = [
      ("referral_id", referralID), ("party", row.voice.party.rawValue),
      ("answer", row.voice.answer.rawValue), ("on_day", row.voice.on), ("said_by", row.saidBy),
      ("staff_id", row.staffID), ("words", row.words),
    ]
    let former = try tx.one(
      "SELECT id FROM referral_voice WHERE referral_id = $1 AND party = $2",
      [referralID, row.voice.party.rawValue]
    ) { $0.text(0) }
    if let former {
      try tx.amend(voices, id: former, cells, stamp)
    } else {
      try tx.insert(voices, id: id, cells, stamp)
    }
  }

  package static func end(
    _ id: String, _ outcome: ReferralOutcome, on day: Day, note: String, by staffID: String,
    _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(
      table, id: id,
      [
        ("outcome", outcome.rawValue), ("outcome_on", day), ("outcome_note", note),
        ("outcome_by", staffID),
      ], stamp)
  }
}
