extension ClockKind {
  /// Only what happens within its days meets it, and what comes later belongs to the next: once its
  /// last day is past nobody can meet it any more (WI-CLK-05, WI-CLK-06).
  package var isWindow: Bool {
    switch self {
    case .jobWindow, .jobPeriodic: true
    default: false
    }
  }
}

extension ClockStatus {
  /// What people call missed. The contract has no such word: there it stays overdue.
  package func isMissed(under kind: ClockKind) -> Bool { self == .overdue && kind.isWindow }
}
