import Testing

@testable import Domain

@Suite struct `Working days, quarters and ages` {
  @Test func `the federal holidays of 2026 are those of 5 U.S.C. 6103, Saturdays on Friday`() {
    #expect(
      HolidayCalendar.usFederal.holidays(in: 2026).map(\.description) == [
        "2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-03",
        "2026-09-07", "2026-10-12", "2026-11-11", "2026-11-26", "2026-12-25",
      ])
  }

  @Test func `New Year on a Saturday is observed in the old year, on a Sunday on Monday`() {
    #expect(HolidayCalendar.usFederal.isHoliday(Day("2021-12-31")!))
    #expect(HolidayCalendar.usFederal.isHoliday(Day("2023-01-02")!))
    #expect(!HolidayCalendar.usFederal.isHoliday(Day("2022-01-03")!))
  }

  @Test func `Juneteenth counts from 2021, and no executive day ever`() {
    #expect(!HolidayCalendar.usFederal.isHoliday(Day("2020-06-19")!))
    #expect(HolidayCalendar.usFederal.isHoliday(Day("2021-06-18")!))
    #expect(!HolidayCalendar.usFederal.isHoliday(Day("2025-12-24")!))
    #expect(!HolidayCalendar.usFederal.isHoliday(Day("2025-01-09")!))
  }

  @Test func `each federal year has ten or eleven days off, all from Monday to Friday`() {
    for year in 1986...2100 {
      // Juneteenth makes eleven; a New Year observed in December moves one to the year before.
      let count = HolidayCalendar.usFederal.holidays(in: year).count
      #expect((year < 2021 ? 9...11 : 10...12).contains(count), "\(year)")
    }
  }

  @Test(arguments: [
    (HolidayCalendar.usFederal, "2025-12-24"), (.none, "2025-12-22"),
    (.wisconsinState, "2025-12-23"),
  ])
  func `WI-CLK-01 S7 thirty working days from 2025-11-10`(
    calendar: HolidayCalendar, due: String
  ) {
    #expect(WorkingDays(calendar).adding(30, to: Day("2025-11-10")!).description == due)
  }

  @Test(arguments: [
    ("2026-03-12", "2026-03-26"), ("2025-12-19", "2026-01-06"), ("2026-06-26", "2026-07-13"),
  ])
  func `WI-CLK-07 S8 ten working days`(from: String, due: String) {
    #expect(WorkingDays(.usFederal).adding(10, to: Day(from)!).description == due)
  }

  @Test(arguments: HolidayCalendar.allCases)
  func `adding n working days passes exactly n of them and ends on one`(calendar: HolidayCalendar) {
    let days = WorkingDays(calendar)
    for number in stride(from: 19_000, to: 21_500, by: 3) {
      let start = Day(number: Int32(number))
      for count in [1, 2, 10, 30] {
        let end = days.adding(count, to: start)
        #expect(days.isWorking(end))
        #expect(days.count(after: start, through: end) == count)
      }
    }
  }

  @Test func `WI-CLK-04 an ISO week ends on its Sunday`() {
    #expect(Day("2026-03-12")!.endOfISOWeek.description == "2026-03-15")
    #expect(Day("2026-03-15")!.endOfISOWeek.description == "2026-03-15")
    #expect(Day("2026-03-16")!.endOfISOWeek.description == "2026-03-22")
  }

  @Test func `a quarter runs from its first day to its last, and no other period is one`() {
    let quarter = Quarter(containing: Day("2026-05-06")!)
    #expect(quarter.description == "2026-Q2")
    #expect(quarter.firstDay.description == "2026-04-01")
    #expect(quarter.lastDay.description == "2026-06-30")
    #expect(quarter.federalFiscalLabel == "FFY2026 Q3")
    #expect(Quarter(containing: Day("2026-12-31")!).next.firstDay.description == "2027-01-01")
    #expect(Quarter(containing: Day("2026-12-31")!).federalFiscalLabel == "FFY2027 Q1")
    #expect(Quarter(from: Day("2026-01-01")!, to: Day("2026-03-31")!) != nil)
    #expect(Quarter(from: Day("2026-01-01")!, to: Day("2026-06-30")!) == nil)
    #expect(Quarter(from: Day("2026-01-02")!, to: Day("2026-03-31")!) == nil)
  }

  @Test func `UT-PPL-02 born on 29 February, adult on 1 March of a common year`() {
    let mai = Member(id: RecordID("mai"), birthDate: Day("2008-02-29"))
    #expect(!mai.isAdult(on: Day("2026-02-28")!))
    #expect(mai.isAdult(on: Day("2026-03-01")!))
    #expect(Day("2008-02-29")!.birthday(turning: 20).description == "2028-02-29")
    #expect(!Member(id: RecordID("x")).isAdult(on: Day("2026-03-01")!))
  }

  @Test func `an age grows by one on each birthday and on no other day`() {
    for birth in ["2008-02-29", "2000-12-31", "1999-01-01", "1987-09-03"].map({ Day($0)! }) {
      for offset in 0..<3_000 {
        let day = birth.adding(days: offset)
        let yesterday = birth.age(on: day.adding(days: -1))
        let turned = birth.birthday(turning: yesterday + 1) == day
        #expect(birth.age(on: day) == yesterday + (turned ? 1 : 0))
      }
    }
  }
}
