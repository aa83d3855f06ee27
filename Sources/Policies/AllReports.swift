import Domain

/// The reports that are counted case by case, by the name people say.
package enum AllReports {
  package static let names = [
    "joint-outcomes", "qpr", "hud-metric", "employment-outcome", "housing-outcome",
    "assessment-coverage", "assessment-trends", "performance-standards",
    "citizenship-outlook", "schedule-c",
  ]

  /// A counter ready to take case files; targets are those in force on the last day.
  package static func counter(
    named name: String, from: Day, to: Day, utah parameters: Parameters = UtahRCCM.parameters,
    scoring: ScoringTerms = UtahRCCM.scoring, names: ReportNames = ReportNames(),
    cut: TrendCut = TrendCut(), claims: OutcomeClaims = OutcomeClaims()
  ) throws(ReportRefusal) -> any CountedReport {
    switch name {
    case "joint-outcomes":
      return try JointOutcomes(
        from: from, to: to,
        targets: UtahRCCM.areas.map { parameters.number("joint.target.\($0)", on: to) ?? 0 },
        under: scoring)
    case "qpr":
      return try QuarterlyProgramReport(from: from, to: to, claims: claims)
    case "schedule-c":
      return try ScheduleC(from: from, to: to, under: WisconsinRefugee.clocks)
    case "hud-metric":
      return try HUDMetric(from: from, to: to)
    case "employment-outcome":
      return try EmploymentOutcome(
        from: from, to: to, area: "EMP",
        wageCents: parameters.number("wage.target.cents", on: to) ?? 0,
        targetPercent: parameters.number("joint.target.EMP", on: to) ?? 0)
    case "housing-outcome":
      return try HousingOutcome(
        from: from, to: to, area: "HOU", flags: UtahRCCM.housingFlags,
        targetPercent: parameters.number("joint.target.HOU", on: to) ?? 0, under: scoring)
    case "assessment-coverage":
      return try AssessmentCoverage(
        from: from, to: to, under: UtahRCCM.clocks.filter { coverageRules.contains($0.name) },
        instrument: scoring.instrument, names: names)
    case "assessment-trends":
      return try AssessmentTrends(
        from: from, to: to, by: cut.grouping, area: cut.area,
        questions: UtahRCCM.instrument.questions.filter { $0.area == cut.area }.map(\.code),
        under: scoring, names: names)
    case "performance-standards":
      return try WisconsinStandards(from: from, to: to)
    case "citizenship-outlook":
      return try CitizenshipOutlook(
        from: from, to: to, under: WisconsinRefugee.clocks, programs: WisconsinRefugee.programs,
        compulsory: WisconsinRefugee.citizenshipPrograms)
    default:
      throw .unknownReport(name)
    }
  }
  private static let coverageRules = [
    "assessment.initial", "assessment.6m", "assessment.12m", "assessment.18m", "assessment.24m",
  ]

  /// The dated values that a report of a period ending on `to` counts by, with their sources.
  package static func basis(of name: String, on to: Day) -> [Parameter] {
    let areas = UtahRCCM.areas.map { "joint.target.\($0)" }
    let keys: [String] =
      switch name {
      case "joint-outcomes": ["succeeding"] + areas
      case "employment-outcome": ["joint.target.EMP", "wage.target.cents"]
      case "assessment-trends": ["succeeding"]
      case "housing-outcome": ["succeeding", "joint.target.HOU"]
      case "assessment-coverage":
        ["assess.initial", "assess.6m", "assess.12m", "assess.18m", "assess.24m", "assess.window"]
      default: []
      }
    return keys.compactMap { UtahRCCM.parameters.row($0, on: to) }
  }
}
