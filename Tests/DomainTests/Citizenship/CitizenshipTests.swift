import Policies
import Testing

@testable import Domain

@Suite struct `Citizenship planning` {
  private let programs = WisconsinRefugee.citizenshipPrograms

  private func duty(
    _ member: Member, goal: String? = nil, dropped: Bool = false, on text: String = "2026-03-01"
  ) -> Citizenship.Duty {
    let file = CaseFile.opened("2026-01-01", member).with { file in
      guard let goal else { return }
      file.plans = [
        Plan(
          id: "fsp", type: "fsp", namesCase: true,
          goals: [
            Goal(
              id: "g", person: member.id, title: goal, addedOn: day("2026-02-01"),
              droppedOn: dropped ? day("2026-02-20") : nil)
          ])
      ]
    }
    return Citizenship.duty(of: member, in: file, on: day(text), compulsoryIn: programs)
  }

  private func person(_ program: String, born: String = "1990-01-01") -> Member {
    .person("p", born: born, arrived: "2025-12-01", in: program)
  }

  private func talked(_ wishes: (String, CitizenshipWish)...) -> Member {
    person("wi-ss").with { member in
      member.citizenshipTalks = wishes.map {
        CitizenshipTalk(id: RecordID($0.0), on: day($0.0), wish: $0.1)
      }
    }
  }

  @Test func `WI-PACK-01 planning for citizenship is owed in Social Services only, by adults`() {
    #expect(programs == ["wi-ss"])
    #expect(duty(person("wi-ss")) == .discussionMissing)
    #expect(duty(person("wi-tap")) == .notOwed)
    #expect(duty(person("wi-ss", born: "2010-01-01")) == .notOwed)
    #expect(duty(person("wi-ss", born: "2010-01-01"), on: "2028-01-01") == .discussionMissing)
  }

  @Test func `WI-PLN-12 the last wish says what is owed, and a goal of citizenship settles it`() {
    #expect(duty(talked(("2026-02-01", .undecided))) == .undecided)
    #expect(duty(talked(("2026-02-01", .wishes))) == .goalMissing)
    #expect(duty(talked(("2026-02-01", .wishes)), goal: "Citizenship by 2031") == .goalSet)
    #expect(
      duty(talked(("2026-02-01", .wishes)), goal: "Citizenship", dropped: true) == .goalMissing)
    #expect(duty(talked(("2026-02-01", .wishes), ("2026-02-20", .declines))) == .declined)
    #expect(duty(talked(("2026-02-01", .wishes)), on: "2026-01-31") == .discussionMissing)
    let citizen = person("wi-ss").with {
      $0.immigrationSteps = [DatedKind(id: "n", kind: "naturalised", on: day("2026-02-01"))]
    }
    #expect(duty(citizen) == .citizen)
  }

  @Test func `R29 whoever turns 65 gets an end of SSI, and arrivals before August 1996 get none`() {
    func lines(_ arrived: String, on text: String) throws -> [[String]] {
      var report = try CitizenshipOutlook(
        from: day(text), to: day(text), under: WisconsinRefugee.clocks,
        programs: WisconsinRefugee.programs, compulsory: programs)
      report.add(
        CaseFile.opened(
          "1995-06-01", .person("p", born: "1961-03-10", arrived: arrived, in: "wi-tap")))
      return report.finish().lines
    }
    #expect(
      try! lines("2021-06-15", on: "2026-03-09")
        == [["p", "2021-06-15", "", "2025-12-15", "2026-06-15", "", ""]])
    #expect(try! lines("2021-06-15", on: "2026-03-10").first?[5] == "2028-06-15")
    #expect(try! lines("1996-08-22", on: "2026-03-10").first?[5] == "")
  }
}
