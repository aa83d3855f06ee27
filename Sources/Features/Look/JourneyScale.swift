import Domain

/// Where a day stands on the journey line, in percent of its width: the first two years take most
/// of it, the three to the fifth year the rest.
struct JourneyScale {
  let arrival: Day

  private static let daysInMonth = 30.4375
  private static let stops: [(month: Double, share: Double)] = [
    (0, 2), (24, 72), (27, 79), (60, 98),
  ]
  /// As wide as a mark where the line is narrowest, so that no mark hides another.
  static let room = 1.9

  /// From 2 to 98; days before arrival and after month 60 are held at the ends.
  func share(_ day: Day) -> Double { Self.share(month: Double(day - arrival) / Self.daysInMonth) }

  static func share(month: Double) -> Double {
    let held = min(max(month, 0), 60)
    for (from, to) in zip(stops, stops.dropFirst()) where held <= to.month {
      return from.share + (held - from.month) / (to.month - from.month) * (to.share - from.share)
    }
    return 98
  }

  /// The positions of `days` (ascending), moved apart where marks would hide each other. The order
  /// stays; more marks than fit are squeezed evenly.
  func spread(_ days: [Day]) -> [Double] {
    let room = min(Self.room, 96 / Double(max(1, days.count - 1)))
    var positions = days.map(share)
    for index in positions.indices.dropFirst() {
      positions[index] = max(positions[index], positions[index - 1] + room)
    }
    var limit = 98.0
    for index in positions.indices.reversed() {
      positions[index] = min(positions[index], limit)
      limit = positions[index] - room
    }
    return positions
  }
}
