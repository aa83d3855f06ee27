import Domain
import Features
import Policies
import World

@testable import Storage

/// Draws who may see what in a demo world anew: teams, agreements, choices of clients, grants,
/// trainings. The facts of the cases stay as they are.
struct RandomSharing {
  var chance: Chance
  let today: Day
  private let stamp = Stamp(
    at: Instant("2026-11-20T08:00:00Z")!, by: "test", source: "", ref: nil)

  init(seed: UInt64, today: Day) {
    chance = Chance(state: seed)
    self.today = today
  }

  mutating func draw(_ name: String, _ tx: Transaction) throws {
    let cases = try tx.rows("SELECT id FROM case_file ORDER BY id") { $0.text(0) }
    let agencies = try tx.rows("SELECT id FROM agency ORDER BY id") { $0.text(0) }
    let staff = try tx.rows("SELECT id FROM staff ORDER BY id") { $0.text(0) }
    try places(staff, tx)
    try agreements(name, agencies, tx)
    for id in cases { try choices(name, id, agencies, tx) }
    try grants(name, cases, staff, tx)
    for id in staff where Int.random(in: 0..<4, using: &chance) == 0 {
      try tx.run(
        "UPDATE training_completion SET completed_on = $2 WHERE staff_id = $1",
        [id, Bool.random(using: &chance) ? today.adding(days: -90) : today.adding(days: 9)])
    }
  }

  private mutating func places(_ staff: [String], _ tx: Transaction) throws {
    for place in try tx.rows("SELECT id FROM care_team ORDER BY id", [], { $0.text(0) }) {
      let (from, to): (Int, Int?) =
        switch Int.random(in: 0..<6, using: &chance) {
        case 0: (-90, -1)
        case 1: (-90, 0)
        case 2: (1, nil)
        case 3: (0, 1)
        default: (-90, nil)
        }
      try tx.run(
        "UPDATE care_team SET from_on = $2, to_on = $3 WHERE id = $1",
        [place, today.adding(days: from), to.map { today.adding(days: $0) }])
    }
    for id in staff where Int.random(in: 0..<8, using: &chance) == 0 {
      try tx.run(
        "UPDATE staff SET supervisor_id = $2 WHERE id = $1",
        [id, staff.randomElement(using: &chance)!])
    }
  }

  private mutating func agreements(
    _ name: String, _ agencies: [String], _ tx: Transaction
  ) throws {
    try tx.run("DELETE FROM agreement_party")
    try tx.run("DELETE FROM agreement")
    guard Int.random(in: 0..<4, using: &chance) > 0 else { return }
    for number in 0..<4 {
      let classes = DataClass.allCases.filter { _ in Int.random(in: 0..<3, using: &chance) > 0 }
      let parties = agencies.shuffled(using: &chance).prefix(Int.random(in: 2...3, using: &chance))
      let until = [nil, -1, 0, 5].randomElement(using: &chance)!
      try AgreementRecords.add(
        id: "\(name)-\(number)", document: "Agreement \(number)",
        parties: parties.map { ("\(name)-\(number)-\($0)", $0) }, classes: classes,
        from: today.adding(days: [-9, 0, 1].randomElement(using: &chance)!),
        to: until.map { today.adding(days: $0) }, stamp, tx)
    }
  }

  private mutating func choices(
    _ name: String, _ caseID: String, _ agencies: [String], _ tx: Transaction
  ) throws {
    let optsOut = Int.random(in: 0..<3, using: &chance) == 0
    try SharingChoiceRecords.record(
      optsOut ? "opt-out" : "share", id: "\(name)-\(caseID)", caseID: caseID, on: today,
      language: "", interpreter: "", stamp, tx)
    let parts = (0..<(optsOut ? Int.random(in: 0...2, using: &chance) : 0)).map { part in
      (
        "\(name)-\(caseID)-\(part)", (agencies + [""]).randomElement(using: &chance)!,
        (DataClass.allCases.map(\.rawValue) + [""]).randomElement(using: &chance)!
      )
    }
    try SharingChoiceRecords.replaceParts(ofCase: caseID, with: parts, stamp, tx)
  }

  private mutating func grants(
    _ name: String, _ cases: [String], _ staff: [String], _ tx: Transaction
  ) throws {
    for number in 0..<3 {
      let (id, caseID) = ("\(name)-g\(number)", cases.randomElement(using: &chance)!)
      try AccessRequestRecords.ask(
        id: id, staffID: staff.randomElement(using: &chance)!, caseNumber: caseID, caseID: caseID,
        kind: .request, purpose: "coverage", reason: "Cover", days: 3, on: today, stamp, tx)
      let from = today.adding(days: [-4, -3, -1, 0].randomElement(using: &chance)!)
      _ = try AccessRequestRecords.grant(
        id: id, version: 1, by: "test", from: from, until: from.adding(days: 3), answer: "", stamp,
        tx)
    }
  }
}

/// A small generator, so that a failing world can be drawn again from its seed.
struct Chance: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
