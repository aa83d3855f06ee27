import Domain
import Testing

@Suite struct ReferringTests {
  private let begun = Day("2026-03-02")!

  private func voice(
    _ party: ReferralParty, _ answer: ReferralAnswer = .agrees, on day: String = "2026-03-03"
  ) -> Referring.Voice { Referring.Voice(party, answer, on: Day(day)!) }

  private func refusal(_ body: () throws -> Void) -> String {
    do {
      try body()
      return ""
    } catch let refusal as ReferralRefusal { return refusal.code } catch { return "other" }
  }

  @Test func `UT-SVC-02 a participation referral stands only when all four agree or were absent`() {
    for mask in 0..<16 {
      let heard = ReferralParty.allCases.enumerated().filter { mask & (1 << $0.offset) != 0 }
      for answer in ReferralAnswer.allCases {
        let voices = heard.map { voice($0.element, $0.offset == 0 ? answer : .agrees) }
        let standing = Referring.standing(of: .participation, on: begun, voices)
        let isAgainst = !heard.isEmpty && answer == .disagrees && mask & 1 != 0
        if mask & 1 != 0, isAgainst {
          #expect(standing == .disagreed([.client]))
        } else if heard.count == 4 {
          #expect(standing == .made(on: Day("2026-03-03")!))
        } else {
          let silent = ReferralParty.allCases.filter { party in
            !heard.contains { $0.element == party }
          }
          #expect(standing == .awaiting(silent))
        }
      }
    }
  }

  @Test func `UT-SVC-02 the day of the last word is the day on which it is made`() {
    let voices = [
      voice(.client, on: "2026-03-05"), voice(.caseManager), voice(.counselor, .absent),
      voice(.therapist, on: "2026-03-04"),
    ]
    #expect(
      Referring.standing(of: .participation, on: begun, voices) == .made(on: Day("2026-03-05")!))
  }

  @Test func `UT-SVC-02 each worker says their own word, any of them that another was absent`() {
    let roles: [Role] = [.caseManager, .employmentCounselor, .therapist, .jobDeveloper]
    for role in roles {
      for party in ReferralParty.allCases {
        for answer in ReferralAnswer.allCases {
          let code = refusal {
            try Referring.answer(
              voice(party, answer), because: "Ill", by: role, of: .participation, begunOn: begun,
              endedOn: nil, today: Day("2026-03-09")!)
          }
          let isTheirs = party.role == role || party == .client || answer == .absent
          let isAllowed = role != .jobDeveloper && isTheirs
          #expect(code == (isAllowed ? "" : "referral.not-theirs"), "\(role) \(party) \(answer)")
        }
      }
    }
  }

  @Test
  func `UT-SVC-02 a word is given between the referral and today, an absence with its reason`() {
    func say(_ day: String, _ answer: ReferralAnswer = .agrees, why: String = "") -> String {
      refusal {
        try Referring.answer(
          voice(.client, answer, on: day), because: why, by: .caseManager, of: .participation,
          begunOn: begun, endedOn: nil, today: Day("2026-03-09")!)
      }
    }
    #expect(say("2026-03-01") == "referral.before")
    #expect(say("2026-03-02") == "")
    #expect(say("2026-03-10") == "referral.in-future")
    #expect(say("2026-03-03", .absent) == "referral.reason-missing")
    #expect(say("2026-03-03", .absent, why: "In hospital") == "")
  }

  @Test func `UT-SVC-03 a joint referral takes both workers, and an absence is not joint`() {
    #expect(
      Referring.standing(of: .employment, on: begun, [voice(.caseManager)])
        == .awaiting([.counselor]))
    #expect(
      Referring.standing(of: .employment, on: begun, [voice(.caseManager), voice(.counselor)])
        == .made(on: Day("2026-03-03")!))
    let absent = refusal {
      try Referring.answer(
        voice(.counselor, .absent), because: "Ill", by: .caseManager, of: .employment,
        begunOn: begun, endedOn: nil, today: Day("2026-03-09")!)
    }
    #expect(absent == "referral.joint-needs-both")
    let therapist = refusal {
      try Referring.begin(
        .employment, by: .therapist, on: begun, closedOn: nil, today: begun)
    }
    #expect(therapist == "referral.not-their-kind")
  }

  @Test func `UT-SVC-01 case manager tells counselor, counselor tells case manager`() {
    let told: [(Role, Role?, String)] = [
      (.caseManager, .employmentCounselor, ""),
      (.employmentCounselor, .caseManager, ""),
      (.caseManager, .caseManager, "referral.other-worker-needed"),
      (.caseManager, .therapist, "referral.other-worker-needed"),
      (.employmentCounselor, .employmentCounselor, "referral.other-worker-needed"),
      (.therapist, .caseManager, ""), (.therapist, .employmentCounselor, ""),
      (.caseManager, nil, "referral.other-worker-needed"),
    ]
    for (role, other, code) in told {
      #expect(refusal { try Referring.inform(other, by: role) } == code, "\(role) \(other as Any)")
    }
  }

  @Test func `UT-SVC-02 what was never made can only be given up, and ends once`() {
    func end(
      _ outcome: ReferralOutcome, _ standing: ReferralStanding, on day: String = "2026-03-06",
      ended: Day? = nil
    ) -> String {
      refusal {
        try Referring.end(
          outcome, on: Day(day)!, standing: standing, begunOn: begun, endedOn: ended,
          today: Day("2026-03-09")!)
      }
    }
    let made = ReferralStanding.made(on: Day("2026-03-05")!)
    #expect(end(.connected, .awaiting([.client])) == "referral.not-made")
    #expect(end(.declined, .disagreed([.client])) == "referral.not-made")
    #expect(end(.withdrawn, .disagreed([.client])) == "")
    #expect(end(.connected, made) == "")
    #expect(end(.connected, made, on: "2026-03-04") == "referral.before")
    #expect(end(.connected, made, on: "2026-03-10") == "referral.in-future")
    #expect(end(.connected, made, ended: begun) == "referral.ended")
  }
}
