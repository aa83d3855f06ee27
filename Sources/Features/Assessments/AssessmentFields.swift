import Domain

/// The fields of an assessment: each spelt once, for form, parser and JSON.
package enum AssessmentFields {
  package static let kind = Field("kind", "Kind of assessment", .choice(AssessmentWords.kinds))
  package static let on = Field("on", "Day of the session", .day)
  package static let mode = Field("mode", "How you met", .choice(AssessmentWords.modes))
  package static let interpreter = Field(
    "interpreter", "Interpreter", required: false, hint: "Name of the interpreter, if one was used")
  package static let sitting = [on, mode, interpreter]
  package static let start = [kind] + sitting

  package static let strengths = Field(
    "strengths", "Strengths", .text(rows: 3), required: false,
    hint: "What the person can do, has, and brings", most: 4000)
  package static let noStrength = Field(
    "no_strength_reason", "If no strength is recorded, why", required: false)
  package static let needs = Field(
    "needs", "Needs", .text(rows: 3), required: false, most: 4000)
  package static let priorities = Field(
    "priorities", "The \(Words.client)'s own priorities", .text(rows: 3), required: false,
    hint: "In the \(Words.client)'s own words", most: 4000)
  package static let methods = Field(
    "methods", "How this was assessed", .text(rows: 2), required: false,
    hint: "Conversation, observation, documents seen, others heard with consent", most: 2000)
  package static let tookPart = Field(
    "client_took_part", "Did the \(Words.client) take part?",
    .choice([Choice("yes", "Yes"), Choice("no", "No")]), required: false)
  package static let absence = Field(
    "absence_reason", "If not, why", required: false)
  package static let summary = [
    strengths, noStrength, needs, priorities, methods, tookPart, absence,
  ]

  /// Why an area needs extra support before the next assessment (UT-ASM-16).
  package static func support(_ area: Instrument.Area) -> Field {
    Field(
      "support.\(area.code)", "\(area.name): extra support before the next assessment, and why",
      .text(rows: 2), required: false, most: 2000)
  }

  /// The five answers of a question, each score with its anchor (UT-ASM-02, UT-ASM-03).
  package static func answer(_ question: Instrument.Question) -> Field {
    let scores = [(1, "Vulnerable"), (3, "Striving"), (5, "Thriving")].map { score, name in
      Choice(String(score), "\(score) – \(name)", hint: question.anchors[score])
    }
    let neither = [
      Choice("NE", "N/A – not enough information"),
      Choice("NAP", "N/A – not applicable to this person"),
    ]
    return Field(
      "answers.\(question.code)", "\(question.code). \(question.ask)", .choice(scores + neither),
      required: false, hint: question.notApplicable.isEmpty ? nil : question.notApplicable)
  }

  package static func comment(_ question: Instrument.Question) -> Field {
    Field(
      "comments.\(question.code)", "Comment on \(question.code)", required: false, most: 2000)
  }

  package static let reason = Field(
    "reason", "What was wrong with the former version", .text(rows: 3), most: 2000)
}

/// An assessment's draft: what was typed so far, read back as answers.
package struct AssessmentDraft: Sendable, Hashable {
  package static let kind = "assessment"

  /// The id that the assessment will have, and its sittings have already.
  package var id: String { input["id"] ?? "" }
  package var assessmentKind: String { input["kind"] ?? "" }
  package var corrects: String? { input["corrects"].flatMap { $0.isEmpty ? nil : $0 } }
  package var correctionReason: String { input["correction_reason"] ?? "" }
  package var input: Input

  package init(input: Input) { self.input = input }

  /// The answers given so far, in the order of the instrument, then those it does not know.
  package func answers(_ instrument: Instrument) -> [DraftAnswer] {
    let typed = input.under("answers")
    let reasons = input.under("reasons")
    let known = instrument.questions.map(\.code)
    let others = typed.keys.filter { !known.contains($0) }.sorted()
    return (known + others).compactMap { code in
      guard let value = typed[code], !value.isEmpty else { return nil }
      switch value {
      case "NE": return DraftAnswer(code, "NA", reason: "insufficient-information")
      case "NAP": return DraftAnswer(code, "NA", reason: "not-applicable")
      default: return DraftAnswer(code, value, reason: reasons[code] ?? "")
      }
    }
  }

  package func comment(_ question: String) -> String { input["comments.\(question)"] ?? "" }

  package func text(_ field: Field) -> String {
    (input[field.name] ?? "").trimming(while: \.isWhitespace)
  }

  /// Areas that need support before the next assessment, as lines of `EMP: rationale`.
  package func supportAreas(_ instrument: Instrument) -> String {
    instrument.areas.compactMap { area -> String? in
      let rationale = text(AssessmentFields.support(area))
      return rationale.isEmpty
        ? nil : "\(area.code): " + rationale.replacing("\r", with: "").replacing("\n", with: " ")
    }.joined(separator: "\n")
  }
}
