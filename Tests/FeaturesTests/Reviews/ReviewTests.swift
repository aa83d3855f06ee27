import Domain
import Features
import Markup
import Storage
import Testing
import World

/// The valley with a monitor of the state office; two families, of whom samples are drawn.
struct ReviewWorld {
  static let day = "2026-03-09"
  let valley: Valley

  init(_ engine: EngineName) async throws {
    valley = try await AssessmentWorld(engine).valley
    let stamp = Stamp(
      at: Instant("2026-02-03T17:00:00Z")!, by: ValleyStaff.omar.id, source: "", ref: nil)
    try await valley.database.write { tx in
      try StaffRecords.add(
        id: ValleyStaff.monique.id, agencyID: Valley.state, name: ValleyStaff.monique.name,
        role: .monitor, email: "monique@valley.example", supervisorID: nil,
        agreementOn: Day("2026-01-01")!, stamp, tx)
    }
  }

  static func asked(
    size: String = "1", from: String = day, last: String = "2026-03-15"
  ) -> Input {
    Input([
      "title": ["First <quarter>"], "agency": [Valley.alpine], "reviewer": ["staff-monique"],
      "pool": ["open"], "size": [size], "from_on": [from], "last_on": [last],
    ])
  }

  func send(
    _ name: String, as staff: ValleyStaff, _ parameters: [String: String] = [:],
    _ input: Input = Input(), on day: String = ReviewWorld.day
  ) async throws -> Response {
    let route = try #require(Routes.all.first { $0.name == name })
    return try await route.handle(
      valley.request(.post, "/", as: staff, parameters: parameters, input, on: day))
  }

  /// Makes a review; its id, nil where it was refused with the form.
  func make(
    _ input: Input = ReviewWorld.asked(), as staff: ValleyStaff = .helen
  ) async throws -> String? {
    guard case .done(let path) = try await send("review.draw", as: staff, [:], input) else {
      return nil
    }
    return String(path.text.split(separator: "/").last ?? "")
  }

  func page(
    _ id: String, as staff: ValleyStaff = .monique, on day: String = ReviewWorld.day
  ) async throws -> ReviewPage {
    try await valley.page("review.view", ReviewPage.self, as: staff, ["review": id], on: day)
  }

  func opens(
    _ caseID: String, as staff: ValleyStaff = .monique, on day: String = ReviewWorld.day
  ) async throws -> Bool {
    do {
      _ = try await valley.page("case.view", CasePage.self, as: staff, ["case": caseID], on: day)
      return true
    } catch let problem as Problem {
      #expect(problem == .notFound)
      return false
    }
  }
}

@Suite struct ReviewTests {
  @Test(arguments: Engines.available)
  func `IRC-QA-01 a supervisor draws a sample by chance with its seed, and it can be drawn again`(
    engine: EngineName
  ) async throws {
    let world = try await ReviewWorld(engine)
    let form = try await world.valley.page(
      "review.form", ReviewFormPage.self, as: .helen, on: ReviewWorld.day)
    try world.valley.golden(form, "Reviews/ReviewFormPage.new", as: .helen, on: ReviewWorld.day)
    let empty = try await world.valley.page(
      "review.list", ReviewsPage.self, as: .monique, on: ReviewWorld.day)
    try world.valley.golden(empty, "Reviews/ReviewsPage.empty", as: .monique, on: ReviewWorld.day)
    let id = try #require(try await world.make())
    let page = try await world.page(id, as: .helen)
    #expect(page.review.population == 2 && page.files.count == 1)
    #expect(page.files.allSatisfy { $0.opened == nil })
    let numbers = ["2026-0001", "2026-0002"]
    let seed = try #require(UInt64(page.review.seed, radix: 16))
    #expect(Sampling.draw(1, of: numbers, seed: seed) == page.files.map(\.number))
    try world.valley.golden(page, "Reviews/ReviewPage.drawn", as: .helen, on: ReviewWorld.day)
    let list = try await world.valley.page(
      "review.list", ReviewsPage.self, as: .helen, on: ReviewWorld.day)
    try world.valley.golden(list, "Reviews/ReviewsPage.one", as: .helen, on: ReviewWorld.day)
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-01 a monitor reads exactly the sampled files, for the days of the review only`(
    engine: EngineName
  ) async throws {
    let world = try await ReviewWorld(engine)
    for caseID in [Valley.nguyen, Valley.warsame] {
      #expect(try await !world.opens(caseID))
    }
    let id = try #require(
      try await world.make(ReviewWorld.asked(from: "2026-03-10", last: "2026-03-15")))
    let early = try await world.page(id)
    #expect(early.files.allSatisfy { $0.opened == nil })
    try world.valley.golden(early, "Reviews/ReviewPage.early", as: .monique, on: ReviewWorld.day)
    let open = try await world.page(id, on: "2026-03-10")
    let sampled = try #require(open.files.first?.opened?.caseID)
    try world.valley.golden(open, "Reviews/ReviewPage.open", as: .monique, on: "2026-03-10")
    for caseID in [Valley.nguyen, Valley.warsame] {
      #expect(try await !world.opens(caseID, on: "2026-03-09"))
      for day in ["2026-03-10", "2026-03-15"] {
        #expect(try await world.opens(caseID, on: day) == (caseID == sampled))
      }
      #expect(try await !world.opens(caseID, on: "2026-03-16"))
    }
    let listed = try await world.valley.database.read { reader in
      let scope = Scope(ValleyStaff.monique.actor, on: Day("2026-03-12")!)
      let (cases, parameters) = scope.cases("c", from: 1)
      return try reader.rows("SELECT c.id FROM case_file c WHERE \(cases)", parameters) {
        $0.text(0)
      }
    }
    #expect(listed == [sampled])
    #expect(try await world.page(id, on: "2026-03-16").files.allSatisfy { $0.opened == nil })
  }

  @Test(arguments: Engines.available)
  func `IRC-QA-01 a review ends early the same day, and its reviewer changes nothing`(
    engine: EngineName
  ) async throws {
    let world = try await ReviewWorld(engine)
    let id = try #require(try await world.make(ReviewWorld.asked(size: "2")))
    #expect(try await world.opens(Valley.warsame))
    let written = await undone {
      _ = try await world.send(
        "thread.post", as: .monique, ["case": Valley.warsame],
        Input(["body": ["Mine"], "purpose": ["service"]]))
    }
    #expect(written == "forbidden:thread.post")
    let code = await undone {
      _ = try await world.send("review.end", as: .monique, ["review": id])
    }
    #expect(code == "forbidden:review.draw")
    guard case .done = try await world.send("review.end", as: .helen, ["review": id]) else {
      throw Unexpected()
    }
    #expect(try await !world.opens(Valley.warsame))
    guard
      case .page(let page, 409, _, _) = try await world.send(
        "review.end", as: .helen, ["review": id])
    else { throw Unexpected() }
    #expect((page as? ReviewPage)?.form.refusal?.code == "review.ended")
  }

  @Test(arguments: Engines.available)
  func `IRC-QA-01 a reviewer's own cases and those not shared with their agency are never drawn`(
    engine: EngineName
  ) async throws {
    let world = try await ReviewWorld(engine)
    let stamp = world.valley.now(.omar, on: ReviewWorld.day).stamp
    try await world.valley.database.write { tx in
      try CareTeamRecords.add(
        id: "once", caseID: Valley.nguyen, staffID: ValleyStaff.monique.id, role: "case-manager",
        isGatekeeper: false, from: Day("2026-01-01")!, stamp, tx)
      let place = try CareTeamRecords.openPlaces(ofCase: Valley.nguyen, tx.reader)
        .first { $0.id == "once" }
      try CareTeamRecords.end(try #require(place), on: Day("2026-01-05")!, stamp, tx)
    }
    let id = try #require(try await world.make(ReviewWorld.asked(size: "2")))
    let page = try await world.page(id)
    #expect(page.files.map(\.opened?.caseID) == [Valley.warsame])
    // Kept from the reviewer's agency by the family, it is neither drawn nor opened any more.
    try await world.valley.database.write { tx in
      try SharingChoiceRecords.record(
        "opt-out", id: "choice-2", caseID: Valley.warsame, on: Day(ReviewWorld.day)!,
        language: "so", interpreter: "", stamp, tx)
      try SharingChoiceRecords.replaceParts(
        ofCase: Valley.warsame, with: [("part", Valley.state, "")], stamp, tx)
    }
    #expect(try await world.page(id).files.map(\.opened) == [nil])
    #expect(try await world.make() == nil)
    guard
      case .page(let refused, 409, _, _) = try await world.send(
        "review.draw", as: .helen, [:], ReviewWorld.asked())
    else { throw Unexpected() }
    let form = try #require(refused as? ReviewFormPage)
    #expect(form.form.refusal?.code == "review.no-cases")
    try world.valley.golden(
      form, "Reviews/ReviewFormPage.refused", as: .helen, on: ReviewWorld.day)
    var other = ReviewWorld.asked()
    other.set("agency", Valley.state)
    #expect(await undone { _ = try await world.make(other) } == "none")
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-02 each look of a monitor is in the log with the reason review`(
    engine: EngineName
  ) async throws {
    let world = try await ReviewWorld(engine)
    let id = try #require(try await world.make(ReviewWorld.asked(size: "2")))
    let look = AuditRecords.Event.look(
      world.valley.now(.monique, on: ReviewWorld.day), action: "case.view",
      seen: [.caseFile(Valley.warsame)])
    #expect(look.reason == "review" && look.result == "seen")
    let own = AuditRecords.Event.look(
      world.valley.now(.omar, on: ReviewWorld.day), action: "case.view", seen: [])
    #expect(own.reason.isEmpty)
    try await world.valley.database.write { tx in try AuditRecords.append([look], tx) }
    let looks = try await world.valley.page(
      "looks.list", LooksPage.self, as: .helen,
      ["case": Valley.warsame, "person": "person-fatuma"], on: ReviewWorld.day)
    #expect(looks.lines.contains { $0.basis == "review" && $0.agency.contains("State") })
    let others = try await world.valley.page(
      "review.list", ReviewsPage.self, as: .pauline, on: ReviewWorld.day)
    #expect(others.reviews.map(\.id) == [id])
  }
}
