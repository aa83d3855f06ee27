import Domain
import Features
import Markup
import Storage
import Testing
import World

/// What the pages of complaints look like.
@Suite struct ComplaintPagesTests {
  @Test(arguments: Engines.available)
  func `IRC-CMP-02 R17 the list, a complaint at two stages and the report are as recorded`(
    engine: EngineName
  ) async throws {
    let office = try await Complaining(engine)
    let valley = office.valley
    try await office.record(["safety": "yes"])
    let first = try #require(try await office.list(as: .helen).first?.id)
    try valley.golden(
      try await office.page(first, as: .helen), "Complaints/ComplaintPage.received", as: .helen,
      on: Complaining.day)

    try await office.record(
      [
        "received_on": "2026-02-03", "subject": ValleyStaff.helen.id, "complainant": "",
        "anonymous": "yes", "topic": "privacy",
      ], ofCase: Valley.warsame)
    let other = try #require(try await office.list(as: .pauline).first?.id)
    try await office.does(as: .pauline) {
      try AcknowledgeComplaint(Input(["acknowledged_on": [Complaining.day]]), id: other)
    }
    try await office.assign(other, to: .pauline, subject: ValleyStaff.helen.id, as: .pauline)
    try await office.does(as: .pauline) {
      try AddComplaintStep(
        Input(["step_on": [Complaining.day], "step_what": ["Talked with <Helen>."]]), id: other,
        sealing: office.sealing)
    }
    try await office.decide(other, as: .pauline)
    try valley.golden(
      try await office.page(other, as: .pauline), "Complaints/ComplaintPage.decided",
      as: .pauline, on: Complaining.day)

    try await office.add([
      .init(id: "answered-1", on: Day("2026-01-12")!, isOpen: false),
      .init(id: "answered-2", on: Day("2026-01-20")!, isOpen: false),
    ])
    try valley.golden(
      try await office.listed(as: .pauline), "Complaints/ComplaintsPage.open", as: .pauline,
      on: Complaining.day)
    try valley.golden(
      try await office.report(as: .pauline, from: "2026-01-01", to: Complaining.day),
      "Complaints/ComplaintsReportPage.four", as: .pauline, on: Complaining.day)
  }
}
