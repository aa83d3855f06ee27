import Domain
import Storage

/// Why a person's state changed: on which day, for what reason, and what proves it.
package struct TransitionGrounds: Sendable {
  let on: Day
  let reason: String
  /// What proves it; nil where the reason says all.
  let evidence: Reference?

  package init(on: Day, reason: String, evidence: Reference? = nil) {
    self.on = on
    self.reason = reason
    self.evidence = evidence
  }
}

/// The only writer of `transition`: each step of a person's way, who took it, when and why. Rows
/// are only added (UT-LIFE-01).
package enum TransitionRecords {
  static let table = Table("transition")

  package static func add(
    _ move: LifecycleMove, caseID: String, _ grounds: TransitionGrounds, _ tx: Transaction,
    _ now: Now
  ) throws {
    let before = TransitionGrounds(on: grounds.on, reason: "Found in the records")
    try add(move.bridge, of: move.personID, caseID: caseID, before, tx, now)
    try add(move.steps, of: move.personID, caseID: caseID, grounds, tx, now)
  }

  /// Someone enters a case: referred, taken in, and served from `openedOn` on.
  ///
  /// - Parameter openedOn: nil for someone who is in no programme yet.
  package static func enter(
    _ personID: String, caseID: String, intakeOn: Day, openedOn: Day?, _ tx: Transaction,
    _ now: Now
  ) throws {
    let evidence = Reference("explanations", caseID)
    try add(
      [LifecycleStep(from: .referred, to: .intake)], of: personID, caseID: caseID,
      TransitionGrounds(on: intakeOn, reason: "Intake", evidence: evidence), tx, now)
    guard let openedOn else { return }
    try add(
      [LifecycleStep(from: .intake, to: .open)], of: personID, caseID: caseID,
      TransitionGrounds(on: openedOn, reason: "Service begins", evidence: evidence), tx, now)
  }

  /// Logs what a new assessment made of someone's state: a hold that begins or breaks.
  package static func follow(
    assessment id: String, of personID: String, caseID: String, _ tx: Transaction, _ now: Now
  ) throws {
    guard let log = try LifecycleLog(of: caseID, tx.reader), let member = log.member(personID)
    else { return }
    let current = log.state(of: member, on: now.today)
    var before = member
    before.assessments.removeAll { $0.id.own == id }
    let former = log.logged[personID] ?? log.state(of: before, on: now.today)
    guard former != current else { return }
    let reason =
      current == .graduating
      ? "Every area succeeds: the quarter of holding begins"
      : "An area does not succeed: the hold is over"
    try add(
      Lifecycle.bridge(from: former, to: current), of: personID, caseID: caseID,
      TransitionGrounds(
        on: now.today, reason: reason, evidence: Reference("assessment", id)), tx, now)
  }

  private static func add(
    _ steps: [LifecycleStep], of personID: String, caseID: String, _ grounds: TransitionGrounds,
    _ tx: Transaction, _ now: Now
  ) throws {
    guard !steps.isEmpty else { return }
    let before =
      try tx.one(
        "SELECT COALESCE(MAX(number), 0) FROM transition WHERE person_id = $1 AND case_id = $2",
        [personID, caseID]
      ) { $0.int(0) } ?? 0
    for (index, step) in steps.enumerated() {
      try tx.insert(
        table, id: now.newID(),
        [
          ("case_id", caseID), ("person_id", personID), ("number", before + index + 1),
          ("from_state", step.from.rawValue), ("to_state", step.to.rawValue),
          ("on_day", grounds.on), ("reason", grounds.reason),
          ("evidence", grounds.evidence.map { "\($0.kind):\($0.id)" } ?? ""),
          ("by_staff_id", now.actor.id),
        ], now.stamp)
    }
  }
}
