import Domain
import Features
import Markup
import Storage
import Testing
import World

/// The valley with Pauline, the agency's point of contact, where complaints are made and handled.
struct Complaining {
  static let day = "2026-02-10"
  static let matter = "Rachel shouted at me <twice> in the office."

  let valley: Valley
  let sealing: Sealing

  init(_ engine: EngineName) async throws {
    sealing = try Sealing(masterKey: Sealing.newMasterKey())
    valley = try await Valley(engine)
    try await valley.add(.pauline)
  }

  static func input(_ changes: [String: String] = [:]) -> Input {
    var input = Input([
      "received_on": ["2026-02-09"], "channel": ["phone"], "complainant": ["Nam, by telephone"],
      "subject": ["staff-rachel"], "topic": ["staff"], "matter": [matter],
      "wish": ["Another case manager"], "language": ["Vietnamese"], "interpreter": [""],
    ])
    for (name, value) in changes { input.set(name, value) }
    return input
  }

  @discardableResult
  func record(
    _ changes: [String: String] = [:], ofCase caseID: String? = Valley.nguyen,
    as staff: ValleyStaff = .samira
  ) async throws -> Path {
    try await perform(
      try RecordComplaint(Self.input(changes), caseID: caseID, sealing: sealing),
      in: valley.database, valley.now(staff, on: Self.day)
    ).location
  }

  func list(
    as staff: ValleyStaff, after: String = "", on day: String = day
  ) async throws -> [StoredComplaint] {
    try await listed(as: staff, after: after, on: day).complaints
  }

  func listed(
    as staff: ValleyStaff, after: String = "", on day: String = day
  ) async throws -> ComplaintsPage {
    try await valley.page(
      "complaint.list", ComplaintsPage.self, as: staff, query: ["after": after], on: day)
  }

  func page(
    _ id: String, as staff: ValleyStaff, on day: String = day
  ) async throws -> ComplaintPage {
    try await valley.page(
      "complaint.view", ComplaintPage.self, as: staff, ["complaint": id], on: day, sealing: sealing)
  }

  func report(
    as staff: ValleyStaff, from: String, to: String, on day: String = day
  ) async throws -> ComplaintsReportPage {
    try await valley.page(
      "complaint.report", ComplaintsReportPage.self, as: staff, query: ["from": from, "to": to],
      on: day)
  }

  func inCase(as staff: ValleyStaff) async throws -> CaseComplaintsPage {
    try await valley.page(
      "case-complaint.list", CaseComplaintsPage.self, as: staff, ["case": Valley.nguyen],
      on: Self.day)
  }

  func does<C: Command>(
    as staff: ValleyStaff, on day: String = day, _ make: () throws -> C
  ) async throws {
    _ = try await perform(try make(), in: valley.database, valley.now(staff, on: day))
  }

  /// Who looks into one, and who is complained of.
  func assign(
    _ id: String, to investigator: ValleyStaff, subject: String, as staff: ValleyStaff
  ) async throws {
    try await does(as: staff) {
      try AssignComplaint(
        Input(["investigator": [investigator.id], "subject": [subject]]), id: id)
    }
  }

  func decide(_ id: String, as staff: ValleyStaff) async throws {
    try await does(as: staff) {
      try DecideComplaint(
        Input([
          "decided_on": [Self.day], "result": ["founded"], "decision": ["She was rude <to him>."],
        ]), id: id, sealing: sealing)
    }
  }

  /// What is known of a complaint that is written past the commands, many at once.
  struct Row: Sendable {
    let id: String
    var agencyID = Valley.alpine
    var caseID: String?
    var subject: String?
    var on = Day("2026-02-09")!
    var isOpen = true
  }

  func add(_ rows: [Row]) async throws {
    let stamp = valley.now().stamp
    try await valley.database.write { tx in
      for row in rows { try tx.insert(Table("complaint"), id: row.id, row.cells, stamp) }
    }
  }
}

extension Complaining.Row {
  fileprivate var cells: [Cell] {
    let sealed: [Cell] = [
      "complainant", "matter", "wish", "interpreter", "family", "decision", "answer", "follow_up",
    ].map { ("sealed_\($0)", "") }
    return [
      ("agency_id", agencyID), ("case_id", caseID), ("recorder_id", ValleyStaff.omar.id),
      ("subject_id", subject), ("investigator_id", String?.none),
      ("approver_id", String?.none), ("received_on", on), ("channel", "phone"),
      ("topic", "service"), ("is_safety", 0), ("is_anonymous", 0), ("language", "Dari"),
      ("acknowledged_on", on), ("decided_on", Day?.none), ("result", ""),
      ("approved_on", Day?.none), ("answered_on", isOpen ? Day?.none : on), ("answer_language", ""),
      ("followed_on", Day?.none),
    ] + sealed
  }
}
