import Domain
import Markup

/// The community's resources, searched by area, language, place and who may come (UT-SVC-07). It
/// holds nothing about a client.
package struct DirectoryPage: Page {
  package let search: DirectorySearch
  package let entries: [StoredDirectoryEntry]

  package var title: String { "Directory" }

  package func html(_ chrome: Chrome) -> HTML {
    let add: HTML =
      chrome.may(.directoryEdit)
      ? Actions(ButtonLink("Add an entry", "/directory/new", .primary).html).html : .none
    return """
      <h1>Directory</h1>
      <p>Services and programmes of the community, for referrals. Nothing about any \(Words.client) \
      stands here.</p>
      \(TabLinks(
        "Which entries",
        [
          .init("Open", "/directory", isCurrent: !search.ended),
          .init("Ended", ("/directory" as Path).query("show", "ended"), isCurrent: search.ended),
        ]))
      \(add)
      \(filter)
      \(table)
      """
  }

  /// The same list with one answer of the search left out.
  private func path(without left: String) -> Path {
    let asked = [
      ("q", search.words), ("area", search.area), ("language", search.language),
      ("location", search.location), ("eligibility", search.eligibility),
      ("show", search.ended ? "ended" : ""),
    ]
    return asked.reduce("/directory" as Path) { path, part in
      path.query(part.0, part.0 == left || part.1.isEmpty ? nil : part.1)
    }
  }

  private var filter: HTML {
    let typed = [
      ("q", search.words), ("language", search.language), ("location", search.location),
      ("eligibility", search.eligibility),
    ]
    var active = typed.filter { !$0.1.isEmpty }
      .map { FilterBar.Active($0.1, without: path(without: $0.0)) }
    if !search.area.isEmpty {
      active.append(.init(LifecycleWords.area(search.area), without: path(without: "area")))
    }
    let kept: HTML =
      search.ended ? "<input type=\"hidden\" name=\"show\" value=\"ended\">\n" : .none
    return FilterBar(
      action: "/directory", label: "Search the directory",
      fields: """
        \(TextField("q", "Words", value: search.words, presence: .unmarked))
        \(SelectField(
          "area", "Area", choices: DirectoryFields.areas, selected: search.area,
          prompt: "Every area", presence: .unmarked))
        \(TextField("language", "Language", value: search.language, presence: .unmarked))
        \(TextField("location", "Where", value: search.location, presence: .unmarked))
        \(TextField("eligibility", "Who may come", value: search.eligibility, presence: .unmarked))
        \(kept)
        """,
      active: active
    ).html
  }

  private var table: DataTable {
    DataTable(
      caption: "Entries of the directory", isCaptionHidden: true,
      columns: [
        .init("Name", isRowHeader: true), .init("Offers"), .init("Areas"), .init("Languages"),
        .init("Where"), .init("Who may come"),
      ],
      rows: entries.map { entry in
        let row = entry.row
        return .init([
          "<a href=\"/directory/\(entry.id)\"><bdi>\(row.name)</bdi></a>\(entry.seedBadge)",
          "<bdi>\(row.offers)</bdi>", "\(entry.areaWords)", "<bdi>\(row.languages)</bdi>",
          "<bdi>\(row.location)</bdi>", "<bdi>\(row.eligibility)</bdi>",
        ])
      },
      empty: search.isOpen
        ? EmptyState(
          search.ended ? "Nothing has ended" : "The directory is empty",
          "Points of contact add what the community offers.")
        : EmptyState(
          "Nothing found", "Leave out a word, or ask a point of contact to add the resource."),
      isList: true)
  }
}

extension StoredDirectoryEntry {
  var areaWords: String { row.areas.map(LifecycleWords.area).joined(separator: ", ") }

  /// Says that nobody has filled in yet what the documents only name.
  var seedBadge: HTML {
    seed.isEmpty || version > 1 ? .none : " \(Badge("Only its name is known", .warning))"
  }
}

/// One resource, what it offers and to whom.
package struct DirectoryEntryPage: Page {
  package let entry: StoredDirectoryEntry
  package let form: FormState

  package var title: String { entry.row.name }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Directory", "/directory")] }

  private var path: Path { "/directory/\(entry.id)" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1><bdi>\(entry.row.name)</bdi></h1>
    \(form.summary)
    \(standing)
    \(SummaryList(facts))
    \(acts(chrome))
    """
  }

  private var standing: HTML {
    if let day = entry.endedOn {
      return Notice(.warning, "Ended on \(day.words): \(entry.endReason)").html
    }
    guard !entry.seed.isEmpty, entry.version == 1 else { return .none }
    return Notice(
      .info, "The program brought this entry along; the documents give no more than its name.",
      next: "a point of contact adds what it offers, where, and who may come."
    ).html
  }

  private var facts: [SummaryList.Row] {
    let row = entry.row
    var facts: [SummaryList.Row] = [
      .init("Offers", "<bdi>\(row.offers)</bdi>"), .init("Areas", "\(entry.areaWords)"),
      .init("About work", row.isEmployment ? "Yes: referred to jointly by CM and EC" : "No"),
      .init("Languages", "<bdi>\(row.languages)</bdi>"),
      .init("Where", "<bdi>\(row.location)</bdi>"),
      .init("Who may come", "<bdi>\(row.eligibility)</bdi>"),
      .init("How to reach them", "<bdi>\(row.contact)</bdi>"),
    ]
    if !entry.seed.isEmpty { facts.append(.init("Named in", "\(entry.seed)")) }
    if !entry.changedBy.isEmpty {
      facts.append(
        .init("Last changed", "<bdi>\(entry.changedBy)</bdi>, \(entry.changedAt.dayInUTC)"))
    }
    return facts
  }

  private func acts(_ chrome: Chrome) -> HTML {
    guard chrome.may(.directoryEdit), entry.endedOn == nil else { return .none }
    return """
      \(Actions(ButtonLink("Change the entry", "\(path)/edit", .primary).html))
      \(Card(
        "No longer offered?",
        chrome.form(
          to: "\(path)/end", version: entry.version,
          """
          \(form.fields(DirectoryFields.ending))
          \(Actions(Button("End the entry", .secondary).html))
          """).html))
      """
  }
}

/// The form of an entry.
package struct EditDirectoryEntryPage: Page {
  /// Nil for a new one.
  package let id: String?
  package let name: String
  package let version: Int?
  package let form: FormState

  package var title: String { id == nil ? "Add an entry" : "Change the entry" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [Crumb("Directory", "/directory")] + (id.map { [Crumb(name, "/directory/\($0)")] } ?? [])
  }

  package func html(_ chrome: Chrome) -> HTML {
    let path: Path = id.map { "/directory/\($0)/edit" } ?? "/directory"
    return """
      <h1>\(title)</h1>
      \(form.summary)
      \(chrome.form(
        to: path, version: version,
        "\(form.fields(DirectoryFields.all))\(Actions(Button("Save the entry").html))"))
      """
  }
}
