/// One part of what a client chose not to share: with whom, and which class of data.
package struct OptOut: Sendable, Hashable {
  package enum Recipient: Sendable, Hashable {
    /// Every agency but the one that leads the case; the state's team keeps its minimum.
    case everyOtherAgency
    /// One agency, named by the client: it keeps nothing of what the part covers.
    case agency(String)
  }

  package let recipient: Recipient
  /// Nil covers every class.
  package let dataClass: DataClass?

  package init(_ recipient: Recipient, _ dataClass: DataClass? = nil) {
    self.recipient = recipient
    self.dataClass = dataClass
  }

  /// Whether it is about `dataClass` and the agency, be it withheld or left as the minimum.
  func covers(_ dataClass: DataClass, of agencyID: String) -> Bool {
    guard self.dataClass == nil || self.dataClass == dataClass else { return false }
    switch recipient {
    case .agency(let named): return named == agencyID
    case .everyOtherAgency: return true
    }
  }

  /// Whether it keeps `dataClass` from the agency.
  package func withholds(
    _ dataClass: DataClass, from agencyID: String, ofStateTeam isStateTeam: Bool
  ) -> Bool {
    guard covers(dataClass, of: agencyID) else { return false }
    return switch recipient {
    case .agency: true
    case .everyOtherAgency: !(isStateTeam && Reach.minimum.contains(dataClass))
    }
  }
}
