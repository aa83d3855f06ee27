import Storage

/// The only writer of `name_key`.
package enum NameKeyRecords {
  private static let most = 128

  /// Replaces the keys by which each person is found.
  package static func put(
    _ people: [(id: String, names: [String])], isNew: Bool, _ tx: Transaction
  ) throws {
    if !isNew {
      for person in people {
        try tx.run("DELETE FROM name_key WHERE person_id = $1", [person.id])
      }
    }
    let rows = people.flatMap { person in
      NameKey.keys(of: person.names).map { [person.id, $0.kind.rawValue, $0.text] }
    }
    for start in stride(from: 0, to: rows.count, by: most) {
      let chunk = rows[start..<min(start + most, rows.count)]
      let tuples = (0..<chunk.count).map { "(\(.placeholders(3, from: 1 + 3 * $0)))" as SQL }
      try tx.run(
        "INSERT INTO name_key (person_id, kind, key) VALUES \(.joined(tuples, by: ", "))",
        chunk.flatMap { $0 })
    }
  }
}
