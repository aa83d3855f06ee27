import Domain
import Storage

/// The only writer of `file_review_form`, `file_review_answer` and `file_review_correction`.
package enum ReviewFormRecords {
  static let corrections = Table("file_review_correction")

  /// - Parameter id: of the drawn file, which is the form's too.
  static func fill(
    _ id: String, ofReview reviewID: String, _ template: String, remark: String,
    _ findings: [FileFinding], on day: Day, newID: () -> String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      Table("file_review_form"), id: id,
      [
        ("review_id", reviewID), ("template", template), ("filled_on", day), ("remark", remark),
      ], stamp)
    for finding in findings {
      try tx.insert(
        Table("file_review_answer"), id: newID(),
        [
          ("form_id", id), ("criterion", finding.criterion), ("answer", finding.answer.rawValue),
          ("comment", finding.comment),
        ], stamp)
      guard finding.answer == .no, let correction = finding.correction else { continue }
      try tx.insert(
        corrections, id: newID(),
        [
          ("form_id", id), ("criterion", finding.criterion), ("what", correction.what),
          ("owner_id", correction.ownerID), ("due_on", correction.dueOn),
          ("closed_on", Day?.none), ("closed_by", String?.none), ("result", ""),
        ], stamp)
    }
  }

  static func close(
    _ id: String, result: String, on day: Day, by staffID: String, _ stamp: Stamp,
    _ tx: Transaction
  ) throws {
    try tx.amend(
      corrections, id: id, [("closed_on", day), ("closed_by", staffID), ("result", result)], stamp)
  }
}
