import Domain
import Testing

@Suite struct PartnerReferringTests {
  private static let today = Day("2026-03-10")!

  private func refusal(_ body: () throws -> Void) -> String {
    do { try body() } catch let refused as PartnerReferralRefusal { return refused.code } catch {
      return "\(error)"
    }
    return ""
  }

  @Test func `HUD-AUTH-01 a referral is sent once it is made, with what both sides may share`() {
    typealias Sending = PartnerReferring.Sending
    let made = ReferralStanding.made(on: Self.today)
    let table: [(classes: [DataClass], facts: Sending, expected: String)] = [
      ([.contact, .services], Sending(standing: made, isPartner: true), ""),
      ([], Sending(standing: made, isPartner: true), ""),
      (
        [], Sending(standing: .awaiting([.client]), isPartner: true),
        "partner-referral.not-made"
      ),
      (
        [], Sending(standing: .disagreed([.client]), isPartner: true),
        "partner-referral.not-made"
      ),
      ([], Sending(standing: made, isPartner: false), "partner-referral.not-a-partner"),
      (
        [], Sending(standing: made, isPartner: true, isSent: true),
        "partner-referral.sent-already"
      ),
      (
        [], Sending(standing: made, endedOn: Self.today, isPartner: true),
        "partner-referral.ended"
      ),
      ([], Sending(standing: made, caseClosedOn: Self.today, isPartner: true), "case.closed"),
      ([.notes], Sending(standing: made, isPartner: true), "partner-referral.beyond-reach"),
      (
        [.contact],
        Sending(
          standing: made, isPartner: true,
          reach: Reach(classes: [.identity], withheld: [.contact: .optOut])),
        "partner-referral.beyond-reach"
      ),
      (
        [.contact],
        Sending(standing: made, isPartner: true, withheld: [.contact: .noAgreement]),
        "partner-referral.not-shared"
      ),
      (
        [], Sending(standing: made, isPartner: true, withheld: [.identity: .optOut]),
        "partner-referral.not-shared"
      ),
      // What is kept back and not chosen is in nobody's way.
      ([.contact], Sending(standing: made, isPartner: true, withheld: [.notes: .optOut]), ""),
    ]
    for row in table {
      let code = refusal {
        try PartnerReferring.send(row.classes, row.facts, today: Self.today)
      }
      #expect(code == row.expected, "\(row.facts)")
    }
  }

  @Test func `HUD-AUTH-01 the partner says what came of it, and of connected what came in the end`()
  {
    let sent = Day("2026-03-01")!
    let table: [(ReferralOutcome, String, (outcome: ReferralOutcome, on: Day)?, String)] = [
      (.connected, "2026-03-10", nil, ""),
      (.noPlace, "2026-03-01", nil, ""),
      (.withdrawn, "2026-03-10", nil, "partner-referral.not-their-word"),
      (.completed, "2026-02-28", nil, "partner-referral.before-sent"),
      (.completed, "2026-03-11", nil, "partner-referral.in-future"),
      (.completed, "2026-03-10", (.connected, Day("2026-03-05")!), ""),
      (
        .completed, "2026-03-04", (.connected, Day("2026-03-05")!),
        "partner-referral.before-sent"
      ),
      (.connected, "2026-03-10", (.completed, Day("2026-03-05")!), "partner-referral.ended"),
    ]
    for (outcome, day, former, expected) in table {
      let code = refusal {
        try PartnerReferring.report(
          outcome, on: Day(day)!, former: former, sentOn: sent, today: Self.today)
      }
      #expect(code == expected, "\(outcome) on \(day)")
    }
  }

  @Test func `HUD-AUTH-01 what a partner sees lapses 30 days after the last outcome`() {
    #expect(PartnerReferring.lapses(after: .connected, today: Self.today) == nil)
    #expect(PartnerReferring.lapses(after: .withdrawn, today: Self.today) == Self.today)
    for outcome in [ReferralOutcome.completed, .declined, .noPlace, .notEligible] {
      #expect(
        PartnerReferring.lapses(after: outcome, today: Self.today) == Day("2026-04-09")!)
    }
  }

  @Test func `HUD-AUTH-01 a partner does one thing with whom they were referred, and no other`() {
    var relation = CaseRelation(
      agencyID: "clinic", place: OwnPlace(role: "partner", since: Self.today), supervised: "Rachel",
      needUntil: Self.today.adding(days: 1), isLeadAgency: false, isStateTeam: false)
    relation.sharedWithReferral = [.contact, .services]
    for permission in Permission.allCases {
      #expect(Access.decide(.partner, permission, relation) == .hidden)
    }
    relation.isReferredTo = true
    // The account, the directory, what is published and a report of a breach are about no case.
    let own: Set<Permission> = [
      .partnerReferralAnswer, .accountOwn, .directoryView, .publicationView, .breachReport,
      .complaintRecord,
    ]
    for permission in Permission.allCases {
      let decision = Access.decide(.partner, permission, relation)
      let isAllowed = if case .allowed = decision { true } else { false }
      #expect(isAllowed == own.contains(permission), "\(permission)")
    }
    let agreement = SharingAgreement(
      id: "a", classes: [.identity, .services], from: Self.today, to: nil)
    relation.agreements = .kept([agreement], on: Self.today)
    #expect(
      Access.decide(.partner, .partnerReferralAnswer, relation)
        == .allowed(
          Reach(classes: [.identity, .services], withheld: [.contact: .noAgreement])))
    relation.optOuts = [OptOut(.agency("clinic"))]
    #expect(
      Access.decide(.partner, .partnerReferralAnswer, relation) == .notShared(.optOut))
  }
}
