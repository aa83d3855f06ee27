import Domain

extension WisconsinRefugee {
  /// What must be known of each member before an assessment can start (WI-INT-01). The manual asks
  /// for at least the minimum facts (002 §3(a)(1), §6(a)); which they are is our default.
  package static let minimumFacts: [RequiredField] = [
    RequiredField("name", "Name", source: "002 §6(a)"),
    RequiredField("birth_date", "Date of birth", source: "002 §6(a)"),
    RequiredField("relationship", "Relationship to the head", source: "002 §3(a)(1)"),
    RequiredField("arrived_on", "Arrival in the United States", source: "002 §6(d)(1)"),
    RequiredField("status", "Immigration status", source: "002 §2(d)(2)"),
    RequiredField("language", "Spoken language", source: "002 §3(a)(1)"),
  ]
}
