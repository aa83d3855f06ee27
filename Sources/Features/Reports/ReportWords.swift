/// What reports, their columns and their items are called on a page.
enum ReportWords {
  static func title(_ report: String) -> String {
    switch report {
    case "joint-outcomes": "Joint outcomes"
    case "employment-outcome": "Employment outcome"
    case "housing-outcome": "Housing outcome"
    case "qpr": "Quarterly program report"
    case "hud-metric": "HUD quarterly metric"
    case "overdue-clocks": "Overdue clocks"
    case "performance-standards": "Performance standards"
    default: report
    }
  }

  static func purpose(_ report: String) -> String {
    switch report {
    case "joint-outcomes":
      "How many adults are succeeding in each area, by their last assessment in the period."
    case "employment-outcome":
      "How many of those seeking work earn the target wage, and what those placed earn."
    case "housing-outcome":
      "How many adults are succeeding in housing, and whose home is safe, affordable and stable."
    case "qpr":
      "Case-management outcomes, other services, placements and upgrades, one person once."
    case "hud-metric": "Original assisted residents in case management, site by site."
    case "overdue-clocks": "Every deadline that has passed unmet, whose it is, and since when."
    case "performance-standards":
      "How many of Wisconsin's deadlines that fell due in the period were met on time."
    default: ""
    }
  }

  static func column(_ name: String) -> String {
    let words = name.split(separator: "_").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  static func isNumber(_ name: String) -> Bool {
    [
      "target_percent", "numerator", "denominator", "percent", "not_rated", "count",
      "days_overdue", "total_original", "in_case_management", "not_in_case_management", "entered",
      "exited", "compliant", "due", "met_on_time", "met_late", "open", "percent_on_time",
    ].contains(name)
  }

  /// An area's name for its code; anything else as it is.
  static func item(_ text: String) -> String { areas[text] ?? text }

  private static let areas = [
    "EMP": "Employment", "HOU": "Housing", "EDU": "Education and training", "HEA": "Health",
    "COM": "Community and family support", "LAN": "Language and cultural knowledge",
    "LIF": "Life skills", "safe": "Safe home", "affordable": "Affordable home",
    "stable": "Stable home",
  ]
}
