import Domain
import Markup

/// Where a partner provider begins: the referrals to their agency (HUD-AUTH-01).
package struct ReferralsToUsPage: Page {
  package var lines: [PartnerReferral]

  package var title: String { "Referrals to us" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Referrals to us</h1>
    <p>You see whom a family's team has referred to your agency: their name and language, and what \
    was shared with the referral.</p>
    \(DataTable(
      caption: "Referrals to us", isCaptionHidden: true,
      columns: [
        .init("Who", isRowHeader: true), .init("Where to"), .init("Language"), .init("Referred"),
        .init("State"),
      ],
      rows: lines.map(row),
      empty: EmptyState(
        "Nobody is referred to you now",
        "A case manager or an employment counselor sends a referral to your agency."),
      isList: true))
    """
  }

  private func row(_ line: PartnerReferral) -> DataTable.Row {
    .init([
      "<a href=\"\("/referrals/\(line.id)" as Path)\"><bdi>\(line.name)</bdi></a>",
      "<bdi>\(line.provider)</bdi>", "\(LanguageName.of(line.language))",
      DayText(line.sentOn).html, line.badge.html,
    ])
  }
}

/// One referral to the reader's agency, and the form of its outcome.
package struct ReferralToUsPage: Page {
  package let referral: PartnerReferral
  package let form: FormState

  package var title: String { referral.name }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Referrals to us", "/referrals")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1><bdi>\(referral.name)</bdi></h1>
    \(form.summary)
    \(SummaryList(facts))
    \(referral.isOpen ? report(chrome) : ended)
    """
  }

  private var facts: [SummaryList.Row] {
    var rows: [SummaryList.Row] = [
      .init("Where to", "<bdi>\(referral.provider)</bdi>"),
      .init("Address as", "<bdi>\(referral.greeting)</bdi>"),
      .init("Speaks best", "\(LanguageName.of(referral.language))"),
      .init("Interpreter", referral.interpreterNeeded ? "Needed" : "Not needed"),
    ]
    rows += shown("Contact", referral.contact) { known in
      [
        .init("Telephone", "\(known.phone)"), .init("E-mail", "\(known.email)"),
        .init("Address", "\(known.address)"),
      ]
    }
    rows += shown("What the referral says", referral.need, needRows)
    rows += shown("Work", referral.work, workRows)
    let by: HTML =
      "<bdi>\(referral.sentBy)</bdi>, \(referral.agency), \(referral.sentByEmail)"
    rows += [
      .init("Referred", DayText(referral.sentOn).html), .init("By", by),
      .init("State", referral.badge.html),
    ]
    if let outcome = referral.outcome {
      let note: HTML = outcome.note.isEmpty ? .none : ": <bdi>\(outcome.note)</bdi>"
      rows.append(
        .init("What came of it", "\(DayText(outcome.on)), <bdi>\(outcome.by)</bdi>\(note)"))
    }
    return rows
  }

  private func needRows(_ need: PartnerReferral.Need) -> [SummaryList.Row] {
    var rows: [SummaryList.Row] = []
    if !need.barrierKind.isEmpty {
      let kind = EmploymentPlanWords.label(need.barrierKind, in: EmploymentPlanWords.barriers)
      let more: HTML = need.barrier.isEmpty ? .none : ": <bdi>\(need.barrier)</bdi>"
      rows.append(.init("What stands in the way", "\(kind)\(more)"))
    }
    if !need.remark.isEmpty { rows.append(.init("Remark", "<bdi>\(need.remark)</bdi>")) }
    return rows
  }

  private func workRows(_ work: PartnerReferral.Work) -> [SummaryList.Row] {
    let jobs: HTML =
      work.jobs.isEmpty
      ? "Without a job" : work.jobs.markup { "<bdi>\($0)</bdi><br>" }
    return [
      .init("Work", jobs), .init("Looks for work", work.isLooking ? "Yes" : "No"),
    ]
  }

  /// The rows of what is shared, why it does not reach the reader, or nothing.
  private func shown<Value>(
    _ label: String, _ shown: Shown<Value>, _ rows: (Value) -> [SummaryList.Row]
  ) -> [SummaryList.Row] {
    switch shown {
    case .shown(let value): rows(value)
    case .withheld(let why): [.init(label, "<span class=\"muted\">\(why)</span>")]
    case .absent: []
    }
  }

  private func report(_ chrome: Chrome) -> HTML {
    Card(
      referral.outcome == nil ? "What came of it" : "What came of it in the end",
      chrome.form(
        to: "/referrals/\(referral.id)/outcome",
        """
        \(form.fields(PartnerReferralFields.reporting))
        \(Actions(Button("Tell the team").html))
        """
      ).html
    ).html
  }

  private var ended: HTML {
    Notice(
      .info, "The team was told what came of it",
      next: "If that was wrong, call whoever referred them."
    ).html
  }
}

extension PartnerReferral {
  var badge: Badge {
    guard let outcome else { return Badge("Waits for you", .warning) }
    let isGood = outcome.outcome == .connected || outcome.outcome == .completed
    return Badge(ReferralWords.outcome(outcome.outcome), isGood ? .success : .info)
  }
}

/// The form by which a referral is sent to a partner's account.
package struct SendToPartnerPage: Page {
  package let header: CaseHeader
  package let stored: StoredReferral
  package let partners: [PlanOption]
  package let form: FormState

  package var title: String { "Send the referral to a partner" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb(ReferralWords.kind(stored.kind), path)]
  }

  private var path: Path { "\(header.path)/referrals/\(stored.id)" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(header.line)
    <p><bdi>\(stored.person)</bdi>: <bdi>\(stored.provider)</bdi></p>
    \(form.summary)
    \(partners.isEmpty ? nobody : sending(chrome))
    """
  }

  private var nobody: HTML {
    Notice(
      .info, "No partner has an account here",
      next: "ask your administrator to add one; until then tell them as before."
    ).html
  }

  private func sending(_ chrome: Chrome) -> HTML {
    let choices = partners.map { Choice($0.id, $0.label) }
    return """
      <p>The partner's staff see the name and language, and what you choose below, as long as an \
      agreement and the \(Words.client)'s choice allow it. They tell the team what came of it.</p>
      \(chrome.form(
        to: "\(path)/partner",
        """
        \(form.fields([PartnerReferralFields.agency(choices), PartnerReferralFields.classes]))
        \(Actions(Button("Send the referral").html))
        """))
      """
  }
}

enum SentReferralCard {
  /// To whom a referral was sent, and the act that is open.
  static func html(
    _ sent: [SentReferral], on day: Day, at path: Path, maySend: Bool, mayEnd: Bool,
    _ chrome: Chrome
  ) -> HTML {
    let lines = sent.markup { one -> HTML in
      let what = (["Name and language"] + one.classes.map(\.words)).joined(separator: ", ")
      let end: HTML =
        one.to.map { to in
          to > day ? "; until \(DayText(to.adding(days: -1)))" : "; ended \(DayText(to))"
        } ?? .none
      return """
        <li><bdi>\(one.agency)</bdi>: \(what). Sent \(DayText(one.from)) by \
        <bdi>\(one.by)</bdi>\(end)</li>

        """
    }
    let isOpen = sent.contains { $0.isOpen(on: day) }
    guard !sent.isEmpty || maySend else { return .none }
    return Card(
      "A partner's own account",
      """
      \(sent.isEmpty ? "<p>No partner sees this referral.</p>\n" : "<ul>\n\(lines)</ul>\n")
      \(isOpen && mayEnd ? end(path, chrome) : .none)
      \(!isOpen && maySend
        ? Actions(ButtonLink("Send it to a partner", "\(path)/partner").html).html : .none)
      """
    ).html
  }

  private static func end(_ path: Path, _ chrome: Chrome) -> HTML {
    chrome.form(
      to: "\(path)/partner/end", keepsDraft: false,
      Actions(Button("End what the partner sees", .secondary).html).html
    ).html
  }
}
