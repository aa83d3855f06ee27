import Domain
import Storage

/// The only writer of `complaint` and `complaint_step`.
package enum ComplaintRecords {
  static let table = Table("complaint")
  static let steps = Table("complaint_step")

  /// The sealed parts of a complaint, each with its column.
  enum Part: String, CaseIterable, Sendable {
    case complainant, matter, wish, interpreter, family, decision, answer
    case followUp = "follow_up"

    var column: String { "sealed_\(rawValue)" }
    var field: String { "complaint.\(rawValue)" }
  }

  /// How a step is named to whom it is sealed for.
  static func step(_ id: String) -> String { "complaint.step:\(id)" }

  struct Received: Sendable {
    let agencyID: String
    let caseID: String?
    let recorderID: String
    let subjectID: String?
    let on: Day
    let channel: ComplaintChannel
    let topic: ComplaintTopic
    let isSafety: Bool
    let isAnonymous: Bool
    let language: String
    /// Of the parts that are known when it arrives.
    let texts: [Part: String]
  }

  static func add(
    _ id: String, _ new: Received, _ sealing: Sealing, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    let sealed = try Part.allCases.map { part -> Cell in
      (
        part.column,
        try sealing.sealed(
          ofComplaint: id, agency: new.agencyID, field: part.field, new.texts[part] ?? "", tx)
      )
    }
    try tx.insert(
      table, id: id,
      [
        ("agency_id", new.agencyID), ("case_id", new.caseID), ("recorder_id", new.recorderID),
        ("subject_id", new.subjectID), ("investigator_id", String?.none),
        ("approver_id", String?.none), ("received_on", new.on),
        ("channel", new.channel.rawValue), ("topic", new.topic.rawValue),
        ("is_safety", new.isSafety), ("is_anonymous", new.isAnonymous),
        ("language", new.language), ("acknowledged_on", Day?.none), ("decided_on", Day?.none),
        ("result", ""), ("approved_on", Day?.none), ("answered_on", Day?.none),
        ("answer_language", ""), ("followed_on", Day?.none),
      ] + sealed, stamp)
  }

  static func acknowledge(
    _ id: String, on day: Day, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(table, id: id, [("acknowledged_on", day)], stamp)
  }

  static func assign(
    _ id: String, to investigatorID: String, subject: String?, caseID: String?, _ stamp: Stamp,
    _ tx: Transaction
  ) throws {
    try tx.amend(
      table, id: id,
      [("investigator_id", investigatorID), ("subject_id", subject), ("case_id", caseID)], stamp)
  }

  static func addStep(
    _ stepID: String, to complaint: StoredComplaint, on day: Day, _ what: String,
    by staffID: String, _ sealing: Sealing, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      steps, id: stepID,
      [
        ("complaint_id", complaint.id), ("staff_id", staffID), ("on_day", day),
        (
          "sealed_what",
          try sealing.sealed(
            ofComplaint: complaint.id, agency: complaint.agencyID, field: step(stepID), what, tx)
        ),
      ], stamp)
  }

  static func decide(
    _ complaint: StoredComplaint, on day: Day, _ result: ComplaintResult, _ decision: String,
    _ sealing: Sealing, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(
      table, id: complaint.id,
      [
        ("decided_on", day), ("result", result.rawValue),
        try seal(.decision, decision, of: complaint, sealing, tx),
      ], stamp)
  }

  static func approve(
    _ id: String, by staffID: String, on day: Day, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(table, id: id, [("approver_id", staffID), ("approved_on", day)], stamp)
  }

  static func answer(
    _ complaint: StoredComplaint, on day: Day, language: String, _ answer: String,
    _ sealing: Sealing, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(
      table, id: complaint.id,
      [
        ("answered_on", day), ("answer_language", language),
        try seal(.answer, answer, of: complaint, sealing, tx),
      ], stamp)
  }

  static func followUp(
    _ complaint: StoredComplaint, on day: Day, _ found: String, _ sealing: Sealing,
    _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(
      table, id: complaint.id,
      [("followed_on", day), try seal(.followUp, found, of: complaint, sealing, tx)], stamp)
  }

  private static func seal(
    _ part: Part, _ text: String, of complaint: StoredComplaint, _ sealing: Sealing,
    _ tx: Transaction
  ) throws -> Cell {
    (
      part.column,
      try sealing.sealed(
        ofComplaint: complaint.id, agency: complaint.agencyID, field: part.field, text, tx)
    )
  }
}
