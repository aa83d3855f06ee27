import Domain
import Storage

/// One person that a search found.
package struct FoundPerson: Sendable, Hashable, Codable {
  package let personID: String
  package let caseID: String
  package let caseNumber: String
  package var name: String
  /// In the person's own script; empty where it is not recorded.
  package var nativeName: String
  package let birthDate: Day?
  package let relationship: String
  package let language: String
  package let isClosed: Bool
  /// Whether every word was found as typed, and not by its sound only.
  package let isExact: Bool
  /// What lists are sorted by.
  package var sortKey: String
}

/// Where a list goes on: the sort key and id of the last line shown.
package struct ListKey: Sendable, Hashable {
  package let sort: String
  package let id: String

  package init(sort: String, id: String) {
    self.sort = sort
    self.id = id
  }

  /// `sort~id`, as it stands in an address.
  package init?(_ text: String) {
    guard let mark = text.lastIndex(of: "~") else { return nil }
    sort = String(text[..<mark])
    id = String(text[text.index(after: mark)...])
    guard !id.isEmpty else { return nil }
  }

  package var text: String { sort + "~" + id }
}

/// Finds people by any part of their name, in any order and spelling, among the cases the actor
/// reaches (IRC-NAME-03).
package enum FindPeople {
  package static let pageSize = 25
  /// More words than this narrow nothing any more.
  static let mostWords = 6

  /// One page of those whose words are all found as typed, or of the others, in order of name.
  package static func page(
    _ query: String, exact: Bool, after key: ListKey?, _ scope: Scope, _ reader: Reader
  ) throws -> [FoundPerson] {
    let words = searched(query)
    let isNothing = !exact && words.allSatisfy { NameKey.skeleton(of: $0).isEmpty }
    guard !words.isEmpty, !isNothing else { return [] }
    var parameters: [any Bindable] = []
    let exactly = words.map { exactCondition($0, &parameters) }
    var conditions: [SQL] = []
    if exact {
      conditions = exactly
    } else {
      conditions = zip(words, exactly).map { word, isExact in
        "(\(isExact) OR \(skeletonCondition(word, &parameters)))"
      }
      conditions.append("NOT (\(.joined(exactly, by: " AND ")))")
    }
    if let key {
      conditions.append(
        "(p.sort_key, p.id) > ($\(parameters.count + 1), $\(parameters.count + 2))")
      parameters += [key.sort, key.id]
    }
    let mine = scope.cases("c", from: parameters.count + 1)
    parameters += mine.parameters
    return try reader.rows(
      """
      SELECT p.id, c.id, c.number, p.given_names, p.family_name, p.name_order, p.preferred_name,
        p.native_name, p.birth_date, m.relationship, p.language, c.closed_on, p.sort_key
      FROM person p
      JOIN membership m ON m.person_id = p.id AND m.to_on IS NULL
      JOIN case_file c ON c.id = m.case_id
      WHERE \(.joined(conditions, by: " AND ")) AND \(mine.sql)
      ORDER BY p.sort_key, p.id LIMIT \(pageSize + 1)
      """, parameters
    ) { found($0, isExact: exact) }
  }

  /// Where a list goes on after a person; nil where the actor does not reach them.
  static func key(ofPerson id: String, _ scope: Scope, _ reader: Reader) throws -> ListKey? {
    let mine = scope.cases("c", from: 2)
    return try reader.one(
      """
      SELECT p.sort_key FROM person p
      JOIN membership m ON m.person_id = p.id AND m.to_on IS NULL
      JOIN case_file c ON c.id = m.case_id WHERE p.id = $1 AND \(mine.sql)
      """, [id] + mine.parameters
    ) { ListKey(sort: $0.text(0), id: id) }
  }

  /// The words that are looked for.
  static func searched(_ query: String) -> [String] {
    Array(NameKey.parts(query).prefix(mostWords))
  }

  /// A word as typed finds the words that begin with it.
  private static func exactCondition(_ word: String, _ parameters: inout [any Bindable]) -> SQL {
    parameters += [word, word + "~"]
    return """
      p.id IN (SELECT k.person_id FROM name_key k WHERE k.kind = 'exact' \
      AND k.key >= $\(parameters.count - 1) AND k.key < $\(parameters.count))
      """
  }

  private static func skeletonCondition(
    _ word: String, _ parameters: inout [any Bindable]
  ) -> SQL {
    let skeleton = NameKey.skeleton(of: word)
    // A particle such as "al" has no sound of its own: it narrows nothing.
    guard !skeleton.isEmpty else { return "1 = 1" }
    parameters.append(skeleton)
    return """
      p.id IN (SELECT k.person_id FROM name_key k WHERE k.kind = 'skeleton' \
      AND k.key = $\(parameters.count))
      """
  }

  /// The people of the case with this number, where the actor reaches it.
  package static func byCaseNumber(
    _ query: String, _ scope: Scope, _ reader: Reader
  ) throws -> [FoundPerson] {
    let number = query.trimming(while: \.isWhitespace).uppercased()
    guard !number.isEmpty, number.utf8.count <= 60 else { return [] }
    let mine = scope.cases("c", from: 2)
    return try reader.rows(
      """
      SELECT p.id, c.id, c.number, p.given_names, p.family_name, p.name_order, p.preferred_name,
        p.native_name, p.birth_date, m.relationship, p.language, c.closed_on, p.sort_key
      FROM case_file c
      JOIN membership m ON m.case_id = c.id AND m.to_on IS NULL
      JOIN person p ON p.id = m.person_id
      WHERE c.number = $1 AND \(mine.sql) ORDER BY p.sort_key, p.id LIMIT \(pageSize)
      """, [number] + mine.parameters
    ) { found($0, isExact: true) }
  }

  private static func found(_ row: Row, isExact: Bool) -> FoundPerson {
    FoundPerson(
      personID: row.text(0), caseID: row.text(1), caseNumber: row.text(2),
      name: PersonName.display(
        given: row.text(3), family: row.text(4), order: row.text(5), preferred: row.text(6)),
      nativeName: row.text(7), birthDate: row.day(8), relationship: row.text(9),
      language: row.text(10), isClosed: row.optionalText(11) != nil, isExact: isExact,
      sortKey: row.text(12))
  }
}
