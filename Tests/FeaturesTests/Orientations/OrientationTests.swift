import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct OrientationTests {
  private static let session = Input([
    "on": ["2026-03-05"], "form": ["group"], "given": ["arranged"], "provider": ["Lake College"],
    "topics": ["world-of-work", "health-system"], "came": ["case-nguyen|person-hoa"],
    "absent": ["case-nguyen|person-nam"],
  ])

  private func record(
    _ family: LakeFamily, _ changes: [String: [String]] = [:], as worker: ValleyStaff = .rachel
  ) async throws -> String {
    var input = Self.session
    for (name, values) in changes { input.set(name, values) }
    let path = try await family.done(try RecordOrientation(input), as: worker)
    return String(path.text.split(separator: "/").last ?? "")
  }

  @Test(arguments: Engines.available)
  func
    `WI-SVC-02 WI-SVC-03 a group session writes one entry in each file, which names no other`(
      engine: EngineName
    ) async throws
  {
    let family = try await LakeFamily(engine)
    let form = try await family.page("orientation.new", NewOrientationPage.self)
    #expect(form.people.map(\.personID) == ["person-nam", "person-hoa"])
    try family.valley.golden(form, "Orientations/NewOrientationPage.two", on: LakeFamily.day)
    let id = try await record(family)
    let page = try await family.page(
      "orientation.view", OrientationPage.self, ["orientation": id])
    #expect(
      page.attendees.map { "\($0.personID) \($0.came)" } == [
        "person-nam false", "person-hoa true",
      ])
    try family.valley.golden(page, "Orientations/OrientationPage.two", on: LakeFamily.day)
    let list = try await family.page("orientation.list", OrientationsPage.self)
    try family.valley.golden(list, "Orientations/OrientationsPage.one", on: LakeFamily.day)
    let services = try await family.page("service.list", ServicesPage.self)
    #expect(
      Set(services.services.map { "\($0.row.personID) \($0.row.type) \($0.row.status)" }) == [
        "person-hoa orientation completed", "person-nam orientation no-show",
      ])
    for attendee in page.attendees {
      let note = try await family.page("note.view", NotePage.self, ["note": attendee.noteID])
      #expect(note.note.eventOn == Day("2026-03-05") && note.note.personID == attendee.personID)
      let words = [note.note.participants, note.note.activity, note.note.body].joined()
      for other in ["Nam", "Hoa", "Nguyễn", "Trần"] { #expect(!words.contains(other)) }
      #expect(words.contains(attendee.came ? "The world of work" : "did not come"))
    }
  }

  @Test(arguments: Engines.available)
  func `WI-SVC-02 one person's session has one person, and those of others' cases stay unnamed`(
    engine: EngineName
  ) async throws {
    let family = try await LakeFamily(engine)
    #expect(
      await undone { _ = try await record(family, ["form": ["individual"]]) }
        == "orientation.not-individual")
    #expect(
      await undone { _ = try await record(family, ["on": ["2026-03-10"]]) }
        == "orientation.in-future")
    #expect(
      await undone { _ = try await record(family, ["absent": ["case-nguyen|person-hoa"]]) }
        == "orientation.twice")
    #expect(
      await undone { _ = try await record(family, ["came": ["case-warsame|person-fatuma"]]) }
        == "none")
    let html = try await family.refused(
      "orientation.record",
      Input(["on": ["2026-03-05"], "form": ["group"], "given": ["arranged"], "provider": [""]]))
    #expect(html.contains("Enter which provider gave it"))
    let id = try await record(family, ["form": ["individual"], "absent": []])
    // Omar is of the same agency, and not of this case's team.
    let seen = try await family.page(
      "orientation.view", OrientationPage.self, as: .omar, ["orientation": id])
    #expect(seen.attendees == [])
  }

  @Test(arguments: Engines.available)
  func `WI-SVC-01 the service form offers the ten services of the guidance`(
    engine: EngineName
  ) async throws {
    let family = try await LakeFamily(engine)
    let form = try await family.page("service.new", ServicePage.self)
    let html = form.html(family.valley.chrome(on: LakeFamily.day)).text
    for words in [
      "Intake", "Assessment", "Family Self-Sufficiency Plan (FSP)",
      "Employability Development Plan (EDP)", "Orientation", "Information and referral",
      "Service arrangement", "Individual advocacy", "Follow-up", "Monitoring and adjustment",
    ] { #expect(html.contains(">\(words)</option>")) }
    var input = Input([
      "person": ["person-hoa"], "listed": ["individual-advocacy"], "type": [""],
      "group": ["case-management"], "program": ["wi-ss"], "on": ["2026-03-05"],
      "status": ["completed"], "mode": ["in-person"],
    ])
    _ = try await family.done(try SaveService(input, caseID: family.caseID))
    let services = try await family.page("service.list", ServicesPage.self)
    #expect(services.services.map(\.row.type) == ["individual-advocacy"])
    input.set("listed", "")
    #expect(
      try await family.refused("service.add", input).contains("Choose a service of the list"))
  }
}
