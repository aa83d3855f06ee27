import Testing

@testable import Domain

@Suite struct `Recording jobs` {
  private static let today = day("2026-06-30")
  private static let days = JobDays(securedOn: day("2026-03-12"), startedOn: day("2026-03-16"))
  private static let terms = JobTerms(
    position: "Line worker", hourlyWageCents: 1525, hoursHundredths: 3500, healthInsurance: false)

  private func refusal(_ body: () throws(JobRefusal) -> Void) -> JobRefusal? {
    do {
      try body()
      return nil
    } catch { return error }
  }

  @Test func `WI-SVC-05 a start is not before the day the job was secured, an end not before it`() {
    func check(_ secured: String, _ started: String?, _ ended: String?) -> JobRefusal? {
      refusal { () throws(JobRefusal) in
        try RecordingJobs.check(
          JobDays(
            securedOn: day(secured), startedOn: started.map(day), endedOn: ended.map(day)),
          today: Self.today)
      }
    }
    #expect(check("2026-03-12", "2026-03-12", "2026-03-12") == nil)
    #expect(check("2026-03-12", nil, "2026-03-12") == nil)
    #expect(
      check("2026-03-12", "2026-03-11", nil) == .startBeforeSecured(day("2026-03-12")))
    #expect(
      check("2026-03-12", "2026-03-16", "2026-03-15") == .endBeforeStart(day("2026-03-16")))
    for late in [check("2026-07-01", nil, nil), check("2026-06-30", "2026-07-01", nil)] {
      #expect(late == .inFuture(day("2026-07-01"), today: Self.today))
    }
  }

  @Test(arguments: [
    ("Line worker", 1600, 3500, false, [JobImprovement.pay]),
    ("line worker", 1525, 4000, false, [.hours]), ("Line lead", 1525, 3500, false, [.title]),
    ("Line worker", 1525, 3500, true, [.benefit]),
    ("Line lead", 1700, 4000, true, [.pay, .hours, .title, .benefit]),
    ("Line worker", 1500, 3000, false, []),
  ])
  func `WI-SVC-06 an upgrade is better in pay, hours, title or benefit`(
    position: String, wage: Int, hours: Int, insurance: Bool, better: [JobImprovement]
  ) {
    let now = JobTerms(
      position: position, hourlyWageCents: wage, hoursHundredths: hours, healthInsurance: insurance)
    #expect(now.improvements(on: Self.terms) == better)
    let refused = refusal { () throws(JobRefusal) in
      _ = try RecordingJobs.upgrade(
        to: now, on: day("2026-06-26"), from: Self.terms, isUpgrade: false, of: Self.days,
        today: Self.today)
    }
    #expect(refused == (better.isEmpty ? .noImprovement : nil))
  }

  @Test(
    arguments: [
      ("2026-03-12", nil), ("2026-03-13", "2026-03-15"), ("2026-03-14", "2026-03-15"),
      ("2026-03-15", "2026-03-15"), ("2026-03-16", nil),
    ] as [(String, String?)])
  func `WI-CLK-04 Friday to Sunday warn that the contact is due the same week`(
    secured: String, warned: String?
  ) {
    #expect(RecordingJobs.shortWeek(securedOn: day(secured)) == warned.map(day))
  }

  @Test func `WI-CLK-05 a contact lies within the job, and one a day counts`() {
    func check(_ on: String, ended: String? = nil) -> JobRefusal? {
      refusal { () throws(JobRefusal) in
        try RecordingJobs.contact(
          on: day(on),
          of: JobDays(
            securedOn: Self.days.securedOn, startedOn: Self.days.startedOn,
            endedOn: ended.map(day)), others: [day("2026-04-20")], today: Self.today)
      }
    }
    #expect(check("2026-03-12") == nil)
    #expect(check("2026-03-11") == .beforeJob(day("2026-03-12")))
    #expect(check("2026-04-20") == .contactTwice(on: day("2026-04-20")))
    #expect(check("2026-06-02", ended: "2026-06-01") == .contactAfterEnd(day("2026-06-01")))
  }

  @Test func `WI-CLK-07 one report is owed for each job, where assistance was open`() {
    func check(_ on: String, isOwed: Bool = true, _ others: [Day] = []) -> JobRefusal? {
      refusal { () throws(JobRefusal) in
        try RecordingJobs.report(
          on: day(on), cameOn: day("2026-03-12"), isOwed: isOwed, others: others,
          today: Self.today)
      }
    }
    #expect(check("2026-03-12") == nil)
    #expect(check("2026-03-11") == .beforeJob(day("2026-03-12")))
    #expect(check("2026-03-20", isOwed: false) == .notOnAssistance)
    #expect(check("2026-03-20", [day("2026-03-19")]) == .reportedAlready(on: day("2026-03-19")))
  }

  @Test func `WI-QPR-08 who corrects a suggestion says why`() {
    func confirm(_ effect: AssistanceEffect, _ reason: String) -> JobRefusal? {
      refusal { () throws(JobRefusal) in
        try RecordingJobs.confirm(effect, against: .termination, because: reason)
      }
    }
    #expect(confirm(.termination, "") == nil)
    #expect(confirm(.reduction, "  ") == .effectUnexplained)
    #expect(confirm(.reduction, "The county's letter of 2 May") == nil)
  }
}
