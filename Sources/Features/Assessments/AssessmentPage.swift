import Domain
import Markup

/// The result of a finalised assessment: the picture first, then what follows from it.
package struct AssessmentPage: Page {
  package struct Area: Codable, Sendable, Hashable {
    package let code: String
    package let name: String
    package let sum: Int
    package let count: Int
    /// Two decimals; empty where nothing is scored.
    package let average: String
    package let band: String
    /// `succeeding`, `below`, `exempt` or `not-rated`.
    package let rating: String
    package let flagged: [String]
    package let previousSum: Int?
    package let previousCount: Int?
    /// The change since last time in hundredths.
    package let changeHundredths: Int?
    package let isFocus: Bool
    package let answers: [Answer]
  }

  package struct Answer: Codable, Sendable, Hashable {
    package let question: String
    package let ask: String
    package let value: String
    package let reason: String
    package let comment: String
  }

  package struct Text: Codable, Sendable, Hashable {
    package let label: String
    package let text: String
  }

  /// The discussion that an answer of 1 calls for.
  package struct Discussion: Codable, Sendable, Hashable {
    package let id: String
    package let question: String
    package let ask: String
    package let area: String
    package let closedOn: Day?
    package let outcome: String
    package let partner: String
    package let participants: String
    package let note: String
  }

  package struct Other: Codable, Sendable, Hashable {
    package let id: String
    package let kind: String
    package let finalisedOn: Day
    package let isSuperseded: Bool
  }

  package let header: CaseHeader
  package let id: String
  package let personID: String
  package let person: String
  package let instrument: String
  package let instrumentVersion: String
  package let provenance: String
  package let kind: String
  package let finalisedOn: Day
  package let by: String
  package let faceToFace: Bool
  package let isScored: Bool
  package let areas: [Area]
  /// The line as an exact fraction.
  package let lineNumerator: Int
  package let lineDenominator: Int
  package let previousOn: Day?
  /// Informational only (UT-ASM-09).
  package let meanOfAreas: String?
  package let discussions: [Discussion]
  package let texts: [Text]
  package let support: [Text]
  package let sittings: [AssessmentSittingLine]
  package let others: [Other]
  package let due: AssessmentsPage.Due?
  package let correctsID: String?
  package let correctionReason: String
  package let supersededByID: String?
  /// The day on which the team discussed the result with the family (UT-ASM-18).
  package let discussedOn: Day?

  package var title: String { "\(AssessmentWords.kind(kind)) assessment of \(person)" }
  package var trail: [Crumb] {
    [
      header.crumb,
      Crumb("Assessments of \(person)", AssessmentPaths.list(header.id, personID)),
    ]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(AssessmentWords.kind(kind)) assessment of <bdi>\(person)</bdi></h1>
    \(header.line)
    <p>Finalised on \(DayText(finalisedOn))\(by.isEmpty ? .none : " by <bdi>\(by)</bdi>"). \
    \(faceToFace ? "Face to face." : "Not face to face.")</p>
    \(version)
    \(meeting(chrome))
    \(isScored ? picture : .none)
    \(focus)
    \(discussionsCard(chrome))
    \(nextDue)
    \(said)
    \(Card("All answers", areas.markup(answers)))
    \(history)
    \(correction(chrome))
    """
  }

  /// When the team discussed it with the family, or where it is called together (UT-ASM-17).
  private func meeting(_ chrome: Chrome) -> HTML {
    if let discussedOn { return "<p>\(Badge("Result discussed", .success)) \(discussedOn)</p>\n" }
    let call = ("/cases/\(header.id)/team-meetings/new" as Path).query("assessment", id)
    guard supersededByID == nil, chrome.mayOpen(call), header.reach.includes(.plan) else {
      return .none
    }
    return Actions(ButtonLink("Call a team meeting", call).html).html
  }

  private var version: HTML {
    var notices = HTML.none
    if let newer = supersededByID {
      let path = AssessmentPaths.result(header.id, newer)
      notices +=
        Notice(
          .warning, "A correction has replaced this version; it is kept as it was",
          next: "<a href=\"\(path)\">Open the current version</a>"
        ).html
    }
    if let former = correctsID {
      let path = AssessmentPaths.result(header.id, former)
      notices +=
        Notice(
          .info, "This is a correction: \(correctionReason)",
          next: "<a href=\"\(path)\">See the version it replaced</a>"
        ).html
    }
    return notices
  }

  private var picture: HTML {
    let bars = areas.map { area -> AreaBars.Area in
      let result: AreaBars.Result =
        area.count > 0
        ? .rated(.init(sum: area.sum, count: area.count))
        : area.rating == AreaRating.exempt.rawValue ? .exempt : .notRated
      let previous = area.previousCount.flatMap { count -> AreaBars.Average? in
        count > 0 ? .init(sum: area.previousSum ?? 0, count: count) : nil
      }
      return AreaBars.Area(
        area.name, result, previous: previous, flags: area.flagged.count,
        band: area.band.isEmpty ? nil : area.band,
        path: AssessmentPaths.result(header.id, id).fragment("area-\(area.code)"))
    }
    let mean: HTML =
      meanOfAreas.map {
        """
        <p class="muted">Mean of the areas: \($0). For information only; each area is judged by \
        itself.</p>

        """
      } ?? .none
    return """
      \(AreaBars(
        id: "result", title: "\(person), \(AssessmentWords.kind(kind)) assessment, \(finalisedOn.words)",
        areas: bars, line: .init(sum: lineNumerator, count: lineDenominator),
        since: previousOn?.description))
      \(mean)
      """
  }

  private var focus: HTML {
    guard isScored else { return .none }
    let focused = areas.filter(\.isFocus)
    let rows = focused.map { area -> DataTable.Row in
      let isBelow = area.rating == AreaRating.below.rawValue
      let why = [
        isBelow ? "Below the line" : nil,
        area.flagged.isEmpty
          ? nil : "Answer of 1: " + area.flagged.joined(separator: ", "),
      ]
      return .init([
        "\(area.name)", "\(area.average)", "\(why.compactMap { $0 }.joined(separator: ". "))",
      ])
    }
    let unrated = areas.filter { $0.rating == AreaRating.notRated.rawValue }.map(\.name)
    let missing: HTML =
      unrated.isEmpty
      ? .none
      : "<p>Not rated, because information is missing: \(unrated.joined(separator: ", ")).</p>\n"
    return Card(
      "Focus areas",
      actions: header.reach.includes(.plan)
        ? "<a href=\"\("/cases/\(header.id)/plan" as Path)\">Open the plan</a>" : .none,
      """
      \(missing)\(DataTable(
        caption: "Areas the plan starts from", isCaptionHidden: true,
        columns: [.init("Area", isRowHeader: true), .init("Average", .end), .init("Why")],
        rows: rows,
        empty: EmptyState(
          "No focus areas", "An area below the line, or with an answer of 1, would stand here.")))
      """
    ).html
  }

  private func discussionsCard(_ chrome: Chrome) -> HTML {
    let isHolder = chrome.may(.discussionClose)
    return Card(
      "Discussions",
      DataTable(
        caption: "What each answer of 1 calls for", isCaptionHidden: true,
        columns: [.init("Question", isRowHeader: true), .init("State"), .init("Outcome")],
        rows: discussions.map { discussion in
          let path: Path = "/cases/\(header.id)/discussions/\(discussion.id)"
          let state: HTML =
            discussion.closedOn.map { "\(Badge("Held", .success)) \(DayText($0))" }
            ?? "\(Badge("To be held", .warning, shape: .flag))"
          let act: HTML =
            discussion.closedOn == nil && isHolder
            ? "<a href=\"\(path)\">Record the outcome</a>"
            : "<a href=\"\(path)\">\(discussion.closedOn == nil ? "Open" : DiscussionWords.outcome(discussion.outcome, discussion.partner))</a>"
          return .init(
            ["\(discussion.question). \(discussion.ask)", state, act],
            isMarked: discussion.closedOn == nil)
        },
        empty: EmptyState("Nothing to discuss", "An answer of 1 would open a discussion.")
      ).html
    ).html
  }

  private var nextDue: HTML {
    guard let due else { return .none }
    let state: ClockBadge = due.isOverdue ? .init(.overdue) : .init(.upcoming)
    return """
      <p>Next due: <strong>\(AssessmentWords.dueRule(due.rule))</strong> by \(DayText(due.dueOn)) \
      \(state) <a href="\("/cases/\(header.id)/clocks" as Path)">Why this day?</a></p>

      """
  }

  private var said: HTML {
    let whole = texts.map { text in
      SummaryList.Row(text.label, text.text.isEmpty ? .none : "<bdi>\(text.text)</bdi>")
    }
    let extra = support.map {
      SummaryList.Row("Support before the next one: \($0.label)", "<bdi>\($0.text)</bdi>")
    }
    let met = sittings.map { sitting in
      let interpreter = sitting.interpreter.isEmpty ? "" : ", interpreter \(sitting.interpreter)"
      return "\(sitting.on.words), \(AssessmentWords.mode(sitting.mode).lowercased())\(interpreter)"
    }
    let sessions = SummaryList.Row(
      "Sessions", met.isEmpty ? .none : "<bdi>\(met.joined(separator: "; "))</bdi>")
    return Card("About the whole", SummaryList(whole + extra + [sessions]).html).html
  }

  private var hasComments: Bool {
    areas.contains { $0.answers.contains { !$0.comment.isEmpty } }
  }

  private func answers(_ area: Area) -> HTML {
    """
    <h3 id="area-\(area.code)">\(area.name)</h3>
    \(DataTable(
      caption: area.name, isCaptionHidden: true,
      columns: [.init("Question", isRowHeader: true), .init("Answer", width: .third)]
        + (hasComments ? [.init("Comment", width: .third)] : []),
      rows: area.answers.map { answer in
        let said: [HTML] = [
          "\(answer.question). \(answer.ask)",
          "\(AssessmentWords.answer(answer.value, answer.reason))",
        ]
        return .init(
          said + (hasComments ? ["<bdi>\(answer.comment)</bdi>"] : []),
          isMarked: answer.value == "1")
      },
      empty: EmptyState("No answers", "The instrument had no questions in this area.")))
    """
  }

  private var history: HTML {
    Card(
      "Other assessments",
      DataTable(
        caption: "Other assessments of this person", isCaptionHidden: true,
        columns: [.init("Finalised", isRowHeader: true), .init("Kind"), .init("State")],
        rows: others.map { other in
          let path = AssessmentPaths.result(header.id, other.id)
          return .init([
            "<a href=\"\(path)\">\(DayText(other.finalisedOn))</a>",
            "\(AssessmentWords.kind(other.kind))",
            other.isSuperseded ? "Replaced by a correction" : "Final",
          ])
        },
        empty: EmptyState("No others", "Earlier and later assessments would stand here.")
      ).html
    ).html + "<p class=\"muted\">\(instrumentName). \(provenance)</p>\n"
  }

  private var instrumentName: String {
    instrumentVersion.isEmpty ? instrument : "\(instrument) \(instrumentVersion)"
  }

  private func correction(_ chrome: Chrome) -> HTML {
    guard chrome.may(.assessmentRecord), supersededByID == nil, isScored else { return .none }
    return Actions(
      ButtonLink(
        "Correct this assessment", "/cases/\(header.id)/assessments/\(id)/correction", .quiet
      ).html
    ).html
  }
}
