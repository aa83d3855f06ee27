import Domain
import Markup
import Storage

/// Begins the correction of a finalised assessment: a draft filled with its answers, which becomes
/// a new version; the original is kept (UT-ASM-21).
package struct CorrectAssessment: Command {
  package static let permission = Permission.assessmentRecord
  package static let name = "assessment.correct"

  let caseID: String
  let assessmentID: String
  let reason: String

  package init(_ input: Input, caseID: String, assessmentID: String) throws(InvalidInput) {
    self.caseID = caseID
    self.assessmentID = assessmentID
    var parse = Parse(input)
    reason = parse.text(AssessmentFields.reason)
    try parse.finish()
  }

  package struct Facts: Sendable {
    let assessment: StoredAssessment
    let hasDraft: Bool
  }

  package struct Begun: Sendable {
    let personID: String
    let draft: Input
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader),
      let assessment = try StoredAssessment.one(assessmentID, tx.reader),
      header.person(assessment.row.personID) != nil
    else { return nil }
    let draft = try AssessmentDraft.load(caseID, assessment.row.personID, scope, tx.reader)
    return Facts(assessment: assessment, hasDraft: draft != nil)
  }

  package func decide(_ facts: Facts, _ now: Now) throws(CorrectionRefusal) -> Begun {
    guard facts.assessment.isCurrent else { throw .superseded }
    guard facts.assessment.row.instrument == "rccm" else { throw .otherInstrument }
    guard !facts.hasDraft else { throw .draftExists }
    var draft = AssessmentDraft.input(of: facts.assessment)
    draft.set("id", now.newID())
    draft.set("corrects", assessmentID)
    draft.set("correction_reason", reason)
    return Begun(personID: facts.assessment.row.personID, draft: draft)
  }

  package func write(_ begun: Begun, _ tx: Transaction, _ now: Now) throws {
    try DraftRecords.keep(
      AssessmentDraft.kind, caseID: caseID, person: begun.personID, begun.draft, tx, now)
  }

  package func location(_ begun: Begun) -> Path { AssessmentPaths.draft(caseID, begun.personID) }

  package func references(_ begun: Begun) -> [Reference] {
    [.caseFile(caseID), .person(begun.personID), Reference("assessment", assessmentID)]
  }
}

extension AssessmentDraft {
  /// A finalised assessment as it would stand in the form.
  static func input(of assessment: StoredAssessment) -> Input {
    let row = assessment.row
    var input = Input()
    input.set("kind", row.kind)
    for answer in assessment.answers {
      let isNA = answer.value == "NA"
      let neither = answer.reason == "not-applicable" ? "NAP" : "NE"
      input.set("answers.\(answer.question)", isNA ? neither : answer.value)
      if !answer.comment.isEmpty { input.set("comments.\(answer.question)", answer.comment) }
    }
    for line in row.supportAreas.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      input.set("support.\(parts[0])", parts[1].trimming(while: \.isWhitespace))
    }
    let texts = [
      ("strengths", row.strengths), ("no_strength_reason", row.noStrengthReason),
      ("needs", row.needs), ("priorities", row.priorities), ("methods", row.methods),
      ("client_took_part", row.clientTookPart), ("absence_reason", row.absenceReason),
    ]
    for (name, text) in texts { input.set(name, text) }
    return input
  }
}
