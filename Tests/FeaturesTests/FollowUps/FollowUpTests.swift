import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct FollowUpTests {
  private static let talk = Input([
    "on": ["2026-03-06"], "with": ["provider"], "name": ["Lake College, <Ms Berg>"],
    "person": ["person-hoa"], "mode": ["phone"], "result": ["Hoa comes to each class"],
    "goals": ["goal-esl"], "next_on": ["2026-04-05"],
  ])

  private static func changed(_ values: [String: String]) -> Input {
    var input = talk
    for (name, value) in values { input.set(name, value) }
    return input
  }

  @Test(arguments: Engines.available)
  func
    `WI-NOTE-09 WI-CLK-08 T21 a follow-up states all six, and the deadline rolls 30 days from it`(
      engine: EngineName
    ) async throws
  {
    let family = try await LakeFamily(engine)
    #expect(try await family.clocks("goal.follow-up") == ["2026-03-12 open"])
    let path = try await family.done(try RecordFollowUp(Self.talk, caseID: family.caseID))
    #expect(path.text == "/cases/case-nguyen/follow-ups")
    #expect(try await family.clocks("goal.follow-up") == ["2026-04-05 open"])
    let page = try await family.page("follow-up.list", FollowUpsPage.self)
    let entry = try #require(page.entries.first)
    #expect(entry.on == Day("2026-03-06") && entry.with == "provider" && entry.mode == "phone")
    #expect(entry.result == "Hoa comes to each class" && entry.nextOn == Day("2026-04-05"))
    #expect(entry.goals == ["Reach ESL level 3"] && entry.by == "Rachel Ortega")
    try family.valley.golden(page, "FollowUps/FollowUpsPage.one", on: LakeFamily.day)
    let note = try await family.page("note.view", NotePage.self, ["note": entry.noteID])
    #expect(note.note.kind == "follow-up" && note.note.nextFollowUpOn == Day("2026-04-05"))
    let contact = try await family.valley.database.read { reader in
      try reader.one(
        "SELECT with_whom, goals, on_day FROM contact WHERE case_id = $1", [family.caseID]
      ) { "\($0.text(0)) \($0.text(1)) \($0.text(2))" }
    }
    #expect(contact == "provider goal-esl 2026-03-06")
  }

  @Test(arguments: Engines.available)
  func `WI-CLK-08 a goal that no follow-up names for 60 days is flagged, the others are not`(
    engine: EngineName
  ) async throws {
    let family = try await LakeFamily(engine)
    _ = try await family.done(try RecordFollowUp(Self.talk, caseID: family.caseID))
    func flags(_ day: String) async throws -> [String] {
      try await family.page("follow-up.list", FollowUpsPage.self, on: day)
        .standing.value?.goals.filter(\.isFlagged).map(\.id) ?? []
    }
    #expect(try await flags("2026-04-10") == [])
    #expect(try await flags("2026-04-11") == ["goal-budget"])
    #expect(try await flags("2026-05-05") == ["goal-budget", "goal-esl"])
    let page = try await family.page("follow-up.list", FollowUpsPage.self, on: "2026-04-11")
    try family.valley.golden(page, "FollowUps/FollowUpsPage.flagged", on: "2026-04-11")
    let form = try await family.page("follow-up.new", NewFollowUpPage.self, on: "2026-04-11")
    try family.valley.golden(form, "FollowUps/NewFollowUpPage.two", on: "2026-04-11")
  }

  @Test(arguments: Engines.available)
  func `WI-NOTE-09 an entry without goals, of tomorrow or with an earlier next day is refused`(
    engine: EngineName
  ) async throws {
    let family = try await LakeFamily(engine)
    func code(_ values: [String: String]) async -> String {
      await undone {
        _ = try await family.done(
          try RecordFollowUp(Self.changed(values), caseID: family.caseID))
      }
    }
    #expect(await code(["on": "2026-03-10", "next_on": "2026-04-10"]) == "follow-up.in-future")
    #expect(await code(["goals": "goal-of-others"]) == "follow-up.goal-unknown")
    #expect(await code(["next_on": "2026-03-06"]) == "follow-up.next-not-after")
    #expect(await code(["person": "person-fatuma"]) == "none")
    let html = try await family.refused("follow-up.record", Self.changed(["goals": ""]))
    #expect(html.contains("Choose each goal that was spoken about"))
    #expect(html.contains("Lake College, &lt;Ms Berg&gt;"))
    let nobody = try await family.refused("follow-up.record", Self.changed(["name": ""]))
    #expect(nobody.contains("Enter who it was"))
    #expect(
      await undone {
        _ = try await family.done(
          try RecordFollowUp(Self.talk, caseID: family.caseID), as: .omar)
      } == "none")
  }

  @Test(arguments: Engines.available)
  func
    `WI-NOTE-03 WI-PPL-06 a call names caller and relationship, and says whether a release covers`(
      engine: EngineName
    ) async throws
  {
    let family = try await LakeFamily(engine)
    let uncle = Input([
      "name": ["Trần Văn Bình"], "relationship": ["relative"], "person": ["person-hoa"],
      "phone": ["414 555 0161"], "release": [""], "ended_on": [""],
    ])
    _ = try await family.done(try SaveRepresentative(uncle, caseID: family.caseID))
    let people = try await family.page("representative.list", RepresentativesPage.self)
    let stored = try #require(people.all.first)
    #expect(stored.cover.value == nil && stored.relationship == "relative")
    try family.valley.golden(people, "FollowUps/RepresentativesPage.one", on: LakeFamily.day)
    let call = Input([
      "on": ["2026-03-08"], "representative": [stored.id], "person": ["person-hoa"],
      "mode": ["phone"], "said": ["Asks when the class begins"],
    ])
    _ = try await family.done(try LogCall(call, caseID: family.caseID))
    let page = try await family.page("follow-up.list", FollowUpsPage.self)
    let entry = try #require(page.entries.first)
    #expect(entry.isCall && entry.name == "Trần Văn Bình" && entry.relationship == "relative")
    // A call names no goal: it moves no deadline.
    #expect(try await family.clocks("goal.follow-up") == ["2026-03-12 open"])
    try family.valley.golden(page, "FollowUps/FollowUpsPage.call", on: LakeFamily.day)
    let form = try await family.page("call.new", NewCallPage.self)
    try family.valley.golden(form, "FollowUps/NewCallPage.one", on: LakeFamily.day)
    var stranger = call
    stranger.set("representative", "")
    #expect(
      try await family.refused("call.log", stranger).contains("Choose how the caller is related"))
    stranger.set("representative", "nobody")
    #expect(
      await undone { _ = try await family.done(try LogCall(stranger, caseID: family.caseID)) }
        == "follow-up.representative-unknown")
  }

  @Test(arguments: Engines.available)
  func `WI-PPL-06 a release in force covers them until its last day, and their end is kept`(
    engine: EngineName
  ) async throws {
    let family = try await LakeFamily(engine)
    let stamp = family.valley.now(on: LakeFamily.day).stamp
    try await family.valley.database.write { tx in
      try tx.insert(
        Table("information_release"), id: "release-uncle",
        [
          ("case_id", Valley.nguyen), ("person_id", "person-hoa"), ("recipient", "Uncle Bình"),
          ("classes", "services"), ("purpose", "He drives her"), ("from_on", Day("2026-03-01")!),
          ("until_on", Day("2026-03-31")!), ("language", "vi"), ("signed_on", Day("2026-03-01")!),
          ("signed_by", "Hoa"), ("explained_by", ValleyStaff.rachel.id), ("interpreter", ""),
          ("form_version", "1"), ("withdrawn_on", Day?.none), ("withdrawn_how", ""),
        ], stamp)
    }
    var uncle = Input([
      "name": ["Trần Văn Bình"], "relationship": ["relative"], "release": ["release-uncle"],
    ])
    _ = try await family.done(try SaveRepresentative(uncle, caseID: family.caseID))
    func covered(_ day: String) async throws -> Bool? {
      try await family.page("representative.list", RepresentativesPage.self, on: day)
        .all.first?.cover.value?.isInForce
    }
    #expect(try await covered("2026-03-31") == true)
    #expect(try await covered("2026-04-01") == false)
    let id = try #require(
      try await family.page("representative.list", RepresentativesPage.self).all.first?.id)
    uncle.set("ended_on", "2026-03-20")
    let changed = (id: id, version: 1)
    _ = try await family.done(
      try SaveRepresentative(uncle, caseID: family.caseID, changed: changed))
    #expect(
      await undone {
        _ = try await family.done(
          try SaveRepresentative(uncle, caseID: family.caseID, changed: changed))
      } == "stale")
    #expect(
      try await family.page("call.new", NewCallPage.self, on: "2026-03-21").representatives == [])
    let page = try await family.page(
      "representative.view", RepresentativesPage.self, ["representative": id])
    try family.valley.golden(page, "FollowUps/RepresentativesPage.change", on: LakeFamily.day)
  }
}
