import Domain
import Storage

/// A request for a copy of the file, as it was read.
package struct StoredFileCopy: Codable, Sendable, Hashable {
  package let id: String
  package let personID: String
  package let person: String
  package let needsInterpreter: Bool
  package let askedOn: Day
  /// Empty where they asked themselves.
  package let askedBy: String
  package let language: String
  package let parts: [FileCopyPart]
  package let agreed: [String]
  package let recordedByID: String
  package let recordedBy: String
  package let approvedOn: Day?
  package let approvedBy: String
  package let digest: String
  package let handedOn: Day?
  package let handedBy: String
  package let handedHow: String
  package let handedLanguage: String
  package let interpreter: String

  /// How what was handed over is named among the person's sealed facts.
  var sealedField: String { "file-copy:\(id)" }

  /// All of a case, the latest first.
  static func all(of header: CaseHeader, _ reader: Reader) throws -> [StoredFileCopy] {
    try reader.rows(
      """
      SELECT c.id, c.person_id, c.asked_on, c.asked_by, c.language, c.parts, c.agreed,
        COALESCE(f.recorded_by, c.recorded_by),
        COALESCE((SELECT s.name FROM staff s WHERE s.id = COALESCE(f.recorded_by, c.recorded_by)), ''),
        c.approved_on, COALESCE(a.name, ''), c.digest, c.handed_on, COALESCE(h.name, ''),
        c.handed_how, c.handed_language, c.interpreter, p.given_names, p.family_name,
        p.name_order, p.preferred_name, p.interpreter_needed
      FROM file_copy c JOIN person p ON p.id = c.person_id
      LEFT JOIN file_copy_past f ON f.id = c.id AND f.version = 1
      LEFT JOIN staff a ON a.id = c.approved_by LEFT JOIN staff h ON h.id = c.handed_by
      WHERE c.case_id = $1 ORDER BY c.asked_on DESC, c.id DESC
      """, [header.id]
    ) { row in
      StoredFileCopy(
        id: row.text(0), personID: row.text(1),
        person: header.person(row.text(1))?.name ?? row.name(17), needsInterpreter: row.bool(21),
        askedOn: row.day(2) ?? Day(number: 0), askedBy: row.text(3), language: row.text(4),
        parts: row.text(5).split(separator: " ").compactMap { FileCopyPart(rawValue: String($0)) },
        agreed: row.text(6).split(separator: " ").map(String.init), recordedByID: row.text(7),
        recordedBy: row.text(8), approvedOn: row.day(9), approvedBy: row.text(10),
        digest: row.text(11), handedOn: row.day(12), handedBy: row.text(13),
        handedHow: row.text(14), handedLanguage: row.text(15), interpreter: row.text(16))
    }
  }

  static func one(
    _ id: String, of header: CaseHeader, _ reader: Reader
  ) throws -> StoredFileCopy? {
    try all(of: header, reader).first { $0.id == id }
  }
}

/// What was decided on words and entries of one copy.
struct FileCopyChoices: Sendable {
  /// By the words in lower case.
  var words: [String: (choice: WordsChoice, reason: String)] = [:]
  /// Words to mask that somebody added, as they were typed.
  var added: [String] = []
  var entries: [String: (choice: EntryChoice, words: String)] = [:]

  static func load(of copyID: String, _ reader: Reader) throws -> FileCopyChoices {
    var choices = FileCopyChoices()
    try reader.each(
      """
      SELECT kind, subject, choice, words FROM file_copy_choice WHERE copy_id = $1 ORDER BY id
      """, [copyID]
    ) { row in
      let subject = row.text(1)
      if row.text(0) == "words", let choice = WordsChoice(rawValue: row.text(2)) {
        choices.words[subject.lowercased()] = (choice, row.text(3))
        choices.added.append(subject)
      } else if let choice = EntryChoice(rawValue: row.text(2)) {
        choices.entries[subject] = (choice, row.text(3))
      }
    }
    return choices
  }
}
