/// The time during which one worker is a family's gatekeeper (WI-PPL-02).
package struct GatekeeperTenure: Sendable, Equatable {
  package let worker: RecordID
  package let from: Day
  /// The last day; nil while it runs.
  package var to: Day?
  package init(worker: RecordID, from: Day, to: Day? = nil) {
    self.worker = worker
    self.from = from
    self.to = to
  }
}

package enum GatekeeperRefusal: Refusal {
  /// The only gatekeeper of an open family leaves without a successor.
  case successorNeeded
  case already(RecordID)
  /// A change before the present tenure began.
  case beforeTenure(from: Day)

  package var code: String {
    switch self {
    case .successorNeeded: "gatekeeper.successor-needed"
    case .already: "gatekeeper.already"
    case .beforeTenure: "gatekeeper.before-tenure"
    }
  }
}

/// Exactly one gatekeeper at any moment, from opening to closing.
package enum Gatekeeping {
  /// The tenures after `successor` takes over on `day`: the running one ends the day before. A
  /// tenure that began that very day is replaced. Without a successor only a closed case may be
  /// left.
  package static func handOver(
    _ tenures: [GatekeeperTenure], to successor: RecordID?, on day: Day, isCaseOpen: Bool
  ) throws(GatekeeperRefusal) -> [GatekeeperTenure] {
    guard successor != nil || !isCaseOpen else { throw .successorNeeded }
    var result = tenures
    if let running = result.firstIndex(where: { $0.to == nil }) {
      if let successor, result[running].worker == successor { throw .already(successor) }
      guard result[running].from <= day else { throw .beforeTenure(from: result[running].from) }
      if result[running].from == day, successor != nil {
        result.remove(at: running)
      } else {
        result[running].to = successor == nil ? day : day.adding(days: -1)
      }
    }
    if let successor { result.append(GatekeeperTenure(worker: successor, from: day)) }
    return result
  }

  /// Days between `opened` and `until` on which nobody, or more than one, is gatekeeper.
  package static func faults(
    in tenures: [GatekeeperTenure], opened: Day, until: Day
  ) -> [Day] {
    var faults: [Day] = []
    var day = opened
    while day <= until {
      let count = tenures.filter { Period(from: $0.from, to: $0.to).contains(day) }.count
      if count != 1 { faults.append(day) }
      day = day.adding(days: 1)
    }
    return faults
  }
}
