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
  case skipped(TransitionRefusal)

  package var code: String {
    switch self {
    case .anchorMissing: "extension.anchor-missing"
    case .pastCeiling: "extension.past-ceiling"
    case .withinNormal: "extension.within-normal"
    case .agreementMissing: "extension.agreement-missing"
    case .reasonNeeded: "extension.reason-needed"
    case .noteMissing: "extension.note-missing"
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

  /// What makes an extension count: both agreements, a reason, and its note.
  package static func checkGranting(
    therapistAgreedOn: Day?, caseManagerAgreedOn: Day?, reason: String, hasNote: Bool
  ) throws(ExtensionRefusal) {
    var missing: [String] = []
    if therapistAgreedOn == nil { missing.append("therapist") }
    if caseManagerAgreedOn == nil { missing.append("case-manager") }
    guard missing.isEmpty else { throw .agreementMissing(missing) }
    guard !reason.isBlank else { throw .reasonNeeded }
    guard hasNote else { throw .noteMissing }
  }
}
