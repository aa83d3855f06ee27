import Domain
import Policies
import Storage

extension AssessmentStep {
  /// All steps of a draft, as they stand on `day`.
  static func all(
    _ draft: AssessmentDraft, _ instrument: Instrument, at current: String, on day: Day
  ) -> [AssessmentStep] {
    let answered = Set(draft.answers(instrument).map(\.question))
    let areas = instrument.areas.map { area in
      let questions = instrument.questions(in: area.code, on: day)
      return AssessmentStep(
        id: area.code, label: area.name,
        isDone: questions.allSatisfy { answered.contains($0.code) },
        isCurrent: area.code == current)
    }
    return areas + [
      AssessmentStep(
        id: "summary", label: "Strengths, needs and support",
        isDone: draft.clientTookPart != nil, isCurrent: current == "summary"),
      AssessmentStep(
        id: "check", label: "Check and finalise", isDone: false, isCurrent: current == "check"),
    ]
  }
}

extension AssessmentAreaPage {
  package static func load(
    _ header: CaseHeader, personID: String, area: String, _ form: FormState, _ scope: Scope,
    _ reader: Reader
  ) throws -> AssessmentAreaPage? {
    guard let person = header.person(personID),
      let draft = try AssessmentDraft.load(header.id, personID, scope, reader),
      let instrument = try Instruments.load(UtahRCCM.instrument.id, reader),
      let found = instrument.area(area)
    else { return nil }
    return AssessmentAreaPage(
      header: header, personID: personID, person: person.name, area: area, areaName: found.name,
      outcome: found.outcome,
      questions: instrument.questions(in: area, on: scope.today).map { question in
        Question(
          code: question.code, ask: question.ask,
          anchors: Dictionary(
            uniqueKeysWithValues: question.anchors.map { (String($0.key), $0.value) }),
          notApplicable: question.notApplicable, isCritical: question.isCritical,
          answer: draft.formValue(of: question.code), comment: draft.comment(question.code))
      },
      steps: AssessmentStep.all(draft, instrument, at: area, on: scope.today), form: form)
  }
}

extension AssessmentDraft {
  /// The answer as the form's choice has it.
  func formValue(of question: String) -> String {
    let value = input["answers.\(question)"] ?? ""
    guard value == "NA" else { return value }
    return input["reasons.\(question)"] == "not-applicable" ? "NAP" : "NE"
  }
}

extension AssessmentSummaryPage {
  package static func load(
    _ header: CaseHeader, personID: String, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> AssessmentSummaryPage? {
    guard let person = header.person(personID),
      let draft = try AssessmentDraft.load(header.id, personID, scope, reader),
      let instrument = try Instruments.load(UtahRCCM.instrument.id, reader)
    else { return nil }
    let fields = AssessmentFields.summary + instrument.areas.map(AssessmentFields.support)
    var filled = form
    filled.input = form.input.filled(
      with: Dictionary(
        uniqueKeysWithValues: fields.map { ($0.name, Optional(draft.text($0))) }))
    return AssessmentSummaryPage(
      header: header, personID: personID, person: person.name,
      areas: instrument.areas.map { .init(code: $0.code, name: $0.name) },
      steps: AssessmentStep.all(draft, instrument, at: "summary", on: scope.today), form: filled)
  }
}

extension CheckAssessmentPage {
  package static func load(
    _ header: CaseHeader, personID: String, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> CheckAssessmentPage? {
    guard let person = header.person(personID),
      let draft = try AssessmentDraft.load(header.id, personID, scope, reader),
      let instrument = try Instruments.load(UtahRCCM.instrument.id, reader)
    else { return nil }
    let given = Dictionary(
      draft.answers(instrument).map { ($0.question, $0) }, uniquingKeysWith: { first, _ in first })
    let areas = instrument.areas.map { area in
      Area(
        code: area.code, name: area.name,
        answers: instrument.questions(in: area.code, on: scope.today).map { question in
          let answer = given[question.code]
          return Answer(
            question: question.code, ask: question.ask, value: answer?.value ?? "",
            reason: answer?.reason ?? "", comment: draft.comment(question.code))
        })
    }
    return CheckAssessmentPage(
      header: header, personID: personID, person: person.name, kind: draft.assessmentKind,
      correctionReason: draft.corrects == nil ? nil : draft.correctionReason, areas: areas,
      texts: AssessmentFields.summary.map { .init(label: $0.label, text: draft.text($0)) },
      support: instrument.areas.compactMap { area in
        let why = draft.text(AssessmentFields.support(area))
        return why.isEmpty ? nil : .init(label: area.name, text: why)
      }, sittings: try AssessmentDraft.sittings(of: draft.id, reader),
      steps: AssessmentStep.all(draft, instrument, at: "check", on: scope.today), form: form)
  }
}
