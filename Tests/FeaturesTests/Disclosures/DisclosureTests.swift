import Domain
import Features
import Markup
import Storage
import Testing
import World

/// S12.4: in the session of 13 April 2026 harm to a child is disclosed.
@Suite struct DisclosureTests {
  private static let caseID = Valley.warsame
  static let report = Input([
    "basis": ["child-abuse"], "person": ["person-fatuma"],
    "recipient": ["Child protection line"], "classes": ["identity", "contact"],
    "what": ["Names, address and <what> she said"], "facts": ["She said that he hits the child."],
    "means": ["telephone"], "told_at": ["2026-04-13 15:10"], "rule": ["ut-child"],
    "learned_at": ["2026-04-13 14:40"], "reference": ["CPS-4471"], "informed": ["yes"],
    "informed_why": ["She asked us to call."],
  ])

  private let sealing: Sealing

  init() throws { sealing = try Sealing(masterKey: Sealing.newMasterKey()) }

  private func record(
    _ valley: Valley, _ changes: [String: String] = [:], as worker: ValleyStaff = .omar,
    on day: String = "2026-04-13"
  ) async throws -> String {
    var input = Self.report
    for (name, value) in changes { input.set(name, value) }
    let done = try await perform(
      try DiscloseWithoutConsent(input, caseID: Self.caseID, sealing: sealing),
      in: valley.database, valley.now(worker, on: day))
    return String(done.location.text.split(separator: "/").last ?? "")
  }

  /// The fields that are wrong with what was typed.
  private func faults(_ input: Input) -> [String] {
    do throws(InvalidInput) {
      _ = try DiscloseWithoutConsent(input, caseID: Self.caseID, sealing: sealing)
      return []
    } catch { return error.faults.compactMap(\.field) }
  }

  private func page(
    _ valley: Valley, _ id: String, as reader: ValleyStaff, on day: String = "2026-04-14"
  ) async throws -> DisclosurePage {
    try await valley.page(
      "disclosure.view", DisclosurePage.self, as: reader,
      ["case": Self.caseID, "disclosure": id], on: day, sealing: sealing)
  }

  private func log(_ valley: Valley, as reader: ValleyStaff) async throws -> DisclosuresPage {
    try await valley.page(
      "disclosure.list", DisclosuresPage.self, as: reader, ["case": Self.caseID],
      on: "2026-04-14", sealing: sealing)
  }

  @Test(arguments: Engines.available)
  func
    `IRC-CONF-05 IRC-CONF-06 S12 a report on child abuse is recorded at once; its review is due the next working day`(
      engine: EngineName
    ) async throws
  {
    let valley = try await Valley(engine)
    let id = try await record(valley)
    let page = try await page(valley, id, as: .omar)
    #expect(page.reviewDueOn == Day("2026-04-14") && !page.mayReview)
    #expect(page.facts == "She said that he hits the child.")
    #expect(page.report?.reference == "CPS-4471" && page.report?.isInformed == true)
    #expect(page.report?.learnedAt == "2026-04-13T14:40")
    #expect(page.report?.reportedAt == "2026-04-13T15:10")
    try valley.golden(page, "Disclosures/DisclosurePage.report", as: .omar, on: "2026-04-14")
    let today = try await valley.page("today", TodayPage.self, as: .helen, on: "2026-04-14")
    #expect(today.reviews.map(\.dueOn) == [Day("2026-04-14")])
    try valley.golden(today, "Today/TodayPage.review", as: .helen, on: "2026-04-14")
    let others = try await valley.page("today", TodayPage.self, as: .samira, on: "2026-04-14")
    #expect(others.reviews.isEmpty)
    let found = Input(["review": ["Reported in time and to the right place."]])
    func review(as reviewer: ValleyStaff) async throws {
      _ = try await perform(
        try ReviewDisclosure(found, caseID: Self.caseID, id: id), in: valley.database,
        valley.now(reviewer, on: "2026-04-14"))
    }
    #expect(await undone { try await review(as: .omar) } == "forbidden:disclosure.review")
    try await review(as: .helen)
    #expect(await undone { try await review(as: .helen) } == "disclosure.reviewed")
    let after = try await valley.page("today", TodayPage.self, as: .helen, on: "2026-04-14")
    #expect(after.reviews.isEmpty)
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-05 S12 a court order without its document is refused, and what was typed stays`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let order = ["basis": "court-order", "authority": "Third District Court"]
    #expect(
      await undone { _ = try await record(valley, order) } == "disclosure.document-missing")
    let named = order.merging(["document_ref": "26-0417, filed in folder 3"]) { $1 }
    #expect(
      await undone { _ = try await record(valley, named) } == "disclosure.approver-missing")
    for (approver, code) in [
      ("staff-omar", "disclosure.own-approval"), ("staff-tyler", "disclosure.may-not-approve"),
    ] {
      let by = named.merging(["approved_by": approver]) { $1 }
      #expect(await undone { _ = try await record(valley, by) } == code)
    }
    let route = try #require(Routes.all.first { $0.name == "disclosure.record" })
    var input = Self.report
    for (name, value) in order { input.set(name, value) }
    let answer = try await route.handle(
      valley.request(
        .post, "/", as: .omar, parameters: ["case": Self.caseID], input, on: "2026-04-13",
        sealing: sealing))
    guard case .page(let again, let status, _, _) = answer,
      let form = again as? NewDisclosurePage
    else { throw Unexpected() }
    #expect(status == 409 && form.form.value("facts") == "She said that he hits the child.")
    try valley.golden(form, "Disclosures/NewDisclosurePage.refused", as: .omar, on: "2026-04-13")
    let approved = named.merging(["approved_by": "staff-helen"]) { $1 }
    let id = try await record(valley, approved)
    let page = try await page(valley, id, as: .omar)
    #expect(page.approvedBy == "Helen Marsh" && page.reviewDueOn == nil && page.report == nil)
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-06 a report names its rule, both times, its reference, and whether they were told`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    var bare = Self.report
    for name in ["rule", "learned_at", "informed", "informed_why"] { bare.set(name, nil) }
    #expect(faults(bare) == ["rule", "learned_at", "informed", "informed_why"])
    #expect(
      await undone { _ = try await record(valley, ["learned_at": "2026-04-13 15:11"]) }
        == "disclosure.told-before-learned")
    // Imminent harm is no such report, and waits for neither paper nor approval.
    var harm = bare
    harm.set("basis", "imminent-harm")
    _ = try await perform(
      try DiscloseWithoutConsent(harm, caseID: Self.caseID, sealing: sealing),
      in: valley.database, valley.now(.samira, on: "2026-04-13"))
    #expect(try await log(valley, as: .helen).lines.map(\.reviewDueOn) == [Day("2026-04-14")])
  }

  @Test(arguments: Engines.available)
  func
    `IRC-CONF-05 S12 the rest of the team sees only that there is an entry, and the facts are sealed`(
      engine: EngineName
    ) async throws
  {
    let valley = try await Valley(engine)
    let id = try await record(valley)
    let line = try #require(try await log(valley, as: .samira).lines.first)
    #expect(line.content == nil && line.by == "Case manager" && line.on == Day("2026-04-13"))
    let list = try await log(valley, as: .samira)
    let text = list.html(valley.chrome(.samira, on: "2026-04-14")).text
    for secret in ["Child protection", "what&gt;", "person-fatuma\"", "A child may be abused"] {
      #expect(!text.contains(secret))
    }
    try valley.golden(list, "Disclosures/DisclosuresPage.restricted", as: .samira, on: "2026-04-14")
    do {
      _ = try await page(valley, id, as: .samira)
      Issue.record("the restricted page was shown")
    } catch let problem as Problem { #expect(problem.status == 403) }
    do {
      _ = try await page(valley, id, as: .tyler)
      Issue.record("the page was shown to someone without the case")
    } catch let problem as Problem { #expect(problem.status == 404) }
    let stored = try await valley.database.read { reader in
      try reader.rows("SELECT what, facts FROM disclosure") { [$0.text(0), $0.text(1)] }
    }
    #expect(stored == [["", ""]])
    let without = try await valley.page(
      "disclosure.view", DisclosurePage.self, as: .omar,
      ["case": Self.caseID, "disclosure": id], on: "2026-04-14")
    #expect(without.facts.isEmpty)
  }
}
