import Domain
import Features
import Markup
import Storage
import Testing
import World

/// A monitor reads a complaint where they were let into its case for a stated need.
@Suite struct ComplaintMonitorTests {
  @Test(arguments: Engines.available)
  func `IRC-CMP-03 IRC-CONF-01 a monitor reads one by a grant to its case, and handles none`(
    engine: EngineName
  ) async throws {
    let office = try await Complaining(engine)
    let (day, stamp) = (Complaining.day, office.valley.now().stamp)
    func letIn(_ kind: NeedToKnow.Kind) async throws {
      try await office.valley.database.write { tx in
        try AccessRequestRecords.ask(
          id: "grant-\(kind)", staffID: ValleyStaff.monique.id, caseNumber: "2026-0001",
          caseID: Valley.nguyen, kind: kind, purpose: "review", reason: "A review", days: 10,
          on: Day("2026-02-09")!, stamp, tx)
        try AccessRequestRecords.grant(
          id: "grant-\(kind)", version: 1, by: ValleyStaff.helen.id, from: Day("2026-02-09")!,
          until: Day("2026-02-20")!, answer: "", stamp, tx)
      }
    }
    try await office.valley.add(.monique)
    try await office.record()
    let id = try #require(try await office.list(as: .helen).first?.id)
    #expect(try await office.list(as: .monique).isEmpty)
    await #expect(throws: Problem.notFound) { try await office.page(id, as: .monique) }
    // What somebody opened themselves in an emergency lets them read no complaint, as no restricted
    // note either.
    try await letIn(.emergency)
    #expect(try await office.list(as: .monique).isEmpty)
    await #expect(throws: Problem.notFound) { try await office.page(id, as: .monique) }
    #expect(try await office.report(as: .monique, from: "2026-01-01", to: day).lines.isEmpty)
    #expect(try await office.inCase(as: .monique).entries.isEmpty)
    try await letIn(.request)
    #expect(try await office.list(as: .monique).map(\.id) == [id])
    #expect(try await office.report(as: .monique, from: "2026-01-01", to: day).lines.count == 1)
    let read = try await office.page(id, as: .monique)
    #expect(read.content.matter == Complaining.matter && !read.mayHandle)
    #expect(
      await undone {
        try await office.does(as: .monique) {
          try AcknowledgeComplaint(Input(["acknowledged_on": [Complaining.day]]), id: id)
        }
      } == "forbidden:complaint.investigate")
  }
}
