import Domain
import Storage

/// A discussion of an answer of 1, as it is stored.
package struct DiscussionRow: Sendable, Hashable {
  package var assessmentID: String
  package var question: String
  /// Nil while it is open.
  package var closedOn: Day?
  package var outcome = ""
  package var partner = ""
  package var participants = ""
  package var remark = ""

  package init(assessmentID: String, question: String) {
    self.assessmentID = assessmentID
    self.question = question
  }

  package var cells: [Cell] {
    [
      ("assessment_id", assessmentID), ("question", question), ("closed_on", closedOn),
      ("outcome", outcome), ("partner", partner), ("participants", participants),
      ("remark", remark),
    ]
  }
}

/// The only writer of the table `discussion`.
package enum DiscussionRecords {
  package static let discussions = Table("discussion")

  package static func add(
    _ id: String, _ discussion: DiscussionRow, _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try tx.insert(discussions, id: id, discussion.cells, stamp)
  }

  /// - Returns: the new version; nil where another version stands by now.
  package static func change(
    _ id: String, version: Int? = nil, _ discussion: DiscussionRow, _ tx: Transaction,
    _ stamp: Stamp
  ) throws -> Int? {
    try tx.amend(discussions, id: id, version: version, discussion.cells, stamp)
  }
}
