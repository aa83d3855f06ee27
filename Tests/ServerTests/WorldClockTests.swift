import Domain
import Features
import Server
import Testing

struct WorldClockTests {
  @Test(arguments: ["Pacific/Honolulu", "America/Denver", "UTC", "Asia/Kathmandu"])
  func `a day that is acted as is today in every zone, whatever the hour`(zone: String) {
    let day = Day("2026-05-20")!
    let now = WorldClock(today: day).now(as: .operatorNamed("test"))
    #expect(now.today(in: zone) == day)
    #expect(now.today == day)
  }

  @Test(arguments: [
    ("America/Denver", "2026-03-08T06:59:59Z", "2026-03-07"),
    ("America/Denver", "2026-03-08T07:00:00Z", "2026-03-08"),
    ("America/Denver", "2026-03-09T05:59:59Z", "2026-03-08"),
    ("America/Denver", "2026-03-09T06:00:00Z", "2026-03-09"),
    ("America/Denver", "2026-11-02T06:59:59Z", "2026-11-01"),
    ("Pacific/Kiritimati", "2026-03-08T10:00:00Z", "2026-03-09"),
    ("America/Denver", "1969-12-31T23:59:59Z", "1969-12-31"),
    ("nowhere", "1969-12-31T23:59:59Z", "1969-12-31"),
  ])
  func `an instant's day is that of the zone, on either side of a change of clocks`(
    zone: String, instant: String, day: String
  ) {
    #expect(WorldClock.day(zone, Instant(instant)!) == Day(day))
  }
}
