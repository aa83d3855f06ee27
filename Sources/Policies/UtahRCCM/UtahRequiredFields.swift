import Domain

extension UtahRCCM {
  /// UT-PPL-01: the case's fields, the members' and nothing optional (WI-INT-05). Names are those
  /// of the bundle's columns.
  package static let requiredFields = RequiredFields(
    ofCase: ["case_manager", "opened_on", "intake_on", "explanation", "disclosure_choice"],
    ofMember: [
      "name", "birth_date", "sex", "relationship", "arrived_on", "status", "country_of_birth",
      "language", "alien_number",
    ])
}
