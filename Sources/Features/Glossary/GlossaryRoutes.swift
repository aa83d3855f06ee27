import Domain
import Policies

enum GlossaryRoutes {
  static let all: [Route] = [
    Route(
      .get, "/glossary", "glossary.view", .accountOwn, "Glossary", answers: [GlossaryPage.self]
    ) { _ in .page(page) },
    Route(
      .get, "/glossary/abbreviations", "abbreviation.list", .accountOwn, "Abbreviations",
      answers: [AbbreviationsPage.self]
    ) { _ in .page(AbbreviationsPage.standard) },
  ]

  static let page = GlossaryPage(
    entries: Glossary.entries.map {
      GlossaryPage.Entry(term: $0.term, meaning: Words.marked($0.meaning), source: $0.source)
    })
}
