import Policies
import Testing

@testable import Domain

@Suite struct `Holidays that an agency chose` {
  private func family(_ choices: (HolidayCalendar, String)...) -> CaseFile {
    CaseFile.opened(
      "2025-11-10", .person("saw", born: "1988-01-01", arrived: "2025-11-01", in: "wi-ss")
    ).with { file in
      file.holidays = choices.map { calendar, from in
        HolidayChoice(
          programs: WisconsinRefugee.programs, calendar: calendar, from: day(from))
      }
    }
  }

  @Test func `WI-CLK-01 S7 the plan is due by the agency's list: federal, none or the state's`() {
    func due(_ file: CaseFile) -> [String] { file.due("plan.initial", on: "2025-11-20") }
    #expect(due(family()) == ["2025-12-24"])
    #expect(due(family((.usFederal, "2025-01-01"))) == ["2025-12-24"])
    #expect(due(family((.none, "2025-01-01"))) == ["2025-12-22"])
    #expect(due(family((.wisconsinState, "2025-01-01"))) == ["2025-12-23"])
  }

  @Test func `WI-CLK-01 a choice counts for what starts from its day on, and the latest wins`() {
    func due(_ file: CaseFile) -> [String] { file.due("plan.initial", on: "2025-11-20") }
    #expect(due(family((.wisconsinState, "2025-11-11"))) == ["2025-12-24"])
    #expect(due(family((.wisconsinState, "2025-11-10"))) == ["2025-12-23"])
    #expect(due(family((.wisconsinState, "2025-01-01"), (.none, "2025-11-10"))) == ["2025-12-22"])
    #expect(due(family((.none, "2025-11-11"), (.wisconsinState, "2025-01-01"))) == ["2025-12-23"])
  }

  @Test func `WI-CLK-01 the reason names the calendar that was used`() {
    func why(_ file: CaseFile) -> String? {
      Clocks.running(for: file, on: day("2025-11-20"), under: WisconsinRefugee.clocks)
        .first { $0.rule == "plan.initial" }?.why.arithmetic
    }
    #expect(
      why(family()) == "2025-11-10 + 30 working days (us-federal) = 2025-12-24")
    #expect(
      why(family((.wisconsinState, "2025-01-01")))
        == "2025-11-10 + 30 working days (wisconsin-state) = 2025-12-23")
  }

  @Test func `WI-CLK-03 calendar days stay calendar days, whatever is chosen`() {
    let file = family((.wisconsinState, "2025-01-01")).with {
      $0.members[0].assistance = [
        Assistance(
          id: "rca", type: "RCA", decidedOn: day("2025-11-12"), startedOn: day("2025-11-12"))
      ]
    }
    #expect(file.due("rca.employment-services", on: "2025-11-20") == ["saw 2025-12-12"])
  }
}
