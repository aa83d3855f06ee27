import Domain

package enum JobSearchPlanFields {
  static let from = Field("from_on", "First day", .day)
  static let to = Field("to_on", "Last day", .day, required: false, hint: "Empty while it goes on")
  static let resume = Field(
    "resume", "Resume", .text(rows: 2), hint: "What it still needs, who helps, by when", most: 2000)
  static let applying = Field(
    "applying", "Applications", .text(rows: 2), hint: "Where and how they apply", most: 2000)
  static let interviewing = Field(
    "interviewing", "Interviewing", .text(rows: 2), hint: "How they practise", most: 2000)
  static let contacts = Field(
    "contacts", "Employers to contact each week", hint: "A number", most: 3)
  static let applications = Field(
    "applications", "Applications to complete each week", hint: "A number", most: 3)
  package static let plan = [from, to, resume, applying, interviewing, contacts, applications]

  static let monday = Field("monday", "Monday of the week", .day)
  static let contacted = Field("contacted", "Employers contacted", hint: "A number", most: 3)
  static let applied = Field("applied", "Applications completed", hint: "A number", most: 3)
  static let remark = Field("remark", "Remark", required: false, most: 1000)
  package static let week = [monday, contacted, applied, remark]

  static let helpOn = Field("help_on", "Day", .day)
  static let mode = Field("mode", "How", .list(ServiceWords.modes))
  static let jobs = Field("jobs", "Jobs found", hint: "A number", most: 3)
  static let learned = Field(
    "learned", "What they learned, and which jobs", .text(rows: 2), most: 1500)
  package static let help = [helpOn, mode, jobs, learned]

  static let hours: [Field] = days.map { day in
    Field(
      day.lowercased(), day, required: false, hint: "Such as 09:00-17:30; empty: no work", most: 11)
  }
  static let days = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}

extension Parse {
  /// A whole number from 0 on; 0 and a fault where it is not one.
  mutating func count(_ field: Field) -> Int {
    let text = text(field)
    guard !text.isEmpty else { return 0 }
    guard let number = Int(text), number >= 0 else {
      fail(field, "\(field.label) must be a whole number, such as 5")
      return 0
    }
    return number
  }
}

enum JobSearchPlanWords {
  /// The type of service that help with JobNet is (WI-PLN-04).
  static let jobNet = "jobnet-help"

  static func state(_ state: JobSearchPlans.WeekState) -> Badge {
    switch state {
    case .running: Badge("This week", .info)
    case .missed: Badge("Missed: nothing entered", .danger)
    case .below: Badge("Below the target", .warning)
    case .reached: Badge("Reached", .success)
    }
  }
}

extension JobSearchPlanRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .noPlan: ("There is no job-search plan.", "Write the plan first.")
    case .notMonday(let day):
      ("\(day) is not a Monday.", "A week is named by its Monday: choose that day.")
    case .outsidePlan(let first):
      ("The plan's first week begins on \(first).", "Choose a Monday of the plan.")
    case .weekToCome(let day):
      ("The week of \(day) has not begun.", "Enter it once it has.")
    case .inFuture(let day, let today):
      ("\(day) is after today, \(today).", "Choose today or before.")
    }
  }
}
