import Domain
import Policies
import Storage

/// Looks for people of all agencies who may be the ones of an intake. It is the one named exception
/// to scope: it tells an agency and a strength, is logged, and may be used so often an hour.
package struct FindDuplicates: Sendable {
  package static let mostAnHour = 60
  /// Candidates that are scored for one person, per way of finding them.
  static let mostCandidates = 200
  /// Matches that are shown for one person.
  static let mostShown = 5

  let entries: [PersonEntry]
  let sealing: Sealing?
  /// The intake that asks; empty for a look without one.
  let draftID: String

  package init(_ entries: [PersonEntry], of draftID: String = "", sealing: Sealing?) {
    self.entries = entries
    self.draftID = draftID
    self.sealing = sealing
  }

  /// The people of a draft's answers.
  package init(_ draft: Input, of draftID: String, sealing: Sealing?) {
    var parse = Parse(draft)
    let entries = IntakeFields.members(in: draft).map {
      PersonEntry(PersonFields(member: $0), &parse)
    }
    self.init(entries, of: draftID, sealing: sealing)
  }

  /// - Returns: what was found, and whose records were compared, for the audit log.
  package func run(
    _ tx: Transaction, _ now: Now
  ) throws -> (findings: DuplicateFindings, compared: [Reference]) {
    let (findings, found) = try search(tx, now)
    return (findings, found.map { .person($0.personID) })
  }

  /// The match of that reference among what a search finds now, and whose case it is.
  func match(
    _ reference: String, _ tx: Transaction, _ now: Now
  ) throws -> (match: DuplicateMatch, caseID: String, personID: String)? {
    let (findings, found) = try search(tx, now)
    if findings.isThrottled { throw Problem.searchedTooOften }
    return zip(findings.matches, found).first { $0.0.reference == reference }.map {
      (match: $0.0, caseID: $0.1.caseID, personID: $0.1.personID)
    }
  }

  /// What was found, and in the same order whose records they are.
  private func search(
    _ tx: Transaction, _ now: Now
  ) throws -> (findings: DuplicateFindings, found: [Candidate]) {
    let count = try CounterRecords.countInHour(
      "duplicates:\(now.actor.id)", at: now.instant, tx)
    guard count <= FindDuplicates.mostAnHour else {
      return (DuplicateFindings(isThrottled: true), [])
    }
    let scope = Scope(now.actor, on: now.today)
    let weights = MatchWeights(DuplicateWeights.parameters, on: now.today)
    var findings = DuplicateFindings()
    var found: [Candidate] = []
    for (number, entry) in entries.enumerated() {
      let keys = try keys(of: entry, tx)
      let candidates = try ids(for: entry, keys, tx).compactMap { try candidate($0, tx.reader) }
      let matches = Matching.candidates(
        for: keys, among: candidates.map { ($0, $0.keys) }, under: weights)
      for match in matches.prefix(FindDuplicates.mostShown) {
        found.append(match.record)
        findings.matches.append(try shown(match, of: entry, number, scope, tx.reader))
      }
    }
    return (findings, found)
  }

  private struct Candidate {
    let personID: String
    let caseID: String
    let agency: String
    let name: String
    let keys: MatchKeys
  }

  private func keys(of entry: PersonEntry, _ tx: Transaction) throws -> MatchKeys {
    let hash = try entry.alienNumber.flatMap {
      try sealing?.lookup(field: PersonRecords.alienNumber, $0, tx)
    }
    return MatchKeys(
      nameParts: FindDuplicates.parts([entry.row.givenNames, entry.row.familyName]),
      birthDate: entry.row.birthDate, alienNumberHash: hash, arrivedOn: entry.row.arrivedOn)
  }

  /// For each word of a name, the ways it may be written.
  private static func parts(_ names: [String]) -> [Set<String>] {
    names.flatMap(NameKey.parts).map { word in
      let skeleton = NameKey.skeleton(of: word)
      return skeleton.isEmpty ? ["=" + word] : ["=" + word, "~" + skeleton]
    }
  }

  /// People who share the alien number, the birth date (or the same with day and month exchanged)
  /// or two parts of the name.
  private func ids(
    for entry: PersonEntry, _ keys: MatchKeys, _ tx: Transaction
  ) throws -> [String] {
    var found: [String] = []
    if let hash = keys.alienNumberHash {
      found += try tx.rows(
        "SELECT person_id FROM sealed_fact WHERE field = $1 AND lookup = $2 LIMIT 20",
        [PersonRecords.alienNumber, hash]
      ) { $0.text(0) }
    }
    if let born = keys.birthDate {
      let (year, month, day) = born.civil
      let swapped = Day(year: year, month: day, day: month) ?? born
      found += try tx.rows(
        "SELECT id FROM person WHERE birth_date IN ($1, $2) ORDER BY id DESC LIMIT $3",
        [born, swapped, FindDuplicates.mostCandidates]
      ) { $0.text(0) }
    }
    let skeletons = Set(
      [entry.row.givenNames, entry.row.familyName].flatMap(NameKey.parts)
        .map { NameKey.skeleton(of: $0) }.filter { !$0.isEmpty })
    if !skeletons.isEmpty {
      found += try tx.rows(
        """
        SELECT person_id FROM name_key WHERE kind = 'skeleton' \
        AND key IN (\(.placeholders(skeletons.count, from: 3))) \
        GROUP BY person_id HAVING COUNT(*) >= $1 ORDER BY COUNT(*) DESC, person_id DESC LIMIT $2
        """,
        [min(2, skeletons.count), FindDuplicates.mostCandidates] + skeletons.sorted()
      ) { $0.text(0) }
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }
  }

  private func candidate(_ id: String, _ reader: Reader) throws -> Candidate? {
    try reader.one(
      """
      SELECT p.given_names, p.family_name, p.name_order, p.preferred_name, p.birth_date,
        p.arrived_on, f.lookup, c.id, a.name
      FROM person p
      JOIN membership m ON m.person_id = p.id AND m.to_on IS NULL
      JOIN case_file c ON c.id = m.case_id
      JOIN agency a ON a.id = c.agency_id
      LEFT JOIN sealed_fact f ON f.person_id = p.id AND f.field = $2
      WHERE p.id = $1
      """, [id, PersonRecords.alienNumber]
    ) { row in
      Candidate(
        personID: id, caseID: row.text(7), agency: row.text(8),
        name: PersonName.display(
          given: row.text(0), family: row.text(1), order: row.text(2), preferred: row.text(3)),
        keys: MatchKeys(
          nameParts: FindDuplicates.parts([row.text(0), row.text(1)]), birthDate: row.day(4),
          alienNumberHash: row.optionalText(6), arrivedOn: row.day(5)))
    }
  }

  private func shown(
    _ match: (record: Candidate, score: MatchScore), of entry: PersonEntry, _ number: Int,
    _ scope: Scope, _ reader: Reader
  ) throws -> DuplicateMatch {
    let candidate = match.record
    var seen: DuplicateMatch.Seen?
    if case .allowed = try scope.decide(.caseView, on: candidate.caseID, reader) {
      seen = DuplicateMatch.Seen(
        caseID: candidate.caseID, personID: candidate.personID, name: candidate.name,
        evidence: match.score.evidence.map {
          .init(field: $0.field, finding: $0.finding, weight: $0.weight)
        })
    }
    let found = DuplicateMatch(
      registering: entry.row.shownName, agency: candidate.agency,
      strength: match.score.strength.rawValue, seen: seen,
      reference: reference(to: candidate.personID, from: number), askedOn: nil)
    guard !found.reference.isEmpty else { return found }
    return DuplicateMatch(
      registering: found.registering, agency: found.agency, strength: found.strength,
      seen: found.seen, reference: found.reference,
      askedOn: try AccessRequestRecords.askedOn(found.asked, by: scope.actor.id, reader))
  }

  /// Differs by intake and by who is being registered, so that two matches do not tell that they are
  /// of one family.
  private func reference(to personID: String, from number: Int) -> String {
    draftID.isEmpty ? "" : String(digest("\(draftID) \(number) \(personID)").prefix(12))
  }
}
