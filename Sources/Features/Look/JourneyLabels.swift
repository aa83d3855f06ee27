/// Puts labels on lanes above and below the line so that none covers another, nor the leader that
/// ties another to its point. All in percent of the width.
struct JourneyLabels {
  struct Placed: Equatable {
    let index: Int
    /// 1, 2, … above the line, −1, −2, … below it.
    let lane: Int
    let extent: ClosedRange<Double>
    let anchor: Anchor
  }

  enum Anchor: String { case start, middle, end }

  /// As many lanes on either side as a picture can be tall.
  static let mostLanes = 6
  /// From a leader to the label that hangs beside it.
  static let gap = 0.7

  let positions: [Double]
  let widths: [Double]
  let lanes: [Int]
  private var labels: [Int: [ClosedRange<Double>]] = [:]
  private var leaders: [Int: [ClosedRange<Double>]] = [:]

  /// The flattest placement that shows every label, or else the one that shows most.
  ///
  /// - Parameters:
  ///   - positions: of the points, ascending.
  ///   - widths: of their labels.
  /// - Returns: the labels that found a lane, by index; the rest are told by the list and the table.
  static func place(positions: [Double], widths: [Double]) -> [Placed] {
    var best: [Placed] = []
    for lanes in 1...mostLanes {
      for plan in plans {
        var board = JourneyLabels(positions: positions, widths: widths, lanes: lanes)
        let order = plan.isForwards ? Array(positions.indices) : positions.indices.reversed()
        let placed = order.compactMap { board.place($0, plan.anchors) }.sorted {
          $0.index < $1.index
        }
        if placed.count == positions.count { return placed }
        if placed.count > best.count { best = placed }
      }
    }
    return best
  }

  // Placed from the last point to the first, a label that hangs to the right never covers the
  // leader of one that is still to come; the other way round, one that hangs to the left.
  private static let plans: [(isForwards: Bool, anchors: [Anchor])] = [
    (false, [.middle, .start, .end]), (true, [.middle, .end, .start]),
    (false, [.start, .middle, .end]), (true, [.end, .middle, .start]),
    (false, [.start]), (true, [.end]), (false, [.start, .end]), (true, [.end, .start]),
    (false, [.end, .start, .middle]), (true, [.start, .end, .middle]),
  ]

  private init(positions: [Double], widths: [Double], lanes: Int) {
    self.positions = positions
    self.widths = widths
    self.lanes = (1...lanes).flatMap { [$0, -$0] }
  }

  private mutating func place(_ index: Int, _ anchors: [Anchor]) -> Placed? {
    let leader = (positions[index] - 0.3)...(positions[index] + 0.3)
    for lane in lanes {
      let between = Self.nearer(lane)
      guard !between.contains(where: { overlaps(labels[$0], leader) }) else { continue }
      for anchor in fitting(index, anchors) {
        let extent = extent(index, anchor)
        guard !overlaps(labels[lane], extent), !overlaps(leaders[lane], extent) else { continue }
        labels[lane, default: []].append(extent)
        for near in between { leaders[near, default: []].append(leader) }
        return Placed(index: index, lane: lane, extent: extent, anchor: anchor)
      }
    }
    return nil
  }

  /// Those of `anchors` that keep the label inside the picture, or else the side that does.
  private func fitting(_ index: Int, _ anchors: [Anchor]) -> [Anchor] {
    let inside = { (anchor: Anchor) in
      let extent = extent(index, anchor)
      return extent.lowerBound >= 0 && extent.upperBound <= 100
    }
    let fitting = anchors.filter(inside)
    return fitting.isEmpty ? [Anchor.start, .end].filter(inside) : fitting
  }

  private func overlaps(_ taken: [ClosedRange<Double>]?, _ range: ClosedRange<Double>) -> Bool {
    (taken ?? []).contains { $0.overlaps(range) }
  }

  /// The lanes between `lane` and the line.
  static func nearer(_ lane: Int) -> [Int] {
    (1..<abs(lane)).map { lane > 0 ? $0 : -$0 }
  }

  private func extent(_ index: Int, _ anchor: Anchor) -> ClosedRange<Double> {
    let (at, width) = (positions[index], widths[index])
    return switch anchor {
    case .start: (at + Self.gap)...(at + Self.gap + width)
    case .middle: (at - width / 2)...(at + width / 2)
    case .end: (at - Self.gap - width)...(at - Self.gap)
    }
  }
}
