import Domain
import Testing

@Suite struct AbbreviationTests {
  private static let known = ["CM": "case manager", "W-2": "Wisconsin Works", "I-94": "record"]

  @Test(arguments: [
    "CM met her.", "The CM, the W-2 worker and her I-94", "", "CM", "no short words", "W-2",
    "CMs are CM-like", "-CM-", "Đặng CM\nI-94.",
  ])
  func `WI-NOTE-06 a text in pieces is the same text`(text: String) {
    let joined = Abbreviations.pieces(of: text, known: Self.known).map { piece in
      switch piece {
      case .plain(let plain): plain
      case .known(let short, _): short
      }
    }.joined()
    #expect(joined == text)
  }

  @Test func `WI-NOTE-06 whole words of the list are known, parts of words are not`() {
    let pieces = Abbreviations.pieces(of: "CM and CMs at W-2, I-94.", known: Self.known)
    #expect(
      pieces == [
        .known("CM", meaning: "case manager"), .plain(" and CMs at "),
        .known("W-2", meaning: "Wisconsin Works"), .plain(", "), .known("I-94", meaning: "record"),
        .plain("."),
      ])
  }

  private static let texts: [(String, [String])] = [
    ("The CM called XYZ and the QRS about QRS.", ["XYZ", "QRS"]),
    ("He met the CM at W-2.", []), ("Henry VIII came in part II.", []),
    ("I saw a U-turn.", []), ("THEY WROTE ALL OF THIS IN CAPITALS", []),
    ("Call ZZTOP", ["ZZTOP"]), ("", []), ("ABCDEFGH is too long for one", []),
    ("first line\nabout the PQR form", ["PQR"]),
  ]

  @Test(arguments: texts)
  func `WI-NOTE-06 unknown words in capitals are found once each`(
    text: String, unknown: [String]
  ) {
    #expect(Abbreviations.unknown(in: text, known: Set(Self.known.keys)) == unknown)
  }
}
