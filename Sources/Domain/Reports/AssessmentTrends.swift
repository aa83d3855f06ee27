/// How trends are cut: by which grouping, and into the questions of which area.
package struct TrendCut: Sendable, Hashable {
  package let grouping: AssessmentTrends.Grouping
  /// Nil for all areas.
  package let area: String?

  package init(_ grouping: AssessmentTrends.Grouping = .everyone, area: String? = nil) {
    self.grouping = grouping
    self.area = area
  }
}

/// `assessment-trends` (R4, UT-RPT-04): how the scores of assessments go from quarter to quarter,
/// by area or, within one area, by question; for everyone, or by cohort, arrival year, language or
/// agency. An adult counts once a quarter, by the last final assessment of it.
package struct AssessmentTrends: CountedReport {
  /// What people are grouped by.
  package enum Grouping: String, CaseIterable, Sendable {
    case everyone
    /// The quarter in which the program began.
    case cohort
    case arrivalYear = "arrival-year"
    case language
    case agency
  }

  /// What one row counts: a group of people in one quarter.
  private struct Place: Hashable {
    /// Empty for everyone.
    let group: String
    let quarter: Quarter
  }

  /// What an adult's answers in one area, or to one question, come to.
  private struct Result {
    let person: RecordID
    let sum: Int
    let count: Int
    /// Of a question, its score; nil where it was not scored.
    let score: Int?
    let isSucceeding: Bool
  }

  package let from: Day
  package let to: Day
  private let grouping: Grouping
  /// The area whose questions are shown; nil for all areas.
  private let area: String?
  private let questions: [String]
  private let programs: [String]
  private let scoring: ScoringTerms
  private let names: ReportNames
  private var results: [Place: [String: [Result]]] = [:]

  /// - Parameter questions: those of `area`, in their order.
  package init(
    from: Day, to: Day, by grouping: Grouping, area: String?, questions: [String],
    programs: [String] = ["utah-rccm"], under scoring: ScoringTerms, names: ReportNames
  ) throws(ReportRefusal) {
    guard from <= to else { throw .reversed(from: from, to: to) }
    self.from = from
    self.to = to
    self.grouping = grouping
    self.area = area
    self.questions = questions
    self.programs = programs
    self.scoring = scoring
    self.names = names
  }

  package mutating func add(_ file: CaseFile) {
    guard let file = file.asItStood(on: to) else { return }
    for member in file.members {
      guard let stay = Stay(of: member, in: programs) else { continue }
      let group = group(of: member, stay, in: file)
      for (quarter, assessment) in last(of: member) where member.isAdult(on: assessment.finalisedOn)
      {
        for (key, result) in found(assessment, of: member.id) {
          results[Place(group: "", quarter: quarter), default: [:]][key, default: []]
            .append(result)
          guard grouping != .everyone else { continue }
          results[Place(group: group, quarter: quarter), default: [:]][key, default: []]
            .append(result)
        }
      }
    }
  }

  private func group(of member: Member, _ stay: Stay, in file: CaseFile) -> String {
    switch grouping {
    case .everyone: ""
    case .cohort: Quarter(containing: stay.startedOn).description
    case .arrivalYear: member.arrivedOn.map { String($0.civil.year) } ?? "unknown"
    case .language: member.language.isEmpty ? "unknown" : member.language
    case .agency: names.agency(file.agency)
    }
  }

  private func last(of member: Member) -> [Quarter: Assessment] {
    let all = member.assessments.filter {
      $0.instrument == scoring.instrument && $0.finalisedOn >= from
    }
    return Dictionary(grouping: all) { Quarter(containing: $0.finalisedOn) }
      .compactMapValues { $0.max { ($0.finalisedOn, $0.id) < ($1.finalisedOn, $1.id) } }
  }

  /// By area, or by the questions of the area that was asked for, and that area.
  private func found(
    _ assessment: Assessment, of person: RecordID
  ) -> [(key: String, result: Result)] {
    let rated = AssessmentScoring.results(of: assessment, under: scoring)
      .filter { $0.count > 0 && (area == nil || area == $0.area) }
      .map { one in
        (
          key: one.area,
          result: Result(
            person: person, sum: one.sum, count: one.count, score: nil,
            isSucceeding: one.rating == .succeeding)
        )
      }
    guard area != nil else { return rated }
    let answered = assessment.answers.compactMap { answer -> (key: String, result: Result)? in
      guard questions.contains(answer.question) else { return nil }
      let score: Int? = if case .scored(let score) = answer.value { score } else { nil }
      return (
        answer.question,
        Result(
          person: person, sum: score ?? 0, count: score == nil ? 0 : 1, score: score,
          isSucceeding: false)
      )
    }
    return rated + answered
  }

  package static let columns = [
    "group", "quarter", "area", "question", "n", "average", "change", "percent_succeeding",
    "percent_1", "percent_3", "percent_5", "percent_na",
  ]

  package func finish() -> ReportTable {
    let groups = Set(results.keys.map(\.group)).sorted { $0.precedesInCodePoints($1) }
    let quarters = Set(results.keys.map(\.quarter)).sorted()
    let keys = area.map { [$0] + questions } ?? scoring.areas
    var rows: [[ReportCell]] = []
    var items: [String] = []
    var places: [[String]: Int] = [:]
    for group in groups {
      for key in keys {
        var before: Average?
        for quarter in quarters {
          guard let all = results[Place(group: group, quarter: quarter)]?[key], !all.isEmpty
          else { continue }
          places[[group, key, quarter.description]] = rows.count
          let average = Average(all)
          rows.append(row(group, quarter, key, all, average, before))
          items.append("\(group.isEmpty ? "everyone" : group), \(key), \(quarter)")
          before = average ?? before
        }
      }
    }
    return ReportTable(
      name: "assessment-trends", columns: Self.columns, rows: rows,
      people: people(groups, keys, quarters), items: items,
      totals: totals(groups, keys, quarters, places))
  }

  private func row(
    _ group: String, _ quarter: Quarter, _ key: String, _ all: [Result], _ average: Average?,
    _ before: Average?
  ) -> [ReportCell] {
    let isQuestion = area != nil && key != area
    let rated = all.filter { $0.count > 0 }.map(\.person)
    func share(_ isCounted: (Result) -> Bool) -> ReportCell {
      let who = all.filter(isCounted).map(\.person)
      return ReportCell(percentText(who.count, of: all.count), people: who)
    }
    let change = average.flatMap { now in before.map { now.hundredths - $0.hundredths } }
    let shares =
      isQuestion
      ? [
        ReportCell("", people: []), share { $0.score == 1 }, share { $0.score == 3 },
        share { $0.score == 5 }, share { $0.score == nil },
      ] : [share(\.isSucceeding)] + (0..<4).map { _ in ReportCell("", people: []) }
    return [
      ReportCell(label: group), ReportCell(label: quarter.description),
      ReportCell(label: isQuestion ? area ?? "" : key), ReportCell(label: isQuestion ? key : ""),
      .count(rated), ReportCell(average.map { centsText($0.hundredths) } ?? "", people: rated),
      ReportCell(label: change.map { ($0 > 0 ? "+" : "") + centsText($0) } ?? ""),
    ] + shares
  }

  /// Everyone is the sum of the groups; an area's answers are the sum of its questions'.
  private func totals(
    _ groups: [String], _ keys: [String], _ quarters: [Quarter], _ places: [[String]: Int]
  ) -> [ReportTotal] {
    var totals: [ReportTotal] = []
    for quarter in quarters.map(\.description) {
      for key in keys {
        let parts = groups.filter { !$0.isEmpty }.compactMap { places[[$0, key, quarter]] }
        if let whole = places[["", key, quarter]], !parts.isEmpty {
          totals.append(ReportTotal(row: whole, of: parts))
        }
      }
      guard let area else { continue }
      for group in groups {
        let parts = questions.compactMap { places[[group, $0, quarter]] }
        if let whole = places[[group, area, quarter]], !parts.isEmpty {
          totals.append(ReportTotal(row: whole, of: parts, withShares: false))
        }
      }
    }
    return totals
  }

  private func people(
    _ groups: [String], _ keys: [String], _ quarters: [Quarter]
  ) -> [ReportPerson] {
    var people: [ReportPerson] = []
    for group in groups {
      for key in keys {
        for quarter in quarters {
          for one in results[Place(group: group, quarter: quarter)]?[key] ?? [] {
            people.append(
              ReportPerson(
                section: "assessment-trends",
                item: "\(group.isEmpty ? "everyone" : group), \(key), \(quarter)",
                program: programs.first ?? "", person: one.person,
                reason: one.count > 0 ? "" : "not rated"))
          }
        }
      }
    }
    return people.sorted { precedesAsLine($0.line, $1.line) }
  }

  /// The mean of all answers scored, in hundredths, halves away from zero.
  private struct Average {
    let hundredths: Int

    init?(_ results: [Result]) {
      let sum = results.map(\.sum).reduce(0, +)
      let count = results.map(\.count).reduce(0, +)
      guard count > 0 else { return nil }
      hundredths = (200 * sum + count) / (2 * count)
    }
  }
}
