import Domain
import Markup

/// One person of a household: names in each style, languages, immigration facts, programs.
package struct PersonPage: Page {
  package struct Names: Codable, Sendable, Hashable {
    package let own: String
    package let western: String
    package let sorted: String
    package let document: String
    package let greeting: String
    package let native: String
  }

  package struct Enrollment: Codable, Sendable, Hashable {
    package let program: String
    package let startedOn: Day?
    package let endedOn: Day?
  }

  package struct Immigration: Codable, Sendable, Hashable {
    package let status: String
    package let countryOfBirth: String
    /// Why the arrival date was changed last.
    package let arrivalReason: String
    /// All but the last three digits are hidden.
    package let alienNumber: String?
  }

  package struct Contact: Codable, Sendable, Hashable {
    package let phone: String
    package let email: String
    package let address: String
  }

  package let header: CaseHeader
  package let personID: String
  package let version: Int
  package let names: Names
  package let relationship: String
  package let isHead: Bool
  package let birthDate: String
  package let adultOn: Day?
  package let sex: String
  package let arrivedOn: Day?
  package let language: String
  package let writtenLanguage: String
  package let interpreterNeeded: Bool
  package let languages: [StoredLanguage]
  package let contact: Shown<Contact>
  package let immigration: Shown<Immigration>
  package let enrollments: Shown<[Enrollment]>
  package let source: String
  package let mayEdit: Bool

  package var title: String { names.own }
  package var trail: [Crumb] {
    [Crumb("Cases", "/cases"), header.crumb, Crumb("Household", "\(header.path)/household")]
  }

  private var path: Path { "\(header.path)/people/\(personID)" }

  package func html(_ chrome: Chrome) -> HTML {
    let edit: HTML = mayEdit ? "<a href=\"\(path)/edit\">Change</a>" : .none
    return """
      <h1><bdi>\(names.own)</bdi></h1>
      \(header.line)
      \(Card("Name", actions: edit, SummaryList(nameRows).html))
      \(Card("Person", SummaryList(personRows).html))
      \(Card("How to reach them", SummaryList(contactRows).html))
      \(languageCard)
      \(Card("Immigration", actions: documents(chrome), immigrationView))
      \(Card("Programs", actions: assistance, programs))
      \(chrome.may(.caseAuditView) && header.reach.includes(.services) ? "<p><a href=\"\(path)/looks\">Who looked</a></p>" : .none)
      """
  }

  private var nameRows: [SummaryList.Row] {
    [
      .init("Address as", "<bdi>\(names.greeting)</bdi>"),
      .init("Own order", "<bdi>\(names.own)</bdi>"),
      .init("United States order", "<bdi>\(names.western)</bdi>"),
      .init("In lists", "<bdi>\(names.sorted)</bdi>"),
      .init("Own script", names.native.isEmpty ? .none : "<bdi>\(names.native)</bdi>"),
      .init("On papers", "<bdi>\(names.document)</bdi>"),
    ]
  }

  private var personRows: [SummaryList.Row] {
    let adult: HTML = adultOn.map { " <span class=\"muted\">18 on \($0)</span>" } ?? .none
    return [
      .init("In the household", isHead ? "Head of household" : "\(relationship)"),
      .init("Date of birth", birthDate.isEmpty ? .none : "\(born)\(adult)"),
      .init("Sex", "\(sex.capitalisedWord)"),
      .init("Arrival in the United States", "\(arrivedOn)"),
      .init("Record comes from", source.isEmpty ? "Entered on a page" : Prose(source).html),
    ]
  }

  private var born: HTML { Day(birthDate).map { "\($0)" } ?? "\(birthDate)" }

  private var contactRows: [SummaryList.Row] {
    [
      .init("Speaks best", "\(LanguageName.of(language))"),
      .init(
        "Letters in",
        "\(LanguageName.of(writtenLanguage.isEmpty ? language : writtenLanguage))"),
      .init("Interpreter", interpreterNeeded ? "Needed" : "Not needed"),
    ] + reachRows
  }

  private var reachRows: [SummaryList.Row] {
    guard let contact = contact.value else {
      return contact.why.map { [.init("Telephone, e-mail, address", header.notShownWords($0))] }
        ?? []
    }
    return [
      .init("Telephone", "\(contact.phone)"), .init("E-mail", "\(contact.email)"),
      .init("Address", "\(contact.address)"),
    ]
  }

  private var languageCard: Card {
    let add: HTML = mayEdit ? "<a href=\"\(path)/languages/new\">Add a language</a>" : .none
    return Card(
      "Languages", actions: add,
      DataTable(
        caption: "Languages", isCaptionHidden: true,
        columns: [
          .init("Language", isRowHeader: true), .init("Speaks"), .init("Reads"), .init("Writes"),
        ],
        rows: languages.map { language in
          let skill = language.skill
          let name: HTML =
            mayEdit
            ? "<a href=\"\(path)/languages/\(language.id)\">\(skill.name)</a>" : "\(skill.name)"
          return .init([name] + [skill.speaks, skill.reads, skill.writes].map(level))
        },
        empty: EmptyState(
          "No level is recorded",
          "Ask how well they speak, read and write each language, English too.")
      ).html)
  }

  private func level(_ level: LanguageLevel?) -> HTML {
    level.map { "\($0.words)" } ?? "<span class=\"muted\">Not asked</span>"
  }

  private var immigrationView: HTML {
    guard let facts = immigration.value else {
      return "<p>\(immigration.why.map(header.notShownWords) ?? "Nothing is recorded.")</p>"
    }
    let changed: [SummaryList.Row] =
      facts.arrivalReason.isEmpty
      ? [] : [.init("Why the arrival date was changed", "\(facts.arrivalReason)")]
    return SummaryList(
      [
        .init("Status on arrival", "\(PersonWords.status(facts.status))"),
        .init("Country of birth", "\(facts.countryOfBirth)"),
        .init("Alien number", "\(facts.alienNumber ?? "")"),
      ] + changed
    ).html
  }

  private func documents(_ chrome: Chrome) -> HTML {
    guard chrome.may(.documentView), immigration.value != nil else { return .none }
    return "<a href=\"\(path)/documents\">Documents</a>"
  }

  private var assistance: HTML {
    enrollments.value == nil
      ? .none : "<a href=\"\(path)/assistance\">Programs and public assistance</a>"
  }

  private var programs: HTML {
    guard let lines = enrollments.value else {
      return "<p>\(enrollments.why.map(header.notShownWords) ?? "In no program.")</p>"
    }
    return DataTable(
      caption: "Enrollments", isCaptionHidden: true,
      columns: [.init("Program", isRowHeader: true), .init("From"), .init("Until")],
      rows: lines.map {
        .init([
          "\(PersonWords.program($0.program))", "\($0.startedOn)",
          "\($0.endedOn)",
        ])
      },
      empty: EmptyState("In no program", "Programs are chosen at intake or when someone joins.")
    ).html
  }
}
