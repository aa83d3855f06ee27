/// Why what is entered of a breach of confidentiality cannot stand (IRC-CONF-12).
package enum BreachRefusal: Refusal {
  case inFuture(Day, today: Day)
  /// Whoever is concerned was told before it happened.
  case toldBeforeIt(Day)
  /// Told, but not who and how; or the other way round.
  case toldIncomplete
  /// It ends with what came of it, and with who was told or why nobody was.
  case resultMissing

  package var code: String {
    switch self {
    case .inFuture: "breach.in-future"
    case .toldBeforeIt: "breach.told-before-it"
    case .toldIncomplete: "breach.told-incomplete"
    case .resultMissing: "breach.result-missing"
    }
  }
}

/// Breaches of confidentiality: anyone on staff reports one, supervisors and administrators follow
/// it to its result.
package enum Breaches {
  package static func report(happenedOn day: Day, today: Day) throws(BreachRefusal) {
    guard day <= today else { throw .inFuture(day, today: today) }
  }

  /// - Parameters:
  ///   - notified: who was told, or why nobody was.
  ///   - isClosing: nothing more is to be done.
  package static func follow(
    happenedOn: Day, notified: String, notifiedOn: Day?, result: String, isClosing: Bool,
    today: Day
  ) throws(BreachRefusal) {
    if let notifiedOn {
      guard notifiedOn <= today else { throw .inFuture(notifiedOn, today: today) }
      guard notifiedOn >= happenedOn else { throw .toldBeforeIt(happenedOn) }
      guard !notified.isBlank else { throw .toldIncomplete }
    }
    guard isClosing else { return }
    guard !result.isBlank else { throw .resultMissing }
    guard !notified.isBlank else { throw .toldIncomplete }
  }
}
