import Domain
import Markup

extension FamilyPlanPage {
  /// Baseline and each change of level with day and source (WI-ASM-03); an adult's own plan says
  /// so where none is known.
  func englishCard(_ chrome: Chrome) -> HTML {
    (english ?? []).markup { one -> HTML in
      let name = header.person(one.personID)?.name ?? "A member"
      let path = EnglishClassPage.path(header.id, one.personID)
      let more: HTML =
        chrome.mayOpen(path, header.reach) ? "<a href=\"\(path)\">Levels and classes</a>" : .none
      return Card(
        "English of \(name)", actions: more, EnglishClassPage.table(of: one.levels).html
      ).html
    }
  }
}
