import Domain
import Features
import Markup
import Storage
import Testing
import World

/// A complaint is written down by anyone; who wrote it is told that it arrived.
@Suite struct ComplaintTests {
  @Test(arguments: Engines.available)
  func `IRC-CMP-01 who wrote it down is told that it arrived; its words are sealed`(
    engine: EngineName
  ) async throws {
    let office = try await Complaining(engine)
    #expect(try await office.record().text == "/complaints/new?show=received")
    let form = try await office.valley.page(
      "complaint.form", NewComplaintPage.self, as: .samira, query: ["show": "received"],
      on: Complaining.day)
    #expect(form.isReceived && form.written == [Day("2026-02-09")])
    #expect(form.agencies.map(\.name) == ["Alpine Resettlement", "Utah State Refugee Office"])
    let id = try #require(try await office.list(as: .helen).first?.id)
    let read = try await office.page(id, as: .helen)
    #expect(
      read.content.matter == Complaining.matter && read.content.complainant == "Nam, by telephone")
    #expect(read.content.wish == "Another case manager" && read.complaint.channel == .phone)
    #expect(
      read.complaint.language == "Vietnamese" && read.complaint.recorder == ValleyStaff.samira.name)
    #expect(!read.html(office.valley.chrome(.helen)).text.contains("<twice>"))
    let kept = try await office.valley.database.read { reader in
      try reader.rows(
        """
        SELECT sealed_complainant || sealed_matter || sealed_wish || topic || channel FROM complaint
        """
      ) { $0.text(0) }
    }
    #expect(kept.count == 1 && kept.allSatisfy { !$0.contains("Rachel") && !$0.contains("Nam") })
    #expect(throws: InvalidInput.self) {
      try RecordComplaint(
        Complaining.input(["complainant": ""]), caseID: Valley.nguyen, sealing: office.sealing)
    }
    #expect(throws: InvalidInput.self) {
      try RecordComplaint(Complaining.input(), caseID: Valley.nguyen, sealing: nil)
    }
    #expect(
      await undone { try await office.record(["received_on": "2026-02-11"]) }
        == "complaint.in-future")
    #expect(
      await undone { try await office.record(["interpreter": "Thị Mai"]) } == "interpreter.minor")
  }

  @Test(arguments: Engines.available)
  func `IRC-CMP-01 an interpreter, a partner and a case manager of another team may write one down`(
    engine: EngineName
  ) async throws {
    let office = try await Complaining(engine)
    try await office.record(
      ["agency": Valley.alpine, "family": "The Nguyens", "complainant": "", "anonymous": "yes"],
      ofCase: nil, as: .omar)
    #expect(await undone { try await office.record(as: .omar) } == "none")
    let interpreter = Actor(
      id: ValleyStaff.omar.id, name: "Omar", role: .interpreter, agencyID: Valley.alpine,
      agencyName: "Alpine", agencyKind: "resettlement", timeZone: "America/Denver")
    _ = try await perform(
      try RecordComplaint(
        Complaining.input(["agency": Valley.alpine]), caseID: nil, sealing: office.sealing),
      in: office.valley.database,
      office.valley.now(on: Complaining.day).acting(as: interpreter))
    #expect(
      await undone {
        try await office.record(["agency": Valley.employment], ofCase: nil, as: .omar)
      } == "complaint.no-such-agency")
    let read = try await office.list(as: .pauline)
    #expect(read.count == 2 && read.allSatisfy { $0.caseID == nil })
    #expect(try await office.page(read[0].id, as: .pauline).content.family == "The Nguyens")
    for role in Role.ofStaff where ![.stateAnalyst, .monitor, .administrator].contains(role) {
      #expect(Access.allows(role, .complaintRecord), "\(role)")
    }
  }

  @Test(arguments: Engines.available)
  func `IRC-CMP-01 a case says when its family was told how to complain, and in which language`(
    engine: EngineName
  ) async throws {
    let office = try await Complaining(engine)
    #expect(try await office.inCase(as: .rachel).explained.isEmpty)
    try await office.does(as: .rachel) {
      try RecordExplanation(
        Input([
          "kind": ["complaint"], "on": ["2026-02-04"], "language": ["Vietnamese"],
          "interpreter": ["Many Tongues Line"],
        ]), caseID: Valley.nguyen)
    }
    let told = try #require(try await office.inCase(as: .rachel).explained.first)
    #expect(told.on == Day("2026-02-04") && told.language == "Vietnamese")
    #expect(told.interpreter == "Many Tongues Line" && told.by == ValleyStaff.rachel.name)
  }
}
