import Domain
import Markup

/// The services that the people of a case were given.
package struct ServicesPage: Page {
  package let header: CaseHeader
  package let services: [StoredService]
  /// Whether orientation is given to several families at once.
  package let hasOrientations: Bool

  package var title: String { "Services" }
  package var trail: [Crumb] { [header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Services</h1>
    \(header.line)
    \(actions(chrome))
    \(DataTable(
      caption: "Services", isCaptionHidden: true,
      columns: [
        .init("Day"), .init("Service", isRowHeader: true), .init("Who"), .init("Kind"),
        .init("Program"), .init("Took place"), .init("By"),
      ],
      rows: services.map { row($0, chrome) },
      empty: EmptyState(
        "No service is recorded", "What people are given stands here, each with its day."),
      isList: true))
    """
  }

  private func actions(_ chrome: Chrome) -> HTML {
    var links = HTML.none
    if chrome.may(.serviceRecord) {
      links += ButtonLink("Record a service", "\(header.path)/services/new", .primary).html
    }
    links += ButtonLink("Job search and the Department", "\(header.path)/job-information").html
    if hasOrientations { links += ButtonLink("Orientation sessions", "/orientations").html }
    links += ButtonLink("From Match Grant to the Department", "\(header.path)/match-grant").html
    return Actions(links).html
  }

  private func row(_ service: StoredService, _ chrome: Chrome) -> DataTable.Row {
    let row = service.row
    let name: HTML = "<bdi>\(ServiceWords.type(row.type))</bdi>"
    let what: HTML =
      chrome.may(.serviceRecord)
      ? "<a href=\"\(header.path)/services/\(service.id)\">\(name)</a>" : name
    return .init([
      "\(row.on)", "\(what)\(row.more)", "<bdi>\(service.person)</bdi>",
      "\(ServiceWords.label(row.group, in: ServiceWords.groups))",
      "\(ServiceWords.program(row.program))",
      "\(ServiceWords.label(row.status, in: ServiceWords.statuses))",
      "<bdi>\(service.by)</bdi>",
    ])
  }
}

extension ServiceRow {
  /// What else is known of it, on a line of its own.
  var more: HTML {
    let parts = [provider, with, words].filter { !$0.isEmpty }
    return parts.isEmpty
      ? .none : "<br><span class=\"muted\"><bdi>\(parts.joined(separator: "; "))</bdi></span>"
  }
}

/// The form of one service.
package struct ServicePage: Page {
  package let header: CaseHeader
  /// Nil for a new one.
  package let id: String?
  package let version: Int?
  package let form: FormState

  package var title: String { id == nil ? "Record a service" : "Change a service" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [header.crumb, Crumb("Services", "\(header.path)/services")] }

  package func html(_ chrome: Chrome) -> HTML {
    let people = header.people.map { Choice($0.id, $0.name) }
    let all: Path = "\(header.path)/services"
    return """
      <h1>\(title)</h1>
      \(header.line)
      \(form.summary)
      \(chrome.form(
        to: id.map { "\(all)/\($0)" } ?? all, version: version,
        """
        \(form.fields([ServiceFields.person(people)] + ServiceFields.all.dropFirst()))
        \(Actions(Button("Save the service").html))
        """))
      """
  }
}

/// What people were told of job search and open jobs, and how placement was coordinated with the
/// Department (UT-SVC-04).
package struct JobInformationPage: Page {
  package let header: CaseHeader
  package let services: [StoredService]
  package let form: FormState

  package var title: String { "Job search and the Department" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [header.crumb, Crumb("Services", "\(header.path)/services")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(header.line)
    \(form.summary)
    \(DataTable(
      caption: "Information on job search, and placement", isCaptionHidden: true,
      columns: [
        .init("Day"), .init("What", isRowHeader: true), .init("Who"), .init("Given or agreed"),
        .init("With"), .init("By"),
      ],
      rows: services.map { service in
        .init([
          "\(service.row.on)", "\(ServiceWords.type(service.row.type))",
          "<bdi>\(service.person)</bdi>", "<bdi>\(service.row.words)</bdi>",
          "<bdi>\(service.row.with)</bdi>", "<bdi>\(service.by)</bdi>",
        ])
      },
      empty: EmptyState(
        "Nothing is recorded yet",
        "The case manager connects people to information on job search and open jobs through the Department, and coordinates placement with it."
      )))
    <p><a href="\(header.path)/start">The tie to the Department and work registrations</a></p>
    \(record(chrome))
    """
  }

  private func record(_ chrome: Chrome) -> HTML {
    guard chrome.may(.jobInformationRecord), header.closedOn == nil else { return .none }
    let people = header.people.filter(\.isAdult).map { Choice($0.id, $0.name) }
    return Card(
      "Record what was given or agreed",
      chrome.form(
        to: "\(header.path)/job-information",
        """
        \(form.fields([ServiceFields.person(people)] + ServiceFields.jobInformation.dropFirst()))
        \(Actions(Button("Save").html))
        """
      ).html
    ).html
  }
}
