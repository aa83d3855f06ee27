import Testing

@testable import Domain

@Suite struct `Who knows of a complaint, and who handles it` {
  private func facts(_ change: (inout ComplaintFacts) -> Void = { _ in }) -> ComplaintFacts {
    var facts = ComplaintFacts(receivedOn: day("2026-03-02"))
    change(&facts)
    return facts
  }

  private func candidate(
    _ id: String, _ role: Role = .caseManagerSupervisor, reportsTo: String? = nil,
    isOfAgency: Bool = true, isOnTeam: Bool = false
  ) -> Complaints.Candidate {
    .init(id: id, role: role, supervisor: reportsTo, isOfAgency: isOfAgency, isOnTeam: isOnTeam)
  }

  private func refused(_ body: () throws(ComplaintRefusal) -> Void) -> ComplaintRefusal? {
    do throws(ComplaintRefusal) {
      try body()
      return nil
    } catch { return error }
  }

  @Test func `IRC-CMP-03 for whoever is complained of there is none, whatever their role`() {
    for role in Role.ofStaff {
      var standing = Complaints.Standing()
      standing.isSubject = true
      standing.isOfAgency = true
      standing.isOnTeam = true
      standing.isGranted = true
      #expect(!Complaints.mayRead(role, standing))
      #expect(Complaints.sight(role, standing) == .nothing)
      standing.isSubject = false
      let reads = Permission.complaintView.roles.contains(role)
      #expect(Complaints.mayRead(role, standing) == reads)
      #expect(Complaints.sight(role, standing) == (reads ? .text : .existence))
      standing.isOnTeam = false
      #expect(Complaints.sight(role, standing) == (reads ? .text : .nothing))
    }
    var outside = Complaints.Standing()
    #expect(!Complaints.mayRead(.caseManagerSupervisor, outside))
    outside.isOfAgency = true
    #expect(!Complaints.mayRead(.monitor, outside))
  }

  @Test
  func `IRC-CMP-02 nobody investigates who is complained of, reports to them or knows the family`()
  {
    #expect(Complaints.mayInvestigate(candidate("helen"), subject: "rachel"))
    #expect(Complaints.mayInvestigate(candidate("pauline", .pointOfContact), subject: nil))
    #expect(!Complaints.mayInvestigate(candidate("helen"), subject: "helen"))
    #expect(
      !Complaints.mayInvestigate(candidate("helen", reportsTo: "pauline"), subject: "pauline"))
    #expect(!Complaints.mayInvestigate(candidate("helen", isOnTeam: true), subject: nil))
    #expect(!Complaints.mayInvestigate(candidate("helen", isOfAgency: false), subject: nil))
    #expect(!Complaints.mayInvestigate(candidate("rachel", .caseManager), subject: nil))
    #expect(
      refused { () throws(ComplaintRefusal) in
        try Complaints.assign(facts(), to: candidate("helen"), subject: "helen")
      } == .mayNotInvestigate)
    #expect(ComplaintRefusal.mayNotInvestigate.isForbidden)
  }

  @Test func `IRC-CMP-02 the point of contact approves what another decided, else a supervisor`() {
    let helen = candidate("helen")
    let edgar = candidate("edgar", .employmentSupervisor)
    let pauline = candidate("pauline", .pointOfContact)
    let all = [helen, edgar, pauline]
    func may(_ one: Complaints.Candidate, subject: String?, investigator: String) -> Bool {
      Complaints.mayApprove(one, among: all, subject: subject, investigator: investigator)
    }
    #expect(may(pauline, subject: "rachel", investigator: "helen"))
    #expect(!may(edgar, subject: "rachel", investigator: "helen"))
    #expect(!may(pauline, subject: "rachel", investigator: "pauline"))
    #expect(may(helen, subject: "rachel", investigator: "pauline"))
    #expect(may(edgar, subject: "pauline", investigator: "helen"))
    #expect(!may(helen, subject: "pauline", investigator: "helen"))
    let decided = facts {
      $0.decidedOn = day("2026-03-10")
      $0.investigator = "helen"
    }
    #expect(
      refused { () throws(ComplaintRefusal) in
        try Complaints.approve(decided, by: helen, among: all)
      } == .ownDecision)
    #expect(
      refused { () throws(ComplaintRefusal) in
        try Complaints.approve(facts(), by: pauline, among: all)
      } == .notDecided)
  }

  @Test func `IRC-CMP-02 steps go from receipt to answer and follow-up, none before the other`() {
    let today = day("2026-03-20")
    let investigated = facts { $0.investigator = "helen" }
    #expect(
      refused { () throws(ComplaintRefusal) in
        try Complaints.acknowledge(facts(), on: day("2026-03-01"), today: today)
      } == .beforeReceived(day("2026-03-02")))
    #expect(
      refused { () throws(ComplaintRefusal) in
        try Complaints.acknowledge(facts(), on: day("2026-03-21"), today: today)
      } == .inFuture(day("2026-03-21"), today: today))
    #expect(
      refused { () throws(ComplaintRefusal) in
        try Complaints.step(investigated, on: today, by: "edgar", today: today)
      } == .notInvestigator)
    #expect(
      refused { () throws(ComplaintRefusal) in
        try Complaints.decide(facts(), on: today, by: "helen", today: today)
      } == .notInvestigator)
    #expect(
      refused { () throws(ComplaintRefusal) in
        try Complaints.answer(investigated, on: today, today: today)
      } == .notApproved)
    let approved = facts {
      $0.investigator = "helen"
      $0.decidedOn = day("2026-03-10")
      $0.approvedOn = day("2026-03-11")
    }
    #expect(
      refused { () throws(ComplaintRefusal) in
        try Complaints.answer(approved, on: day("2026-03-09"), today: today)
      } == .beforeReceived(day("2026-03-10")))
    #expect(
      refused { () throws(ComplaintRefusal) in
        try Complaints.followUp(approved, on: today, today: today)
      } == .notAnswered)
    let stages = [
      facts(), facts { $0.acknowledgedOn = today }, investigated,
      facts { $0.decidedOn = today }, approved, facts { $0.answeredOn = today },
    ].map(\.stage)
    #expect(stages == ComplaintStage.allCases)
    #expect(ComplaintStage.allCases.filter(\.isResolved) == [.answered])
  }

  @Test func `T39 a deadline counts working days without holidays, and says how`() throws {
    // 19 and 25 January 2026: Martin Luther King Day, and a Sunday.
    let rows = Parameters(
      """
      key   | value          | from | to | chosen by | counts from | source
      first | 5 working days |      |    | event     | received    | ours
      last  | 30 days        |      |    | event     | received    | ours
      """)
    let received = day("2026-01-16")
    let first = try #require(
      ComplaintDeadline(
        rows.row("first", on: received)!, from: received, metOn: day("2026-01-20"),
        calendar: WorkingDays(.usFederal)))
    #expect(first.dueOn == day("2026-01-26") && first.taken == 1)
    #expect(
      first.arithmetic.hasSuffix("= 2026-01-26") && first.arithmetic.contains("5 working days"))
    let last = try #require(
      ComplaintDeadline(
        rows.row("last", on: received)!, from: received, metOn: nil,
        calendar: WorkingDays(.usFederal)))
    #expect(last.dueOn == day("2026-02-15") && last.taken == nil)
    #expect(!last.isOverdue(on: day("2026-02-15")) && last.isOverdue(on: day("2026-02-16")))
  }

  @Test func `IRC-CLO-02 a complaint keeps a case open; a hidden one is called by no name`() {
    var closing = ClosingFacts(kind: "completed", closedOn: day("2026-03-20"))
    closing.hasNote = true
    #expect(Closing.unmet(closing).isEmpty)
    closing.openComplaints = 1
    #expect(Closing.unmet(closing) == [.complaints(1)])
    closing.supervisorReason = "The family moved"
    #expect(Closing.unmet(closing).isEmpty)
    // What the supervisor may not read they do not set aside: it may be about themselves.
    closing.openComplaints = 0
    closing.awaitsSupervisor = true
    #expect(Closing.unmet(closing) == [.supervisorApproval])
    closing.supervisorReason = ""
    closing.kind = "administrative"
    #expect(Closing.unmet(closing) == [.supervisorApproval])
  }

  @Test func `IRC-CMP-02 somebody may approve unless all are tied to the matter or decided it`() {
    let (helen, pauline) = (candidate("helen"), candidate("pauline", .pointOfContact))
    func may(_ all: [Complaints.Candidate], subject: String?, investigator: String?) -> Bool {
      Complaints.mayBeApproved(among: all, subject: subject, investigator: investigator)
    }
    #expect(may([helen, pauline], subject: "rachel", investigator: "helen"))
    #expect(may([helen, pauline], subject: "rachel", investigator: "pauline"))
    #expect(!may([helen, pauline], subject: "helen", investigator: "pauline"))
    #expect(!may([helen, pauline], subject: "pauline", investigator: "helen"))
    #expect(!may([helen], subject: nil, investigator: "helen"))
    #expect(!may([], subject: nil, investigator: nil))
    #expect(
      may(
        [helen, pauline, candidate("ruth", .therapistSupervisor)], subject: "helen",
        investigator: "pauline"))
  }
}
