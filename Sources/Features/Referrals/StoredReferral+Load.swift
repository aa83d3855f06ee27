import Domain
import Storage

/// A referral as it was read, with what each side said.
package struct StoredReferral: Codable, Sendable, Hashable {
  package struct Voice: Codable, Sendable, Hashable {
    package let party: ReferralParty
    package let answer: ReferralAnswer
    package let on: Day
    package let saidBy: String
    /// Who entered it.
    package let enteredBy: String
    package let words: String
  }

  package let id: String
  package let kind: ReferralKind
  package let personID: String
  package let person: String
  package let entryID: String?
  package let provider: String
  package let barrierKind: String
  package let barrier: String
  package let activity: String
  package let reason: String
  package let on: Day
  package let by: String
  package let informed: String
  package let voices: [Voice]
  package let outcome: ReferralOutcome?
  package let outcomeOn: Day?
  package let outcomeNote: String

  package var standing: ReferralStanding {
    Referring.standing(
      of: kind, on: on, voices.map { Referring.Voice($0.party, $0.answer, on: $0.on) })
  }

  /// All of a case, the latest first.
  static func all(of header: CaseHeader, _ reader: Reader) throws -> [StoredReferral] {
    let voices = try self.voices(ofCase: header.id, reader)
    return try reader.rows(
      """
      SELECT r.id, r.kind, r.person_id, r.directory_entry_id, r.provider, r.barrier_kind,
        r.barrier, COALESCE(a.description, ''), r.reason, r.on_day, COALESCE(s.name, ''),
        COALESCE(i.name, ''), r.outcome, r.outcome_on, r.outcome_note,
        p.given_names, p.family_name, p.name_order, p.preferred_name
      FROM referral r JOIN person p ON p.id = r.person_id
      LEFT JOIN participation_activity a ON a.id = r.activity_id
      LEFT JOIN staff s ON s.id = r.by_staff_id LEFT JOIN staff i ON i.id = r.informed_staff_id
      WHERE r.case_id = $1 ORDER BY r.on_day DESC, r.id DESC
      """, [header.id]
    ) { row in
      StoredReferral(
        id: row.text(0), kind: ReferralKind(rawValue: row.text(1)) ?? .socialService,
        personID: row.text(2), person: header.person(row.text(2))?.name ?? row.name(15),
        entryID: row.optionalText(3), provider: row.text(4), barrierKind: row.text(5),
        barrier: row.text(6), activity: header.reach.includes(.plan) ? row.text(7) : "",
        reason: row.text(8),
        on: row.day(9) ?? Day(number: 0), by: row.text(10), informed: row.text(11),
        voices: voices[row.text(0)] ?? [], outcome: ReferralOutcome(rawValue: row.text(12)),
        outcomeOn: row.day(13), outcomeNote: row.text(14))
    }
  }

  /// In the order in which the sides stand on pages.
  private static func voices(
    ofCase caseID: String, _ reader: Reader
  ) throws -> [String: [Voice]] {
    let found = try reader.rows(
      """
      SELECT v.referral_id, v.party, v.answer, v.on_day, v.said_by, COALESCE(s.name, ''), v.words
      FROM referral r JOIN referral_voice v ON v.referral_id = r.id
      LEFT JOIN staff s ON s.id = v.staff_id WHERE r.case_id = $1 ORDER BY v.party, v.id
      """, [caseID]
    ) { row in
      (
        row.text(0),
        Voice(
          party: ReferralParty(rawValue: row.text(1)) ?? .client,
          answer: ReferralAnswer(rawValue: row.text(2)) ?? .absent,
          on: row.day(3) ?? Day(number: 0), saidBy: row.text(4), enteredBy: row.text(5),
          words: row.text(6))
      )
    }
    return Dictionary(grouping: found, by: \.0).mapValues { $0.map(\.1) }
  }
}

/// What acts on a referral decide on.
package struct ReferralFacts: Sendable {
  let header: CaseHeader
  let referral: StoredReferral

  /// Nil where the case has no such referral.
  static func load(
    _ caseID: String, _ id: String, _ scope: Scope, _ reader: Reader
  ) throws -> ReferralFacts? {
    guard let header = try CaseHeader.load(caseID, scope, reader),
      let referral = try StoredReferral.all(of: header, reader).first(where: { $0.id == id })
    else { return nil }
    return ReferralFacts(header: header, referral: referral)
  }
}
