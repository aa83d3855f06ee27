import Policies
import Testing

@testable import Domain

@Suite struct `Monthly and quarterly clocks` {
  func khamisi(_ change: (inout Member) -> Void = { _ in }) -> CaseFile {
    CaseFile.opened(
      "2026-01-15",
      .person(
        "khamisi", born: "1980-01-01", arrived: "2025-12-01", in: "irc-icm", from: "2026-01-15"
      ).with { member in
        member.services = [
          ("2026-01-20", "completed"), ("2026-02-11", "completed"), ("2026-03-12", "no-show"),
          ("2026-04-02", "completed"),
        ].map { on, status in
          Service(
            id: RecordID("s" + on), type: "visit", group: "case-management", on: day(on),
            status: status)
        }
        change(&member)
      })
  }

  @Test func `IRC-CLK-01 S11 a no-show does not meet the month`() throws {
    #expect(
      khamisi().clocks("icm.service", on: "2026-04-05") == [
        "2026-01-31 met 2026-01-20", "2026-02-28 met 2026-02-11", "2026-03-31 overdue",
        "2026-04-30 met 2026-04-02",
      ])
    let clocks = Clocks.running(for: khamisi(), on: day("2026-03-25"), under: IRCICM.clocks)
    let march = try #require(clocks.first { $0.dueOn == day("2026-03-31") })
    #expect(march.alertOn == day("2026-03-20"))
    #expect(march.status(on: day("2026-03-25")) == .dueSoon)
    #expect(march.status(on: day("2026-04-01")) == .overdue)
    #expect(clocks.first { $0.rule == "icm.service" }?.triggerOn == day("2026-01-15"))
  }

  @Test func `IRC-NOTE-06 T35 S11 the missed month owes a delay note two working days later`() {
    #expect(khamisi().clocks("delay-note.icm.service", on: "2026-04-01") == ["2026-04-03 due-soon"])
    let noted = khamisi().with {
      $0.delayNotes = [
        DelayNote(
          rule: "icm.service", person: "khamisi", dueOn: day("2026-03-31"), on: day("2026-04-03"))
      ]
    }
    #expect(
      noted.clocks("delay-note.icm.service", on: "2026-04-05") == ["2026-04-03 met 2026-04-03"])
  }

  @Test func `IRC-CLK-02 IRC-CLK-04 S11 end, notice of it, and extension up to 24 months`() {
    #expect(khamisi().due("icm.end", on: "2026-04-05") == ["khamisi 2027-01-15"])
    #expect(khamisi().due("icm.end-notice", on: "2026-04-05") == ["khamisi 2026-11-16"])
    #expect(khamisi().due("icm.ceiling", on: "2026-04-05") == ["khamisi 2028-01-15"])
    func extended(_ until: String) -> [String] {
      khamisi {
        $0.extensions = [
          Extension(
            id: "e", program: "irc-icm", until: day(until), therapistAgreedOn: day("2026-12-01"),
            caseManagerAgreedOn: day("2026-12-01"))
        ]
      }.due("icm.end", on: "2026-12-31")
    }
    #expect(extended("2027-09-30") == ["khamisi 2027-09-30"])
    #expect(extended("2028-01-16") == ["khamisi 2028-01-15"])
  }

  @Test func `a month counts if the program is open on its last day, from the last gap on`() {
    let file = khamisi {
      $0.enrollments[0].endedOn = day("2026-02-10")
      $0.enrollments.append(
        Enrollment(id: "e2", program: "irc-icm", startedOn: day("2026-02-11")))
      $0.enrollments[1].endedOn = day("2026-03-15")
      $0.enrollments.append(
        Enrollment(id: "e3", program: "irc-icm", startedOn: day("2026-03-20")))
      $0.enrollments[2].endedOn = day("2026-04-29")
    }
    let clocks = Clocks.running(for: file, on: day("2026-05-10"), under: IRCICM.clocks)
    #expect(
      clocks.filter { $0.rule == "icm.service" }.map { "\($0.triggerOn) \($0.dueOn)" } == [
        "2026-01-15 2026-01-31", "2026-02-01 2026-02-28", "2026-03-20 2026-03-31",
      ])
    let closed = khamisi().with { $0.closedOn = day("2026-02-28") }
    #expect(closed.due("icm.service", on: "2026-05-10").count == 2)
  }

  func resident(_ change: (inout CaseFile) -> Void = { _ in }) -> CaseFile {
    CaseFile.opened(
      "2025-12-01", .person("r", born: "1980-01-01", in: "hud-choice", from: "2026-01-10")
    ).with { file in
      file.plans = [Plan(id: "idp", type: "idp", person: "r", establishedOn: day("2026-02-01"))]
      file.contacts = [
        ("2026-01-20", "in-person"), ("2026-05-06", "in-person"), ("2026-08-11", "phone"),
      ].map { on, mode in
        Contact(id: RecordID(on), person: "r", on: day(on), mode: mode, with: "other")
      }
      change(&file)
    }
  }

  @Test func `HUD-CLK-01 two visits meet two quarters, a phone call does not meet the third`() {
    #expect(
      resident().clocks("hud.face-to-face", on: "2026-10-01") == [
        "2026-03-31 met 2026-01-20", "2026-06-30 met 2026-05-06", "2026-09-30 overdue",
        "2026-12-31 upcoming",
      ])
    #expect(resident().clocks("hud.face-to-face", on: "2026-01-31") == [])
  }

  @Test func `HUD-CLK-01 taking part in a family plan counts as a plan, a missed service not`() {
    let file = resident { file in
      file.plans = [
        Plan(
          id: "fdp", type: "fdp", namesCase: true,
          participations: [Participation(id: "t", person: "r", on: day("2026-02-01"))])
      ]
      file.contacts = []
      file.members[0].services = [
        Service(
          id: "s", type: "visit", group: "supportive", on: day("2026-03-01"), status: "attempted",
          mode: "in-person"),
        Service(
          id: "t", type: "visit", group: "supportive", on: day("2026-03-31"), mode: "in-person"),
      ]
    }
    #expect(file.clocks("hud.face-to-face", on: "2026-03-31") == ["2026-03-31 met 2026-03-31"])
    #expect(file.clocks("hud.face-to-face", on: "2026-01-31") == [])
  }

  @Test func `HUD-CLK-02 reassessment is due a year after the last`() {
    let file = resident { $0.members[0] = $0.members[0].assessed("2025-05-20", "hud") }
    #expect(file.due("hud.reassessment", on: "2026-02-01") == ["r 2026-05-20"])
    let again = file.with { $0.members[0] = $0.members[0].assessed("2026-04-01", "hud") }
    #expect(again.due("hud.reassessment", on: "2026-04-01") == ["r 2027-04-01"])
    #expect(again.due("hud.reassessment", on: "2026-03-31") == ["r 2026-05-20"])
  }
}
