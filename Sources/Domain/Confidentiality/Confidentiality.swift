/// The confidentiality agreement that everyone on staff signs before access or assignment
/// (IRC-CONF-09).
package enum Confidentiality {
  /// How it came to be signed.
  package enum Way: String, Sendable, Hashable, CaseIterable, Codable {
    /// Read and signed here by the person.
    case page
    /// On paper: whoever added the person at the terminal says so.
    case paper
    /// Kept by the office that the person was imported from.
    case sender
    /// On staff before this product asked for it.
    case before
  }

  /// Whether an edition may be signed: the one in force, once.
  package static func sign(
    _ edition: Int, current: Int, signed: Set<Int>
  ) throws(ConfidentialityRefusal) {
    guard edition == current else { throw .newerEdition(current) }
    guard !signed.contains(edition) else { throw .alreadySigned }
  }

  /// The last day on which a training in confidentiality counts.
  package static func counts(until months: Int, after takenOn: Day) -> Day {
    takenOn.adding(months: months)
  }

  /// Whether it is time to take it again: so many days before the last one on which it counts, and
  /// after it.
  package static func isToRefresh(until last: Day, on today: Day, days: Int) -> Bool {
    last.adding(days: -days) <= today
  }

  /// Whether the training may be taken: not twice on one day, and not before the agreement, which
  /// holds it.
  package static func train(
    lastOn: Day?, hasSigned: Bool, today: Day
  ) throws(ConfidentialityRefusal) {
    guard hasSigned else { throw .signFirst }
    guard lastOn != today else { throw .trainedToday }
  }
}

package enum ConfidentialityRefusal: Refusal {
  /// The text changed while it was read.
  case newerEdition(Int)
  case alreadySigned
  /// The agreement is signed together with the first training.
  case signFirst
  case trainedToday

  package var code: String {
    switch self {
    case .newerEdition: "confidentiality.newer-edition"
    case .alreadySigned: "confidentiality.already-signed"
    case .signFirst: "confidentiality.sign-first"
    case .trainedToday: "confidentiality.trained-today"
    }
  }
}
