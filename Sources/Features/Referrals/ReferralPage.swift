import Domain
import Markup

/// One referral: where to and why, what each of those who take part said, and how it came out.
package struct ReferralPage: Page {
  package let header: CaseHeader
  package let stored: StoredReferral
  /// The parties whose word the reader may record.
  package let parties: [ReferralParty]
  /// To which partners' accounts it was sent, the latest first.
  package let sent: [SentReferral]
  /// The form that goes with the client; nil until it is written.
  package let written: StoredReferralForm?
  package let form: FormState

  package var title: String { ReferralWords.kind(stored.kind) }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Connections and referrals", "\(header.path)/connections")]
  }

  private var path: Path { "\(header.path)/referrals/\(stored.id)" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(header.line)
    \(form.summary)
    \(standing)
    \(SummaryList(facts(chrome)))
    \(stored.kind.parties.isEmpty ? .none : Card("What each one says", voices).html)
    \(acts(chrome))
    \(writtenForm(chrome))
    \(partner(chrome))
    """
  }

  private func writtenForm(_ chrome: Chrome) -> HTML {
    let isMade = if case .made = stored.standing { true } else { false }
    return ReferralFormCard.html(
      written, at: path,
      mayWrite: chrome.may(.referralRecord) && isMade && stored.outcomeOn == nil
        && header.closedOn == nil)
  }

  private func partner(_ chrome: Chrome) -> HTML {
    let isMade = if case .made = stored.standing { true } else { false }
    let isOpen = stored.outcomeOn == nil && header.closedOn == nil
    return SentReferralCard.html(
      sent, on: chrome.today, at: path,
      maySend: chrome.may(.referralRecord) && isMade && isOpen,
      mayEnd: chrome.may(.referralRecord), chrome)
  }

  private var standing: HTML {
    if let day = stored.outcomeOn, let outcome = stored.outcome {
      return Notice(.info, "\(ReferralWords.outcome(outcome)), \(day.words).").html
    }
    switch stored.standing {
    case .awaiting(let parties):
      return Notice(
        .warning, "Not made yet: \(ReferralWords.names(parties)) still to be heard",
        next: "record what each says below, or that they were absent and why."
      ).html
    case .disagreed(let parties):
      return Notice(
        .warning, "\(ReferralWords.names(parties)) disagrees",
        next: "talk it over as a team; a new word replaces the former one, or give the referral up."
      ).html
    case .made(let day):
      return Notice(.success, "Made on \(day.words).", next: "record what comes of it.").html
    }
  }

  private func facts(_ chrome: Chrome) -> [SummaryList.Row] {
    let provider: HTML =
      stored.entryID.map { "<a href=\"/directory/\($0)\"><bdi>\(stored.provider)</bdi></a>" }
      ?? "<bdi>\(stored.provider)</bdi>"
    var rows: [SummaryList.Row] = [
      .init("Who", "<bdi>\(stored.person)</bdi>"), .init("Where to", provider),
      .init("Begun", "\(stored.on), by <bdi>\(stored.by)</bdi>"),
    ]
    if stored.kind == .socialService {
      let kind = EmploymentPlanWords.label(stored.barrierKind, in: EmploymentPlanWords.barriers)
      let more: HTML = stored.barrier.isEmpty ? .none : ": <bdi>\(stored.barrier)</bdi>"
      rows += [
        .init("Barrier it lowers", "\(kind)\(more)"),
        .init("Told", "<bdi>\(stored.informed)</bdi>, \(stored.on)"),
      ]
    }
    if !stored.activity.isEmpty {
      let plan = EmploymentPlanPage.path(header.id, stored.personID)
      let activity: HTML = "<bdi>\(stored.activity)</bdi>"
      rows.append(
        .init(
          "Activity of the plan",
          chrome.mayOpen(plan, header.reach)
            ? "<a href=\"\(plan)\">\(activity)</a>" : activity))
    }
    if !stored.reason.isEmpty {
      let isWhy = stored.kind == .participation
      rows.append(
        .init(
          isWhy
            ? ReferralFields.why.label
            : (stored.kind == .provider ? ReferralFields.whyReferred : ReferralFields.remark)
              .label,
          "<bdi>\(stored.reason)</bdi>"))
    }
    if !stored.outcomeNote.isEmpty {
      rows.append(.init("What came of it", "<bdi>\(stored.outcomeNote)</bdi>"))
    }
    return rows
  }

  private var voices: HTML {
    DataTable(
      caption: "What each one says", isCaptionHidden: true,
      columns: [
        .init("Who", isRowHeader: true), .init("Says"), .init("Day"), .init("Who said it"),
        .init("Words"),
      ],
      rows: stored.kind.parties.map { party in
        guard let voice = stored.voices.first(where: { $0.party == party }) else {
          return .init([
            "\(ReferralWords.party(party))", Badge("Awaited", .warning).html, .none, .none, .none,
          ])
        }
        let entered: HTML =
          voice.enteredBy == voice.saidBy
          ? .none : " <span class=\"muted\">entered by <bdi>\(voice.enteredBy)</bdi></span>"
        return .init([
          "\(ReferralWords.party(party))", voice.badge.html, "\(voice.on)",
          "<bdi>\(voice.saidBy)</bdi>\(entered)", "<bdi>\(voice.words)</bdi>",
        ])
      },
      empty: EmptyState("Nobody is asked", "")
    ).html
  }

  private func acts(_ chrome: Chrome) -> HTML {
    guard chrome.may(.referralRecord), stored.outcomeOn == nil, header.closedOn == nil else {
      return .none
    }
    let isMade = if case .made = stored.standing { true } else { false }
    let outcome = ButtonLink(
      "Record what came of it", "\(path)/outcome", isMade ? .primary : .secondary)
    guard !parties.isEmpty else { return Actions(outcome.html).html }
    let voice = ButtonLink(
      "Record what someone says", "\(path)/voice", isMade ? .secondary : .primary)
    return Actions(isMade ? "\(outcome)\(voice)" : "\(voice)\(outcome)").html
  }
}

extension StoredReferral.Voice {
  fileprivate var badge: Badge {
    switch answer {
    case .agrees: Badge("Agrees", .success)
    case .disagrees: Badge("Disagrees", .danger)
    case .absent: Badge("Absent", .info)
    }
  }
}

/// The form of one word, or of how a referral came out.
package struct ReferralActPage: Page {
  package enum Act: String, Sendable, Hashable, CaseIterable, Codable { case voice, outcome }

  package let header: CaseHeader
  package let stored: StoredReferral
  package let act: Act
  package let parties: [ReferralParty]
  package let form: FormState

  package var title: String {
    act == .voice ? "What someone says of the referral" : "What came of the referral"
  }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb(ReferralWords.kind(stored.kind), "\(header.path)/referrals/\(stored.id)")]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(header.line)
    <p><bdi>\(stored.person)</bdi>: <bdi>\(stored.provider)</bdi></p>
    \(form.summary)
    \(chrome.form(
      to: "\(header.path)/referrals/\(stored.id)/\(act.rawValue)",
      "\(form.fields(fields))\(Actions(Button("Save").html))"))
    """
  }

  private var fields: [Field] {
    guard act == .voice else { return ReferralFields.ending }
    let choices = parties.map { Choice($0.rawValue, ReferralWords.party($0)) }
    let speaker = parties.contains(.client) ? [ReferralFields.saidBy] : []
    return [ReferralFields.party(choices), ReferralFields.answer] + speaker
      + [ReferralFields.on, ReferralFields.words]
  }
}

/// The form of a new referral of one kind.
package struct NewReferralPage: Page {
  package let header: CaseHeader
  package let kind: ReferralKind
  package let entries: [PlanOption]
  package let activities: [PlanOption]
  package let team: [PlanOption]
  package let form: FormState

  package var title: String { ReferralWords.kind(kind) }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Connections and referrals", "\(header.path)/connections")]
  }

  package func html(_ chrome: Chrome) -> HTML {
    let fields = ReferralFields.of(
      kind, people: header.people.map { Choice($0.id, $0.name) }, entries: choices(entries),
      activities: choices(activities), team: choices(team))
    return """
      <h1>\(title)</h1>
      \(header.line)
      <p>\(intro) <a href="\(search)">Search the directory</a></p>
      \(form.summary)
      \(chrome.form(
        to: "\(header.path)/referrals",
        """
        \(form.fields([ReferralFields.kind] + fields))
        \(Actions(Button("Save the referral").html))
        """))
      """
  }

  private func choices(_ options: [PlanOption]) -> [Choice] {
    options.map { Choice($0.id, $0.label) }
  }

  private var search: Path {
    ("/directory" as Path).query("area", kind == .employment ? "EMP" : nil)
  }

  private var intro: String {
    switch kind {
    case .socialService:
      "Case manager and employment counselor connect people with services that lower a barrier."
    case .participation:
      "It is made once the \(Words.client), case manager, counselor and therapist are heard."
    case .employment:
      "Case manager and employment counselor refer together; it is made once both have agreed."
    case .provider:
      "Say why; then write the form that goes with the \(Words.client) and to the provider."
    }
  }
}
