import Domain
import Policies
import Storage

extension CasePage {
  private static let owedShown = 12
  private static let notesShown = 2

  /// The case from a point in time. What the reader's reach does not include is not even read.
  static func load(
    _ header: CaseHeader, _ at: PointInTime, on day: Day, _ scope: Scope, _ reader: Reader
  ) throws -> CasePage? {
    let mayReadScores = Access.allows(scope.actor.role, .assessmentView)
    let file = try CaseFiles.load(header.id, as: at.knowledge, reader)?.asItStood(on: day)
    let reach = header.reach
    return CasePage(
      header: header, at: at, day: day, sharing: try sharing(header.id, reader),
      meetings: try .of(meetings(header.id, from: day, reader), .appointment, reach: reach),
      owed: .of(file.map { owed($0, header, on: day) } ?? [], .services, reach: reach),
      journeys: .of(file.map { journeys($0, header, on: day) } ?? [], .services, reach: reach),
      scores: mayReadScores
        ? .of(file.map { scores($0, header, on: day) } ?? [], .assessment, reach: reach) : .absent,
      plans: try .of(file.map { try plans($0, header, reader) } ?? [], .plan, reach: reach),
      hasFamilyPlans: try reach.includes(.plan) && FamilyPrograms.include(header, reader),
      parts: try CaseParts.of(header, reader)?.sorted { $0.rawValue < $1.rawValue },
      notes: try .of(
        NoteEntry.newest(
          notesShown, of: header.id, before: at.isNow ? nil : "\(day.adding(days: 1))~",
          knownAt: at.knownAt, reader),
        .notes, reach: reach),
      thread: Access.allows(scope.actor.role, .threadView)
        ? try .of(
          ThreadPost.newest(notesShown, of: header.id, until: at.isNow ? nil : day, reader),
          .plan, reach: reach) : .absent)
  }

  private static func sharing(_ caseID: String, _ reader: Reader) throws -> String? {
    try reader.one(
      "SELECT choice FROM sharing_choice WHERE case_id = $1 ORDER BY choice, id", [caseID]
    ) { $0.text(0) }
  }

  private static func meetings(
    _ caseID: String, from day: Day, _ reader: Reader
  ) throws -> [CaseMeeting] {
    try reader.rows(
      """
      SELECT id, person_id, kind, starts_at, place FROM appointment
      WHERE case_id = $1 AND on_day >= $2 AND status = 'booked'
      ORDER BY on_day, starts_at, id LIMIT 10
      """, [caseID, day]
    ) { row in
      CaseMeeting(
        id: row.text(0), personID: row.optionalText(1), kind: row.text(2),
        startsAt: String(row.text(3).prefix(16).map { $0 == "T" ? " " : $0 }), place: row.text(4))
    }
  }

  /// What is overdue, then what comes next; the reasons for what was missed last.
  private static func owed(_ file: CaseFile, _ header: CaseHeader, on day: Day) -> [ClockLine] {
    let open = Clocks.running(for: file, on: day, under: AllPolicies.clocks)
      .filter { $0.status(on: day).isOpen }
      .sorted { $0.dueOn < $1.dueOn }
    let (acts, reasons) = (open.filter { !$0.owesReason }, open.filter(\.owesReason))
    return (acts + reasons).prefix(owedShown).map { ClockLine($0, header, on: day) }
  }

  private static func journeys(
    _ file: CaseFile, _ header: CaseHeader, on day: Day
  ) -> [CaseJourney] {
    file.members.sorted { $0.isHead && !$1.isHead }.compactMap { member in
      let line = Journey.line(
        for: file, member.id, on: day, under: AllPolicies.clocks, showing: AllPolicies.journey)
      guard let arrived = member.arrivedOn, line.count > 1 else { return nil }
      let points = line.compactMap { point in
        point.status.flatMap { status in
          status == .cancelled
            ? nil : CaseJourney.Point(rule: point.name, on: point.on, status: status.rawValue)
        }
      }
      return CaseJourney(
        personID: member.id.own, person: header.person(member.id.own)?.name ?? "a member",
        arrivedOn: arrived,
        isExtended: line.contains { $0.name == "service.end" && $0.month > 24 }, points: points)
    }
  }

  private static func scores(_ file: CaseFile, _ header: CaseHeader, on day: Day) -> [CaseScore] {
    let names = Dictionary(
      UtahRCCM.instrument.areas.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    return file.members.filter { $0.isAdult(on: day) }.map { member in
      let last = member.assessments.filter { $0.instrument == "rccm" }
        .max { ($0.finalisedOn, $0.id) < ($1.finalisedOn, $1.id) }
      let results = last.map { AssessmentScoring.results(of: $0, under: UtahRCCM.scoring) } ?? []
      return CaseScore(
        personID: member.id.own, person: header.person(member.id.own)?.name ?? "A former member",
        assessmentID: last?.id.own, finalisedOn: last?.finalisedOn,
        areas: results.map {
          CaseScore.Area(
            area: $0.area, name: names[$0.area] ?? $0.area, average: $0.averageText,
            rating: $0.rating.rawValue)
        })
    }
  }

  private static func plans(
    _ file: CaseFile, _ header: CaseHeader, _ reader: Reader
  ) throws -> [CasePlan] {
    try file.plans.map { plan in
      let goals = plan.goals.filter { $0.droppedOn == nil }
      let open = try reader.one(
        """
        SELECT COUNT(*) FROM action_item
        WHERE plan_id = $1 AND status NOT IN ('done', 'dropped')
        """, [plan.id.own]
      ) { $0.int(0) }
      return CasePlan(
        id: plan.id.own, type: plan.type,
        person: plan.person.flatMap { header.person($0.own)?.name }, signedOn: plan.signedOn,
        goals: goals.count, achieved: goals.count { $0.achievedOn != nil }, openActions: open ?? 0)
    }
  }
}
