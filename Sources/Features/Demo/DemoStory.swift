/// Where a family stands: each state that a page can show has a story.
struct DemoStory: Sendable {
  /// One assessment: how many days after arrival, and how well each area goes.
  struct Score: Sendable {
    let day: Int
    /// Areas that stay below the line.
    var low: Set<String> = []
    /// An area with a single answer of 1 in it.
    var one: String?
    var discussesOnes = false

    func answer(_ area: String, _ dice: inout Dice) -> (value: String, reason: String) {
      if dice.chance(3) { return ("NA", "not-applicable") }
      if low.contains(area) { return (dice.pick(["1", "3", "3", "3"]), "") }
      if one == area, dice.chance(25) { return ("1", "") }
      return (dice.pick(["3", "5", "5"]), "")
    }
  }

  let daysSinceArrival: Int
  var assessments: [Score] = []
  var closedAfter: Int?
  var closeKind = ""
  var isConnected = true
  var extensionMonths: Int?
  var hasComingOfAge = false
  /// Opened, with facts still missing.
  var isBare = false
  var isOfSecondAgency = false
  var hasOptedOut = false

  func size(_ dice: inout Dice) -> Int {
    isBare ? 2 : hasComingOfAge ? 4 : dice.pick([1, 2, 3, 4, 5])
  }

  static func of(family number: Int, dice: inout Dice) -> DemoStory {
    var story = all[number % all.count]
    // Beyond the first of each kind, a year of arrivals rather than one day of them.
    if number >= all.count, story.closedAfter == nil, story.extensionMonths == nil {
      story = story.shifted(by: dice.roll(0...40))
    }
    return story
  }

  static func hasOptedOut(_ number: Int) -> Bool { all[number % all.count].hasOptedOut }

  static func isOfSecondAgency(_ number: Int) -> Bool { all[number % all.count].isOfSecondAgency }

  static func isBare(_ number: Int) -> Bool { all[number % all.count].isBare }

  private func shifted(by days: Int) -> DemoStory {
    var moved = DemoStory(daysSinceArrival: daysSinceArrival + days)
    moved.assessments = assessments
    moved.isConnected = isConnected
    moved.hasComingOfAge = hasComingOfAge
    moved.isBare = isBare
    moved.isOfSecondAgency = isOfSecondAgency
    moved.hasOptedOut = hasOptedOut
    return moved
  }

  private static let all: [DemoStory] = [
    // Settling in: assessed on time, two areas to work on.
    DemoStory(
      daysSinceArrival: 121, assessments: [Score(day: 24, low: ["EDU", "LAN"], one: "HOU")]),
    // Just arrived: everything is still to come.
    DemoStory(daysSinceArrival: 9, isConnected: false),
    // Late: nobody has been assessed, 47 days on.
    DemoStory(daysSinceArrival: 47, isConnected: false),
    // Assessed late, then on time.
    DemoStory(
      daysSinceArrival: 214,
      assessments: [Score(day: 41, low: ["EMP", "LAN"]), Score(day: 178, low: ["LAN"])],
      isConnected: false),
    // Above the line everywhere, in the quarter of waiting.
    DemoStory(
      daysSinceArrival: 400,
      assessments: [
        Score(day: 22, low: ["EDU", "LAN"]), Score(day: 176, low: ["LAN"]), Score(day: 362),
      ]),
    // A daughter has just turned 18.
    DemoStory(
      daysSinceArrival: 160, assessments: [Score(day: 28, low: ["LAN"])], hasComingOfAge: true),
    // Graduated, the case closed.
    DemoStory(
      daysSinceArrival: 640,
      assessments: [
        Score(day: 25, low: ["EMP", "LAN"]), Score(day: 170, low: ["LAN"]), Score(day: 355),
        Score(day: 470),
      ], closedAfter: 480, closeKind: "graduated"),
    // Opted out of disclosure.
    DemoStory(
      daysSinceArrival: 96, assessments: [Score(day: 27, low: ["HEA"], one: "HEA")],
      hasOptedOut: true),
    // Beyond month 24, extended.
    DemoStory(
      daysSinceArrival: 755,
      assessments: [
        Score(day: 20, low: ["EMP", "EDU", "LAN"]), Score(day: 175, low: ["EDU", "LAN"]),
        Score(day: 360, low: ["LAN"]), Score(day: 540, low: ["LAN"]), Score(day: 725, low: ["LAN"]),
      ], extensionMonths: 27),
    // Opened yesterday; half the record is missing.
    DemoStory(daysSinceArrival: 4, isConnected: false, isBare: true),
    // A case of the second agency.
    DemoStory(
      daysSinceArrival: 140, assessments: [Score(day: 29, low: ["COM"])], isOfSecondAgency: true),
    // An answer of 1 that was discussed with a partner.
    DemoStory(
      daysSinceArrival: 230,
      assessments: [
        Score(day: 26, low: ["HOU"], one: "HOU", discussesOnes: true), Score(day: 181),
      ]),
    // Moved away: closed administratively.
    DemoStory(
      daysSinceArrival: 300, assessments: [Score(day: 30, low: ["EMP"])], closedAfter: 200,
      closeKind: "administrative"),
  ]
}
