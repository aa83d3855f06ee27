/// Why the answer is no. Each feature has one closed enum of its own; the wording for people is in
/// `Features`, so that a rule never speaks a language.
package protocol Refusal: Error, Sendable, Hashable {
  /// A stable name for logs, the audit and JSON: `case.closed`.
  var code: String { get }
  /// Whether nobody may do this, whatever they enter: 403, where other refusals are 409.
  var isForbidden: Bool { get }
}

extension Refusal {
  package var isForbidden: Bool { false }
}

/// For decisions that cannot refuse.
package enum NeverRefuses: Refusal {
  package var code: String { switch self {} }
}
