import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct PublicationTests {
  private static let day = "2026-03-02"

  private static func meeting(_ agencies: [String] = [], roles: [Role] = []) -> Input {
    Input([
      "kind": ["meeting"], "title": ["Coordination <meeting>"],
      "body": ["We meet at ten.\nBring the open cases."], "meets_on": ["2026-03-20"],
      "agencies": agencies, "roles": roles.map(\.rawValue),
    ])
  }

  /// A valley in which the therapists' supervisor of the state's office published a meeting.
  private func published(
    _ engine: EngineName, _ input: Input = meeting(roles: [.caseManager, .employmentCounselor])
  ) async throws -> (Valley, String) {
    let valley = try await Valley(engine)
    return (valley, try await publish(valley, input, by: .ruth))
  }

  private func publish(
    _ valley: Valley, _ input: Input, by staff: ValleyStaff
  ) async throws -> String {
    let done = try await perform(
      try PublishChange(input), in: valley.database, valley.now(staff, on: Self.day))
    return String(done.location.text.split(separator: "/").last ?? "")
  }

  private func asked(_ valley: Valley, _ staff: ValleyStaff) async throws -> [String] {
    try await valley.page("today", TodayPage.self, as: staff, on: Self.day).office.map(\.title)
  }

  private func acknowledge(
    _ valley: Valley, _ id: String, _ edition: Int = 1, as staff: ValleyStaff
  ) async throws {
    let command = try AcknowledgePublication(Input(["edition": ["\(edition)"]]), id: id)
    _ = try await perform(command, in: valley.database, valley.now(staff, on: Self.day))
  }

  private func page(
    _ valley: Valley, _ id: String, as staff: ValleyStaff
  ) async throws -> PublicationPage {
    try await valley.page(
      "publication.view", PublicationPage.self, as: staff, ["publication": id], on: Self.day)
  }

  @Test(arguments: Engines.available)
  func `UT-QA-03 a published meeting stands on Today of each affected worker until acknowledged`(
    engine: EngineName
  ) async throws {
    let (valley, id) = try await published(engine)
    for staff in [ValleyStaff.rachel, .omar, .tyler] {
      #expect(try await asked(valley, staff) == ["Coordination <meeting>"])
    }
    for staff in [ValleyStaff.samira, .helen, .ruth] {
      #expect(try await asked(valley, staff) == [])
    }
    let today = try await valley.page("today", TodayPage.self, as: .rachel, on: Self.day)
    try valley.golden(today, "Publications/TodayPage.asked", as: .rachel, on: Self.day)
    try await acknowledge(valley, id, as: .rachel)
    #expect(try await asked(valley, .rachel) == [])
    #expect(try await asked(valley, .omar) == ["Coordination <meeting>"])
    let list = try await valley.page(
      "publication.list", PublicationsPage.self, as: .rachel, on: Self.day)
    #expect(list.publications.first?.seenOn == Day(Self.day))
    #expect(
      await undone { try await acknowledge(valley, id, as: .rachel) } == "publication.acknowledged")
  }

  @Test(arguments: Engines.available)
  func `UT-QA-03 the publisher sees who has acknowledged and who has not`(
    engine: EngineName
  ) async throws {
    let (valley, id) = try await published(engine)
    try await acknowledge(valley, id, as: .tyler)
    let kept = try await page(valley, id, as: .ruth)
    #expect(kept.readers.map(\.name) == ["Omar Fields", "Rachel Ortega", "Tyler Jensen"])
    #expect(kept.readers.map { $0.acknowledgedOn != nil } == [false, false, true])
    try valley.golden(kept, "Publications/PublicationPage.kept", as: .ruth, on: Self.day)
    let read = try await page(valley, id, as: .rachel)
    #expect(read.readers == [] && read.isOwed)
    try valley.golden(read, "Publications/PublicationPage.owed", as: .rachel, on: Self.day)
    await #expect(throws: Problem.notFound) { _ = try await page(valley, id, as: .samira) }
  }

  @Test(arguments: Engines.available)
  func `UT-QA-03 a new version asks everyone again, and an old one cannot be acknowledged`(
    engine: EngineName
  ) async throws {
    let (valley, id) = try await published(engine)
    try await acknowledge(valley, id, as: .rachel)
    let form = Input([
      "title": ["Coordination meeting, moved"], "body": ["We meet at noon."],
      "meets_on": ["2026-03-21"],
    ])
    func renew(_ version: Int, by staff: ValleyStaff = .ruth) async throws {
      _ = try await perform(
        try RenewPublication(form, id: id, version: version), in: valley.database,
        valley.now(staff, on: Self.day))
    }
    #expect(await undone { try await renew(1, by: .rachel) } == "forbidden:publication.publish")
    try await renew(1)
    #expect(await undone { try await renew(1) } == "stale")
    #expect(try await asked(valley, .rachel) == ["Coordination meeting, moved"])
    #expect(
      await undone { try await acknowledge(valley, id, 1, as: .rachel) }
        == "publication.newer-version")
    try await acknowledge(valley, id, 2, as: .rachel)
    #expect(try await asked(valley, .rachel) == [])
    let kept = try await page(valley, id, as: .ruth)
    #expect(kept.publication.edition == 2)
    #expect(kept.readers.count { $0.acknowledgedOn != nil } == 1)
  }

  @Test(arguments: Engines.available)
  func `UT-QA-03 an agency publishes to its own staff, the state's office to every agency`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    try await valley.add(.pauline)
    let policy = Input([
      "kind": ["complaint-policy"], "title": ["Complaints"], "body": ["Within five days."],
      "agencies": [Valley.alpine],
    ])
    _ = try await publish(valley, policy, by: .pauline)
    #expect(try await asked(valley, .rachel) == ["Complaints"])
    #expect(try await asked(valley, .helen) == ["Complaints"])
    #expect(try await asked(valley, .tyler) == [])
    for agencies in [[], [Valley.alpine, Valley.employment]] {
      var wider = policy
      wider.set("agencies", agencies)
      let input = wider
      #expect(
        await undone { _ = try await publish(valley, input, by: .pauline) }
          == "publication.other-agency")
    }
    #expect(
      await undone { _ = try await publish(valley, policy, by: .helen) }
        == "forbidden:publication.publish")
    let form = try await valley.page(
      "publication.new", NewPublicationPage.self, as: .pauline, on: Self.day)
    #expect(form.agencies.map(\.id) == [Valley.alpine])
    try valley.golden(form, "Publications/NewPublicationPage", as: .pauline, on: Self.day)
  }

  @Test(arguments: Engines.available)
  func `UT-QA-03 a meeting has its day, and what was typed stays where it is missing`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    var input = Self.meeting()
    input.set("meets_on", "")
    let route = try #require(Routes.all.first { $0.name == "publication.publish" })
    let answer = try await route.handle(
      valley.request(.post, "/publications", as: .ruth, input, on: Self.day))
    guard case .page(let page, let status, _, _) = answer else {
      Issue.record("no page came back")
      return
    }
    #expect(status == 409)
    let html = page.html(valley.chrome(.ruth, on: Self.day)).text
    #expect(html.contains("Coordination &lt;meeting&gt;"))
    #expect(html.contains("The day of the meeting is not said."))
  }

  @Test(arguments: Engines.available)
  func `UT-QA-03 the list says what is to be acknowledged`(engine: EngineName) async throws {
    let (valley, _) = try await published(engine)
    let list = try await valley.page(
      "publication.list", PublicationsPage.self, as: .rachel, on: Self.day)
    #expect(list.publications.map(\.isOwed) == [true])
    try valley.golden(list, "Publications/PublicationsPage.one", as: .rachel, on: Self.day)
  }
}

extension Valley {
  /// Puts someone on staff who is not in the world from the start.
  func add(_ staff: ValleyStaff) async throws {
    let stamp = now().stamp
    try await database.write { tx in
      try StaffRecords.add(
        id: staff.id, agencyID: staff.agency.id, name: staff.name, role: staff.role,
        email: "\(staff.rawValue)@valley.example", supervisorID: nil,
        agreementOn: Day("2026-01-01")!, stamp, tx)
    }
  }
}
