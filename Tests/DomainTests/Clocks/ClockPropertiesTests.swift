import Policies
import Testing

@testable import Domain

@Suite struct `Properties of clocks on random files` {
  /// Files with the days on which each is asked about.
  func samples(_ seed: UInt64, count: Int = 60) -> [(CaseFile, [Day])] {
    var random = RandomFiles(seed: seed)
    return (0..<count).map { _ in
      (random.file(), (0..<4).map { _ in random.anyDay() })
    }
  }

  func row(_ clock: Clock, on day: Day) -> String {
    [
      clock.person?.shown ?? "", clock.subject?.shown ?? "", clock.rule,
      clock.triggerOn.description, clock.dueOn.description, clock.metOn?.description ?? "",
      clock.status(on: day).rawValue,
    ].joined(separator: ",")
  }

  @Test(arguments: 1...5)
  func `cutting twice changes nothing, and an earlier cut absorbs a later one`(seed: UInt64) {
    for (file, days) in samples(seed) {
      for day in days {
        let cut = file.asItStood(on: day)
        #expect(cut?.asItStood(on: day) == cut)
        let later = file.asItStood(on: day.adding(days: 200))
        #expect(later?.asItStood(on: day) == cut)
      }
    }
  }

  @Test(arguments: 1...5)
  func `clocks of the file are the clocks of the cut file`(seed: UInt64) {
    for (file, days) in samples(seed) {
      for day in days {
        let whole = Clocks.running(for: file, on: day, under: AllPolicies.clocks)
        let cut = file.asItStood(on: day).map {
          Clocks.running(for: $0, on: day, under: AllPolicies.clocks)
        }
        #expect(whole.map { row($0, on: day) } == (cut ?? []).map { row($0, on: day) })
      }
    }
  }

  @Test(arguments: 1...5)
  func `the order of facts in a file does not matter`(seed: UInt64) {
    for (file, days) in samples(seed, count: 30) {
      let turned = file.with { file in
        file.members.reverse()
        file.plans.reverse()
        file.contacts.reverse()
        file.appointments.reverse()
        for index in file.members.indices {
          file.members[index].enrollments.reverse()
          file.members[index].assessments.reverse()
          file.members[index].jobs.reverse()
          file.members[index].services.reverse()
          file.members[index].extensions.reverse()
        }
      }
      for day in days {
        let rows = Clocks.running(for: file, on: day, under: AllPolicies.clocks)
          .map { row($0, on: day) }
        let turnedRows = Clocks.running(for: turned, on: day, under: AllPolicies.clocks)
          .map { row($0, on: day) }
        #expect(rows == turnedRows)
      }
    }
  }

  @Test(arguments: 1...5)
  func `IRC-CLK-05 statuses agree with their days, and nothing lies in the future`(seed: UInt64) {
    for (file, days) in samples(seed) {
      for day in days {
        for clock in Clocks.running(for: file, on: day, under: AllPolicies.clocks) {
          let status = clock.status(on: day)
          if let met = clock.metOn {
            #expect(met <= day, "\(row(clock, on: day))")
            #expect(status == (met <= clock.dueOn ? .met : .metLate))
          } else {
            #expect(status != .met && status != .metLate)
          }
          #expect(clock.triggerOn <= day, "\(row(clock, on: day))")
          if status == .overdue { #expect(clock.dueOn < day) }
          if status == .dueSoon { #expect((0...14).contains(clock.dueOn - day)) }
          if status == .upcoming { #expect(clock.dueOn - day > 14) }
          #expect(!clock.why.sentence.isEmpty && !clock.why.source.isEmpty)
        }
      }
    }
  }

  @Test(arguments: 1...5)
  func `clocks are sorted, and no two are the same row`(seed: UInt64) {
    for (file, days) in samples(seed) {
      for day in days {
        let clocks = Clocks.running(for: file, on: day, under: AllPolicies.clocks)
        for (left, right) in zip(clocks, clocks.dropFirst()) {
          #expect(Clock.precedes(left, right), "\(row(left, on: day)) | \(row(right, on: day))")
        }
        let keys = clocks.map { clock in
          "\(clock.person?.own ?? "")|\(clock.rule)|\(clock.dueOn)|\(clock.subject?.own ?? "")"
        }
        #expect(Set(keys).count == keys.count)
      }
    }
  }

  @Test func `contract clocks are exactly those of the interchange, whatever else is listed`() {
    #expect(
      AllPolicies.contractClocks.map(\.name).sorted() == [
        "assessment.12m", "assessment.18m", "assessment.24m", "assessment.6m",
        "assessment.initial", "assistance-report", "career-planner", "citizenship.contact",
        "employer.30d", "employer.60d", "employer.90d", "employer.periodic",
        "employer.same-week", "goal.follow-up", "hud.face-to-face", "hud.reassessment",
        "icm.end", "icm.service", "plan.initial", "plan.revision", "rca.employment-services",
        "residence.application", "service.end", "ssi.limit",
      ])
    for (file, days) in samples(9) {
      for day in days {
        let contract = Set(AllPolicies.contractClocks.map(\.name))
        let all = Clocks.running(for: file, on: day, under: AllPolicies.clocks)
          .filter { contract.contains($0.rule) }
        let only = Clocks.running(for: file, on: day, under: AllPolicies.contractClocks)
        #expect(all.map { row($0, on: day) } == only.map { row($0, on: day) })
      }
    }
  }

  @Test func `IRC-CLK-05 a waiver names one deadline and holds from its own day`() {
    let file = CaseFile.opened(
      "2026-01-01", .person("p", born: "1990-01-01", arrived: "2026-01-31", in: "utah-rccm")
    ).with {
      $0.waivers = [
        Waiver(
          rule: "assessment.initial", person: "p", dueOn: day("2026-03-02"), on: day("2026-03-10"),
          approver: "s1")
      ]
    }
    #expect(file.clocks("assessment.initial", on: "2026-03-09") == ["2026-03-02 overdue"])
    #expect(file.clocks("assessment.initial", on: "2026-03-10") == ["2026-03-02 waived"])
    #expect(file.clocks("delay-note.assessment.initial", on: "2026-03-10") == [])
  }

  @Test func `IRC-NOTE-02 T36 an interaction owes a note within two working days`() {
    let file = CaseFile.opened("2026-01-01", .person("p")).with {
      $0.interactions = [
        Interaction(id: "i", person: "p", kind: "assessment finalised", on: day("2026-03-12"))
      ]
    }
    #expect(file.clocks("note.owed", on: "2026-03-12") == ["2026-03-16 due-soon"])
    let noted = file.with { $0.interactions[0].notedOn = day("2026-03-17") }
    #expect(noted.clocks("note.owed", on: "2026-03-17") == ["2026-03-16 met-late 2026-03-17"])
  }

  @Test func `UT-PACK-02 packs run side by side, and one ending leaves the other`() {
    let member = Member.person("p", born: "1990-01-01", arrived: "2026-01-31", in: "utah-rccm")
      .with {
        $0.enrollments.append(
          Enrollment(
            id: "icm", program: "irc-icm", startedOn: day("2026-02-01"), endedOn: day("2026-03-10"))
        )
      }
    let file = CaseFile.opened("2026-02-01", member)
    #expect(file.clocks("icm.end", on: "2026-04-01") == ["2027-02-01 met 2026-03-10"])
    #expect(file.clocks("assessment.6m", on: "2026-04-01") == ["2026-07-31 upcoming"])
    #expect(file.due("icm.service", on: "2026-04-01") == ["p 2026-02-28"])
  }
}
