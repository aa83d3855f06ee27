import Domain
import Storage

/// What acts on a copy of the file decide on, and what its page shows.
package struct FileCopyFacts: Sendable {
  let header: CaseHeader
  let copy: StoredFileCopy
  let composed: ComposedFileCopy

  /// Nil where the case has no such request.
  static func load(
    _ header: CaseHeader, _ id: String, _ scope: Scope, _ reader: Reader
  ) throws -> FileCopyFacts? {
    guard let copy = try StoredFileCopy.one(id, of: header, reader) else { return nil }
    let choices = try FileCopyChoices.load(of: id, reader)
    let file = try file(copy, header, scope, reader)
    let others = header.people.filter {
      $0.isAdult && $0.id != copy.personID && !copy.agreed.contains($0.id)
    }
    let names = try ConcernedNames.load(header, copy, others, file, scope, reader)
    return FileCopyFacts(
      header: header, copy: copy,
      composed: ComposedFileCopy(
        file, choices, names.finder, withoutPeople: Set(others.map(\.id))))
  }

  /// The parts that were asked for, in the order of what happened.
  private static func file(
    _ copy: StoredFileCopy, _ header: CaseHeader, _ scope: Scope, _ reader: Reader
  ) throws -> [FileCopyEntry] {
    try FileCopySource.all
      .filter { copy.parts.contains($0.part) && header.reach.includes($0.dataClass) }
      .flatMap { try $0.entries(header, scope, reader) }
      .sorted { ($0.on, $0.key) < ($1.on, $1.key) }
  }

  /// The copy as it would be handed over.
  func package(on day: Day) -> FileCopyPackage {
    let kept = composed.entries.filter { $0.leftOut == nil }.map(\.entry)
    return FileCopyPackage(
      agency: header.agency, caseNumber: header.number, person: copy.person, day: day,
      parts: copy.parts, entries: kept, leftOut: composed.entries.count - kept.count)
  }
}

/// Whose names, numbers and addresses stand in a file rightly, and whose do not.
private struct ConcernedNames {
  let finder: WordFinder

  /// - Parameter others: adults of the household who did not agree.
  static func load(
    _ header: CaseHeader, _ copy: StoredFileCopy, _ others: [CaseHeader.Person],
    _ file: [FileCopyEntry], _ scope: Scope, _ reader: Reader
  ) throws -> ConcernedNames {
    let household = try reader.rows(
      """
      SELECT p.id, p.given_names, p.family_name, p.preferred_name, p.native_name, p.document_name,
        p.phone, p.email, p.address
      FROM membership m JOIN person p ON p.id = m.person_id
      WHERE m.case_id = $1 AND m.to_on IS NULL ORDER BY p.id
      """, [header.id]
    ) { row in (id: row.text(0), texts: (1...8).map { row.text($0) }) }
    let left = Set(others.map(\.id))
    let theirs = household.filter { !left.contains($0.id) }.flatMap(\.texts)
    let workers = try reader.rows(
      """
      SELECT s.name, a.name FROM care_team t JOIN staff s ON s.id = t.staff_id
      JOIN agency a ON a.id = s.agency_id WHERE t.case_id = $1 ORDER BY t.id
      """, [header.id]
    ) { [$0.text(0), $0.text(1)] }
    let authors = file.map(\.by)
    let own = Set(
      (theirs + workers.flatMap(\.self) + authors + [header.agency]
        + Role.allCases.map(\.words)).flatMap(NameKey.parts))
    let members = household.filter { left.contains($0.id) }.flatMap { one in
      [NameKey.parts(one.texts[0] + " " + one.texts[1]), NameKey.parts(one.texts[2])]
        + NameKey.parts(one.texts[0]).filter { $0.count > 2 && !own.contains($0) }.map { [$0] }
    }
    let numbers = (theirs + [header.number]).map { $0.filter(\.isNumber) }
    let known = try strangers(in: file, to: header, but: own, scope, reader)
    return ConcernedNames(
      finder: WordFinder(
        own: own.union(theirs.map { $0.lowercased() }), ownNumbers: Set(numbers),
        others: known, members: Set(members.filter { !$0.isEmpty }),
        fold: { NameKey.parts($0) }))
  }

  /// The names of people of other cases that share a word with the file.
  private static func strangers(
    in file: [FileCopyEntry], to header: CaseHeader, but own: Set<String>, _ scope: Scope,
    _ reader: Reader
  ) throws -> Set<[String]> {
    try OtherClients.names(
      sharing: file.flatMap(\.lines).map(\.text), not: header.id, but: own, scope, reader)
  }
}
