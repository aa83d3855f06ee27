/// The allowed values of one field, in the order in which a form offers them.
package struct FixedSet: Sendable, Equatable {
  package let values: [String]

  /// Values separated by spaces.
  package init(_ words: String) { values = words.split(separator: " ").map(String.init) }

  /// Whether `value` is one of them, byte for byte.
  package func contains(_ value: String) -> Bool { values.contains { $0.isExactly(value) } }
}

/// What pages add to the contract's sets: never part of a bundle.
extension FixedSet {
  /// UT-ASM-14, and the kinds of the other packs.
  package static let assessmentKinds = FixedSet(
    "initial 6-month 12-month 18-month 24-month final re-request ad-hoc annual family english")
  package static let appointmentKinds = FixedSet("assessment counselor plan visit meeting")
  package static let appointmentStatuses = FixedSet("booked attended no-show cancelled")
  package static let interactionKinds = FixedSet(
    "assessment-finalised plan-signed appointment-held end-notice")
  /// UT-LIFE-01.
  package static let caseStates = FixedSet(
    "referred intake open extension graduating graduated closing closed re-requested re-opened")
  /// UT-INT-07.
  package static let disclosureChoices = FixedSet("share opt-out")
}
