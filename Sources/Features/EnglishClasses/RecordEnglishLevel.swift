import Domain
import Markup
import Storage

/// What acts on someone's English classes decide on: nil where the case has no such member.
private func lastLevel(
  _ caseID: String, _ personID: String, _ scope: Scope, _ tx: Transaction
) throws -> [EnglishClassPage.Level]? {
  guard let header = try CaseHeader.load(caseID, scope, tx.reader),
    header.person(personID) != nil
  else { return nil }
  return try EnglishClassPage.levels(of: personID, tx.reader)
}

/// A baseline or a new level, with its day and source (WI-ASM-03).
package struct RecordEnglishLevel: Command {
  package static let permission = Permission.employmentPlanEdit
  package static let name = "english-level.record"

  let caseID: String
  let personID: String
  let on: Day
  let level: String
  let source: String

  package init(_ input: Input, caseID: String, personID: String) throws(InvalidInput) {
    self.caseID = caseID
    self.personID = personID
    var parse = Parse(input)
    on = parse.requiredDay(EnglishClassFields.levelOn)
    level = parse.choice(EnglishClassFields.level)
    source = parse.text(EnglishClassFields.source)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> [EnglishClassPage.Level]? {
    try lastLevel(caseID, personID, scope, tx)
  }

  package func decide(
    _ levels: [EnglishClassPage.Level], _ now: Now
  ) throws(EnglishClassRefusal) -> String {
    try EnglishClasses.record(
      level, on: on, after: levels.first.map { ($0.level, $0.on) }, today: now.today)
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try EnglishClassRecords.add(
      level: id, personID: personID, on: on, level: level, source: source, now.stamp, tx)
  }

  package func location(_ id: String) -> Path { EnglishClassPage.path(caseID, personID) }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("english_level", id)]
  }
}

/// Options discussed, the program chosen, obstacles and how they are overcome (WI-SVC-04).
package struct ChooseEnglishClass: Command {
  package static let permission = Permission.employmentPlanEdit
  package static let name = "english-class.choose"

  let caseID: String
  let personID: String
  let row: EnglishClassRow

  package init(_ input: Input, caseID: String, personID: String) throws(InvalidInput) {
    self.caseID = caseID
    self.personID = personID
    var parse = Parse(input)
    row = EnglishClassRow(
      discussedOn: parse.requiredDay(EnglishClassFields.discussedOn),
      options: parse.text(EnglishClassFields.options),
      kind: parse.choice(EnglishClassFields.kind),
      provider: parse.text(EnglishClassFields.provider),
      obstacles: parse.several(EnglishClassFields.obstacles),
      overcome: parse.text(EnglishClassFields.overcome))
    if !row.obstacles.isEmpty, row.overcome.isEmpty {
      parse.fail(EnglishClassFields.overcome, "Enter how it is overcome")
    }
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> [EnglishClassPage.Level]? {
    try lastLevel(caseID, personID, scope, tx)
  }

  package func decide(
    _ levels: [EnglishClassPage.Level], _ now: Now
  ) throws(EnglishClassRefusal) -> String {
    guard row.discussedOn <= now.today else {
      throw .inFuture(row.discussedOn, today: now.today)
    }
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try EnglishClassRecords.add(id, row, personID: personID, now.stamp, tx)
  }

  package func location(_ id: String) -> Path { EnglishClassPage.path(caseID, personID) }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("english_class", id)]
  }
}

/// How many of the classes someone came to (WI-SVC-04).
package struct RecordEnglishAttendance: Command {
  package static let permission = Permission.employmentPlanEdit
  package static let name = "english-attendance.record"

  let caseID: String
  let personID: String
  let until: Day
  let held: Int
  let came: Int

  package init(_ input: Input, caseID: String, personID: String) throws(InvalidInput) {
    self.caseID = caseID
    self.personID = personID
    var parse = Parse(input)
    until = parse.requiredDay(EnglishClassFields.untilOn)
    held = parse.count(EnglishClassFields.held)
    came = parse.count(EnglishClassFields.came)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> [EnglishClassPage.Level]? {
    try lastLevel(caseID, personID, scope, tx)
  }

  package func decide(
    _ levels: [EnglishClassPage.Level], _ now: Now
  ) throws(EnglishClassRefusal) -> String {
    try EnglishClasses.attend(on: until, came: came, of: held, today: now.today)
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try EnglishClassRecords.add(
      attendance: id, personID: personID, until: until, held: held, came: came, now.stamp, tx)
  }

  package func location(_ id: String) -> Path { EnglishClassPage.path(caseID, personID) }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("english_attendance", id)]
  }
}
