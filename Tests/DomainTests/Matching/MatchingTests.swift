import Policies
import Testing

@testable import Domain

@Suite struct `Duplicate candidates` {
  let weights = MatchWeights(DuplicateWeights.parameters, on: day("2026-01-01"))

  func keys(_ names: String, born: String? = nil, alien: String? = nil, arrived: String? = nil)
    -> MatchKeys
  {
    MatchKeys(
      nameParts: names.split(separator: " ").map { Set($0.split(separator: "/").map(String.init)) },
      birthDate: born.map(day), alienNumberHash: alien, arrivedOn: arrived.map(day))
  }

  func strength(_ one: MatchKeys, _ other: MatchKeys) -> MatchStrength {
    Matching.score(one, other, under: weights).strength
  }

  @Test func `UT-PPL-07 the same parts in another order with one birth date match strongly`() {
    let score = Matching.score(
      keys("nam van nguyen", born: "1985-04-12"), keys("nguyen van nam", born: "1985-04-12"),
      under: weights)
    #expect(score.strength == .strong)
    #expect(score.evidence.map(\.finding) == ["name.all", "birth.same"])
    #expect(score.total == 2300)
  }

  @Test func `UT-PPL-07 a transliterated key matches through any of its alternatives`() {
    #expect(
      strength(
        keys("mohammad/mhmd khan", born: "1990-05-06"),
        keys("mohamed/mhmd khan", born: "1990-05-06")) == .strong)
  }

  @Test func `a name alone is possible, twins are probable, strangers are nothing`() {
    #expect(strength(keys("nam nguyen"), keys("nguyen nam")) == .possible)
    #expect(
      strength(
        keys("nam van nguyen", born: "1985-04-12", arrived: "2026-01-31"),
        keys("hoa van nguyen", born: "1985-04-12", arrived: "2026-01-31")) == .probable)
    #expect(
      strength(keys("nam nguyen", born: "1985-04-12"), keys("amina hersi", born: "1958-01-10"))
        == .none)
    #expect(
      strength(keys("nam nguyen", born: "1985-04-12"), keys("nam nguyen", born: "1960-07-01"))
        == .possible)
  }

  @Test func `one alien number is at least possible whatever else differs`() {
    #expect(
      strength(
        keys("nam nguyen", born: "1985-04-12", alien: "h", arrived: "2026-01-31"),
        keys("amina hersi", born: "1958-01-10", alien: "h", arrived: "2020-01-31")) == .possible)
    #expect(strength(keys("nam nguyen", alien: "h"), keys("nam nguyen", alien: "h")) == .strong)
  }

  @Test func `day and month exchanged speaks for, a missing field says nothing`() {
    let swapped = Matching.score(
      keys("a b", born: "1985-04-12"), keys("a b", born: "1985-12-04"), under: weights)
    #expect(swapped.evidence[1].finding == "birth.swapped")
    let missing = Matching.score(keys("a b", born: "1985-04-12"), keys("a b"), under: weights)
    #expect(missing.evidence.map(\.field) == ["name"])
  }

  @Test func `a score is the same from both sides`() {
    var random = RandomFiles(seed: 4)
    let words = ["nam", "van", "nguyen", "hoa", "abdi"]
    func made() -> MatchKeys {
      MatchKeys(
        nameParts: (0..<Int.random(in: 0...3, using: &random.numbers)).map { _ in
          [random.some(words)]
        },
        birthDate: random.maybeDay(70), alienNumberHash: random.some([nil, "1", "2"]),
        arrivedOn: random.maybeDay(70))
    }
    for _ in 0..<2_000 {
      let (one, other) = (made(), made())
      #expect(
        Matching.score(one, other, under: weights) == Matching.score(other, one, under: weights))
    }
  }

  @Test func `candidates come strongest first, and none is shown without strength`() {
    let asked = keys("nam van nguyen", born: "1985-04-12")
    let found = Matching.candidates(
      for: asked,
      among: [
        (record: "name", keys: keys("nam van nguyen")), (record: "stranger", keys: keys("amina")),
        (record: "same", keys: asked),
      ], under: weights)
    #expect(found.map(\.record) == ["same", "name"])
  }

  @Test func `every finding has a weight`() {
    for finding in MatchWeights.findings {
      #expect(
        DuplicateWeights.parameters.number("match." + finding, on: day("2026-01-01")) != nil)
    }
  }
}
