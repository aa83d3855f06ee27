import Policies
import Testing

@testable import Domain

@Suite struct `Scoring an assessment` {
  let fatuma = Assessment.scored(
    "2026-02-26",
    [
      "EMP": "5 3 3 ne 3", "HOU": "5 5 3 1 3", "EDU": "3 3 3 3 3", "HEA": "5 3 3 3 3",
      "COM": "5 5 5 3 na", "LAN": "1 3 3 1 3", "LIF": "5 5 3 3 3",
    ])
  var results: [AreaResult] { AssessmentScoring.results(of: fatuma, under: UtahRCCM.scoring) }

  func rating(_ answers: String) -> AreaRating {
    let assessment = Assessment.scored("2026-02-26", ["EMP": answers])
    return AssessmentScoring.results(of: assessment, under: UtahRCCM.scoring)[0].rating
  }

  @Test func `UT-ASM-04 S2 an average leaves NA out of both figures`() {
    #expect(
      results.map { "\($0.area) \($0.sum)/\($0.count) \($0.averageText) \($0.rating.rawValue)" }
        == [
          "EMP 14/4 3.50 succeeding", "HOU 17/5 3.40 succeeding", "EDU 15/5 3.00 below",
          "HEA 17/5 3.40 succeeding", "COM 18/4 4.50 succeeding", "LAN 11/5 2.20 below",
          "LIF 19/5 3.80 succeeding",
        ])
  }

  @Test func `UT-ASM-05 an area at exactly 3.25 is succeeding, one just below is not`() {
    #expect(rating("5 3 3 3 3 3 3 3") == .succeeding)
    #expect(rating("5 3 3 3 3 3 3 3 3") == .below)
    #expect(rating("5 5 5 5 3 1 3 1 1") == .below)
  }

  @Test func `UT-ASM-05 the comparison is exact for every sum and count`() {
    let threshold = Threshold(numerator: 13, denominator: 4)
    for count in 1...40 {
      for sum in count...(5 * count) {
        let reached = threshold.isReached(sum: sum, count: count)
        #expect(reached == (Double(sum) / Double(count) >= 3.25), "\(sum)/\(count)")
      }
    }
  }

  @Test func `UT-ASM-06 an area without scores is exempt or not rated`() {
    #expect(rating("na na") == .exempt)
    #expect(rating("na ne") == .notRated)
    #expect(rating("ne") == .notRated)
    #expect(rating("") == .notRated)
    #expect(rating("5 ne") == .succeeding)
  }

  @Test func `UT-ASM-07 S2 one answer of 1 flags an area that succeeds, and opens a discussion`() {
    #expect(results[1].rating == .succeeding)
    #expect(results[1].flagged == ["HOU4"])
    #expect(Assessments.discussionItems(of: fatuma).map(\.question) == ["HOU4", "LAN1", "LAN4"])
  }

  @Test func `UT-ASM-09 S2 the mean of areas is shown and makes nobody ready`() {
    #expect(AssessmentScoring.meanOfAreasHundredths(results) == 340)
    #expect(!AssessmentScoring.qualifies(fatuma, under: UtahRCCM.scoring))
  }

  @Test func `UT-ASM-11 S2 the plan starts from areas below and from flags`() {
    #expect(
      Assessments.focusAreas(results) == [
        FocusArea(area: "HOU", isBelow: false, flagged: ["HOU4"]),
        FocusArea(area: "EDU", isBelow: true, flagged: []),
        FocusArea(area: "LAN", isBelow: true, flagged: ["LAN1", "LAN4"]),
      ])
  }

  @Test func `UT-ASM-10 each area shows its change since the assessment before`() {
    let member = Member.person("f").scored("2026-01-10", ["EMP": "3 3", "HOU": "5 5"])
      .scored("2026-02-26", ["EMP": "5 3", "HOU": "ne"])
    let changes = Assessments.changes(
      to: member.assessments[1], of: member, under: UtahRCCM.scoring)
    #expect(changes[0].hundredths == 100)
    #expect(changes[1].hundredths == nil)
    let first = Assessments.changes(to: member.assessments[0], of: member, under: UtahRCCM.scoring)
    #expect(first[0].before == nil)
  }

  @Test func `UT-PACK-01 a threshold changed in 2027 does not judge an assessment of 2026`() {
    let amended = UtahRCCM.parameters.amended(by: [
      Parameter(
        key: "succeeding", value: "14/4", from: day("2027-01-01"), to: nil, chosenBy: "assessment",
        countsFrom: "assessment", source: "memo")
    ])
    let scoring = ScoringTerms(
      instrument: "rccm", areas: UtahRCCM.areas, thresholdKey: "succeeding",
      holdKey: "graduation.hold", in: amended)
    let answers = ["EMP": "5 3 3 3 3 3 3 3"]
    let old = AssessmentScoring.results(of: .scored("2026-12-30", answers), under: scoring)
    let new = AssessmentScoring.results(of: .scored("2027-01-01", answers), under: scoring)
    #expect(old[0].rating == .succeeding)
    #expect(new[0].rating == .below)
  }

  @Test func `an average is displayed to two decimals, halves away from zero`() {
    let assessment = Assessment.scored("2026-01-01", ["EMP": "3 3 3 3 3 3 3 5", "HOU": "5 5 1"])
    let results = AssessmentScoring.results(of: assessment, under: UtahRCCM.scoring)
    #expect(results[0].averageText == "3.25")
    #expect(results[1].averageText == "3.67")
    #expect(results[2].averageText == "")
  }
}
