import Domain
import Policies

/// The fields of a family's assessment and of its barriers.
package enum FamilyAssessmentFields {
  /// Domains about the whole family, and those about each adult.
  static let family = ["CHC", "TRN", "HEA", "HOU", "BAR"]
  static let ofAdults = ["ENG", "OCC", "SKI", "EXP", "TRA"]

  static func name(_ domain: String) -> String {
    SmallInstruments.family.areas.first { $0.code == domain }?.name ?? domain
  }

  private static func ask(_ domain: String) -> String? {
    SmallInstruments.family.questions.first { $0.area == domain }?.ask
  }

  static func finding(_ domain: String) -> Field {
    Field(
      "finding_\(domain)", name(domain), .text(rows: 2), required: false, hint: ask(domain),
      most: 2000)
  }
  package static let findings = family.map(finding)
  package static let background = ofAdults.map(finding)

  static let domains = Field(
    "domains", "What it covers",
    .several(SmallInstruments.family.areas.map { Choice($0.code, $0.name) }))
  static func person(_ people: [Choice]) -> Field {
    Field("person", "About whom", .list(people), required: false, hint: "Empty: the whole family")
  }
  static let formKind = Field("kind", "Whose form", .choice(FamilyAssessmentWords.forms))
  static let agency = Field("agency_name", "Agency that made it", most: 200)
  static let madeOn = Field("made_on", "Day it was made", .day)
  static let paper = Field(
    "paper", "Where the paper is", hint: "For example: file cabinet, case folder, page 4", most: 400
  )
  package static func equivalent(_ people: [Choice] = []) -> [Field] {
    [formKind, agency, person(people), madeOn, domains, paper]
  }

  static let finalisedOn = Field("on", "Day it was final", .day)

  static let barrierKind = Field(
    "kind", "Kind of barrier", .list(FamilyAssessmentWords.barriers))
  static let severity = Field("severity", "How much it stands in the way", .choice(severities))
  static let severities = [
    Choice("light", "It makes work or learning harder"),
    Choice("serious", "It stops much of it"), Choice("blocking", "Nothing goes on with it"),
  ]
  static let description = Field("description", "What stands in the way", most: 1000)
  static let evidence = Field(
    "evidence", "How we know", .text(rows: 2), hint: "Who said or saw it, or which paper",
    most: 1000)
  static let foundOn = Field("found_on", "Day it was found", .day)
  package static func barrier(_ people: [Choice] = []) -> [Field] {
    [barrierKind, description, person(people), severity, evidence, foundOn]
  }

  static let status = Field("status", "What becomes of it", .choice(FamilyAssessmentWords.statuses))
  static func goal(_ goals: [Choice]) -> Field {
    Field("goal", "Goal that addresses it", .list(goals), required: false)
  }
  static let servicePlan = Field(
    "service_plan", "Services that address it", .text(rows: 2), required: false,
    hint: "Which service, by whom, until when", most: 2000)
  static let reason = Field("reason", "If it is deferred or gone, why", required: false, most: 1000)
  package static func deciding(_ goals: [Choice] = []) -> [Field] {
    [status, goal(goals), servicePlan, reason]
  }
}
