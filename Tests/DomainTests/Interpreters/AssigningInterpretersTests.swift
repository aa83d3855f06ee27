import Testing

@testable import Domain

@Suite struct `Who is assigned to interpret` {
  private func refused(
    _ choice: Interpreting.Choice, on text: String = "2026-04-10", sensitive: Bool = false,
    reason: Bool = false, communities: Set<String> = []
  ) -> AssignmentRefusal? {
    do throws(AssignmentRefusal) {
      try Interpreting.assign(
        choice, on: day(text), isSensitive: sensitive, hasReason: reason,
        communities: communities)
      return nil
    } catch { return error }
  }

  private func volunteer(
    agreement: String? = "2026-04-08", until: String? = nil, trained: String? = "2026-03-01",
    months: Int? = nil, left: String? = nil, community: String = ""
  ) -> Interpreting.Choice {
    .listed(
      ListedInterpreter(
        kind: .volunteer, agreementOn: agreement.map { day($0) },
        agreementUntil: until.map { day($0) }, trainedOn: trained.map { day($0) },
        trainingMonths: months, leftOn: left.map { day($0) }, community: community))
  }

  @Test func `IRC-CONF-09 S12 agreement and training come before the first assignment`() {
    #expect(refused(volunteer(agreement: nil)) == .interpreter(.noAgreement))
    #expect(refused(volunteer(), on: "2026-04-07") == .interpreter(.noAgreement))
    #expect(refused(volunteer(), on: "2026-04-08") == nil)
    #expect(refused(volunteer(trained: nil)) == .notTrained)
    #expect(refused(volunteer(trained: "2026-04-11")) == .notTrained)
    #expect(refused(volunteer(until: "2026-04-09")) == .agreementEnded(day("2026-04-09")))
    #expect(refused(volunteer(until: "2026-04-10")) == nil)
    #expect(refused(volunteer(left: "2026-04-10")) == .left(day("2026-04-10")))
    let year = volunteer(months: 12)
    #expect(refused(year, on: "2027-03-01") == nil)
    #expect(refused(year, on: "2027-03-02") == .trainingEnded(day("2027-03-01")))
    #expect(AssignmentRefusal.trainingEnded(day("2027-03-01")).isForbidden)
    #expect(refused(volunteer(), on: "2029-03-02") == nil)
    let line = ListedInterpreter(
      kind: .telephone, agreementOn: day("2026-01-01"), trainedOn: nil, trainingMonths: 12)
    #expect(refused(.listed(line), sensitive: true) == nil)
  }

  @Test func `IRC-LANG-03 IRC-LANG-04 S12 a child never, an untrained adult with a reason only`() {
    let idris = Interpreting.Choice.relative(born: day("2011-04-02"))
    #expect(refused(idris, on: "2026-04-01", reason: true) == .interpreter(.minor))
    #expect(refused(idris, on: "2029-04-02", reason: true) == nil)
    #expect(refused(.relative(born: nil), reason: true) == .interpreter(.ageUnknown))
    let neighbour = Interpreting.Choice.relative(born: day("1980-01-01"))
    #expect(refused(neighbour) == .reasonMissing)
    #expect(refused(neighbour, reason: true) == nil)
    #expect(refused(neighbour, sensitive: true, reason: true) == .untrainedForSensitive)
  }

  @Test func `IRC-LANG-05 the same small community warns where the talk is sensitive`() {
    let same = volunteer(community: "afghanistan")
    let client: Set = ["Afghanistan", "Dari"]
    #expect(refused(same, sensitive: true, communities: client) == .sameCommunity)
    #expect(refused(same, sensitive: true, reason: true, communities: client) == nil)
    #expect(refused(same, communities: client) == nil)
    #expect(refused(volunteer(community: "Poland"), sensitive: true, communities: client) == nil)
    #expect(refused(volunteer(), sensitive: true, communities: [""]) == nil)
  }
}
