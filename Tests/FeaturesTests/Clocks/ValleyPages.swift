import Domain
import Features
import Markup
import Storage
import Testing
import World

extension Valley {
  /// The page that a route answers with.
  func page<P: Page>(
    _ name: String, _ type: P.Type, as person: ValleyStaff = .rachel,
    _ parameters: [String: String] = [:], query: [String: String] = [:], on day: String,
    sealing: Sealing? = nil
  ) async throws -> P {
    let route = try #require(Routes.all.first { $0.name == name })
    let answer = try await route.handle(
      request(
        .get, "/", as: person, parameters: parameters, query: Input(query.mapValues { [$0] }),
        on: day, sealing: sealing))
    guard case .page(let page, _, _, _) = answer else { throw Unexpected() }
    return try #require(page as? P)
  }

  /// Compares a page's HTML and JSON with the golden files called `name`.
  func golden(
    _ page: some Page, _ name: String, as person: ValleyStaff = .rachel, on day: String
  ) throws {
    let html = page.html(chrome(person, on: day)).text
    #expect(try Golden.difference(html, from: "\(name).html") == nil)
    let json = String(decoding: JSONText.bytes(of: page), as: UTF8.self)
    #expect(try Golden.difference(json, from: "\(name).json") == nil)
  }

  /// Brings the stored clocks of a case up to a day.
  func recompute(_ caseID: String, on day: String) async throws {
    let now = now(on: day)
    try await database.write { tx in
      try ClockRecords.recompute(caseID: caseID, tx, now)
    }
  }

  /// Books a meeting, or records that it was held.
  func appointment(
    _ id: String, _ caseID: String, _ person: String, on day: String, status: String = "booked"
  ) async throws {
    let stamp = now(on: min(day, "2026-02-10")).stamp
    try await database.write { tx in
      try tx.insert(
        Table("appointment"), id: id,
        [
          ("case_id", caseID), ("person_id", person), ("kind", "assessment"),
          ("starts_at", "\(day)T10:00"), ("on_day", Day(day)!), ("place", "Main office"),
          ("with_staff_id", ValleyStaff.samira.id), ("status", status),
          ("proposed_by", ValleyStaff.rachel.id), ("confirmed_by", String?.none),
          ("override_reason", ""), ("overridden_by", String?.none), ("change_reason", ""),
        ], stamp)
    }
  }
}
