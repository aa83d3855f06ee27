import Domain
import Policies
import Testing

@Suite struct WisconsinProgramsTests {
  @Test func `WI-INT-06 each rule of the pack is whole: known conditions, a sentence, a source`() {
    let table = WisconsinRefugee.programRuleTable
    #expect(table.faults.isEmpty && table.rows.count == WisconsinRefugee.programRules.count)
    for (row, rule) in zip(table.rows, WisconsinRefugee.programRules) {
      #expect(rule.conditions.count == row[2].split(separator: ",").count, "\(rule.code)")
      #expect(FixedSet.assistanceTypes.contains(rule.program))
      #expect(!rule.sentence.isEmpty && !rule.source.isEmpty)
    }
    #expect(Set(table.rows.map { $0[0] }).count == table.rows.count)
  }

  private func fired(_ standing: AssistanceStanding) -> [String] {
    WisconsinRefugee.programRules.filter { $0.fires(for: standing, on: Day("2026-06-01")!) }
      .map(\.code)
  }

  @Test func `WI-INT-06 a single newcomer, a family and an old man get their own suggestions`() {
    var one = AssistanceStanding(
      age: 30, householdHasChildren: false, arrivedOn: Day("2026-01-31"), receives: [],
      appliedFor: [])
    #expect(fired(one) == ["rca"])
    one.receives = ["RCA"]
    #expect(fired(one) == ["food", "medical"])
    one.householdHasChildren = true
    one.receives = []
    #expect(fired(one) == ["w-2"])
    one.age = 70
    one.receives = ["W-2", "FoodShare", "Medicaid"]
    #expect(fired(one) == ["ssi"])
  }
}
