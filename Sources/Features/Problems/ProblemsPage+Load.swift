import Domain
import Policies
import Storage

extension ProblemsPage {
  private static let most = 100

  /// - Parameter after: the key of the line that the page before ended with; empty for the first.
  package static func load(after: String, _ scope: Scope, _ reader: Reader) throws -> ProblemsPage {
    let (today, days) = (scope.today, NoteTerms.problemDays(on: scope.today))
    let key = after.split(separator: "~", maxSplits: 1).map(String.init)
    let reached = scope.cases("f", from: 4, showing: [.notes])
    let lines = try reader.rows(
      """
      SELECT n.case_id, f.number, n.id, q.given_names, q.family_name, q.name_order,
        q.preferred_name, n.event_on, CASE WHEN n.body <> '' THEN n.body \
        WHEN n.need <> '' THEN n.need WHEN n.activity <> '' THEN n.activity ELSE n.served END,
        COALESCE(s.name, '')
      FROM problem_note o JOIN note n ON n.id = o.id JOIN case_file f ON f.id = n.case_id
      LEFT JOIN staff s ON s.id = n.by_staff_id
      LEFT JOIN membership h ON h.case_id = n.case_id AND h.is_head = 1 AND h.to_on IS NULL
      LEFT JOIN person q ON q.id = h.person_id
      WHERE o.resolved_by IS NULL AND n.event_on <= $1 AND (n.event_on, n.id) > ($2, $3)
      AND f.closed_on IS NULL AND \(reached.sql) ORDER BY n.event_on, n.id LIMIT 101
      """,
      [
        OpenProblems.old(on: today, after: days), key.first ?? "",
        key.count == 2 ? key[1] : "",
      ] + reached.parameters
    ) { row in
      let on = row.day(7) ?? today
      return Line(
        caseID: row.text(0), caseNumber: row.text(1), noteID: row.text(2), family: row.name(3),
        on: on, days: today - on, words: String(row.text(8).prefix(120)), by: row.text(9))
    }
    return ProblemsPage(
      days: days,
      source: NoteTerms.parameters.row("problem.open.days", on: today)?.source ?? "",
      lines: Array(lines.prefix(most)), next: lines.count > most ? lines[most - 1].key : nil)
  }
}
