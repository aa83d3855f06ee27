import Testing

@testable import Domain

@Suite struct `Where one talks` {
  @Test func `IRC-CONF-08 a sensitive talk asks for a private place or a telephone interpreter`() {
    func needs(_ isSensitive: Bool, _ isPrivate: Bool?, telephone: Bool = false) -> Bool {
      TalkPlaces.needsPrivacy(
        isSensitive: isSensitive, isPrivate: isPrivate, isInterpretedByTelephone: telephone)
    }
    #expect(needs(true, nil) && needs(true, false))
    #expect(!needs(true, true) && !needs(true, false, telephone: true))
    #expect(!needs(false, nil) && !needs(false, false))
  }

  @Test func `IRC-CONF-08 each of both may be stated, or neither`() {
    #expect(!TalkPlace().isStated)
    #expect(TalkPlace(topic: "health").isStated && TalkPlace(isPrivate: false).isStated)
  }
}
