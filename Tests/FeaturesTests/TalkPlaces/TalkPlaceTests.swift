import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct TalkPlaceTests {
  private static let caseID = Valley.nguyen

  private func book(_ valley: Valley, _ more: [String: [String]] = [:]) async throws -> String {
    var input = Input([
      "kind": ["meeting"], "person": ["person-hoa"], "starts_at": ["2026-02-12 10:00"],
      "place": ["Office, room 2"],
    ])
    for (name, values) in more { input.set(name, values.first) }
    let done = try await perform(
      try BookAppointment(input, caseID: Self.caseID), in: valley.database, valley.now())
    return String(done.location.text.split(separator: "/").last ?? "")
  }

  private func page(_ valley: Valley, _ id: String) async throws -> AppointmentPage {
    try await valley.page(
      "appointment.view", AppointmentPage.self, ["case": Self.caseID, "appointment": id],
      on: "2026-02-10")
  }

  private func state(_ valley: Valley, _ id: String, _ input: Input) async throws {
    _ = try await perform(
      try StateTalkPlace(input, caseID: Self.caseID, appointmentID: id), in: valley.database,
      valley.now())
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-08 a sensitive meeting prompts for a private room until the place is private`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let plain = try await page(valley, try await book(valley))
    #expect(!plain.talk.needsPrivacy && plain.talk.isPrivate == nil)
    let id = try await book(valley, ["talk_topic": ["sensitive"], "talk_private": ["no"]])
    let open = try await page(valley, id)
    #expect(open.talk.needsPrivacy && open.talk.isPrivate == false)
    try valley.golden(open, "TalkPlaces/AppointmentPage.sensitive", on: "2026-02-10")
    try await state(
      valley, id, Input(["talk_topic": ["sensitive"], "talk_private": ["yes"]]))
    let done = try await page(valley, id)
    #expect(!done.talk.needsPrivacy && done.talk.isPrivate == true)
    let versions = try await valley.database.read { reader in
      try reader.rows("SELECT version FROM talk_place_known ORDER BY version") { $0.int(0) }
    }
    #expect(versions == [1, 2])
    let wrong = await undone {
      try await state(valley, "no-such", Input(["talk_private": ["yes"]]))
    }
    #expect(wrong == "none")
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-08 IRC-LANG-05 a telephone interpreter answers the prompt too`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let id = try await book(valley, ["talk_topic": ["sensitive"]])
    #expect(try await page(valley, id).talk.needsPrivacy)
    let line = Input([
      "name": ["Many Tongues Line"], "kind": ["telephone"], "languages": ["Vietnamese"],
      "agreement_on": ["2026-01-02"],
    ])
    _ = try await perform(try SaveInterpreter(line), in: valley.database, valley.now(.helen))
    let roster = try await valley.page(
      "interpreter.list", InterpretersPage.self, as: .helen, on: "2026-02-10")
    let assigned = Input([
      "person": ["person-hoa"], "on": ["2026-02-12"], "appointment": [id],
      "topic": ["sensitive"], "interpreter": [roster.all[0].id], "mode": ["telephone"],
      "reminded": ["yes"],
    ])
    _ = try await perform(
      try AssignInterpreter(assigned, caseID: Self.caseID), in: valley.database, valley.now())
    let after = try await page(valley, id)
    #expect(!after.talk.needsPrivacy)
    #expect(after.talk.interpreters.map(\.who) == ["Many Tongues Line"])
    try valley.golden(after, "TalkPlaces/AppointmentPage.telephone", on: "2026-02-10")
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-08 IRC-LANG-06 a note says whether the place was private and who interpreted`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    func write(_ more: [String: [String]]) async throws -> NoteEntry {
      var input = Input([
        "kind": ["contact"], "person": ["person-hoa"], "event_on": ["2026-02-10"],
        "mode": ["in-person"], "with": ["client"], "body": ["We talked."],
      ])
      for (name, values) in more { input.set(name, values.first) }
      let done = try await perform(
        try SaveNote(input, caseID: Self.caseID), in: valley.database, valley.now())
      let id = String(done.location.text.split(separator: "/").last ?? "")
      let page = try await valley.page(
        "note.view", NotePage.self, ["case": Self.caseID, "note": id], on: "2026-02-10")
      if more["talk_private"] == ["yes"] {
        try valley.golden(page, "TalkPlaces/NotePage.private", on: "2026-02-10")
      }
      #expect(page.interpreters.map(\.who) == ["Trần Bình"])
      return page.note
    }
    let assigned = Input([
      "person": ["person-hoa"], "on": ["2026-02-10"], "topic": ["health"],
      "other_name": ["Trần Bình"], "other_born_on": ["1970-01-01"], "mode": ["in-person"],
      "reason": ["The line was busy"], "reminded": ["yes"],
    ])
    _ = try await perform(
      try AssignInterpreter(assigned, caseID: Self.caseID), in: valley.database, valley.now())
    #expect(try await write([:]).place == nil)
    let stated = try await write(["talk_topic": ["health"], "talk_private": ["yes"]])
    #expect(stated.place == "Health. A private place, nobody overheard")
    #expect(try await write(["talk_private": ["no"]]).place == "Others could overhear")
  }
}
