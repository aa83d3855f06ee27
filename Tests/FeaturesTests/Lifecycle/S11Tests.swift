import Domain
import Features
import Markup
import Storage
import Testing
import World

/// S11 as people act it: Khamisi Juma Mwamba, taken in by Rachel; Helen is her supervisor.
@Suite struct S11Tests {
  @Test(arguments: Engines.available)
  func
    `S11 IRC-CLK-01 IRC-NOTE-04 IRC-NOTE-06 March is missed, its reason is owed and written, next Monday has a day`(
      engine: EngineName
    ) async throws
  {
    let world = try await S11World(engine)
    try await world.serve()
    let early = try await world.clocks(on: "2026-03-16", "icm.service")
    #expect(early.map(\.status) == ["met", "met", "upcoming"])
    let flagged = try await world.clocks(on: "2026-03-20", "icm.service")
    #expect(flagged.map(\.status) == ["met", "met", "due-soon"])
    let missed = try await world.clocks(on: "2026-04-01", "icm.service")
    #expect(missed.map(\.status).prefix(3) == ["met", "met", "overdue"])
    #expect(missed[2].dueOn == Day("2026-03-31"))
    let owed = try await world.clocks(on: "2026-04-02", "delay-note.icm.service")
    #expect(owed.map(\.dueOn) == [Day("2026-04-03")!] && owed[0].isOpen)
    #expect(
      try await world.clocks(on: "2026-04-03", "icm.service").map(\.status)
        == ["met", "met", "overdue", "met"])
    try await world.explain(missed[2])
    let told = try await world.clocks(on: "2026-04-03", "delay-note.icm.service")
    #expect(told.map(\.status) == ["met"])

    let review = try await world.review("He comes again next Monday.", on: "2026-03-12")
    #expect(review.relativeDates == ["“next Monday” is 16 Mar 2026: write 3/16/2026"])
  }

  @Test(arguments: Engines.available)
  func
    `S11 IRC-PLN-01 IRC-PPL-03 strengths, and goals whose day follows from how long they may take`(
      engine: EngineName
    ) async throws
  {
    let world = try await S11World(engine)
    try await world.strengths(["Welder", "Speaks four languages"])
    try await world.plan([
      ("Find an apartment within one month", "1"), ("Buy a house within five years", "60"),
    ])
    #expect(
      try await world.office.texts("SELECT target_on FROM goal ORDER BY target_on")
        == ["2026-03-10", "2031-02-10"])
    let plan = try await world.office.page(
      "plan.view", world.request(.rachel, on: "2026-02-10"))
    let html = plan.page.html(world.chrome(on: "2026-02-10")).text.lowercased()
    #expect(html.contains("short-term") && html.contains("long-term"))
    for (target, within) in [("", ""), ("2026-09-30", "6"), ("", "7")] {
      let fields = world.goal("Learn to swim", within: within, target: target)
      let answer = try await world.office.answer(
        "goal.add", world.request(.rachel, fields, on: "2026-02-10"))
      guard case .page(let page, let status, _, _) = answer else { throw Undone.none }
      #expect(status == 422 && (page as? GoalPage)?.form.value("title") == "Learn to swim")
    }
  }

  @Test(arguments: Engines.available)
  func `S11 IRC-CLK-02 IRC-CLK-04 a supervisor extends service to 24 months and no further`(
    engine: EngineName
  ) async throws {
    let world = try await S11World(engine)
    #expect(try await world.due("icm.end", on: "2026-11-01") == ["2027-01-15"])
    #expect(try await world.due("icm.end-notice", on: "2026-11-01") == ["2026-11-16"])
    #expect(try await world.extend("2027-09-30", as: .rachel) == "extension.approver-needed")
    #expect(
      try await world.extend("2027-09-30", as: .helen, reason: "") == "extension.reason-needed")
    #expect(try await world.extend("2028-01-16", as: .helen) == "extension.past-ceiling")
    #expect(try await world.extend("2027-01-15", as: .helen) == "extension.within-normal")
    #expect(
      try await world.extend("2027-09-30", as: .helen, program: "utah-rccm")
        == "extension.not-served")
    #expect(try await world.due("icm.end", on: "2026-11-01") == ["2027-01-15"])
    #expect(try await world.extend("2027-09-30", as: .helen) == nil)
    #expect(try await world.due("icm.end", on: "2026-11-01") == ["2027-09-30"])
    #expect(try await world.due("icm.end-notice", on: "2026-11-01") == ["2027-08-01"])
    let table = try await ReportFacts.clocks(on: Day("2026-11-01")!, in: world.office.database)
    #expect(table.rows.filter { $0[3] == "icm.end" }.map { $0[5] } == ["2027-09-30"])

    let (page, _) = try await world.office.page(
      "standing.view", world.request(.helen, on: "2026-11-01"))
    let services = try #require((page as? StandingPage)?.services)
    #expect(services.map(\.endsOn) == [Day("2027-09-30")!] && services[0].isExtended)
    #expect(services[0].latestOn == Day("2028-01-15"))
    #expect(page.html(world.chrome(.helen, on: "2026-11-01")).text.contains("Extend service"))
    #expect(
      try await world.office.texts("SELECT to_state FROM transition ORDER BY number").last
        == "extension")
    // What counts for the contract is the day on which it was approved.
    #expect(
      try await world.office.texts("SELECT lct_agreed_on || cm_agreed_on FROM extension")
        == ["2026-11-012026-11-01"])

    try await world.tellOfTheEnd(on: "2027-07-28")
    let told = try await world.clocks(on: "2027-08-02", "icm.end-notice")
    #expect(told.map(\.status) == ["met"] && told[0].metOn == Day("2027-07-28"))
  }

  @Test(arguments: Engines.available)
  func `IRC-CLK-02 the form says who extends, until when at the latest, and keeps what was typed`(
    engine: EngineName
  ) async throws {
    let world = try await S11World(engine)
    let (page, _) = try await world.office.page(
      "extension.new", world.request(.rachel, on: "2026-11-01"))
    let rachels = page.html(world.chrome(on: "2026-11-01")).text
    #expect(rachels.contains("The case manager supervisor") && !rachels.contains("<form"))
    let (form, _) = try await world.office.page(
      "extension.new", world.request(.helen, on: "2026-11-01"))
    let helens = form.html(world.chrome(.helen, on: "2026-11-01")).text
    #expect(helens.contains("15 Jan 2028") && helens.contains("<form"))
    #expect(!helens.contains("therapist_agreed_on"))
    let answer = try await world.office.answer(
      "extension.grant",
      world.request(.helen, world.lengthening("2028-01-16"), on: "2026-11-01"))
    guard case .page(let again, let status, _, _) = answer else { throw Undone.none }
    let kept = try #require(again as? LifecyclePage)
    #expect(status == 409 && kept.form.value("until") == "2028-01-16")
    #expect(kept.form.refusal?.sentence.contains("2028-01-15") == true)
    #expect(kept.program == "irc-icm")
  }
}

private struct S11World {
  let office: Office
  let caseID: String
  let khamisi: String

  init(_ engine: EngineName) async throws {
    office = try await Office(engine)
    let opened = try await office.open(
      Input([
        "members.1.given_name": ["Khamisi"], "members.1.middle_name": ["Juma"],
        "members.1.family_name": ["Mwamba"], "members.1.name_order": ["given-first"],
        "members.1.birth_date": ["1984-03-03"], "members.1.sex": ["male"],
        "members.1.arrived_on": ["2025-12-20"], "members.1.status": ["refugee"],
        "members.1.country_of_birth": ["Tanzania"], "members.1.language": ["Swahili"],
        "members.1.interpreter_needed": ["yes"], "explained": ["process", "limits", "privacy"],
        "explained_on": ["2026-01-15"], "explained_language": ["Swahili"],
        "explained_interpreter": ["Many Tongues Line"], "sharing_choice": ["share"],
        "opened_on": ["2026-01-15"], "intake_on": ["2026-01-15"], "programs": ["irc-icm"],
        "gatekeeper": ["staff-rachel"],
      ]), on: "2026-01-15")
    caseID = opened.caseID
    khamisi = opened.personIDs[0]
  }

  func request(
    _ worker: Office.Worker, _ input: Input = Input(), on day: String
  ) -> Request {
    office.request(worker, ["case": caseID], input, on: day)
  }

  func chrome(_ worker: Office.Worker = .rachel, on day: String) -> Chrome {
    Chrome(token: "token", idempotencyKey: "key", today: Day(day)!, actor: worker.actor)
  }

  func clocks(on day: String, _ rule: String) async throws -> [ClockLine] {
    let (page, _) = try await office.page("clock.list", request(.rachel, on: day))
    return try #require(page as? ClocksPage).clocks.filter { $0.rule == rule }
  }

  func due(_ rule: String, on day: String) async throws -> [String] {
    try await clocks(on: day, rule).map(\.dueOn.description)
  }
}

extension S11World {
  func serve() async throws {
    for (day, what, status) in [
      ("2026-01-20", "assessment", "completed"), ("2026-01-27", "assessment", "completed"),
      ("2026-02-11", "budget talk", "completed"), ("2026-03-12", "clinic visit", "no-show"),
      ("2026-04-02", "clinic visit", "completed"),
    ] {
      let input = Input([
        "person": [khamisi], "type": [what], "group": ["case-management"],
        "program": ["irc-icm"], "on": [day], "status": [status], "mode": ["in-person"],
      ])
      _ = try await office.done("service.add", request(.rachel, input, on: day))
    }
  }

  /// From the deadline to the note that says why it was missed.
  func explain(_ missed: ClockLine) async throws {
    let note = Input([
      "kind": ["delay-reason"], "about": ["delay:\(missed.name.text)"], "person": [khamisi],
      "event_on": ["2026-04-03"], "mode": ["none"],
      "served": ["He was ill on the day of the clinic visit; nobody else was asked."],
    ])
    _ = try await office.done("note.save", request(.rachel, note, on: "2026-04-03"))
  }

  func tellOfTheEnd(on day: String) async throws {
    let note = Input([
      "kind": ["contact"], "about": ["end-notice:\(khamisi)"], "person": [khamisi],
      "event_on": [day], "mode": ["in-person"], "with": ["client"],
      "served": ["Told that service ends on 9/30/2027, and who helps then."],
    ])
    _ = try await office.done("note.save", request(.rachel, note, on: day))
  }

  func review(_ text: String, on day: String) async throws -> ReviewNotePage {
    let note = Input([
      "step": ["review"], "kind": ["contact"], "person": [khamisi], "event_on": [day],
      "mode": ["phone"], "with": ["client"], "plan": [text],
    ])
    let (page, _) = try await office.page("note.save", request(.rachel, note, on: day))
    return try #require(page as? ReviewNotePage)
  }

  func strengths(_ all: [String]) async throws {
    for words in all {
      let input = Input([
        "kind": ["person"], "person": [khamisi], "description": [words],
      ])
      _ = try await office.done("strength.record", request(.rachel, input, on: "2026-01-27"))
    }
    #expect(try await office.texts("SELECT description FROM strength ORDER BY id").count == 2)
  }

  func plan(_ goals: [(title: String, within: String)]) async throws {
    _ = try await office.done("plan.begin", request(.rachel, on: "2026-02-10"))
    for (title, within) in goals {
      _ = try await office.done(
        "goal.add", request(.rachel, goal(title, within: within), on: "2026-02-10"))
    }
  }

  func goal(_ title: String, within: String, target: String = "") -> Input {
    Input([
      "title": [title], "stated_by": ["client"], "client_words": ["A home of our own"],
      "person": [khamisi], "area": ["HOU"], "target_on": [target], "within": [within],
    ])
  }

  func lengthening(_ until: String, reason: String = "Surgery in spring") -> Input {
    Input([
      "person": [khamisi], "program": ["irc-icm"], "until": [until], "reason": [reason],
      "note": ["Recovery takes the summer; he cannot manage the clinic alone yet."],
    ])
  }

  func extend(
    _ until: String, as worker: Office.Worker, reason: String = "Surgery in spring",
    program: String = ""
  ) async throws -> String? {
    var input = lengthening(until, reason: reason)
    input.set("program", program)
    return try await office.refusal(
      try ExtendService(input, caseID: caseID), as: worker, on: "2026-11-01")
  }
}
