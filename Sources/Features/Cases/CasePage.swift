import Domain
import Markup
import Policies

/// A case on one page: who they are, where they are on their way, what is owed next and why, how
/// they stand, what is planned, and what was last written.
package struct CasePage: Page {
  package let header: CaseHeader
  package let at: PointInTime
  package let day: Day
  /// The client's choice about other agencies: `share`, `opt-out`; nil where it is not recorded.
  package let sharing: String?
  package let meetings: Shown<[CaseMeeting]>
  package let owed: Shown<[ClockLine]>
  package let journeys: Shown<[CaseJourney]>
  package let scores: Shown<[CaseScore]>
  package let plans: Shown<[CasePlan]>
  /// Whether the family is planned for as Wisconsin asks; false where the plan is withheld.
  package let hasFamilyPlans: Bool
  /// The parts that not every case has; nil where programs are withheld, and every part is led to.
  package let parts: [CasePart]?
  package let notes: Shown<[NoteEntry]>
  package let thread: Shown<[ThreadPost]>

  package var title: String { header.name }
  package var trail: [Crumb] { [Crumb("Cases", "/cases")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1><bdi>\(header.name)</bdi></h1>
    \(header.reasonLine)\(top)
    \(at.notice(back: header.path))
    \(Actions(actions(chrome)))
    \(shown(journeys, journeyPart))
    \(Card("What is owed next", actions: link("All deadlines", "clocks", to: owed), shown(owed) { owedTable($0, chrome) }))
    \(Card("People", people.html))
    \(scores == .absent ? .none : Card("Latest scores", actions: link("Side by side", "assessments", to: scores), shown(scores, scoreTable)).html)
    \(Card("Plan", actions: planLink, shown(plans, planTable)))
    \(Card("Appointments", actions: link("All appointments", "appointments", to: meetings), shown(meetings) { meetingTable($0).html }))
    \(Card("Newest notes", actions: link("All notes", "notes", to: notes), shown(notes, timeline)))
    \(thread == .absent ? .none : Card("Team thread", actions: link("The thread", "thread", to: thread), shown(thread, threadPart)).html)
    \(Card("The rest of the file", rest(chrome)))
    <h2>Look from another day</h2>
    \(at.form(header.path))
    """
  }

  private func has(_ part: CasePart) -> Bool { parts?.contains(part) ?? true }

  /// Every other part of the file that the reader may open.
  private func rest(_ chrome: Chrome) -> HTML {
    var parts = [(words: "Everything in one timeline", path: "timeline")]
    if header.reach.includes(.services) {
      parts += [("Household and addresses", "household"), ("Start and eligibility", "start")]
      if has(.citizenship) { parts.append(("Citizenship and immigration", "citizenship")) }
      parts += [("Connections and referrals", "connections"), ("Services", "services")]
    }
    if chrome.may(.planView), header.reach.includes(.plan), has(.jobSearchPlans) {
      parts.append(("Job searches", "job-search-plans"))
    }
    if chrome.may(.noteView), header.reach.includes(.notes) {
      parts.append(("Follow-ups and calls", "follow-ups"))
    }
    if chrome.may(.documentView), header.reach.includes(.immigration) {
      parts.append(("Documents", "documents"))
      if has(.checklist) { parts.append(("File checklist", "checklist")) }
    }
    if chrome.may(.jobView), header.reach.includes(.employment) {
      parts.append(("Jobs and contacts with employers", "jobs"))
    }
    if chrome.may(.assessmentView), header.reach.includes(.assessment) {
      parts.append(("Graduation and closing: what is still missing", "standing"))
      if header.reach.includes(.services) {
        parts.append(("History: each step of each of them", "history"))
      }
    }
    parts += [
      ("What was explained", "explanations"), ("Complaints", "complaints"),
      ("Privacy choice", "sharing"),
      ("What the record lacks", "completeness"),
    ]
    if chrome.may(.interpreterAssignmentView), header.reach.includes(.appointment) {
      parts.append(("Who interprets", "interpreters"))
    }
    if chrome.may(.releaseView), header.reach.includes(.services) {
      parts += [("Releases", "releases"), ("What was told to others", "disclosures")]
    }
    if chrome.may(.retentionView), header.reach.includes(.services) {
      parts.append(("How long the file is kept", "retention"))
    }
    if chrome.may(.teamMeetingView), header.reach.includes(.plan) {
      parts.append(("Team meetings", "team-meetings"))
    }
    if header.reach.includes(.notes) { parts.append(("Case file log, for paper", "log")) }
    if chrome.may(.fileCopyPrepare), header.reach.includes(.notes) {
      parts.append(("Copies of the file for the \(Words.client)", "file-copies"))
    }
    if chrome.may(.caseAuditView), header.reach.includes(.services) {
      parts.append(("Who looked, and what changed", "audit"))
    }
    return "<ul class=\"links\">\(parts.markup { "<li>\(link($0.words, $0.path))</li>\n" })</ul>\n"
  }

  private func link(_ words: String, _ part: String) -> HTML {
    "<a href=\"\(header.path)/\(part)\">\(words)</a>"
  }

  /// Leads nowhere where what is there is withheld: the card says why.
  private func link<Value>(_ words: String, _ part: String, to value: Shown<Value>) -> HTML {
    value.why == nil ? link(words, part) : .none
  }

  private var planLink: HTML {
    let plan = link("The plan", "plan", to: plans)
    return hasFamilyPlans
      ? "\(link("The family's plans", "family-plans", to: plans)) \(plan)" : plan
  }

  /// The value, or why it is withheld.
  private func shown<Value>(_ value: Shown<Value>, _ render: (Value) -> HTML) -> HTML {
    switch value {
    case .shown(let value): render(value)
    case .withheld(let why): header.notShown(why)
    case .absent: .none
    }
  }

  private var top: HTML {
    let languages = Set(
      header.people.filter(\.interpreterNeeded).map { LanguageName.of($0.language) }
    ).sorted()
    var rows: [SummaryList.Row] = [
      .init("Case", "\(header.number), \(header.agency)"),
      .init("Open since", "\(header.openedOn)"),
    ]
    if let closed = header.closedOn { rows.append(.init("Closed on", "\(closed)")) }
    if let day = header.keptUntil {
      rows.append(.init("File kept", "Until \(DayText(day)) at least"))
    }
    rows.append(
      .init(
        "Interpreter",
        languages.isEmpty
          ? "Not needed" : "Needed: <strong>\(languages.joined(separator: ", "))</strong>"))
    rows.append(.init("Team", team))
    rows.append(.init("Sharing", sharingWords))
    return SummaryList(rows).html
  }

  private var sharingWords: HTML {
    switch sharing {
    case "opt-out":
      "\(Badge("Not shared", .warning)) The \(Words.client) chose not to share with other agencies."
    case "share": "The \(Words.client) chose to share with the agencies of the team."
    default: .none
    }
  }

  private func actions(_ chrome: Chrome) -> HTML {
    guard at.isNow else { return .none }
    var links = HTML.none
    if chrome.may(.noteWrite), header.reach.includes(.notes) {
      links += ButtonLink("Write a note", "\(header.path)/notes/new", .primary).html
    }
    if chrome.may(.appointmentBook), header.reach.includes(.appointment) {
      links += ButtonLink("Book an appointment", "\(header.path)/appointments/new").html
    }
    if chrome.may(.caseEdit), header.closedOn == nil, header.reach.includes(.services) {
      if has(.extensions) {
        links += ButtonLink("Extend service", "\(header.path)/extensions/new", .quiet).html
      }
      links += ButtonLink("Close the case", "\(header.path)/closure", .quiet).html
    }
    return links
  }
}
