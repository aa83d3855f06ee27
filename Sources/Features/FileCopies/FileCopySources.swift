import Domain
import Storage

/// One part of the file and how its entries are read. A part that is not listed here is in no copy.
struct FileCopySource: Sendable {
  let part: FileCopyPart
  /// Who does not reach it goes through a copy without it, and cannot approve one.
  let dataClass: DataClass
  let entries: @Sendable (CaseHeader, Scope, Reader) throws -> [FileCopyEntry]

  static let all: [FileCopySource] = [
    FileCopySource(part: .notes, dataClass: .notes, entries: notes),
    FileCopySource(part: .plans, dataClass: .plan, entries: plans),
    FileCopySource(part: .log, dataClass: .identity, entries: log),
    FileCopySource(part: .disagreements, dataClass: .plan, entries: disagreements),
  ]

  /// Every saved note with what was added to it. A draft is no note.
  @Sendable private static func notes(
    _ header: CaseHeader, _ scope: Scope, _ reader: Reader
  ) throws -> [FileCopyEntry] {
    var all: [FileCopyEntry] = []
    var after: String?
    while true {
      let notes = try NoteEntry.oldest(200, of: header.id, after: after, reader)
      all += notes.map(entry)
      guard notes.count == 200, let last = notes.last else { return all }
      after = last.key
    }
  }

  private static func entry(_ note: NoteEntry) -> FileCopyEntry {
    let added = note.addenda.map {
      (label: "Added by \($0.author) on \($0.enteredOn)", text: $0.body)
    }
    let mode = note.mode.isEmpty ? "" : NoteWords.mode(note.mode)
    let next = note.nextFollowUpOn?.description ?? ""
    return FileCopyEntry(
      part: .notes, id: note.id, on: note.eventOn, title: "Note: \(note.kindWords)",
      by: note.author, personID: note.personID,
      lines: FileCopyEntry.lines(
        [("About", note.person ?? ""), ("How", mode), ("Took part", note.participants)]
          + note.writtenParts + [("Next follow-up", next)] + added))
  }

  @Sendable private static func plans(
    _ header: CaseHeader, _ scope: Scope, _ reader: Reader
  ) throws -> [FileCopyEntry] {
    let plans = try reader.rows(
      """
      SELECT p.id, p.person_id FROM plan p WHERE p.case_id = $1 \
      UNION ALL SELECT p.id, p.person_id FROM membership m JOIN plan p \
      ON p.person_id = m.person_id AND COALESCE(p.case_id, '') = '' \
      WHERE m.case_id = $1 AND m.to_on IS NULL
      """, [header.id]
    ) { (id: $0.text(0), person: $0.optionalText(1)) }
    return try plans.flatMap { plan in
      let goals = try StoredGoal.all(ofPlan: plan.id, reader)
      let steps = try StoredActionItem.all(ofPlan: plan.id, reader)
      return goals.map { goal in
        entry(goal, steps.filter { $0.row.goalID == goal.id }, of: plan.person)
      } + steps.filter { $0.row.goalID == nil }.map { entry($0, of: plan.person, header.openedOn) }
        + (try ofWork(plan.id, plan.person, header.openedOn, reader))
    }
  }

  /// Barriers and activities of an employment plan.
  private static func ofWork(
    _ planID: String, _ person: String?, _ openedOn: Day, _ reader: Reader
  ) throws -> [FileCopyEntry] {
    try reader.rows(
      """
      SELECT b.id, b.on_day, 'Barrier to work', b.description, '', '' FROM barrier b \
      WHERE b.plan_id = $1 UNION ALL SELECT a.id, a.due_on, 'Activity of the employment plan', \
      a.description, a.best_interest, a.fit FROM participation_activity a WHERE a.plan_id = $1
      """, [planID]
    ) { row in
      FileCopyEntry(
        part: .plans, id: row.text(0), on: row.day(1) ?? openedOn, title: row.text(2), by: "",
        personID: person,
        lines: FileCopyEntry.lines([
          ("", row.text(3)), ("Why it is in their interest", row.text(4)),
          ("How it fits", row.text(5)),
        ]))
    }
  }

  private static func entry(
    _ goal: StoredGoal, _ steps: [StoredActionItem], of person: String?
  ) -> FileCopyEntry {
    let row = goal.row
    let ended =
      row.achievedOn.map { "Achieved on \($0)" } ?? row.droppedOn.map { "Dropped on \($0)" }
    return FileCopyEntry(
      part: .plans, id: goal.id, on: row.addedOn, title: "Goal of the plan", by: goal.author,
      personID: row.personID ?? person,
      lines: FileCopyEntry.lines(
        [
          ("Goal", row.title), ("In their words", row.clientWords), ("Strength", row.strength),
          ("Need", row.need), ("Done when", row.measure), ("Their part", row.clientRole),
          ("Case manager's part", row.caseManagerRole),
          ("Until", row.targetOn?.description ?? ""), ("Outcome", ended ?? ""),
          ("Why it was dropped", row.droppedReason), ("Why it waits", row.deferredReason),
        ] + steps.flatMap(lines)))
  }

  private static func entry(
    _ step: StoredActionItem, of person: String?, _ openedOn: Day
  ) -> FileCopyEntry {
    FileCopyEntry(
      part: .plans, id: step.id, on: step.progress.first?.on ?? step.row.dueOn ?? openedOn,
      title: "Step of the plan", by: "", personID: person,
      lines: FileCopyEntry.lines(lines(step)))
  }

  private static func lines(_ step: StoredActionItem) -> [(label: String, text: String)] {
    let due = step.row.dueOn.map { ", by \($0)" } ?? ""
    return [("Step", "\(step.row.description) (\(step.helper)\(due))")]
      + step.progress.map { ("On \($0.on)", $0.remark) }
  }

  /// What happened, without what notes, plans and disagreements say themselves.
  @Sendable private static func log(
    _ header: CaseHeader, _ scope: Scope, _ reader: Reader
  ) throws -> [FileCopyEntry] {
    var lines: [TimelineLine] = []
    var before: String?
    repeat {
      let page = try TimelinePage.load(
        header, kind: nil, PointInTime(), before: before, scope, reader)
      lines += page?.lines ?? []
      before = page?.older
    } while before != nil
    return lines.filter { line in
      line.kind != .plan && (line.kind != .note || line.code == "contact-kept")
    }.map { line in
      FileCopyEntry(
        part: .log, id: line.id, on: line.on, title: line.title, by: line.by,
        personID: line.personID,
        lines: FileCopyEntry.lines([("About", line.person ?? ""), ("", line.body)]))
    }
  }

  @Sendable private static func disagreements(
    _ header: CaseHeader, _ scope: Scope, _ reader: Reader
  ) throws -> [FileCopyEntry] {
    try StoredDisagreement.all(of: header.id, reader).map { one in
      let days = one.discussions.map(\.on)
      return FileCopyEntry(
        part: .disagreements, id: one.id, on: days.first ?? header.openedOn,
        title: "Disagreement of the team: \(DisagreementWords.subject(one.subject))", by: "",
        personID: nil,
        lines: FileCopyEntry.lines(
          [("About", one.about), ("Positions", one.positions)]
            + one.discussions.map { ("On \($0.on)", $0.remark) } + [("Result", one.result)]))
    }
  }
}
