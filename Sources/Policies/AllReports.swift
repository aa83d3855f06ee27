import Domain

/// The reports that are counted case by case, by the name people say.
package enum AllReports {
  package static let names = [
    "joint-outcomes", "qpr", "hud-metric", "employment-outcome", "housing-outcome",
    "performance-standards",
  ]

  /// A counter ready to take case files; targets are those in force on the last day.
  package static func counter(
    named name: String, from: Day, to: Day, utah parameters: Parameters = UtahRCCM.parameters,
    scoring: ScoringTerms = UtahRCCM.scoring
  ) throws(ReportRefusal) -> any CountedReport {
    switch name {
    case "joint-outcomes":
      return try JointOutcomes(
        from: from, to: to,
        targets: UtahRCCM.areas.map { parameters.number("joint.target.\($0)", on: to) ?? 0 },
        under: scoring)
    case "qpr":
      return try QuarterlyProgramReport(from: from, to: to)
    case "hud-metric":
      return try HUDMetric(from: from, to: to)
    case "employment-outcome":
      return try EmploymentOutcome(
        from: from, to: to, wageCents: parameters.number("wage.target.cents", on: to) ?? 0,
        targetPercent: parameters.number("joint.target.EMP", on: to) ?? 0)
    case "housing-outcome":
      return try HousingOutcome(
        from: from, to: to, area: "HOU", flags: UtahRCCM.housingFlags,
        targetPercent: parameters.number("joint.target.HOU", on: to) ?? 0, under: scoring)
    case "performance-standards":
      return try WisconsinStandards(from: from, to: to)
    default:
      throw .unknownReport(name)
    }
  }
}
