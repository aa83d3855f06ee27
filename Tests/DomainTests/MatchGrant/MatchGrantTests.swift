import Domain
import Testing

@Suite struct MatchGrantTests {
  private let transition = Day("2026-06-01")!
  private let today = Day("2026-06-03")!

  private func refusal(_ body: () throws -> Void) -> String {
    do {
      try body()
      return ""
    } catch let refusal as MatchGrantRefusal { return refusal.code } catch { return "other" }
  }

  private func standing(
    sent: String? = nil, received: String? = nil, completed: String? = nil
  ) -> MatchGrant.Standing {
    MatchGrant.Standing(
      transitionOn: transition, sentOn: sent.flatMap { Day($0) },
      receivedOn: received.flatMap { Day($0) }, completedOn: completed.flatMap { Day($0) })
  }

  @Test func `UT-SVC-06 S6 the move cannot be complete while the summary is unsent`() {
    func complete(_ standing: MatchGrant.Standing, on day: String = "2026-06-02") -> String {
      refusal { try MatchGrant.complete(on: Day(day)!, standing, today: today) }
    }
    #expect(complete(standing()) == "match-grant.summary-unsent")
    #expect(complete(standing(sent: "2026-05-29")) == "")
    #expect(complete(standing(sent: "2026-06-03")) == "match-grant.before-sending")
    #expect(
      complete(standing(sent: "2026-05-29"), on: "2026-05-31") == "match-grant.before-transition")
    #expect(complete(standing(sent: "2026-05-29"), on: "2026-06-04") == "match-grant.in-future")
    #expect(
      complete(standing(sent: "2026-05-29", completed: "2026-06-01")) == "match-grant.completed")
  }

  @Test func `UT-SVC-06 the counselor confirms what was sent, once`() {
    func receive(_ standing: MatchGrant.Standing, on day: String = "2026-06-02") -> String {
      refusal { try MatchGrant.receive(on: Day(day)!, standing, today: today) }
    }
    #expect(receive(standing()) == "match-grant.summary-unsent")
    #expect(receive(standing(sent: "2026-06-02")) == "")
    #expect(receive(standing(sent: "2026-06-03")) == "match-grant.before-sending")
    #expect(
      receive(standing(sent: "2026-06-01", received: "2026-06-01")) == "match-grant.received")
  }

  @Test func `UT-SVC-06 the summary goes to a counselor, as long as the move is not complete`() {
    func send(_ role: Role?, _ standing: MatchGrant.Standing, on day: String) -> String {
      refusal { try MatchGrant.send(on: Day(day)!, to: role, standing, today: today) }
    }
    #expect(send(.employmentCounselor, standing(), on: "2026-06-03") == "")
    #expect(send(.employmentCounselor, standing(sent: "2026-06-01"), on: "2026-06-03") == "")
    #expect(send(.therapist, standing(), on: "2026-06-03") == "match-grant.no-counselor")
    #expect(send(nil, standing(), on: "2026-06-03") == "match-grant.no-counselor")
    #expect(send(.employmentCounselor, standing(), on: "2026-06-04") == "match-grant.in-future")
    #expect(
      send(
        .employmentCounselor, standing(sent: "2026-06-01", completed: "2026-06-02"),
        on: "2026-06-03") == "match-grant.completed")
  }

  @Test func `UT-SVC-06 the time of Match Grant ends with the enrollment or the transition`() {
    let started = Day("2026-02-03")!
    for (ended, until) in [
      (nil, "2026-06-01"), ("2026-05-15", "2026-05-15"), ("2026-06-20", "2026-06-01"),
    ] as [(String?, String)] {
      let period = MatchGrant.Period(
        startedOn: started, endedOn: ended.flatMap { Day($0) }, transitionOn: transition)
      let last = Day(until)!
      #expect(period.contains(started) && period.contains(last))
      #expect(!period.contains(started.adding(days: -1)))
      #expect(!period.contains(last.adding(days: 1)))
    }
  }

  @Test func `UT-SVC-06 only someone enrolled moves, once, not before Match Grant began`() {
    func begin(_ day: String, started: String?, isMoving: Bool = false, closed: String? = nil)
      -> String
    {
      refusal {
        try MatchGrant.begin(
          on: Day(day)!, startedOn: started.flatMap { Day($0) }, isMoving: isMoving,
          closedOn: closed.flatMap { Day($0) }, today: today)
      }
    }
    #expect(begin("2026-07-01", started: "2026-02-03") == "")
    #expect(begin("2026-06-01", started: nil) == "match-grant.not-enrolled")
    #expect(begin("2026-02-02", started: "2026-02-03") == "match-grant.before")
    #expect(
      begin("2026-06-01", started: "2026-02-03", isMoving: true) == "match-grant.already-moving")
    #expect(begin("2026-06-01", started: "2026-02-03", closed: "2026-06-03") == "case.closed")
  }
}
