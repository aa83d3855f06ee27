import Domain
import Markup

/// What a search for duplicates found, on the page that ends an intake.
struct DuplicatesView: Component {
  let findings: DuplicateFindings
  let draftID: String

  var html: HTML {
    if findings.isThrottled {
      return Notice(
        .warning, "The search for duplicates was used too often within this hour",
        next: "open the case now and ask your supervisor to look for duplicates later."
      ).html
    }
    guard !findings.matches.isEmpty else {
      return Notice(.success, "Nobody on record at any agency looks like these people").html
    }
    return """
      \(Notice(
        .warning, "Someone in this family may be on record already",
        next: "ask to join the case on record before you open a second one. If it is the same family, "
          + "that agency lets you in or adds you to its care team, and you discard this intake."))
      \(table)\(findings.matches.markup(explanation))
      """
  }

  private var table: DataTable {
    DataTable(
      caption: "Probable duplicates",
      columns: [
        .init("Being registered", isRowHeader: true), .init("On record at"), .init("Match"),
        .init("Record"),
      ],
      rows: findings.matches.map { match in
        let record: HTML =
          match.seen.map {
            "<a href=\"/cases/\($0.caseID)/people/\($0.personID)\"><bdi>\($0.name)</bdi></a>"
          } ?? joining(match)
        return DataTable.Row([
          "<bdi>\(match.registering)</bdi>", "\(match.agency)",
          Badge(match.strength.capitalisedWord, tone(match.strength)).html, record,
        ])
      }, empty: EmptyState("None", "Nobody alike was found."))
  }

  private func joining(_ match: DuplicateMatch) -> HTML {
    if let day = match.askedOn {
      return "<span class=\"muted\">Not yours to see; you asked to join on \(DayText(day))</span>"
    }
    return """
      <span class="muted">Not yours to see.</span> \
      <a href="/intake/\(draftID)/matches/\(match.reference)">Ask to join\
      <span class="visually-hidden"> the case at \(match.agency) for \(match.registering)</span></a>
      """
  }

  private func tone(_ strength: String) -> Tone {
    switch strength {
    case "strong": .danger
    case "probable": .warning
    default: .info
    }
  }

  private func explanation(_ match: DuplicateMatch) -> HTML {
    guard let seen = match.seen else { return .none }
    let lines = seen.evidence.markup { evidence in
      "<li>\(evidence.field): \(evidence.finding), \(bits(evidence.weight)) bits</li>\n"
    }
    return """
      <details><summary>Why <bdi>\(seen.name)</bdi> matches</summary>
      <ul>
      \(lines)</ul>
      <p class="muted">Each bit doubles how much likelier one person is than two.</p>
      </details>

      """
  }

  private func bits(_ weight: Int) -> String {
    let sign = weight < 0 ? "−" : "+"
    return "\(sign)\(abs(weight) / 100).\(abs(weight) % 100 / 10)"
  }
}

extension String {
  /// The word with a capital first letter.
  var capitalisedWord: String { prefix(1).uppercased() + dropFirst() }
}
