import Domain
import Testing

@Suite struct EnglishAssessingTests {
  private let today = day("2026-03-10")

  private func refusal(_ act: () throws -> Void) -> String? {
    do {
      try act()
      return nil
    } catch { return (error as? EnglishRefusal)?.code }
  }

  @Test func `UT-ASM-22 only an English assessor whose agency may know them is named, and once`() {
    let open = EnglishAssessing.Connecting(
      role: .englishAssessor, isConnected: false, withheld: nil)
    let rows: [(EnglishAssessing.Connecting, String, String?)] = [
      (open, "2026-03-10", nil),
      (open, "2026-03-11", "english.in-future"),
      (
        .init(role: .therapist, isConnected: false, withheld: nil), "2026-03-10",
        "english.not-an-assessor"
      ),
      (
        .init(role: nil, isConnected: false, withheld: nil), "2026-03-10",
        "english.not-an-assessor"
      ),
      (
        .init(role: .englishAssessor, isConnected: true, withheld: nil), "2026-03-10",
        "english.connected-already"
      ),
      (
        .init(role: .englishAssessor, isConnected: false, withheld: .optOut), "2026-03-10",
        "english.not-shared"
      ),
    ]
    for (facts, on, expected) in rows {
      #expect(
        refusal { try EnglishAssessing.connect(facts, on: day(on), today: today) } == expected)
    }
  }

  @Test
  func `UT-ASM-22 a draft is dated between the connection and today, and what is final stays`() {
    let rows: [(String, EnglishAssessing.Status, String?)] = [
      ("2026-03-02", .draft, nil), ("2026-03-10", .draft, nil),
      ("2026-03-01", .draft, "english.before-connection"),
      ("2026-03-11", .draft, "english.in-future"), ("2026-03-09", .final, "english.final"),
    ]
    for (on, status, expected) in rows {
      #expect(
        refusal {
          try EnglishAssessing.save(
            assessedOn: day(on), connectedOn: day("2026-03-02"), status: status, today: today)
        } == expected)
    }
    let begun: [(EnglishAssessing.Status?, Bool, Bool, String?)] = [
      (nil, false, false, nil), (nil, false, true, "english.draft-open"),
      (.final, false, false, nil), (.final, true, false, "english.corrected-already"),
      (.draft, false, false, "english.not-final"),
    ]
    for (status, isCorrected, hasDraft, expected) in begun {
      #expect(
        refusal {
          try EnglishAssessing.begin(
            correcting: status, isCorrected: isCorrected, hasDraft: hasDraft)
        } == expected)
    }
  }

  @Test func `UT-ASM-22 an assessor may do one thing to whom they were referred, and no other`() {
    let today = Day("2026-03-10")!
    var relation = CaseRelation(
      agencyID: "school", place: OwnPlace(role: "partner", since: today), supervised: "Rachel",
      needUntil: today.adding(days: 1), isLeadAgency: false, isStateTeam: false)
    for permission in Permission.allCases {
      #expect(Access.decide(.englishAssessor, permission, relation) == .hidden)
    }
    relation.isReferredTo = true
    for permission in Permission.allCases {
      let decision = Access.decide(.englishAssessor, permission, relation)
      let isAllowed = if case .allowed = decision { true } else { false }
      // The account, the directory, training and what is published are about no case.
      let own: Set<Permission> = [
        .englishAssess, .accountOwn, .directoryView, .trainingView, .publicationView,
        .breachReport, .complaintRecord,
      ]
      #expect(isAllowed == own.contains(permission), "\(permission)")
    }
    #expect(
      Access.decide(.englishAssessor, .englishAssess, relation)
        == .allowed(Reach(classes: [.identity, .contact, .appointment], withheld: [:])))
    relation.optOuts = [OptOut(.agency("school"), .contact)]
    #expect(
      Access.decide(.englishAssessor, .englishAssess, relation)
        == .allowed(
          Reach(classes: [.identity, .appointment], withheld: [.contact: .optOut])))
    relation.optOuts = [OptOut(.everyOtherAgency)]
    #expect(
      Access.decide(.englishAssessor, .englishAssess, relation) == .notShared(.optOut))
    for role in Role.allCases where role != .englishAssessor {
      let decision = Access.decide(role, .englishAssess, relation)
      let isAllowed = if case .allowed = decision { true } else { false }
      #expect(!isAllowed, "\(role)")
    }
  }
}
