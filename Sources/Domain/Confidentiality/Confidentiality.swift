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
}

package enum ConfidentialityRefusal: Refusal {
  /// The text changed while it was read.
  case newerEdition(Int)
  case alreadySigned

  package var code: String {
    switch self {
    case .newerEdition: "confidentiality.newer-edition"
    case .alreadySigned: "confidentiality.already-signed"
    }
  }
}
