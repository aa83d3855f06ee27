import Policies
import Testing

@testable import Domain

@Suite struct `HUD metric` {
  /// A family on a family plan; only those with participation and an assessment count.
  var family: CaseFile {
    func resident(_ id: RecordID, born: String, _ residentClass: String = "original") -> Member {
      Member.person(id, born: born, in: "hud-choice", from: "2026-01-10").with {
        $0.residencies = [
          Residency(
            id: RecordID("r-" + id.own), site: "north", residentClass: residentClass,
            from: day("2020-01-01"))
        ]
      }
    }
    return CaseFile.opened(
      "2025-12-01", resident("mother", born: "1985-01-01").assessed("2026-01-20", "hud"),
      resident("girl", born: "2010-09-01"), resident("boy", born: "2016-09-01"),
      resident("lodger", born: "1990-01-01", "occupant").assessed("2026-01-20", "hud")
    ).with { file in
      file.plans = [
        Plan(
          id: "fdp", type: "fdp", namesCase: true,
          participations: [Participation(id: "t", person: "boy", on: day("2026-05-06"))]),
        Plan(id: "idp", type: "idp", person: "mother", establishedOn: day("2026-02-01")),
      ]
      file.contacts = [
        Contact(id: "k", person: "mother", on: day("2026-05-06"), mode: "in-person", with: "client")
      ]
    }
  }

  func line(_ from: String, _ to: String, _ file: CaseFile) throws -> [String] {
    try report("hud-metric", from, to, file).lines.map { $0.joined(separator: " ") }
  }

  @Test func `HUD-MET-01 HUD-MET-02 residents in case management, occupants never`() throws {
    #expect(try line("2026-04-01", "2026-06-30", family) == ["north 3 2 1 1 0 1"])
    let people = try report("hud-metric", "2026-04-01", "2026-06-30", family).people
    #expect(
      people.map { "\($0.person.shown) \($0.isCounted) \($0.reason)" } == [
        "boy true ", "girl false no development plan", "mother true ",
      ])
  }

  @Test func `entered and exited are against the last day of the quarter before`() throws {
    #expect(try line("2026-01-01", "2026-03-31", family) == ["north 3 1 2 1 0 0"])
    #expect(try line("2026-07-01", "2026-09-30", family) == ["north 3 1 2 0 1 0"])
  }

  @Test func `HUD-MET-03 compliance needs a meeting this quarter and an assessment this year`()
    throws
  {
    let late = family.with { $0.members[0].assessments[0].finalisedOn = day("2025-06-29") }
    #expect(try line("2026-04-01", "2026-06-30", late) == ["north 3 2 1 1 0 0"])
    let onTime = family.with { $0.members[0].assessments[0].finalisedOn = day("2025-06-30") }
    #expect(try line("2026-04-01", "2026-06-30", onTime) == ["north 3 2 1 1 0 1"])
    let phone = family.with { $0.contacts[0].mode = "phone" }
    #expect(try line("2026-04-01", "2026-06-30", phone) == ["north 3 2 1 1 0 0"])
  }

  @Test func `a site has a row from its first residency on, whatever its class`() throws {
    let file = family.with { file in
      file.members[3].residencies[0].site = "south"
      file.members[1].residencies[0].to = day("2026-06-29")
    }
    #expect(
      try line("2026-04-01", "2026-06-30", file) == ["north 2 2 0 1 0 1", "south 0 0 0 0 0 0"])
    #expect(try line("2019-01-01", "2019-03-31", file) == [])
  }

  @Test func `only the first and last day of one quarter are a period`() {
    #expect(throws: ReportRefusal.notAQuarter(from: day("2026-04-01"), to: day("2026-06-29"))) {
      try report("hud-metric", "2026-04-01", "2026-06-29")
    }
  }

  @Test func `HUD-MET-04 in and not in above the total is refused with names`() throws {
    let ids = (1...8).map { RecordID("p\($0)") }
    let total = Set(ids.prefix(7))
    try HUDMetric.check(
      site: "north", total: total, managed: Set(ids.prefix(4)), notManaged: Set(ids[4..<7]))
    #expect(throws: ReportRefusal.moreThanTotal(site: "north", people: ["p4", "p8"])) {
      try HUDMetric.check(
        site: "north", total: total, managed: Set(ids.prefix(4)),
        notManaged: Set([ids[3], ids[5], ids[6], ids[7]]))
    }
  }

  @Test func `HUD-MET-04 one person met in two cases with two answers is named`() {
    let twin = CaseFile.opened(
      "2025-12-01", id: "c2",
      Member.person("mother").with {
        $0.residencies = [
          Residency(id: "r2", site: "north", residentClass: "original", from: day("2020-01-01"))
        ]
      })
    #expect(throws: ReportRefusal.moreThanTotal(site: "north", people: ["mother"])) {
      try report("hud-metric", "2026-04-01", "2026-06-30", family, twin)
    }
  }
}
