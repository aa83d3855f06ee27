import Domain
import Markup
import Storage

/// The family's case manager changes: one tenure ends and the next begins on the same day
/// (WI-PPL-02). The case's deadlines go with the tenure.
package struct ChangeGatekeeper: Command {
  package static let permission = Permission.careTeamEdit
  package static let name = "care-team.change-gatekeeper"

  let caseID: String
  let staffID: String
  let on: Day
  let isConfirmed: Bool

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    var parse = Parse(input)
    self.caseID = caseID
    staffID = parse.text(TeamFields.gatekeeper)
    on = parse.requiredDay(TeamFields.on)
    isConfirmed = parse.yes(TeamFields.anyway)
    try parse.finish()
  }

  package struct Outcome: Sendable {
    let former: CareTeamPlace?
    /// A place the successor held without being gatekeeper.
    let ownPlace: CareTeamPlace?
    let worker: TeamWorker
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> TeamFacts? {
    try TeamFacts.load(caseID, worker: staffID, on: scope.today, tx.reader)
  }

  package func decide(_ facts: TeamFacts, _ now: Now) throws(TeamRefusal) -> Outcome {
    guard !facts.isClosed else { throw .caseClosed }
    guard let worker = facts.worker else { throw .noSuchWorker }
    try Conflicts.assign(facts.conflict, isConfirmed: isConfirmed)
    try CareTeams.changeGatekeeper(
      to: worker, on: on, in: facts.known, leadAgency: facts.leadAgency, today: now.today)
    return Outcome(
      former: facts.places.first(where: \.isGatekeeper),
      ownPlace: facts.places.first { $0.staffID == worker.id && !$0.isGatekeeper },
      worker: worker)
  }

  package func write(_ outcome: Outcome, _ tx: Transaction, _ now: Now) throws {
    if let former = outcome.former {
      try CareTeamRecords.end(former, on: on, now.stamp, tx)
      try Handover.moveAppointments(
        of: former.staffID, to: outcome.worker.id, ofCase: caseID, from: on, tx, now)
    }
    if let own = outcome.ownPlace {
      try CareTeamRecords.end(own, on: max(on, own.from), now.stamp, tx)
    }
    try CareTeamRecords.add(
      id: now.newID(), caseID: caseID, staffID: outcome.worker.id,
      role: outcome.worker.role.rawValue, isGatekeeper: true, from: on, now.stamp, tx)
  }

  package func location(_ outcome: Outcome) -> Path { "/cases/\(caseID)/team" }

  package func references(_ outcome: Outcome) -> [Reference] {
    [.caseFile(caseID), Reference("staff", outcome.worker.id)]
  }
}
