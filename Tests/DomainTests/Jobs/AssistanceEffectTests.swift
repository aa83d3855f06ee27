import Testing

@testable import Domain

@Suite struct `What a job does to cash assistance` {
  private static let placed = Job(id: "j1", securedOn: day("2026-03-12"))

  private func effect(
    _ assistance: Assistance..., of job: Job = placed, among jobs: [Job]? = nil
  ) -> SuggestedEffect {
    AssistanceEffects.suggestion(for: job, among: jobs ?? [job], assistance: assistance)
  }

  private func grant(
    _ id: RecordID = "g1", _ type: String = "RCA", decided: String? = nil, from: String? = nil,
    to: String? = nil, cents: Int? = nil, because reason: String = ""
  ) -> Assistance {
    Assistance(
      id: id, type: type, decidedOn: decided.map(day), startedOn: from.map(day),
      endedOn: to.map(day), monthlyCents: cents, endReason: reason)
  }

  @Test(arguments: ["earnings", "Earned income", "over income: wages", "Employment", "job"])
  func `WI-QPR-08 cash that ended owing to earnings is a termination`(reason: String) {
    let found = effect(grant(from: "2025-11-12", to: "2026-04-30", because: reason))
    #expect(found.effect == .termination)
    #expect(found.rule == .endedByEarnings)
    #expect(found.assistance == "g1")
    #expect(found.on == day("2026-04-30"))
  }

  @Test(arguments: ["time limit reached", "moved", "unemployed", ""])
  func `WI-QPR-08 cash that ended for another reason is none`(reason: String) {
    #expect(
      effect(grant(from: "2025-11-12", to: "2026-04-30", because: reason)).effect == .none)
  }

  @Test func `WI-QPR-08 food and health care are no grant`() {
    #expect(
      effect(grant("g1", "FoodShare", from: "2025-11-12", to: "2026-04-30", because: "earnings"))
        .effect == .none)
    #expect(effect(grant("g1", "Medicaid", decided: "2025-11-12")).effect == .none)
  }

  @Test func `WI-QPR-08 the same grant that goes on with less is a reduction`() {
    let found = effect(
      grant(from: "2025-11-12", to: "2026-03-31", cents: 65300),
      grant("g2", from: "2026-04-01", cents: 20000))
    #expect(found.effect == .reduction)
    #expect(found.rule == .lowered)
    #expect(found.before == 65300)
    #expect(found.after == 20000)
    #expect(found.on == day("2026-04-01"))
  }

  @Test func `WI-QPR-08 more, as much, another type or a gap is no reduction`() {
    let first = grant(from: "2025-11-12", to: "2026-03-31", cents: 65300)
    #expect(effect(first, grant("g2", from: "2026-04-01", cents: 65300)).effect == .none)
    #expect(effect(first, grant("g2", from: "2026-04-01", cents: 70000)).effect == .none)
    #expect(effect(first, grant("g2", "W-2", from: "2026-04-01", cents: 100)).effect == .none)
    #expect(effect(first, grant("g2", from: "2026-05-02", cents: 100)).effect == .none)
  }

  @Test func `WI-QPR-08 eligible, and no cash was ever taken, is a diversion`() {
    let found = effect(grant(decided: "2026-03-02"))
    #expect(found.effect == .diversion)
    #expect(found.rule == .neverTaken)
    #expect(
      effect(grant(decided: "2026-03-02"), grant("g2", "W-2", from: "2026-01-01")).effect == .none)
    #expect(effect(grant()).effect == .none)
  }

  @Test func `WI-QPR-08 an event belongs to the last job or upgrade before it`() {
    let upgrade = Job(id: "j2", startedOn: day("2026-06-26"), upgradeOf: "j1")
    let jobs = [Self.placed, upgrade]
    let ended = grant(from: "2025-11-12", to: "2026-07-31", because: "earnings")
    #expect(effect(ended, of: upgrade, among: jobs).effect == .termination)
    #expect(effect(ended, of: Self.placed, among: jobs).effect == .none)
    let earlier = grant(from: "2025-11-12", to: "2026-06-25", because: "earnings")
    #expect(effect(earlier, of: Self.placed, among: jobs).effect == .termination)
    #expect(effect(earlier, of: upgrade, among: jobs).effect == .none)
    let diverted = grant(decided: "2026-03-02")
    #expect(effect(diverted, of: Self.placed, among: jobs).effect == .diversion)
    #expect(effect(diverted, of: upgrade, among: jobs).effect == .none)
  }

  @Test func `WI-QPR-08 what was confirmed counts, not the suggestion`() {
    var job = Self.placed
    var member = Member(id: "p1")
    member.assistance = [grant(from: "2025-11-12", to: "2026-04-30", because: "earnings")]
    member.jobs = [job]
    #expect(AssistanceEffects.effect(of: job, of: member) == .termination)
    job.confirmedEffect = ConfirmedEffect(.reduction, on: day("2026-05-02"))
    #expect(AssistanceEffects.effect(of: job, of: member) == .reduction)
  }
}
