import Domain
import Markup
import Policies
import Storage

/// Graduates one member: their service ends on the day, the case stays open while another member
/// is served (UT-LIFE-02…05).
package struct GraduatePerson: Command {
  package static let permission = Permission.caseEdit
  package static let name = "graduation.record"

  package struct Facts: Sendable {
    let log: LifecycleLog
    /// With the assessments that count towards graduation.
    let member: Member
    let recommendation: Recommendation?
  }

  package struct Graduated: Sendable {
    let noteID: String
    let enrollments: [String]
    let move: LifecycleMove
  }

  let caseID: String
  let person: String
  let on: Day
  let note: String

  package init(_ input: Input, caseID: String, person: String) throws(InvalidInput) {
    self.caseID = caseID
    self.person = person
    var parse = Parse(input)
    on = parse.requiredDay(LifecycleFields.graduatedOn)
    note = parse.text(LifecycleFields.graduationNote)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  /// Nil where the case is closed or has no such member.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let log = try LifecycleLog(of: caseID, tx.reader), log.file.closedOn == nil,
      let member = log.member(person)
    else { return nil }
    let all = try RecommendationRecords.all(of: caseID, tx.reader)
    return Facts(
      log: log, member: log.sinceReopening(member),
      recommendation: Recommending.current(for: member.id, on: on, among: all))
  }

  package func decide(_ facts: Facts, _ now: Now) throws(GraduationRefusal) -> Graduated {
    guard on <= now.today else { throw .inFuture(on, today: now.today) }
    let served = facts.member.enrollments
      .filter { UtahRCCM.programs.contains($0.program) && $0.endedOn == nil && $0.startedOn <= on }
    guard !served.isEmpty else { throw .notServed }
    try Graduation.check(facts.member, on: on, under: UtahRCCM.scoring)
    guard facts.recommendation?.kind == .end else { throw .notRecommended }
    do {
      return Graduated(
        noteID: now.newID(), enrollments: served.map(\.id.own),
        move: try facts.log.move(facts.member, on: on, through: [.graduated]))
    } catch { throw .skipped(error) }
  }

  package func write(_ outcome: Graduated, _ tx: Transaction, _ now: Now) throws {
    for id in outcome.enrollments { try EnrollmentRecords.end(id: id, on: on, now.stamp, tx) }
    let grounds = TransitionGrounds(
      on: on, reason: "Every area has held for a quarter; the therapist recommends to end service",
      evidence: Reference("note", outcome.noteID))
    try TransitionRecords.add(outcome.move, caseID: caseID, grounds, tx, now)
    let note = NewNote(
      kind: .outcome, person: person, eventOn: on,
      parts: NoteParts(activity: "Graduated from coordinated case management"), body: note)
    try NoteRecords.add(
      note, id: outcome.noteID, caseID: caseID, isLate: SaveNote.timing(on, now.today).isLate, tx,
      now)
  }

  package func location(_ outcome: Graduated) -> Path { "/cases/\(caseID)/standing" }

  package func references(_ outcome: Graduated) -> [Reference] {
    [.caseFile(caseID), .person(person), Reference("note", outcome.noteID)]
      + outcome.enrollments.map { Reference("enrollment", $0) }
  }
}
