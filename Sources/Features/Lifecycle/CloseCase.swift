import Domain
import Markup
import Policies
import Storage

/// Closes a case together with the note that says why (UT-NOTE-02, UT-LIFE-05).
package struct CloseCase: Command {
  package static let permission = Permission.caseEdit
  package static let name = "case.close"

  package struct Facts: Sendable {
    let log: LifecycleLog
    let version: Int
    let hasNote: Bool
    let isDisputed: Bool
    let openProblems: Int
    let complaints: OpenComplaints
    let recommendations: [Recommendation]
    /// Whom the handovers are about; nil for the household.
    let handedOver: [String?]
    var file: CaseFile { log.file }
  }

  package struct Closed: Sendable {
    let noteID: String?
    let enrollments: [String]
    let moves: [LifecycleMove]
    let facts: Facts
  }

  let caseID: String
  let version: Int
  let kind: String
  let on: Day
  let supervisorReason: String
  let note: String
  let ending: FamilyEnding?

  package init(_ input: Input, caseID: String, version: Int) throws(InvalidInput) {
    self.caseID = caseID
    self.version = version
    var parse = Parse(input)
    kind = parse.choice(LifecycleFields.kind)
    on = parse.requiredDay(LifecycleFields.closedOn)
    supervisorReason = parse.text(LifecycleFields.supervisorReason)
    note = parse.text(LifecycleFields.note)
    let end = FamilyEnding.Kind(rawValue: parse.choice(LifecycleFields.ending))
    let evidence = parse.text(LifecycleFields.endingEvidence)
    let since = parse.day(LifecycleFields.endingOn)
    if let end, let since {
      ending = FamilyEnding(kind: end, evidence: evidence, on: since)
    } else {
      ending = nil
    }
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  /// Nil where there is no such case, or it is closed already.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let log = try LifecycleLog(of: caseID, tx.reader), log.file.closedOn == nil else {
      return nil
    }
    let version = try tx.one("SELECT version FROM case_file WHERE id = $1", [caseID]) { $0.int(0) }
    let hasNote = try tx.exists(
      "SELECT 1 FROM note WHERE case_id = $1 AND kind = $2 AND event_on >= $3",
      [caseID, NoteKind.closure.rawValue, on.adding(days: -30)])
    return Facts(
      log: log, version: version ?? 0, hasNote: hasNote,
      isDisputed: try DisagreementRecords.isClosingDisputed(caseID, tx.reader),
      openProblems: try ProblemNoteRecords.open(ofCase: caseID, tx.reader).count,
      complaints: try OpenComplaints(ofCase: caseID, scope, tx.reader),
      recommendations: try RecommendationRecords.all(of: caseID, tx.reader),
      handedOver: try HandoverRecords.people(of: log, tx.reader))
  }

  package func decide(_ facts: Facts, _ now: Now) throws(ClosingRefusal) -> Closed {
    try Closing.check(closing(facts, now), today: now.today)
    let open = facts.file.members.flatMap(\.enrollments).filter { $0.endedOn == nil }
    return Closed(
      noteID: note.isEmpty ? nil : now.newID(), enrollments: open.map(\.id.own),
      moves: try moves(facts.log), facts: facts)
  }

  /// Each of them closes, or graduates with the case.
  private func moves(_ log: LifecycleLog) throws(ClosingRefusal) -> [LifecycleMove] {
    var moves: [LifecycleMove] = []
    for member in log.file.members {
      let states: [LifecycleState] =
        switch log.state(of: member, on: on) {
        case .graduated, .closed: []
        case .reRequested: [.closed]
        case .graduating where kind == "graduated": [.graduated]
        default: [.closing, .closed]
        }
      do { moves.append(try log.move(member, on: on, through: states)) } catch {
        throw .skipped(error)
      }
    }
    return moves
  }

  private func closing(_ facts: Facts, _ now: Now) -> ClosingFacts {
    var closing = ClosingFacts(
      kind: kind, of: facts.file, on: on, recommendations: facts.recommendations)
    closing.ending = ending
    closing.hasNote = facts.hasNote || !note.isEmpty
    closing.hasHandover = HandingOver.covers(
      facts.file.served(on: on), handedOver: facts.handedOver)
    closing.hasOpenDisagreement = facts.isDisputed
    closing.openProblemNotes = facts.openProblems
    closing.openComplaints = facts.complaints.known
    closing.awaitsSupervisor = facts.complaints.hidden > 0
    if now.actor.role.isSupervisor { closing.supervisorReason = supervisorReason }
    return closing
  }

  package func write(_ closed: Closed, _ tx: Transaction, _ now: Now) throws {
    let next = try tx.amend(
      CaseRecords.table, id: caseID, version: version, [("closed_on", on), ("close_kind", kind)],
      now.stamp)
    guard next != nil else {
      throw Undone.stale(VersionConflict(current: closed.facts.version, base: version, lines: []))
    }
    let grounds = TransitionGrounds(
      on: on, reason: LifecycleWords.closing(kind),
      evidence: closed.noteID.map { Reference("note", $0) })
    if let ending, closed.facts.file.closingAsks(on: on).contains(.ending) {
      try CaseEndingRecords.add(ending, id: now.newID(), caseID: caseID, now.stamp, tx)
    }
    for move in closed.moves { try TransitionRecords.add(move, caseID: caseID, grounds, tx, now) }
    for id in closed.enrollments { try EnrollmentRecords.end(id: id, on: on, now.stamp, tx) }
    if let id = closed.noteID {
      let note = NewNote(
        kind: .closure, eventOn: on, parts: NoteParts(activity: supervisorReason), body: note)
      try NoteRecords.add(
        note, id: id, caseID: caseID, isLate: SaveNote.timing(on, now.today).isLate, tx, now)
    }
  }

  package func location(_ closed: Closed) -> Path { "/cases/\(caseID)" }

  package func references(_ closed: Closed) -> [Reference] {
    [.caseFile(caseID)] + (closed.noteID.map { [Reference("note", $0)] } ?? [])
  }
}
