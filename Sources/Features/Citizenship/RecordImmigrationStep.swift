import Domain
import Markup
import Storage

/// A step on the way to permanent residence or citizenship (WI-PPL-03); it settles T24 to T26, also
/// after the case was closed.
package struct RecordImmigrationStep: Command {
  package static let permission = Permission.caseEdit
  package static let name = "immigration-step.record"

  let caseID: String
  let personID: String
  let kind: String
  let on: Day

  package init(_ input: Input, caseID: String, personID: String) throws(InvalidInput) {
    self.caseID = caseID
    self.personID = personID
    var parse = Parse(input)
    kind = parse.choice(CitizenshipFields.kind)
    on = parse.requiredDay(CitizenshipFields.on)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> CitizenshipFacts? {
    try CitizenshipFacts.load(caseID, personID, scope, tx.reader)
  }

  package func decide(_ facts: CitizenshipFacts, _ now: Now) throws(CitizenshipRefusal) -> String {
    try Citizenship.check(on: on, arrivedOn: facts.member.arrivedOn, today: now.today)
    let isOnce = kind == "naturalised" || kind == "permanent-resident"
    if isOnce, let known = facts.member.step(kind) { throw .stepKnown(known) }
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try CitizenshipRecords.add(
      step: id, personID: personID, kind: kind, on: on, now.stamp, tx)
  }

  package func location(_ id: String) -> Path { PersonCitizenshipPage.path(caseID, personID) }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("immigration_step", id)]
  }
}

/// The I-94: its number, sealed, and its day.
package struct SaveImmigrationPaper: Command {
  package static let permission = Permission.caseEdit
  package static let name = "immigration-paper.save"

  let caseID: String
  let personID: String
  let number: String
  let on: Day?
  let sealing: Sealing?

  package init(
    _ input: Input, caseID: String, personID: String, sealing: Sealing?
  ) throws(InvalidInput) {
    self.caseID = caseID
    self.personID = personID
    self.sealing = sealing
    var parse = Parse(input)
    number = parse.text(CitizenshipFields.number)
    on = parse.day(CitizenshipFields.paperOn)
    if !number.isEmpty, sealing == nil { parse.fail(CitizenshipFields.number, Sealing.missing) }
    if number.isEmpty, on == nil {
      parse.fail(CitizenshipFields.number, "Enter the number, the date, or both")
    }
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> CitizenshipFacts? {
    try CitizenshipFacts.load(caseID, personID, scope, tx.reader)
  }

  package func decide(
    _ facts: CitizenshipFacts, _ now: Now
  ) throws(CitizenshipRefusal) -> (id: String, agency: String) {
    if let on, on > now.today { throw .inFuture(on, today: now.today) }
    return (now.newID(), facts.header.agencyID)
  }

  package func write(
    _ done: (id: String, agency: String), _ tx: Transaction, _ now: Now
  ) throws {
    if let on {
      try CitizenshipRecords.put(
        paper: done.id, personID: personID, i94On: on, now.stamp, tx)
    }
    if !number.isEmpty {
      try sealing?.seal(
        person: personID, agency: done.agency, field: CitizenshipRecords.i94Number, number, tx)
    }
  }

  package func location(_ done: (id: String, agency: String)) -> Path {
    PersonCitizenshipPage.path(caseID, personID)
  }

  package func references(_ done: (id: String, agency: String)) -> [Reference] {
    [.caseFile(caseID), .person(personID)]
  }
}
