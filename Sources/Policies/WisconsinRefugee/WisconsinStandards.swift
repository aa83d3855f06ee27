import Domain

/// `performance-standards`: how many of Wisconsin's deadlines that fell due in a period were met on
/// time, as the records stand on its last day (WI-RPT-01).
package struct WisconsinStandards: CountedReport {
  private var standards: PerformanceStandards
  private let from: Day
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
    self.from = from
    day = to
    self.clocks = clocks.filter { Self.rules.contains($0.name) }
    standards = PerformanceStandards(from: from, to: to, on: to, rules: Self.rules)
  }

  package mutating func add(_ file: CaseFile) {
    standards.add(Clocks.running(for: file, on: day, under: clocks))
    for act in acts(of: file) {
      let before = Clocks.running(
        for: file, on: act.on.adding(days: -1), under: clocks.filter { $0.name == act.rule })
      for clock in before where clock.person == act.person {
        standards.add(clock, metOn: act.on)
      }
    }
  }

  /// A follow-up or a signature: it begins the next deadline, and the one before it is told nowhere
  /// else.
  private struct Act: Hashable {
    let rule: String
    let on: Day
    let person: RecordID?
  }

  private func acts(of file: CaseFile) -> [Act] {
    let followUps = file.contacts
      .filter { !$0.goals.isEmpty && FollowUps.partners.contains($0.with) }
      .map { Act(rule: "goal.follow-up", on: $0.on, person: nil) }
    let signatures = file.plansNamingMembers.compactMap { plan in
      plan.signedOn.map {
        Act(rule: "plan.revision", on: $0, person: plan.type == "fsp" ? nil : plan.person)
      }
    }
    // Longer than the longest of the two, so that no deadline of the period is left out.
    let earliest = from.adding(months: -12)
    return Set(followUps + signatures).filter { $0.on <= day && $0.on >= earliest }
      .sorted { ($0.rule, $0.on) < ($1.rule, $1.on) }
  }

  package func finish() -> ReportTable { standards.finish() }
}
