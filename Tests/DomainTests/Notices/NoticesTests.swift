import Domain
import Testing

@Suite struct NoticesTests {
  private func file(born: String, openedOn: String = "2026-01-31", closedOn: Day? = nil) -> CaseFile
  {
    CaseFile(
      id: RecordID("case"), agency: RecordID("agency"), openedOn: Day(openedOn)!,
      closedOn: closedOn, members: [Member(id: RecordID("mai"), birthDate: Day(born)!)])
  }

  private func told(_ file: CaseFile, by day: String) -> [String] {
    Notices.turnedAdult(in: file, by: Day(day)!).map { "\($0.person.own) \($0.on)" }
  }

  @Test func `UT-PPL-03 who turns 18 while the case is open is told from the birthday on`() {
    let file = file(born: "2008-03-01")
    #expect(told(file, by: "2026-02-28") == [])
    #expect(told(file, by: "2026-03-01") == ["mai 2026-03-01"])
    #expect(told(file, by: "2026-04-30") == ["mai 2026-03-01"])
    #expect(told(file, by: "2026-05-01") == [])
  }

  @Test func `UT-PPL-03 who was 18 at the opening, or turned it after closing, is not told`() {
    #expect(told(file(born: "2008-01-31"), by: "2026-02-01") == [])
    #expect(told(file(born: "2008-03-01", closedOn: Day("2026-03-01")!), by: "2026-03-02") == [])
    #expect(
      told(file(born: "2008-03-01", closedOn: Day("2026-03-02")!), by: "2026-03-02")
        == ["mai 2026-03-01"])
  }

  @Test func `UT-SVC-08 an entry more than a day after the event is late`() {
    let event = Day("2026-03-01")!
    #expect(Notices.delay(from: event, to: event.adding(days: 1)) == nil)
    #expect(Notices.delay(from: event, to: event.adding(days: 2)) == 2)
    #expect(Notices.delay(from: nil, to: event) == nil)
  }
}
