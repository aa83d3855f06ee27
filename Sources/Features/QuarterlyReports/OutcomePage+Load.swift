import Domain
import Storage

extension OutcomePage {
  /// Nil where the case has no such outcome.
  package static func load(
    _ header: CaseHeader, goalID: String, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> OutcomePage? {
    guard let evidence = try OutcomeEvidence.load(goalID, ofCase: header.id, reader) else {
      return nil
    }
    let (goal, plan) = (evidence.goal, evidence.plan)
    let faults = OutcomeFault.all(of: goal, in: plan, achievedOn: evidence.achievedOn)
    let seesNotes =
      header.reach.includes(.notes) && Access.allows(scope.actor.role, .noteView)
    return OutcomePage(
      header: header, goalID: goalID, goal: goal.title,
      person: header.person(evidence.person.own)?.name ?? evidence.person.shown,
      quarter: evidence.quarter.description, addedOn: goal.addedOn,
      achievedOn: evidence.achievedOn, caseManagerRole: goal.caseManagerRole,
      supportingActivities: goal.supportingActivities, planType: plan.type,
      clientSignedOn: plan.clientSignedOn, workerSignedOn: plan.workerSignedOn,
      isCounted: evidence.own?.isCounted ?? false,
      reason: evidence.own?.reason ?? "no program of the pair was open that day",
      conditions: OutcomeFault.allCases.map {
        Condition(fault: $0, isMet: !faults.contains($0))
      },
      contributions: goal.contributions.sorted { ($0.on, $0.id) < ($1.on, $1.id) }.map {
        Contribution(on: $0.on, kind: $0.kind, isSignificant: $0.significant)
      },
      contacts: try contacts(goal.id.own, header, reader),
      notes: seesNotes ? try notes(evidence, header, reader) : nil,
      others: evidence.considered.map {
        Other(
          goalID: $0.goalID, goal: $0.title, on: $0.on, isCounted: $0.isCounted,
          isReportable: $0.isReportable, reason: $0.reason)
      }, isFrozen: evidence.isFrozen, form: form)
  }

  /// Contacts of the case that name the goal.
  private static func contacts(
    _ goalID: String, _ header: CaseHeader, _ reader: Reader
  ) throws -> [Contact] {
    try reader.rows(
      """
      SELECT on_day, mode, with_whom, goals FROM contact
      WHERE case_id = $1 AND goals <> '' ORDER BY on_day, id
      """, [header.id]
    ) { row in
      row.text(3).split(separator: " ").contains { $0 == goalID }
        ? Contact(on: row.day(0) ?? Day(number: 0), mode: row.text(1), with: row.text(2)) : nil
    }.compactMap { $0 }
  }

  private static let mostNotes = 50

  private static func notes(
    _ evidence: OutcomeEvidence, _ header: CaseHeader, _ reader: Reader
  ) throws -> [Note] {
    try reader.rows(
      """
      SELECT id, event_on, kind, CASE WHEN activity <> '' THEN activity WHEN body <> '' THEN body \
      WHEN need <> '' THEN need ELSE served END FROM note
      WHERE case_id = $1 AND (person_id IS NULL OR person_id = $2) AND event_on >= $3 \
      AND event_on <= $4 ORDER BY event_on, id LIMIT $5
      """,
      [
        header.id, evidence.person.own, evidence.goal.addedOn, evidence.achievedOn,
        OutcomePage.mostNotes,
      ]
    ) { row in
      Note(
        id: row.text(0), on: row.day(1) ?? Day(number: 0), kind: row.text(2),
        words: String(row.text(3).prefix(120)))
    }
  }
}
