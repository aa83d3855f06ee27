package enum InterpreterRefusal: Refusal {
  /// Under 18 on the day; there is no override (IRC-LANG-03).
  case minor
  /// A member of the household whose age is not known cannot be taken for an adult.
  case ageUnknown
  /// The day on which someone else's interpreter has no signed confidentiality agreement.
  case noAgreement

  package var code: String {
    switch self {
    case .minor: "interpreter.minor"
    case .ageUnknown: "interpreter.age-unknown"
    case .noAgreement: "interpreter.no-agreement"
    }
  }

  package var isForbidden: Bool { true }
}

/// Who may interpret (IRC-LANG-02…04).
package enum Interpreting {
  /// A member of the household, or another relative or friend.
  package static func checkRelative(born: Day?, on day: Day) throws(InterpreterRefusal) {
    guard let born else { throw .ageUnknown }
    guard born.birthday(turning: 18) <= day else { throw .minor }
  }

  /// Someone of the agency's list: adult, and bound to confidentiality by the day.
  package static func checkListed(
    born: Day?, agreementOn: Day?, on day: Day
  ) throws(InterpreterRefusal) {
    if let born, born.birthday(turning: 18) > day { throw .minor }
    guard let agreementOn, agreementOn <= day else { throw .noAgreement }
  }

  /// IRC-LANG-04: an untrained adult may help only where talk is neither complex nor sensitive.
  package static func needsTrained(isTrained: Bool, isSensitive: Bool) -> Bool {
    isSensitive && !isTrained
  }
}
