import Testing

@testable import Domain

@Suite struct `What may be told without consent` {
  private static let order = DisclosureBasis(
    code: "court-order", words: "", needsDocument: true, isUrgent: false, isMandated: false,
    source: "test")
  private static let harm = DisclosureBasis(
    code: "imminent-harm", words: "", needsDocument: false, isUrgent: true, isMandated: false,
    source: "test")

  private func refused(
    _ basis: DisclosureBasis, document: String = "", authority: String = "Order 7",
    approval: Disclosing.Approval = .given, on text: String = "2026-04-13"
  ) -> DisclosureRefusal? {
    do throws(DisclosureRefusal) {
      try Disclosing.check(
        basis, documentRef: document, authority: authority, approval: approval, on: day(text),
        today: day("2026-04-13"))
      return nil
    } catch { return error }
  }

  @Test func `IRC-CONF-05 S12 a court order needs its document, its authority and an approver`() {
    #expect(refused(Self.order) == .documentMissing)
    #expect(refused(Self.order, document: "  ") == .documentMissing)
    #expect(refused(Self.order, document: "26-1", authority: "") == .authorityMissing)
    #expect(refused(Self.order, document: "26-1", approval: .none) == .approverMissing)
    #expect(refused(Self.order, document: "26-1", approval: .own) == .ownApproval)
    #expect(refused(Self.order, document: "26-1", approval: .unfit) == .mayNotApprove)
    #expect(refused(Self.order, document: "26-1") == nil)
  }

  @Test
  func `IRC-CONF-05 S12 imminent harm waits for nothing and is reviewed the next working day`() {
    #expect(refused(Self.harm, authority: "", approval: .none) == nil)
    #expect(
      refused(Self.harm, on: "2026-04-14") == .inFuture(today: day("2026-04-13")))
    #expect(
      Disclosing.reviewDue(Self.harm, toldOn: day("2026-04-13"), within: 1) == day("2026-04-14"))
    // A Friday before a weekend.
    #expect(
      Disclosing.reviewDue(Self.harm, toldOn: day("2026-04-17"), within: 1) == day("2026-04-20"))
    #expect(Disclosing.reviewDue(Self.order, toldOn: day("2026-04-13"), within: 1) == nil)
  }

  @Test func `IRC-CONF-05 a review is written once, by someone else, where one was asked for`() {
    func refused(due: Day?, done: Day? = nil, own: Bool = false) -> DisclosureRefusal? {
      do throws(DisclosureRefusal) {
        try Disclosing.review(dueOn: due, reviewedOn: done, isOwn: own)
        return nil
      } catch { return error }
    }
    let due = day("2026-04-14")
    #expect(refused(due: due) == nil)
    #expect(refused(due: nil) == .noReview)
    #expect(refused(due: due, done: due) == .reviewed(on: due))
    #expect(refused(due: due, own: true) == .ownReview)
  }
}
