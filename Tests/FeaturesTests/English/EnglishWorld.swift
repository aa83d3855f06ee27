import Domain
import Features
import Markup
import Storage
import Testing
import World

/// The valley with an English assessor of a school, whom Fatuma's case manager may name.
struct EnglishWorld {
  let valley: Valley
  let caseID = Valley.warsame
  let fatuma = "person-fatuma"

  init(_ engine: EngineName, classes: [DataClass]? = nil) async throws {
    valley = try await Valley(engine)
    let stamp = Stamp(
      at: Instant("2026-02-03T17:00:00Z")!, by: ValleyStaff.omar.id, source: "", ref: nil)
    try await valley.database.write { tx in
      try StaffRecords.addAgency(
        id: Valley.school, name: "Canyon Language School", kind: "partner",
        timeZone: "America/Denver", stamp, tx)
      try StaffRecords.add(
        id: ValleyStaff.grace.id, agencyID: Valley.school, name: ValleyStaff.grace.name,
        role: .englishAssessor, email: "grace@valley.example", supervisorID: nil,
        agreementOn: Day("2026-01-01")!, stamp, tx)
      try tx.amend(
        Table("person"), id: "person-fatuma",
        [("phone", "801 555 0142"), ("address", "1 Invented Street")], stamp)
      guard let classes else { return }
      try AgreementRecords.add(
        id: "agreement", document: "Agreement (invented)",
        parties: [("party-1", Valley.alpine), ("party-2", Valley.school)], classes: classes,
        from: Day("2026-01-01")!, to: nil, stamp, tx)
    }
  }

  static let connection = Input([
    "assessor": ["staff-grace"], "on": ["2026-03-02"], "meets_at": ["2026-03-09 14:30"],
    "place": ["Canyon Language School, room 4"], "help": ["Omar brings her"],
  ])

  static let found = Input([
    "assessed_on": ["2026-03-09"], "test": ["BEST Plus, form D"], "level": ["3"],
    "needs": ["Reading forms; the telephone"],
    "recommendations": ["Evening class, <two> terms"],
  ])

  /// What the route of that name answers to a form.
  func send(
    _ name: String, as staff: ValleyStaff, _ parameters: [String: String] = [:],
    _ input: Input = Input(), on day: String = "2026-03-10"
  ) async throws -> Response {
    let route = try #require(Routes.all.first { $0.name == name })
    return try await route.handle(
      valley.request(.post, "/", as: staff, parameters: parameters, input, on: day))
  }

  /// Where it leads; nil where it was refused with the form.
  @discardableResult
  func done(
    _ name: String, as staff: ValleyStaff, _ parameters: [String: String] = [:],
    _ input: Input = Input(), on day: String = "2026-03-10"
  ) async throws -> String? {
    guard case .done(let path) = try await send(name, as: staff, parameters, input, on: day)
    else { return nil }
    return path.text
  }

  var here: [String: String] { ["case": caseID, "person": fatuma] }

  /// Connects Fatuma with the assessor; the connection's id.
  func connect(_ input: Input = connection) async throws -> String {
    try await done("english.connect", as: .omar, here, input, on: "2026-03-02")
    return try await valley.page(
      "english.view", EnglishPage.self, as: .omar, here, on: "2026-03-02"
    )
    .connections.first?.id ?? ""
  }

  /// A draft of hers; the assessment's id.
  func draft(_ referral: String, _ input: Input = found) async throws -> String {
    let path = try await done(
      "english-assessment.begin", as: .grace, ["referral": referral], input)
    return String(path?.split(separator: "/").last ?? "")
  }

  func finalise(
    _ referral: String, _ id: String, version: String = "1"
  ) async throws -> String? {
    try await done(
      "english-assessment.finalise", as: .grace, ["referral": referral, "english": id],
      Input(["version": [version]]))
  }
}
