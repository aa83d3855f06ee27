import Domain
import Markup
import Storage

/// Records a further session of an assessment that is not finished (UT-ASM-20).
package struct AddSitting: Command {
  package static let permission = Permission.assessmentRecord
  package static let name = "assessment.add-session"

  let caseID: String
  let personID: String
  let on: Day
  let mode: String
  let interpreter: String

  package init(_ input: Input, caseID: String, personID: String) throws(InvalidInput) {
    self.caseID = caseID
    self.personID = personID
    var parse = Parse(input)
    on = parse.requiredDay(AssessmentFields.on)
    mode = parse.choice(AssessmentFields.mode)
    interpreter = parse.text(AssessmentFields.interpreter)
    try parse.finish()
  }

  package var interpreting: [NamedInterpreter] { [.one(interpreter, on: on)] }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> AssessmentDraft? {
    try AssessmentDraft.load(caseID, personID, scope, tx.reader)
  }

  package func decide(_ draft: AssessmentDraft, _ now: Now) throws(StartRefusal) -> Added {
    guard on <= now.today else { throw .future }
    return Added(id: now.newID(), draftID: draft.id)
  }

  package struct Added: Sendable {
    let id: String
    let draftID: String
  }

  package func write(_ added: Added, _ tx: Transaction, _ now: Now) throws {
    let sitting = Sitting(
      caseID: caseID, personID: personID, draftID: added.draftID, on: on, mode: mode,
      interpreter: interpreter)
    try AssessmentRecords.add(session: added.id, sitting, tx, now.stamp)
  }

  package func location(_ added: Added) -> Path { AssessmentPaths.draft(caseID, personID) }

  package func references(_ added: Added) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("assessment-session", added.id)]
  }
}
