import Policies
import Testing

@testable import Domain

@Suite struct `Clocks that a job starts` {
  func file(_ change: (inout Job) -> Void = { _ in }) -> CaseFile {
    var job = Job(
      id: "j", employer: "Lakeside Foods", securedOn: day("2026-03-12"),
      startedOn: day("2026-03-16"))
    change(&job)
    return CaseFile.opened(
      "2025-11-10",
      .person("saw", born: "1988-01-01", arrived: "2025-11-01", in: "wi-ss").with {
        $0.assistance = [Assistance(id: "rca", type: "RCA", startedOn: day("2025-11-12"))]
        $0.jobs = [job]
      })
  }

  @Test func `WI-CLK-04 WI-CLK-05 WI-CLK-06 WI-CLK-07 S8 all due days of one job`() {
    #expect(file().due("employer.same-week", on: "2026-04-01") == ["saw 2026-03-15"])
    #expect(file().due("assistance-report", on: "2026-04-01") == ["saw 2026-03-26"])
    let windows = ["30d", "60d", "90d"].flatMap { file().due("employer.\($0)", on: "2026-04-01") }
    #expect(windows == ["saw 2026-04-15", "saw 2026-05-15", "saw 2026-06-14"])
    #expect(
      file().due("employer.periodic", on: "2026-04-01") == [
        "saw 2026-09-12", "saw 2026-12-11", "saw 2027-03-11", "saw 2027-06-09", "saw 2027-09-07",
        "saw 2027-09-16",
      ])
  }

  @Test func `WI-CLK-05 S8 a contact on day 35 meets the second window and not the first`() {
    let file = file { $0.employerContacts = [day("2026-04-20")] }
    #expect(file.clocks("employer.30d", on: "2026-04-20") == ["2026-04-15 overdue"])
    #expect(file.clocks("employer.60d", on: "2026-04-20") == ["2026-05-15 met 2026-04-20"])
    #expect(file.clocks("delay-note.employer.30d", on: "2026-04-20") == ["2026-04-20 due-soon"])
    #expect(
      file.clocks("employer.same-week", on: "2026-04-20") == ["2026-03-15 met-late 2026-04-20"])
  }

  @Test func `the first day after the start is in the first window, the start is not`() {
    let onStart = file { $0.employerContacts = [day("2026-03-16")] }
    #expect(onStart.clocks("employer.30d", on: "2026-05-01") == ["2026-04-15 overdue"])
    let next = file { $0.employerContacts = [day("2026-03-17")] }
    #expect(next.clocks("employer.30d", on: "2026-05-01") == ["2026-04-15 met 2026-03-17"])
  }

  @Test func `WI-CLK-06 periodic contacts count up to their own day only`() {
    let file = file { $0.employerContacts = [day("2026-06-15"), day("2026-12-12")] }
    #expect(
      file.clocks("employer.periodic", on: "2027-01-01").prefix(3) == [
        "2026-09-12 met 2026-06-15", "2026-12-11 overdue", "2027-03-11 met 2026-12-12",
      ])
  }

  @Test func `S8 leaving the job cancels what was still to come`() {
    let file = file { $0.endedOn = day("2026-07-31") }
    #expect(file.clocks("employer.90d", on: "2026-08-01") == ["2026-06-14 overdue"])
    #expect(
      file.clocks("employer.periodic", on: "2026-08-01").allSatisfy { $0.hasSuffix("cancelled") })
    #expect(file.clocks("employer.periodic", on: "2026-07-30").first == "2026-09-12 upcoming")
  }

  @Test func `WI-CLK-07 S8 an upgrade reports from its start, passing the observed holiday`() {
    let file = file().with {
      $0.members[0].jobs.append(
        Job(id: "j2", startedOn: day("2026-06-26"), upgradeOf: "j"))
    }
    #expect(
      file.due("assistance-report", on: "2026-07-01") == ["saw 2026-03-26", "saw 2026-07-13"])
    #expect(file.due("assistance-report", on: "2026-06-25") == ["saw 2026-03-26"])
    #expect(file.due("employer.same-week", on: "2026-07-01") == ["saw 2026-03-15"])
  }

  @Test func `WI-CLK-07 no report where assistance was not open on the day`() {
    let ended = file().with { $0.members[0].assistance[0].endedOn = day("2026-03-11") }
    #expect(ended.due("assistance-report", on: "2026-04-01") == [])
    let lastDay = file().with { $0.members[0].assistance[0].endedOn = day("2026-03-12") }
    #expect(lastDay.due("assistance-report", on: "2026-04-01") == ["saw 2026-03-26"])
    let unknown = file().with { $0.members[0].assistance[0].startedOn = nil }
    #expect(unknown.due("assistance-report", on: "2026-04-01") == [])
  }

  @Test func `no job clock where no program was open on the day the job was secured`() {
    let ended = file().with { $0.members[0].enrollments[0].endedOn = day("2026-03-11") }
    #expect(ended.due("employer.same-week", on: "2026-04-01") == [])
    #expect(ended.due("employer.periodic", on: "2026-04-01") == [])
    let closed = file().with { $0.closedOn = day("2026-03-12") }
    #expect(closed.clocks("employer.same-week", on: "2026-04-01") == ["2026-03-15 cancelled"])
  }

  @Test func `a job secured but not started has only the clocks of the secured day`() {
    let file = file()
    #expect(file.due("employer.same-week", on: "2026-03-13") == ["saw 2026-03-15"])
    #expect(file.due("employer.30d", on: "2026-03-15") == [])
    #expect(file.due("employer.same-week", on: "2026-03-11") == [])
  }

  @Test(arguments: [
    ("2026-03-12", "2026-03-15", "2026-03-14"), ("2026-03-14", "2026-03-15", "2026-03-14"),
    ("2026-03-15", "2026-03-15", "2026-03-21"), ("2026-03-16", "2026-03-22", "2026-03-21"),
  ])
  func `WI-CLK-04 the week ends on Sunday; on Saturday where an amendment says so`(
    secured: String, sunday: String, saturday: String
  ) {
    let file = file {
      $0.securedOn = day(secured)
      $0.startedOn = nil
    }
    #expect(file.clocks("employer.same-week", on: secured).map { $0.prefix(10) } == [sunday[...]])
    let amended = WisconsinRefugee.parameters.amended(by: [
      Parameter(
        key: "employer.week", value: "end of week (Sun–Sat)", from: nil, to: nil,
        chosenBy: "event", countsFrom: "job secured", source: "002 §4(c)(2)")
    ])
    let rules = WisconsinRefugee.clocks(under: amended)
    #expect(
      file.clocks("employer.same-week", on: secured, under: rules).map { $0.prefix(10) }
        == [saturday[...]])
  }
}
