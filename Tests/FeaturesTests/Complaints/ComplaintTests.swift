import Domain
import Features
import Markup
import Storage
import Testing
import World

/// A complaint is written down by anyone, handled by supervisors and the point of contact, and does
/// not exist for whoever is complained of.
@Suite struct ComplaintTests {
  private static let day = "2026-02-10"
  private static let matter = "Rachel shouted at me <twice> in the office."
  private let sealing: Sealing

  init() throws { sealing = try Sealing(masterKey: Sealing.newMasterKey()) }

  private static func input(_ changes: [String: String] = [:]) -> Input {
    var input = Input([
      "received_on": ["2026-02-09"], "channel": ["phone"], "complainant": ["Nam, by telephone"],
      "subject": ["staff-rachel"], "topic": ["staff"], "matter": [matter],
      "wish": ["Another case manager"], "language": ["Vietnamese"], "interpreter": [""],
    ])
    for (name, value) in changes { input.set(name, value) }
    return input
  }

  /// With Pauline, the agency's point of contact, and Monique, a monitor.
  private static func valley(_ engine: EngineName) async throws -> Valley {
    let valley = try await Valley(engine)
    try await valley.add(.pauline)
    return valley
  }

  @discardableResult
  private func record(
    _ valley: Valley, _ changes: [String: String] = [:], ofCase caseID: String? = Valley.nguyen,
    as staff: ValleyStaff = .samira
  ) async throws -> Path {
    try await perform(
      try RecordComplaint(Self.input(changes), caseID: caseID, sealing: sealing),
      in: valley.database, valley.now(staff, on: Self.day)
    ).location
  }

  private func list(_ valley: Valley, as staff: ValleyStaff) async throws -> [StoredComplaint] {
    try await valley.page("complaint.list", ComplaintsPage.self, as: staff, on: Self.day).complaints
  }

  private func page(
    _ valley: Valley, _ id: String, as staff: ValleyStaff, on day: String = day
  ) async throws -> ComplaintPage {
    try await valley.page(
      "complaint.view", ComplaintPage.self, as: staff, ["complaint": id], on: day, sealing: sealing)
  }

  private func inCase(
    _ valley: Valley, as staff: ValleyStaff
  ) async throws -> CaseComplaintsPage {
    try await valley.page(
      "case-complaint.list", CaseComplaintsPage.self, as: staff, ["case": Valley.nguyen],
      on: Self.day)
  }

  private func does<C: Command>(
    _ valley: Valley, as staff: ValleyStaff, on day: String = day, _ make: () throws -> C
  ) async throws {
    _ = try await perform(try make(), in: valley.database, valley.now(staff, on: day))
  }

  @Test(arguments: Engines.available)
  func `IRC-CMP-01 who wrote it down is told that it arrived; its words are sealed`(
    engine: EngineName
  ) async throws {
    let valley = try await Self.valley(engine)
    #expect(try await record(valley).text == "/complaints/new?show=received")
    let form = try await valley.page(
      "complaint.form", NewComplaintPage.self, as: .samira, query: ["show": "received"],
      on: Self.day)
    #expect(form.isReceived && form.written == [Day("2026-02-09")])
    #expect(form.agencies.map(\.name) == ["Alpine Resettlement", "Utah State Refugee Office"])
    let id = try #require(try await list(valley, as: .helen).first?.id)
    let read = try await page(valley, id, as: .helen)
    #expect(read.content.matter == Self.matter && read.content.complainant == "Nam, by telephone")
    #expect(read.content.wish == "Another case manager" && read.complaint.channel == .phone)
    #expect(
      read.complaint.language == "Vietnamese" && read.complaint.recorder == ValleyStaff.samira.name)
    #expect(!read.html(valley.chrome(.helen)).text.contains("<twice>"))
    let kept = try await valley.database.read { reader in
      try reader.rows(
        """
        SELECT sealed_complainant || sealed_matter || sealed_wish || topic || channel FROM complaint
        """
      ) { $0.text(0) }
    }
    #expect(kept.count == 1 && kept.allSatisfy { !$0.contains("Rachel") && !$0.contains("Nam") })
    #expect(throws: InvalidInput.self) {
      try RecordComplaint(
        Self.input(["complainant": ""]), caseID: Valley.nguyen, sealing: sealing)
    }
    #expect(throws: InvalidInput.self) {
      try RecordComplaint(Self.input(), caseID: Valley.nguyen, sealing: nil)
    }
    #expect(
      await undone { try await record(valley, ["received_on": "2026-02-11"]) }
        == "complaint.in-future")
    #expect(
      await undone { try await record(valley, ["interpreter": "Thị Mai"]) } == "interpreter.minor")
  }

  @Test(arguments: Engines.available)
  func `IRC-CMP-01 an interpreter, a partner and a case manager of another team may write one down`(
    engine: EngineName
  ) async throws {
    let valley = try await Self.valley(engine)
    try await record(
      valley,
      ["agency": Valley.alpine, "family": "The Nguyens", "complainant": "", "anonymous": "yes"],
      ofCase: nil, as: .omar)
    #expect(await undone { try await record(valley, as: .omar) } == "none")
    let interpreter = Actor(
      id: ValleyStaff.omar.id, name: "Omar", role: .interpreter, agencyID: Valley.alpine,
      agencyName: "Alpine", agencyKind: "resettlement", timeZone: "America/Denver")
    _ = try await perform(
      try RecordComplaint(
        Self.input(["agency": Valley.alpine]), caseID: nil, sealing: sealing), in: valley.database,
      valley.now(on: Self.day).acting(as: interpreter))
    #expect(
      await undone {
        try await record(valley, ["agency": Valley.employment], ofCase: nil, as: .omar)
      } == "complaint.no-such-agency")
    let read = try await list(valley, as: .pauline)
    #expect(read.count == 2 && read.allSatisfy { $0.caseID == nil })
    #expect(try await page(valley, read.last!.id, as: .pauline).content.family == "The Nguyens")
    for role in Role.ofStaff where ![.stateAnalyst, .monitor, .administrator].contains(role) {
      #expect(Access.allows(role, .complaintRecord), "\(role)")
    }
  }

  @Test(arguments: Engines.available)
  func `IRC-CMP-01 a case says when its family was told how to complain, and in which language`(
    engine: EngineName
  ) async throws {
    let valley = try await Self.valley(engine)
    #expect(try await inCase(valley, as: .rachel).explained.isEmpty)
    try await does(valley, as: .rachel) {
      try RecordExplanation(
        Input([
          "kind": ["complaint"], "on": ["2026-02-04"], "language": ["Vietnamese"],
          "interpreter": ["Many Tongues Line"],
        ]), caseID: Valley.nguyen)
    }
    let told = try #require(try await inCase(valley, as: .rachel).explained.first)
    #expect(told.on == Day("2026-02-04") && told.language == "Vietnamese")
    #expect(told.interpreter == "Many Tongues Line" && told.by == ValleyStaff.rachel.name)
  }

  @Test(arguments: Engines.available)
  func
    `IRC-CMP-02 T39 it is acknowledged, investigated, decided, approved, answered and followed up`(
      engine: EngineName
    ) async throws
  {
    let valley = try await Self.valley(engine)
    try await record(valley)
    let id = try #require(try await list(valley, as: .helen).first?.id)
    let first = try await page(valley, id, as: .helen)
    // 16 February 2026 is Presidents' Day.
    #expect(first.complaint.acknowledgement?.dueOn == Day("2026-02-17"))
    #expect(first.complaint.answer?.dueOn == Day("2026-03-11"))
    let html = first.html(valley.chrome(.helen)).text
    #expect(html.contains(" + 5 working days (") && html.contains("003 L798–826"))
    #expect(first.investigators.map(\.name) == ["Helen Marsh", "Pauline Frost"])
    try await does(valley, as: .helen) {
      try AcknowledgeComplaint(Input(["acknowledged_on": ["2026-02-10"]]), id: id)
    }
    func assign(_ investigator: String, subject: String = "staff-rachel") async throws {
      try await does(valley, as: .helen) {
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
        try await does(valley, as: .pauline, on: "2026-02-12") {
          try AddComplaintStep(step, id: id, sealing: sealing)
        }
      } == "complaint.not-investigator")
    try await does(valley, as: .helen, on: "2026-02-12") {
      try AddComplaintStep(step, id: id, sealing: sealing)
    }
    let decision = Input([
      "decided_on": ["2026-02-12"], "result": ["founded"],
      "decision": ["She was rude; an apology."],
    ])
    try await does(valley, as: .helen, on: "2026-02-12") {
      try DecideComplaint(decision, id: id, sealing: sealing)
    }
    #expect(
      await undone { try await does(valley, as: .helen) { ApproveComplaint(id: id) } }
        == "complaint.own-decision")
    let answer = Input([
      "answered_on": ["2026-02-16"], "answer_language": ["Vietnamese"], "answer": ["A letter."],
    ])
    #expect(
      await undone {
        try await does(valley, as: .helen, on: "2026-02-16") {
          try AnswerComplaint(answer, id: id, sealing: sealing)
        }
      } == "complaint.not-approved")
    #expect(try await page(valley, id, as: .pauline, on: "2026-02-12").mayApprove)
    try await does(valley, as: .pauline, on: "2026-02-13") { ApproveComplaint(id: id) }
    try await does(valley, as: .helen, on: "2026-02-16") {
      try AnswerComplaint(answer, id: id, sealing: sealing)
    }
    try await does(valley, as: .helen, on: "2026-03-16") {
      try FollowUpComplaint(
        Input(["followed_on": ["2026-03-16"], "follow_up": ["They get on."]]), id: id,
        sealing: sealing)
    }
    let done = try await page(valley, id, as: .pauline, on: "2026-03-16")
    #expect(done.complaint.stage == .answered && done.complaint.approver == "Pauline Frost")
    #expect(done.steps.map(\.what) == ["Talked with Nam."])
    #expect(
      done.content.decision == "She was rude; an apology." && done.content.answer == "A letter.")
    #expect(done.content.followUp == "They get on." && done.complaint.result == .founded)
    #expect(done.looks.map(\.action).contains("complaint.approve"))
    #expect(done.html(valley.chrome(.pauline)).text.contains("What came of it"))
  }

  @Test(arguments: Engines.available)
  func `IRC-CMP-03 for whoever is complained of there is none, in no list, count, file or log`(
    engine: EngineName
  ) async throws {
    let valley = try await Self.valley(engine)
    func answers(_ staff: ValleyStaff) async throws -> [String] {
      let chrome = valley.chrome(staff)
      let today = try await valley.page("today", TodayPage.self, as: staff, on: Self.day)
      let form = try await valley.page(
        "complaint.form", NewComplaintPage.self, as: staff, on: Self.day)
      var texts = [today.html(chrome).text, form.html(chrome).text]
      if staff == .helen {
        texts.append(
          try await valley.page("complaint.list", ComplaintsPage.self, as: staff, on: Self.day)
            .html(chrome).text)
        texts.append(
          try await valley.page(
            "complaint.report", ComplaintsReportPage.self, as: staff, on: Self.day
          ).html(chrome).text)
        let log = try await valley.page("audit.list", AuditPage.self, as: staff, on: Self.day)
        texts.append(log.html(chrome).text)
      }
      texts.append(try await inCase(valley, as: staff).html(chrome).text)
      return texts
    }
    for subject in [ValleyStaff.rachel, .helen] {
      let before = try await answers(subject)
      try await record(valley, ["subject": subject.id], as: .samira)
      #expect(try await answers(subject) == before, "\(subject)")
      let id = try #require(
        try await list(valley, as: .pauline).first { $0.subjectID == subject.id }?.id)
      let reader = subject == .helen ? ValleyStaff.helen : .helen
      if subject == .helen {
        await #expect(throws: Problem.notFound) { try await page(valley, id, as: reader) }
      } else {
        #expect(try await page(valley, id, as: reader).complaint.id == id)
      }
      let acknowledge = { try AcknowledgeComplaint(Input(["acknowledged_on": [Self.day]]), id: id) }
      #expect(
        await undone { try await does(valley, as: subject, acknowledge) }
          == (subject == .helen ? "none" : "forbidden:complaint.investigate"))
      // The team sees that there is one, without a way to it.
      #expect(try await inCase(valley, as: .samira).entries.allSatisfy { $0.id == nil })
    }
    #expect(try await inCase(valley, as: .samira).entries.count == 2)
    #expect(try await inCase(valley, as: .rachel).entries.count == 1)
    #expect(try await inCase(valley, as: .pauline).entries.allSatisfy { $0.id != nil })
    let subjects = try await valley.database.read { reader in
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
    let valley = try await Self.valley(engine)
    func close(_ staff: ValleyStaff, _ reason: String) async throws -> [ClosingCondition] {
      let command = try CloseCase(
        Input([
          "close_kind": ["administrative"], "closed_on": [Self.day],
          "supervisor_reason": [reason], "note": ["The family moved."],
        ]), caseID: Valley.nguyen, version: 1)
      do {
        _ = try await perform(command, in: valley.database, valley.now(staff, on: Self.day))
        return []
      } catch Undone.refused(let refusal) {
        guard case .unmet(let unmet)? = refusal as? ClosingRefusal else { throw Unexpected() }
        return unmet
      }
    }
    let before = try await close(.rachel, "")
    #expect(before == [.supervisorApproval])
    try await record(valley)
    #expect(try await close(.rachel, "") == before)
    #expect(try await close(.helen, "") == [.supervisorApproval, .complaints(1)])
    try await record(valley, ["subject": ValleyStaff.helen.id])
    #expect(try await close(.helen, "The family moved to Ohio") == [.supervisorApproval])
    let ids = try await list(valley, as: .pauline).filter { $0.subjectID == ValleyStaff.helen.id }
    try await valley.database.write { tx in
      try tx.run(
        "UPDATE complaint SET answered_on = $2 WHERE id = $1", [ids[0].id, Day(Self.day)!])
    }
    #expect(try await close(.helen, "The family moved to Ohio").isEmpty)
  }

  @Test(arguments: Engines.available)
  func `R17 the report counts days as the rules do and names nobody`(
    engine: EngineName
  ) async throws {
    let valley = try await Self.valley(engine)
    try await record(valley)
    let id = try #require(try await list(valley, as: .helen).first?.id)
    try await does(valley, as: .helen, on: "2026-02-17") {
      try AcknowledgeComplaint(Input(["acknowledged_on": ["2026-02-17"]]), id: id)
    }
    let report = try await valley.page(
      "complaint.report", ComplaintsReportPage.self, as: .helen, on: "2026-02-17")
    #expect(report.lines.map(\.acknowledgeDays) == [5])
    #expect(report.lines.map(\.answerDays) == [nil])
    let text = report.html(valley.chrome(.helen)).text
    #expect(!text.contains("Rachel") && !text.contains("Nguy"))
    let route = try #require(Routes.all.first { $0.name == "complaint.report" })
    let answer = try await route.handle(
      valley.request(
        .get, "/complaints/report", as: .helen, query: Input(["format": ["csv"]]),
        on: "2026-02-17"))
    guard case .file(let bytes, _, let name) = answer else { throw Unexpected() }
    let file = String(decoding: bytes, as: UTF8.self)
    #expect(file.contains("How staff behaved,5,,") && name?.hasPrefix("confidential-") == true)
    #expect(!file.contains("Rachel"))
    let none = try await valley.page(
      "complaint.report", ComplaintsReportPage.self, as: .helen,
      query: ["from": "2026-01-01", "to": "2026-01-31"], on: "2026-02-17")
    #expect(none.lines.isEmpty)
  }

  @Test(arguments: Engines.available)
  func `IRC-CMP-02 who handles it ties it to a case they reach, and corrects who is complained of`(
    engine: EngineName
  ) async throws {
    let valley = try await Self.valley(engine)
    try await record(
      valley, ["agency": Valley.alpine, "subject": ""], ofCase: nil, as: .tyler)
    let id = try #require(try await list(valley, as: .helen).first?.id)
    func assign(_ number: String, subject: String = "") async throws {
      try await does(valley, as: .helen) {
        try AssignComplaint(
          Input([
            "investigator": [ValleyStaff.pauline.id], "case_number": [number],
            "subject": [subject],
          ]), id: id)
      }
    }
    #expect(await undone { try await assign("2026-9999") } == "complaint.other-agency")
    try await assign("2026-0001")
    #expect(try await page(valley, id, as: .helen).caseNumber == "2026-0001")
    #expect(try await inCase(valley, as: .rachel).entries.count == 1)
    try await assign("", subject: ValleyStaff.helen.id)
    #expect(try await list(valley, as: .helen).isEmpty)
    #expect(try await list(valley, as: .pauline).map(\.subjectID) == [ValleyStaff.helen.id])
  }

  @Test(arguments: Engines.available)
  func `IRC-CMP-03 IRC-CONF-01 a monitor reads one by a grant to its case, and handles none`(
    engine: EngineName
  ) async throws {
    let valley = try await Self.valley(engine)
    try await valley.add(.monique)
    try await record(valley)
    let id = try #require(try await list(valley, as: .helen).first?.id)
    #expect(try await list(valley, as: .monique).isEmpty)
    await #expect(throws: Problem.notFound) { try await page(valley, id, as: .monique) }
    let stamp = valley.now().stamp
    try await valley.database.write { tx in
      try tx.insert(
        Table("access_request"), id: "grant",
        [
          ("staff_id", ValleyStaff.monique.id), ("case_number", "2026-0001"),
          ("case_id", Valley.nguyen), ("kind", "request"), ("purpose", "review"),
          ("reason", "A review"), ("days", 10), ("asked_on", Day("2026-02-09")!),
          ("status", "granted"), ("from_on", Day("2026-02-09")!), ("until_on", Day("2026-02-20")!),
          ("decided_by", ValleyStaff.helen.id), ("decided_on", Day("2026-02-09")!), ("answer", ""),
          ("review_due_on", Day?.none), ("reviewed_by", String?.none),
          ("reviewed_on", Day?.none), ("review", ""),
        ], stamp)
    }
    #expect(try await list(valley, as: .monique).map(\.id) == [id])
    let read = try await page(valley, id, as: .monique)
    #expect(read.content.matter == Self.matter && !read.mayHandle)
    #expect(
      await undone {
        try await does(valley, as: .monique) {
          try AcknowledgeComplaint(Input(["acknowledged_on": [Self.day]]), id: id)
        }
      } == "forbidden:complaint.investigate")
  }
}
