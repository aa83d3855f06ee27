import Domain
import Policies

package enum InterpreterFields {
  static let name = Field("name", "Name", hint: "Of a telephone line: the company")
  static let kind = Field(
    "kind", "Kind", .choice(ListedInterpreter.Kind.allCases.map { Choice($0.rawValue, $0.words) }))
  static let languages = Field("languages", "Languages", hint: "For example Dari, Pashto, English")
  static let phone = Field("phone", "Telephone", .telephone, required: false)
  static let sex = Field(
    "sex", "Woman or man", .list([Choice("female", "Woman"), Choice("male", "Man")]),
    required: false, hint: "Only if they want it known; some ask for a woman")
  static let community = Field(
    "community", "Community", required: false,
    hint: "Country, people or language whose small community they are of")
  static let born = Field(
    "born_on", "Date of birth", .day, required: false, hint: "Where they may be under 18")
  static let agreement = Field(
    "agreement_on", "Confidentiality agreement signed on", .day, required: false)
  static let agreementUntil = Field(
    "agreement_until", "Agreement ends with", .day, required: false,
    hint: "Leave empty if it has no end")
  static let trained = Field(
    "trained_on", "Trained in confidentiality and ethics on", .day, required: false)
  static let left = Field(
    "left_on", "Interprets no more from", .day, required: false)
  package static let all = [
    name, kind, languages, phone, sex, community, born, agreement, agreementUntil, trained, left,
  ]

  static let person = Field("person", "For whom", .list([]))
  static let on = Field("on", "Day", .day)
  static let appointment = Field("appointment", "Appointment", .list([]), required: false)
  static let topic = Field(
    "topic", "What is talked about",
    .list(InterpretingTopics.all.map { Choice($0.code, $0.words) }))
  static let listed = Field("interpreter", "Interpreter of our list", .list([]), required: false)
  static let relative = Field(
    "relative", "Or someone of the household", .list([]), required: false,
    hint: "Never a child; only where the talk is neither complex nor sensitive")
  static let other = Field("other_name", "Or someone else they brought", required: false)
  static let otherBorn = Field(
    "other_born_on", "Their date of birth", .day, required: false,
    hint: "Of someone they brought: nobody under 18 interprets")
  static let mode = Field(
    "mode", "How",
    .choice([
      Choice("in-person", "In person"), Choice("telephone", "By telephone"),
      Choice("video", "By video"),
    ]))
  static func modeWords(_ code: String) -> String {
    mode.choices.first { $0.value == code }?.label ?? code
  }

  static let reason = Field(
    "reason", "Why this one", .text(rows: 2), required: false,
    hint: "Needed for someone untrained, and for someone of the same community", most: 1000)
  static let reminded = Field(
    "reminded", "I reminded them of their duty of confidentiality for this talk", .yes)
  package static let assigning = [
    person, on, appointment, topic, listed, relative, other, otherBorn, mode, reason, reminded,
  ]

  static let understood = Field(
    "understood", "What was confirmed",
    .several([
      Choice("client", "They said back what we had said"),
      Choice("staff", "We said back what they had said"),
    ]), required: false)
}

extension ListedInterpreter.Kind {
  var words: String {
    switch self {
    case .staff: "Staff"
    case .volunteer: "Volunteer"
    case .contractor: "Contractor"
    case .telephone: "Telephone line"
    }
  }
}

extension InterpreterRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .minor:
      (
        "Nobody under 18 interprets; there is no exception.",
        "Call a telephone interpreter: they stand first under “Who interprets” of the case."
      )
    case .ageUnknown:
      (
        "Their date of birth is not known, so they cannot be taken for an adult.",
        "Record it, or call a telephone interpreter."
      )
    case .noAgreement:
      (
        "They have no signed confidentiality agreement on that day.",
        "Have the agreement signed and recorded first, or choose someone else."
      )
    }
  }
}

extension AssignmentRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .interpreter(let refusal): refusal.words
    case .left(let day):
      ("They interpret no more from \(day) on.", "Choose someone else.")
    case .agreementEnded(let day):
      ("Their confidentiality agreement ended with \(day).", "Have it renewed, or choose another.")
    case .notTrained:
      (
        "They are not trained in confidentiality and ethics yet.",
        "Record the training, or choose someone else."
      )
    case .trainingEnded(let day):
      (
        "Their training in confidentiality and ethics counted until \(day.words).",
        "Have them take it again and record the day, or choose someone else."
      )
    case .untrainedForSensitive:
      (
        "Someone untrained does not interpret a sensitive talk.",
        "Choose a trained interpreter, best by telephone."
      )
    case .reasonMissing:
      (
        "Warning: they are not trained to interpret.",
        "Say why nobody trained can do it, or call a telephone interpreter."
      )
    case .sameCommunity:
      (
        "Warning: they are of the same community, and the talk is sensitive.",
        "A telephone interpreter is better; or say why it is this one, and that the \(Words.client) agrees."
      )
    case .notReminded:
      (
        "The duty of confidentiality was not confirmed.",
        "Remind them of it, at every assignment, and tick that you did."
      )
    case .nobody: ("Nobody is chosen to interpret.", "Choose one person.")
    case .several: ("More than one is chosen.", "Choose one person.")
    case .personNotOfCase:
      ("That person is not of this household.", "Choose one of its members.")
    case .unknownInterpreter:
      ("That interpreter is not on your agency's list.", "Choose one of those listed.")
    case .unknownAppointment:
      ("That appointment is not of this family.", "Choose one of those listed.")
    case .notYet(let today):
      ("The talk lies after today, \(today).", "Record this after the talk.")
    }
  }
}
