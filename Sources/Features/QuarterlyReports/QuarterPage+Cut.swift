extension QuarterPage {
  /// A list of the quarter that is long in a large agency.
  package enum Part: String, Sendable {
    case outcomes, excluded
    case schedule = "schedule-c"
  }

  /// How many there are, however many of them are shown.
  package struct Totals: Codable, Sendable, Hashable {
    package let counted: Int
    package let excluded: Int
    package let placements: Int
    package let upgrades: Int
  }

  /// As people read it: of each long list the first lines, or of one list those after a key. Files
  /// hold all of them.
  package func cut(to part: Part?, after key: String, most: Int = 100) -> QuarterPage {
    var page = self
    page.part = part?.rawValue ?? ""
    page.isFurther = !key.isEmpty
    func shown<Line>(_ lines: [Line], _ list: Part, _ id: (Line) -> String) -> [Line] {
      guard part == nil || part == list else { return [] }
      let before = lines.firstIndex { id($0) == key }.map { $0 + 1 } ?? 0
      let rest = lines.dropFirst(before)
      if rest.count > most { page.next[list.rawValue] = rest.prefix(most).last.map(id) }
      return Array(rest.prefix(most))
    }
    let goals = Set(
      (shown(counted, .outcomes, \.goalID) + shown(excluded, .excluded, \.goalID)).map(\.goalID))
    page.outcomes = outcomes.filter { goals.contains($0.goalID) }
    page.jobs = shown(jobs, .schedule, \.id)
    return page
  }
}
