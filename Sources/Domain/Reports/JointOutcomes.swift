/// `joint-outcomes`: how many adults succeed in each area (UT-RPT-01, interchange §4).
package struct JointOutcomes: CountedReport {
  package let from: Day
  package let to: Day
  private let scoring: ScoringTerms
  private let programs: [String]
  private let targets: [Int]
  private var adults: [(person: RecordID, results: [AreaResult]?)] = []

  /// `targets` are whole percentages in the order of the areas of `scoring`.
  package init(
    from: Day, to: Day, programs: [String] = ["utah-rccm"], targets: [Int],
    under scoring: ScoringTerms
  ) throws(ReportRefusal) {
    guard from <= to else { throw .reversed(from: from, to: to) }
    self.from = from
    self.to = to
    self.programs = programs
    self.targets = targets
    self.scoring = scoring
  }

  package mutating func add(_ file: CaseFile) {
    guard let file = file.asItStood(on: to) else { return }
    for member in file.members where member.isAdult(on: to) {
      guard let stay = Stay(of: member, in: programs),
        stay.isOpen(onAnyDayFrom: from, to: min(to, file.closedOn ?? to))
      else { continue }
      let last = member.assessments
        .filter { $0.instrument == scoring.instrument }
        .max { ($0.finalisedOn, $0.id) < ($1.finalisedOn, $1.id) }
      let results = last.map { AssessmentScoring.results(of: $0, under: scoring) }
      adults.append((member.id, results))
    }
  }

  package func finish() -> ReportTable {
    let sorted = adults.sorted { $0.person < $1.person }
    var rows: [[ReportCell]] = []
    var people: [ReportPerson] = []
    for (place, area) in scoring.areas.enumerated() {
      let rated = sorted.map { (person: $0.person, result: $0.results?[place]) }
      rows.append(row(area, target: place < targets.count ? targets[place] : 0, rated))
      people += rated.map { adult in
        ReportPerson(
          section: "joint-outcomes", item: area, program: programs.first ?? "",
          person: adult.person, reason: JointOutcomes.reason(adult.result))
      }
    }
    return ReportTable(
      name: "joint-outcomes",
      columns: [
        "outcome", "target_percent", "numerator", "denominator", "percent", "met", "not_rated",
      ], rows: rows, people: people)
  }

  private func row(
    _ area: String, target: Int, _ rated: [(person: RecordID, result: AreaResult?)]
  ) -> [ReportCell] {
    let denominator = rated.filter { ($0.result?.count ?? 0) > 0 }
    let numerator = denominator.filter { $0.result?.rating == .succeeding }
    let notRated = rated.filter { ($0.result?.count ?? 0) == 0 }
    let isMet = 100 * numerator.count >= target * denominator.count
    return [
      ReportCell(label: area), ReportCell(label: String(target)),
      .count(numerator.map(\.person)), .count(denominator.map(\.person)),
      ReportCell(
        percentText(numerator.count, of: denominator.count), people: numerator.map(\.person)),
      ReportCell(label: denominator.isEmpty ? "" : isMet ? "yes" : "no"),
      .count(notRated.map(\.person)),
    ]
  }

  private static func reason(_ result: AreaResult?) -> String {
    switch result?.rating {
    case .succeeding: ""
    case .below: "below the threshold"
    case .exempt: "not rated: not applicable"
    case .notRated: "not rated"
    case nil: "not rated: no assessment"
    }
  }
}

/// A percentage to one decimal, halves away from zero; empty for a whole of 0.
package func percentText(_ part: Int, of whole: Int) -> String {
  guard whole > 0 else { return "" }
  let tenths = (2000 * part + whole) / (2 * whole)
  return "\(tenths / 10).\(tenths % 10)"
}

extension Stay {
  /// Open on at least one day of the period; never, where it ends before it begins.
  func isOpen(onAnyDayFrom from: Day, to: Day) -> Bool {
    enrollments.contains { enrollment in
      max(enrollment.startedOn, from) <= min(enrollment.endedOn ?? to, to)
    }
  }
}
