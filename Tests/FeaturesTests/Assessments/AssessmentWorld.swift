import Domain
import Features
import Markup
import Policies
import Storage
import Testing
import World

/// The valley with Fatuma's record complete, so that her assessment may start.
struct AssessmentWorld {
  let valley: Valley
  let caseID = Valley.warsame
  let fatuma = "person-fatuma"

  init(_ engine: EngineName, isComplete: Bool = true, hasLimits: Bool = true) async throws {
    valley = try await Valley(engine)
    let stamp = Stamp(
      at: Instant("2026-02-03T17:00:00Z")!, by: ValleyStaff.omar.id, source: "", ref: nil)
    try await valley.database.write { tx in
      try CareTeamRecords.add(
        id: "warsame-tyler", caseID: Valley.warsame, staffID: ValleyStaff.tyler.id,
        role: "employment-counselor", isGatekeeper: false, from: Day("2026-02-03")!, stamp, tx)
      for kind in hasLimits ? ["process", "limits"] : ["process"] {
        try AssessmentWorld.explain(kind, tx, stamp)
      }
      try tx.insert(
        Table("sharing_choice"), id: "sharing-warsame",
        [
          ("case_id", Valley.warsame), ("choice", "share"), ("on_day", Day("2026-02-03")!),
          ("language", "so"), ("interpreter", ""),
        ], stamp)
      try tx.amend(
        Table("person"), id: "person-fatuma",
        [
          ("country_of_birth", "Somalia"), ("phone", "801 555 0142"),
          ("address", "1 Invented Street"),
        ], stamp)
    }
    if isComplete { try await fillAlienNumber() }
  }

  func fillAlienNumber() async throws {
    try await valley.database.write { tx in
      try SealedFactRecords.put(
        person: "person-fatuma", field: "alien_number", sealed: [1, 2, 3], lookup: "x", tx)
    }
  }

  private static func explain(_ kind: String, _ tx: Transaction, _ stamp: Stamp) throws {
    let known = Schema.columns["explanation"] ?? []
    let all: [Cell] = [
      ("case_id", Valley.warsame), ("person_id", String?.none), ("kind", kind),
      ("on_day", Day("2026-02-03")!), ("by_staff_id", ValleyStaff.omar.id), ("language", "so"),
      ("interpreter", "Lê Minh Tuấn"), ("form_version", ""),
    ]
    try tx.insert(
      Table("explanation"), id: "explained-\(kind)", all.filter { known.contains($0.column) },
      stamp)
  }

  /// The scores of S2, five to an area; further questions of the instrument do not apply to her.
  static let scenario: [(area: String, answers: [String])] = [
    ("EMP", ["5", "3", "3", "NE", "3"]), ("HOU", ["5", "5", "3", "1", "3"]),
    ("EDU", ["3", "3", "3", "3", "3"]), ("HEA", ["5", "3", "3", "3", "3"]),
    ("COM", ["5", "5", "5", "3", "NAP"]), ("LAN", ["1", "3", "3", "1", "3"]),
    ("LIF", ["5", "5", "3", "3", "3"]),
  ]

  static func answers(_ scenario: [(area: String, answers: [String])] = scenario) -> Input {
    var input = Input()
    for (area, answers) in scenario {
      let questions = UtahRCCM.instrument.questions.filter { $0.area == area }
      for (place, question) in questions.enumerated() {
        input.set(
          "answers.\(question.code)", place < answers.count ? answers[place] : "NAP")
      }
    }
    input.set("strengths", "Speaks three languages; ran a tea shop")
    input.set("needs", "A dry flat")
    input.set("priorities", "I want my own kitchen again")
    input.set("client_took_part", "yes")
    input.set("support.LAN", "Evening class until June")
    return input
  }

  static let start = Input([
    "kind": ["initial"], "on": ["2026-02-20"], "mode": ["in-person"],
    "interpreter": ["Hodan Example"],
  ])

  func start(_ staff: ValleyStaff = .samira, on day: String = "2026-02-26") async throws {
    let command = try StartAssessment(Self.start, caseID: caseID, personID: fatuma)
    _ = try await perform(command, in: valley.database, valley.now(staff, on: day))
  }

  func save(_ input: Input, on day: String = "2026-02-26") async throws {
    let command = try SaveAssessmentStep(
      input, caseID: caseID, personID: fatuma, step: nil, UtahRCCM.instrument)
    _ = try await perform(command, in: valley.database, valley.now(.samira, on: day))
  }

  @discardableResult
  func finalise(on day: String = "2026-02-26") async throws -> String {
    let done = try await perform(
      FinaliseAssessment(caseID: caseID, personID: fatuma), in: valley.database,
      valley.now(.samira, on: day))
    return String(done.location.text.split(separator: "/").last ?? "")
  }

  /// S2 from start to end; the assessment's id.
  func assessed(_ answers: Input = answers(), on day: String = "2026-02-26") async throws -> String
  {
    try await start(on: day)
    try await save(answers, on: day)
    return try await finalise(on: day)
  }

  func result(_ id: String, as staff: ValleyStaff = .samira) async throws -> AssessmentPage {
    let request = request(staff)
    return try await request.reading(case: caseID, .assessmentView) { reader, header, scope in
      try AssessmentPage.load(header, id: id, scope, reader)
    }
  }

  func request(_ staff: ValleyStaff, on day: String = "2026-02-26") -> Request {
    valley.request(.get, "/", as: staff, on: day)
  }

  /// Sends a request to the route called `name`, as a program does.
  func send(
    _ name: String, as staff: ValleyStaff, _ parameters: [String: String] = [:],
    _ input: Input = Input(), version: Int? = nil, on day: String = "2026-02-26",
    wantsJSON: Bool = true
  ) async throws -> Response {
    let route = try #require(Routes.all.first { $0.name == name })
    var request = valley.request(
      route.method, "/", as: staff,
      parameters: ["case": caseID, "person": fatuma].merging(parameters) { $1 }, input, on: day,
      wantsJSON: wantsJSON)
    request.sentJSON = wantsJSON
    request.ifMatch = version.map(String.init)
    return try await route.handle(request)
  }

  func auditReasons(_ action: String) async throws -> [String] {
    try await valley.database.read { reader in
      try reader.rows(
        "SELECT result, reason FROM audit_entry WHERE action = $1 ORDER BY agency_id, number",
        [action]
      ) { "\($0.text(0)) \($0.text(1))" }
    }
  }
}

/// HTML and JSON of a page, as golden files have them.
func golden(_ page: some Page, _ name: String, _ chrome: Chrome) throws {
  #expect(try Golden.difference(page.html(chrome).text, from: "\(name).html") == nil)
  let json = String(decoding: JSONText.bytes(of: page), as: UTF8.self)
  #expect(try Golden.difference(json, from: "\(name).json") == nil)
}
