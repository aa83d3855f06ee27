import Domain
import Markup

/// One person on the way to citizenship, as a line and as a page.
package struct CitizenshipStanding: Codable, Sendable, Hashable {
  package struct Step: Codable, Sendable, Hashable {
    package let kind: String
    package let on: Day
  }

  package struct Talk: Codable, Sendable, Hashable {
    package let on: Day
    package let advantages: [String]
    package let wish: CitizenshipWish
    package let remark: String
    package let by: String
  }

  package let personID: String
  package let status: String
  package let arrivedOn: Day?
  package let steps: [Step]
  /// All but the last three characters are hidden.
  package let i94Number: String?
  package let i94On: Day?
  package let contactDueOn: Day?
  /// How the contact stands today, as the status of a clock; nil where none is due.
  package let contactStatus: String?
  package let eligibleOn: Day?
  /// Only of those whom the limit of SSI concerns.
  package let ssiEndsOn: Day?
  package let talks: [Talk]
  package let duty: Citizenship.Duty
}

extension CitizenshipStanding {
  /// When the contact is due, and how that stands.
  fileprivate var contact: HTML {
    guard let contactDueOn else { return .none }
    let badge = contactStatus.flatMap(ClockBadge.State.init).map { "\(ClockBadge($0))" as HTML }
    return "\(DayText(contactDueOn)) \(badge ?? .none)"
  }
}

/// Where the people of a case are on the way to citizenship (WI-PPL-03, WI-PLN-12).
package struct CitizenshipPage: Page {
  package let header: CaseHeader
  package let people: Shown<[CitizenshipStanding]>

  package var title: String { "Citizenship and immigration" }
  package var trail: [Crumb] { [header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(header.line)
    \(people.why.map(header.notShown) ?? table.html)
    \(chrome.may(.worklist)
      ? "<p><a href=\"/citizenship\">Everyone whose discussion is missing</a></p>\n" : .none)
    """
  }

  private var table: DataTable {
    DataTable(
      caption: "The way to citizenship", isCaptionHidden: true,
      columns: [
        .init("Who", isRowHeader: true), .init("Arrived"), .init("Permanent resident"),
        .init("Contact due"), .init("Eligible"), .init("SSI ends"), .init("Discussion"),
      ],
      rows: (people.value ?? []).map { one in
        let name = header.person(one.personID)?.name ?? "A member"
        return .init([
          "<a href=\"\(PersonCitizenshipPage.path(header.id, one.personID))\"><bdi>\(name)</bdi></a>",
          "\(one.arrivedOn)", "\(one.steps.first { $0.kind == "permanent-resident" }?.on)",
          one.contact, "\(one.eligibleOn)", "\(one.ssiEndsOn)",
          CitizenshipWords.duty(one.duty).html,
        ])
      },
      empty: EmptyState("Nobody here", "Each member of the household has a line here."))
  }
}

/// One person's milestones, papers and discussions, and the acts that record them.
package struct PersonCitizenshipPage: Page {
  package let header: CaseHeader
  package let personID: String
  package let standing: Shown<CitizenshipStanding>
  package let form: FormState

  static func path(_ caseID: String, _ personID: String) -> Path {
    "/cases/\(caseID)/people/\(personID)/citizenship"
  }

  package var name: String { header.person(personID)?.name ?? "A member" }
  package var title: String { "\(name): citizenship" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Citizenship and immigration", "\(header.path)/citizenship")]
  }

  private var path: Path { PersonCitizenshipPage.path(header.id, personID) }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1><bdi>\(name)</bdi>: citizenship</h1>
    \(header.line)
    \(form.summary)
    \(standing.why.map(header.notShown) ?? .none)
    \(standing.value.map { shown($0, chrome) } ?? .none)
    """
  }

  private func shown(_ one: CitizenshipStanding, _ chrome: Chrome) -> HTML {
    """
    \(SummaryList(facts(one)))
    \(Card("Steps", steps(one).html))
    \(Card("Discussions of citizenship", "\(goal(one, chrome))\(talks(one))"))
    \(acts(one, chrome))
    """
  }

  private func facts(_ one: CitizenshipStanding) -> [SummaryList.Row] {
    var rows: [SummaryList.Row] = [
      .init("Planning", CitizenshipWords.duty(one.duty).html),
      .init("Status on arrival", "\(PersonWords.status(one.status))"),
      .init("Arrival", "\(one.arrivedOn)"), .init("I-94 number", "\(one.i94Number ?? "")"),
      .init("Date on the I-94", "\(one.i94On)"),
      .init("Contact about citizenship due", one.contact),
      .init("Eligible for citizenship", "\(one.eligibleOn)"),
    ]
    if let day = one.ssiEndsOn {
      rows.append(
        .init(
          "SSI ends", "\(day) <span class=\"muted\">information only; the law may change</span>"))
    }
    return rows
  }

  private func steps(_ one: CitizenshipStanding) -> DataTable {
    DataTable(
      caption: "Steps", isCaptionHidden: true,
      columns: [.init("Day"), .init("What", isRowHeader: true)],
      rows: one.steps.map { .init(["\($0.on)", "\(CitizenshipWords.step($0.kind))"]) },
      empty: EmptyState(
        "No step yet",
        "The application for residence, the card, classes and the application for citizenship."))
  }

  private func goal(_ one: CitizenshipStanding, _ chrome: Chrome) -> HTML {
    switch one.duty {
    case .goalMissing where chrome.may(.planEdit):
      return """
        <p>They wish to become a citizen, and the plan has no goal for it.</p>
        \(chrome.form(to: "\(path)/goal", Actions(Button("Add the goal with its steps").html).html))
        """
    case .goalSet: return "<p>The plan has a goal for it.</p>\n"
    case .declined: return "<p>No goal is owed: they do not wish it. The discussion stays.</p>\n"
    default: return .none
    }
  }

  private func talks(_ one: CitizenshipStanding) -> DataTable {
    DataTable(
      caption: "Discussions", isCaptionHidden: true,
      columns: [
        .init("Day"), .init("What they wish", isRowHeader: true), .init("What was told"),
        .init("In their words"), .init("By"),
      ],
      rows: one.talks.map { talk in
        .init([
          "\(talk.on)", "\(CitizenshipWords.wish(talk.wish))",
          "\(talk.advantages.map(CitizenshipWords.advantage).joined(separator: "; "))",
          "<bdi>\(talk.remark)</bdi>", "<bdi>\(talk.by)</bdi>",
        ])
      },
      empty: EmptyState(
        "Not discussed yet",
        "Tell what citizenship gives, what permanent residents risk, and ask what they wish."))
  }

  private func acts(_ one: CitizenshipStanding, _ chrome: Chrome) -> HTML {
    guard chrome.may(.caseEdit) else { return .none }
    let talk = Card(
      "Record a discussion",
      chrome.form(
        to: "\(path)/talks",
        "\(form.fields(CitizenshipFields.talk))\(Actions(Button("Record the discussion").html))"
      ).html)
    let step = Card(
      "Record a step",
      chrome.form(
        to: "\(path)/steps",
        "\(form.fields(CitizenshipFields.step))\(Actions(Button("Record the step", .secondary).html))"
      ).html)
    let paper = Card(
      "Record the I-94",
      chrome.form(
        to: "\(path)/paper",
        "\(form.fields(CitizenshipFields.paper))\(Actions(Button("Save the I-94", .secondary).html))"
      ).html)
    return "\(talk)\(step)\(paper)"
  }
}

/// Who is in a program in which citizenship must be discussed, and has had no discussion.
package struct CitizenshipListPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let caseID: String
    package let personID: String
    package var name: String
    package let number: String
    package let arrivedOn: Day?
    package let enrolledOn: Day?
  }

  package var lines: [Line]
  /// Where the list goes on; nil at its end.
  package let next: String?

  package var title: String { "Citizenship discussion missing" }
  package var trail: [Crumb] { [Crumb("Cases", "/cases")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    <p>Adults of the Social Services program with whom citizenship has not been discussed. \
    \(chrome.may(.report)
      ? "<a href=\"/reports/citizenship-outlook\">Citizenship and SSI outlook</a>" : .none)</p>
    \(DataTable(
      caption: "Citizenship discussion missing", isCaptionHidden: true,
      columns: [
        .init("Who", isRowHeader: true), .init("Case"), .init("Arrived"), .init("In the program since"),
      ],
      rows: lines.map { line in
        .init([
          "<a href=\"\(PersonCitizenshipPage.path(line.caseID, line.personID))\"><bdi>\(line.name)</bdi></a>",
          "\(line.number)", "\(line.arrivedOn)", "\(line.enrolledOn)",
        ])
      },
      empty: EmptyState(
        "No discussion is missing",
        "Adults stand here from their enrolment until a discussion is recorded."), isList: true))
    \(Pager(next: next.map { ("/citizenship" as Path).query("after", $0) }))
    """
  }
}
