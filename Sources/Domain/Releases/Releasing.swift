/// A written authorisation to tell somebody outside something of a client (IRC-CONF-03).
package struct Release: Sendable, Hashable {
  package enum State: String, CaseIterable, Sendable, Hashable, Codable {
    /// Written down, and not signed yet.
    case prepared
    /// Signed; its period has not begun.
    case upcoming
    case open
    case ended
    case withdrawn
  }

  package let classes: Set<DataClass>
  package let from: Day
  /// The last day on which something may be sent.
  package let until: Day
  package let signedOn: Day?
  /// The first day on which nothing may be sent any more.
  package let withdrawnOn: Day?

  package init(
    classes: Set<DataClass>, from: Day, until: Day, signedOn: Day?, withdrawnOn: Day? = nil
  ) {
    self.classes = classes
    self.from = from
    self.until = until
    self.signedOn = signedOn
    self.withdrawnOn = withdrawnOn
  }

  package func state(on day: Day) -> State {
    if let withdrawnOn, withdrawnOn <= day { return .withdrawn }
    guard let signedOn, signedOn <= day else { return .prepared }
    if day < from { return .upcoming }
    return day <= until ? .open : .ended
  }
}

package enum ReleaseRefusal: Refusal {
  case endsBeforeItBegins
  case personNotOfCase
  case inFuture(today: Day)
  case signedAlready
  case notSigned
  case withdrawn(Day)
  case readingMissing
  case notExplainedByTeam
  case notBegun(Day)
  case ended(Day)
  case notCovered([DataClass])
  case beyondReach([DataClass])

  package var code: String {
    switch self {
    case .endsBeforeItBegins: "release.ends-before-it-begins"
    case .personNotOfCase: "release.person-not-of-case"
    case .inFuture: "release.in-future"
    case .signedAlready: "release.signed-already"
    case .notSigned: "release.not-signed"
    case .withdrawn: "release.withdrawn"
    case .readingMissing: "release.reading-missing"
    case .notExplainedByTeam: "release.not-explained-by-team"
    case .notBegun: "release.not-begun"
    case .ended: "release.ended"
    case .notCovered: "release.not-covered"
    case .beyondReach: "release.beyond-reach"
    }
  }
}

package enum Releasing {
  /// Judges signatures on a release: once, not in the future, and on words that were understood
  /// (IRC-CONF-04, IRC-CONF-11).
  ///
  /// - Parameter isInOwnLanguage: whether the form was in the language of whom it is about.
  package static func sign(
    _ release: Release, on day: Day, isInOwnLanguage: Bool, isReadByInterpreter: Bool, today: Day
  ) throws(ReleaseRefusal) {
    guard day <= today else { throw .inFuture(today: today) }
    if let withdrawn = release.withdrawnOn { throw .withdrawn(withdrawn) }
    guard release.signedOn == nil else { throw .signedAlready }
    guard day <= release.until else { throw .ended(release.until) }
    guard isInOwnLanguage || isReadByInterpreter else { throw .readingMissing }
  }

  package static func withdraw(
    _ release: Release, on day: Day, today: Day
  ) throws(ReleaseRefusal) {
    guard day <= today else { throw .inFuture(today: today) }
    if let withdrawn = release.withdrawnOn { throw .withdrawn(withdrawn) }
  }

  /// Whether these classes may be sent on a day: class by class, on that day (IRC-CONF-03).
  ///
  /// - Parameter reach: what the sender may see; nobody sends more than that.
  package static func send(
    _ classes: [DataClass], under release: Release, on day: Day, reach: Reach, today: Day
  ) throws(ReleaseRefusal) {
    guard day <= today else { throw .inFuture(today: today) }
    switch release.state(on: day) {
    case .prepared: throw .notSigned
    case .upcoming: throw .notBegun(release.from)
    case .ended: throw .ended(release.until)
    case .withdrawn: throw .withdrawn(release.withdrawnOn ?? day)
    case .open: break
    }
    let beyond = classes.filter { !release.classes.contains($0) }
    guard beyond.isEmpty else { throw .notCovered(beyond) }
    let unseen = classes.filter { !reach.includes($0) }
    guard unseen.isEmpty else { throw .beyondReach(unseen) }
  }
}
