import Domain
import Features
import Markup
import Storage
import Testing
import World

/// An agency with more complaints than a page shows.
@Suite struct ManyComplaintsTests {
  /// From February 2025 on, a day or more apart.
  private static func rows(
    _ ids: [String], about subject: String? = nil, every days: Int = 1, isOpen: Bool = false
  ) -> [Complaining.Row] {
    ids.enumerated().map { index, id in
      Complaining.Row(
        id: id, subject: subject, on: Day("2025-02-01")!.adding(days: index % 360 * days),
        isOpen: isOpen)
    }
  }

  /// Every page of the list, as it is shown.
  private static func pages(
    of office: Complaining, as staff: ValleyStaff
  ) async throws -> [ComplaintsPage] {
    var pages = [try await office.listed(as: staff)]
    while let next = pages.last?.next, pages.count < 20 {
      pages.append(try await office.listed(as: staff, after: next))
    }
    return pages
  }

  @Test(arguments: Engines.available)
  func
    `R17 IRC-CMP-02 IRC-CMP-03 with six hundred none is left out, and whoever is complained of misses none`(
      engine: EngineName
    ) async throws
  {
    let office = try await Complaining(engine)
    try await office.add(Self.rows(["old-open"], isOpen: true))
    let many = (0..<630).map { "many-\(1000 + $0)" }
    try await office.add(Self.rows(many))
    let before = try await Self.pages(of: office, as: .helen)
    let counted = try await office.report(as: .helen, from: "2025-01-01", to: "2026-02-10")

    let about = (0..<60).map { "about-\(1000 + $0)" }
    try await office.add(Self.rows(about, about: ValleyStaff.helen.id, every: 6))
    try await office.add(
      Self.rows(["about-open"], about: ValleyStaff.helen.id, isOpen: true))
    let after = try await Self.pages(of: office, as: .helen)
    let chrome = office.valley.chrome(.helen)
    #expect(before.map { $0.html(chrome).text } == after.map { $0.html(chrome).text })
    #expect(after.count == 7 && after[0].complaints.count == 101 && after[6].next == nil)
    #expect(after[0].complaints[0].id == "old-open")
    let ids = after.flatMap(\.complaints).map(\.id)
    #expect(ids.count == 631 && Set(ids) == Set(many + ["old-open"]))
    let days = after.flatMap(\.complaints).dropFirst().map(\.receivedOn)
    #expect(days == days.sorted(by: >))

    let again = try await office.report(as: .helen, from: "2025-01-01", to: "2026-02-10")
    #expect(counted.lines.count == 631 && again.html(chrome).text == counted.html(chrome).text)
    let all = try await office.report(as: .pauline, from: "2025-01-01", to: "2026-02-10")
    #expect(all.lines.count == 692)
    let week = try await office.report(as: .helen, from: "2025-02-01", to: "2025-02-07")
    #expect(week.lines.count == 15)
    let read = try await Self.pages(of: office, as: .pauline).flatMap(\.complaints)
    #expect(read.prefix(2).map(\.id) == ["about-open", "old-open"] && Set(read).count == 692)

    func asked(_ staff: ValleyStaff) async throws -> [String] {
      try await office.valley.page("today", TodayPage.self, as: staff, on: Complaining.day)
        .office.map(\.id)
    }
    #expect(try await asked(.helen) == ["old-open"])
    #expect(try await asked(.pauline) == ["about-open", "old-open"])
  }

  @Test(arguments: Engines.available)
  func `R17 an address of a page that nobody made shows the list, or none of it`(
    engine: EngineName
  ) async throws {
    let office = try await Complaining(engine)
    try await office.add(Self.rows((0..<3).map { "many-\($0)" }))
    for key in ["x", "~", "9999-12-31~", "2026-13-45~y"] {
      let page = try await office.listed(as: .helen, after: key)
      #expect(page.complaints.count <= 3 && page.next == nil, "\(key)")
    }
    #expect(try await office.list(as: .helen, after: "2025-02-02~many-1").map(\.id) == ["many-0"])
  }
}
