import Domain
import Storage

/// Required fields of a case and its members that are empty, in words (UT-PPL-01, UT-INT-06).
package enum RecordGaps {
  /// `Address`; `Hoa Example: Alien number`; … Empty where the record is complete.
  package static func load(_ header: CaseHeader, _ reader: Reader) throws -> [String] {
    let ofCase = RecordCompleteness(
      required: RecordCompleteness.ofCase, filled: try filledOfCase(header, reader))
    let members = try header.people.map { person in
      let filled = try filledOfMember(person, reader)
      return RecordCompleteness(required: RecordCompleteness.ofMember, filled: filled)
        .missing.map { "\(person.name): \($0.label)" }
    }
    return ofCase.missing.map(\.label) + members.flatMap { $0 }
  }

  private static func filledOfCase(
    _ header: CaseHeader, _ reader: Reader
  ) throws -> Set<String> {
    var filled: Set<String> = []
    if header.people.contains(where: \.isHead) { filled.insert("head") }
    if header.team.contains(where: \.isGatekeeper) { filled.insert("gatekeeper") }
    let intake = try reader.exists(
      "SELECT 1 FROM case_file WHERE id = $1 AND intake_on IS NOT NULL", [header.id])
    if intake { filled.insert("intake_on") }
    if try reader.exists("SELECT 1 FROM sharing_choice WHERE case_id = $1", [header.id]) {
      filled.insert("sharing_choice")
    }
    let explained = try reader.rows(
      "SELECT DISTINCT kind FROM explanation WHERE case_id = $1", [header.id]
    ) { $0.text(0) }
    if explained.contains("process") { filled.insert("process_explained") }
    if explained.contains("limits") { filled.insert("limits_explained") }
    for field in ["address", "phone"] {
      let isFilled = try reader.exists(
        """
        SELECT 1 FROM membership m JOIN person p ON p.id = m.person_id \
        WHERE m.case_id = $1 AND m.to_on IS NULL AND p.\(.identifier(field)) <> ''
        """, [header.id])
      if isFilled { filled.insert(field) }
    }
    return filled
  }

  private static func filledOfMember(
    _ person: CaseHeader.Person, _ reader: Reader
  ) throws -> Set<String> {
    let cells = try reader.one(
      """
      SELECT p.given_names, p.family_name, p.birth_date, p.sex, p.arrived_on, p.status,
        p.country_of_birth, p.language,
        (SELECT MIN(f.field) FROM sealed_fact f WHERE f.person_id = p.id \
          AND f.field = 'alien_number')
      FROM person p WHERE p.id = $1
      """, [person.id]
    ) { row in (0..<9).map { row.text($0) } }
    guard let cells else { return [] }
    let names = [
      "name", "name", "birth_date", "sex", "arrived_on", "status", "country_of_birth", "language",
      "alien_number",
    ]
    var filled = Set(zip(names, cells).filter { !$0.1.isEmpty }.map(\.0))
    if !person.relationship.isEmpty || person.isHead { filled.insert("relationship") }
    return filled
  }
}
