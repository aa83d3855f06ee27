import Testing

@testable import Domain

@Suite struct `Who reads a restricted note` {
  private func sight(
    _ role: Role, team: Bool = false, supervises: Bool = false, granted: Bool = false,
    author: Bool = false, named: Bool = false
  ) -> RestrictedNotes.Sight {
    RestrictedNotes.sight(
      role, isOnTeam: team, supervisesTeam: supervises, isGranted: granted, isAuthor: author,
      isNamed: named)
  }

  @Test func `IRC-NOTE-09 author, named colleagues, therapist and supervisors read it; others not`()
  {
    #expect(sight(.caseManager, team: true, author: true) == .text)
    #expect(sight(.employmentCounselor, team: true, named: true) == .text)
    #expect(sight(.therapist, team: true) == .text)
    #expect(sight(.caseManagerSupervisor, supervises: true) == .text)
    #expect(sight(.therapistSupervisor, supervises: true) == .text)
    for role in [Role.caseManager, .jobDeveloper, .employmentCounselor] {
      #expect(sight(role, team: true) == .existence, "\(role)")
    }
  }

  @Test func `IRC-NOTE-09 whoever reaches the case without being of its team knows of none`() {
    #expect(sight(.employmentSupervisor, supervises: true) == .nothing)
    for role in [Role.caseManager, .therapist, .caseManagerSupervisor, .pointOfContact, .monitor] {
      #expect(sight(role) == .nothing, "\(role)")
      #expect(sight(role, granted: true) == (role == .monitor ? .text : .nothing), "\(role)")
    }
    #expect(sight(.monitor, team: true, supervises: true) == .nothing)
  }

  @Test func `IRC-NOTE-09 a restricted note is about this family, and read by this team`() {
    func refused(
      on text: String = "2026-04-13", person: String? = "mariam", readers: [Role?] = []
    ) -> RestrictedNoteRefusal? {
      do throws(RestrictedNoteRefusal) {
        try RestrictedNotes.write(
          on: day(text), person: person, members: ["mariam"], readers: readers,
          today: day("2026-04-13"))
        return nil
      } catch { return error }
    }
    #expect(refused() == nil && refused(person: nil, readers: [.employmentCounselor]) == nil)
    #expect(refused(on: "2026-04-14") == .eventInFuture)
    #expect(refused(person: "nam") == .personNotOfCase)
    #expect(refused(readers: [.caseManager, nil]) == .readerNotOfTeam)
    #expect(refused(readers: [.jobDeveloper]) == .readerNotOfTeam)
  }
}
