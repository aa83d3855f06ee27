import Policies
import Testing

@testable import Domain

@Suite struct `Steps of a person's way` {
  @Test func `UT-LIFE-01 a way is made of steps that follow each other, and nothing is skipped`()
    throws
  {
    #expect(
      try Lifecycle.steps(from: .open, through: [.closing, .closed]) == [
        LifecycleStep(from: .open, to: .closing), LifecycleStep(from: .closing, to: .closed),
      ])
    #expect(try Lifecycle.steps(from: .extended, through: [.extended]).isEmpty)
    for (from, to) in [
      (LifecycleState.referred, LifecycleState.open), (.open, .graduated), (.open, .closed),
      (.intake, .graduating), (.closed, .open), (.closed, .reOpened), (.graduated, .reOpened),
      (.reOpened, .graduated),
    ] {
      #expect(throws: TransitionRefusal.notAllowed(from: from, to: to)) {
        try Lifecycle.steps(from: from, through: [to])
      }
    }
  }

  @Test func `UT-LIFE-01 each of the ten states is reached from a referral, each step allowed`() {
    for state in LifecycleState.allCases where state != .referred {
      let way = Lifecycle.bridge(from: .referred, to: state)
      #expect(way.first?.from == .referred)
      #expect(way.last?.to == state)
      #expect(way.allSatisfy { $0.from.next.contains($0.to) })
      #expect(zip(way, way.dropFirst()).allSatisfy { $0.to == $1.from })
    }
    #expect(Lifecycle.bridge(from: .graduating, to: .referred).isEmpty)
  }

  @Test func `UT-LIFE-01 the facts move the state on where the log stands still`() {
    let rows: [(LifecycleState?, LifecycleState, LifecycleState)] = [
      (nil, .extended, .extended), (.intake, .open, .open), (.intake, .intake, .intake),
      (.open, .intake, .open), (.open, .graduating, .graduating), (.open, .extended, .extended),
      (.graduating, .open, .open), (.closing, .open, .closing), (.extended, .open, .extended),
      (.graduated, .closed, .graduated), (.reRequested, .closed, .reRequested),
      (.open, .closed, .closed), (.graduated, .open, .reOpened), (.reOpened, .open, .reOpened),
      (.reRequested, .graduating, .reOpened),
    ]
    for (logged, facts, state) in rows {
      #expect(Lifecycle.current(logged: logged, facts: facts) == state)
    }
    #expect(
      Lifecycle.current(logged: .graduating, facts: .open, isExtended: true) == .extended)
  }
}
