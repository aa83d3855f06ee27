import Policies
import Testing

@testable import Domain

@Suite struct `Wisconsin clocks` {
  let family = CaseFile.opened(
    "2025-11-10",
    .person("saw", born: "1988-01-01", arrived: "2025-11-01", in: "wi-ss").with {
      $0.assistance = [
        Assistance(
          id: "rca", type: "RCA", decidedOn: day("2025-11-12"), startedOn: day("2025-11-12"))
      ]
    },
    .person("paw", born: "1990-01-01", arrived: "2025-11-01", in: "wi-ss"),
    .person("htoo", born: "2018-01-01", arrived: "2025-11-01", in: "wi-ss"))

  var signed: CaseFile {
    family.with { file in
      file.members[0] = file.members[0].assessed("2025-12-01", "wi-family")
        .filed("i94-front", "2025-12-18")
      file.members[1] = file.members[1].assessed("2025-12-01", "wi-family")
        .filed("i94-front", "2025-12-01").filed("i94-back", "2025-12-01")
      file.plans = [
        .signed(
          "fsp", "2025-12-18", id: "fsp",
          goals: [Goal(id: "g1", title: "ESL level", addedOn: day("2025-12-18"))]),
        .signed("edp", "2025-12-18", id: "edp-saw", of: "saw"),
      ]
    }
  }

  @Test func `WI-CLK-01 S7 the plan is due after 30 working days, RCA after 30 calendar days`() {
    #expect(family.due("plan.initial", on: "2025-11-20") == ["2025-12-24"])
    #expect(family.due("rca.employment-services", on: "2025-11-20") == ["saw 2025-12-12"])
  }

  @Test func `WI-CLK-02 S7 the plan clock stays open until the last adult's papers are there`() {
    #expect(signed.clocks("plan.initial", on: "2025-12-23") == ["2025-12-24 due-soon"])
    let done = signed.with { file in
      file.members[0] = file.members[0].filed("i94-back", "2025-12-23")
      file.plans.append(.signed("edp", "2025-12-23", id: "edp-paw", of: "paw"))
    }
    #expect(done.clocks("plan.initial", on: "2025-12-22") == ["2025-12-24 due-soon"])
    #expect(done.clocks("plan.initial", on: "2025-12-31") == ["2025-12-24 met 2025-12-23"])
    #expect(
      done.due("plan.revision", on: "2025-12-31")
        == ["2026-06-18", "paw 2026-06-23", "saw 2026-06-18"])
  }

  @Test func `WI-INT-03 a judge's letter proves an asylee's status and no refugee's`() {
    func proof(_ status: String) -> Day? {
      Member.person("p", status: status).filed("judge-letter", "2026-01-05").statusProofOn
    }
    #expect(proof("asylee") == day("2026-01-05"))
    #expect(proof("refugee") == nil)
    #expect(Member.person("p").filed("i94-front", "2026-01-05").statusProofOn == nil)
  }

  @Test func `plan.initial asks only for those who are adult and here on the day tested`() {
    let file = signed.with { file in
      file.members = [
        file.members[1],
        .person("late", born: "1990-01-01", arrived: "2026-03-01", in: "wi-ss"),
        .person("teen", born: "2008-06-01", arrived: "2025-11-01", in: "wi-ss"),
      ]
      file.plans = [
        .signed("fsp", "2025-12-18", id: "fsp"),
        .signed("edp", "2025-12-20", id: "edp-paw", of: "paw"),
      ]
    }
    #expect(file.clocks("plan.initial", on: "2026-12-31") == ["2025-12-24 met 2025-12-20"])
  }

  @Test func `WI-CLK-08 S7 follow-ups roll from the signature and then from the last contact`() {
    #expect(signed.due("goal.follow-up", on: "2025-12-31") == ["2026-01-17"])
    let followed = signed.with {
      $0.contacts = [
        Contact(
          id: "k", namesCase: true, on: day("2026-01-14"), mode: "phone", with: "family",
          goals: ["g1"])
      ]
    }
    #expect(followed.due("goal.follow-up", on: "2026-01-13") == ["2026-01-17"])
    #expect(followed.due("goal.follow-up", on: "2026-01-14") == ["2026-02-13"])
    let achieved = followed.with { $0.plans[0].goals[0].achievedOn = day("2026-02-01") }
    #expect(achieved.due("goal.follow-up", on: "2026-02-01") == [])
    #expect(achieved.due("goal.next", on: "2026-02-01") == ["2026-03-03"])
    let silent = followed.with { $0.contacts[0].goals = [] }
    #expect(silent.due("goal.follow-up", on: "2026-01-14") == ["2026-01-17"])
    let employer = followed.with { $0.contacts[0].with = "employer" }
    #expect(employer.due("goal.follow-up", on: "2026-01-14") == ["2026-01-17"])
  }

  @Test func `WI-CLK-09 of two versions signed on one day the greater id is the later`() {
    let file = signed.with { $0.plans.append(.signed("fsp", "2025-12-18", id: "fsp-2")) }
    let clocks = Clocks.running(for: file, on: day("2026-01-01"), under: WisconsinRefugee.clocks)
    #expect(
      clocks.filter { $0.rule == "plan.revision" }.compactMap(\.subject) == ["fsp-2", "edp-saw"])
  }

  @Test func `WI-CLK-03 employment services count from 30 days before the decision`() {
    func status(_ start: String) -> [String] {
      family.with {
        $0.members[0].enrollments.append(
          Enrollment(id: "es", program: "employment-services", startedOn: day(start)))
      }.clocks("rca.employment-services", on: "2025-12-31")
    }
    #expect(status("2025-10-12") == ["2025-12-12 overdue"])
    #expect(status("2025-10-13") == ["2025-12-12 met 2025-10-13"])
    #expect(status("2025-12-13") == ["2025-12-12 met-late 2025-12-13"])
  }

  @Test func `a program of the pair ends only when both have`() {
    let file = family.with {
      $0.members[0].enrollments[0].endedOn = day("2025-11-20")
      $0.members[0].enrollments.append(
        Enrollment(id: "tap", program: "wi-tap", startedOn: day("2025-11-15")))
    }
    #expect(file.clocks("rca.employment-services", on: "2025-11-21") == ["2025-12-12 upcoming"])
    let over = file.with { $0.members[0].enrollments[1].endedOn = day("2025-11-21") }
    #expect(over.clocks("rca.employment-services", on: "2025-11-21") == ["2025-12-12 cancelled"])
  }

  @Test func `WI-CLK-10 WI-CLK-11 S10 residence and citizenship, also after the case closed`() {
    let file = CaseFile.opened(
      "2021-07-01", .person("amina", born: "1958-01-10", arrived: "2021-06-15", in: "wi-ss")
    ).with { $0.closedOn = day("2024-08-01") }
    #expect(file.clocks("residence.application", on: "2022-01-01") == ["2022-06-15 upcoming"])
    #expect(file.clocks("citizenship.contact", on: "2025-12-10") == ["2025-12-15 due-soon"])
    #expect(file.due("citizenship.eligible", on: "2025-12-10") == ["amina 2026-06-15"])
    #expect(file.clocks("ssi.limit", on: "2026-03-01") == ["2028-06-15 upcoming"])
    let warnings = ["60m", "72m", "78m"].flatMap { file.due("ssi.warning.\($0)", on: "2026-03-01") }
    #expect(warnings == ["amina 2026-06-15", "amina 2027-06-15", "amina 2027-12-15"])
    let early = file.with {
      $0.members[0].immigrationSteps = [
        DatedKind(id: "s", kind: "citizenship-contact", on: day("2025-06-14"))
      ]
    }
    #expect(early.clocks("citizenship.contact", on: "2025-12-10") == ["2025-12-15 due-soon"])
    let met = file.with {
      $0.members[0].immigrationSteps = [
        DatedKind(id: "s", kind: "citizenship-contact", on: day("2025-06-15"))
      ]
    }
    #expect(met.clocks("citizenship.contact", on: "2025-12-10") == ["2025-12-15 met 2025-06-15"])
  }

  @Test func `WI-CLK-12 the SSI rules start at 65 or with SSI, for arrivals after August 1996`() {
    func limit(_ member: Member, on text: String) -> [String] {
      CaseFile.opened("1995-01-01", member).due("ssi.limit", on: text)
    }
    let elder = Member.person("p", born: "1961-03-10", arrived: "2021-06-15", in: "wi-tap")
    #expect(limit(elder, on: "2026-03-09") == [])
    #expect(limit(elder, on: "2026-03-10") == ["p 2028-06-15"])
    #expect(
      limit(.person("p", born: "1930-01-01", arrived: "1995-05-01", in: "wi-ss"), on: "2026-01-01")
        == [])
    #expect(
      limit(.person("p", born: "1930-01-01", arrived: "1996-08-22", in: "wi-ss"), on: "2026-01-01")
        == [])
    let onSSI = Member.person("p", born: "2000-01-01", arrived: "2021-06-15", in: "wi-ss").with {
      $0.assistance = [
        Assistance(
          id: "s", type: "SSI", startedOn: day("2024-01-01"), endedOn: day("2025-01-01"))
      ]
    }
    #expect(limit(onSSI, on: "2023-12-31") == [])
    #expect(limit(onSSI, on: "2025-01-01") == ["p 2028-06-15"])
    #expect(limit(onSSI, on: "2025-01-02") == [])
  }
}
