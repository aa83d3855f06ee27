import Domain
import Markup

extension StandingPage {
  /// Until when each is served, and how far that can be extended (UT-LIFE-09, IRC-CLK-02).
  func serviceCard(_ chrome: Chrome) -> HTML {
    guard let services, !services.isEmpty else { return .none }
    let isOpen = header.closedOn == nil && chrome.may(.caseEdit)
    return Card(
      "How long service runs",
      DataTable(
        caption: "How long service runs", isCaptionHidden: true,
        columns: [
          .init("Who", isRowHeader: true), .init("Program"), .init("Until"),
          .init("At the latest"), .init("Next", isLabelHidden: true),
        ],
        rows: services.map { one in
          let extended: HTML = one.isExtended ? " \(Badge("Extended", .info))" : .none
          let path = LifecyclePage.extensionPath(header, one.program, person: one.personID)
          return .init([
            "<bdi>\(one.person)</bdi>", "\(PersonWords.program(one.program))",
            "\(DayText(one.endsOn))\(extended)", "\(DayText(one.latestOn))",
            isOpen && one.isExtendable ? "<a href=\"\(path)\">Extend service</a>" : .none,
          ])
        },
        empty: EmptyState("Nothing runs out", "Service that ends on a day stands here.")
      ).html
    ).html
  }
}
