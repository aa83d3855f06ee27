import Domain
import Markup
import Policies

/// How a family starts: the steps of engagement, what each program asks for, the tie to the
/// Department and the work registrations, each open until it is done.
package struct StartPage: Page {
  package struct Step: Codable, Sendable, Hashable {
    package let step: EngagementStep
    package let on: Day?
    package let by: String
    package let outcome: String
  }

  package struct Program: Codable, Sendable, Hashable {
    package let program: String
    package let confirmedOn: Day?
    package let reference: String
    package let documents: [Document]
  }

  package struct Document: Codable, Sendable, Hashable {
    package let name: String
    package let collectedOn: Day?
  }

  package struct Application: Codable, Sendable, Hashable {
    package let id: String
    package let program: String
    package let appliedOn: Day?
    package let outcome: String
    package let outcomeOn: Day?
    package let version: Int
  }

  package struct Contact: Codable, Sendable, Hashable {
    package let on: Day?
    package let mode: String
    package let with: String
    package let about: String
    package let by: String
  }

  package struct Registration: Codable, Sendable, Hashable {
    package let personID: String
    package let name: String
    package let on: Day?
    package let by: String
    package let confirmation: String
  }

  package let header: CaseHeader
  package let steps: [Step]
  package let programs: [Program]
  /// The day on which someone of the family was introduced to the Department.
  package let introducedOn: Day?
  package let applications: [Application]
  package let contacts: [Contact]
  /// One for each member who is eligible for Match Grant.
  package let registrations: [Registration]
  package let mayEdit: Bool

  package var title: String { "Start" }
  package var trail: [Crumb] { [Crumb("Cases", "/cases"), header.crumb] }

  /// What is still to be done, in words.
  package var open: [String] {
    var open: [String] = []
    if let next = steps.first(where: { $0.on == nil }) { open.append(next.step.words) }
    open += programs.filter { $0.confirmedOn == nil }.map {
      "Confirm eligibility: \(BenefitWords.of($0.program))"
    }
    if introducedOn == nil { open.append("Introduce the \(Words.client) to the Department") }
    if applications.isEmpty, introducedOn == nil { open.append("Help apply for benefits") }
    if contacts.isEmpty, introducedOn == nil { open.append("Keep contact with the Department") }
    open += registrations.filter { $0.confirmation.isEmpty }.map {
      "Register \($0.name) at jobs.utah.gov"
    }
    return open
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Start</h1>
    \(header.line)
    \(todo)
    \(Card("Engagement", actions: act(.engagement), stepTable))
    \(programs.markup(programCard))
    \(Card("The Department (DWS)", actions: act(.introduction), department))
    \(Card("Match Grant: jobs.utah.gov", actions: registrations.isEmpty ? .none : act(.registration), registrationTable))
    """
  }

  private var todo: HTML {
    guard !open.isEmpty else {
      return Notice(.success, "Nothing of the start is open.").html
    }
    return Notice(
      .info, "Still to be done", details: "<ul>\(open.markup { "<li>\($0)</li>" })</ul>"
    ).html
  }

  private func act(_ act: StartAct, _ about: String? = nil) -> HTML {
    guard mayEdit, header.closedOn == nil else { return .none }
    let path: Path = "\(header.path)/start/\(act.rawValue)/new"
    return "<a href=\"\(path.query("about", about))\">\(act.title)</a>"
  }

  private var stepTable: HTML {
    DataTable(
      caption: "Steps of engagement", isCaptionHidden: true,
      columns: [
        .init("Step", isRowHeader: true), .init("Day"), .init("By"), .init("What came of it"),
      ],
      rows: steps.map { step in
        .init([
          "\(step.step.words)<br><span class=\"muted\">\(step.step.hint)</span>",
          step.on.map { DayText($0).html } ?? Badge("Open", .warning).html,
          "<bdi>\(step.by)</bdi>", "<bdi>\(step.outcome)</bdi>",
        ])
      }, empty: EmptyState("No steps", "")
    ).html
  }

  private func programCard(_ program: Program) -> HTML {
    let left = program.documents.contains { $0.collectedOn == nil }
    let actions: HTML = """
      \(left ? act(.document, program.program) : .none) \
      \(program.confirmedOn == nil ? act(.confirmation, program.program) : .none)
      """
    let state: HTML =
      program.confirmedOn.map { day in
        let reference: HTML = program.reference.isEmpty ? .none : ", TEVS \(program.reference)"
        return "<p>\(Badge("Confirmed", .success)) on \(DayText(day))\(reference)</p>\n"
      } ?? "<p>\(Badge("Not confirmed", .warning))</p>\n"
    let table = DataTable(
      caption: "Documents for \(BenefitWords.of(program.program))", isCaptionHidden: true,
      columns: [.init("Document", isRowHeader: true), .init("Collected on")],
      rows: program.documents.map { document in
        .init([
          "\(document.name)",
          document.collectedOn.map { DayText($0).html } ?? Badge("To collect", .warning).html,
        ])
      }, empty: EmptyState("No documents", ""))
    return Card(
      "Eligibility: \(BenefitWords.of(program.program))", actions: actions,
      "\(state)\(table)<p class=\"muted\">Source: \(EligibilityDocuments.source)</p>\n"
    ).html
  }

  private var department: HTML {
    let tie: HTML =
      introducedOn.map { "<p>\(Badge("Connected", .success)) since \(DayText($0))</p>\n" }
      ?? "<p>\(Badge("Not connected", .warning)) The case manager introduces the \(Words.client).</p>\n"
    let applied = DataTable(
      caption: "Applications for benefits",
      columns: [
        .init("Benefit", isRowHeader: true), .init("Applied on"), .init("What came of it"),
      ],
      rows: applications.map { one in
        .init([
          "\(BenefitWords.of(one.program))", one.appliedOn.map { DayText($0).html } ?? .none,
          one.outcome == "pending"
            ? "\(Badge("Waiting", .info)) \(act(.outcome, one.id))"
            : "\(one.outcome.capitalisedWord) \(one.outcomeOn.map { DayText($0).html } ?? .none)",
        ])
      },
      empty: EmptyState(
        "No application is recorded", "Help the \(Words.client) to apply, and record it."))
    let log = DataTable(
      caption: "Contact with the Department",
      columns: [
        .init("Day", isRowHeader: true), .init("How"), .init("With"), .init("What about"),
        .init("By"),
      ],
      rows: contacts.map { one in
        .init([
          one.on.map { DayText($0).html } ?? .none, "\(one.mode)", "<bdi>\(one.with)</bdi>",
          "<bdi>\(one.about)</bdi>", "<bdi>\(one.by)</bdi>",
        ])
      }, empty: EmptyState("No contact is recorded", "E-mails, calls and visits are kept here."))
    return """
      \(tie)\(applied)<p>\(act(.application))</p>
      \(log)<p>\(act(.contact))</p>

      """
  }

  private var registrationTable: HTML {
    DataTable(
      caption: "Work registrations", isCaptionHidden: true,
      columns: [
        .init("Member", isRowHeader: true), .init("Registered on"), .init("By"),
        .init("Confirmation"),
      ],
      rows: registrations.map { one in
        .init([
          "<bdi>\(one.name)</bdi>", one.on.map { DayText($0).html } ?? .none,
          "<bdi>\(one.by)</bdi>",
          one.confirmation.isEmpty ? Badge("Open", .warning).html : "\(one.confirmation)",
        ])
      },
      empty: EmptyState(
        "Nobody is eligible for Match Grant",
        "A member enrolled in Match Grant, or with that assistance, is listed here.")
    ).html
  }
}
