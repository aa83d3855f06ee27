import Policies
import Testing

@testable import Domain

@Suite struct MissedWindowTests {
  @Test func `WI-CLK-05 WI-CLK-06 only the windows of a job are missed once their days are past`() {
    let missed = AllPolicies.kinds.filter { ClockStatus.overdue.isMissed(under: $0.value) }
    #expect(
      missed.keys.sorted() == ["employer.30d", "employer.60d", "employer.90d", "employer.periodic"])
  }

  @Test func `WI-CLK-05 a window that is met, waived, cancelled or still to come is not missed`()
    throws
  {
    let kind = try #require(AllPolicies.kinds["employer.30d"])
    #expect(ClockStatus.allCases.filter { $0.isMissed(under: kind) } == [.overdue])
  }
}
