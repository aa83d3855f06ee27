import Domain
import Markup
import Storage

package enum ConnectionFields {
  static let kinds: [Choice] = [
    Choice("career-planner", "Upward mobility career planner"),
    Choice("dws", "Department of Workforce Services"),
    Choice("ell-assessor", "English assessor"),
  ]
  static func person(_ choices: [Choice]) -> Field {
    Field("person", "Who is connected", .list(choices))
  }
  static let kind = Field("kind", "With whom", .choice(kinds))
  static let on = Field("on", "Day", .day)
  package static let all = [person([]), kind, on]
}

/// Why a connection cannot be recorded so.
package enum ConnectionRefusal: Refusal {
  case inFuture(Day, today: Day)

  package var code: String { "connection.in-future" }
}

extension ConnectionRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .inFuture(let day, let today):
      ("\(day) is after today, \(today).", "Enter the day on which they were connected.")
    }
  }
}

/// A person is connected with a career planner or a programme (UT-SVC-05).
package struct RecordConnection: Command {
  package static let permission = Permission.connectionRecord
  package static let name = "connection.record"

  let caseID: String
  let personID: String
  let kind: String
  let on: Day

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    self.caseID = caseID
    var parse = Parse(input)
    personID = parse.text(ConnectionFields.person([]))
    kind = parse.choice(ConnectionFields.kind)
    on = parse.requiredDay(ConnectionFields.on)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> CaseHeader? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader),
      header.person(personID) != nil
    else { return nil }
    return header
  }

  package func decide(_ header: CaseHeader, _ now: Now) throws(ConnectionRefusal) -> String {
    guard on <= now.today else { throw .inFuture(on, today: now.today) }
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try ConnectionRecords.add(id, personID: personID, kind: kind, on: on, tx, now.stamp)
  }

  package func location(_ id: String) -> Path { "/cases/\(caseID)/connections" }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("connection", id)]
  }
}
