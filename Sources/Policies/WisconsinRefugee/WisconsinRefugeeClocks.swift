import Domain

extension WisconsinRefugee {
  package static let clocks = clocks(under: parameters)

  /// The parts of a case that not every pack has.
  package static let parts: Set<CasePart> = [
    .familyPlans, .jobSearchPlans, .citizenship, .checklist, .orientations,
  ]

  /// The deadlines that stand on a person's way.
  package static let journey = [
    "plan.initial", "residence.application", "citizenship.contact", "citizenship.eligible",
    "ssi.limit",
  ]

  /// The pack's clocks under amended parameters.
  package static func clocks(under parameters: Parameters) -> [ClockRule] {
    familyClocks(parameters) + jobClocks(parameters) + immigrationClocks(parameters)
  }

  private static func familyClocks(_ parameters: Parameters) -> [ClockRule] {
    [
      ClockRule(
        "rca.employment-services", in: programs, after: "rca.services", of: parameters,
        .employmentServices(
          assistance: "RCA", grace: ClockTerms("rca.services.early", in: parameters))),
      ClockRule(
        "plan.initial", in: programs, after: "plan.initial", of: parameters,
        .familyPlan(instrument: "wi-family")),
      ClockRule(
        "goal.follow-up", in: programs, after: "goal.followup", of: parameters, .goalFollowUp),
      ClockRule(
        "goal.next", in: programs, after: "goal.next", of: parameters, .nextGoal, contract: false),
      ClockRule(
        "plan.revision", in: programs, after: "plan.revision", of: parameters, .planRevision),
    ]
  }

  private static func jobClocks(_ parameters: Parameters) -> [ClockRule] {
    func terms(_ key: String) -> ClockTerms { ClockTerms(key, in: parameters) }
    func rule(_ name: String, after key: String, _ kind: ClockKind) -> ClockRule {
      ClockRule(name, in: programs, after: key, of: parameters, kind)
    }
    return [
      ClockRule(
        "job-search.weekly", in: programs, after: "jobsearch.week", of: parameters, .weeklyTally,
        contract: false, owesDelayNote: false),
      rule("employer.same-week", after: "employer.week", .jobWeek),
      rule("employer.30d", after: "employer.30", .jobWindow(previous: nil)),
      rule("employer.60d", after: "employer.60", .jobWindow(previous: terms("employer.30"))),
      rule("employer.90d", after: "employer.90", .jobWindow(previous: terms("employer.60"))),
      rule(
        "employer.periodic", after: "employer.periodic",
        .jobPeriodic(first: terms("employer.90"), until: terms("employer.until"))),
      rule(
        "assistance-report", after: "assistance.report",
        .assistanceReport(assistance: reportedAssistance)),
    ]
  }

  private static func immigrationClocks(_ parameters: Parameters) -> [ClockRule] {
    func rule(
      _ name: String, after key: String, _ arrival: ArrivalRule, contract: Bool = true,
      outlives: Bool = true
    ) -> ClockRule {
      ClockRule(
        name, in: programs, after: key, of: parameters, .fromArrival(arrival), contract: contract,
        outlives: outlives, owesDelayNote: !outlives)
    }
    let applied = ["citizenship-contact", "citizenship-application", "naturalised"]
    let threshold = parameters.editions(of: "ssi.arrived.after").last.flatMap { Day($0.value) }
    let onSSI = ArrivalRule(
      ssiArrivedAfter: threshold, evidence: .immigrationStep(["naturalised"]))
    return [
      rule(
        "residence.application", after: "residence.application",
        ArrivalRule(
          statuses: ["refugee"],
          evidence: .immigrationStep(["residence-application", "permanent-resident"])),
        outlives: false),
      rule(
        "citizenship.contact", after: "citizenship.contact",
        ArrivalRule(
          adultsOnly: true, evidence: .immigrationStep(applied),
          notBefore: ClockTerms("citizenship.earliest", in: parameters))),
      rule(
        "citizenship.eligible", after: "citizenship.eligible",
        ArrivalRule(
          adultsOnly: true,
          evidence: .immigrationStep(["citizenship-application", "naturalised"])),
        contract: false),
      rule("ssi.limit", after: "ssi.limit", onSSI),
      rule("ssi.warning.60m", after: "ssi.warning.60", onSSI, contract: false),
      rule("ssi.warning.72m", after: "ssi.warning.72", onSSI, contract: false),
      rule("ssi.warning.78m", after: "ssi.warning.78", onSSI, contract: false),
    ]
  }
}
