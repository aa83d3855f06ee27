/// One answer as it was entered, not yet judged.
package struct DraftAnswer: Sendable, Equatable {
  package let question: String
  /// What was typed: `1`, `3`, `5`, `NA`; empty is a blank.
  package let value: String
  /// `insufficient-information` or `not-applicable`, with `NA` only.
  package let reason: String
  package init(_ question: String, _ value: String, reason: String = "") {
    self.question = question
    self.value = value
    self.reason = reason
  }
}

/// An assessment about to be finalised.
package struct DraftAssessment: Sendable, Equatable {
  package var kind: String
  package var finalisedOn: Day
  package var faceToFace: Bool
  package var answers: [DraftAnswer]
  /// IRC-ASM-07; nil is "not said".
  package var clientTookPart: Bool?
  package var reasonClientAbsent: String
  /// IRC-ASM-01: whether at least one strength is recorded, or else why not.
  package var hasStrength: Bool
  package var reasonNoStrength: String
  /// The finalised assessment that this one corrects, and why (UT-ASM-21).
  package var corrects: RecordID?
  package var correctionReason: String

  package init(
    kind: String, finalisedOn: Day, faceToFace: Bool = false, answers: [DraftAnswer],
    clientTookPart: Bool? = true, reasonClientAbsent: String = "", hasStrength: Bool = true,
    reasonNoStrength: String = "", corrects: RecordID? = nil, correctionReason: String = ""
  ) {
    self.kind = kind
    self.finalisedOn = finalisedOn
    self.faceToFace = faceToFace
    self.answers = answers
    self.clientTookPart = clientTookPart
    self.reasonClientAbsent = reasonClientAbsent
    self.hasStrength = hasStrength
    self.reasonNoStrength = reasonNoStrength
    self.corrects = corrects
    self.correctionReason = correctionReason
  }
}

/// What is wrong with one answer.
package enum AnswerFault: Error, Sendable, Hashable {
  case blank(question: String)
  /// Anything but 1, 3, 5 and NA.
  case notAScore(question: String, value: String)
  case reasonMissing(question: String)
  case reasonWithoutNA(question: String)
  case unknownQuestion(String)
  case answeredTwice(String)
}

/// Why an assessment cannot be finalised.
package enum AssessmentRefusal: Refusal {
  case answers([AnswerFault])
  case future(Day, today: Day)
  case participationNotConfirmed
  case absenceNeedsReason
  case strengthOrReasonNeeded
  case correctionNeedsReason
  /// The assessment to be corrected is not one of this person's current ones.
  case nothingToCorrect
  /// It is final: it never changes (UT-ASM-21).
  case alreadyFinal
  /// IRC-TRN-02: the last day of the licence of whoever would finalise it.
  case licenceExpired(Day)

  package var code: String {
    switch self {
    case .answers: "assessment.answers"
    case .future: "assessment.future"
    case .participationNotConfirmed: "assessment.participation"
    case .absenceNeedsReason: "assessment.absence-reason"
    case .strengthOrReasonNeeded: "assessment.strength"
    case .correctionNeedsReason: "assessment.correction-reason"
    case .nothingToCorrect: "assessment.nothing-to-correct"
    case .alreadyFinal: "assessment.final"
    case .licenceExpired: "assessment.licence-expired"
    }
  }
}

/// A finalised assessment with what follows from it.
package struct FinalisedAssessment: Sendable, Equatable {
  package let assessment: Assessment
  package let results: [AreaResult]
  /// A discussion to be held for each answer of 1 (UT-ASM-07).
  package let discussions: [DiscussionItem]
  /// What the plan starts from (UT-ASM-11).
  package let focus: [FocusArea]
  /// Critical questions answered with 1: supervisor and assessor the same day.
  package let critical: [String]
}

package enum Assessments {
  /// Judges a draft. Who may finalise is a question of access, not asked here; a finalised
  /// assessment never changes, a correction is a new one that names it.
  package static func finalise(
    _ draft: DraftAssessment, id: RecordID, of member: Member, with instrument: Instrument,
    under scoring: ScoringTerms?, today: Day
  ) throws(AssessmentRefusal) -> FinalisedAssessment {
    guard draft.finalisedOn <= today else { throw .future(draft.finalisedOn, today: today) }
    try checkParticipation(draft)
    try checkCorrection(draft, of: member)
    let answers = try judge(draft.answers, by: instrument, on: draft.finalisedOn)
    let assessment = Assessment(
      id: id, instrument: instrument.id, kind: draft.kind, finalisedOn: draft.finalisedOn,
      faceToFace: draft.faceToFace, answers: answers)
    let results = scoring.map { AssessmentScoring.results(of: assessment, under: $0) } ?? []
    let ones = answers.filter { $0.value == .scored(1) }
    return FinalisedAssessment(
      assessment: assessment, results: results, discussions: discussionItems(of: assessment),
      focus: focusAreas(results),
      critical: ones.map(\.question).filter { instrument.question($0)?.isCritical ?? false })
  }

  private static func checkParticipation(_ draft: DraftAssessment) throws(AssessmentRefusal) {
    guard let tookPart = draft.clientTookPart else { throw .participationNotConfirmed }
    guard tookPart || !draft.reasonClientAbsent.isBlank else { throw .absenceNeedsReason }
    guard draft.hasStrength || !draft.reasonNoStrength.isBlank else {
      throw .strengthOrReasonNeeded
    }
  }

  private static func checkCorrection(
    _ draft: DraftAssessment, of member: Member
  ) throws(AssessmentRefusal) {
    guard let corrected = draft.corrects else { return }
    guard member.assessments.contains(where: { $0.id == corrected }) else {
      throw .nothingToCorrect
    }
    guard !draft.correctionReason.isBlank else { throw .correctionNeedsReason }
  }

  /// Every question that the instrument offers on `day` needs exactly one answer; answers to
  /// questions of a later edition are taken too, as imports bring them.
  private static func judge(
    _ answers: [DraftAnswer], by instrument: Instrument, on day: Day
  ) throws(AssessmentRefusal) -> [Answer] {
    var faults: [AnswerFault] = []
    var judged: [ExactText: Answer] = [:]
    for answer in answers {
      guard let question = instrument.question(answer.question) else {
        faults.append(.unknownQuestion(answer.question))
        continue
      }
      if judged[ExactText(question.code)] != nil { faults.append(.answeredTwice(question.code)) }
      do {
        judged[ExactText(question.code)] = Answer(
          area: question.area, question: question.code, value: try value(of: answer))
      } catch {
        faults.append(error)
      }
    }
    let faulty = Set(faults.compactMap(\.question).map(ExactText.init))
    for area in instrument.areas {
      for question in instrument.questions(in: area.code, on: day)
      where judged[ExactText(question.code)] == nil && !faulty.contains(ExactText(question.code)) {
        faults.append(.blank(question: question.code))
      }
    }
    guard faults.isEmpty else { throw .answers(faults) }
    return instrument.questions.compactMap { judged[ExactText($0.code)] }
  }

  /// UT-ASM-02, UT-ASM-03: exactly 1, 3, 5, or NA with a reason.
  package static func value(of answer: DraftAnswer) throws(AnswerFault) -> AnswerValue {
    let question = answer.question
    switch answer.value {
    case "":
      throw .blank(question: question)
    case "1", "3", "5":
      guard answer.reason.isEmpty else { throw .reasonWithoutNA(question: question) }
      return .scored(Int(answer.value) ?? 0)
    case "NA":
      switch answer.reason {
      case "insufficient-information": return .notEnoughInformation
      case "not-applicable": return .notApplicable
      default: throw .reasonMissing(question: question)
      }
    default:
      throw .notAScore(question: question, value: answer.value)
    }
  }
}

extension AnswerFault {
  package var question: String? {
    switch self {
    case .blank(let question), .notAScore(let question, _), .reasonMissing(let question),
      .reasonWithoutNA(let question), .answeredTwice(let question), .unknownQuestion(let question):
      question
    }
  }
}

extension String {
  /// Empty, or nothing but white space.
  package var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
