import Domain
import Policies
import Storage

/// Places that a note names for the first time in its case, and whose address it does not give
/// (IRC-NOTE-03).
enum Places {
  /// Later mentions are looked for in so many notes, the latest first.
  private static let mostNotes = 500

  static func unlisted(
    in texts: [String], of header: CaseHeader, _ reader: Reader
  ) throws -> [String] {
    let known = try listed(header, reader).map { Set(NameKey.parts($0)) }
    let found = WritingAids.places.found(
      in: texts.joined(separator: "\n"), known: known, fold: { NameKey.parts($0) })
    guard !found.isEmpty else { return [] }
    let before = try earlier(header, reader)
    return found.filter { place in
      let name = spaced(place)
      return !before.contains { $0.contains(name) }
    }
  }

  /// Whatever has its address on a list of the case or of the office.
  private static func listed(_ header: CaseHeader, _ reader: Reader) throws -> [String] {
    try reader.rows(
      """
      SELECT place FROM appointment WHERE case_id = $1
      UNION SELECT r.provider || ' ' || f.place FROM referral r
        JOIN referral_form f ON f.referral_id = r.id WHERE r.case_id = $1 AND f.place <> ''
      UNION SELECT name FROM directory_entry WHERE location <> ''
      ORDER BY 1
      """, [header.id]
    ) { $0.text(0) }
  }

  private static func earlier(_ header: CaseHeader, _ reader: Reader) throws -> [String] {
    try reader.rows(
      """
      SELECT served || ' ' || need || ' ' || activity || ' ' || plan_part || ' ' || body
      FROM note WHERE case_id = $1 ORDER BY event_on DESC, id DESC LIMIT \(mostNotes)
      """, [header.id]
    ) { spaced($0.text(0)) }
  }

  /// Folded words with a space around each, so that whole words are compared.
  private static func spaced(_ text: String) -> String {
    " " + NameKey.parts(text).joined(separator: " ") + " "
  }
}
