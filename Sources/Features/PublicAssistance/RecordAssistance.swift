import Domain
import Markup
import Storage

/// What each act on a person's assistance decides on.
package struct AssistanceFacts: Sendable {
  let isMember: Bool
  let isClosed: Bool
  let receipts: [StoredReceipt]
  let enrollments: [FundedEnrollment]
  /// Rules that suggest something and were not set aside.
  let suggested: Set<String>

  static func load(
    _ caseID: String, _ personID: String, _ scope: Scope, _ reader: Reader
  ) throws -> AssistanceFacts? {
    guard let header = try CaseHeader.load(caseID, scope, reader) else { return nil }
    let receipts = try StoredReceipt.all(
      ofPerson: personID, zone: header.timeZone, reader)
    let suggestions = try header.person(personID).map {
      try ProgramSuggestion.all(
        for: $0, of: header, receipts: receipts, on: scope.today, reader)
    }
    return AssistanceFacts(
      isMember: header.person(personID) != nil, isClosed: header.closedOn != nil,
      receipts: receipts, enrollments: try FundedEnrollment.all(ofPerson: personID, reader),
      suggested: Set((suggestions ?? []).filter { $0.dismissed == nil }.map(\.rule)))
  }

  func check() throws(PublicAssistanceRefusal) {
    guard isMember else { throw .notOfHousehold }
    guard !isClosed else { throw .caseClosed }
  }
}

/// Whose assistance it is, and where their page is.
package struct AssistedPerson: Sendable {
  let caseID: String
  let personID: String

  package init(caseID: String, personID: String) {
    self.caseID = caseID
    self.personID = personID
  }

  var subject: Subject { .cases([caseID]) }
  var path: Path { "/cases/\(caseID)/people/\(personID)/assistance" }
  var references: [Reference] { [.caseFile(caseID), .person(personID)] }
}

/// Public assistance that somebody receives (WI-PPL-04, WI-INT-08).
package struct RecordAssistance: Command {
  package static let permission = Permission.caseEdit
  package static let name = "public-assistance.record"

  let person: AssistedPerson
  let record: AssistanceRecord
  let funding: String
  let monthlyCents: Int?

  package init(_ input: Input, _ person: AssistedPerson) throws(InvalidInput) {
    var parse = Parse(input)
    self.person = person
    let type = parse.choice(AssistanceFields.type)
    let agency = parse.text(AssistanceFields.agency)
    let worker = parse.text(AssistanceFields.worker)
    let plan = parse.text(AssistanceFields.plan)
    funding = parse.choice(AssistanceFields.funding)
    let decidedOn = parse.day(AssistanceFields.decidedOn)
    record = AssistanceRecord(
      type: type, isFSET: type == "FoodShare" && parse.yes(AssistanceFields.fset), agency: agency,
      worker: worker, plan: plan, decidedOn: decidedOn,
      startedOn: parse.requiredDay(AssistanceFields.startedOn))
    monthlyCents = parse.cents(AssistanceFields.amount)
    try parse.finish()
  }

  package var subject: Subject { person.subject }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> AssistanceFacts? {
    try AssistanceFacts.load(person.caseID, person.personID, scope, tx.reader)
  }

  package func decide(
    _ facts: AssistanceFacts, _ now: Now
  ) throws(PublicAssistanceRefusal) -> [String] {
    try facts.check()
    let open = facts.receipts.filter { $0.isOpen(on: record.startedOn) }.map(\.type)
    try record.check(open: Set(open), today: now.today)
    return [now.newID(), now.newID()]
  }

  package func write(_ ids: [String], _ tx: Transaction, _ now: Now) throws {
    try PublicAssistanceRecords.add(
      record, funding: funding, monthlyCents: monthlyCents, id: ids[0], detailID: ids[1],
      personID: person.personID, now.stamp, tx)
  }

  package func location(_ ids: [String]) -> Path { person.path }

  package func references(_ ids: [String]) -> [Reference] {
    person.references + [Reference("assistance", ids[0])]
  }
}

extension Parse {
  /// An amount in cents; nil where the field is empty or is none.
  mutating func cents(_ field: Field) -> Int? {
    let text = text(field)
    guard !text.isEmpty else { return nil }
    let cents = Money.cents(text)
    if cents == nil { fail(field, "\(field.label) must be a number, such as 653 or 653.50") }
    return cents
  }
}
