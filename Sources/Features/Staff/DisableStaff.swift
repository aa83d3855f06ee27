import Domain
import Markup
import Storage

/// Someone leaves: access ends at once, and every open place, with its deadlines and appointments,
/// moves to the successor on the same day (IRC-PPL-06).
package struct DisableStaff: Command {
  package static let permission = Permission.staffManage
  package static let name = "staff.disable"

  let staffID: String
  let successorID: String

  package static let successor = Field(
    "successor", "Successor", .list([]), required: false,
    hint: "Needed where the person holds places in care teams")

  package init(_ input: Input, staffID: String) throws(InvalidInput) {
    var parse = Parse(input)
    successorID = parse.text(Self.successor)
    try parse.finish()
    self.staffID = staffID
  }

  package struct Facts: Sendable {
    let leaving: TeamWorker
    let successor: TeamWorker?
    let places: [CareTeamPlace]
    /// Cases in whose team the successor is already, each with that place.
    let held: [String: CareTeamPlace]
    let openClocks: Int
    /// A family among them may not pass to the successor (IRC-SUP-05).
    let isBlocked: Bool
  }

  package struct Outcome: Sendable {
    let facts: Facts
    package var movedCases: [String] { Set(facts.places.map(\.caseID)).sorted() }
  }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let leaving = try StaffList.worker(staffID, on: scope.today, tx.reader),
      !leaving.isDisabled
    else {
      return nil
    }
    // The cases are locked in the order of their ids, as every command does.
    let caseIDs = Set(try CareTeamRecords.openPlaces(of: staffID, tx.reader).map(\.caseID))
    for id in caseIDs.sorted() { _ = try tx.lock("case_file", id) }
    let places = try CareTeamRecords.openPlaces(of: staffID, tx.reader)
    let held = try CareTeamRecords.openPlaces(of: successorID, tx.reader)
    let clocks = try tx.one(
      """
      SELECT COUNT(*) FROM clock k JOIN care_team t ON t.case_id = k.case_id
      WHERE k.state = 'open' AND t.staff_id = $1 AND t.is_gatekeeper = 1 AND t.to_on IS NULL
      """, [staffID]
    ) { $0.int(0) }
    return Facts(
      leaving: leaving,
      successor: successorID.isEmpty
        ? nil : try StaffList.worker(successorID, on: scope.today, tx.reader),
      places: places, held: Dictionary(held.map { ($0.caseID, $0) }) { first, _ in first },
      openClocks: clocks ?? 0,
      isBlocked: try places.contains { place in
        try ConflictRecords.declared(by: successorID, about: place.caseID, tx.reader) == .blocks
      })
  }

  package func decide(_ facts: Facts, _ now: Now) throws(StaffRefusal) -> Outcome {
    guard staffID != now.actor.id else { throw .ownAccount }
    let places = facts.places.map {
      TeamPlace(id: $0.id, staffID: $0.staffID, isGatekeeper: $0.isGatekeeper, from: $0.from)
    }
    do throws(TeamRefusal) {
      try CareTeams.leave(
        facts.leaving, places: places, openClocks: facts.openClocks, successor: facts.successor)
      if facts.isBlocked { throw TeamRefusal.conflict }
    } catch { throw .leaving(error) }
    return Outcome(facts: facts)
  }

  package func write(_ outcome: Outcome, _ tx: Transaction, _ now: Now) throws {
    for place in outcome.facts.places {
      let day = max(now.today, place.from)
      // Whoever is on the team already takes over the gatekeeper's place only.
      if let held = outcome.facts.held[place.caseID] {
        guard place.isGatekeeper else {
          try CareTeamRecords.end(place, on: day, now.stamp, tx)
          continue
        }
        try CareTeamRecords.end(held, on: max(day, held.from), now.stamp, tx)
      }
      try CareTeamRecords.hand(
        place, to: successorID, on: day, id: now.newID(), now.stamp, tx)
    }
    for caseID in outcome.movedCases {
      try Handover.moveAppointments(
        of: staffID, to: successorID, ofCase: caseID, from: now.today, tx, now)
    }
    try StaffRecords.disable(id: staffID, on: now.today, now.stamp, tx)
  }

  package func location(_ outcome: Outcome) -> Path { "/staff/\(staffID)/handover" }

  package func references(_ outcome: Outcome) -> [Reference] {
    [Reference("staff", staffID)] + outcome.movedCases.map(Reference.caseFile)
  }

  package func touchedCases(_ outcome: Outcome) -> [String] { outcome.movedCases }
}
