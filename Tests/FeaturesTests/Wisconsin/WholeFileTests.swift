import Domain
import Features
import Markup
import Storage
import Testing
import World

/// A family's file as its work is recorded, part by part.
@Suite struct WholeFileTests {
  private func states(_ world: FamilyWorld, on day: String) async throws -> [FilePart: [FileState]]
  {
    let page = try await world.page("checklist.view", ChecklistPage.self, on: day)
    return Dictionary(grouping: page.lines, by: \.part).mapValues { $0.map(\.state) }
  }

  private func job(_ world: FamilyWorld, on day: String) async throws -> String {
    let response = try await world.send(
      "job.record", "",
      Input([
        "employer": ["Lakeside <Foods>"], "position": ["Line worker"], "hourly_wage": ["15.25"],
        "hours": ["40"], "health_insurance": ["yes"], "secured_on": [day],
        "transit": ["public-transit"], "help": ["resume"],
      ]), ["person": world.saw], on: day)
    guard case .done(let path) = response else { throw Unexpected() }
    return String(path.text.split(separator: "/").last ?? "")
  }

  @Test(arguments: Engines.available)
  func `WI-FILE-01 each part of the file is missing until it is there, or not required`(
    engine: EngineName
  ) async throws {
    let world = try await FamilyWorld(engine)
    let empty = try await states(world, on: "2025-11-13")
    #expect(
      empty == [
        .intake: [.present], .assessment: [.missing, .missing], .familyPlan: [.missing],
        .personalPlan: [.missing, .missing], .referral: [.notRequired],
        .employmentReport: [.notRequired], .statusProof: [.missing, .missing, .notRequired],
        .greenCard: [.notRequired], .assistance: [.present], .employment: [.notRequired],
        .activityLog: [.missing],
      ])
    try await world.assess(on: "2025-12-01")
    try await world.fileI94(world.saw, on: "2025-12-02")
    let half = try await states(world, on: "2025-12-02")
    #expect(half[.assessment] == [.present, .present])
    #expect(half[.statusProof] == [.present, .missing, .notRequired])
    try await world.fileI94(world.paw, on: "2025-12-02")
    let signed = "2025-12-18"
    try await world.signedPlan(by: world.paw, on: signed)
    for adult in [world.saw, world.paw] {
      try await world.signedPlan(adult, by: adult, on: signed)
    }
    let work = try await job(world, on: "2026-01-12")
    let owed = try await states(world, on: "2026-01-12")
    #expect(owed[.employment] == [.present] && owed[.employmentReport] == [.missing])
    try await world.send(
      "assistance-report.send", "",
      Input([
        "sent_on": ["2026-01-14"], "agency": ["Dane County"], "worker": ["E. Berg"],
        "mode": ["mail"],
      ]), ["job": work], on: "2026-01-14")
    try await world.send(
      "referral.record", "",
      Input([
        "kind": ["provider"], "person": [world.paw], "provider": ["Copper Street Clinic"],
        "on": ["2026-01-15"], "reason": ["Pain in the <back>"],
      ]), on: "2026-01-15")
    let note = Input([
      "kind": ["contact"], "event_on": ["2026-01-15"], "mode": ["phone"], "with": ["client"],
      "served": ["Paw"],
    ])
    _ = try await perform(
      try SaveNote(note, caseID: world.caseID), in: world.valley.database,
      world.valley.now(on: "2026-01-15"))
    let whole = try await states(world, on: "2026-01-15")
    #expect(!whole.values.joined().contains(.missing))
    #expect(whole[.employmentReport] == [.present] && whole[.referral] == [.present])
    #expect(whole[.personalPlan] == [.present, .present] && whole[.activityLog] == [.present])
  }
}
