import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct ReferralFormTests {
  private static let day = "2026-03-09"

  private static let referral = Input([
    "kind": ["provider"], "person": ["person-fatuma"], "provider": ["Copper Street Clinic"],
    "on": ["2026-03-09"], "reason": ["Pain in the <back>"],
  ])
  private static let form = Input([
    "in_house": ["no"], "service": ["First visit, <family> doctor"], "contact": ["Dr Ada Quist"],
    "meets_at": ["2026-03-16 09:30"], "place": ["4 Copper Street"], "interpreter": ["needed"],
    "release": [""], "consent": ["Consent on paper, 9 March"],
  ])

  /// Fatuma's case in a program of Wisconsin only.
  private func wisconsin(_ engine: EngineName) async throws -> JobWorld {
    let world = try await JobWorld(engine)
    let stamp = world.valley.now(.omar, on: "2026-02-04").stamp
    try await world.valley.database.write { tx in
      try tx.amend(
        Table("enrollment"), id: "enrollment-person-fatuma", [("ended_on", Day("2026-02-04")!)],
        stamp)
    }
    return world
  }

  private func referred(_ world: JobWorld, _ change: [String: String] = [:]) async throws -> String
  {
    var input = Self.referral
    for (name, value) in change { input.set(name, value) }
    let done = try await perform(
      try RecordReferral(input, caseID: world.caseID), in: world.valley.database,
      world.valley.now(.omar, on: Self.day))
    return String(done.location.text.split(separator: "/").last ?? "")
  }

  private func write(_ world: JobWorld, _ id: String, _ input: Input = form) async throws {
    _ = try await perform(
      try WriteReferralForm(input, caseID: world.caseID, id: id), in: world.valley.database,
      world.valley.now(.omar, on: Self.day))
  }

  private func send(
    _ world: JobWorld, _ id: String, given: String, shared: String, on day: String = "2026-03-10"
  ) async throws {
    let input = Input([
      "given_on": [given], "shared_on": [shared], "shared_how": shared.isEmpty ? [""] : ["fax"],
    ])
    _ = try await perform(
      try SendReferralForm(input, caseID: world.caseID, id: id), in: world.valley.database,
      world.valley.now(.omar, on: day))
  }

  private func page(_ world: JobWorld, _ id: String) async throws -> ReferralPage {
    try await world.valley.page(
      "referral.view", ReferralPage.self, as: .omar, ["case": world.caseID, "referral": id],
      on: "2026-03-10")
  }

  @Test(arguments: Engines.available)
  func `WI-REF-01 a referral is sent once its form was written, handed over and shared`(
    engine: EngineName
  ) async throws {
    let world = try await wisconsin(engine)
    let id = try await referred(world)
    #expect(
      await undone { try await send(world, id, given: "2026-03-10", shared: "2026-03-10") }
        == "referral-form.missing")
    try await write(world, id)
    #expect(try await page(world, id).written?.days.status == .generated)
    try await send(world, id, given: "2026-03-10", shared: "")
    #expect(try await page(world, id).written?.days.status == .generated)
    try await send(world, id, given: "2026-03-10", shared: "2026-03-10")
    let sent = try await page(world, id)
    #expect(sent.written?.days.status == .sent)
    try world.valley.golden(sent, "Referrals/ReferralPage.sent", as: .omar, on: "2026-03-10")
    try await write(world, id)
    #expect(try await page(world, id).written?.days.status == .generated)
  }

  @Test(arguments: Engines.available)
  func `WI-REF-01 WI-REF-02 the printed form says who, where, why, when and under which consent`(
    engine: EngineName
  ) async throws {
    let world = try await wisconsin(engine)
    let id = try await referred(world)
    try await write(world, id)
    let print = try await world.valley.page(
      "referral-form.print", ReferralPrintPage.self, as: .omar,
      ["case": world.caseID, "referral": id], on: Self.day)
    #expect(print.written.row.contact == "Dr Ada Quist")
    #expect(print.written.row.meetsAt == "2026-03-16T09:30")
    #expect(print.written.row.interpreter == "needed")
    #expect(print.written.row.consent == "Consent on paper, 9 March")
    try world.valley.golden(print, "Referrals/ReferralPrintPage", as: .omar, on: Self.day)
    let fields = try await world.valley.page(
      "referral-form.fields", ReferralFormPage.self, as: .omar,
      ["case": world.caseID, "referral": id], on: Self.day)
    try world.valley.golden(fields, "Referrals/ReferralFormPage", as: .omar, on: Self.day)
    _ = try await perform(
      try EndReferral(
        Input(["outcome": ["completed"], "on": ["2026-03-17"], "note": ["Seen"]]),
        caseID: world.caseID, id: id), in: world.valley.database,
      world.valley.now(.omar, on: "2026-03-17"))
    let ended = try await page(world, id)
    #expect(ended.stored.outcome == .completed)
    #expect(ended.stored.outcomeOn == Day("2026-03-17"))
  }

  @Test(arguments: Engines.available)
  func `WI-REF-01 a referral within the house has a form too`(engine: EngineName) async throws {
    let world = try await wisconsin(engine)
    let id = try await referred(world, ["provider": "Our own English class"])
    #expect(try await page(world, id).written == nil)
    var inHouse = Self.form
    inHouse.set("in_house", "yes")
    try await write(world, id, inHouse)
    #expect(try await page(world, id).written?.row.inHouse == true)
    #expect(try await page(world, id).written?.days.status == .generated)
  }

  @Test(arguments: Engines.available)
  func `WI-REF-02 only an open release of the case counts as consent`(
    engine: EngineName
  ) async throws {
    let world = try await wisconsin(engine)
    let id = try await referred(world)
    var other = Self.form
    other.set("release", "release-of-nobody")
    #expect(
      await undone { try await write(world, id, other) } == "referral-form.consent-not-open")
  }

  @Test(arguments: Engines.available)
  func `WI-REF-02 UT-SVC-01 in Utah's program referrals stay joint`(
    engine: EngineName
  ) async throws {
    let world = try await JobWorld(engine)
    #expect(await undone { _ = try await referred(world) } == "referral.joint-in-utah")
  }

  @Test(arguments: Engines.available)
  func `WI-REF-04 what is only pointed out is a service of information, and no referral`(
    engine: EngineName
  ) async throws {
    let world = try await wisconsin(engine)
    let input = Input([
      "person": ["person-fatuma"], "on": ["2026-03-09"], "group": ["information"],
      "words": ["The food pantry on <Elm> Street"],
    ])
    _ = try await world.send("service.point-out", [:], input, on: Self.day)
    let list = try await world.valley.page(
      "connection.list", ConnectionsPage.self, as: .omar, ["case": world.caseID], on: Self.day)
    #expect(list.referrals.isEmpty)
    try world.valley.golden(list, "Referrals/ConnectionsPage.wisconsin", as: .omar, on: Self.day)
    let services = try await world.valley.page(
      "service.list", ServicesPage.self, as: .omar, ["case": world.caseID], on: Self.day)
    #expect(services.services.map(\.row.group) == ["information"])
    #expect(services.services.map(\.row.words) == ["The food pantry on <Elm> Street"])
    let file = try await world.valley.database.read { try CaseFiles.load(world.caseID, $0) }
    #expect(file?.members.first?.services.map(\.group) == ["information"])
    #expect(file?.plans.flatMap(\.goals).isEmpty == true)
    var referral = input
    referral.set("group", "case-management")
    await #expect(throws: InvalidInput.self) {
      _ = try await perform(
        try PointOutService(referral, caseID: world.caseID), in: world.valley.database,
        world.valley.now(.omar, on: Self.day))
    }
    let form = try await world.valley.page(
      "service.pointed-out", PointOutPage.self, as: .omar, ["case": world.caseID], on: Self.day)
    try world.valley.golden(form, "Referrals/PointOutPage", as: .omar, on: Self.day)
  }
}
