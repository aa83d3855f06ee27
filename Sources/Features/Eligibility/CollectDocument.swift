import Domain
import Markup
import Policies
import Storage

/// Ticks a document off a program's checklist (UT-INT-02).
package struct CollectDocument: Command {
  package static let permission = Permission.caseEdit
  package static let name = "eligibility-document.collect"

  let caseID: String
  let program: String
  let document: String
  let on: Day

  package static let program = Field("program", "Program", .hidden)
  package static let document = Field("document", "Document", .list([]))
  package static let on = Field("on", "Day seen or copied", .day)
  package static let fields = [program, document, on]

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    var parse = Parse(input)
    self.caseID = caseID
    program = EligibilityDocuments.checklist(of: parse.text(Self.program))
    document = parse.text(Self.document)
    on = parse.requiredDay(Self.on)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  /// Whether the document is collected already.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> Bool? {
    try tx.exists(
      """
      SELECT 1 FROM eligibility_document
      WHERE case_id = $1 AND program = $2 AND document = $3
      """, [caseID, program, document])
  }

  package func decide(_ isCollected: Bool, _ now: Now) throws(EligibilityRefusal) -> String {
    guard on <= now.today else { throw .inFuture }
    guard EligibilityDocuments.list(for: program).contains(document) else {
      throw .unknownDocument
    }
    guard !isCollected else { throw .alreadyCollected }
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try EligibilityRecords.addDocument(
      document, program: program, id: id, caseID: caseID, on: on, tx, now)
  }

  package func location(_ id: String) -> Path { "/cases/\(caseID)/start" }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(caseID), Reference("eligibility-document", id)]
  }
}

/// Confirms that a family is eligible for a program; TANF only with its TEVS entry (UT-INT-02).
package struct ConfirmEligibility: Command {
  package static let permission = Permission.caseEdit
  package static let name = "eligibility.confirm"

  let caseID: String
  let program: String
  let verifiedOn: Day?
  let reference: String
  let on: Day

  package static let program = CollectDocument.program
  package static let verifiedOn = Field(
    "verified_on", "Day of the TEVS entry", .day, required: false, hint: "Needed for TANF")
  package static let reference = Field(
    "reference", "TEVS reference", required: false, hint: "Needed for TANF", most: 80)
  package static let on = Field("on", "Confirmed on", .day)
  package static let fields = [program, verifiedOn, reference, on]

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    var parse = Parse(input)
    self.caseID = caseID
    program = EligibilityDocuments.checklist(of: parse.text(Self.program))
    verifiedOn = parse.day(Self.verifiedOn)
    reference = parse.text(Self.reference)
    on = parse.requiredDay(Self.on)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Bool? { true }

  package func decide(_ known: Bool, _ now: Now) throws(EligibilityRefusal) -> String {
    guard on <= now.today, verifiedOn.map({ $0 <= now.today }) ?? true else { throw .inFuture }
    do {
      try Intake.checkConfirming(program: program, verifiedOn: verifiedOn, reference: reference)
    } catch { throw .verificationMissing }
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try EligibilityRecords.put(
      program: program, id: id, caseID: caseID, verifiedOn: verifiedOn, reference: reference,
      confirmedOn: on, tx, now)
  }

  package func location(_ id: String) -> Path { "/cases/\(caseID)/start" }

  package func references(_ id: String) -> [Reference] { [.caseFile(caseID)] }
}
