import Domain
import Features
import Markup
import Storage
import Testing
import World

/// Wherever who interpreted is typed freely, no child of the household can stand there. Mai is 17
/// until the end of February 2026.
@Suite struct NamedInterpreterTests {
  private static let caseID = Valley.nguyen
  private static let household = [HouseholdMember(name: "Thị Mai Nguyễn", born: Day("2008-02-29"))]

  private func refusal<C: Command>(
    of command: C, _ valley: Valley, _ worker: ValleyStaff = .rachel
  ) async -> String {
    await undone { _ = try await perform(command, in: valley.database, valley.now(worker)) }
  }

  private func explanation(_ interpreter: String) throws -> RecordExplanation {
    try RecordExplanation(
      Input([
        "kind": ["limits"], "on": ["2026-02-10"], "language": ["Vietnamese"],
        "interpreter": [interpreter],
      ]), caseID: Self.caseID)
  }

  @Test(arguments: Engines.available)
  func `IRC-LANG-03 a child of the household is refused however the name is written`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    for name in ["Mai", "Thị Mai", "Nguyễn Thị Mai", "nguyen thi mai", "her daughter Mai"] {
      #expect(await refusal(of: try explanation(name), valley) == "interpreter.minor", "\(name)")
    }
    let words = Words.of(InterpreterRefusal.minor)
    #expect(words.sentence.contains("no exception") && words.next.contains("telephone"))
    #expect(InterpreterRefusal.minor.isForbidden)
    let names = try await valley.database.read { reader in
      try reader.rows("SELECT interpreter FROM explanation") { $0.text(0) }
    }
    #expect(names.isEmpty)
    let refused = try await valley.database.read { reader in
      try reader.rows("SELECT reason FROM audit_entry WHERE result = 'refused'") { $0.text(0) }
    }
    #expect(Set(refused) == ["interpreter.minor"])
    for name in ["", "Hoa", "Mai Karlsson", "Many Tongues Line"] {
      #expect(await refusal(of: try explanation(name), valley) == "", "\(name)")
    }
  }

  @Test(arguments: Engines.available)
  func `IRC-LANG-03 choices, releases, assessments, meetings and notes take no child either`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let choice = Input([
      "sharing_choice": ["share"], "on": ["2026-02-10"], "language": ["vi"],
      "interpreter": ["Mai"],
    ])
    #expect(
      await refusal(of: try RecordSharingChoice(choice, caseID: Self.caseID), valley)
        == "interpreter.minor")
    let sitting = Input([
      "kind": ["initial"], "on": ["2026-02-10"], "mode": ["in-person"], "interpreter": ["Mai"],
    ])
    #expect(
      await refusal(
        of: try StartAssessment(sitting, caseID: Self.caseID, personID: "person-hoa"), valley,
        .samira) == "interpreter.minor")
    let further = try AddSitting(sitting, caseID: Self.caseID, personID: "person-hoa")
    #expect(further.interpreting.contains { $0.isChild(of: Self.household) })
    let meeting = Input([
      "purpose": ["The plan"], "starts_at": ["2026-02-12 10:00"], "place": ["Office"],
      "others": ["Mai, interpreter"],
    ])
    #expect(
      await refusal(of: try CallTeamMeeting(meeting, caseID: Self.caseID), valley)
        == "interpreter.minor")
    let note = Input([
      "kind": ["contact"], "event_on": ["2026-02-10"], "mode": ["in-person"],
      "with": ["client"], "body": ["Talked about school."],
      "participants": ["Hoa, Mai (interpreter)"],
    ])
    #expect(
      await refusal(of: try SaveNote(note, caseID: Self.caseID), valley) == "interpreter.minor")
    let discussion = try CloseDiscussion(
      Input([
        "on": ["2026-02-10"], "outcome": ["other-means"], "note": ["A bed was found"],
        "participants": ["Rachel; Hoa; interpreter: Mai"],
      ]), caseID: Self.caseID, discussionID: "d", version: 1)
    #expect(discussion.interpreting.contains { $0.isChild(of: Self.household) })
    let copy = try HandOverFileCopy(
      Input([
        "handed_on": ["2026-02-10"], "how": ["paper"], "handed_language": ["vi"],
        "interpreter": ["Mai"],
      ]), caseID: Self.caseID, id: "copy")
    #expect(copy.interpreting.contains { $0.isChild(of: Self.household) })
    let signature = try SignFamilyPlan(
      Input([
        "signer": ["person-hoa"], "on": ["2026-02-10"], "manner": ["paper"],
        "interpreter": ["Mai"],
      ]), caseID: Self.caseID, owner: "family")
    #expect(signature.interpreting.contains { $0.isChild(of: Self.household) })
  }

  @Test(arguments: Engines.available)
  func `IRC-LANG-03 nobody signs a release through a child`(engine: EngineName) async throws {
    let valley = try await Valley(engine)
    let release = Input([
      "person": ["person-hoa"], "recipient": ["Clinic"], "classes": ["health"],
      "purpose": ["Visit"], "from_on": ["2026-02-10"], "until_on": ["2026-03-10"],
      "language": ["vi"],
    ])
    let done = try await perform(
      try PrepareRelease(release, caseID: Self.caseID), in: valley.database, valley.now())
    let id = String(done.location.text.split(separator: "/").last ?? "")
    let signed = Input([
      "signed_on": ["2026-02-10"], "signed_by": ["Hoa"], "explained_by": ["staff-rachel"],
      "interpreter": ["Thị Mai"],
    ])
    #expect(
      await refusal(of: try SignRelease(signed, caseID: Self.caseID, id: id), valley)
        == "interpreter.minor")
  }

  @Test func `IRC-LANG-03 these are all the forms in which an interpreter is named`() {
    let named = Routes.all.filter { route in
      route.fields.contains { $0.label.hasPrefix("Interpreter") }
    }.map(\.name)
    #expect(
      named == [
        "intake.save-explained", "case.open", "sharing-choice.record", "explanation.record",
        "release.sign", "interpreter.assign", "complaint.record", "complaint.record-of-case",
        "file-copy.hand-over", "assessment.start",
        "family-plan.sign",
      ])
  }
}
