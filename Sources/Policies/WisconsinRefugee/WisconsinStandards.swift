import Domain

/// `performance-standards`: how many of Wisconsin's deadlines that fell due in a period were met on
/// time, as the records stand on its last day (WI-RPT-01).
package struct WisconsinStandards: CountedReport {
  private var standards: PerformanceStandards
  private let day: Day
  private let clocks: [ClockRule]

  /// T14 to T22, in the order of the requirement.
  package static let rules = [
    "rca.employment-services", "plan.initial", "employer.same-week", "employer.30d",
    "employer.60d", "employer.90d", "employer.periodic", "assistance-report", "goal.follow-up",
    "plan.revision",
  ]

  package init(
    from: Day, to: Day, under clocks: [ClockRule] = WisconsinRefugee.clocks
  ) throws(ReportRefusal) {
    guard from <= to else { throw .reversed(from: from, to: to) }
    day = to
    self.clocks = clocks.filter { Self.rules.contains($0.name) }
    standards = PerformanceStandards(from: from, to: to, on: to, rules: Self.rules)
  }

  package mutating func add(_ file: CaseFile) {
    standards.add(Clocks.running(for: file, on: day, under: clocks))
  }

  package func finish() -> ReportTable { standards.finish() }
}
