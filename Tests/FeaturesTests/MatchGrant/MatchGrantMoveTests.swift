import Domain
import Features
import Markup
import Storage
import Testing
import World

/// S6.1-2: Tesfaye and Selam in Match Grant from 3 February 2026; he moves on 1 June.
@Suite struct MatchGrantMoveTests {
  private struct Family {
    let office: Office
    let id: String
    let tesfaye: String
    let selam: String

    func post(
      _ name: String, as worker: Office.Worker = .rachel, _ values: [String: String],
      move: String = "", on day: String
    ) async throws -> Response {
      try await office.answer(
        name,
        office.request(
          worker, ["case": id, "move": move], Input(values.mapValues { [$0] }), on: day))
    }

    /// The code of a refusal; empty where it was done.
    func refused(
      _ name: String, as worker: Office.Worker = .rachel, _ values: [String: String],
      move: String = "", on day: String
    ) async throws -> String {
      var request = office.request(
        worker, ["case": id, "move": move], Input(values.mapValues { [$0] }), on: day,
        wantsJSON: true)
      request.sentJSON = true
      do {
        _ = try await office.answer(name, request)
        return ""
      } catch let problem as Problem {
        return String(problem.type.split(separator: ":").last ?? "")
      } catch let undone as Undone { return undone.code }
    }

    func service(_ type: String, of person: String, on day: String) async throws {
      _ = try await post(
        "service.add",
        [
          "person": person, "type": type, "group": "supportive", "program": "match-grant",
          "on": day, "status": "completed", "mode": "in-person",
        ], on: max(day, "2026-05-29"))
    }

    func summary(
      _ move: String, as worker: Office.Worker = .rachel, on day: String = "2026-06-02"
    ) async throws -> MatchGrantSummaryPage {
      let (page, _) = try await office.page(
        "match-grant.summary",
        office.request(worker, ["case": id, "move": move], on: day))
      return try #require(page as? MatchGrantSummaryPage)
    }

    func move(
      _ move: String, as worker: Office.Worker = .rachel, on day: String = "2026-06-02"
    ) async throws -> MatchGrantMovePage {
      let (page, _) = try await office.page(
        "match-grant.view", office.request(worker, ["case": id, "move": move], on: day))
      return try #require(page as? MatchGrantMovePage)
    }

    func planned(on day: String = "2026-05-29") async throws -> String {
      let answer = try await post(
        "match-grant.begin", ["person": tesfaye, "transition_on": "2026-06-01"], on: day)
      guard case .done(let path) = answer else { throw Undone.none }
      return String(path.text.split(separator: "/").last ?? "")
    }
  }

  private func family(_ engine: EngineName) async throws -> Family {
    let office = try await Office(engine)
    var input = S1.input(["programs": "match-grant"])
    for name in input.values.keys where name.hasPrefix("members.") { input.set(name, nil) }
    let names = [
      (["Tesfaye"], "Gebremariam", "Wolde", "male", ""),
      (["Selam"], "", "Haile", "female", "wife"),
    ]
    for (index, name) in names.enumerated() {
      let at = "members.\(index + 1)."
      input.set(at + "given_name", name.0)
      input.set(at + "middle_name", name.1)
      input.set(at + "family_name", name.2)
      input.set(at + "name_order", "given-first")
      input.set(at + "birth_date", index == 0 ? "1986-05-02" : "1989-11-20")
      input.set(at + "sex", name.3)
      if index > 0 { input.set(at + "relationship", name.4) }
      input.set(at + "arrived_on", "2026-01-31")
      input.set(at + "status", "refugee")
      input.set(at + "country_of_birth", "Eritrea")
      input.set(at + "language", "Tigrinya")
      input.set(at + "interpreter_needed", "yes")
      input.set(at + "phone", "801 555 0106")
      input.set(at + "address", "9 Invented Street, Salt Lake City")
      input.set(at + "alien_number", "A00011133\(index)")
    }
    let opened = try await office.open(input)
    return Family(
      office: office, id: opened.caseID, tesfaye: opened.personIDs[0],
      selam: opened.personIDs[1])
  }

  @Test(arguments: Engines.available)
  func
    `UT-INT-04 S6 registration is open until confirmed, TANF needs TEVS, spouses keep their family names`(
      engine: EngineName
    ) async throws
  {
    let family = try await family(engine)
    let header = try #require(try await family.office.header(family.id))
    #expect(
      header.people.map(\.name) == ["Tesfaye Gebremariam Wolde", "Selam Haile"])
    func start() async throws -> StartPage {
      let (page, _) = try await family.office.page(
        "start.view", family.office.request(.rachel, ["case": family.id], on: "2026-02-10"))
      return try #require(page as? StartPage)
    }
    let item = "Register Tesfaye Gebremariam Wolde at jobs.utah.gov"
    #expect(try await start().open.contains(item))
    _ = try await family.post(
      "work-registration.record", ["person": family.tesfaye, "on": "2026-02-10"],
      on: "2026-02-10")
    #expect(try await start().open.contains(item))
    _ = try await family.post(
      "work-registration.record",
      ["person": family.tesfaye, "on": "2026-02-10", "confirmation": "JU-0001"],
      on: "2026-02-10")
    #expect(try await !start().open.contains(item))
    let tanf = ["program": "TANF", "on": "2026-02-10"]
    #expect(
      try await family.refused("eligibility.confirm", tanf, on: "2026-02-10")
        == "intake.verification-missing")
    #expect(
      try await family.refused(
        "eligibility.confirm",
        tanf.merging(["verified_on": "2026-02-10", "reference": "T-1"]) { $1 }, on: "2026-02-10")
        == "")
  }

  @Test(arguments: Engines.available)
  func
    `UT-SVC-06 S6 the transition is not completable until the summary of that time only is sent`(
      engine: EngineName
    ) async throws
  {
    let family = try await family(engine)
    for (type, day) in [
      ("before Match Grant", "2026-02-02"), ("housing orientation", "2026-02-03"),
      ("employment orientation", "2026-04-15"), ("last interview", "2026-06-01"),
    ] { try await family.service(type, of: family.tesfaye, on: day) }
    try await family.service("school enrollment", of: family.selam, on: "2026-03-02")
    let move = try await family.planned()
    let done = ["on": "2026-06-02"]
    #expect(
      try await family.refused("match-grant.complete", done, move: move, on: "2026-06-02")
        == "match-grant.summary-unsent")
    #expect(
      try await family.refused(
        "match-grant.receive", as: .tyler, done, move: move, on: "2026-06-02")
        == "match-grant.summary-unsent")
    try await family.service("after the transition", of: family.tesfaye, on: "2026-06-02")
    let summary = try await family.summary(move)
    #expect(
      summary.lines.map(\.type) == [
        "housing orientation", "employment orientation", "last interview",
      ])
    try golden(summary, "MatchGrant/MatchGrantSummaryPage.unsent", chrome(.rachel))
    try golden(
      try await family.move(move), "MatchGrant/MatchGrantMovePage.unsent", chrome(.rachel))
    var sending = [
      "counselor": "staff-tyler", "on": "2026-06-02", "remark": "He looks for night work",
    ]
    #expect(
      try await family.refused("match-grant.send", sending, move: move, on: "2026-06-02")
        == "blank")
    sending["reviewed"] = "yes"
    #expect(
      try await family.refused(
        "match-grant.send", sending.merging(["counselor": "staff-samira"]) { $1 }, move: move,
        on: "2026-06-02") == "match-grant.no-counselor")
    #expect(
      try await family.refused("match-grant.send", sending, move: move, on: "2026-06-02") == "")
    #expect(
      try await family.refused("match-grant.complete", done, move: move, on: "2026-06-02") == "")
    #expect(try await family.move(move).move.completedOn == Day("2026-06-02"))
    let ended = try await family.office.texts(
      "SELECT ended_on FROM enrollment WHERE person_id = $1 AND program = 'match-grant'",
      [family.tesfaye])
    #expect(ended == ["2026-06-01"])
  }

  @Test(arguments: Engines.available)
  func
    `UT-SVC-06 S6 the counselor gets a notice, reads what was sent, and confirms that it came in`(
      engine: EngineName
    ) async throws
  {
    let family = try await family(engine)
    try await family.service("housing orientation", of: family.tesfaye, on: "2026-02-03")
    let move = try await family.planned()
    _ = try await family.post(
      "match-grant.send",
      ["counselor": "staff-tyler", "on": "2026-06-02", "reviewed": "yes"], move: move,
      on: "2026-06-02")
    func notices(_ worker: Office.Worker) async throws -> [NoticeLine] {
      let (page, _) = try await family.office.page(
        "notice.list", family.office.request(worker, on: "2026-06-03"))
      return try #require(page as? NoticesPage).lines.filter { $0.kind.rawValue.hasPrefix("match") }
    }
    let told = try await notices(.tyler)
    #expect(told.map(\.kind) == [.matchGrantSent])
    #expect(told.first?.place == "/cases/\(family.id)/match-grant/\(move)/summary")
    #expect(try await notices(.samira).isEmpty)
    // A service of that time is found later: what was sent stays as it was.
    try await family.service("found later", of: family.tesfaye, on: "2026-03-01")
    let sent = try await family.summary(move, as: .tyler, on: "2026-06-03")
    #expect(sent.lines.map(\.type) == ["housing orientation"])
    #expect(sent.isOutdated)
    try golden(sent, "MatchGrant/MatchGrantSummaryPage.sent", chrome(.tyler))
    #expect(
      try await family.refused(
        "match-grant.receive", as: .rachel, ["on": "2026-06-03"], move: move, on: "2026-06-03")
        == "forbidden:match-grant.receive")
    #expect(
      try await family.refused(
        "match-grant.send", as: .tyler,
        ["counselor": "staff-tyler", "on": "2026-06-03", "reviewed": "yes"], move: move,
        on: "2026-06-03") == "forbidden:match-grant.move")
    _ = try await family.post(
      "match-grant.receive", as: .tyler, ["on": "2026-06-03"], move: move, on: "2026-06-03")
    #expect(try await notices(.rachel).map(\.kind) == [.matchGrantReceived])
    let page = try await family.move(move, as: .tyler, on: "2026-06-03")
    #expect(page.move.receivedOn == Day("2026-06-03"))
    try golden(page, "MatchGrant/MatchGrantMovePage.received", chrome(.tyler))
    // Sent again, it has to come in again.
    _ = try await family.post(
      "match-grant.send",
      ["counselor": "staff-tyler", "on": "2026-06-03", "reviewed": "yes"], move: move,
      on: "2026-06-03")
    let again = try await family.summary(move, as: .tyler, on: "2026-06-03")
    #expect(again.lines.map(\.type) == ["housing orientation", "found later"])
    #expect(!again.isOutdated && again.move.receivedOn == nil)
  }

  @Test(arguments: Engines.available)
  func `UT-SVC-06 only someone in Match Grant moves, once, and the list says how far each is`(
    engine: EngineName
  ) async throws {
    let family = try await family(engine)
    let plan = ["person": family.tesfaye, "transition_on": "2026-02-02"]
    #expect(
      try await family.refused("match-grant.begin", plan, on: "2026-05-29")
        == "match-grant.before")
    #expect(
      try await family.refused("match-grant.begin", as: .tyler, plan, on: "2026-05-29")
        == "forbidden:match-grant.move")
    _ = try await family.planned()
    #expect(
      try await family.refused(
        "match-grant.begin", ["person": family.tesfaye, "transition_on": "2026-06-01"],
        on: "2026-05-29") == "match-grant.already-moving")
    let (page, _) = try await family.office.page(
      "match-grant.list", family.office.request(.rachel, ["case": family.id], on: "2026-05-29"))
    let list = try #require(page as? MatchGrantPage)
    #expect(list.mayMove.map(\.name) == ["Selam Haile"])
    try golden(list, "MatchGrant/MatchGrantPage.one", chrome(.rachel))
  }

  private func chrome(_ worker: Office.Worker) -> Chrome {
    Chrome(
      token: "token", idempotencyKey: "key", today: Day("2026-06-02")!, actor: worker.actor)
  }
}
