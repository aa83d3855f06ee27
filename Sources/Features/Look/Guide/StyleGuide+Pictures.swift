import Domain
import Markup

extension StyleGuide {
  static var pictures: [Sample] {
    [
      Sample(
        "AreaBars", "with a last time",
        AreaBars(
          id: "sample-bars", title: "Fatuma Example, 12-month assessment, 2026-07-31",
          areas: areas, since: "2026-01-28")),
      Sample(
        "AreaBars", "first, all succeeding",
        AreaBars(
          id: "sample-bars-first", title: "Khamisi Example, initial assessment, 2026-01-20",
          areas: [
            .init("Employment", .rated(.init(sum: 14, count: 4)), band: "Striving"),
            .init("Housing", .rated(.init(sum: 26, count: 8)), band: "Striving"),
            .init("Health", .rated(.init(sum: 20, count: 4)), band: "Thriving"),
          ], isTableFolded: true)),
      Sample("OutcomeBars", "a quarter", outcomes),
      Sample(
        "CountsByKind", "today",
        CountsByKind(
          "Owed, by kind",
          [
            .init("Overdue", 4, .overdue, "#CountsByKind", isCurrent: true),
            .init("Due soon", 11, .dueSoon, "#CountsByKind"),
            .init("Upcoming", 26, .upcoming, "#CountsByKind"),
            .init("Met this week", 9, .met, "#CountsByKind"),
          ])),
    ]
  }

  private static var areas: [AreaBars.Area] {
    [
      .init(
        "Employment", .rated(.init(sum: 14, count: 4)), previous: .init(sum: 10, count: 4),
        band: "Striving", path: "#AreaBars"),
      .init(
        "Housing", .rated(.init(sum: 17, count: 5)), previous: .init(sum: 17, count: 5), flags: 1,
        band: "Striving", path: "#AreaBars"),
      .init(
        "Education & Training", .rated(.init(sum: 29, count: 9)),
        previous: .init(sum: 31, count: 9), band: "Striving", path: "#AreaBars"),
      .init(
        "Health", .rated(.init(sum: 26, count: 8)), previous: .init(sum: 20, count: 8),
        band: "Striving", path: "#AreaBars"),
      .init("Community & Family Support", .exempt),
      .init(
        "Language & Cultural Knowledge", .rated(.init(sum: 11, count: 5)),
        previous: .init(sum: 5, count: 5), flags: 2, band: "Vulnerable", path: "#AreaBars"),
      .init("Life Skills", .notRated, flags: 0),
    ]
  }

  private static var outcomes: OutcomeBars {
    let people: (met: Path, rated: Path, notRated: Path) = (
      "#OutcomeBars", "#OutcomeBars", "#OutcomeBars"
    )
    return OutcomeBars(
      id: "sample-outcomes", title: "Joint outcomes, 2026-10-01 to 2026-12-31",
      outcomes: [
        .init(
          "Employment", met: 14, rated: 20, notRated: 2, targetPercent: 70, previousPercent: 61,
          people: people),
        .init(
          "Housing", met: 13, rated: 20, notRated: 2, targetPercent: 70, previousPercent: 72,
          people: people),
        .init(
          "Community & Family Support", met: 19, rated: 20, notRated: 0, targetPercent: 90,
          people: people),
        .init("Life Skills", met: 0, rated: 0, notRated: 22, targetPercent: 90),
      ])
  }

  static var crowdedPictures: [Sample] {
    [
      Sample("JourneyLine", "on its way", journey(isExtended: false, today: 320)),
      Sample("JourneyLine", "extended", journey(isExtended: true, today: 760)),
      Sample(
        "JourneyLine", "nothing yet",
        JourneyLine(
          id: "sample-journey-new", title: "Journey of a new case", arrival: arrival,
          today: arrival, points: [])),
    ]
  }

  private static let arrival = Day(number: 20_463)

  private static func journey(isExtended: Bool, today: Int) -> JourneyLine {
    let stops: [(String, Int, ClockBadge.State)] = [
      ("Intake", 2, .met), ("Initial assessment", 30, .met), ("Service plan", 37, .metLate),
      ("First contact", 14, .met), ("6-month assessment", 181, .metLate),
      ("Plan review", 190, .waived), ("Job visit", 250, .cancelled),
      ("Monthly contact", 304, .overdue), ("Plan review", 332, .dueSoon),
      ("12-month assessment", 365, .upcoming), ("18-month assessment", 546, .upcoming),
      ("24-month assessment", 730, .upcoming), ("End of the pathway", 731, .upcoming),
      ("Citizenship test", 1826, .upcoming),
    ]
    let points = stops.map { label, days, state in
      let isPast = days < today && (state == .upcoming || state == .dueSoon)
      return JourneyLine.Point(
        label, arrival.adding(days: days), isPast ? .met : state, "#JourneyLine")
    }
    return JourneyLine(
      id: isExtended ? "sample-journey-extended" : "sample-journey",
      title: isExtended ? "Journey of Yusuf Example, extended" : "Journey of Fatuma Example",
      arrival: arrival, today: arrival.adding(days: today), isExtended: isExtended,
      points: isExtended
        ? points + [.init("End of the extension", arrival.adding(days: 822), .dueSoon)] : points)
  }
}
