import Domain
import Policies
import Storage

/// What one member of staff owes, read from the stored clocks of the cases where they hold a place:
/// theirs are those of their place's role, and, as gatekeeper, those of a role that nobody holds.
/// Assessments are the case manager's to arrange and the therapist's to conduct, so both have them.
struct Worklist {
  /// Whose list.
  let staffID: String
  /// Who reads it: their reach decides.
  let scope: Scope

  /// Days ahead that still count as due.
  static let ahead = 14

  private var from: (sql: SQL, parameters: [any Bindable]) {
    let reach = scope.cases("f", from: 3, showing: [.services])
    return (
      """
      FROM care_team t
      JOIN clock c ON c.case_id = t.case_id AND c.state = 'open'
      JOIN case_file f ON f.id = t.case_id
      LEFT JOIN person p ON p.id = c.person_id
      LEFT JOIN membership h ON h.case_id = t.case_id AND h.is_head = 1 AND h.to_on IS NULL
      LEFT JOIN person q ON q.id = h.person_id
      WHERE t.staff_id = $1 AND \(Worklist.isOpen("t")) AND \(Worklist.owes)
      AND \(reach.sql)
      """, [staffID, scope.today] + reach.parameters
    )
  }

  private static func isOpen(_ place: SQL) -> SQL {
    "\(place).from_on <= $2 AND (\(place).to_on IS NULL OR \(place).to_on > $2)"
  }

  static let owes: SQL = """
    \(isStillToDo) AND (t.role = c.owner OR (t.role = 'therapist' AND c.rule LIKE 'assessment.%' \
    AND c.rule NOT LIKE 'assessment.booking.%') OR (t.is_gatekeeper = 1 \
    AND NOT EXISTS (SELECT 1 FROM care_team o WHERE o.case_id = t.case_id \
    AND o.role = c.owner AND \(isOpen("o")))))
    """

  /// What a closed case missed stays missed, but there is nothing left to do about it, only to say
  /// why; and what outlives closing, as outreach (WI-CLK-11, WI-CLK-12).
  static let isStillToDo: SQL = """
    (f.closed_on IS NULL OR f.closed_on > $2 OR c.rule LIKE 'delay-note.%' \
    OR c.rule LIKE 'citizenship.%' OR c.rule LIKE 'ssi.%')
    """

  /// Of a missed booking and its missed assessment one line is enough: to book it settles both. A
  /// therapist may hold the assessment at once. The reasons of what was missed have a list of their
  /// own, so that they do not bury what is to be done.
  private static let apart: SQL = """
    c.rule NOT LIKE 'delay-note.%' AND (t.role = 'therapist' OR c.rule NOT LIKE 'assessment.%' \
    OR NOT EXISTS (SELECT 1 FROM clock b WHERE b.case_id = c.case_id \
    AND b.person_id = c.person_id AND b.state = 'open' \
    AND b.rule = 'assessment.booking.' || SUBSTR(c.rule, 12)))
    """

  /// Lines by due day, the most overdue first; without a kind, each act once and no reasons.
  ///
  /// - Parameters:
  ///   - isComing: what is due later than `ahead` days, instead of what is due by then.
  ///   - after: the key of the line before the first.
  func lines(
    _ count: Int, kind: WorkKind? = nil, isComing: Bool = false, after: String? = nil,
    _ reader: Reader
  ) throws -> [WorkLine] {
    let (sql, parameters) = from
    let next = parameters.count + 1
    let horizon = scope.today.adding(days: Worklist.ahead)
    let key = after?.split(separator: "~", maxSplits: 1).map(String.init) ?? []
    let window: SQL = isComing ? "c.due_on > $\(next)" : "c.due_on <= $\(next)"
    return try reader.rows(
      """
      SELECT c.id, c.case_id, f.number, q.given_names, q.family_name, q.name_order,
        q.preferred_name, c.person_id, p.given_names, p.family_name, p.name_order,
        p.preferred_name, c.subject_id, c.rule, c.due_on, c.owner, c.fact, c.trigger_on,
        c.arithmetic, c.edition_from, p.birth_date, CASE WHEN c.rule LIKE 'assessment.booking.%'
        THEN (SELECT MIN(a.due_on) FROM clock a WHERE a.case_id = c.case_id
          AND a.person_id = c.person_id AND a.state = 'open'
          AND a.rule = 'assessment.' || SUBSTR(c.rule, 20)) END
      \(sql) AND \(window) AND (c.due_on, c.id) > ($\(next + 1), $\(next + 2))
      AND \(kind?.condition ?? Worklist.apart)
      ORDER BY c.due_on, c.id LIMIT \(count)
      """,
      parameters + [horizon, key.first ?? "", key.count == 2 ? key[1] : ""], line
    ).toldApart
  }

  /// How much of each kind is due, and of that overdue; kinds without any are left out.
  func counts(_ reader: Reader) throws -> [WorkCount] {
    let (sql, parameters) = from
    let next = parameters.count + 1
    var found: [WorkKind: (overdue: Int, missed: Int, due: Int)] = [:]
    try reader.each(
      """
      SELECT c.rule, SUM(CASE WHEN c.due_on < $2 THEN 1 ELSE 0 END), COUNT(*)
      \(sql) AND c.due_on <= $\(next) GROUP BY c.rule
      """, parameters + [scope.today.adding(days: Worklist.ahead)]
    ) { row in
      let kind = WorkKind(rule: row.text(0))
      var count = found[kind] ?? (0, 0, 0)
      if AllPolicies.kinds[row.text(0)]?.isWindow == true {
        count.missed += row.int(1)
      } else {
        count.overdue += row.int(1)
      }
      count.due += row.int(2)
      found[kind] = count
    }
    return WorkKind.allCases.compactMap { kind in
      found[kind].map {
        WorkCount(kind: kind, overdue: $0.overdue, missed: $0.missed, due: $0.due)
      }
    }
  }

  private func line(_ row: Row) -> WorkLine {
    let dueOn = row.day(14) ?? Day(number: 0)
    let rule = row.text(13)
    let status: ClockStatus =
      dueOn < scope.today ? .overdue : dueOn - scope.today <= Worklist.ahead ? .dueSoon : .upcoming
    return WorkLine(
      id: row.text(0), caseID: row.text(1), caseNumber: row.text(2), family: row.name(3),
      personID: row.optionalText(7), person: row.optionalText(7).map { _ in row.name(8) },
      subjectID: row.optionalText(12), rule: rule, dueOn: dueOn, status: status.rawValue,
      owner: row.text(15),
      why: ClockReason(
        stored: rule, trigger: row.text(16), on: row.day(17) ?? dueOn, arithmetic: row.text(18),
        editionFrom: row.day(19)),
      bornOn: row.day(20), assessmentDueOn: row.day(21))
  }
}

extension [WorkLine] {
  /// Names that two people of the list share get the year of birth.
  fileprivate var toldApart: [WorkLine] {
    let bearers = Dictionary(grouping: self) { $0.person ?? "" }
      .mapValues { Set($0.map(\.personID)).count }
    return map { line in
      guard let name = line.person, bearers[name] ?? 0 > 1, let born = line.bornOn else {
        return line
      }
      var told = line
      told.person = "\(name) (born \(born.year))"
      return told
    }
  }
}

extension Row {
  /// A person's name from four columns: given names, family name, order, preferred name.
  func name(_ first: Int) -> String {
    PersonName.display(
      given: text(first), family: text(first + 1), order: text(first + 2),
      preferred: text(first + 3))
  }
}

extension ClockReason {
  /// From a stored clock: the citation is that of the edition it was reckoned by.
  init(stored rule: String, trigger: String, on day: Day, arithmetic: String, editionFrom: Day?) {
    let term = ClockReason.rule(rule)?.terms.editions.first { $0.from == editionFrom }
    self.init(
      trigger: trigger, triggerOn: day, arithmetic: arithmetic, rule: rule,
      edition: term?.edition ?? "", source: term?.source ?? "")
  }

  private static let rules = Dictionary(
    AllPolicies.clocks.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The rule of a deadline: its own name's, or the one whose name it begins with.
  private static func rule(_ name: String) -> ClockRule? {
    var rest = name[...]
    while true {
      if let found = rules[String(rest)] { return found }
      guard let dot = rest.lastIndex(of: ".") else { return nil }
      rest = rest[..<dot]
    }
  }
}
