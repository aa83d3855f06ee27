import Policies
import Testing

@testable import Domain

@Suite struct `What an extension is, pack by pack` {
  private let khamisi = Member.person(
    "khamisi", born: "1984-03-03", arrived: "2025-12-20", in: "irc-icm", from: "2026-01-15")

  private func given(_ until: String...) -> Member {
    var member = khamisi
    member.extensions = until.map {
      Extension(
        id: RecordID("x-\($0)"), program: "irc-icm", until: day($0),
        therapistAgreedOn: day("2026-05-20"), caseManagerAgreedOn: day("2026-05-20"))
    }
    return member
  }

  @Test func `IRC-CLK-02 S11 intensive service counts from its start and a supervisor gives more`()
    throws
  {
    let terms = IRCICM.extensions
    #expect(terms.approval == .given(by: .caseManagerSupervisor))
    #expect(terms.end(of: khamisi) == day("2027-01-15"))
    #expect(terms.end(of: given("2027-09-30")) == day("2027-09-30"))
    try Extending.check(until: day("2028-01-15"), for: khamisi, under: terms)
    #expect(throws: ExtensionRefusal.pastCeiling(latest: day("2028-01-15"))) {
      try Extending.check(until: day("2028-01-16"), for: khamisi, under: terms)
    }
    try Extending.check(until: day("2027-12-31"), for: given("2027-09-30"), under: terms)
    #expect(throws: ExtensionRefusal.withinNormal(end: day("2027-09-30"))) {
      try Extending.check(until: day("2027-09-30"), for: given("2027-09-30"), under: terms)
    }
    for role in [Role.caseManager, .therapistSupervisor] {
      #expect(throws: ExtensionRefusal.approverNeeded(.caseManagerSupervisor)) {
        try Extending.checkGranting(
          under: terms.approval, agreed: [.therapist, .caseManager], by: role, reason: "Ill",
          hasNote: true)
      }
    }
    #expect(throws: ExtensionRefusal.reasonNeeded) {
      try Extending.checkGranting(
        under: terms.approval, agreed: [], by: .caseManagerSupervisor, reason: " ", hasNote: true)
    }
  }

  @Test func `UT-LIFE-09 Utah's counts from arrival, and both must have agreed`() {
    let terms = UtahRCCM.extensions
    #expect(terms.approval == .agreed(by: [.therapist, .caseManager]))
    #expect(terms.countsFrom == .arrival && terms.most == nil)
    #expect(terms.lastDay(arrivedOn: day("2024-05-31"), startedOn: nil) == day("2026-08-31"))
    #expect(terms.lastDay(arrivedOn: nil, startedOn: day("2024-05-31")) == nil)
  }

  @Test func `the program is the only one that serves, or the one that is asked for`() throws {
    let all = AllPolicies.extensions
    let on = day("2026-05-01")
    #expect(try Extending.terms(for: khamisi, asked: "", on: on, among: all).program == "irc-icm")
    #expect(throws: ExtensionRefusal.notServed) {
      try Extending.terms(for: khamisi, asked: "utah-rccm", on: on, among: all)
    }
    #expect(throws: ExtensionRefusal.notServed) {
      try Extending.terms(for: khamisi, asked: "", on: day("2026-01-14"), among: all)
    }
    var both = khamisi
    both.enrollments.append(
      Enrollment(id: "e2", program: "utah-rccm", startedOn: day("2026-01-15")))
    #expect(throws: ExtensionRefusal.programNotChosen(["utah-rccm", "irc-icm"])) {
      try Extending.terms(for: both, asked: "", on: on, among: all)
    }
    #expect(
      try Extending.terms(for: both, asked: "irc-icm", on: on, among: all).program == "irc-icm")
  }

  @Test func `a pack may say that one extension is all there is`() {
    let parameters = Parameters(
      """
      key       | value                    | from | to | chosen by | counts from | source
      x.end     | 6 months                 |      |    | start     | enrollment  | test
      x.most    | 9 months                 |      |    | start     | enrollment  | test
      x.longer  | given by therapist       |      |    | start     | enrollment  | test
      x.longer.most | 1                    |      |    | start     | enrollment  | test
      """)
    let terms = ExtensionTerms(
      "x.longer", in: "irc-icm", from: .start, normal: "x.end", ceiling: "x.most", of: parameters)
    #expect(throws: ExtensionRefusal.givenBefore(until: day("2026-08-01"))) {
      try Extending.check(until: day("2026-09-01"), for: given("2026-08-01"), under: terms)
    }
    for text in [
      "", "agreed", "given by nobody", "given by therapist, case-manager", "sold by therapist",
    ] {
      #expect(ExtensionTerms.Approval(text) == nil, "\(text)")
    }
  }
}
