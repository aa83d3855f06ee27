import Domain

/// Intensive case management after the IRC toolkit (Preferred Communities).
package enum IRCICM {
  package static let programs = ["irc-icm"]

  package static let parameters = Parameters(
    """
    key              | value        | from | to | chosen by | counts from | source
    icm.service      | end of month |      |    | month     | month       | 003 L509: at least one service each calendar month
    icm.alert.day    | 20           |      |    | month     | month       | IRC-CLK-01; the day is our default
    icm.end          | 12 months    |      |    | start     | enrollment  | 003 L509
    icm.ceiling      | 24 months    |      |    | start     | enrollment  | 003 L509
    icm.ceiling.owner| case-manager-supervisor | | | start   | enrollment  | 003 L509
    icm.extension    | given by case-manager-supervisor | | | start | enrollment | 003 L509: with justification and supervisor approval
    icm.extension.most| any         |      |    | start     | enrollment  | 003 L509; that the cap alone counts is our default
    icm.end.notice   | 60 days      |      |    | start     | planned end | 003 L252; the length is our default
    """)

  package static let clocks = clocks(under: parameters)

  package static let extensions = ExtensionTerms(
    "icm.extension", in: "irc-icm", from: .start, normal: "icm.end", ceiling: "icm.ceiling",
    of: parameters)

  /// The parts of a case that not every pack has.
  package static let parts: Set<CasePart> = [.extensions]

  /// The deadlines that stand on a person's way.
  package static let journey = ["icm.end"]

  /// The pack's clocks under amended parameters.
  package static func clocks(under parameters: Parameters) -> [ClockRule] {
    let ceiling = ClockTerms("icm.ceiling", in: parameters)
    let alert = parameters.editions(of: "icm.alert.day").last.flatMap { Int($0.value) } ?? 20
    return [
      ClockRule(
        "icm.service", in: programs, after: "icm.service", of: parameters,
        .monthlyService(alertOnDay: alert)),
      ClockRule(
        "icm.end", in: programs, after: "icm.end", of: parameters,
        .programEnd(from: .start, ceiling: ceiling)),
      ClockRule(
        "icm.ceiling", in: programs, after: "icm.ceiling", of: parameters,
        .programEnd(from: .start, ceiling: ceiling), contract: false, owesDelayNote: false),
      ClockRule(
        "icm.end-notice", in: programs, after: "icm.end.notice", of: parameters,
        .endNotice(end: .start, normal: ClockTerms("icm.end", in: parameters), ceiling: ceiling),
        contract: false),
    ]
  }
}
