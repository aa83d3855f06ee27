import Policies
import Testing

@testable import Domain

@Suite struct `Job-search plans` {
  private let plan = JobSearchPlan(
    id: "plan", from: day("2026-02-11"), contacts: 5, applications: 3)

  private func week(_ monday: String, _ contacts: Int, _ applications: Int, entered: String)
    -> JobSearchWeek
  {
    JobSearchWeek(
      monday: day(monday), contacts: contacts, applications: applications, enteredOn: day(entered))
  }

  @Test func `WI-PLN-03 T28 a week runs from Monday to Sunday, and one without an entry is missed`()
  {
    // 11 February 2026 is a Wednesday: the first week is that of the 16th.
    #expect(JobSearchPlans.firstMonday(of: plan) == day("2026-02-16"))
    #expect(
      JobSearchPlans.mondays(of: plan, on: day("2026-03-02")).map(\.description)
        == ["2026-03-02", "2026-02-23", "2026-02-16"])
    func state(_ week: JobSearchWeek?, on text: String) -> JobSearchPlans.WeekState {
      JobSearchPlans.state(of: day("2026-02-16"), week, in: plan, on: day(text))
    }
    #expect(state(nil, on: "2026-02-22") == .running)
    #expect(state(nil, on: "2026-02-23") == .missed)
    #expect(state(week("2026-02-16", 5, 3, entered: "2026-02-20"), on: "2026-02-20") == .reached)
    #expect(state(week("2026-02-16", 9, 2, entered: "2026-02-20"), on: "2026-02-20") == .below)
  }

  @Test func `T28 each Monday starts a tally due on its Sunday, met by the day of its entry`() {
    let member = Member.person("saw", born: "1988-01-01", arrived: "2026-01-05", in: "wi-tap")
    let file = CaseFile.opened(
      "2026-01-10",
      member.with {
        $0.jobSearchPlan = plan
        $0.jobSearchWeeks = [
          week("2026-02-16", 5, 3, entered: "2026-02-21"),
          week("2026-02-23", 1, 0, entered: "2026-03-04"),
        ]
      })
    #expect(
      file.clocks("job-search.weekly", on: "2026-03-10") == [
        "2026-02-22 met 2026-02-21", "2026-03-01 met-late 2026-03-04", "2026-03-08 overdue",
        "2026-03-15 due-soon",
      ])
    let ended = file.with { $0.members[0].jobSearchPlan?.to = day("2026-03-03") }
    #expect(
      ended.clocks("job-search.weekly", on: "2026-03-10").last == "2026-03-08 cancelled")
    let utah = file.with { $0.members[0].enrollments[0].program = "utah-rccm" }
    #expect(utah.clocks("job-search.weekly", on: "2026-03-10") == [])
  }

  @Test func `WI-PLN-03 a tally is of a Monday of the plan that has come`() {
    func refusal(_ text: String, _ plan: JobSearchPlan?) -> String {
      do throws(JobSearchPlanRefusal) {
        try JobSearchPlans.enter(day(text), in: plan, today: day("2026-03-04"))
        return "fine"
      } catch { return error.code }
    }
    #expect(refusal("2026-03-02", plan) == "fine")
    #expect(refusal("2026-03-03", plan) == "job-search-plan.not-monday")
    #expect(refusal("2026-03-09", plan) == "job-search-plan.to-come")
    #expect(refusal("2026-02-09", plan) == "job-search-plan.outside")
    #expect(refusal("2026-03-02", nil) == "job-search-plan.none")
  }

  @Test func `WI-PLN-13 a meeting collides with a shift that it touches, over midnight too`() {
    let hours = WorkingHours([
      WorkingHours.Shift("09:00-17:00"), nil, nil, nil, WorkingHours.Shift("22:00-06:00"), nil, nil,
    ])
    func collides(_ on: String, _ time: String) -> Bool {
      hours.collides(on: day(on), at: WorkingHours.Shift.minutes(time)!, minutes: 90)
    }
    #expect(collides("2026-03-09", "16:59") && collides("2026-03-09", "08:00"))
    #expect(!collides("2026-03-09", "17:00") && !collides("2026-03-09", "07:30"))
    #expect(!collides("2026-03-10", "10:00"))
    // Friday's night shift ends on Saturday morning.
    #expect(collides("2026-03-14", "05:30") && !collides("2026-03-14", "06:00"))
    #expect(WorkingHours.Shift("9-17") == nil && WorkingHours.Shift("09:00-24:30") == nil)
  }
}
