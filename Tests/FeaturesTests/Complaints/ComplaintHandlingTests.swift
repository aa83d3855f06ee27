import Domain
import Features
import Markup
import Storage
import Testing
import World

/// Supervisors and points of contact of the agency follow a complaint to its answer.
@Suite struct ComplaintHandlingTests {
  @Test(arguments: Engines.available)
  func
    `IRC-CMP-02 T39 it is acknowledged, investigated, decided, approved, answered and followed up`(
      engine: EngineName
    ) async throws
  {
    let office = try await Complaining(engine)
    try await office.record()
    let id = try #require(try await office.list(as: .helen).first?.id)
    let first = try await office.page(id, as: .helen)
    // 16 February 2026 is Presidents' Day.
    #expect(first.complaint.acknowledgement?.dueOn == Day("2026-02-17"))
    #expect(first.complaint.answer?.dueOn == Day("2026-03-11"))
    let html = first.html(office.valley.chrome(.helen)).text
    #expect(html.contains(" + 5 working days (") && html.contains("003 L798–826"))
    #expect(first.investigators.map(\.name) == ["Helen Marsh", "Pauline Frost"])
    try await office.does(as: .helen) {
      try AcknowledgeComplaint(Input(["acknowledged_on": ["2026-02-10"]]), id: id)
    }
    func assign(_ investigator: String, subject: String = "staff-rachel") async throws {
      try await office.does(as: .helen) {
        try AssignComplaint(
          Input(["investigator": [investigator], "subject": [subject]]), id: id)
      }
    }
    for worker in ["staff-rachel", "staff-omar", "staff-samira", "nobody"] {
      #expect(
        await undone { try await assign(worker) } == "complaint.may-not-investigate", "\(worker)")
    }
    try await assign(ValleyStaff.helen.id)
    let step = Input(["step_on": ["2026-02-11"], "step_what": ["Talked with Nam."]])
    #expect(
      await undone {
        try await office.does(as: .pauline, on: "2026-02-12") {
          try AddComplaintStep(step, id: id, sealing: office.sealing)
        }
      } == "complaint.not-investigator")
    try await office.does(as: .helen, on: "2026-02-12") {
      try AddComplaintStep(step, id: id, sealing: office.sealing)
    }
    let decision = Input([
      "decided_on": ["2026-02-12"], "result": ["founded"],
      "decision": ["She was rude; an apology."],
    ])
    try await office.does(as: .helen, on: "2026-02-12") {
      try DecideComplaint(decision, id: id, sealing: office.sealing)
    }
    #expect(
      await undone { try await office.does(as: .helen) { ApproveComplaint(id: id) } }
        == "complaint.own-decision")
    let answer = Input([
      "answered_on": ["2026-02-16"], "answer_language": ["Vietnamese"], "answer": ["A letter."],
    ])
    #expect(
      await undone {
        try await office.does(as: .helen, on: "2026-02-16") {
          try AnswerComplaint(answer, id: id, sealing: office.sealing)
        }
      } == "complaint.not-approved")
    #expect(try await office.page(id, as: .pauline, on: "2026-02-12").mayApprove)
    try await office.does(as: .pauline, on: "2026-02-13") { ApproveComplaint(id: id) }
    try await office.does(as: .helen, on: "2026-02-16") {
      try AnswerComplaint(answer, id: id, sealing: office.sealing)
    }
    try await office.does(as: .helen, on: "2026-03-16") {
      try FollowUpComplaint(
        Input(["followed_on": ["2026-03-16"], "follow_up": ["They get on."]]), id: id,
        sealing: office.sealing)
    }
    let done = try await office.page(id, as: .pauline, on: "2026-03-16")
    #expect(done.complaint.stage == .answered && done.complaint.approver == "Pauline Frost")
    #expect(done.steps.map(\.what) == ["Talked with Nam."])
    #expect(
      done.content.decision == "She was rude; an apology." && done.content.answer == "A letter.")
    #expect(done.content.followUp == "They get on." && done.complaint.result == .founded)
    #expect(done.looks.map(\.action).contains("complaint.approve"))
    #expect(done.html(office.valley.chrome(.pauline)).text.contains("What came of it"))
  }

  @Test(arguments: Engines.available)
  func `IRC-CMP-02 who handles it ties it to a case they reach, and corrects who is complained of`(
    engine: EngineName
  ) async throws {
    let office = try await Complaining(engine)
    try await office.record(
      ["agency": Valley.alpine, "subject": ""], ofCase: nil, as: .tyler)
    let id = try #require(try await office.list(as: .helen).first?.id)
    func assign(_ number: String, subject: String = "") async throws {
      try await office.does(as: .helen) {
        try AssignComplaint(
          Input([
            "investigator": [ValleyStaff.pauline.id], "case_number": [number],
            "subject": [subject],
          ]), id: id)
      }
    }
    #expect(await undone { try await assign("2026-9999") } == "complaint.other-agency")
    try await assign("2026-0001")
    #expect(try await office.page(id, as: .helen).caseNumber == "2026-0001")
    #expect(try await office.inCase(as: .rachel).entries.count == 1)
    try await assign("", subject: ValleyStaff.helen.id)
    #expect(try await office.list(as: .helen).isEmpty)
    #expect(try await office.list(as: .pauline).map(\.subjectID) == [ValleyStaff.helen.id])
  }

  @Test(arguments: Engines.available)
  func `IRC-CMP-02 the page says that nobody may approve, and what to do`(
    engine: EngineName
  ) async throws {
    let office = try await Complaining(engine)
    let sentence = "Nobody of this agency may approve the decision."
    func says(_ id: String) async throws -> Bool {
      let page = try await office.page(id, as: .pauline)
      let text = page.html(office.valley.chrome(.pauline)).text
      #expect(page.lacksApprover == text.contains(sentence))
      return text.contains(sentence) && text.contains("another supervisor or point of contact")
    }
    try await office.record()
    let one = try #require(try await office.list(as: .pauline).first?.id)
    #expect(try await !says(one))
    try await office.assign(one, to: .pauline, subject: "staff-rachel", as: .pauline)
    #expect(try await !says(one), "Helen may")

    // The only supervisor is complained of, and the only point of contact looks into it.
    try await office.record(["subject": ValleyStaff.helen.id])
    let other = try #require(
      try await office.list(as: .pauline).first { $0.subjectID == ValleyStaff.helen.id }?.id)
    #expect(try await !says(other), "nobody looks into it yet")
    try await office.assign(other, to: .pauline, subject: ValleyStaff.helen.id, as: .pauline)
    #expect(try await says(other))
    try await office.decide(other, as: .pauline)
    #expect(try await says(other))
    #expect(
      await undone { try await office.does(as: .pauline) { ApproveComplaint(id: other) } }
        == "complaint.own-decision")
    let stamp = office.valley.now().stamp
    try await office.valley.database.write { tx in
      try StaffRecords.add(
        id: "staff-second", agencyID: Valley.alpine, name: "Second", role: .caseManagerSupervisor,
        email: "second@valley.example", supervisorID: nil, agreementOn: Day("2026-01-01")!, stamp,
        tx)
    }
    #expect(try await !says(other), "another supervisor came")
  }

  @Test(arguments: Engines.available)
  func `IRC-CMP-02 the page says that nobody may look into it, and what to do`(
    engine: EngineName
  ) async throws {
    let office = try await Complaining(engine)
    try await office.record(["subject": ValleyStaff.pauline.id])
    let id = try #require(try await office.list(as: .helen).first?.id)
    func says() async throws -> Bool {
      let page = try await office.page(id, as: .helen)
      let text = page.html(office.valley.chrome(.helen)).text
      #expect(!page.lacksApprover)
      return text.contains("Nobody of this agency may look into it.")
        && text.contains("Ask your administrator")
    }
    #expect(try await !says(), "Helen may")
    let stamp = office.valley.now().stamp
    try await office.valley.database.write { tx in
      try CareTeamRecords.add(
        id: "place-helen", caseID: Valley.nguyen, staffID: ValleyStaff.helen.id,
        role: "case-manager-supervisor", isGatekeeper: false, from: Day("2026-02-03")!, stamp, tx)
    }
    #expect(try await says(), "Helen works with the family")
  }
}
