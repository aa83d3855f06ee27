/// `housing-outcome`: adults who succeed in the area Housing and, separately, whose home is safe,
/// affordable and stable (UT-RPT-03). The outcome says "safe and affordable", its target "safe and
/// stable": three flags lose neither.
package struct HousingOutcome: CountedReport {
  /// One property of a home, as the answer to one question tells it.
  package struct Flag: Sendable, Hashable {
    package let name: String
    package let question: String
    /// The least score at which the home has the property.
    package let least: Int
    package let source: String

    package init(_ name: String, question: String, least: Int, source: String) {
      self.name = name
      self.question = question
      self.least = least
      self.source = source
    }
  }

  package let from: Day
  package let to: Day
  private let area: String
  private let flags: [Flag]
  private let programs: [String]
  private let targetPercent: Int
  private let scoring: ScoringTerms
  private var adults: [(person: RecordID, last: Assessment?)] = []

  /// `area` is that of housing among those of `scoring`; `targetPercent` the share that should
  /// succeed in it.
  package init(
    from: Day, to: Day, programs: [String] = ["utah-rccm"], area: String, flags: [Flag],
    targetPercent: Int, under scoring: ScoringTerms
  ) throws(ReportRefusal) {
    guard from <= to else { throw .reversed(from: from, to: to) }
    self.from = from
    self.to = to
    self.programs = programs
    self.area = area
    self.flags = flags
    self.targetPercent = targetPercent
    self.scoring = scoring
  }

  package mutating func add(_ file: CaseFile) {
    guard let file = file.asItStood(on: to) else { return }
    for member in file.members where member.isAdult(on: to) {
      guard let stay = Stay(of: member, in: programs),
        stay.isOpen(onAnyDayFrom: from, to: min(to, file.closedOn ?? to))
      else { continue }
      adults.append((member.id, member.lastAssessment(of: scoring.instrument)))
    }
  }

  /// What a measure says of one adult; nil where it was not rated.
  private typealias Finding = (person: RecordID, holds: Bool?)

  package func finish() -> ReportTable {
    let sorted = adults.sorted { $0.person < $1.person }
    let measures: [(name: String, found: [Finding])] =
      [(area, sorted.map { ($0.person, succeeds($0.last)) })]
      + flags.map { flag in
        (flag.name, sorted.map { ($0.person, holds(flag, in: $0.last)) })
      }
    return ReportTable(
      name: "housing-outcome",
      columns: [
        "outcome", "target_percent", "numerator", "denominator", "percent", "met", "not_rated",
      ],
      rows: measures.map { row($0.name, $0.found) },
      people: measures.flatMap { measure in
        measure.found.map { finding in
          ReportPerson(
            section: "housing-outcome", item: measure.name, program: programs.first ?? "",
            person: finding.person, reason: reason(finding.holds, of: measure.name))
        }
      })
  }

  private func succeeds(_ assessment: Assessment?) -> Bool? {
    guard let assessment,
      let result = AssessmentScoring.results(of: assessment, under: scoring)
        .first(where: { $0.area == area }), result.count > 0
    else { return nil }
    return result.rating == .succeeding
  }

  private func holds(_ flag: Flag, in assessment: Assessment?) -> Bool? {
    guard let answer = assessment?.answers.first(where: { $0.question == flag.question }),
      case .scored(let score) = answer.value
    else { return nil }
    return score >= flag.least
  }

  /// Only the area has a target: the guidance gives none for a flag alone.
  private func row(_ name: String, _ found: [Finding]) -> [ReportCell] {
    let rated = found.filter { $0.holds != nil }.map(\.person)
    let holding = found.filter { $0.holds == true }.map(\.person)
    let isMet = 100 * holding.count >= targetPercent * rated.count
    return [
      ReportCell(label: name), ReportCell(label: name == area ? String(targetPercent) : ""),
      .count(holding), .count(rated),
      ReportCell(percentText(holding.count, of: rated.count), people: holding),
      ReportCell(label: name != area || rated.isEmpty ? "" : isMet ? "yes" : "no"),
      .count(found.filter { $0.holds == nil }.map(\.person)),
    ]
  }

  private func reason(_ holds: Bool?, of name: String) -> String {
    switch holds {
    case true?: ""
    case false?: name == area ? "below the threshold" : "not \(name)"
    case nil: "not rated"
    }
  }
}

extension Member {
  /// The last finalised assessment with an instrument.
  fileprivate func lastAssessment(of instrument: String) -> Assessment? {
    assessments.filter { $0.instrument == instrument }
      .max { ($0.finalisedOn, $0.id) < ($1.finalisedOn, $1.id) }
  }
}
