import Domain
import Markup

/// One person who was referred to an English assessor: how to reach them, and what was found.
package struct EnglishPersonPage: Page {
  package let person: EnglishPerson
  package let versions: [EnglishVersion]

  package var title: String { person.name }
  package var trail: [Crumb] { [Crumb("People to assess", "/english")] }

  private var path: Path { "/english/\(person.referralID)" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1><bdi>\(person.name)</bdi></h1>
    \(SummaryList(EnglishFacts.rows(of: person)))
    \(begin)
    \(table)
    """
  }

  private var begin: HTML {
    if let draft = versions.first(where: { $0.status == .draft }) {
      let path: Path = "\(path)/assessments/\(draft.id)"
      return Actions(ButtonLink("Go on with your assessment", path, .primary).html).html
    }
    let isFirst = versions.isEmpty
    return Actions(
      ButtonLink(
        isFirst ? "Record the assessment" : "Record another assessment",
        "\(path)/assessments/new", isFirst ? .primary : .secondary
      ).html
    ).html
  }

  private var table: DataTable {
    DataTable(
      caption: "Your assessments",
      columns: [.init("Assessed", isRowHeader: true), .init("Level"), .init("State")],
      rows: versions.map { one in
        .init([
          "<a href=\"\(path)/assessments/\(one.id)\">\(DayText(one.assessedOn))</a>",
          "\(one.level.words)", one.badge.html,
        ])
      },
      empty: EmptyState(
        "Not assessed yet", "What you record stands here; the team reads it when it is final."))
  }
}

enum EnglishFacts {
  /// All that an English assessor is shown of a person.
  static func rows(of person: EnglishPerson) -> [SummaryList.Row] {
    let contact: [SummaryList.Row]
    if let known = person.contact.value {
      contact = [
        .init("Telephone", "\(known.phone)"), .init("E-mail", "\(known.email)"),
        .init("Address", "\(known.address)"),
      ]
    } else {
      contact = [.init("Contact", "<span class=\"muted\">\(person.contact.why ?? "")</span>")]
    }
    let meeting =
      person.meeting.value?.rows
      ?? [.init("Appointment", "<span class=\"muted\">\(person.meeting.why ?? "")</span>")]
    return [
      .init("Address as", "<bdi>\(person.greeting)</bdi>"),
      .init("Speaks best", "\(LanguageName.of(person.language))"),
      .init("Interpreter", person.interpreterNeeded ? "Needed" : "Not needed"),
    ] + contact + meeting + [.init("Referred to you", "\(person.connectedOn)")]
  }

  /// What was found, with what a correction says of itself.
  static func rows(of one: EnglishVersion) -> [SummaryList.Row] {
    var rows: [SummaryList.Row] = [
      .init("State", one.badge.html), .init("Level", "\(one.level.words)"),
      .init("Assessed", "\(one.assessedOn)"), .init("How", "<bdi>\(one.test)</bdi>"),
      .init("What they need", "<bdi>\(one.needs)</bdi>"),
      .init("Recommended", "<bdi>\(one.recommendations)</bdi>"),
      .init("By", "<bdi>\(one.by)</bdi>, \(one.agency)"),
    ]
    if let day = one.finalisedOn { rows.append(.init("Final since", "\(day)")) }
    if one.correctsID != nil { rows.append(.init("Corrects", "<bdi>\(one.reason)</bdi>")) }
    return rows
  }
}

extension EnglishVersion {
  var badge: Badge {
    switch status {
    case .draft: Badge("Draft", .info)
    case .final where correctedByID != nil: Badge("Replaced by a correction", .warning)
    case .final: correctsID == nil ? Badge("Final", .success) : Badge("Correction", .success)
    }
  }
}
