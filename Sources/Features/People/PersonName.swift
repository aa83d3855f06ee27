/// A person's name as lists show it.
package enum PersonName {
  /// The preferred name where there is one, else the name in the person's own order. The word that
  /// papers put in place of a missing name ("FNU") is no part of it (IRC-NAME-04).
  package static func display(
    given: String, family: String, order: String, preferred: String
  ) -> String {
    if !preferred.isEmpty { return preferred }
    let parts = order == "family-first" ? [family, given] : [given, family]
    let name = parts.filter { !$0.isEmpty }.joined(separator: " ")
    return name.isEmpty ? "(no name)" : name
  }
}
