import Policies
import Testing

@testable import Domain

@Suite struct `Utah clocks` {
  let family = CaseFile.opened(
    "2026-02-03",
    .person("nam", born: "1985-04-12", arrived: "2026-01-31", in: "utah-rccm", from: "2026-02-03"),
    .person("hoa", born: "1987-09-03", arrived: "2026-01-31", in: "utah-rccm", from: "2026-02-03"),
    .person("mai", born: "2008-02-29", arrived: "2026-01-31", in: "utah-rccm", from: "2026-02-03")
  ).with { $0.intakeOn = day("2026-02-03") }

  @Test func `UT-CLK-02 T01 S1 the initial assessment is due 30 days after arrival`() {
    #expect(
      family.due("assessment.initial", on: "2026-02-28") == ["hoa 2026-03-02", "nam 2026-03-02"])
  }

  @Test func `UT-PPL-03 T02 S1 a daughter who turns 18 joins with her birthday plus 30 days`() {
    #expect(
      family.due("assessment.initial", on: "2026-03-01")
        == ["hoa 2026-03-02", "mai 2026-03-31", "nam 2026-03-02"])
    #expect(family.due("assessment.6m", on: "2026-03-01").contains("mai 2026-07-31"))
  }

  @Test
  func
    `UT-CLK-03 UT-SVC-05 T03 T06 T08 S1 ongoing assessments, planner and end count from arrival`()
  {
    let rules = [
      "assessment.6m", "assessment.12m", "assessment.18m", "assessment.24m", "career-planner",
      "service.end", "service.ceiling",
    ]
    let due = rules.map { rule in
      family.due(rule, on: "2026-03-01").first { $0.hasPrefix("mai") } ?? ""
    }
    #expect(
      due == [
        "mai 2026-07-31", "mai 2027-01-31", "mai 2027-07-31", "mai 2028-01-31", "mai 2026-07-31",
        "mai 2028-01-31", "mai 2028-04-30",
      ])
  }

  @Test func `UT-CLK-03 arrival on 31 August`() {
    let file = CaseFile.opened(
      "2025-09-01", .person("p", born: "1990-01-01", arrived: "2025-08-31", in: "utah-rccm"))
    let due = ["6m", "12m", "18m", "24m"].flatMap {
      file.due("assessment.\($0)", on: "2025-09-30")
    }
    #expect(due == ["p 2026-02-28", "p 2026-08-31", "p 2027-02-28", "p 2027-08-31"])
  }

  @Test func `UT-CLK-02 a late start counts from the start, but only after arrival plus 30`() {
    func initial(_ start: String) -> [String] {
      CaseFile.opened(
        "2026-01-01",
        .person("p", born: "1990-01-01", arrived: "2026-01-31", in: "utah-rccm", from: start)
      ).due("assessment.initial", on: "2026-12-31")
    }
    #expect(initial("2026-03-02") == ["p 2026-03-02"])
    #expect(initial("2026-03-03") == ["p 2026-04-02"])
  }

  @Test func `the assessment window opens 30 days before, and an earlier one is ad hoc`() {
    let person = Member.person("p", born: "1990-01-01", arrived: "2026-01-31", in: "utah-rccm")
    func sixMonths(_ on: String) -> [String] {
      CaseFile.opened("2026-02-01", person.assessed(on))
        .clocks("assessment.6m", on: "2027-12-31")
    }
    #expect(sixMonths("2026-06-30") == ["2026-07-31 overdue"])
    #expect(sixMonths("2026-07-01") == ["2026-07-31 met 2026-07-01"])
    #expect(sixMonths("2026-08-01") == ["2026-07-31 met-late 2026-08-01"])
    #expect(sixMonths("2026-12-31") == ["2026-07-31 met-late 2026-12-31"])
    #expect(sixMonths("2027-01-01") == ["2026-07-31 overdue"])
  }

  @Test func `one assessment may meet several clocks, and month 24 has no upper bound`() {
    let file = CaseFile.opened(
      "2026-02-01",
      Member.person("p", born: "1990-01-01", arrived: "2026-01-31", in: "utah-rccm")
        .assessed("2029-01-01"))
    #expect(
      file.clocks("assessment.initial", on: "2029-02-01") == ["2026-03-02 met-late 2029-01-01"])
    #expect(file.clocks("assessment.24m", on: "2029-02-01") == ["2028-01-31 met-late 2029-01-01"])
  }

  @Test func `ongoing due days before the 18th birthday or up to the start do not exist`() {
    let file = CaseFile.opened(
      "2026-01-01",
      .person("p", born: "2008-08-01", arrived: "2026-01-31", in: "utah-rccm", from: "2027-01-31"))
    let rules = ["6m", "12m", "18m", "24m"].map { file.due("assessment.\($0)", on: "2027-02-01") }
    #expect(rules == [[], [], ["p 2027-07-31"], ["p 2028-01-31"]])
  }

  @Test func `without arrival or birth date there is no assessment clock`() {
    let file = CaseFile.opened(
      "2026-01-01", .person("a", born: "1990-01-01", in: "utah-rccm"),
      .person("b", arrived: "2026-01-02", in: "utah-rccm"))
    #expect(file.due("assessment.initial", on: "2026-12-31") == [])
    #expect(file.due("service.end", on: "2026-12-31") == ["b 2028-01-02"])
  }

  @Test func `UT-LIFE-09 T09 an extension agreed by both moves the end, at most to month 27`() {
    func end(_ until: String, agreed: String?) -> [String] {
      let person = Member.person("p", born: "1990-01-01", arrived: "2024-11-30", in: "utah-rccm")
        .with {
          $0.extensions = [
            Extension(
              id: "e", until: day(until), therapistAgreedOn: day("2026-10-01"),
              caseManagerAgreedOn: agreed.map(day))
          ]
        }
      return CaseFile.opened("2024-12-01", person).due("service.end", on: "2026-11-15")
    }
    #expect(end("2026-12-31", agreed: "2026-11-01") == ["p 2026-12-31"])
    #expect(end("2027-02-28", agreed: "2026-11-01") == ["p 2027-02-28"])
    #expect(end("2027-06-30", agreed: "2026-11-01") == ["p 2027-02-28"])
    #expect(end("2026-12-31", agreed: nil) == ["p 2026-11-30"])
    #expect(end("2026-12-31", agreed: "2026-11-16") == ["p 2026-11-30"])
    #expect(end("2026-05-01", agreed: "2026-11-01") == ["p 2026-11-30"])
  }

  @Test func `UT-CLK-04 T11 an extension owes a final assessment before it ends`() {
    let person = Member.person("p", born: "1990-01-01", arrived: "2024-05-31", in: "utah-rccm")
      .with {
        $0.extensions = [
          Extension(
            id: "e", until: day("2026-08-31"), therapistAgreedOn: day("2026-05-20"),
            caseManagerAgreedOn: day("2026-05-21"))
        ]
      }
    let file = CaseFile.opened("2024-06-01", person)
    #expect(file.clocks("assessment.final", on: "2026-05-20") == [])
    #expect(file.clocks("assessment.final", on: "2026-05-21") == ["2026-08-31 upcoming"])
    let final = Assessment(id: "f", kind: "final", finalisedOn: day("2026-08-30"))
    let done = file.with { $0.members[0].assessments.append(final) }
    #expect(done.clocks("assessment.final", on: "2026-09-30") == ["2026-08-31 met 2026-08-30"])
  }

  @Test func `UT-INT-05 T04 S1 the record is due in 30 days or by the assessment meeting`() {
    #expect(family.due("record.complete", on: "2026-02-10") == ["2026-03-05"])
    let booked = family.with {
      $0.appointments = [
        Appointment(
          id: "m", person: "nam", kind: "assessment", on: day("2026-02-20"),
          bookedOn: day("2026-02-11"))
      ]
    }
    #expect(booked.due("record.complete", on: "2026-02-10") == ["2026-03-05"])
    #expect(booked.due("record.complete", on: "2026-02-11") == ["2026-02-20"])
    let filled = booked.with { file in
      for index in file.members.indices { file.members[index].recordCompleteOn = day("2026-02-19") }
    }
    #expect(filled.clocks("record.complete", on: "2026-02-19") == ["2026-02-20 met 2026-02-19"])
    #expect(filled.clocks("record.complete", on: "2026-02-18") == ["2026-02-20 due-soon"])
  }

  @Test func `UT-CLK-05 T13 a meeting is to be booked from 60 days before an assessment on`() {
    let one = CaseFile.opened(
      "2026-02-01",
      Member.person("p", born: "1990-01-01", arrived: "2026-01-31", in: "utah-rccm")
        .assessed("2026-02-20"))
    #expect(
      one.clocks("assessment.booking.initial", on: "2026-05-31")
        == ["2026-01-31 met-late 2026-02-20"])
    #expect(one.clocks("assessment.booking.6m", on: "2026-05-31") == [])
    #expect(one.clocks("assessment.booking.6m", on: "2026-06-01") == ["2026-07-01 upcoming"])
    let booked = one.with {
      $0.appointments = [
        Appointment(
          id: "m", person: "p", kind: "assessment", on: day("2026-07-20"),
          bookedOn: day("2026-06-15"))
      ]
    }
    #expect(
      booked.clocks("assessment.booking.6m", on: "2026-06-20") == ["2026-07-01 met 2026-06-15"])
  }

  @Test func `a program that ended before the due day, unmet, cancels the clock`() {
    let person = Member.person(
      "p", born: "1990-01-01", arrived: "2026-01-31", in: "utah-rccm", to: "2026-03-01")
    let file = CaseFile.opened("2026-02-01", person)
    #expect(file.clocks("assessment.initial", on: "2026-02-28") == ["2026-03-02 due-soon"])
    #expect(file.clocks("assessment.initial", on: "2026-03-01") == ["2026-03-02 cancelled"])
    #expect(file.clocks("service.end", on: "2026-03-01") == ["2028-01-31 met 2026-03-01"])
    let onTheDay = CaseFile.opened(
      "2026-02-01",
      .person("p", born: "1990-01-01", arrived: "2026-01-31", in: "utah-rccm", to: "2026-03-02"))
    #expect(onTheDay.clocks("assessment.initial", on: "2026-03-03") == ["2026-03-02 overdue"])
  }

  @Test func `UT-CLK-01 every due day says trigger, arithmetic, source and owner`() throws {
    let clocks = Clocks.running(for: family, on: day("2026-02-10"), under: UtahRCCM.clocks)
    let initial = try #require(clocks.first { $0.rule == "assessment.initial" })
    #expect(initial.why.arithmetic == "2026-01-31 + 30 days = 2026-03-02")
    #expect(initial.why.source == "000 §D.2(a); 001 §B.2")
    #expect(initial.why.owner == "case-manager")
    #expect(
      initial.why.sentence == """
        arrival on 2026-01-31. 2026-01-31 + 30 days = 2026-03-02. Rule assessment.initial, \
        always; source: 000 §D.2(a); 001 §B.2. Owed by: case-manager.
        """)
  }

  @Test func `UT-CLK-01 an amendment changes the number without a release, from its own day on`() {
    let amended = UtahRCCM.clocks(
      under: UtahRCCM.parameters.amended(by: [
        Parameter(
          key: "assess.initial", value: "45 days", from: day("2026-07-01"), to: nil,
          chosenBy: "arrival", countsFrom: "arrival", source: "memo of 2026-06-15")
      ]))
    func due(arrived: String) -> [String] {
      CaseFile.opened(
        "2026-01-01", .person("p", born: "1990-01-01", arrived: arrived, in: "utah-rccm")
      ).clocks("assessment.initial", on: "2026-07-05", under: amended)
    }
    #expect(due(arrived: "2026-06-30") == ["2026-07-30 upcoming"])
    #expect(due(arrived: "2026-07-01") == ["2026-08-15 upcoming"])
  }

  @Test func `UT-LIFE-10 T08 a recommendation is asked for from a month before month 24 on`() {
    let file = CaseFile.opened(
      "2024-02-03",
      .person("fatuma", born: "1990-06-15", arrived: "2024-01-31", in: "utah-rccm"))
    func asked(_ file: CaseFile, _ on: String) -> [String] {
      file.clocks("service.recommendation", on: on)
    }
    #expect(asked(file, "2025-12-31") == [])
    #expect(asked(file, "2026-01-01") == ["2026-01-31 upcoming"])
    #expect(asked(file, "2026-02-01") == ["2026-01-31 overdue"])
    let rows: [(String, [String])] = [
      ("2025-12-31", ["2026-01-31 overdue"]), ("2026-01-01", ["2026-01-31 met 2026-01-01"]),
      ("2026-02-05", ["2026-01-31 met-late 2026-02-05"]),
    ]
    for (on, expected) in rows {
      let decided = file.with {
        $0.members[0].recommendations = [
          Recommendation(
            id: "r1", person: "fatuma", kind: .extend, decidedOn: day(on), assessment: "a1")
        ]
      }
      #expect(asked(decided, "2026-02-10") == expected, "\(on)")
    }
    let ended = file.with { $0.members[0].enrollments[0].endedOn = day("2026-01-15") }
    #expect(asked(ended, "2026-02-10") == ["2026-01-31 cancelled"])
    let young = CaseFile.opened(
      "2024-02-03", .person("mai", born: "2010-02-28", arrived: "2024-01-31", in: "utah-rccm"))
    #expect(asked(young, "2026-02-10") == [])
  }
}
