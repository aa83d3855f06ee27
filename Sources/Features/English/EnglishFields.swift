import Domain
import Markup

package enum EnglishFields {
  static func assessor(_ choices: [Choice]) -> Field {
    Field("assessor", "English assessor", .list(choices))
  }
  static let connectedOn = Field("on", "Day of the connection", .day)
  static let meetsAt = Field(
    "meets_at", "Day and time of the appointment", .moment, required: false,
    hint: "It may be agreed later; for example 2026-03-09 14:30")
  static let place = Field("place", "Place", required: false, most: 200)
  static let help = Field(
    "help", "How we help them get there", required: false,
    hint: "A ride, an interpreter, a reminder. The assessor reads it.", most: 400)
  static let appointment = [meetsAt, place, help]
  package static let connect = [assessor([]), connectedOn] + appointment

  static let assessedOn = Field("assessed_on", "Day of the assessment", .day)
  static let test = Field(
    "test", "How it was assessed", hint: "The test and its form, or an interview.", most: 200)
  static let level = Field(
    "level", "Level",
    .choice(EnglishLevel.allCases.map { Choice($0.rawValue, $0.words) }))
  static let needs = Field("needs", "What they need", .text(rows: 4), most: 4000)
  static let recommendations = Field(
    "recommendations", "What you recommend", .text(rows: 4),
    hint: "A class and its hours, a tutor, help with reading.", most: 4000)
  package static let assessment = [assessedOn, test, level, needs, recommendations]

  package static let reason = Field(
    "reason", "What is corrected, and why", .text(rows: 2), most: 1000)

  static func input(_ row: EnglishRow) -> Input {
    Input([
      "assessed_on": [row.assessedOn.description], "test": [row.test],
      "level": [row.level.rawValue], "needs": [row.needs],
      "recommendations": [row.recommendations],
    ])
  }
}

extension EnglishLevel {
  /// "3: high beginning".
  package var words: String {
    let name =
      switch self {
      case .literacy: "beginning literacy"
      case .lowBeginning: "low beginning"
      case .highBeginning: "high beginning"
      case .lowIntermediate: "low intermediate"
      case .highIntermediate: "high intermediate"
      case .advanced: "advanced"
      }
    return "\(rawValue): \(name)"
  }
}

/// When and where, and who helps them get there.
package struct EnglishMeeting: Codable, Sendable, Hashable {
  /// `YYYY-MM-DDTHH:MM` in the lead agency's own time; empty until there is an appointment.
  package let meetsAt: String
  package let place: String
  package let help: String

  package init(meetsAt: String = "", place: String = "", help: String = "") {
    self.meetsAt = meetsAt
    self.place = place
    self.help = help
  }

  init(_ parse: inout Parse) {
    let moment = parse.moment(EnglishFields.meetsAt)
    meetsAt = moment.map { "\($0.day)T\($0.time)" } ?? ""
    place = parse.text(EnglishFields.place)
    help = parse.text(EnglishFields.help)
  }

  var input: Input {
    Input(["meets_at": [meetsAt.replacing("T", with: " ")], "place": [place], "help": [help]])
  }

  /// "9 Mar 2026 14:30".
  var when: HTML {
    guard let day = Day(meetsAt.prefix(10)) else {
      return "<span class=\"muted\">Not agreed yet</span>"
    }
    return "\(day) \(meetsAt.suffix(5))"
  }

  var rows: [SummaryList.Row] {
    [
      .init("Appointment", when), .init("Place", place.isEmpty ? .none : "<bdi>\(place)</bdi>"),
      .init("Help to get there", help.isEmpty ? .none : "<bdi>\(help)</bdi>"),
    ]
  }
}

extension EnglishRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .notAnAssessor:
      ("Whoever is named is no English assessor.", "Choose one of those offered.")
    case .inFuture(let day, let today):
      ("\(day.words) is after today, \(today.words).", "Enter today or before.")
    case .connectedAlready:
      (
        "They are connected with this assessor already.",
        "Change the appointment of that connection, or end it first."
      )
    case .notShared(let why):
      (why.toAssessor, "The assessor needs name, contact and appointment.")
    case .beforeConnection(let day):
      ("They were referred to you only on \(day.words).", "Enter that day or later.")
    case .final:
      (
        "This assessment is final and stays as it is.",
        "Correct it: that makes a new version, and both are kept."
      )
    case .notFinal:
      ("This assessment is not final yet.", "Change the draft itself.")
    case .correctedAlready:
      ("A later version has replaced this one.", "Correct the latest version.")
    case .draftOpen:
      ("You have an unfinished assessment of this person.", "Go on with that one.")
    case .ended(let day):
      ("This connection ended on \(day.words).", "Connect them anew.")
    }
  }
}

extension Withholding {
  fileprivate var toAssessor: String {
    switch self {
    case .optOut: "The \(Words.client) chose not to share this with the assessor's agency."
    case .noAgreement, .accessEnded, .trainingOwed:
      "No data-sharing agreement with the assessor's agency covers this today."
    }
  }
}
