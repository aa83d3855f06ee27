import Domain
import Markup
import Storage

package enum JobSearchFields {
  static let on = Field("on", "Day", .day)
}

extension JobSearchRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .inFuture(let day, let today):
      ("\(day) is after today, \(today).", "Enter the day on which it began or ended.")
    case .lookingAlready(let day):
      ("They look for work since \(day) already.", "Record its end first, if it ended.")
    case .notLooking:
      ("They do not look for work.", "Record the day on which they began to look.")
    case .notAfter(let day):
      ("They looked for work until \(day) before.", "Enter a day after it.")
    case .beforeItBegan(let day):
      ("They began to look for work on \(day).", "Enter that day or a later one.")
    }
  }
}

/// Someone begins, or ends, to look for work (UT-RPT-02).
package struct RecordJobSearch: Command {
  package static let permission = Permission.employmentPlanEdit
  package static let name = "job-search.record"

  package enum Act: Sendable { case begin, end }

  package struct Outcome: Sendable {
    let id: String
    let isNew: Bool
  }

  let caseID: String
  let personID: String
  let act: Act
  let on: Day

  package init(
    _ input: Input, caseID: String, personID: String, _ act: Act
  ) throws(InvalidInput) {
    self.caseID = caseID
    self.personID = personID
    self.act = act
    var parse = Parse(input)
    on = parse.requiredDay(JobSearchFields.on)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> [JobSearch]? {
    let members = try MembershipRecords.current(ofCase: caseID, tx.reader)
    guard members.contains(where: { $0.personID == personID }) else { return nil }
    return try JobSearchRecords.all(of: personID, tx.reader)
  }

  package func decide(
    _ searches: [JobSearch], _ now: Now
  ) throws(JobSearchRefusal) -> Outcome {
    switch act {
    case .begin:
      try JobSearches.begin(on: on, after: searches, today: now.today)
      return Outcome(id: now.newID(), isNew: true)
    case .end:
      return Outcome(
        id: try JobSearches.end(on: on, of: searches, today: now.today).own, isNew: false)
    }
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    if done.isNew {
      try JobSearchRecords.begin(id: done.id, personID: personID, on: on, now.stamp, tx)
    } else {
      try JobSearchRecords.end(done.id, on: on, now.stamp, tx)
    }
  }

  package func location(_ done: Outcome) -> Path { JobSearchPage.path(caseID, personID) }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("job_search", done.id)]
  }
}
