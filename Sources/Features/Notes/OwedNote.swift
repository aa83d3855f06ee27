import Domain

/// Something done with the family that no note is about yet (IRC-NOTE-02).
package struct OwedNote: Codable, Sendable, Hashable {
  /// `KIND:ID`, what the field `about` takes.
  package let about: String
  package let kind: String
  package let on: Day
  package let person: String?

  /// What stands in the list of what a note can be about.
  var words: String {
    let kind = NoteSubject.Kind(rawValue: kind)?.words ?? kind
    return person.map { "\(kind), \($0), \(on.words)" } ?? "\(kind), \(on.words)"
  }
}
