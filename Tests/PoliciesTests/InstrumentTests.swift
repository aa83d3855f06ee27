import Policies
import Testing

@testable import Domain

@Suite struct Instruments {
  @Test func `every built-in instrument of the contract is here and reads without a fault`() {
    #expect(AllPolicies.instruments.map(\.id) == FixedSet.instruments.values)
    for instrument in AllPolicies.instruments {
      #expect(instrument.faults == [], "\(instrument.id)")
      #expect(instrument.provenance.hasPrefix("Our design"))
      #expect(!instrument.caution.isEmpty)
      for area in instrument.areas {
        let questions = instrument.questions(in: area.code, on: Day("2026-01-01")!)
        #expect(!questions.isEmpty, "\(instrument.id) \(area.code)")
      }
      #expect(Set(instrument.questions.map(\.code)).count == instrument.questions.count)
    }
  }

  @Test func `UT-ASM-01 the RCCM instrument has its seven areas, and each score is explained`() {
    #expect(UtahRCCM.instrument.areas.map(\.code) == UtahRCCM.areas)
    #expect(UtahRCCM.instrument.questions.count == 41)
    for question in UtahRCCM.instrument.questions {
      #expect(question.anchors.keys.sorted() == [1, 3, 5], "\(question.code)")
      #expect(!question.notApplicable.isEmpty, "\(question.code)")
    }
    #expect(
      UtahRCCM.instrument.questions.filter(\.isCritical).map(\.code)
        == ["HOU1", "HOU3", "HEA4", "HEA5", "COM3", "COM5", "LIF3"])
  }

  @Test func `WI-ASM-01 the family assessment covers every domain of the guidance`() {
    #expect(
      SmallInstruments.family.areas.map(\.name) == [
        "Child care", "Transport", "Health", "Housing", "English ability", "Previous occupation",
        "Transferable skills", "Employment experience", "Training", "Other barriers to employment",
      ])
  }

  @Test func `UT-RPT-01 the targets are 70, and 90 for community and life skills`() {
    let targets = UtahRCCM.areas.map {
      UtahRCCM.parameters.number("joint.target.\($0)", on: Day("2026-01-01")!)
    }
    #expect(targets == [70, 70, 70, 70, 90, 70, 90])
  }

  @Test func `an unknown area of a question is a fault, and an agency's own question is added`() {
    let broken = Instrument(
      id: "x", name: "x", version: "1", provenance: "", caution: "", areas: "A | Area |",
      questions: "code: B1\nask: ?\n\ncode: A1\n")
    #expect(broken.faults.count == 2)
    let added = SmallInstruments.hud.extended(with: [
      Instrument.Question(code: "STR1", area: "STR", ask: "Our words"),
      Instrument.Question(code: "PET1", area: "PET", ask: "A dog?"),
    ])
    #expect(added.question("STR1")?.ask == "Our words")
    #expect(added.areas.last?.code == "PET")
  }
}
