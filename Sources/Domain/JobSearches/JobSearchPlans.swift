/// What someone plans to do each week to find work (WI-PLN-03).
package struct JobSearchPlan: Sendable, Equatable {
  package var id: RecordID
  package var from: Day
  /// The last day; nil while it goes on.
  package var to: Day?
  package var contacts: Int
  package var applications: Int
  package init(id: RecordID, from: Day, to: Day? = nil, contacts: Int, applications: Int) {
    self.id = id
    self.from = from
    self.to = to
    self.contacts = contacts
    self.applications = applications
  }
}

/// What was done in one week, Monday to Sunday.
package struct JobSearchWeek: Sendable, Equatable {
  package var monday: Day
  package var contacts: Int
  package var applications: Int
  /// The day on which it was first entered.
  package var enteredOn: Day
  package init(monday: Day, contacts: Int, applications: Int, enteredOn: Day) {
    self.monday = monday
    self.contacts = contacts
    self.applications = applications
    self.enteredOn = enteredOn
  }
}

/// Why a plan, or a week of it, cannot be recorded so.
package enum JobSearchPlanRefusal: Refusal {
  case noPlan
  case notMonday(Day)
  /// Before the plan's first Monday, or after its end.
  case outsidePlan(first: Day)
  case weekToCome(Day)
  case inFuture(Day, today: Day)

  package var code: String {
    switch self {
    case .noPlan: "job-search-plan.none"
    case .notMonday: "job-search-plan.not-monday"
    case .outsidePlan: "job-search-plan.outside"
    case .weekToCome: "job-search-plan.to-come"
    case .inFuture: "job-search-plan.in-future"
    }
  }
}

package enum JobSearchPlans {
  package enum WeekState: String, Sendable, Hashable, CaseIterable, Codable {
    /// The week is not over, and nothing is entered yet.
    case running
    /// Over, and nothing was entered in it.
    case missed
    case below
    case reached
  }

  /// The first week that counts: that of the first Monday on or after the plan's first day.
  package static func firstMonday(of plan: JobSearchPlan) -> Day {
    plan.from.adding(days: (8 - plan.from.weekday) % 7)
  }

  /// The Mondays that count up to `day`, the latest first.
  package static func mondays(of plan: JobSearchPlan, on day: Day) -> [Day] {
    let last = plan.to.map { min($0, day) } ?? day
    var monday = firstMonday(of: plan)
    var found: [Day] = []
    while monday <= last {
      found.append(monday)
      monday = monday.adding(days: 7)
    }
    return found.reversed()
  }

  package static func state(
    of monday: Day, _ week: JobSearchWeek?, in plan: JobSearchPlan, on day: Day
  ) -> WeekState {
    guard let week else { return monday.adding(days: 6) < day ? .missed : .running }
    let isReached = week.contacts >= plan.contacts && week.applications >= plan.applications
    return isReached ? .reached : .below
  }

  package static func enter(
    _ monday: Day, in plan: JobSearchPlan?, today: Day
  ) throws(JobSearchPlanRefusal) {
    guard let plan else { throw .noPlan }
    guard monday.weekday == 1 else { throw .notMonday(monday) }
    guard monday <= today else { throw .weekToCome(monday) }
    let first = firstMonday(of: plan)
    guard monday >= first, plan.to.map({ monday <= $0 }) ?? true else {
      throw .outsidePlan(first: first)
    }
  }
}

/// T28: the weekly tally of a job search.
extension Reckoning {
  /// One row for each week of the plan up to that of the day, due on its Sunday.
  mutating func weeklyTallies(_ rule: ClockRule, _ member: Member, _ stay: Stay) {
    guard let plan = member.jobSearchPlan else { return }
    let entered = Dictionary(
      member.jobSearchWeeks.map { ($0.monday, $0.enteredOn) }, uniquingKeysWith: min)
    for monday in JobSearchPlans.mondays(of: plan, on: day).reversed() {
      guard isOpen(stay, on: monday), let term = rule.terms.on(monday) else { continue }
      add(
        rule, term, person: member.id, subject: plan.id, fact: "week begun", on: monday,
        due: term.due(from: monday), met: entered[monday].flatMap { $0 <= day ? $0 : nil },
        stay: stay, stop: plan.to)
    }
  }
}
