import Domain
import Markup
import Storage

/// Begins an assessment: a draft of the therapist's own, with its first session.
package struct StartAssessment: Command {
  package static let permission = Permission.assessmentRecord
  package static let name = "assessment.start"

  let caseID: String
  let personID: String
  let kind: String
  let on: Day
  let mode: String
  let interpreter: String

  package init(_ input: Input, caseID: String, personID: String) throws(InvalidInput) {
    self.caseID = caseID
    self.personID = personID
    var parse = Parse(input)
    kind = parse.choice(AssessmentFields.kind)
    on = parse.requiredDay(AssessmentFields.on)
    mode = parse.choice(AssessmentFields.mode)
    interpreter = parse.text(AssessmentFields.interpreter)
    try parse.finish()
  }

  package var interpreting: [NamedInterpreter] { [.one(interpreter, on: on)] }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> StartFacts? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader) else { return nil }
    return try StartFacts.load(header, personID: personID, scope, tx.reader)
  }

  package func decide(_ facts: StartFacts, _ now: Now) throws(StartRefusal) -> Started {
    try Assessments.start(on: on, facts, today: now.today)
    return Started(id: now.newID(), sittingID: now.newID())
  }

  package struct Started: Sendable {
    let id: String
    let sittingID: String
  }

  package func write(_ started: Started, _ tx: Transaction, _ now: Now) throws {
    var draft = Input()
    draft.set("id", started.id)
    draft.set("kind", kind)
    try DraftRecords.keep(
      AssessmentDraft.kind, caseID: caseID, person: personID, draft, tx, now)
    let sitting = Sitting(
      caseID: caseID, personID: personID, draftID: started.id, on: on, mode: mode,
      interpreter: interpreter)
    try AssessmentRecords.add(session: started.sittingID, sitting, tx, now.stamp)
  }

  package func location(_ started: Started) -> Path {
    AssessmentPaths.draft(caseID, personID)
  }

  package func references(_ started: Started) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("assessment", started.id)]
  }
}

/// Where assessments are.
enum AssessmentPaths {
  static func list(_ caseID: String, _ personID: String) -> Path {
    "/cases/\(caseID)/people/\(personID)/assessments"
  }

  static func draft(_ caseID: String, _ personID: String) -> Path {
    "/cases/\(caseID)/people/\(personID)/assessments/draft"
  }

  static func step(_ caseID: String, _ personID: String, _ step: String) -> Path {
    "/cases/\(caseID)/people/\(personID)/assessments/draft/\(step)"
  }

  static func result(_ caseID: String, _ assessmentID: String) -> Path {
    "/cases/\(caseID)/assessments/\(assessmentID)"
  }
}
