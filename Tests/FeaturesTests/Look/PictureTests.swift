import Domain
import Testing

@testable import Features

@Suite struct PictureTests {
  @Test(arguments: [(26, 8, "3.25", true), (29, 9, "3.22", false), (11, 5, "2.20", false)])
  func `UT-ASM-05 an average reaches the line exactly or not at all`(
    sum: Int, count: Int, text: String, reaches: Bool
  ) {
    let line = AreaBars.Average(sum: 13, count: 4)
    let average = AreaBars.Average(sum: sum, count: count)
    #expect(average.text(under: line) == text)
    #expect(average.reaches(line) == reaches)
  }

  @Test func `UT-ASM-10 an average below the line is never written as the line`() {
    let line = AreaBars.Average(sum: 13, count: 4)
    for count in 1...400 {
      for sum in [(13 * count) / 4 - 1, (13 * count) / 4, (13 * count) / 4 + 1] where sum > 0 {
        let average = AreaBars.Average(sum: sum, count: count)
        #expect(average.reaches(line) || average.text(under: line) != "3.25", "\(sum)/\(count)")
      }
    }
  }

  @Test func `UT-ASM-10 the change since last time is exact`() {
    let area = AreaBars.Area(
      "Health", .rated(.init(sum: 29, count: 9)), previous: .init(sum: 31, count: 9))
    let bars = AreaBars(id: "x", title: "x", areas: [area])
    #expect(bars.change(area) == "↓ 0.22")
  }

  @Test(arguments: [(14, 20, "70.0", true), (13, 20, "65.0", false), (6999, 9999, "69.9", false)])
  func `UT-RPT-01 a share below its target is never written as the target`(
    met: Int, rated: Int, text: String, reaches: Bool
  ) {
    let outcome = OutcomeBars.Outcome(
      "Housing", met: met, rated: rated, notRated: 0, targetPercent: 70)
    #expect(outcome.percent == text)
    #expect(outcome.reachesTarget == reaches)
  }

  @Test func `an outcome with no one rated has no percentage`() {
    let outcome = OutcomeBars.Outcome("Housing", met: 0, rated: 0, notRated: 3, targetPercent: 70)
    #expect(outcome.percent == nil)
  }

  @Test(arguments: [(0.0, "0"), (3.25, "3.25"), (66.666, "66.67"), (-0.5, "-0.5"), (1.05, "1.05")])
  func `a length has at most two decimals`(value: Double, text: String) {
    #expect(Measure(value).description == text)
  }
}

@Suite struct JourneyTests {
  private let arrival = Day(number: 20_463)

  /// The same positions for the same seed, so that a failure can be looked at.
  private func days(_ seed: UInt64, count: Int) -> [Day] {
    var state = seed &* 6_364_136_223_846_793_005 &+ 1
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return arrival.adding(days: Int(state >> 33) % 800)
    }.sorted()
  }

  @Test func `no label of a journey covers another label or another's leader`() {
    for seed in 0..<300 as Range<UInt64> {
      let positions = JourneyScale(arrival: arrival).spread(days(seed, count: 4 + Int(seed % 12)))
      let widths = positions.indices.map { Double(12 + ($0 * 7) % 14) }
      let placed = JourneyLabels.place(positions: positions, widths: widths)
      for (index, label) in placed.enumerated() {
        for other in placed.dropFirst(index + 1) where other.lane == label.lane {
          #expect(!label.extent.overlaps(other.extent), "seed \(seed)")
        }
        for far in placed where JourneyLabels.nearer(far.lane).contains(label.lane) {
          #expect(!label.extent.contains(positions[far.index]), "seed \(seed)")
        }
        #expect(label.extent.lowerBound >= 0 && label.extent.upperBound <= 100)
      }
    }
  }

  @Test func `eight points within one month all keep their labels`() {
    let positions = JourneyScale(arrival: arrival).spread((0..<8).map { arrival.adding(days: $0) })
    let placed = JourneyLabels.place(positions: positions, widths: positions.map { _ in 20 })
    #expect(placed.count == 8)
  }

  @Test func `marks keep their order and their room`() {
    for seed in 0..<100 as Range<UInt64> {
      let positions = JourneyScale(arrival: arrival).spread(days(seed, count: 20))
      for (left, right) in zip(positions, positions.dropFirst()) {
        #expect(right - left >= JourneyScale.room - 0.001)
      }
      #expect(positions.last.map { $0 <= 98 } == true)
    }
  }

  @Test(arguments: [(0.0, 2.0), (12, 37), (24, 72), (27, 79), (60, 98), (99, 98), (-3, 2)])
  func `a month has its place on the line`(month: Double, share: Double) {
    #expect(JourneyScale.share(month: month) == share)
  }
}
