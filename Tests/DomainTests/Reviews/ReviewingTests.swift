import Domain
import Testing

@Suite struct ReviewingTests {
  private static let today = Day("2026-03-10")!

  @Test func `IRC-QA-01 the same seed draws the same sample, another seed another`() {
    let population = (1...200).map { "2026-\($0)" }
    let first = Sampling.draw(10, of: population, seed: 7)
    #expect(first.count == 10 && Set(first).count == 10)
    #expect(Sampling.draw(10, of: population, seed: 7) == first)
    #expect(Sampling.draw(10, of: population, seed: 8) != first)
    #expect(Set(Sampling.draw(500, of: population, seed: 7)) == Set(population))
    #expect(Sampling.draw(3, of: [String](), seed: 7) == [])
    #expect(Sampling.draw(0, of: population, seed: 7) == [])
  }

  @Test func `IRC-QA-01 each file is as likely to be drawn as any other`() {
    var drawn = [Int](repeating: 0, count: 20)
    for seed in 1...4000 {
      for one in Sampling.draw(5, of: Array(0..<20), seed: UInt64(seed)) { drawn[one] += 1 }
    }
    // 1000 each; six times the spread of chance.
    #expect(drawn.allSatisfy { (835...1165).contains($0) }, "\(drawn)")
  }

  @Test func `IRC-QA-01 a review has a reviewer, days to come and files to draw`() {
    typealias Drawing = Reviewing.Drawing
    let (from, last) = (Self.today, Day("2026-03-23")!)
    let table: [(Drawing, String)] = [
      (Drawing(reviewer: .monitor, from: from, lastOn: last, size: 5, population: 9), ""),
      (Drawing(reviewer: .monitor, from: from, lastOn: from, size: 50, population: 1), ""),
      (
        Drawing(reviewer: nil, from: from, lastOn: last, size: 5, population: 9),
        "review.not-a-reviewer"
      ),
      (
        Drawing(reviewer: .caseManager, from: from, lastOn: last, size: 5, population: 9),
        "review.not-a-reviewer"
      ),
      (
        Drawing(
          reviewer: .monitor, from: Day("2026-03-09")!, lastOn: last, size: 5, population: 9),
        "review.begins-in-the-past"
      ),
      (
        Drawing(reviewer: .monitor, from: last, lastOn: from, size: 5, population: 9),
        "review.ends-before-it-begins"
      ),
      (
        Drawing(
          reviewer: .monitor, from: from, lastOn: from.adding(days: 62), size: 5, population: 9),
        "review.too-long"
      ),
      (
        Drawing(
          reviewer: .monitor, from: from, lastOn: from.adding(days: 61), size: 5, population: 9),
        ""
      ),
      (
        Drawing(reviewer: .monitor, from: from, lastOn: last, size: 0, population: 9),
        "review.wrong-size"
      ),
      (
        Drawing(reviewer: .monitor, from: from, lastOn: last, size: 51, population: 99),
        "review.wrong-size"
      ),
      (
        Drawing(reviewer: .monitor, from: from, lastOn: last, size: 5, population: 0),
        "review.no-cases"
      ),
    ]
    for (facts, expected) in table {
      var code = ""
      do { try Reviewing.draw(facts, today: Self.today) } catch { code = error.code }
      #expect(code == expected, "\(facts)")
    }
  }

  @Test func `IRC-CONF-01 a monitor reaches what was sampled or granted, and changes nothing`() {
    var relation = CaseRelation(
      agencyID: "state", place: OwnPlace(role: "monitor", since: Self.today), supervised: "Rachel",
      isLeadAgency: false,
      isStateTeam: true)
    for permission in Permission.allCases {
      #expect(Access.decide(.monitor, permission, relation) == .hidden)
    }
    relation.reviewUntil = Self.today.adding(days: 1)
    let reading: Set<Permission> = [
      .caseView, .clockView, .noteView, .planView, .releaseView, .disclosureView, .referralView,
      .serviceView, .assessmentView, .appointmentView, .documentView, .jobView,
      .assistanceReportView, .familyAssessmentView, .interpreterAssignmentView,
      .teamMeetingView, .caseAuditView, .restrictedNoteView,
    ]
    let own: Set<Permission> = [
      .accountOwn, .directoryView, .publicationView, .accessAsk, .reviewView, .breachReport,
      .report, .complaintView,
    ]
    for permission in Permission.allCases {
      let isAllowed =
        if case .allowed = Access.decide(.monitor, permission, relation) { true } else { false }
      #expect(isAllowed == reading.union(own).contains(permission), "\(permission)")
    }
    for role in Role.ofStaff where role != .monitor {
      let sampled = Access.isConcerned(
        role,
        {
          var other = CaseRelation(
            agencyID: "state", isLeadAgency: false, isStateTeam: true)
          other.reviewUntil = Self.today.adding(days: 1)
          return other
        }())
      #expect(!sampled, "\(role)")
    }
  }
}
