/// Why a deadline cannot be set aside.
package enum WaiverRefusal: String, Refusal {
  /// The case has no such deadline today.
  case noSuchDeadline = "clock.none"
  /// It has been met or cancelled: there is nothing to set aside.
  case notOwed = "clock.not-owed"
  case alreadyWaived = "clock.waived"

  package var code: String { rawValue }
}

extension Clocks {
  /// The deadline called `name` among `clocks`, where it is still owed and may be set aside
  /// (IRC-CLK-05). Who may approve is a question of access, not asked here.
  package static func waivable(
    _ name: DeadlineName, among clocks: [Clock], on day: Day
  ) throws(WaiverRefusal) -> Clock {
    guard let clock = clocks.first(where: { $0.name == name }) else { throw .noSuchDeadline }
    let status = clock.status(on: day)
    guard status != .waived else { throw .alreadyWaived }
    guard status.isOpen else { throw .notOwed }
    return clock
  }
}
