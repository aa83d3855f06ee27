import Testing

@testable import Domain

@Suite struct `What a release allows` {
  private static let acme = Release(
    classes: [.employment], from: day("2026-04-13"), until: day("2026-06-30"),
    signedOn: day("2026-04-13"))

  private func refused(
    _ classes: [DataClass], on text: String, _ release: Release = acme, reach: Reach = .full,
    today: String = "2026-12-31"
  ) -> ReleaseRefusal? {
    do throws(ReleaseRefusal) {
      try Releasing.send(
        classes, under: release, on: day(text), reach: reach, today: day(today))
      return nil
    } catch { return error }
  }

  @Test func `IRC-CONF-03 S12 scope is checked by class and by day`() {
    #expect(refused([.employment], on: "2026-06-30") == nil)
    #expect(refused([.health], on: "2026-06-30") == .notCovered([.health]))
    #expect(refused([.employment, .health], on: "2026-06-30") == .notCovered([.health]))
    #expect(refused([.employment], on: "2026-07-01") == .ended(day("2026-06-30")))
    #expect(refused([.employment], on: "2026-04-13") == nil)
  }

  @Test func `IRC-CONF-03 the authorisation comes before what is sent`() {
    #expect(refused([.employment], on: "2026-04-12") == .notSigned)
    let unsigned = Release(
      classes: [.employment], from: day("2026-04-13"), until: day("2026-06-30"), signedOn: nil)
    #expect(refused([.employment], on: "2026-05-01", unsigned) == .notSigned)
    let early = Release(
      classes: [.employment], from: day("2026-05-01"), until: day("2026-06-30"),
      signedOn: day("2026-04-13"))
    #expect(refused([.employment], on: "2026-04-30", early) == .notBegun(day("2026-05-01")))
    #expect(
      refused([.employment], on: "2026-05-02", today: "2026-05-01")
        == .inFuture(today: day("2026-05-01")))
  }

  @Test func `IRC-CONF-04 from the day of a withdrawal on nothing is sent`() {
    let withdrawn = Release(
      classes: [.employment], from: day("2026-04-13"), until: day("2026-06-30"),
      signedOn: day("2026-04-13"), withdrawnOn: day("2026-05-20"))
    #expect(refused([.employment], on: "2026-05-19", withdrawn) == nil)
    #expect(refused([.employment], on: "2026-05-20", withdrawn) == .withdrawn(day("2026-05-20")))
    #expect(refused([.employment], on: "2026-07-01", withdrawn) == .withdrawn(day("2026-05-20")))
  }

  @Test func `IRC-CONF-03 nobody sends what they may not see`() {
    let reach = Reach(classes: [.identity, .services], withheld: [.employment: .optOut])
    #expect(
      refused([.employment], on: "2026-05-01", reach: reach) == .beyondReach([.employment]))
  }

  @Test func `IRC-CONF-11 words that are in no language of theirs are read by an interpreter`() {
    let prepared = Release(
      classes: [.employment], from: day("2026-04-13"), until: day("2026-06-30"), signedOn: nil)
    func refused(own: Bool, read: Bool) -> ReleaseRefusal? {
      do throws(ReleaseRefusal) {
        try Releasing.sign(
          prepared, on: day("2026-04-13"), isInOwnLanguage: own, isReadByInterpreter: read,
          today: day("2026-04-13"))
        return nil
      } catch { return error }
    }
    #expect(refused(own: true, read: false) == nil)
    #expect(refused(own: false, read: true) == nil)
    #expect(refused(own: false, read: false) == .readingMissing)
  }
}
