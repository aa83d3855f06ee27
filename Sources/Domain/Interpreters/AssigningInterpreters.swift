/// Someone of an agency's list of interpreters (IRC-LANG-02).
package struct ListedInterpreter: Sendable, Hashable {
  package enum Kind: String, CaseIterable, Sendable, Hashable, Codable {
    case staff, volunteer, contractor, telephone
  }

  package let kind: Kind
  package let born: Day?
  package let agreementOn: Day?
  /// The last day of the agreement; nil where it has none.
  package let agreementUntil: Day?
  /// Training in confidentiality and the ethics of interpreting (IRC-CONF-09).
  package let trainedOn: Day?
  /// For how many months that counts; nil for ever.
  package let trainingMonths: Int?
  /// The first day on which they interpret no more.
  package let leftOn: Day?
  package let community: String

  package init(
    kind: Kind, born: Day? = nil, agreementOn: Day?, agreementUntil: Day? = nil, trainedOn: Day?,
    trainingMonths: Int? = nil, leftOn: Day? = nil, community: String = ""
  ) {
    self.kind = kind
    self.born = born
    self.agreementOn = agreementOn
    self.agreementUntil = agreementUntil
    self.trainedOn = trainedOn
    self.trainingMonths = trainingMonths
    self.leftOn = leftOn
    self.community = community
  }

  /// Why they cannot be assigned on a day; nil where they can.
  package func hindrance(on day: Day) -> AssignmentRefusal? {
    if let leftOn, leftOn <= day { return .left(leftOn) }
    if let agreementUntil, agreementUntil < day { return .agreementEnded(agreementUntil) }
    do throws(InterpreterRefusal) {
      try Interpreting.checkListed(born: born, agreementOn: agreementOn, on: day)
    } catch { return .interpreter(error) }
    // The company of a telephone line answers for the training of its people.
    guard kind != .telephone else { return nil }
    guard let trainedOn, trainedOn <= day else { return .notTrained }
    let last = trainingMonths.map { Confidentiality.counts(until: $0, after: trainedOn) }
    if let last, last < day { return .trainingEnded(last) }
    return nil
  }
}

package enum AssignmentRefusal: Refusal {
  case interpreter(InterpreterRefusal)
  case left(Day)
  case agreementEnded(Day)
  case notTrained
  case trainingEnded(Day)
  /// An untrained adult is named for a sensitive talk (IRC-LANG-04).
  case untrainedForSensitive
  /// An untrained adult needs a reason.
  case reasonMissing
  /// A sensitive talk, and the interpreter is of the same small community (IRC-LANG-05).
  case sameCommunity
  case notReminded
  case nobody
  case several
  case personNotOfCase
  case unknownInterpreter
  case unknownAppointment
  case notYet(today: Day)

  package var code: String {
    switch self {
    case .interpreter(let refusal): refusal.code
    case .left: "interpreter.left"
    case .agreementEnded: "interpreter.agreement-ended"
    case .notTrained: "interpreter.not-trained"
    case .trainingEnded: "interpreter.training-ended"
    case .untrainedForSensitive: "interpreter.untrained-for-sensitive"
    case .reasonMissing: "interpreter.reason-missing"
    case .sameCommunity: "interpreter.same-community"
    case .notReminded: "interpreter.not-reminded"
    case .nobody: "interpreter.nobody"
    case .several: "interpreter.several"
    case .personNotOfCase: "interpreter.person-not-of-case"
    case .unknownInterpreter: "interpreter.unknown"
    case .unknownAppointment: "interpreter.unknown-appointment"
    case .notYet: "interpreter.not-yet"
    }
  }

  /// Whether nobody may do this, whatever they enter: it is no matter of the form.
  package var isForbidden: Bool {
    switch self {
    case .interpreter, .left, .agreementEnded, .notTrained, .trainingEnded,
      .untrainedForSensitive:
      true
    case .reasonMissing, .sameCommunity, .notReminded, .nobody, .several, .personNotOfCase,
      .unknownInterpreter, .unknownAppointment, .notYet:
      false
    }
  }
}

extension Interpreting {
  /// Who is to interpret.
  package enum Choice: Sendable, Hashable {
    case listed(ListedInterpreter)
    /// Family, a neighbour, a friend.
    case relative(born: Day?)
  }

  /// Whether someone may interpret on a day (IRC-LANG-03…05, IRC-CONF-09). A child never does.
  ///
  /// - Parameters:
  ///   - hasReason: why this one, where there is a warning.
  ///   - communities: what the client is of: country, people, language.
  package static func assign(
    _ choice: Choice, on day: Day, isSensitive: Bool, hasReason: Bool, communities: Set<String>
  ) throws(AssignmentRefusal) {
    switch choice {
    case .listed(let listed):
      if let hindrance = listed.hindrance(on: day) { throw hindrance }
      let isSame = communities.contains { same($0, listed.community) }
      guard !(isSensitive && isSame && listed.kind != .telephone) || hasReason else {
        throw .sameCommunity
      }
    case .relative(let born):
      do throws(InterpreterRefusal) { try checkRelative(born: born, on: day) } catch {
        throw .interpreter(error)
      }
      guard !needsTrained(isTrained: false, isSensitive: isSensitive) else {
        throw .untrainedForSensitive
      }
      guard hasReason else { throw .reasonMissing }
    }
  }

  private static func same(_ one: String, _ other: String) -> Bool {
    !one.isBlank && one.lowercased() == other.lowercased()
  }
}
