import Domain
import Markup

/// The parts of the page below its head.
extension CasePage {
  func journeyPart(_ journeys: [CaseJourney]) -> HTML {
    guard let first = journeys.first else { return .none }
    let more: HTML =
      journeys.count == 1
      ? .none
      : """
      <details class="fold"><summary>The way of \(journeys.count - 1) more</summary>
      \(journeys.dropFirst().map(line))</details>

      """
    return "\(line(first))\(more)"
  }

  private func line(_ journey: CaseJourney) -> JourneyLine {
    JourneyLine(
      id: "journey-\(journey.personID)", title: "The way of \(journey.person)",
      arrival: journey.arrivedOn, today: day, isExtended: journey.isExtended,
      points: journey.points.map { point in
        JourneyLine.Point(
          ClockWords.title(point.rule), point.on,
          ClockBadge.State(point.status, of: point.rule) ?? .upcoming, "\(header.path)/clocks")
      })
  }

  func owedTable(_ lines: [ClockLine], _ chrome: Chrome) -> HTML {
    DataTable(
      caption: "What is owed next", isCaptionHidden: true,
      columns: [
        .init("What", isRowHeader: true), .init("For whom"), .init("Due"), .init("Status"),
        .init("Next", isLabelHidden: true),
      ],
      rows: withoutTwins(lines, chrome).map { line in
        let act = at.isNow ? line.act(chrome, header.reach) : nil
        return DataTable.Row(
          [
            "\(line.title)", line.whom, "\(DayText(line.dueOn)) \(line.why.component(line.dueOn))",
            "\(line.badge)", act.map { "<a href=\"\($0.path)\">\($0.label)</a>" } ?? .none,
          ], isMarked: line.state.isPast)
      },
      empty: EmptyState(
        "Nothing is owed", "Deadlines appear when people arrive, turn 18, and get plans and jobs.")
    ).html
  }

  /// Whoever only books has one act for a missed booking and its assessment: one line.
  private func withoutTwins(_ lines: [ClockLine], _ chrome: Chrome) -> [ClockLine] {
    guard !chrome.may(.assessmentRecord) else { return lines }
    return lines.filter { line in
      !lines.contains {
        $0.personID == line.personID && line.rule.hasPrefix("assessment.")
          && $0.rule == "assessment.booking." + line.rule.dropFirst("assessment.".count)
      }
    }
  }

  var people: DataTable {
    DataTable(
      caption: "People", isCaptionHidden: true,
      columns: [
        .init("Name", isRowHeader: true), .init("Relationship"), .init("Born"), .init("Arrived"),
        .init("Language"),
      ],
      rows: header.people.map { person in
        let adult: HTML =
          person.isAdult || person.birthDate == nil
          ? .none : " <span class=\"muted\">under 18</span>"
        let interpreter: HTML = person.interpreterNeeded ? ", interpreter" : .none
        return DataTable.Row([
          "<a href=\"\(header.path)/people/\(person.id)\"><bdi>\(person.name)</bdi></a>\(adult)",
          person.isHead ? "Head of household" : "\(person.relationship.capitalisedFirst)",
          person.birthDate.map { "\($0)" } ?? "Not recorded",
          person.arrivedOn.map { "\($0)" } ?? "Not recorded",
          "\(LanguageName.of(person.language))\(interpreter)",
        ])
      },
      empty: EmptyState("Nobody yet", "People appear once intake has named them."))
  }

  func scoreTable(_ scores: [CaseScore]) -> HTML {
    DataTable(
      caption: "Latest scores", isCaptionHidden: true,
      columns: [
        .init("Adult", isRowHeader: true), .init("Assessed"), .init("Succeeding", .end),
        .init("Below 3.25 or not rated"),
      ],
      rows: scores.map { score in
        let path = score.assessmentID.map { "\(header.path)/assessments/\($0)" as Path }
        let assessed: HTML =
          score.finalisedOn.map { day in
            path.map { "<a href=\"\($0)\">\(day)</a>" } ?? "\(day)"
          } ?? "<span class=\"muted\">Not yet</span>"
        let below = score.areas.filter { $0.rating == "below" || $0.rating == "not-rated" }
        return DataTable.Row([
          "<a href=\"\(header.path)/people/\(score.personID)/assessments\"><bdi>\(score.person)</bdi></a>",
          assessed,
          score.assessmentID == nil
            ? .none
            : "\(score.areas.count { $0.rating == "succeeding" }) of \(score.areas.count)",
          "\(below.map(\.words).joined(separator: ", "))",
        ])
      },
      empty: EmptyState("No adult yet", "Scores appear here once an adult has been assessed.")
    ).html
  }

  func planTable(_ plans: [CasePlan]) -> HTML {
    DataTable(
      caption: "Plans", isCaptionHidden: true,
      columns: [
        .init("Plan", isRowHeader: true), .init("Signed"), .init("Goals", .end),
        .init("Achieved", .end), .init("Open actions", .end),
      ],
      rows: plans.map { plan in
        DataTable.Row([
          "\(plan.words)", plan.signedOn.map { "\($0)" } ?? "Not signed by both",
          "\(plan.goals)", "\(plan.achieved)", "\(plan.openActions)",
        ])
      },
      empty: EmptyState(
        "No plan yet", "A plan starts from the areas that an assessment found weak.")
    ).html
  }

  func meetingTable(_ meetings: [CaseMeeting]) -> DataTable {
    DataTable(
      caption: "Appointments", isCaptionHidden: true,
      columns: [
        .init("When", isRowHeader: true), .init("What"), .init("For whom"), .init("Where"),
      ],
      rows: meetings.map { meeting in
        DataTable.Row([
          "\(Prose(meeting.startsAt))", "\(meeting.kind.capitalisedFirst)",
          "<bdi>\(meeting.personID.flatMap { header.person($0)?.name } ?? "The family")</bdi>",
          "<bdi>\(meeting.place)</bdi>",
        ])
      },
      empty: EmptyState("Nothing is booked", "Meetings that are booked appear here."))
  }

  func timeline(_ notes: [NoteEntry]) -> HTML {
    Timeline(
      notes.map { $0.timelineEntry() },
      empty: EmptyState(
        "No notes yet", "Each contact and step with the family becomes a line here.")
    ).html
  }

  func threadPart(_ posts: [ThreadPost]) -> HTML {
    Timeline(
      posts.map { $0.entry(in: header.timeZone) },
      empty: EmptyState("Nothing raised yet", "Issues that the team solves together stand here.")
    ).html
  }

  /// Who does what, by agency.
  var team: HTML {
    let workers = header.team.sorted {
      ($0.agency, $0.role, $0.name) < ($1.agency, $1.role, $1.name)
    }
    let lines = workers.markup { worker -> HTML in
      let keeper: HTML = worker.isGatekeeper ? " \(Badge("Gatekeeper", .info))" : .none
      return """
        <li><bdi>\(worker.name)</bdi>, \(ClockWords.owner(worker.role).lowercasedFirst)\(keeper) \
        <span class="muted">\(worker.agency)</span></li>

        """
    }
    let all: HTML = "<a href=\"\(header.path)/team\">The care team</a>"
    guard !workers.isEmpty else {
      return "Nobody yet: a point of contact gives each place to someone. \(all)"
    }
    return "<ul class=\"plain\">\n\(lines)<li>\(all)</li>\n</ul>\n"
  }
}
