/// One answer of an assessment (UT-ASM-02, UT-ASM-03).
package enum AnswerValue: Sendable, Equatable, Hashable {
  /// 1 vulnerable, 3 striving, 5 thriving.
  case scored(Int)
  case notEnoughInformation
  case notApplicable
}

package struct Answer: Sendable, Equatable {
  package var area: String
  package var question: String
  package var value: AnswerValue
  package init(area: String, question: String, value: AnswerValue) {
    self.area = area
    self.question = question
    self.value = value
  }
}

/// The therapist's discussion of an answer of 1 (UT-ASM-08).
package struct Discussion: Sendable, Equatable {
  package var id: RecordID
  package var question: String
  /// Nil while it is open.
  package var closedOn: Day?
  package var outcome: String?
  package var partner: String?
  package init(
    id: RecordID, question: String, closedOn: Day?, outcome: String? = nil, partner: String? = nil
  ) {
    self.id = id
    self.question = question
    self.closedOn = closedOn
    self.outcome = outcome
    self.partner = partner
  }
}

/// A finalised assessment; drafts are not facts of the case.
package struct Assessment: Sendable, Equatable {
  package var id: RecordID
  package var instrument: String
  package var kind: String
  package var finalisedOn: Day
  package var faceToFace: Bool
  package var answers: [Answer]
  package var discussions: [Discussion]
  package init(
    id: RecordID, instrument: String = "rccm", kind: String = "initial", finalisedOn: Day,
    faceToFace: Bool = false, answers: [Answer] = [], discussions: [Discussion] = []
  ) {
    self.id = id
    self.instrument = instrument
    self.kind = kind
    self.finalisedOn = finalisedOn
    self.faceToFace = faceToFace
    self.answers = answers
    self.discussions = discussions
  }
}
