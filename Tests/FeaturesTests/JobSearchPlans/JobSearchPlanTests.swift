import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct JobSearchPlanTests {
  private static let plan = Input([
    "from_on": ["2026-02-11"], "resume": ["Done by <Friday>"], "applying": ["Online, with help"],
    "interviewing": ["Two mock interviews"], "contacts": ["5"], "applications": ["3"],
  ])

  private func save(_ family: LakeFamily, _ input: Input = plan) async throws {
    _ = try await family.done(
      try SaveJobSearchPlan(input, caseID: family.caseID, personID: "person-hoa"))
  }

  private func enter(
    _ family: LakeFamily, _ monday: String, _ contacts: String, _ applications: String,
    on day: String = LakeFamily.day
  ) async throws {
    let input = Input([
      "monday": [monday], "contacted": [contacts], "applied": [applications], "remark": ["Bakery"],
    ])
    _ = try await family.done(
      try EnterJobSearchWeek(input, caseID: family.caseID, personID: "person-hoa"), on: day)
  }

  private func page(
    _ family: LakeFamily, on day: String = LakeFamily.day
  ) async throws -> JobSearchPlanPage {
    try await family.page(
      "job-search-plan.view", JobSearchPlanPage.self, ["person": "person-hoa"], on: day)
  }

  @Test(arguments: Engines.available)
  func `WI-PLN-03 T28 plan, targets and weekly actuals, and a missed week shows`(
    engine: EngineName
  ) async throws {
    let family = try await LakeFamily(engine)
    #expect(
      await undone { try await enter(family, "2026-03-02", "1", "1") } == "job-search-plan.none")
    try await save(family)
    try await enter(family, "2026-02-16", "5", "4", on: "2026-02-20")
    try await enter(family, "2026-03-02", "2", "0")
    let page = try await page(family)
    #expect(
      page.weeks.map { "\($0.monday) \($0.state.rawValue)" } == [
        "2026-03-09 running", "2026-03-02 below", "2026-02-23 missed", "2026-02-16 reached",
      ])
    try family.valley.golden(page, "JobSearchPlans/JobSearchPlanPage.weeks", on: LakeFamily.day)
    #expect(
      try await family.clocks("job-search.weekly") == [
        "2026-02-22 met", "2026-03-01 open", "2026-03-08 met", "2026-03-15 open",
      ])
    let list = try await family.page("job-search-plan.list", JobSearchPlansPage.self)
    #expect(list.lines.map(\.missed) == [0, 1, 0])
    try family.valley.golden(list, "JobSearchPlans/JobSearchPlansPage.three", on: LakeFamily.day)
    // Mending the numbers keeps the day of the first entry, and the plan is one.
    try await enter(family, "2026-02-16", "6", "4")
    #expect(try await family.clocks("job-search.weekly").first == "2026-02-22 met")
    try await save(family)
    #expect(
      await undone { try await enter(family, "2026-03-16", "1", "1") } == "job-search-plan.to-come")
  }

  @Test(arguments: Engines.available)
  func `WI-PLN-04 help with JobNet is a service with its day and the jobs found`(
    engine: EngineName
  ) async throws {
    let family = try await LakeFamily(engine)
    let help = Input([
      "help_on": ["2026-03-05"], "mode": ["in-person"], "jobs": ["3"],
      "learned": ["Searches by bus line; bakery, hotel, laundry"],
    ])
    _ = try await family.done(
      try RecordJobNetHelp(help, caseID: family.caseID, personID: "person-hoa"))
    #expect(
      try await page(family).help.value?.map(\.words)
        == ["Jobs found: 3. Searches by bus line; bakery, hotel, laundry"])
    let services = try await family.page("service.list", ServicesPage.self)
    #expect(
      services.services.map { "\($0.row.type) \($0.row.on) \($0.row.program)" }
        == ["jobnet-help 2026-03-05 wi-ss"])
    var wrong = help
    wrong.set("jobs", "some")
    let html = try await family.refused("jobnet-help.record", wrong, ["person": "person-hoa"])
    #expect(html.contains("Jobs found must be a whole number"))
    #expect(html.contains("Searches by bus line"))
  }

  @Test(arguments: Engines.available)
  func `WI-PLN-13 a meeting over the working hours is warned of, and booked all the same if meant`(
    engine: EngineName
  ) async throws {
    let family = try await LakeFamily(engine)
    let hours = Input(["monday": ["09:00-17:00"], "friday": ["22:00-06:00"]])
    _ = try await family.done(
      try SaveWorkingHours(hours, caseID: family.caseID, personID: "person-hoa"))
    var meeting = Input([
      "kind": ["plan"], "person": ["person-hoa"], "starts_at": ["2026-03-16 10:00"],
      "place": ["Main office"],
    ])
    func book() async throws {
      _ = try await family.done(try BookAppointment(meeting, caseID: family.caseID))
    }
    #expect(await undone { try await book() } == "appointment.at-work")
    let html = try await family.refused("appointment.book", meeting)
    #expect(html.contains("09:00-17:00") && html.contains("name=\"despite_work\""))
    meeting.set("despite_work", "yes")
    try await book()
    meeting.set("despite_work", String?.none)
    meeting.set("starts_at", "2026-03-16 17:00")
    try await book()
    meeting.set("starts_at", "2026-03-21 05:00")
    #expect(await undone { try await book() } == "appointment.at-work")
    let wrong = try await family.refused(
      "working-hours.save", Input(["monday": ["9-17"]]), ["person": "person-hoa"])
    #expect(wrong.contains("Monday must be two times"))
    let form = try await family.page(
      "working-hours.edit", JobSearchPlanFormPage.self, ["person": "person-hoa"])
    try family.valley.golden(form, "JobSearchPlans/JobSearchPlanFormPage.hours", on: LakeFamily.day)
  }
}
