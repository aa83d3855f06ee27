import Domain
import Features
import Markup
import Storage
import Testing
import World

/// To whoever is complained of a complaint does not exist; the others see what is theirs to see.
@Suite struct ComplaintSightTests {
  @Test(arguments: Engines.available)
  func `IRC-CMP-03 for whoever is complained of there is none, in no list, count, file or log`(
    engine: EngineName
  ) async throws {
    let office = try await Complaining(engine)
    func answers(_ staff: ValleyStaff) async throws -> [String] {
      let chrome = office.valley.chrome(staff)
      let today = try await office.valley.page(
        "today", TodayPage.self, as: staff, on: Complaining.day)
      let form = try await office.valley.page(
        "complaint.form", NewComplaintPage.self, as: staff, on: Complaining.day)
      var texts = [today.html(chrome).text, form.html(chrome).text]
      if staff == .helen {
        texts.append(
          try await office.valley.page(
            "complaint.list", ComplaintsPage.self, as: staff, on: Complaining.day
          )
          .html(chrome).text)
        texts.append(
          try await office.valley.page(
            "complaint.report", ComplaintsReportPage.self, as: staff, on: Complaining.day
          ).html(chrome).text)
        let log = try await office.valley.page(
          "audit.list", AuditPage.self, as: staff, on: Complaining.day)
        texts.append(log.html(chrome).text)
      }
      texts.append(try await office.inCase(as: staff).html(chrome).text)
      return texts
    }
    for subject in [ValleyStaff.rachel, .helen] {
      let before = try await answers(subject)
      try await office.record(["subject": subject.id], as: .samira)
      #expect(try await answers(subject) == before, "\(subject)")
      let id = try #require(
        try await office.list(as: .pauline).first { $0.subjectID == subject.id }?.id)
      let reader = subject == .helen ? ValleyStaff.helen : .helen
      if subject == .helen {
        await #expect(throws: Problem.notFound) { try await office.page(id, as: reader) }
      } else {
        #expect(try await office.page(id, as: reader).complaint.id == id)
      }
      let acknowledge = {
        try AcknowledgeComplaint(Input(["acknowledged_on": [Complaining.day]]), id: id)
      }
      #expect(
        await undone { try await office.does(as: subject, acknowledge) }
          == (subject == .helen ? "none" : "forbidden:complaint.investigate"))
      // The team sees that there is one, without a way to it.
      #expect(try await office.inCase(as: .samira).entries.allSatisfy { $0.id == nil })
    }
    #expect(try await office.inCase(as: .samira).entries.count == 2)
    #expect(try await office.inCase(as: .rachel).entries.count == 1)
    #expect(try await office.inCase(as: .pauline).entries.allSatisfy { $0.id != nil })
    let subjects = try await office.valley.database.read { reader in
      try reader.rows(
        "SELECT COALESCE(case_id, '') FROM audit_subject WHERE agency_id LIKE '%:complaints'"
      ) {
        $0.text(0)
      }
    }
    #expect(subjects.isEmpty)
  }

  @Test(arguments: Engines.available)
  func
    `IRC-CLO-02 IRC-CMP-03 a complaint keeps the case open, and who is complained of is not told why`(
      engine: EngineName
    ) async throws
  {
    let office = try await Complaining(engine)
    func close(_ staff: ValleyStaff, _ reason: String) async throws -> [ClosingCondition] {
      let command = try CloseCase(
        Input([
          "close_kind": ["administrative"], "closed_on": [Complaining.day],
          "supervisor_reason": [reason], "note": ["The family moved."],
        ]), caseID: Valley.nguyen, version: 1)
      do {
        _ = try await perform(
          command, in: office.valley.database, office.valley.now(staff, on: Complaining.day))
        return []
      } catch Undone.refused(let refusal) {
        guard case .unmet(let unmet)? = refusal as? ClosingRefusal else { throw Unexpected() }
        return unmet
      }
    }
    let before = try await close(.rachel, "")
    #expect(before == [.supervisorApproval])
    try await office.record()
    #expect(try await close(.rachel, "") == before)
    #expect(try await close(.helen, "") == [.supervisorApproval, .complaints(1)])
    try await office.record(["subject": ValleyStaff.helen.id])
    #expect(try await close(.helen, "The family moved to Ohio") == [.supervisorApproval])
    let ids = try await office.list(as: .pauline).filter { $0.subjectID == ValleyStaff.helen.id }
    try await office.valley.database.write { tx in
      try tx.run(
        "UPDATE complaint SET answered_on = $2 WHERE id = $1", [ids[0].id, Day(Complaining.day)!])
    }
    #expect(try await close(.helen, "The family moved to Ohio").isEmpty)
  }
}
