import Domain
import Policies

/// What reports, their columns and their items are called on a page.
enum ReportWords {
  static func title(_ report: String) -> String {
    switch report {
    case "joint-outcomes": "Joint outcomes"
    case "employment-outcome": "Employment outcome"
    case "housing-outcome": "Housing outcome"
    case "assessment-coverage": "Assessment coverage"
    case "assessment-trends": "Assessment trends"
    case "qpr": "Quarterly program report"
    case "hud-metric": "HUD quarterly metric"
    case "overdue-clocks": "Overdue clocks"
    case "performance-standards": "Performance standards"
    case "citizenship-outlook": "Citizenship and SSI outlook"
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
    case "assessment-coverage":
      "How many assessments of adults that fell due were done on time, late or not, by worker."
    case "assessment-trends":
      "How scores go from quarter to quarter, by area or question, for everyone or group by group."
    case "qpr":
      "Case-management outcomes, other services, placements and upgrades, one person once."
    case "hud-metric": "Original assisted residents in case management, site by site."
    case "overdue-clocks": "Every deadline that has passed unmet, whose it is, and since when."
    case "performance-standards":
      "How many of Wisconsin's deadlines that fell due in the period were met on time."
    case "citizenship-outlook":
      "Adults of Wisconsin's programs on their way to citizenship: what is due, when SSI ends, and whether it was discussed."
    default: ""
    }
  }

  /// What a parameter is called.
  static func rule(_ key: String) -> String {
    let target = "joint.target."
    if key.hasPrefix(target) { return "Target, \(item(String(key.dropFirst(target.count))))" }
    switch key {
    case "succeeding": return "Succeeding from an average of"
    case "wage.target.cents": return "Target wage an hour"
    case "assess.initial": return "First assessment, from arrival"
    case "assess.6m", "assess.12m", "assess.18m", "assess.24m":
      return "Next assessment, from arrival"
    case "assess.window": return "Earliest before its due day"
    default: return key
    }
  }

  static func value(_ parameter: Parameter) -> String {
    if parameter.key == "wage.target.cents", let cents = Int(parameter.value) {
      return "$" + centsText(cents)
    }
    if parameter.key.hasPrefix("joint.target.") { return parameter.value + " %" }
    return parameter.key == "succeeding" ? averageText(parameter.value) : parameter.value
  }

  /// A fraction such as `13/4` as `3.25`.
  private static func averageText(_ fraction: String) -> String {
    let parts = fraction.split(separator: "/").compactMap { Int($0) }
    guard parts.count == 2, parts[1] > 0 else { return fraction }
    return centsText(100 * parts[0] / parts[1])
  }

  static func column(_ name: String) -> String {
    if name == "percent_na" { return "Percent N/A" }
    if name == "n" { return "People" }
    if name == "ssi_ends_on" { return "SSI ends on" }
    let words = name.split(separator: "_").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// Columns that a page leaves out: ids that say nothing to a reader.
  static func isShown(_ column: String) -> Bool { column != "subject" }

  static func isDay(_ column: String) -> Bool {
    column.hasSuffix("_on") || column == "delay_note"
  }

  static func isNumber(_ name: String) -> Bool {
    [
      "target_percent", "numerator", "denominator", "percent", "not_rated", "count", "n", "average",
      "change", "percent_succeeding", "percent_1",
      "percent_3", "percent_5", "on_time",
      "late", "missing", "percent_na", "excluded", "seeking",
      "employed", "at_target_wage", "average_wage", "target_wage",
      "days_overdue", "total_original", "in_case_management", "not_in_case_management", "entered",
      "exited", "compliant", "due", "met_on_time", "met_late", "open", "percent_on_time",
    ].contains(name)
  }

  /// An area's name for its code; anything else as it is.
  static func item(_ text: String) -> String { areas[text] ?? text }

  /// A label of a column; a row of totals says so.
  static func label(_ text: String, in column: String) -> String {
    switch column {
    case "worker" where text.isEmpty: "All workers"
    case "worker": ClockWords.owner(text)
    case "rule": ClockWords.title(text)
    case "group": text.isEmpty ? "Everyone" : LanguageName.of(text)
    case "question": question(text)
    default: item(text)
    }
  }

  /// A deadline's status as its own page says it.
  static func status(_ text: String, of rule: String) -> String {
    ClockBadge.State(text, of: rule)?.word ?? text
  }

  /// A question's own words after its code.
  static func question(_ code: String) -> String {
    let found = UtahRCCM.instrument.questions.first { $0.code == code }
    return found.map { "\(code): \($0.ask)" } ?? code
  }

  /// What a line about one person is about, where that is not its report.
  static func section(_ text: String) -> String {
    text.hasPrefix("assessment.") ? ClockWords.title(text) : item(text)
  }

  /// Names of areas, questions and groups within what a number is listed under.
  static func heading(_ item: String) -> String {
    item.split(separator: ",").map { part in
      let word = part.drop { $0 == " " }
      return word == "everyone"
        ? "Everyone" : ClockWords.title(self.item(LanguageName.of(String(word))))
    }.joined(separator: ", ")
  }

  private static let areas = [
    "EMP": "Employment", "HOU": "Housing", "EDU": "Education and training", "HEA": "Health",
    "COM": "Community and family support", "LAN": "Language and cultural knowledge",
    "LIF": "Life skills", "safe": "Safe home", "affordable": "Affordable home",
    "stable": "Stable home",
  ]
}
