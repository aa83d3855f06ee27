import Domain
import Policies
import Storage

/// A finalised assessment as it was read, with its answers and discussions.
package struct StoredAssessment: Sendable, Hashable {
  package let id: String
  package let row: AssessmentRow
  package let version: Int
  package let recordedAt: Instant
  /// Who finalised it; empty where it is not known.
  package let by: String
  package var answers: [AnswerRow] = []
  package var discussions: [StoredDiscussion] = []

  package var isCurrent: Bool { row.supersededByID == nil }

  /// The same as the rules see it.
  package var facts: Assessment {
    Assessment(
      id: RecordID(id), instrument: row.instrument, kind: row.kind, finalisedOn: row.finalisedOn,
      faceToFace: row.faceToFace, answers: answers.map(\.facts),
      discussions: discussions.map(\.facts))
  }
}

/// A discussion as it was read.
package struct StoredDiscussion: Sendable, Hashable {
  package let id: String
  package let version: Int
  package let row: DiscussionRow

  package var facts: Discussion {
    Discussion(
      id: RecordID(id), question: row.question, closedOn: row.closedOn,
      outcome: row.outcome.isEmpty ? nil : row.outcome,
      partner: row.partner.isEmpty ? nil : row.partner)
  }
}

extension AnswerRow {
  package var facts: Answer {
    let answer: AnswerValue =
      switch value {
      case "1", "3", "5": .scored(Int(value) ?? 0)
      default: reason == "not-applicable" ? .notApplicable : .notEnoughInformation
      }
    return Answer(area: area, question: question, value: answer)
  }
}

extension StoredAssessment {
  /// All assessments of a person, superseded ones too, oldest first.
  package static func all(of personID: String, _ reader: Reader) throws -> [StoredAssessment] {
    var found = try reader.rows(
      "\(selection) WHERE a.person_id = $1 ORDER BY a.finalised_on, a.recorded_at, a.id",
      [personID], read)
    for place in found.indices {
      found[place].answers = try answers(of: found[place].id, reader)
      found[place].discussions = try discussions(of: found[place].id, reader)
      found[place].discussions += found[place].discussionsOwed
    }
    return found
  }

  package static func one(_ id: String, _ reader: Reader) throws -> StoredAssessment? {
    guard var found = try reader.one("\(selection) WHERE a.id = $1", [id], read) else { return nil }
    found.answers = try answers(of: id, reader)
    found.discussions = try discussions(of: id, reader)
    found.discussions += found.discussionsOwed
    return found
  }

  /// Answers of 1 that nobody has opened a discussion of: an imported assessment brings only the
  /// discussions that were closed. Version 0 says that there is no row yet.
  private var discussionsOwed: [StoredDiscussion] {
    guard row.instrument == UtahRCCM.instrument.id else { return [] }
    let known = Set(discussions.map(\.row.question))
    return answers.filter { $0.value == "1" && !known.contains($0.question) }.map { answer in
      StoredDiscussion(
        id: "\(id).\(answer.question)", version: 0,
        row: DiscussionRow(assessmentID: id, question: answer.question))
    }
  }

  private static let selection: SQL = """
    SELECT a.id, a.person_id, a.instrument, a.instrument_version, a.kind, a.finalised_on, \
    a.face_to_face, a.strengths, a.needs, a.priorities, a.support_areas, a.methods, \
    a.client_took_part, a.absence_reason, a.no_strength_reason, a.corrects_id, \
    a.correction_reason, a.superseded_by_id, a.by_staff_id, a.version, a.recorded_at, s.name \
    FROM assessment a LEFT JOIN staff s ON s.id = a.by_staff_id
    """

  private static func read(_ row: Row) -> StoredAssessment {
    var assessment = AssessmentRow(
      personID: row.text(1), instrument: row.text(2), kind: row.text(4),
      finalisedOn: row.day(5) ?? Day(number: 0), faceToFace: row.bool(6))
    assessment.instrumentVersion = row.text(3)
    assessment.strengths = row.text(7)
    assessment.needs = row.text(8)
    assessment.priorities = row.text(9)
    assessment.supportAreas = row.text(10)
    assessment.methods = row.text(11)
    assessment.clientTookPart = row.text(12)
    assessment.absenceReason = row.text(13)
    assessment.noStrengthReason = row.text(14)
    assessment.correctsID = row.optionalText(15)
    assessment.correctionReason = row.text(16)
    assessment.supersededByID = row.optionalText(17)
    assessment.byStaffID = row.optionalText(18)
    return StoredAssessment(
      id: row.text(0), row: assessment, version: row.int(19),
      recordedAt: row.instant(20) ?? Instant(milliseconds: 0), by: row.text(21))
  }

  private static func answers(of id: String, _ reader: Reader) throws -> [AnswerRow] {
    try reader.rows(
      """
      SELECT area, question, value, na_reason, comment FROM assessment_answer
      WHERE assessment_id = $1 ORDER BY question, id
      """, [id]
    ) { row in
      AnswerRow(
        area: row.text(0), question: row.text(1), value: row.text(2), reason: row.text(3),
        comment: row.text(4))
    }
  }

  private static func discussions(of id: String, _ reader: Reader) throws -> [StoredDiscussion] {
    try reader.rows(
      """
      SELECT id, version, question, closed_on, outcome, partner, participants, remark
      FROM discussion WHERE assessment_id = $1 ORDER BY question, id
      """, [id]
    ) { row in
      var discussion = DiscussionRow(assessmentID: id, question: row.text(2))
      discussion.closedOn = row.day(3)
      discussion.outcome = row.text(4)
      discussion.partner = row.text(5)
      discussion.participants = row.text(6)
      discussion.remark = row.text(7)
      return StoredDiscussion(id: row.text(0), version: row.int(1), row: discussion)
    }
  }
}

/// The instruments with what an agency added to them.
package enum Instruments {
  /// The built-in instrument of that id, extended by imported questions; nil for an unknown one.
  package static func load(_ id: String, _ reader: Reader) throws -> Instrument? {
    let added = try reader.rows(
      """
      SELECT question, area, text, effective_from FROM instrument_question
      WHERE instrument = $1 ORDER BY id
      """, [id]
    ) { row in
      Instrument.Question(
        code: row.text(0), area: row.text(1), ask: row.text(2), effectiveFrom: row.day(3))
    }
    guard let built = AllPolicies.instrument(id) else {
      guard !added.isEmpty else { return nil }
      return Instrument(
        id: id, name: id, version: "", provenance: "The agency's own.", caution: "", areas: [],
        questions: []
      ).extended(with: added)
    }
    return built.extended(with: added)
  }
}
