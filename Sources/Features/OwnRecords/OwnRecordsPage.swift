import Domain
import Markup

/// What somebody of the reader's agency recorded in a case whose client opted out.
package struct OwnRecord: Codable, Sendable, Hashable {
  package struct Text: Codable, Sendable, Hashable {
    package let label: String
    package let words: String
  }

  package let id: String
  package let dataClass: DataClass
  package let on: Day
  package let what: String
  package let by: String
  package let personID: String?
  package let texts: [Text]
}

/// What stays with an agency after an opt-out: its own records, without the names that another
/// agency collected (UT-PRV-02).
package struct OwnRecordsPage: Page {
  package let caseID: String
  package let caseNumber: String
  package let classes: [DataClass]
  /// Empty where the names are not shared either.
  package let people: [CaseHeader.Person]
  package let records: [OwnRecord]

  package var title: String { "What your agency recorded" }
  package var trail: [Crumb] { [Crumb("Access for a stated need", "/access")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    <p class="muted">Case \(caseNumber)</p>
    <p>The \(Words.client) chose not to share this with other agencies. What stands here is shown \
    because your agency recorded it; what others recorded is not.</p>
    \(classes.markup(section))
    """
  }

  private func section(_ dataClass: DataClass) -> HTML {
    let own = records.filter { $0.dataClass == dataClass }
    return """
      <h2>\(dataClass.words)</h2>
      \(Timeline(
        own.map(entry),
        empty: EmptyState(
          "Nothing that your agency recorded", "Records of other agencies are not shared.")))

      """
  }

  private func entry(_ record: OwnRecord) -> Timeline.Entry {
    let said = record.texts.markup { text -> HTML in
      "<p><strong>\(text.label):</strong> <bdi>\(AbbreviatedText(text.words).html)</bdi></p>\n"
    }
    let person = people.first { $0.id == record.personID }
    let about: HTML = person.map { " · <bdi>\($0.name)</bdi>" } ?? .none
    return Timeline.Entry(
      when: "\(record.on)", title: "\(record.what)\(about)", who: record.by,
      badge: Badge("Your agency’s", .info), body: said)
  }
}
