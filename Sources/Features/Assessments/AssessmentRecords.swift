import Domain
import Storage

/// A finalised assessment as it is stored. What an import does not know stays empty.
package struct AssessmentRow: Sendable, Hashable {
  package var personID: String
  package var instrument: String
  package var instrumentVersion = ""
  package var kind: String
  package var finalisedOn: Day
  package var faceToFace: Bool
  package var strengths = ""
  package var needs = ""
  package var priorities = ""
  /// Lines of `EMP: rationale` (UT-ASM-16).
  package var supportAreas = ""
  package var methods = ""
  /// `yes`, `no`, or empty where it is not known.
  package var clientTookPart = ""
  package var absenceReason = ""
  package var noStrengthReason = ""
  package var correctsID: String?
  package var correctionReason = ""
  package var supersededByID: String?
  package var byStaffID: String?

  package init(
    personID: String, instrument: String, kind: String, finalisedOn: Day, faceToFace: Bool
  ) {
    self.personID = personID
    self.instrument = instrument
    self.kind = kind
    self.finalisedOn = finalisedOn
    self.faceToFace = faceToFace
  }

  package var cells: [Cell] {
    [
      ("person_id", personID), ("instrument", instrument),
      ("instrument_version", instrumentVersion), ("kind", kind), ("finalised_on", finalisedOn),
      ("face_to_face", faceToFace), ("strengths", strengths), ("needs", needs),
      ("priorities", priorities), ("support_areas", supportAreas), ("methods", methods),
      ("client_took_part", clientTookPart), ("absence_reason", absenceReason),
      ("no_strength_reason", noStrengthReason), ("corrects_id", correctsID),
      ("correction_reason", correctionReason), ("superseded_by_id", supersededByID),
      ("by_staff_id", byStaffID),
    ]
  }
}

/// One answer as it is stored: `1`, `3`, `5` or `NA` with its reason.
package struct AnswerRow: Sendable, Hashable {
  package let area: String
  package let question: String
  package let value: String
  package let reason: String
  package let comment: String

  package init(
    area: String, question: String, value: String, reason: String = "", comment: String = ""
  ) {
    self.area = area
    self.question = question
    self.value = value
    self.reason = reason
    self.comment = comment
  }

  package func cells(of assessmentID: String) -> [Cell] {
    [
      ("assessment_id", assessmentID), ("area", area), ("question", question), ("value", value),
      ("na_reason", reason), ("comment", comment),
    ]
  }
}

/// The only writer of the tables `assessment`, `assessment_answer` and `assessment_session`.
package enum AssessmentRecords {
  package static let assessments = Table("assessment")
  package static let answers = Table("assessment_answer")
  package static let sessions = Table("assessment_session")

  package static func add(
    _ id: String, _ assessment: AssessmentRow, _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try tx.insert(assessments, id: id, assessment.cells, stamp)
  }

  package static func add(
    _ id: String, _ answer: AnswerRow, of assessmentID: String, _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try tx.insert(answers, id: id, answer.cells(of: assessmentID), stamp)
  }

  /// Marks an assessment as replaced by its correction; all else of it stays as it is (UT-ASM-21).
  package static func supersede(
    _ id: String, by newID: String, _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try tx.amend(assessments, id: id, [("superseded_by_id", newID)], stamp)
  }

  /// A sitting of a draft; several may be needed for one assessment (UT-ASM-20).
  package static func add(
    session id: String, _ sitting: Sitting, _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try tx.insert(
      sessions, id: id,
      [
        ("case_id", sitting.caseID), ("person_id", sitting.personID),
        ("assessment_id", sitting.assessmentID), ("draft_id", sitting.draftID),
        ("on_day", sitting.on), ("mode", sitting.mode), ("interpreter", sitting.interpreter),
        ("by_staff_id", stamp.by),
      ], stamp)
  }

  /// Ties the sittings of a draft to the assessment it became.
  package static func tie(
    sessionsOf draftID: String, to assessmentID: String, _ tx: Transaction, _ stamp: Stamp
  ) throws {
    let ids = try tx.rows(
      "SELECT id FROM assessment_session WHERE draft_id = $1 ORDER BY id", [draftID]
    ) { $0.text(0) }
    for id in ids {
      try tx.amend(sessions, id: id, [("assessment_id", assessmentID)], stamp)
    }
  }
}

/// One sitting with the client.
package struct Sitting: Sendable, Hashable {
  package let caseID: String
  package let personID: String
  package var assessmentID: String?
  package let draftID: String
  package let on: Day
  /// `in-person`, `video` or `phone`.
  package let mode: String
  package let interpreter: String
}
