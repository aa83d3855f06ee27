import Domain

extension ReportRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .unknownReport(let name): ("There is no report called \(name).", "Choose one of the list.")
    case .reversed(let from, let to):
      ("The period ends (\(to)) before it begins (\(from)).", "Turn the two days round.")
    case .notAQuarter(let from, let to):
      (
        "\(from) to \(to) is not one calendar quarter.",
        "Give the first and last day of a quarter, such as 2026-07-01 and 2026-09-30."
      )
    case .notWholeQuarters:
      (
        "Figures across agencies are given for whole quarters, as the records stand now.",
        "Give the first day of a quarter and the last day of one, and no instant."
      )
    case .namesPeople:
      (
        "This report lists people one by one, and has no figures across agencies.",
        "Choose another report."
      )
    case .moreThanTotal(let site, let people):
      (
        "At \(site) more people are in or out of case management than live there.",
        "Correct the residencies of: \(people.map(\.shown).joined(separator: ", "))."
      )
    }
  }
}
