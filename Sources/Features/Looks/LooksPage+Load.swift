import Domain
import Storage

extension LooksPage {
  /// What the logs of all agencies say about a person of the case, and about the case as a whole.
  /// Only the agency that leads the case asks; for another, what its own staff did is shown.
  package static func load(
    _ header: CaseHeader, person personID: String, from: Day, to: Day, isLetter: Bool,
    form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> LooksPage? {
    guard let person = header.people.first(where: { $0.id == personID }) else { return nil }
    let only = header.agencyID == scope.actor.agencyID ? nil : scope.actor.agencyID
    let bases = try Bases(header.id, reader)
    var (looks, refused, days) = ([LoggedLook](), 0, CivilDays())
    try reader.each(
      """
      SELECT DISTINCT e.agency_id, e.number, a.name, e.role, e.actor_id, e.at, e.result, e.action
      FROM audit_subject b
      JOIN audit_entry e ON e.agency_id = b.agency_id AND e.number = b.number
      LEFT JOIN agency a ON a.id = e.agency_id
      WHERE (b.case_id = $1 OR b.person_id = $2) AND e.agency_id = COALESCE($3, e.agency_id)
      AND e.at >= $4 AND e.at < $5
      """, [header.id, personID, only, "\(from.adding(days: -1))", "\(to.adding(days: 2))"]
    ) { row in
      guard let at = row.instant(5) else { return }
      let day = days.day(of: at, in: header.timeZone)
      guard from <= day, day <= to else { return }
      guard row.text(6) != "refused" else {
        refused += 1
        return
      }
      let role = Role(rawValue: row.text(3))
      looks.append(
        LoggedLook(
          agency: row.optionalText(2) ?? row.text(0), role: role?.words ?? row.text(3),
          basis: bases.of(row.text(4), role, on: day), day: day,
          isChange: row.text(6) == "done" && !isTakenOut(row.text(7))))
    }
    return LooksPage(
      header: header, person: person, from: from, to: to, lines: Looks.summaries(looks).map(line),
      refused: refused, isLetter: isLetter, form: form)
  }

  /// What the operator does at the terminal takes facts out and changes none of them.
  private static func isTakenOut(_ action: String) -> Bool { action.hasPrefix("export") }

  private static func line(_ summary: LookSummary) -> Line {
    let (basis, reason) = summary.basis.parts
    return Line(
      agency: summary.agency, role: summary.role, basis: basis, reason: reason,
      first: summary.first, last: summary.last, days: summary.days, seen: summary.seen,
      changed: summary.changed)
  }
}

extension LookBasis {
  fileprivate var parts: (basis: String, reason: String) {
    switch self {
    case .team: ("team", "")
    case .emergency: ("emergency", "")
    case .need(let reason): ("need", reason)
    case .review: ("review", "")
    case .referral: ("referral", "")
    case .operation: ("operation", "")
    case .supervision: ("supervision", "")
    }
  }
}

/// Who had a place in the team of a case, or a grant for it, on which days.
private struct Bases {
  private let places: [String: [(from: Day, to: Day?)]]
  private let grants: [String: [(from: Day, until: Day, basis: LookBasis)]]

  init(_ caseID: String, _ reader: Reader) throws {
    let team = try reader.rows(
      "SELECT staff_id, from_on, to_on FROM care_team WHERE case_id = $1", [caseID]
    ) { (staff: $0.text(0), from: $0.day(1) ?? Day(number: 0), to: $0.day(2)) }
    places = Dictionary(grouping: team, by: \.staff).mapValues { $0.map { ($0.from, $0.to) } }
    let granted = try reader.rows(
      """
      SELECT staff_id, kind, purpose, from_on, until_on FROM access_request
      WHERE case_id = $1 AND from_on IS NOT NULL AND until_on IS NOT NULL
      """, [caseID]
    ) { row in
      // The purpose, and not the reason in words: that may name a colleague.
      let stated = AskForAccess.words(ofPurpose: row.text(2))
      let isEmergency = row.text(1) == NeedToKnow.Kind.emergency.rawValue
      return (
        staff: row.text(0), from: row.day(3) ?? Day(number: 0), until: row.day(4) ?? Day(number: 0),
        basis: isEmergency ? LookBasis.emergency : .need(stated)
      )
    }
    grants = Dictionary(grouping: granted, by: \.staff).mapValues {
      $0.map { ($0.from, $0.until, $0.basis) }
    }
  }

  func of(_ staffID: String, _ role: Role?, on day: Day) -> LookBasis {
    switch role {
    case .operator: return .operation
    case .englishAssessor, .partner: return .referral
    default: break
    }
    if places[staffID, default: []].contains(where: { $0.from <= day && day <= $0.to ?? day }) {
      return .team
    }
    let grant = grants[staffID, default: []].filter { $0.from <= day && day < $0.until }
    return grant.map(\.basis).min() ?? (role == .monitor ? .review : .supervision)
  }
}
