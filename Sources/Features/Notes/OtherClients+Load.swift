import Domain
import Storage

/// Clients of other cases whom a text may name. Only cases that the reader reaches are looked at:
/// looking further would tell who is served elsewhere.
enum OtherClients {
  /// Their names that share a word with the texts, each as folded words.
  ///
  /// - Parameter own: folded words that are no one else's.
  static func names(
    sharing texts: [String], not caseID: String, but own: Set<String>, _ scope: Scope,
    _ reader: Reader
  ) throws -> Set<[String]> {
    let words = Set(texts.flatMap(NameKey.parts)).filter { $0.count > 2 && !own.contains($0) }
      .sorted()
    var names: Set<[String]> = []
    for chunk in words.chunksForLists {
      let mine = scope.cases("c", from: chunk.count + 2)
      try reader.each(
        """
        SELECT DISTINCT p.id, p.given_names, p.family_name FROM name_key k
        JOIN person p ON p.id = k.person_id
        JOIN membership m ON m.person_id = p.id AND m.to_on IS NULL
        JOIN case_file c ON c.id = m.case_id
        WHERE k.kind = 'exact' AND k.key IN (\(.placeholders(chunk.count, from: 2)))
        AND c.id <> $1 AND \(mine.sql)
        """, [caseID] + chunk + mine.parameters
      ) { row in
        let name = NameKey.parts(row.text(1) + " " + row.text(2))
        if name.count > 1 { names.insert(name) }
      }
    }
    return names
  }

  /// The other clients whom a note names, as it names them (IRC-NOTE-11). Who shares a name with
  /// someone of the family or of its team is not found.
  static func named(
    in texts: [String], of header: CaseHeader, _ scope: Scope, _ reader: Reader
  ) throws -> [String] {
    let own = Set((header.people.map(\.name) + header.team.map(\.name)).flatMap(NameKey.parts))
    let names = try names(sharing: texts, not: header.id, but: own, scope, reader)
    let finder = WordFinder(own: own, others: names, fold: { NameKey.parts($0) })
    return texts.flatMap { finder.knownNames(in: $0) }
  }
}
