/// For what something is shared with a colleague; there is no other reason (IRC-CONF-07).
package enum SharingPurpose: String, Sendable, Hashable, CaseIterable, Codable {
  /// What is needed to serve the family best.
  case service
  /// What a contract or a rule asks for.
  case compliance
}
