import Domain
import Storage

/// Intakes that someone has begun and not finished. Each is known by the id its case will have.
package enum IntakeDrafts {
  package static let kind = "intake"

  package struct Line: Sendable, Hashable, Codable {
    package let id: String
    package var name: String
    package let savedAt: Instant
  }

  package static func input(
    _ id: String, of actor: Actor, _ reader: Reader
  ) throws -> Input? {
    try DraftRecords.find(kind, caseID: id, by: actor.id, reader)?.input
  }

  /// The newest first.
  package static func all(of actor: Actor, _ reader: Reader) throws -> [Line] {
    let ids = try reader.rows(
      """
      SELECT case_id FROM draft WHERE staff_id = $1 AND kind = $2 ORDER BY saved_at DESC, id LIMIT 50
      """, [actor.id, kind]
    ) { $0.text(0) }
    return try ids.compactMap { id in
      guard let draft = try DraftRecords.find(kind, caseID: id, by: actor.id, reader) else {
        return nil
      }
      return Line(id: id, name: name(in: draft.input), savedAt: draft.savedAt)
    }
  }

  /// What the family is called so far.
  static func name(in input: Input) -> String {
    guard let first = IntakeFields.members(in: input).first else { return "Nobody named yet" }
    let fields = PersonFields(member: first)
    let (given, family) = (input[fields.given.name] ?? "", input[fields.family.name] ?? "")
    guard !given.isBlank || !family.isBlank else { return "Nobody named yet" }
    return PersonName.display(
      given: given, family: family, order: input[fields.order.name] ?? "", preferred: "")
  }
}
