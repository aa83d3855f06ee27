import Domain
import Policies
import Storage

/// A file that was drawn for a review that the actor may know of.
struct DrawnFile: Sendable {
  let id: String
  let caseID: String
  let number: String
  let review: StoredReview

  static func load(
    _ id: String, ofReview reviewID: String, _ scope: Scope, _ reader: Reader
  ) throws -> DrawnFile? {
    guard let review = try StoredReview.all(scope, reader).first(where: { $0.id == reviewID })
    else { return nil }
    return try reader.one(
      """
      SELECT c.id, c.number FROM file_review_case f JOIN case_file c ON c.id = f.case_id
      WHERE f.id = $1 AND f.review_id = $2
      """, [id, reviewID]
    ) { DrawnFile(id: id, caseID: $0.text(0), number: $0.text(1), review: review) }
  }

  static func isFilled(_ id: String, _ reader: Reader) throws -> Bool {
    try reader.exists("SELECT 1 FROM file_review_form WHERE id = $1", [id])
  }

  /// Who has a place in the team, and their supervisors: they can put something right.
  func owners(_ reader: Reader) throws -> [PlanOption] {
    try reader.rows(
      """
      SELECT DISTINCT s.id, s.name FROM care_team t JOIN staff w ON w.id = t.staff_id
      JOIN staff s ON s.id = w.id OR s.id = w.supervisor_id
      WHERE t.case_id = $1 AND t.to_on IS NULL AND s.disabled_on IS NULL ORDER BY s.name, s.id
      """, [caseID]
    ) { PlanOption(id: $0.text(0), label: $0.text(1)) }
  }
}

/// Something that is to be put right after a review.
package struct StoredCorrection: Codable, Sendable, Hashable {
  package let id: String
  package let reviewID: String
  package let review: String
  package let fileID: String
  package let caseNumber: String
  package let criterion: String
  package let what: String
  package let ownerID: String
  package let owner: String
  package let dueOn: Day
  package let closedOn: Day?
  package let closedBy: String
  package let result: String

  /// One's own; and of the reviews that one may know of, all. The open ones that are due first come
  /// first.
  static func all(_ scope: Scope, _ reader: Reader) throws -> [StoredCorrection] {
    let known: Set<String> =
      Access.allows(scope.actor.role, .reviewView)
      ? Set(try StoredReview.all(scope, reader).map(\.id)) : []
    let asks = Dictionary(
      ReviewForms.all.flatMap { one in
        one.criteria.map { ("\(one.id) \($0.id)", $0.asks) }
      }, uniquingKeysWith: { first, _ in first })
    let found = try reader.rows(
      """
      SELECT k.id, v.id, v.title, k.form_id, c.number, k.criterion, k.what, k.owner_id, o.name,
        k.due_on, k.closed_on, COALESCE(b.name, ''), k.result, f.template
      FROM file_review_correction k JOIN file_review_form f ON f.id = k.form_id
      JOIN file_review v ON v.id = f.review_id JOIN file_review_case d ON d.id = k.form_id
      JOIN case_file c ON c.id = d.case_id JOIN staff o ON o.id = k.owner_id
      LEFT JOIN staff b ON b.id = k.closed_by
      WHERE k.owner_id = $1 OR v.monitor_id = $1 OR v.agency_id = $2
        OR CAST($3 AS TEXT) = 'administrator'
      ORDER BY k.closed_on DESC NULLS FIRST, k.due_on, k.id LIMIT 1000
      """, [scope.actor.id, scope.actor.agencyID, scope.actor.role.rawValue]
    ) { row in
      StoredCorrection(
        id: row.text(0), reviewID: row.text(1), review: row.text(2), fileID: row.text(3),
        caseNumber: row.text(4),
        criterion: asks["\(row.text(13)) \(row.text(5))"] ?? row.text(5), what: row.text(6),
        ownerID: row.text(7), owner: row.text(8), dueOn: row.day(9) ?? Day(number: 0),
        closedOn: row.day(10), closedBy: row.text(11), result: row.text(12))
    }
    return found.filter { $0.ownerID == scope.actor.id || known.contains($0.reviewID) }
  }
}

extension FileReviewPage {
  /// Nil where there is none that the actor may know of.
  package static func load(
    _ fileID: String, ofReview reviewID: String, template: String, _ form: FormState,
    _ scope: Scope, _ reader: Reader
  ) throws -> FileReviewPage? {
    guard let file = try DrawnFile.load(fileID, ofReview: reviewID, scope, reader) else {
      return nil
    }
    let filled = try reader.one(
      "SELECT template, filled_on, remark FROM file_review_form WHERE id = $1", [fileID]
    ) { (template: $0.text(0), on: $0.day(1), remark: $0.text(2)) }
    let answers = try reader.rows(
      "SELECT criterion, answer, comment FROM file_review_answer WHERE form_id = $1", [fileID]
    ) { ($0.text(0), (answer: ReviewAnswer(rawValue: $0.text(1)), comment: $0.text(2))) }
    let byCriterion = Dictionary(answers, uniquingKeysWith: { first, _ in first })
    let chosen =
      ReviewForms.template(filled?.template ?? form.input["template"] ?? template)
      ?? ReviewForms.all[0]
    return FileReviewPage(
      review: file.review, fileID: fileID, caseID: file.caseID, caseNumber: file.number,
      template: chosen.id, templateName: chosen.name, criteria: chosen.criteria,
      filledOn: filled?.on, remark: filled?.remark ?? "",
      findings: chosen.criteria.compactMap { criterion in
        guard let found = byCriterion[criterion.id], let answer = found.answer else { return nil }
        return Finding(asks: criterion.asks, answer: answer, comment: found.comment)
      },
      corrections: try StoredCorrection.all(scope, reader).filter { $0.fileID == fileID },
      owners: try file.owners(reader),
      mayFill: scope.actor.role == .monitor && filled == nil
        && file.review.isOpen(on: scope.today),
      form: form)
  }
}

extension CorrectionsPage {
  package static func load(
    _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> CorrectionsPage {
    CorrectionsPage(
      readerID: scope.actor.id, corrections: try StoredCorrection.all(scope, reader),
      mayCloseAll: Access.allows(scope.actor.role, .reviewDraw), form: form)
  }
}
