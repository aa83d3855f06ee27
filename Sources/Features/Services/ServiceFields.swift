import Domain
import Policies

package enum ServiceFields {
  static func person(_ choices: [Choice]) -> Field {
    Field("person", "Who was served", .list(choices))
  }
  static let listed = Field(
    "listed", "Service of the list", .list(ServiceWords.listed), required: false,
    hint: "Those of case management in Wisconsin")
  static let type = Field(
    "type", "Service", required: false,
    hint: "Where it is not on the list, in a few words: employment orientation", most: 120)
  static let group = Field("group", "Kind of service", .list(ServiceWords.groups))
  static let program = Field(
    "program", "Program", .list(PersonWords.programs.map { Choice($0.value, $0.label) }),
    required: false, hint: "Where it belongs to one")
  static let on = Field("on", "Day", .day)
  static let status = Field("status", "Did it take place", .choice(ServiceWords.statuses))
  static let mode = Field("mode", "How", .list(ServiceWords.modes))
  static let provider = Field("provider", "Provider", required: false, most: 200)
  static let words = Field(
    "words", "What was given", .text(rows: 2), required: false, most: 2000)
  package static let all = [
    person([]), listed, type, group, program, on, status, mode, provider, words,
  ]

  static let what = Field("what", "What", .choice(ServiceWords.jobInformation))
  static let with = Field(
    "with", "With whom at the Department (DWS)", required: false,
    hint: "Needed where placement was coordinated", most: 200)
  static let given = Field(
    "words", "What was said, shown or agreed", .text(rows: 3),
    hint: "For example which open jobs, and where to apply", most: 2000)
  package static let jobInformation = [person([]), what, on, mode, with, given]

  static func input(_ row: ServiceRow) -> Input {
    let isListed = ServiceWords.listed.contains { $0.value == row.type }
    return Input([
      "person": [row.personID], "listed": [isListed ? row.type : ""],
      "type": [isListed ? "" : row.type], "group": [row.group],
      "program": [row.program], "on": [row.on.description], "status": [row.status],
      "mode": [row.mode], "provider": [row.provider], "words": [row.words],
    ])
  }
}

enum ServiceWords {
  /// The services that the Wisconsin guidance names (WI-SVC-01).
  static let listed = WisconsinRefugee.serviceTypes.map { Choice($0.type, $0.words) }

  static let groups = [
    Choice("case-management", "Case management"), Choice("stabilization", "Stabilization"),
    Choice("supportive", "Supportive"), Choice("training", "Training"),
    Choice("placement", "Placement"), Choice("information", "Information"),
  ]
  static let statuses = [
    Choice("completed", "Yes"), Choice("attempted", "It was attempted"),
    Choice("no-show", "Nobody came"),
  ]
  static let modes = [
    Choice("in-person", "In person"), Choice("phone", "By telephone"),
    Choice("email", "By e-mail"), Choice("mail", "By mail"), Choice("video", "By video"),
  ]

  /// What a case manager records of job search and of work with the Department (UT-SVC-04); the
  /// values are types of services.
  static let jobInformation = [
    Choice("job-search-information", "Information on job search"),
    Choice("open-jobs-through-dws", "Open jobs through the Department (DWS)"),
    Choice("placement-with-dws", "Placement coordinated with the Department (DWS)"),
  ]

  static func isJobInformation(_ type: String) -> Bool {
    jobInformation.contains { $0.value == type }
  }

  /// A type as people read it.
  static func type(_ type: String) -> String {
    (jobInformation + listed).first { $0.value == type }?.label
      ?? type.replacing("-", with: " ").capitalisedFirst
  }

  static func label(_ value: String, in choices: [Choice]) -> String {
    choices.first { $0.value == value }?.label ?? value
  }

  static func program(_ value: String) -> String {
    PersonWords.programs.first { $0.value == value }?.label ?? value
  }
}

/// Why a service cannot be recorded so.
package enum ServiceRefusal: Refusal {
  case inFuture(Day, today: Day)
  case caseClosed(on: Day)
  /// UT-SVC-04: coordination names whom it was with.
  case partnerMissing

  package var code: String {
    switch self {
    case .inFuture: "service.in-future"
    case .caseClosed: "case.closed"
    case .partnerMissing: "service.partner-missing"
    }
  }
}

extension ServiceRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .inFuture(let day, let today):
      ("\(day) is after today, \(today).", "Record it once it has taken place.")
    case .caseClosed(let day):
      ("The case was closed on \(day).", "Choose a day on which it was open.")
    case .partnerMissing:
      (
        "With whom at the Department it was coordinated is not said.",
        "Name the person or the desk."
      )
    }
  }
}
