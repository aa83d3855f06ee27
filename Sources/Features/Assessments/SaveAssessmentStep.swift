import Domain
import Markup
import Storage

/// Keeps what was entered so far; blanks are fine until the end (UT-ASM-20).
package struct SaveAssessmentStep: Command {
  package static let permission = Permission.assessmentRecord
  package static let name = "assessment.save"

  let caseID: String
  let personID: String
  /// The step after this one.
  let next: String
  let typed: Input

  /// - Parameter step: an area's code, or `summary`; nil takes answers of every area and the
  ///   summary at once, as a program sends them.
  package init(
    _ input: Input, caseID: String, personID: String, step: String?, _ instrument: Instrument
  ) throws(InvalidInput) {
    self.caseID = caseID
    self.personID = personID
    var parse = Parse(input)
    var typed = Input()
    let codes = instrument.areas.map(\.code)
    let questions = instrument.questions.filter { step == nil || $0.area == step }
    if step != "summary" {
      SaveAssessmentStep.readAnswers(of: questions, from: input, into: &typed, &parse)
      SaveAssessmentStep.refuseStrangers(in: input, knowing: instrument, &parse)
    }
    if step == nil || step == "summary" {
      let fields =
        AssessmentFields.summary + instrument.areas.map(AssessmentFields.support)
      for field in fields where input[field.name] != nil || step != nil {
        if case .choice = field.kind {
          typed.set(field.name, parse.choice(field))
        } else {
          typed.set(field.name, parse.text(field))
        }
      }
    }
    let steps = codes + ["summary", "check"]
    let place = step.flatMap { steps.firstIndex(of: $0) }
    let wanted = input["go"].flatMap { steps.contains($0) ? $0 : nil }
    next = wanted ?? place.map { steps[$0 + 1] } ?? "check"
    self.typed = typed
    try parse.finish()
  }

  private static func readAnswers(
    of questions: [Instrument.Question], from input: Input, into typed: inout Input,
    _ parse: inout Parse
  ) {
    let reasons = input.under("reasons")
    for question in questions {
      let field = AssessmentFields.answer(question)
      guard let value = input[field.name] else { continue }
      if ["", "NE", "NAP"].contains(value) {
        typed.set(field.name, value)
      } else {
        let answer = DraftAnswer(question.code, value, reason: reasons[question.code] ?? "")
        do {
          _ = try Assessments.value(of: answer)
          typed.set(field.name, value)
          typed.set("reasons.\(question.code)", answer.reason)
        } catch {
          parse.fail(field, error.words)
        }
      }
    }
    for question in questions where input["comments.\(question.code)"] != nil {
      let field = AssessmentFields.comment(question)
      typed.set(field.name, parse.text(field))
    }
  }

  private static func refuseStrangers(
    in input: Input, knowing instrument: Instrument, _ parse: inout Parse
  ) {
    for code in input.under("answers").keys.sorted() where instrument.question(code) == nil {
      parse.fail(AnswerFault.unknownQuestion(code).words)
    }
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> AssessmentDraft? {
    try AssessmentDraft.load(caseID, personID, scope, tx.reader)
  }

  package func decide(_ draft: AssessmentDraft, _ now: Now) throws(NeverRefuses) -> AssessmentDraft
  {
    var draft = draft
    for (name, values) in typed.values { draft.input.set(name, values.first) }
    return draft
  }

  package func write(_ draft: AssessmentDraft, _ tx: Transaction, _ now: Now) throws {
    try DraftRecords.keep(
      AssessmentDraft.kind, caseID: caseID, person: personID, draft.input, tx, now)
  }

  package func location(_ draft: AssessmentDraft) -> Path {
    AssessmentPaths.step(caseID, personID, next)
  }

  package func references(_ draft: AssessmentDraft) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("assessment", draft.id)]
  }
}
