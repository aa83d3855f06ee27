/// A field that a complete record has (UT-PPL-01): of the case itself or of each member.
package struct RequiredField: Sendable, Hashable, Codable {
  package let name: String
  package let label: String
  /// Where the requirement comes from.
  package let source: String

  package init(_ name: String, _ label: String, source: String) {
    self.name = name
    self.label = label
    self.source = source
  }
}

/// How complete a record is: what is asked for, and what of it is empty.
package struct RecordCompleteness: Sendable, Hashable, Codable {
  package let required: [RequiredField]
  package let missing: [RequiredField]

  /// - Parameter filled: names of the fields that hold a value.
  package init(required: [RequiredField], filled: Set<String>) {
    self.required = required
    missing = required.filter { !filled.contains($0.name) }
  }

  package var isComplete: Bool { missing.isEmpty }

  /// Whole percent, rounded down, so that 100 means complete.
  package var percent: Int {
    required.isEmpty ? 100 : (required.count - missing.count) * 100 / required.count
  }

  /// Several records taken as one.
  package static func percent(of records: [RecordCompleteness]) -> Int {
    let asked = records.reduce(0) { $0 + $1.required.count }
    let missing = records.reduce(0) { $0 + $1.missing.count }
    return asked == 0 ? 100 : (asked - missing) * 100 / asked
  }

  package static let ofCase = [
    RequiredField("intake_on", "Day of intake", source: "001 §A.5"),
    RequiredField("head", "Head of household", source: "001 §A.5"),
    RequiredField("gatekeeper", "Case manager", source: "002 §4(f)"),
    RequiredField("process_explained", "Explanation of the process", source: "001 §A.1"),
    RequiredField("limits_explained", "Limits of confidentiality", source: "003 L761"),
    RequiredField("sharing_choice", "Privacy choice", source: "000 §F.3"),
    RequiredField("address", "Address", source: "001 §A.5"),
    RequiredField("phone", "Telephone of someone in the household", source: "001 §A.5"),
  ]

  package static let ofMember = [
    RequiredField("name", "Name", source: "001 §A.5"),
    RequiredField("birth_date", "Date of birth", source: "001 §A.5"),
    RequiredField("sex", "Sex", source: "001 §A.5"),
    RequiredField("relationship", "Relationship to the head", source: "001 §A.5"),
    RequiredField("arrived_on", "Arrival in the United States", source: "001 §B.2"),
    RequiredField("status", "Immigration status", source: "002 §2(d)(2)"),
    RequiredField("country_of_birth", "Country of birth", source: "001 §A.5"),
    RequiredField("language", "Spoken language", source: "003 L374"),
    RequiredField("alien_number", "Alien number", source: "002 §6(d)(1)"),
  ]
}
