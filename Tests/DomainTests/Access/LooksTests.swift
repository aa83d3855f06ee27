import Domain
import Testing

@Suite struct LooksTests {
  private func look(
    _ agency: String, _ role: String, _ basis: LookBasis, _ day: String, isChange: Bool = false
  ) -> LoggedLook {
    LoggedLook(agency: agency, role: role, basis: basis, day: Day(day)!, isChange: isChange)
  }

  @Test func `IRC-CONF-02 looks are gathered by agency, role and reason, the last one first`() {
    let found = Looks.summaries([
      look("Alpine", "case manager", .team, "2026-02-03"),
      look("Alpine", "case manager", .team, "2026-02-03", isChange: true),
      look("Alpine", "case manager", .team, "2026-05-01"),
      look("Alpine", "case manager", .need("covering"), "2026-06-01"),
      look("County", "employment counselor", .team, "2026-05-20"),
    ])
    #expect(found.map(\.last) == ["2026-06-01", "2026-05-20", "2026-05-01"].map { Day($0)! })
    #expect(found.map(\.basis) == [.need("covering"), .team, .team])
    #expect(found.last?.first == Day("2026-02-03"))
    #expect(found.last?.days == 2)
    #expect(found.last?.seen == 2)
    #expect(found.last?.changed == 1)
  }

  @Test func `IRC-CONF-02 nobody looked, nothing is said`() {
    #expect(Looks.summaries([]).isEmpty)
  }
}
