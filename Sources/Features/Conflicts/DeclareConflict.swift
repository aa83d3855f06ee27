import Domain
import Markup
import Storage

/// A worker, or their supervisor for them, declares a conflict of interest with a family
/// (IRC-SUP-05). Whether there is a case of that number the answer does not tell.
package struct DeclareConflict: Command {
  package static let permission = Permission.conflictDeclare
  package static let name = "conflict.declare"

  let staffID: String
  let caseNumber: String
  let nature: ConflictNature
  let effect: ConflictEffect

  package init(_ input: Input) throws(InvalidInput) {
    var parse = Parse(input)
    staffID = parse.text(ConflictFields.worker([]))
    caseNumber = parse.text(ConflictFields.caseNumber).uppercased()
    let nature = ConflictNature(rawValue: parse.choice(ConflictFields.nature))
    let effect = ConflictEffect(rawValue: parse.choice(ConflictFields.effect))
    try parse.finish()
    self.nature = nature ?? .other
    self.effect = effect ?? .blocks
  }

  package struct Facts: Sendable {
    let maySee: Bool
    let isDeclared: Bool
    let caseID: String?
    /// Who is to be told that the family has to be handed over.
    let supervisorID: String?
    let isOnTeam: Bool
  }

  package struct Outcome: Sendable {
    let id: String
    let facts: Facts
  }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    let supervisor = try tx.one(
      "SELECT supervisor_id FROM staff WHERE id = $1 AND disabled_on IS NULL", [staffID]
    ) { $0.optionalText(0) }
    let caseID = try tx.one(
      "SELECT id FROM case_file WHERE number = $1 ORDER BY id", [caseNumber]
    ) { $0.text(0) }
    return Facts(
      maySee: supervisor.map {
        Conflicts.maySee(
          scope.actor.role, actorID: scope.actor.id, workerID: staffID, supervisorID: $0)
      } ?? false,
      isDeclared: try tx.exists(
        """
        SELECT 1 FROM conflict_of_interest WHERE staff_id = $1 AND case_number = $2
        AND effect = $3 AND lifted_on IS NULL
        """, [staffID, caseNumber, effect.rawValue]),
      caseID: caseID, supervisorID: supervisor ?? nil,
      isOnTeam: try caseID.map { caseID in
        try CareTeamRecords.openPlaces(of: staffID, tx.reader).contains { $0.caseID == caseID }
      } ?? false)
  }

  package func decide(_ facts: Facts, _ now: Now) throws(ConflictRefusal) -> Outcome {
    try Conflicts.declare(maySee: facts.maySee, isDeclared: facts.isDeclared)
    return Outcome(id: now.newID(), facts: facts)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try ConflictRecords.declare(
      done.id, of: staffID, caseNumber: caseNumber, caseID: done.facts.caseID, effect, nature,
      on: now.today, by: now.actor.id, now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path { "/conflicts" }

  /// The case is not named: who reads the log of a case is not told of a declaration.
  package func references(_ done: Outcome) -> [Reference] {
    [Reference("conflict", done.id), Reference("staff", staffID)]
  }

  /// Where the worker is on the team already, their supervisor is told to hand over.
  package func notices(_ done: Outcome, _ now: Now) -> [NewNotice] {
    guard effect == .blocks, done.facts.isOnTeam, let caseID = done.facts.caseID,
      let supervisor = done.facts.supervisorID
    else { return [] }
    var notice = NewNotice(.conflictToHandOver, caseID, at: "/conflicts")
    notice.audience = .staff([supervisor])
    return [notice]
  }
}

/// A declaration stands no more: said by the supervisor or an administrator.
package struct LiftConflict: Command {
  package static let permission = Permission.conflictDeclare
  package static let name = "conflict.lift"

  let id: String
  let reason: String

  package init(_ input: Input, id: String) throws(InvalidInput) {
    self.id = id
    var parse = Parse(input)
    reason = parse.text(ConflictFields.reason)
    try parse.finish()
  }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> DeclaredConflict? {
    try DeclaredConflict.all(scope, tx.reader).first { $0.id == id }
  }

  package func decide(
    _ line: DeclaredConflict, _ now: Now
  ) throws(ConflictRefusal) -> DeclaredConflict {
    try Conflicts.lift(
      actorID: now.actor.id, workerID: line.staffID, isLifted: line.liftedOn != nil)
    return line
  }

  package func write(_ line: DeclaredConflict, _ tx: Transaction, _ now: Now) throws {
    try ConflictRecords.lift(
      id, on: now.today, by: now.actor.id, reason: reason, now.stamp, tx)
  }

  package func location(_ line: DeclaredConflict) -> Path { "/conflicts" }

  package func references(_ line: DeclaredConflict) -> [Reference] {
    [Reference("conflict", id), Reference("staff", line.staffID)]
  }
}
