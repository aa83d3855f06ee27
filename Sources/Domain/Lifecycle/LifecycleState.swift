/// Where a person stands in a case (UT-LIFE-01). The order of the cases is the order of the way.
package enum LifecycleState: String, Sendable, Codable, CaseIterable {
  case referred
  case intake
  case open
  /// Served past the normal end under an agreed extension.
  case extended = "extension"
  /// Every area succeeds; the quarter of holding runs or is over.
  case graduating
  case graduated
  /// The therapist recommends to end service, or a supervisor closes.
  case closing
  case closed
  /// Asks for help again after graduation or closing (UT-LIFE-06).
  case reRequested = "re-requested"
  case reOpened = "re-opened"

  /// The states that may follow. What is not here cannot be reached in one step, so that nobody
  /// graduates without having held, or is closed without closing.
  package var next: Set<LifecycleState> {
    switch self {
    case .referred: [.intake]
    case .intake: [.open, .closing]
    case .open: [.extended, .graduating, .closing]
    case .extended: [.open, .graduating, .closing]
    case .graduating: [.open, .extended, .reOpened, .graduated, .closing]
    case .graduated: [.reRequested]
    case .closing: [.open, .extended, .graduating, .closed]
    case .closed: [.reRequested]
    case .reRequested: [.reOpened, .graduated, .closed]
    case .reOpened: [.extended, .graduating, .closing]
    }
  }

  /// Service has not ended.
  package var isServed: Bool {
    switch self {
    case .referred, .intake, .open, .extended, .graduating, .closing, .reOpened: true
    case .graduated, .closed, .reRequested: false
    }
  }
}

/// One step of a person's way, not yet written.
package struct LifecycleStep: Sendable, Equatable {
  package let from: LifecycleState
  package let to: LifecycleState

  package init(from: LifecycleState, to: LifecycleState) {
    self.from = from
    self.to = to
  }
}

package enum TransitionRefusal: Refusal {
  /// No such step: it would skip a state.
  case notAllowed(from: LifecycleState, to: LifecycleState)

  package var code: String { "transition.not-allowed" }
}

package enum Lifecycle {
  /// The steps from `start` through `states`, each of which must follow the one before it. A state
  /// that is reached already is no step.
  package static func steps(
    from start: LifecycleState, through states: [LifecycleState]
  ) throws(TransitionRefusal) -> [LifecycleStep] {
    var steps: [LifecycleStep] = []
    var current = start
    for state in states where state != current {
      guard current.next.contains(state) else { throw .notAllowed(from: current, to: state) }
      steps.append(LifecycleStep(from: current, to: state))
      current = state
    }
    return steps
  }

  /// The shortest way from `start` to `end`: what must have happened in between where records came
  /// in from elsewhere. Empty where there is none.
  package static func bridge(from start: LifecycleState, to end: LifecycleState) -> [LifecycleStep]
  {
    var ways: [[LifecycleStep]] = [[]]
    var seen: Set<LifecycleState> = [start]
    while !ways.isEmpty {
      var longer: [[LifecycleStep]] = []
      for way in ways {
        let place = way.last?.to ?? start
        if place == end { return way }
        for state in LifecycleState.allCases
        where place.next.contains(state) && seen.insert(state).inserted {
          longer.append(way + [LifecycleStep(from: place, to: state)])
        }
      }
      ways = longer
    }
    return []
  }

  /// The state that counts: what was logged last, unless the facts have moved on since: a hold
  /// begins and breaks with assessments, and records may come in from elsewhere.
  ///
  /// - Parameter facts: the state that the dated facts alone show.
  package static func current(
    logged: LifecycleState?, facts: LifecycleState, isExtended: Bool = false
  ) -> LifecycleState {
    guard let logged else { return facts }
    guard logged.isServed == facts.isServed else { return facts.isServed ? .reOpened : facts }
    switch (logged, facts) {
    case (.referred, _), (.intake, _): return facts == .intake ? logged : facts
    case (_, .graduating): return .graduating
    case (.graduating, _): return isExtended ? .extended : facts == .intake ? .open : facts
    case (.open, .extended): return .extended
    default: return logged
    }
  }
}

extension LifecycleState {
  /// What the dated facts alone show of `member` on `day`; an enrollment that ends on `day` has
  /// ended.
  package init(
    of member: Member, in file: CaseFile, on day: Day, service rule: ClockRule,
    under scoring: ScoringTerms
  ) {
    let own = member.enrollments.filter { rule.programs.contains($0.program) }
    let begun = (own.isEmpty ? member.enrollments : own).filter { $0.startedOn <= day }
    let isClosed = file.closedOn.map { $0 <= day } ?? false
    if isClosed || !begun.isEmpty && begun.allSatisfy({ $0.endedOn.map { $0 <= day } ?? false }) {
      let isEligible =
        Graduation.standing(for: member, on: day, under: scoring)?.state == .eligible
      self = isEligible && (!isClosed || file.closeKind == "graduated") ? .graduated : .closed
      return
    }
    guard !own.isEmpty else {
      self = begun.isEmpty ? .intake : .open
      return
    }
    switch MemberState(of: member, in: file, on: day, service: rule, under: scoring) {
    case .intake: self = .intake
    case .open, .closed: self = .open
    case .extended: self = .extended
    case .graduating: self = .graduating
    }
  }
}
