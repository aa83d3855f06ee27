import Domain
import Testing

@Suite struct DocumentTests {
  private func proof(
    _ status: String, _ slots: Set<DocumentSlot>, isAdult: Bool = true, isResident: Bool = false
  ) -> EligibilityProof {
    EligibilityProof(
      status: status, isAdult: isAdult, isPermanentResident: isResident, on: slots)
  }

  private static let proofs: [(String, Set<DocumentSlot>, EligibilityProof.State)] = [
    ("refugee", [], .missing),
    ("refugee", [.i94Front], .backMissing),
    ("refugee", [.i94Back], .frontMissing),
    ("refugee", [.i94Front, .i94Back], .satisfied),
    ("refugee", [.judgeLetter], .letterNotAccepted),
    ("refugee", [.judgeLetter, .i94Front], .backMissing),
    ("asylee", [.judgeLetter], .satisfied),
    ("asylee", [.i94Front], .backMissing),
    ("asylee", [.i94Front, .i94Back], .satisfied),
    ("siv", [.judgeLetter], .letterNotAccepted),
    ("permanent-resident", [.greenCard], .missing),
    ("refugee", [.other, .resume], .missing),
  ]

  @Test(arguments: proofs)
  func `WI-INT-03 status is proved by both sides of the I-94, or an asylee's letter`(
    status: String, slots: Set<DocumentSlot>, state: EligibilityProof.State
  ) {
    #expect(proof(status, slots).status == state)
  }

  @Test func `WI-INT-03 proof is asked of adults, and a child's is not counted as missing`() {
    #expect(proof("refugee", [], isAdult: false).status == .notRequired)
    #expect(proof("refugee", [.i94Front], isAdult: false).status == .notRequired)
    #expect(proof("refugee", [.i94Front, .i94Back], isAdult: false).status == .satisfied)
  }

  @Test func `WI-INT-04 the green card is required once somebody is a permanent resident`() {
    #expect(proof("refugee", []).greenCard == .notRequired)
    #expect(proof("refugee", [], isResident: true).greenCard == .missing)
    #expect(proof("refugee", [.greenCard], isResident: true).greenCard == .satisfied)
    #expect(proof("refugee", [.i94Front, .i94Back], isResident: true).completeness == (1, 2))
  }

  @Test(arguments: DocumentSlot.allCases.filter(\.isOptional))
  func `WI-INT-05 an optional slot changes completeness neither when empty nor when filled`(
    slot: DocumentSlot
  ) {
    let without = proof("refugee", [.i94Front, .i94Back]).completeness
    let with = proof("refugee", [.i94Front, .i94Back, slot]).completeness
    #expect(without == (1, 1) && with == without)
    #expect(slot.type == "other")
  }

  private func filing(
    _ slot: DocumentSlot = .i94Front, words: String = "",
    original: OriginalHandling = .stayed, returnedOn: String? = nil
  ) -> DocumentFiling {
    DocumentFiling(
      slot: slot, words: words, receivedOn: Day("2026-02-03")!, original: original,
      returnedOn: returnedOn.flatMap { Day($0) })
  }

  @Test func `WI-FILE-03 an original is in nobody's cabinet: it stays with its owner or goes back`()
  {
    #expect(OriginalHandling.allCases.map(\.rawValue) == ["stayed", "returned"])
    let today = Day("2026-02-04")!
    #expect(throws: DocumentRefusal.returnMissing) {
      try filing(original: .returned).check(before: nil, today: today)
    }
    for later in ["2026-02-04", "2026-02-02"] {
      #expect(throws: DocumentRefusal.returnedLater(receivedOn: Day("2026-02-03")!)) {
        try filing(original: .returned, returnedOn: later).check(before: nil, today: today)
      }
    }
    #expect(throws: Never.self) {
      try filing(original: .returned, returnedOn: "2026-02-03").check(before: nil, today: today)
      try filing().check(before: nil, today: today)
    }
  }

  @Test func `WI-FILE-03 one picture is not both sides, and another document says what it is`() {
    let today = Day("2026-02-04")!
    #expect(throws: DocumentRefusal.sameFile(.i94Front)) {
      try filing(.i94Back).check(before: .i94Front, today: today)
    }
    #expect(throws: DocumentRefusal.wordsMissing) {
      try filing(.other, words: "  ").check(before: nil, today: today)
    }
    #expect(throws: DocumentRefusal.inFuture(Day("2026-02-03")!, today: Day("2026-02-02")!)) {
      try filing().check(before: nil, today: Day("2026-02-02")!)
    }
  }

  private static let kinds: [([UInt8], CopyKind?)] = [
    ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .png),
    (Array("%PDF-1.7".utf8), .pdf),
    (Array("<svg onload=\"x\"/>".utf8), nil), (Array("GIF89a".utf8), nil),
    (Array("<html>".utf8), nil), (Array(" %PDF-".utf8), nil), ([0xFF, 0xD8], nil), ([], nil),
    (Array("MZ".utf8), nil), (Array("\0\0\0\u{18}ftypheic".utf8), nil),
  ]

  @Test(arguments: kinds)
  func `WI-FILE-03 a file's kind is told by its first bytes`(bytes: [UInt8], kind: CopyKind?) {
    #expect(CopyKind(of: bytes) == kind)
  }
}
