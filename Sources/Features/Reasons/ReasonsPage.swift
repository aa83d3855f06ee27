import Domain
import Markup

/// What the reader may see of a case, class by class, and why; what is kept closer than that, and by
/// whom it may be read. It says nothing of what there is.
package struct ReasonsPage: Page {
  package enum State: String, CaseIterable, Sendable, Hashable, Codable {
    case shown, withheld
    case notForRole = "not-for-role"
  }

  package struct Line: Codable, Sendable, Hashable {
    package let dataClass: DataClass
    package let state: State
    /// All that it rests on; none where it is not shown.
    package let grounds: [GroundLine]
    package let withheld: Withholding?
    /// The last agreement that covered it, where one did and is over.
    package let lapsed: GroundLine?
    package let pages: [Place]
  }

  /// A page on which a class of data stands.
  package struct Place: Codable, Sendable, Hashable {
    package let title: String
    /// Nil where something else has to be chosen first, and where the reader may not open it.
    package let path: String?
    /// Whether the page is about the class; others show parts of it, as far as the role goes.
    package let isWhole: Bool
    /// The permission that the reader's role lacks for it.
    package let lacks: Permission?
  }

  package let header: CaseHeader
  package let role: String
  package let agency: String
  package let lines: [Line]
  package let kept: [KeptCloser]

  package var title: String { "What you may see here, and why" }
  package var trail: [Crumb] { [Crumb("Cases", "/cases"), header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(header.familyLine)
    <h2>What brings you to this case</h2>
    <ul>
    \(header.why.filter(\.bringsToCase).markup { "<li>\(sentence($0, chrome))</li>\n" })</ul>
    \(DataTable(
      caption: "What is shown to you, and why",
      columns: [
        .init("What", isRowHeader: true), .init("State"), .init("Why"), .init("Where"),
      ],
      rows: lines.map { row($0, chrome) },
      empty: EmptyState("Nothing", "")))
    <h2>What is kept closer</h2>
    <p>This holds in every case, whether there is such a thing or not.</p>
    \(SummaryList(kept.map { .init($0.title, "\($0.readers)") }))
    """
  }

  private func row(_ line: Line, _ chrome: Chrome) -> DataTable.Row {
    .init(["\(line.dataClass.words)", badge(line).html, why(line, chrome), places(line)])
  }

  private func badge(_ line: Line) -> Badge {
    switch line.state {
    case .shown: Badge("Shown", .success)
    case .withheld: Badge(line.withheld?.title ?? "Not shown", .warning)
    case .notForRole: Badge("Not for your role", .neutral)
    }
  }

  private func why(_ line: Line, _ chrome: Chrome) -> HTML {
    switch line.state {
    case .shown:
      return line.grounds.filter { !$0.bringsToCase }.markup {
        "<p>\(sentence($0, chrome))</p>\n"
      }
    case .withheld:
      let lapsed: HTML =
        line.lapsed.map {
          "<p>\(ReasonWords.lapsed($0, lead: header.agency, own: agency))</p>\n"
        } ?? .none
      return """
        <p>\(line.withheld?.sentence ?? "")</p>
        \(lapsed)<p class="muted">\(line.withheld?.next ?? "")</p>
        """
    case .notForRole:
      return "<p>Your role, \(role.lowercasedFirst), opens nothing of this.</p>"
    }
  }

  private func sentence(_ ground: GroundLine, _ chrome: Chrome) -> HTML {
    let words = ReasonWords.sentence(ground, lead: header.agency, own: agency)
    let leads = ground.basis == .agreement || ground.basis == .noAgreements
    guard leads, chrome.mayOpen("/agreements") else { return words }
    return "\(words) <a href=\"/agreements\">Agreements</a>"
  }

  private func places(_ line: Line) -> HTML {
    let open = line.pages.filter { $0.lacks == nil }
    let whole = open.filter(\.isWhole).map(place)
    let parts = open.filter { !$0.isWhole }.map(place)
    let shut = line.pages.filter { $0.lacks != nil && $0.isWhole }.map { one -> HTML in
      "\(one.title) (“\(one.lacks?.words ?? "")”)"
    }
    return """
      \(listed("", whole))\(listed("Parts of it, as far as your role goes: ", parts))\
      \(listed("Your role does not open: ", shut))
      """
  }

  private func listed(_ words: String, _ places: [HTML]) -> HTML {
    guard let last = places.last else { return .none }
    let others = places.dropLast().markup { "\($0), " }
    return "<p>\(words)\(others)\(last)</p>\n"
  }

  private func place(_ place: Place) -> HTML {
    guard let path = place.path.flatMap({ Path(requested: $0) }) else { return "\(place.title)" }
    return "<a href=\"\(path)\">\(place.title)</a>"
  }
}
