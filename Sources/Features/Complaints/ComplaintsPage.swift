import Domain
import Markup

/// The complaints that the reader may read: those that are open, the longest waiting first, then the
/// others, the newest first.
package struct ComplaintsPage: Page {
  package let complaints: [StoredComplaint]
  /// Where the list goes on; nil at its end.
  package let next: String?

  package var title: String { "Complaints" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    <p>What \(Words.client)s complain of, as supervisors and points of contact of the agency handle \
    it. Whoever is complained of is shown nothing of it, here or anywhere.</p>
    \(Actions(actions(chrome)))
    \(DataTable(
      caption: title, isCaptionHidden: true,
      columns: [
        .init("No.", isRowHeader: true), .init("Received"), .init("About"), .init("State"),
        .init("Acknowledged"), .init("Answered"), .init("Looked into by"),
      ],
      rows: complaints.map { row($0, chrome.today) },
      empty: EmptyState("No complaint is on record", "What staff write down stands here."),
      isList: true))
    \(Pager(next: next.map { ("/complaints" as Path).query("after", $0) }))
    """
  }

  private func actions(_ chrome: Chrome) -> HTML {
    var links = ButtonLink("Complaints in a period", "/complaints/report").html
    if chrome.may(.complaintRecord) {
      links = ButtonLink("Write down a complaint", "/complaints/new", .primary).html + links
    }
    return links
  }

  private func row(_ one: StoredComplaint, _ today: Day) -> DataTable.Row {
    let safety: HTML = one.isSafety ? " \(Badge("Safety", .danger))" : .none
    return .init(
      [
        "<a href=\"/complaints/\(one.id)\">\(one.number)</a>\(safety)", "\(one.receivedOn)",
        "\(one.topic.words)", "\(one.stage.words)",
        ComplaintDue.html(one.acknowledgement, today), ComplaintDue.html(one.answer, today),
        one.investigator.map { "<bdi>\($0)</bdi>" } ?? "Nobody yet",
      ], isMarked: !one.stage.isResolved)
  }
}

/// A deadline of a complaint in a few words.
enum ComplaintDue {
  static func html(_ deadline: ComplaintDeadline?, _ today: Day) -> HTML {
    guard let deadline else { return .none }
    if let met = deadline.metOn {
      let isLate = met > deadline.dueOn
      return "\(met) \(isLate ? Badge("Late", .warning) : Badge("In time", .success))"
    }
    let badge = deadline.isOverdue(on: today) ? Badge("Overdue", .danger) : Badge("Due", .info)
    return "\(badge) \(deadline.dueOn)"
  }

  static func why(_ deadline: ComplaintDeadline?, _ what: String, receivedOn day: Day) -> HTML {
    guard let deadline else { return .none }
    return Why(
      "\(deadline.dueOn)", trigger: "Received on \(day)",
      rule: "\(what) within \(deadline.span) of the day it was received",
      arithmetic: deadline.arithmetic, source: deadline.source
    ).html
  }
}

/// Where anyone who works with clients writes a complaint down; afterwards it says that it arrived.
package struct NewComplaintPage: Page {
  package struct Agency: Codable, Sendable, Hashable {
    package let id: String
    package let name: String
  }

  /// Where the form came from: a case that the writer reaches.
  package let header: CaseHeader?
  package let agencies: [Agency]
  package let staff: [StaffChoice]
  /// The days on which those that the reader wrote down were received, the latest first.
  package let written: [Day]
  package let isReceived: Bool
  package let form: FormState

  package var title: String { "Write down a complaint" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    header.map { [$0.crumb, Crumb("Complaints", "\($0.path)/complaints")] } ?? []
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(header?.line ?? .none)
    \(isReceived ? Notice(.success, "Received. A supervisor handles it from here, and answers whoever complains.").html : .none)
    <p>Write it down the same day, in their words, also where it is about yourself or a colleague. \
    No form is needed of them, and nobody is treated worse for it. Supervisors and points of contact \
    of the agency read it; you are shown only that it arrived.</p>
    \(form.summary)
    \(chrome.form(
      to: header.map { "\($0.path)/complaints" } ?? "/complaints", keepsDraft: false,
      "\(form.fields(fields))\(Actions(Button("Hand it in").html))"))
    \(writtenPart)
    """
  }

  private var fields: [Field] {
    let subject = ComplaintFields.subject(staff.map { Choice($0.id, $0.line) })
    guard header == nil else {
      return ComplaintFields.start + [subject] + ComplaintFields.content
    }
    return [ComplaintFields.agency(agencies.map { Choice($0.id, $0.name) })] + ComplaintFields.start
      + [ComplaintFields.family, subject] + ComplaintFields.content
  }

  private var writtenPart: HTML {
    guard !written.isEmpty else { return .none }
    return """
      <h2>What you handed in</h2>
      <ul>\(written.markup { "<li>\($0): received</li>" })</ul>

      """
  }
}

/// That there are complaints of a family, for its team; more for whoever handles them.
package struct CaseComplaintsPage: Page {
  package struct Entry: Codable, Sendable, Hashable {
    package let on: Day
    package let isResolved: Bool
    /// For whoever may read it.
    package let id: String?
  }

  /// When the way to complain was explained (IRC-CMP-01).
  package struct Explained: Codable, Sendable, Hashable {
    package let on: Day
    package let language: String
    package let interpreter: String
    package let by: String
  }

  package let header: CaseHeader
  package let explained: [Explained]
  package let entries: [Entry]

  package var title: String { "Complaints" }
  package var trail: [Crumb] { [header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(header.line)
    \(explaining)
    \(chrome.may(.complaintRecord)
      ? Actions(ButtonLink("Write down a complaint", "\(header.path)/complaints/new", .primary).html).html
      : .none)
    <p>What a complaint says is no part of this file. The team sees that one arrived; supervisors \
    and points of contact read it.</p>
    \(DataTable(
      caption: title, isCaptionHidden: true,
      columns: [.init("Received", isRowHeader: true), .init("State"), .init("Complaint")],
      rows: entries.map { entry in
        .init([
          "\(entry.on)", entry.isResolved ? "Answered" : "Open",
          entry.id.map { "<a href=\"/complaints/\($0)\">Read</a>" } ?? Badge("Restricted").html,
        ])
      },
      empty: EmptyState("No complaint", "One that the family makes is handed in above.")))
    """
  }

  private var explaining: HTML {
    guard let last = explained.first else {
      return Notice(
        .warning, "That they may complain, and how, has not been explained to them.",
        next: """
          Explain it in their language and record it under \
          <a href="\(header.path)/explanations">What was explained</a>.
          """
      ).html
    }
    let through: HTML =
      last.interpreter.isEmpty ? .none : ", interpreted by <bdi>\(last.interpreter)</bdi>"
    return """
      <p>How to complain was explained on \(last.on) in <bdi>\(last.language)</bdi>\(through), \
      by <bdi>\(last.by)</bdi>.</p>

      """
  }
}
