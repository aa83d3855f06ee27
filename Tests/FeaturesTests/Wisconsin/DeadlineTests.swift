import Domain
import Features
import Storage
import Testing
import World

/// The deadlines that count from opening, from a decision and from a job, with the days of the
/// guidance's examples.
@Suite struct WisconsinDeadlineTests {
  @Test(arguments: Engines.available)
  func
    `WI-CLK-01 T15 opened 2025-11-10 is due 2025-12-24 by the federal list, 2025-12-22 without holidays`(
      engine: EngineName
    ) async throws
  {
    let family = try await LakeOffice(engine)
    #expect(try await family.clocks("plan.initial", on: "2025-11-10") == ["2025-12-24 upcoming"])
    try await family.send(
      "agency.set-holidays", ["calendar": "none", "from": "2025-11-01"],
      ["agency": Office.alpine], as: .ada, on: "2025-11-11")
    #expect(try await family.clocks("plan.initial", on: "2025-11-11") == ["2025-12-22 upcoming"])
    let failed = try await NightlyClocks.run(family.office.database) {
      family.office.now(on: "2025-11-12")
    }
    #expect(failed == [])
    let stored = try await family.office.texts(
      "SELECT due_on FROM clock WHERE case_id = $1 AND rule = 'plan.initial'", [family.caseID])
    #expect(stored == ["2025-12-22"])
  }

  @Test(arguments: Engines.available)
  func
    `WI-CLK-03 T14 RCA decided 2025-11-12 asks for employment services by 2025-12-12, and both days are stored`(
      engine: EngineName
    ) async throws
  {
    let family = try await LakeOffice(engine)
    for person in family.people {
      try await family.cashAssistance(person, decidedOn: "2025-11-12")
    }
    func clocks(_ person: String, on day: String) async throws -> [String] {
      try await family.clocks("rca.employment-services", of: person, on: day)
    }
    for adult in [family.nam, family.hoa] {
      #expect(try await clocks(adult, on: "2025-11-12") == ["2025-12-12 upcoming"])
    }
    #expect(try await clocks(family.mai, on: "2025-11-12") == [], "a child owes none")
    try await family.employmentServices(family.nam, from: "2025-12-12")
    try await family.employmentServices(family.hoa, from: "2025-12-13")
    let day = "2025-12-13"
    #expect(try await clocks(family.nam, on: day) == ["2025-12-12 met 2025-12-12"])
    #expect(try await clocks(family.hoa, on: day) == ["2025-12-12 met-late 2025-12-13"])
    let page = try await family.page(
      "public-assistance.list", PublicAssistancePage.self, ["person": family.nam], on: day)
    #expect(page.receipts.map(\.decidedOn) == [Day("2025-11-12")])
    #expect(
      page.enrollments.filter { $0.program == "employment-services" }.map(\.startedOn)
        == [Day("2025-12-12")])
  }

  @Test(arguments: Engines.available)
  func
    `WI-CLK-07 T19 secured 2026-03-12 is reported by 2026-03-26, secured 2025-12-19 by 2026-01-06`(
      engine: EngineName
    ) async throws
  {
    let family = try await LakeOffice(engine)
    for adult in [family.nam, family.hoa] {
      try await family.cashAssistance(adult, decidedOn: "2025-11-12")
    }
    _ = try await family.job(family.nam, securedOn: "2025-12-19")
    let march = try await family.job(family.hoa, securedOn: "2026-03-12")
    func report(_ person: String, on day: String) async throws -> [String] {
      try await family.clocks("assistance-report", of: person, on: day)
    }
    #expect(try await report(family.nam, on: "2026-01-06") == ["2026-01-06 due-soon"])
    #expect(try await report(family.nam, on: "2026-01-07") == ["2026-01-06 overdue"])
    #expect(try await report(family.hoa, on: "2026-03-12") == ["2026-03-26 due-soon"])
    try await family.send(
      "assistance-report.send",
      ["sent_on": "2026-03-26", "agency": "Dane County", "worker": "E. Berg", "mode": "mail"],
      ["job": march], on: "2026-03-26")
    #expect(try await report(family.hoa, on: "2026-03-26") == ["2026-03-26 met 2026-03-26"])
  }

  @Test(arguments: Engines.available)
  func
    `WI-CLK-04 WI-CLK-05 WI-CLK-06 T16 T17 T18 the days of a job from its record alone, to the last follow-up`(
      engine: EngineName
    ) async throws
  {
    let family = try await LakeOffice(engine)
    let job = try await family.job(
      family.nam, securedOn: "2026-03-12", startedOn: "2026-03-16")
    let day = "2026-03-16"
    #expect(try await family.clocks("employer.same-week", on: day) == ["2026-03-15 overdue"])
    for (rule, due) in [("30d", "2026-04-15"), ("60d", "2026-05-15"), ("90d", "2026-06-14")] {
      #expect(try await family.clocks("employer.\(rule)", on: day) == ["\(due) upcoming"])
    }
    #expect(
      try await family.clocks("employer.periodic", on: day).map { $0.prefix(10) } == [
        "2026-09-12", "2026-12-11", "2027-03-11", "2027-06-09", "2027-09-07", "2027-09-16",
      ])
    try await family.employerContact(job, on: "2026-04-20")
    #expect(try await family.clocks("employer.30d", on: "2026-04-20") == ["2026-04-15 overdue"])
    #expect(
      try await family.clocks("employer.60d", on: "2026-04-20") == ["2026-05-15 met 2026-04-20"])
  }

  @Test(arguments: Engines.available)
  func `WI-RPT-01 on-time rates stand for each of the standards, by what fell due in the period`(
    engine: EngineName
  ) async throws {
    let family = try await LakeOffice(engine)
    for adult in [family.nam, family.hoa] {
      try await family.cashAssistance(adult, decidedOn: "2025-11-12")
    }
    try await family.employmentServices(family.nam, from: "2025-12-12")
    try await family.employmentServices(family.hoa, from: "2025-12-13")
    let job = try await family.job(
      family.nam, securedOn: "2025-12-04", startedOn: "2025-12-08")
    try await family.employerContact(job, on: "2025-12-09")
    try await family.send(
      "assistance-report.send",
      ["sent_on": "2025-12-18", "agency": "Dane County", "worker": "E. Berg", "mode": "mail"],
      ["job": job], on: "2025-12-18")
    let page = try await family.page(
      "report.run", ReportPage.self, ["report": "performance-standards"],
      query: ["from": "2025-10-01", "to": "2025-12-31"], on: "2026-01-05")
    #expect(
      page.columns == ["rule", "due", "met_on_time", "met_late", "open", "percent_on_time"])
    #expect(
      page.lines.prefix(3) + page.lines.filter { $0.hasPrefix("assistance-report") } == [
        "rca.employment-services,2,1,1,0,50.0", "plan.initial,1,0,0,1,0.0",
        "employer.same-week,1,0,1,0,0.0", "assistance-report,1,1,0,0,100.0",
      ])
    #expect(
      page.lines.map { String($0.prefix { $0 != "," }) } == [
        "rca.employment-services", "plan.initial", "employer.same-week", "employer.30d",
        "employer.60d", "employer.90d", "employer.periodic", "assistance-report",
        "goal.follow-up", "plan.revision",
      ])
    let next = try await family.page(
      "report.run", ReportPage.self, ["report": "performance-standards"],
      query: ["from": "2026-01-01", "to": "2026-03-31"], on: "2026-04-01")
    // Day 30 was 7 January, day 60 6 February, day 90 8 March; the contact of 9 December was in
    // the first window.
    #expect(
      next.lines.filter { $0.hasPrefix("employer.") } == [
        "employer.same-week,0,0,0,0,", "employer.30d,1,1,0,0,100.0",
        "employer.60d,1,0,0,1,0.0", "employer.90d,1,0,0,1,0.0", "employer.periodic,0,0,0,0,",
      ])
  }
}
