import Domain
import Markup

/// The steps of an intake: one person after the other, what was explained, the team, the check.
package enum IntakeStep: Sendable, Hashable, Codable {
  case person(Int)
  case explained
  case team
  case check

  func path(of draftID: String) -> Path {
    switch self {
    case .person(let number): "/intake/\(draftID)/people/\(number)"
    case .explained: "/intake/\(draftID)/explained"
    case .team: "/intake/\(draftID)/team"
    case .check: "/intake/\(draftID)/check"
    }
  }

  var fields: [Field] {
    switch self {
    case .person(let number):
      let person = PersonFields(member: number)
      return person.all + (number == 1 ? [] : [person.relationship])
    case .explained: return IntakeFields.explainedStep
    case .team: return IntakeFields.teamStep
    case .check: return []
    }
  }

  var words: String {
    switch self {
    case .person(let number): number == 1 ? "Head of household" : "Person \(number)"
    case .explained: "What was explained"
    case .team: "Programs and team"
    case .check: "Check your answers"
    }
  }

  /// What is wrong with the answers to this step alone.
  func faults(in input: Input) -> [Fault] {
    var parse = Parse(input)
    switch self {
    case .person(let number): _ = PersonEntry(PersonFields(member: number), &parse)
    case .explained:
      _ = parse.several(IntakeFields.explained)
      _ = parse.day(IntakeFields.explainedOn)
      if parse.choice(IntakeFields.sharing).isEmpty, parse.faults.isEmpty {
        parse.fail(
          IntakeFields.sharing,
          "Record the \(Words.client)'s choice: share with the team, or opt out")
      }
    case .team:
      for field in [IntakeFields.openedOn, .init("intake_on", "Day of intake", .day)] {
        _ = parse.day(field)
      }
      _ = parse.several(IntakeFields.programs)
    case .check: break
    }
    return parse.faults
  }
}

/// The answers of a draft, changed step by step.
package enum IntakeAnswers {
  /// Replaces the answers to one step by what its form sent.
  static func merged(_ draft: Input, _ step: IntakeStep, from sent: Input) -> Input {
    var values = draft.values
    for field in step.fields {
      values[field.name] = nil
      let answers = sent.all(field.name).filter { !$0.isEmpty }
      if !answers.isEmpty { values[field.name] = answers }
    }
    // A person of whom nothing was entered yet is still there.
    if case .person(let number) = step, !IntakeFields.members(in: Input(values)).contains(number) {
      values[PersonFields(member: number).order.name] = ["given-first"]
    }
    return Input(values)
  }

  static func without(member number: Int, _ draft: Input) -> Input {
    Input(draft.values.filter { !$0.key.hasPrefix("members.\(number).") })
  }

  /// What a step starts with: never a family name (IRC-NAME-05), but what a family shares.
  static func filled(_ draft: Input, _ step: IntakeStep, _ actor: Actor, today: Day) -> Input {
    let head = PersonFields(member: 1)
    switch step {
    case .person(1): return draft.filled(with: [head.status.name: "refugee"])
    case .person(let number):
      guard !IntakeFields.members(in: draft).contains(number) else { return draft }
      let person = PersonFields(member: number)
      let shared = [
        (person.order, head.order), (person.arrivedOn, head.arrivedOn),
        (person.status, head.status), (person.country, head.country),
        (person.language, head.language), (person.interpreter, head.interpreter),
        (person.address, head.address),
      ]
      return draft.filled(
        with: Dictionary(uniqueKeysWithValues: shared.map { ($0.name, draft[$1.name]) }))
    case .explained:
      return draft.filled(with: [
        "explained_on": today.description, "explained_language": draft[head.language.name],
      ])
    case .team:
      let isManager = [Role.caseManager, .caseManagerSupervisor].contains(actor.role)
      return draft.filled(with: [
        "opened_on": today.description, "intake_on": today.description, "programs": Intake.utah,
        "gatekeeper": isManager ? actor.id : nil,
      ])
    case .check: return draft
    }
  }
}
