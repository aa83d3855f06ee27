/// What an agency calls a person it serves (IRC-PPL-01). Each begins with a consonant, so that *a*
/// fits before it.
package enum ClientWord: String, Sendable, Hashable, CaseIterable, Codable {
  case client, refugee, beneficiary, customer, resident, participant

  package var plural: String { self == .beneficiary ? "beneficiaries" : rawValue + "s" }
}
