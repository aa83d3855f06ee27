import Markup

extension StyleGuide {
  static var ways: [Sample] {
    [
      Sample(
        "Breadcrumbs", "two levels",
        Breadcrumbs(
          [.init("Cases", "#Breadcrumbs"), .init("Fatuma Example", "#Breadcrumbs")],
          here: "Assessments", label: "You are here, sample")),
      Sample(
        "TabLinks", "one open",
        TabLinks(
          "Parts of the case",
          [
            .init("Overview", "#TabLinks", isCurrent: true), .init("Notes", "#TabLinks", count: 12),
            .init("Assessments", "#TabLinks", count: 3), .init("Plan", "#TabLinks"),
            .init("Who looked", "#TabLinks"),
          ])),
      Sample(
        "Steps", "half-way",
        Steps(
          "Assessment",
          [
            .init("Employment", .done, "#Steps"), .init("Housing", .done, "#Steps"),
            .init("Education & Training", .current), .init("Health", .waiting, "#Steps"),
            .init("Community & Family Support", .waiting),
            .init("Language & Cultural Knowledge", .waiting), .init("Life Skills", .waiting),
          ])),
    ]
  }

  static var flows: [Sample] {
    [
      Sample(
        "ConflictView", "two fields, one differs",
        ConflictView(
          savedBy: "Rosa Example", at: "2026-11-21 at 09:12",
          [
            .init("Goal", saved: "Find a flat near the school", typed: "Find a flat by June"),
            .init("Owner", saved: "Sample Worker", typed: "Sample Worker"),
          ],
          actions: """
            \(Button("Save mine over it", .primary, name: "keep", value: "typed"))\
            \(ButtonLink("Keep what is saved", "#ConflictView"))
            """))
    ]
  }
}
