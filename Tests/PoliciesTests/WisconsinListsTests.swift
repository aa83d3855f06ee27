import Domain
import Policies
import Testing

@Suite struct WisconsinListsTests {
  @Test func `WI-PLN-09 the list of goals has each one that the guidance names`() {
    #expect(
      WisconsinRefugee.seedGoals.map(\.title) == [
        "Degree or certificate", "Permanent residence", "Citizenship", "Home ownership",
        "Family budget", "Ongoing health care", "Independent travel to work", "Child care",
        "English proficiency or ESL level", "Mental-health services", "Driver's licence",
        "Independent shopping",
      ])
    #expect(WisconsinRefugee.seedGoals.allSatisfy { $0.source.hasPrefix("002 §2") })
  }

  @Test func `WI-SVC-02 an orientation has each topic that the guidance names`() {
    #expect(
      WisconsinRefugee.orientationTopics.map(\.words) == [
        "The world of work", "Work ethic", "Services and how to use them", "The health system",
        "Managing money", "Something else",
      ])
  }

  @Test func `WI-ASM-03 the scale of English has six levels in their order`() {
    #expect(WisconsinRefugee.englishLevels.map(\.code) == ["1", "2", "3", "4", "5", "6"])
  }
}
