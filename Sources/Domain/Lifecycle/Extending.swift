/// Why service cannot be extended so.
package enum ExtensionRefusal: Refusal {
  /// There is no arrival or start to count from.
  case anchorMissing
  /// Past the ceiling; the latest day allowed.
  case pastCeiling(latest: Day)
  /// Not past the normal end.
  case withinNormal(end: Day)
  case agreementMissing([String])
  case reasonNeeded
  /// UT-NOTE-02.
  case noteMissing
  /// Served in no program whose service can be extended.
  case notServed
  /// Served in several; which one is extended is not said.
  case programNotChosen([String])
  /// Only this role gives it (IRC-CLK-02).
  case approverNeeded(Role)
  /// As many were given as the pack allows.
  case givenBefore(until: Day)
  case skipped(TransitionRefusal)

  package var code: String {
    switch self {
    case .anchorMissing: "extension.anchor-missing"
    case .pastCeiling: "extension.past-ceiling"
    case .withinNormal: "extension.within-normal"
    case .agreementMissing: "extension.agreement-missing"
    case .reasonNeeded: "extension.reason-needed"
    case .noteMissing: "extension.note-missing"
    case .notServed: "extension.not-served"
    case .programNotChosen: "extension.program-not-chosen"
    case .approverNeeded: "extension.approver-needed"
    case .givenBefore: "extension.given-before"
    case .skipped(let refusal): refusal.code
    }
  }
}

/// Extending service past its normal end (UT-LIFE-09, IRC-CLK-02).
package enum Extending {
  /// The normal end and the ceiling that count from one day.
  package struct Limits: Sendable {
    package let normal: Day
    package let latest: Day

    /// Nil where no edition holds on the anchor.
    package init?(from anchor: Day, normal: ClockTerms, ceiling: ClockTerms) {
      guard let end = normal.on(anchor), let most = ceiling.on(anchor) else { return nil }
      self.normal = end.due(from: anchor)
      latest = most.due(from: anchor)
    }
  }

  /// The cap is on the total: several extensions may be given, none past the ceiling.
  package static func check(until: Day, within limits: Limits?) throws(ExtensionRefusal) {
    guard let limits else { throw .anchorMissing }
    guard until <= limits.latest else { throw .pastCeiling(latest: limits.latest) }
    guard until > limits.normal else { throw .withinNormal(end: limits.normal) }
  }

  /// The pack under which a member's service is extended.
  ///
  /// - Parameter asked: the program; empty where the only one there is was meant.
  package static func terms(
    for member: Member, asked: String, on day: Day, among all: [ExtensionTerms]
  ) throws(ExtensionRefusal) -> ExtensionTerms {
    let running = all.filter { $0.serves(member, on: day) }
    // Whoever was served once is answered by where they stand now: ended, not unknown.
    let once = all.filter { terms in
      member.enrollments.contains { $0.program == terms.program && $0.startedOn <= day }
    }
    let served = running.isEmpty ? once : running
    guard let first = served.first else { throw .notServed }
    if asked.isEmpty {
      guard served.count == 1 else { throw .programNotChosen(served.map(\.program)) }
      return first
    }
    guard let chosen = served.first(where: { $0.program == asked }) else { throw .notServed }
    return chosen
  }

  /// Whether service may last until `until`, beside what was given before.
  package static func check(
    until: Day, for member: Member, under terms: ExtensionTerms
  ) throws(ExtensionRefusal) {
    let limits = terms.limits(of: member)
    try check(until: until, within: limits)
    guard let last = terms.given(to: member).map(\.until).max() else { return }
    if let most = terms.most, terms.given(to: member).count >= most {
      throw .givenBefore(until: last)
    }
    guard until > last else { throw .withinNormal(end: last) }
  }

  /// What makes an extension count: its approval, a reason, and its note.
  ///
  /// - Parameter agreed: the roles of which it is written down that they agreed.
  package static func checkGranting(
    under approval: ExtensionTerms.Approval?, agreed: Set<Role>, by giver: Role, reason: String,
    hasNote: Bool
  ) throws(ExtensionRefusal) {
    switch approval {
    case .agreed(let roles):
      let missing = roles.filter { !agreed.contains($0) }.map(\.rawValue)
      guard missing.isEmpty else { throw .agreementMissing(missing) }
    case .given(let role): guard giver == role else { throw .approverNeeded(role) }
    case nil: throw .notServed
    }
    guard !reason.isBlank else { throw .reasonNeeded }
    guard hasNote else { throw .noteMissing }
  }
}
