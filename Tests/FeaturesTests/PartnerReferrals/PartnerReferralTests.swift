import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct PartnerReferralTests {
  @Test(arguments: Engines.available)
  func `HUD-AUTH-01 a partner sees the referrals to them, what was shared with each, nothing else`(
    engine: EngineName
  ) async throws {
    let world = try await PartnerWorld(engine)
    let empty = try await world.valley.page(
      "partner-referral.list", ReferralsToUsPage.self, as: .hugo, on: PartnerWorld.day)
    try world.valley.golden(
      empty, "PartnerReferrals/ReferralsToUsPage.empty", as: .hugo, on: PartnerWorld.day)
    let form = try await world.valley.page(
      "partner-referral.form", SendToPartnerPage.self, as: .omar, world.here,
      on: PartnerWorld.day)
    try world.valley.golden(
      form, "PartnerReferrals/SendToPartnerPage.form", as: .omar, on: PartnerWorld.day)
    let id = try #require(try await world.sendToClinic())
    let list = try await world.valley.page(
      "partner-referral.list", ReferralsToUsPage.self, as: .hugo, on: PartnerWorld.day)
    #expect(list.lines.map(\.id) == [id])
    try world.valley.golden(
      list, "PartnerReferrals/ReferralsToUsPage.one", as: .hugo, on: PartnerWorld.day)
    let page = try await world.one(id)
    #expect(page.referral.contact.value?.phone == "801 555 0142")
    #expect(page.referral.need.value?.barrier == "Pain in the <back>")
    #expect(page.referral.work == .absent)
    try world.valley.golden(
      page, "PartnerReferrals/ReferralToUsPage.new", as: .hugo, on: PartnerWorld.day)
    let text = String(decoding: JSONText.bytes(of: page), as: UTF8.self)
    for hidden in [world.caseID, world.world.fatuma, world.referralID, "2026-0002", "1990"] {
      #expect(!text.contains("\"\(hidden)\""), "\(hidden) is told")
      #expect(!page.html(world.valley.chrome(.hugo)).text.contains(hidden), "\(hidden) is told")
    }
    let keys = Set(text.split(separator: "\"").map(String.init))
    #expect(keys.isDisjoint(with: ["birthDate", "header", "personID", "caseID", "team", "notes"]))
    let teams = try await world.referral(as: .tyler)
    try world.valley.golden(
      teams, "PartnerReferrals/ReferralPage.sent", as: .tyler, on: PartnerWorld.day)
  }

  @Test(arguments: Engines.available)
  func `HUD-AUTH-01 only what was chosen, the agreement covers and the client shares is shown`(
    engine: EngineName
  ) async throws {
    let world = try await PartnerWorld(engine, classes: [.identity, .contact, .services])
    #expect(try await world.sendToClinic(["contact", "employment"]) == nil)
    guard
      case .page(let page, 409, _, _) = try await world.send(
        "partner-referral.send", as: .omar, world.here,
        Input(["agency": [Valley.clinic], "classes": ["contact", "employment"]]))
    else { throw Unexpected() }
    let refused = try #require(page as? SendToPartnerPage)
    #expect(refused.form.refusal?.code == "partner-referral.not-shared")
    try world.valley.golden(
      refused, "PartnerReferrals/SendToPartnerPage.refused", as: .omar, on: PartnerWorld.day)
    let id = try #require(try await world.sendToClinic())
    // The client changes their mind: what is asked for next is withheld, with the reason.
    let stamp = world.valley.now(.omar, on: PartnerWorld.day).stamp
    try await world.valley.database.write { tx in
      try SharingChoiceRecords.record(
        "opt-out", id: "choice-2", caseID: Valley.warsame, on: Day(PartnerWorld.day)!,
        language: "so", interpreter: "", stamp, tx)
      try SharingChoiceRecords.replaceParts(
        ofCase: Valley.warsame, with: [("part", Valley.clinic, "contact")], stamp, tx)
    }
    let withheld = try await world.one(id)
    #expect(withheld.referral.contact.value == nil && withheld.referral.contact.why != nil)
    #expect(withheld.referral.need.value != nil)
    try world.valley.golden(
      withheld, "PartnerReferrals/ReferralToUsPage.withheld", as: .hugo, on: PartnerWorld.day)
    // Without names the referral does not exist for them, and nothing can be reported.
    try await world.valley.database.write { tx in
      try SharingChoiceRecords.replaceParts(
        ofCase: Valley.warsame, with: [("part-2", Valley.clinic, "")], stamp, tx)
    }
    #expect(try await world.ours() == [])
    await #expect(throws: Problem.notFound) { try await world.one(id) }
    let code = await undone { _ = try await world.report(id, "connected") }
    #expect(code == "none")
  }

  @Test(arguments: Engines.available)
  func `HUD-AUTH-01 the partner updates the outcome, the team is told, and what they see lapses`(
    engine: EngineName
  ) async throws {
    let world = try await PartnerWorld(engine)
    let id = try #require(try await world.sendToClinic())
    guard
      case .page(let again, 409, _, _) = try await world.report(
        id, "connected", on: "2026-03-08", today: PartnerWorld.day)
    else { throw Unexpected() }
    let form = try #require(again as? ReferralToUsPage).form
    #expect(form.refusal?.code == "partner-referral.before-sent")
    #expect(form.value("note") == "Seen by the <doctor>")
    guard case .done = try await world.report(id, "connected") else { throw Unexpected() }
    let told = try await world.valley.notices(.omar, on: PartnerWorld.day)
    #expect(told.lines.first?.kind == .referralEnded)
    #expect(try await world.referral().stored.outcome == .connected)
    guard case .done = try await world.report(id, "completed", on: "2026-04-01") else {
      throw Unexpected()
    }
    let done = try await world.one(id, on: "2026-04-01")
    #expect(done.referral.outcome?.outcome == .completed)
    try world.valley.golden(
      done, "PartnerReferrals/ReferralToUsPage.completed", as: .hugo, on: "2026-04-01")
    guard case .page(_, 409, _, _) = try await world.report(id, "declined", on: "2026-04-02") else {
      throw Unexpected()
    }
    #expect(try await world.ours(on: "2026-04-30").count == 1)
    #expect(try await world.ours(on: "2026-05-01").isEmpty)
    let kept = try await world.valley.database.read { reader in
      try reader.rows("SELECT outcome, outcome_by FROM referral_past WHERE outcome <> ''") {
        "\($0.text(0)) \($0.text(1))"
      }
    }
    #expect(kept == ["connected staff-hugo"])
  }

  @Test(arguments: Engines.available)
  func `HUD-AUTH-01 the team ends what a partner sees the same day, and no other agency sees it`(
    engine: EngineName
  ) async throws {
    let world = try await PartnerWorld(engine)
    let id = try #require(try await world.sendToClinic())
    #expect(try await world.sendToClinic() == nil)
    for other in [ValleyStaff.grace, .samira, .quinn] {
      await #expect(throws: Problem.notFound) {
        try await world.valley.page(
          "partner-referral.view", ReferralToUsPage.self, as: other, ["sent": id],
          on: PartnerWorld.day)
      }
    }
    let code = await undone { _ = try await world.report(id, "connected", as: .rachel) }
    #expect(code == "forbidden:partner-referral.answer")
    guard case .done = try await world.send("partner-referral.end", as: .tyler, world.here) else {
      throw Unexpected()
    }
    #expect(try await world.ours() == [])
    await #expect(throws: Problem.notFound) { try await world.one(id) }
    #expect(await undone { _ = try await world.report(id, "connected") } == "none")
    #expect(try await world.sendToClinic() != nil)
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-02 who looked names the partner's agency and that the person was referred to them`(
    engine: EngineName
  ) async throws {
    let world = try await PartnerWorld(engine)
    let id = try #require(try await world.sendToClinic())
    guard
      case .page(_, 200, let seen, let action) = try await world.send(
        "partner-referral.view", as: .hugo, ["sent": id])
    else { throw Unexpected() }
    let now = world.valley.now(.hugo, on: PartnerWorld.day)
    try await world.valley.database.write { tx in
      try AuditRecords.append([.init(now, action: action, result: "seen", subjects: seen)], tx)
    }
    let looks = try await world.valley.page(
      "looks.list", LooksPage.self, as: .helen,
      ["case": world.caseID, "person": world.world.fatuma], on: PartnerWorld.day)
    let line = try #require(looks.lines.first { $0.agency == "Copper Street Clinic" })
    #expect(line.basis == "referral" && line.seen == 1)
  }
}
