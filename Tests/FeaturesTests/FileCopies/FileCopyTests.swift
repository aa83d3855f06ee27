import Domain
import Features
import Markup
import Storage
import Testing
import World

/// S15.2: Kazimiera Novak asks on 16 June 2026 for her file, the notes included.
@Suite struct FileCopyTests {
  private static func open(_ office: Office, _ people: [(String, String, String)]) async throws
    -> OpenCase.Outcome
  {
    var input = Input(S1.input().values.filter { !$0.key.hasPrefix("members.") })
    for (index, person) in people.enumerated() {
      let number = "members.\(index + 1)"
      let facts = [
        "given_name": person.0, "family_name": person.1, "name_order": "given-first",
        "birth_date": "199\(index)-05-17", "sex": "female", "arrived_on": "2026-01-31",
        "status": "refugee", "country_of_birth": "Poland", "language": "Polish",
        "interpreter_needed": "yes", "phone": "801 555 0101",
      ]
      for (name, value) in facts { input.set("\(number).\(name)", value) }
      if index > 0 { input.set("\(number).relationship", person.2) }
    }
    return try await office.open(input)
  }

  private struct World {
    let office: Office
    let caseID: String
    let kazimiera: String
    let miroslav: String

    func people(_ more: [String: String] = [:]) -> [String: String] {
      ["case": caseID].merging(more) { $1 }
    }
  }

  private static func note(
    _ world: World, _ text: String, on day: String = "2026-06-01", about person: String? = nil
  ) async throws {
    let note = NewNote(
      kind: .situationReview, person: person, eventOn: Day(day)!, body: text)
    _ = try await perform(
      SaveNote(note, caseID: world.caseID), in: world.office.database,
      world.office.now(.rachel, on: day))
  }

  private static func world(_ engine: EngineName) async throws -> World {
    let office = try await Office(engine)
    let opened = try await open(
      office, [("Kazimiera", "Novak", ""), ("Miroslav", "Novak", "brother")])
    _ = try await open(office, [("Tariq", "al-Hassan", "")])
    let ids = try await office.texts(
      """
      SELECT person_id FROM membership WHERE case_id = $1 ORDER BY is_head DESC
      """, [opened.caseID])
    let world = World(
      office: office, caseID: opened.caseID, kazimiera: ids[0], miroslav: ids[1])
    try await note(
      world, "Client stated \"I will not attend training unless I am paid.\" tariq al-hassan came.")
    try await note(world, "Lena of the <library> called from 801 555 0199.", on: "2026-06-02")
    try await note(
      world, "Miroslav Novak has a new job.", on: "2026-06-03", about: world.miroslav)
    let draft = Input([
      "kind": ["contact"], "event_on": ["2026-06-04"], "body": ["Kazimiera has a bad attitude."],
      "step": ["draft"],
    ])
    _ = try await perform(
      KeepNoteDraft(draft, caseID: world.caseID), in: office.database,
      office.now(.rachel, on: "2026-06-04"))
    let disagreement = Input([
      "subject": ["employment-plan"], "about": ["Hours of work"],
      "parties": ["case-manager", "therapist"], "positions": ["CM: full time. LCT: half."],
      "on": ["2026-06-05"],
    ])
    _ = try await perform(
      try RecordDisagreement(disagreement, caseID: world.caseID), in: office.database,
      office.now(.rachel, on: "2026-06-05"))
    return world
  }

  private static func ask(_ world: World, agreed: [String] = []) async throws -> String {
    let form = Input([
      "person": [world.kazimiera], "asked_on": ["2026-06-16"], "language": ["Polish"],
      "parts": ["notes", "plans", "log", "disagreements"], "agreed": agreed,
    ])
    let at = try await world.office.done(
      "file-copy.record", world.office.request(.rachel, world.people(), form, on: "2026-06-16"))
    return String(at.split(separator: "/").last ?? "")
  }

  private static func page<P: Page>(
    _ world: World, _ name: String, _ type: P.Type, _ id: String, as worker: Office.Worker,
    _ more: [String: String] = [:]
  ) async throws -> P {
    let at = world.people(["copy": id].merging(more) { $1 })
    let (page, _) = try await world.office.page(
      name, world.office.request(worker, at, on: "2026-06-18"))
    return try #require(page as? P)
  }

  private static func send(
    _ world: World, _ name: String, _ id: String, as worker: Office.Worker,
    _ form: [String: [String]] = [:], _ more: [String: String] = [:]
  ) async throws -> String {
    let at = world.people(["copy": id].merging(more) { $1 })
    let request = world.office.request(
      worker, at, Input(form), on: "2026-06-18", wantsJSON: true)
    do {
      _ = try await world.office.done(name, request)
      return "done"
    } catch let problem as Problem {
      return String(problem.type.split(separator: ":").last ?? "") + " \(problem.status)"
    } catch let undone as Undone { return undone.code }
  }

  private static func golden(_ page: some Page, _ name: String, as worker: Office.Worker) throws {
    try FeaturesTests.golden(
      page, "FileCopies/\(name)",
      Chrome(
        token: "token", idempotencyKey: "key", today: Day("2026-06-18")!, actor: worker.actor))
  }

  @Test(arguments: Engines.available)
  func
    `WI-NOTE-07 S15 a copy holds notes, plans and log, without drafts and other persons' identifiers`(
      engine: EngineName
    ) async throws
  {
    let world = try await Self.world(engine)
    let id = try await Self.ask(world)
    let page = try await Self.page(world, "file-copy.view", FileCopyPage.self, id, as: .rachel)
    #expect(page.words.map(\.words) == ["tariq al-hassan", "801 555 0199"])
    #expect(Set(page.entries.map(\.entry.part)) == [.notes, .log, .disagreements])
    #expect(page.entries.filter { $0.leftOut == .otherAdult }.map(\.entry.part) == [.notes])
    #expect(!page.mayApprove)
    try Self.golden(page, "FileCopyPage.undecided", as: .rachel)
    let text = page.html(
      Chrome(token: "", idempotencyKey: "", today: page.header.openedOn, actor: nil)
    ).text
    #expect(!text.contains("bad attitude") && !text.contains("new job"))
  }

  @Test(arguments: Engines.available)
  func
    `WI-NOTE-07 UT-PLN-09 S15 nothing goes out undecided, a supervisor words the disagreement, and the copy is filed`(
      engine: EngineName
    ) async throws
  {
    let world = try await Self.world(engine)
    let id = try await Self.ask(world)
    func send(
      _ name: String, as worker: Office.Worker = .helen, _ form: [String: [String]] = [:],
      entry: String = ""
    ) async throws -> String {
      try await Self.send(world, "file-copy.\(name)", id, as: worker, form, ["entry": entry])
    }
    #expect(try await send("approve", as: .rachel) == "forbidden:file-copy.review")
    #expect(try await send("approve") == "file-copy.not-ready 409")
    let kept = ["words": ["801 555 0199"], "choice": ["keep"]]
    #expect(try await send("words", as: .rachel, kept) == "file-copy.reason-missing 409")
    let reason = ["reason": ["The library's number, which she asked for"]]
    #expect(try await send("words", as: .rachel, kept.merging(reason) { $1 }) == "done")
    let masked = ["words": ["tariq al-hassan"], "choice": ["mask"]]
    #expect(try await send("words", as: .rachel, masked) == "done")
    #expect(try await send("phrase", as: .rachel, ["phrase": ["Lena"]]) == "done")
    let open = try await Self.page(world, "file-copy.view", FileCopyPage.self, id, as: .helen)
    let entry = try #require(open.entries.first { $0.leftOut == .awaitsSupervisor }).entry.key
    let worded = ["choice": ["own-words"], "words": ["The team talked about her hours."]]
    let asItStands = ["choice": ["as-it-stands"]]
    #expect(
      try await send("entry", as: .rachel, worded, entry: entry) == "file-copy.supervisor-only 409")
    #expect(
      try await send("entry", asItStands, entry: entry) == "file-copy.not-as-it-stands 409")
    #expect(try await send("entry", worded, entry: entry) == "done")
    let decided = try await Self.page(world, "file-copy.view", FileCopyPage.self, id, as: .helen)
    #expect(decided.mayApprove && decided.words.allSatisfy { $0.choice != nil })
    try Self.golden(decided, "FileCopyPage.decided", as: .helen)
    let one = try await Self.page(
      world, "file-copy.entry-view", FileCopyEntryPage.self, id, as: .helen, ["entry": entry])
    try Self.golden(one, "FileCopyEntryPage.disagreement", as: .helen)
    #expect(try await send("approve") == "done")
    #expect(try await send("approve") == "file-copy.approved 409")
    #expect(try await Self.told(world, .helen) == [.fileCopyAsked])
    #expect(try await Self.told(world, .rachel).contains(.fileCopyApproved))
    #expect(try await Self.told(world, .tyler).allSatisfy { $0 != .fileCopyApproved })
    try await Self.handOver(world, id)
  }

  /// What somebody was told of copies of files.
  private static func told(_ world: World, _ worker: Office.Worker) async throws -> [NoticeKind] {
    let (page, _) = try await world.office.page(
      "notice.list", world.office.request(worker, on: "2026-06-18"))
    let lines = try #require(page as? NoticesPage).lines
    return lines.map(\.kind).filter { $0 == .fileCopyAsked || $0 == .fileCopyApproved }
  }

  private static func handOver(_ world: World, _ id: String) async throws {
    let handed = [
      "handed_on": ["2026-06-18"], "how": ["paper"], "handed_language": ["Polish"],
      "interpreter": [""],
    ]
    let ready = try await page(world, "file-copy.view", FileCopyPage.self, id, as: .rachel)
    try golden(ready, "FileCopyPage.approved", as: .rachel)
    #expect(
      try await send(world, "file-copy.hand-over", id, as: .rachel, handed)
        == "file-copy.interpreter-missing 409")
    let withEwa = handed.merging(["interpreter": ["Ewa Nowak"]]) { $1 }
    #expect(try await send(world, "file-copy.hand-over", id, as: .rachel, withEwa) == "done")
    #expect(
      try await send(world, "file-copy.hand-over", id, as: .rachel, withEwa)
        == "file-copy.handed-over 409")
    let before = try await page(world, "file-copy.print", FileCopyPrintPage.self, id, as: .rachel)
    try await note(world, "A later note.", on: "2026-06-18")
    let copy = try await page(world, "file-copy.print", FileCopyPrintPage.self, id, as: .rachel)
    #expect(copy.package == before.package)
    try golden(copy, "FileCopyPrintPage.handed", as: .rachel)
    let texts = copy.package.entries.flatMap(\.lines).map(\.text).joined(separator: "\n")
    for there in [
      "[name removed] came.", "801 555 0199", "[name removed] of the <library>",
      "The team talked about her hours.",
    ] {
      #expect(texts.contains(there), "\(there)")
    }
    for gone in ["hassan", "Lena", "new job", "full time", "bad attitude", "A later note"] {
      #expect(!texts.contains(gone), "\(gone)")
    }
    let audited = try await world.office.texts(
      """
      SELECT action FROM audit_entry WHERE action >= 'file-copy.' AND action < 'file-copy/' \
      AND result = 'done' ORDER BY number
      """)
    #expect(
      audited == [
        "file-copy.record", "file-copy.words", "file-copy.words", "file-copy.words",
        "file-copy.entry", "file-copy.approve", "file-copy.hand-over",
      ])
  }

  @Test(arguments: Engines.available)
  func `WI-NOTE-07 the part of another adult is in the copy only where that adult agreed`(
    engine: EngineName
  ) async throws {
    let world = try await Self.world(engine)
    let id = try await Self.ask(world, agreed: [world.miroslav])
    let page = try await Self.page(world, "file-copy.view", FileCopyPage.self, id, as: .rachel)
    #expect(!page.entries.contains { $0.leftOut == .otherAdult })
    #expect(page.entries.contains { $0.entry.personID == world.miroslav })
  }

  @Test(arguments: Engines.available)
  func `WI-NOTE-07 who has not to do with the case finds no copy, and the counselor prepares none`(
    engine: EngineName
  ) async throws {
    let world = try await Self.world(engine)
    let id = try await Self.ask(world)
    func status(_ name: String, as worker: Office.Worker) async throws -> Int {
      do {
        _ = try await world.office.page(
          name,
          world.office.request(worker, world.people(["copy": id]), on: "2026-06-18"))
        return 200
      } catch let problem as Problem { return problem.status }
    }
    #expect(try await status("file-copy.view", as: .omar) == 404)
    #expect(try await status("file-copy.view", as: .tyler) == 403)
    #expect(try await status("file-copy.print", as: .helen) == 404)
    #expect(try await status("file-copy.list", as: .samira) == 200)
  }

  @Test(arguments: Engines.available)
  func `WI-NOTE-07 the case leads to its copies, and a fault keeps what was typed`(
    engine: EngineName
  ) async throws {
    let world = try await Self.world(engine)
    let form = Input([
      "person": [world.kazimiera], "asked_on": ["yesterday"], "language": ["<Polish>"],
      "parts": ["notes"],
    ])
    let (page, status) = try await world.office.page(
      "file-copy.record", world.office.request(.rachel, world.people(), form, on: "2026-06-16"))
    #expect(status == 422)
    let list = try #require(page as? FileCopiesPage)
    #expect(list.form.value("language") == "<Polish>")
    try Self.golden(list, "FileCopiesPage.fault", as: .rachel)
    let (top, _) = try await world.office.page(
      "case.view", world.office.request(.rachel, world.people(), on: "2026-06-16"))
    let chrome = Chrome(
      token: "", idempotencyKey: "", today: Day("2026-06-16")!, actor: Office.Worker.rachel.actor)
    #expect(top.html(chrome).text.contains("href=\"/cases/\(world.caseID)/file-copies\""))
  }
}
