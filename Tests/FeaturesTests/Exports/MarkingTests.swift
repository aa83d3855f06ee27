import Domain
import Features
import Foundation
import Markup
import Storage
import Testing
import World

@Suite struct MarkingTests {
  private static let statement =
    "Confidential: for official use only. Disclosure is governed by the client's choice on file."

  @Test(arguments: Engines.available)
  func `WI-FILE-04 a print carries the marking, the disclosure statement, user and time`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    for (name, path) in [("note.log", "/cases/case-nguyen/notes/log"), ("plan.print", "/x")] {
      let request = valley.request(
        .get, Path(requested: path)!, as: .rachel, parameters: ["case": Valley.nguyen])
      let route = try #require(Routes.all.first { $0.name == name })
      guard case .page(let page, _, _, _) = try await route.handle(request) else {
        throw Unexpected()
      }
      let sent = String(decoding: Frame(request: request).bytes(page), as: UTF8.self)
      #expect(sent.contains(Self.statement.replacing("'", with: "&#39;")))
      #expect(sent.contains("Printed by Rachel Ortega at \(request.now.instant.words)"))
    }
  }

  @Test(arguments: Engines.available)
  func `WI-FILE-04 an agency's own word stands in the marking of a download`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let request = valley.request(
      .get, "/", as: .pauline, parameters: ["report": "overdue-clocks"],
      query: Input(["format": ["csv"]]), word: .customer)
    let route = try #require(Routes.all.first { $0.name == "report.run" })
    guard case .file(let bytes, _, let name) = try await route.handle(request) else {
      throw Unexpected()
    }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(name?.hasPrefix("confidential-overdue-clocks-") == true)
    #expect(text.split(separator: "\n").first?.hasSuffix(",marking") == true)
    let marking = Marking.line("Downloaded", request.now)
    #expect(marking.contains("the customer's choice on file. Downloaded by Pauline Frost at 2026-"))
    #expect(text.split(separator: "\n").dropFirst().allSatisfy { $0.hasSuffix(",\(marking)") })
  }

  @Test func `WI-FILE-04 the marking of an exported audit log is a line of its own`() throws {
    let now = Now(
      instant: Instant("2026-06-18T09:00:00Z")!, actor: .operatorNamed("ada"),
      newIDs: { _ in "" }, dayIn: { _, _ in Day("2026-06-18")! })
    let line = try JSONDecoder().decode(
      [String: String].self, from: Data(ExportAudit.marking(now)))
    #expect(Array(line.keys) == ["marking"])
    #expect(line["marking"]?.hasPrefix(Self.statement + " Exported by ") == true)
  }
}
