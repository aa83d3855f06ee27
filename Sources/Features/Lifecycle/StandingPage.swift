import Domain
import Markup

/// May this person graduate? May this case close? Each condition, met or not, with its evidence
/// and the next step.
package struct StandingPage: Page {
  package struct Condition: Codable, Sendable, Hashable {
    /// `assessed`, `area`, `held`, `confirmed`, `discussed`, `recommended`; of a case also
    /// `served`, `final`, `overdue`.
    package let code: String
    package let words: String
    package let isMet: Bool
    package let evidence: String
    /// Where the evidence is; nil where there is none.
    package let evidencePath: String?
    /// What to do where it is not met.
    package let next: String
    package let nextPath: String?
  }

  package struct Area: Codable, Sendable, Hashable {
    package let code: String
    package let name: String
    package let sum: Int
    package let count: Int
    package let rating: String
    package let flags: Int
    /// Of the first assessment of the quarter, or of the one before.
    package let formerSum: Int?
    package let formerCount: Int?
  }

  /// What the therapist recommended last, and the assessment it rests on (UT-LIFE-10).
  package struct Recommended: Codable, Sendable, Hashable {
    package let kind: Recommendation.Kind
    package let on: Day
    package let assessmentID: String
    package let assessedOn: Day?
  }

  package struct Person: Codable, Sendable, Hashable {
    package let id: String
    package let name: String
    package let state: String
    package let mayGraduate: Bool
    /// Their service in the programme runs: it is theirs to graduate from.
    package let isServed: Bool
    /// Every outcome identified for them is achieved (UT-LIFE-12).
    package let isExitProposed: Bool
    package let earliestOn: Day?
    package let recommended: Recommended?
    /// The day by which a recommendation is owed, from a month before it; nil where none is.
    package let recommendBy: Day?
    package let conditions: [Condition]
    package let assessmentID: String?
    package let assessedOn: Day?
    package let formerOn: Day?
    package let areas: [Area]
  }

  package let header: CaseHeader
  package let day: Day
  package let people: [Person]
  /// How long service runs; nil where that is withheld from the reader.
  package let services: [ServiceEnd]?
  /// How the case would close: `graduated` or `completed`.
  package let closeKind: String
  package let closing: [Condition]
  /// Of a closed case: the day before which the file is not destroyed (IRC-FILE-03).
  package let keptUntil: Day?

  package var title: String { "Graduation and closing" }
  package var trail: [Crumb] { [header.crumb] }
  var mayClose: Bool { closing.allSatisfy(\.isMet) }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Graduation and closing</h1>
    \(header.line)
    <p>\(header.reach.includes(.services) ? "<a href=\"\("\(header.path)/history" as Path)\">How each of them came to stand here</a>\n· " : .none)\
    <a href="\("\(header.path)/re-requests" as Path)">Asked for help again</a></p>
    \(people.isEmpty ? nobody : people.markup { person($0, chrome) })
    \(serviceCard(chrome))
    \(closingCard(chrome))
    """
  }

  private var nobody: HTML {
    guard (services ?? []).isEmpty else { return .none }
    return EmptyState(
      "Nobody to graduate",
      "Adults in Utah's coordinated case management stand here, each with what is still missing."
    ).html
  }

  private func person(_ person: Person, _ chrome: Chrome) -> HTML {
    let answer: HTML =
      if person.mayGraduate {
        "\(Badge("Yes", .success)) Every condition is met; leaving the programme can be proposed."
      } else if person.isServed {
        "\(Badge("Not yet", .warning)) \(left(person.conditions))."
      } else {
        "\(Badge("Not served", .neutral)) Service in the programme has ended."
      }
    return Card(
      "May \(person.name) graduate?", actions: links(person, chrome),
      "<p>\(answer)</p>\n\(state(person))\(proposal(person))\(recommendation(person))\(conditions(person.conditions, "of \(person.name)", chrome))\(picture(person))"
    ).html
  }

  /// Where they stand in the programme, and the first day on which they could leave it.
  private func state(_ person: Person) -> HTML {
    let earliest: HTML =
      person.isServed
      ? person.earliestOn.map { "; earliest graduation on \($0)" } ?? .none : .none
    return "<p class=\"muted\">State: \(LifecycleWords.state(person.state))\(earliest)</p>\n"
  }

  private func proposal(_ person: Person) -> HTML {
    guard person.isExitProposed else { return .none }
    return Notice(
      .info, "Every identified outcome is achieved: leaving the programme can be proposed."
    ).html
  }

  /// The question at month 24: shown until it is answered.
  private func recommendation(_ person: Person) -> HTML {
    if let day = person.recommendBy {
      return Notice(
        .warning, "Does service end or go on? The therapist's recommendation is due \(day.words)",
        next: "it rests on a finalised assessment, and the team is told."
      ).html
    }
    guard let recommended = person.recommended else { return .none }
    let kind = recommended.kind == .end ? "end" : "extend"
    let basis: HTML =
      recommended.assessedOn.map { day in
        """
        , resting on <a href="\(AssessmentPaths.result(header.id, recommended.assessmentID))">the \
        assessment of \(day)</a>
        """
      } ?? .none
    return """
      <p>The therapist recommended to \(kind) service on \(recommended.on)\(basis).</p>

      """
  }

  private func left(_ conditions: [Condition]) -> String {
    let open = conditions.filter { !$0.isMet }.count
    return open == 1 ? "1 condition is open" : "\(open) conditions are open"
  }

  private func links(_ person: Person, _ chrome: Chrome) -> HTML {
    guard person.isServed, header.closedOn == nil else { return .none }
    let path: Path = "\(header.path)/people/\(person.id)"
    var links = HTML.none
    if chrome.may(.recommendationRecord) {
      links += ButtonLink("Record a recommendation", "\(path)/recommendations/new", .quiet).html
    }
    if person.mayGraduate, chrome.may(.caseEdit) {
      links += ButtonLink("Graduate", "\(path)/graduation", .primary).html
    }
    return links
  }

  private func picture(_ person: Person) -> HTML {
    guard let id = person.assessmentID, let on = person.assessedOn else { return .none }
    let bars = person.areas.map { area -> AreaBars.Area in
      let result: AreaBars.Result =
        area.count > 0
        ? .rated(.init(sum: area.sum, count: area.count))
        : area.rating == AreaRating.exempt.rawValue ? .exempt : .notRated
      let former = area.formerCount.flatMap { count -> AreaBars.Average? in
        count > 0 ? .init(sum: area.formerSum ?? 0, count: count) : nil
      }
      return AreaBars.Area(
        area.name, result, previous: former, flags: area.flags,
        path: AssessmentPaths.result(header.id, id).fragment("area-\(area.code)"))
    }
    return AreaBars(
      id: "standing-\(person.id)", title: "\(person.name), assessed \(on.words)", areas: bars,
      since: person.formerOn?.description, isTableFolded: true
    ).html
  }

  /// What is open stands in sight; what is met is one tap away.
  private func conditions(
    _ all: [Condition], _ whose: String, _ chrome: Chrome
  ) -> HTML {
    let (open, met) = (all.filter { !$0.isMet }, all.filter(\.isMet))
    let openTable: HTML =
      open.isEmpty ? .none : table(open, "Open conditions \(whose)", chrome).html
    guard !met.isEmpty else { return openTable }
    return """
      \(openTable)<details class="fold"\(Attributes("open", if: open.isEmpty))>
      <summary>Met: \(met.count) of \(all.count)<span class="visually-hidden"> \(whose)</span></summary>
      \(table(met, "Met conditions \(whose)", chrome))</details>

      """
  }

  private func table(
    _ conditions: [Condition], _ caption: String, _ chrome: Chrome
  ) -> DataTable {
    DataTable(
      caption: caption, isCaptionHidden: true,
      columns: [
        .init("Condition", isRowHeader: true), .init("State"), .init("Evidence"),
        .init("Next step"),
      ],
      rows: conditions.map { condition in
        let state = condition.isMet ? Badge("Met", .success) : Badge("Not met", .warning)
        return .init(
          [
            "\(condition.words)", "\(state)",
            link(condition.evidence, condition.evidencePath, chrome),
            condition.isMet ? "–" : link(condition.next, condition.nextPath, chrome),
          ], isMarked: !condition.isMet)
      },
      empty: EmptyState("No conditions", "Conditions appear once somebody is served."))
  }

  private func link(_ words: String, _ path: String?, _ chrome: Chrome) -> HTML {
    guard let path = path.flatMap({ Path(requested: $0) }),
      chrome.mayOpen(path, header.reach)
    else {
      return Prose(words).html
    }
    return "<a href=\"\(path)\">\(Prose(words))</a>"
  }

  private var kept: HTML {
    keptUntil.map { " The file is not destroyed before \(DayText($0))." } ?? .none
  }

  private func closingCard(_ chrome: Chrome) -> HTML {
    let path: Path = "\(header.path)/handovers"
    let handover: HTML =
      chrome.mayOpen(path, header.reach)
      ? "<p><a href=\"\(path)\">Handover at the end of service</a></p>\n" : .none
    if let closed = header.closedOn {
      return Card(
        "May this case close?",
        """
        <p>It was closed on \(DayText(closed)).\(kept)</p>
        \(handover)<p><a href="\("\(header.path)/explanations" as Path)">Tell them how to contact \
        DWS, to open again or for support</a></p>

        """
      ).html
    }
    let how = closeKind == "graduated" ? "graduated" : "service completed"
    let answer: HTML =
      mayClose
      ? """
      \(Badge("Yes", .success)) As “\(how)”; the closing form asks for the note.
      """
      : "\(Badge("Not yet", .warning)) As “\(how)”: \(left(closing))."
    let act =
      chrome.may(.caseEdit) && header.reach.includes(.services)
      ? ButtonLink("Close the case", "\(header.path)/closure", .quiet).html : HTML.none
    return Card(
      "May this case close?", actions: act,
      """
      <p>\(answer)</p>
      \(conditions(closing, "of closing", chrome))
      \(handover)\
      <p class="muted">A supervisor can close it without these, with a reason, when the family moved \
      away, withdrew, cannot be found or has died.</p>

      """
    ).html
  }
}
