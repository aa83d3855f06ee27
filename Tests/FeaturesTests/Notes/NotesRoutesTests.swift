import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct NotesRoutesTests {
  private func route(_ name: String) throws -> Route {
    try #require(Routes.all.first { $0.name == name })
  }

  private func page<P: Page>(_ response: Response, as type: P.Type) throws -> (P, Int) {
    guard case .page(let page, let status, _, _) = response else { throw Unexpected() }
    return (try #require(page as? P), status)
  }

  private func save(_ valley: Valley, _ input: Input, on day: String = "2026-02-10") async throws {
    let command = try SaveNote(input, caseID: Valley.nguyen)
    _ = try await perform(command, in: valley.database, valley.now(on: day, at: "16:00"))
  }

  private func fill(_ valley: Valley) async throws {
    try await save(
      valley,
      SaveNoteTests.input([
        "person": "person-nam", "need": "A winter coat", "activity": "Called <Goodwill>",
        "plan": "Collect it on 2026-02-13", "participants": "Lê Minh Tuấn, interpreter",
        "next_follow_up_on": "2026-02-13",
      ]))
    try await save(
      valley,
      SaveNoteTests.input([
        "kind": "situation-review", "event_on": "2026-02-04", "event_time": "", "mode": "none",
        "with": "", "served": "", "body": "The lease runs to August.",
      ]))
  }

  @Test(arguments: Engines.available)
  func `WI-NOTE-02 notes stand by the time of the event, with lag and lateness`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    try await fill(valley)
    let request = valley.request(
      .get, "/cases/case-nguyen/notes", parameters: ["case": Valley.nguyen])
    let (list, _) = try page(try await route("note.list").handle(request), as: NotesPage.self)
    #expect(list.notes.map(\.eventOn.description) == ["2026-02-10", "2026-02-04"])
    #expect(list.notes.map(\.isLate) == [false, true])
    #expect(list.notes.map(\.lagDays) == [0, 6])
    try golden(list, "NotesPage.two", valley)
    let (log, _) = try page(
      try await route("note.log").handle(request), as: NoteLogPage.self)
    #expect(log.notes.map(\.eventOn.description) == ["2026-02-04", "2026-02-10"])
    try golden(log, "NoteLogPage.two", valley)
  }

  @Test(arguments: Engines.available)
  func `notes are narrowed by person and kind, and paged by key`(engine: EngineName) async throws {
    let valley = try await Valley(engine)
    try await fill(valley)
    for minute in 10..<45 {
      try await save(valley, SaveNoteTests.input(["event_time": "09:\(minute)"]))
    }
    func list(_ query: [String: String]) async throws -> NotesPage {
      let request = valley.request(
        .get, "/cases/case-nguyen/notes", parameters: ["case": Valley.nguyen],
        query: Input(query.mapValues { [$0] }))
      return try page(try await route("note.list").handle(request), as: NotesPage.self).0
    }
    #expect(try await list(["person": "person-nam"]).notes.count == 1)
    #expect(try await list(["kind": "situation-review"]).notes.count == 1)
    let first = try await list([:])
    #expect(first.notes.count == 30)
    let second = try await list(["before": try #require(first.older)])
    #expect(second.notes.count == 7)
    #expect(second.older == nil)
    #expect(Set(first.notes.map(\.id)).isDisjoint(with: second.notes.map(\.id)))
  }

  @Test(arguments: Engines.available)
  func `WI-NOTE-05 a note is reviewed before it is saved, and missing parts warn and never block`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    func post(_ step: String) async throws -> Response {
      let request = valley.request(
        .post, "/cases/case-nguyen/notes", parameters: ["case": Valley.nguyen],
        SaveNoteTests.input(["step": step, "event_on": "2026-02-04"]))
      return try await route("note.save").handle(request)
    }
    let (review, status) = try page(try await post("review"), as: ReviewNotePage.self)
    #expect(status == 200)
    #expect(review.missing == [.need, .activity, .plan])
    #expect(review.isLate)
    try golden(review, "ReviewNotePage.late", valley)
    let (again, _) = try page(try await post("edit"), as: NewNotePage.self)
    #expect(again.form.value("served") == "Nam, by phone")
    guard case .done(let path) = try await post("save") else { throw Unexpected() }
    #expect(path.text.hasPrefix("/cases/case-nguyen/notes/id-"))
  }

  @Test(arguments: Engines.available)
  func
    `WI-NOTE-04 IRC-NOTE-11 S15 judgement and another client's name are pointed out, a quotation is not`(
      engine: EngineName
    ) async throws
  {
    let valley = try await Valley(engine)
    try await valley.database.write { tx in
      try NameKeyRecords.put([("person-fatuma", ["Fatuma Abdi Warsame"])], isNew: true, tx)
    }
    // The supervisor sees both families; who serves one alone is told of no other.
    func review(_ served: String, by person: ValleyStaff = .helen) async throws -> ReviewNotePage {
      let request = valley.request(
        .post, "/cases/case-nguyen/notes", as: person, parameters: ["case": Valley.nguyen],
        SaveNoteTests.input(["step": "review", "served": served]))
      return try page(try await route("note.save").handle(request), as: ReviewNotePage.self).0
    }
    let first = try await review("Nam has a bad attitude. Fatuma Abdi Warsame came too.")
    #expect(first.judgements == ["bad attitude"])
    #expect(first.otherClients == ["Fatuma Abdi Warsame"])
    try golden(first, "ReviewNotePage.judged", valley)
    let second = try await review(
      "Client stated \"I will not attend training unless I am paid.\" Rachel wrote it down.")
    #expect(second.judgements == [])
    #expect(second.otherClients == [])
    let alone = try await review("Fatuma Abdi Warsame came too.", by: .rachel)
    #expect(alone.otherClients == [])
  }

  @Test(arguments: Engines.available)
  func `IRC-NOTE-03 a professional on none of the case's lists is pointed out, and never blocks`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let text = "Nam saw Dr. Helena Brandt. Dr Haddad agreed; officer Ruiz and nurse Lindgren wrote."
    func post(_ step: String) async throws -> Response {
      try await route("note.save").handle(
        valley.request(
          .post, "/cases/case-nguyen/notes", parameters: ["case": Valley.nguyen],
          SaveNoteTests.input(["step": step, "served": text])))
    }
    func named() async throws -> [String] {
      try page(try await post("review"), as: ReviewNotePage.self).0.professionals
    }
    // Samira Haddad is of the team.
    #expect(try await named() == ["Dr. Helena Brandt", "officer Ruiz", "nurse Lindgren"])
    let review = try page(try await post("review"), as: ReviewNotePage.self).0
    let html = review.html(valley.chrome()).text
    #expect(html.contains("A hint") && html.contains("telephone"))
    guard case .done = try await post("save") else { throw Unexpected() }
    let representative = try SaveRepresentative(
      Input(["name": ["Officer Daniel Ruiz"], "relationship": ["sponsor"], "phone": ["555"]]),
      caseID: Valley.nguyen)
    _ = try await perform(representative, in: valley.database, valley.now())
    #expect(try await named() == ["Dr. Helena Brandt", "nurse Lindgren"])
  }

  @Test(arguments: Engines.available)
  func `IRC-NOTE-03 a place named for the first time without its address is pointed out, once`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    func post(_ step: String, _ served: String) async throws -> Response {
      try await route("note.save").handle(
        valley.request(
          .post, "/cases/case-nguyen/notes", parameters: ["case": Valley.nguyen],
          SaveNoteTests.input(["step": step, "served": served])))
    }
    func review(_ served: String) async throws -> ReviewNotePage {
      try page(try await post("review", served), as: ReviewNotePage.self).0
    }
    let text = "Hoa was at Copper Street Clinic <twice> and at Lake College."
    let first = try await review(text)
    #expect(first.places == ["Copper Street Clinic", "Lake College"])
    let html = first.html(valley.chrome()).text
    #expect(html.contains("A hint: a place") && html.contains("street, number and city"))
    #expect(try await review("Lake College, 9 Main Street, took Hoa.").places == [])
    let booked = try BookAppointment(
      Input([
        "kind": ["plan"], "person": ["person-hoa"], "starts_at": ["2026-03-16 10:00"],
        "place": ["Lake College, 9 Main Street, Madison"],
      ]), caseID: Valley.nguyen)
    _ = try await perform(booked, in: valley.database, valley.now())
    #expect(try await review(text).places == ["Copper Street Clinic"])
    // A hint stops nobody; once it is written, the next mention is a later one.
    guard case .done = try await post("save", text) else { throw Unexpected() }
    #expect(
      try await review("Copper street clinic called. Copper Street Clinic wrote.").places == [])
  }

  @Test(arguments: Engines.available)
  func
    `IRC-NOTE-10 WI-NOTE-04 nearly the same about somebody else is pointed out, and kept with a reason`(
      engine: EngineName
    ) async throws
  {
    let valley = try await Valley(engine)
    let text = """
      We went through the letter of the landlord, wrote an answer together, and agreed on a day for \
      the next visit.
      """
    func post(_ caseID: String, _ fields: [String: String]) async throws -> Response {
      let request = valley.request(
        .post, "/cases/\(caseID)/notes", as: .helen, parameters: ["case": caseID],
        SaveNoteTests.input(fields))
      return try await route("note.save").handle(request)
    }
    _ = try await post(Valley.warsame, ["step": "save", "served": text, "person": ""])
    let review = try page(
      try await post(Valley.nguyen, ["step": "review", "served": text]), as: ReviewNotePage.self
    ).0
    #expect(review.reusedOn.count == 1 && review.otherClients == [])
    #expect(!String(decoding: JSONText.bytes(of: review), as: UTF8.self).contains("warsame"))
    let saved = try await post(
      Valley.nguyen, ["step": "save", "served": text, "kept_wording": "Both had that letter"])
    guard case .done(let path) = saved else { throw Unexpected() }
    let id = String(path.text.split(separator: "/").last ?? "")
    let request = valley.request(
      .get, path, as: .helen, parameters: ["case": Valley.nguyen, "note": id])
    let note = try page(try await route("note.view").handle(request), as: NotePage.self).0
    #expect(note.keptWording == "Both had that letter")
    try golden(note, "NotePage.kept", valley)
  }

  @Test(arguments: Engines.available)
  func `a faulty note comes back as it was typed`(engine: EngineName) async throws {
    let valley = try await Valley(engine)
    let request = valley.request(
      .post, "/cases/case-nguyen/notes", parameters: ["case": Valley.nguyen],
      SaveNoteTests.input(["event_on": "9 February", "with": "", "step": "review"]))
    let (form, status) = try page(
      try await route("note.save").handle(request), as: NewNotePage.self)
    #expect(status == 422)
    #expect(form.form.value("event_on") == "9 February")
    #expect(form.form.faults.map(\.field) == ["event_on", "with"])
    try golden(form, "NewNotePage.faults", valley)
  }

  @Test(arguments: Engines.available)
  func `an empty log says what would fill it, and a stranger gets the answer for none`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let handle = try route("note.list").handle
    let mine = valley.request(
      .get, "/cases/case-nguyen/notes", parameters: ["case": Valley.nguyen])
    try golden(try page(try await handle(mine), as: NotesPage.self).0, "NotesPage.empty", valley)
    let strange = valley.request(
      .get, "/cases/case-nguyen/notes", as: .omar, parameters: ["case": Valley.nguyen])
    await #expect(throws: Problem.notFound) { _ = try await handle(strange) }
    let none = valley.request(.get, "/cases/none/notes", as: .omar, parameters: ["case": "none"])
    await #expect(throws: Problem.notFound) { _ = try await handle(none) }
  }

  private func golden(_ page: some Page, _ name: String, _ valley: Valley) throws {
    let html = page.html(valley.chrome()).text
    #expect(try Golden.difference(html, from: "\(name).html") == nil)
    let json = String(decoding: JSONText.bytes(of: page), as: UTF8.self)
    #expect(try Golden.difference(json, from: "\(name).json") == nil)
  }
}
