import Domain
import Features
import Markup
import Storage
import Testing
import World

/// Complaints of a period, counted without a name (R17).
@Suite struct ComplaintReportTests {
  @Test(arguments: Engines.available)
  func `R17 the report counts days as the rules do and names nobody`(
    engine: EngineName
  ) async throws {
    let office = try await Complaining(engine)
    try await office.record()
    let id = try #require(try await office.list(as: .helen).first?.id)
    try await office.does(as: .helen, on: "2026-02-17") {
      try AcknowledgeComplaint(Input(["acknowledged_on": ["2026-02-17"]]), id: id)
    }
    let report = try await office.valley.page(
      "complaint.report", ComplaintsReportPage.self, as: .helen, on: "2026-02-17")
    #expect(report.lines.map(\.acknowledgeDays) == [5])
    #expect(report.lines.map(\.answerDays) == [nil])
    let text = report.html(office.valley.chrome(.helen)).text
    #expect(!text.contains("Rachel") && !text.contains("Nguy"))
    let route = try #require(Routes.all.first { $0.name == "complaint.report" })
    let answer = try await route.handle(
      office.valley.request(
        .get, "/complaints/report", as: .helen, query: Input(["format": ["csv"]]),
        on: "2026-02-17"))
    guard case .file(let bytes, _, let name) = answer else { throw Unexpected() }
    let file = String(decoding: bytes, as: UTF8.self)
    #expect(file.contains("How staff behaved,5,,") && name?.hasPrefix("confidential-") == true)
    #expect(!file.contains("Rachel"))
    let none = try await office.valley.page(
      "complaint.report", ComplaintsReportPage.self, as: .helen,
      query: ["from": "2026-01-01", "to": "2026-01-31"], on: "2026-02-17")
    #expect(none.lines.isEmpty)
  }
}
