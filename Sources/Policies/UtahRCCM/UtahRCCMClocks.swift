import Domain

extension UtahRCCM {
  package static let extensions = ExtensionTerms(
    "service.extension", in: "utah-rccm", from: .arrival, normal: "service.end",
    ceiling: "service.ceiling", of: parameters)

  /// The parts of a case that not every pack has.
  package static let parts: Set<CasePart> = [.extensions]

  /// The deadlines that stand on a person's way.
  package static let journey = [
    "assessment.initial", "assessment.6m", "assessment.12m", "assessment.18m", "assessment.24m",
    "assessment.final", "career-planner", "service.end", "service.ceiling", "graduation.hold",
  ]

  package static let clocks = clocks(under: parameters)

  /// The pack's clocks under amended parameters.
  package static func clocks(under parameters: Parameters) -> [ClockRule] {
    func terms(_ key: String) -> ClockTerms { ClockTerms(key, in: parameters) }
    func rule(
      _ name: String, after key: String, _ kind: ClockKind, contract: Bool = true,
      owesDelayNote: Bool = true
    ) -> ClockRule {
      ClockRule(
        name, in: programs, after: key, of: parameters, kind, contract: contract,
        owesDelayNote: owesDelayNote)
    }
    let ongoing = [("6m", "12m"), ("12m", "18m"), ("18m", "24m"), ("24m", nil)].map { month, next in
      rule(
        "assessment.\(month)", after: "assess.\(month)",
        .ongoingAssessment(
          instrument: "rccm", window: terms("assess.window"),
          next: next.map { terms("assess.\($0)") }))
    }
    let scoring = ScoringTerms(
      instrument: "rccm", areas: areas, thresholdKey: "succeeding", holdKey: "graduation.hold",
      in: parameters)
    let assessments = ["assessment.initial"] + ongoing.map(\.name)
    return [
      rule("assessment.initial", after: "assess.initial", .initialAssessment(instrument: "rccm"))
    ] + ongoing + [
      rule(
        "career-planner", after: "career.planner",
        .fromArrival(
          ArrivalRule(adultsOnly: true, evidence: .connection(["career-planner"])))),
      rule(
        "service.end", after: "service.end",
        .programEnd(from: .arrival, ceiling: terms("service.ceiling"))),
      rule(
        "service.recommendation", after: "service.recommend",
        .recommendation(window: terms("assess.window")), contract: false, owesDelayNote: false),
      rule(
        "service.ceiling", after: "service.ceiling",
        .programEnd(from: .arrival, ceiling: terms("service.ceiling")), contract: false,
        owesDelayNote: false),
      rule("record.complete", after: "record.complete", .recordComplete, contract: false),
      rule(
        "graduation.hold", after: "graduation.hold", .graduationHold(scoring), contract: false,
        owesDelayNote: false),
      rule(
        "assessment.final", after: "assess.final",
        .finalAssessment(instrument: "rccm", ceiling: terms("service.ceiling")), contract: false),
      rule(
        "counselor.follow-up", after: "counselor.followup", .counselorFollowUp(parameters),
        contract: false),
      rule(
        "assessment.booking", after: "assess.booking",
        .assessmentBooking(rules: assessments, lead: terms("assess.booking.first")),
        contract: false, owesDelayNote: false),
    ]
  }
}
