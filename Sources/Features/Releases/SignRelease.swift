import Domain
import Markup
import Policies
import Storage

/// The client, or who may sign for them, signed; and who explained it (IRC-CONF-04, IRC-CONF-11).
package struct SignRelease: Command {
  package static let permission = Permission.releaseRecord
  package static let name = "release.sign"

  let caseID: String
  let id: String
  let on: Day
  let signedBy: String
  let explainedBy: String
  let interpreter: String
  let otherForm: String

  package init(_ input: Input, caseID: String, id: String) throws(InvalidInput) {
    var parse = Parse(input)
    self.caseID = caseID
    self.id = id
    on = parse.requiredDay(ReleaseFields.signedOn)
    signedBy = parse.text(ReleaseFields.signedBy)
    explainedBy = parse.text(ReleaseFields.explainedBy)
    interpreter = parse.text(ReleaseFields.interpreter)
    otherForm = parse.text(ReleaseFields.otherForm)
    try parse.finish()
  }

  package var interpreting: [NamedInterpreter] { [.one(interpreter, on: on)] }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> ReleaseFacts? {
    try ReleaseFacts.load(caseID, id, scope, tx.reader)
  }

  package func decide(_ facts: ReleaseFacts, _ now: Now) throws(ReleaseRefusal) -> ReleaseFacts {
    let isOfTeam = facts.header.team.contains { $0.staffID == explainedBy }
    guard isOfTeam || explainedBy == now.actor.id else { throw .notExplainedByTeam }
    try Releasing.sign(
      facts.stored.release, on: on,
      isInOwnLanguage: ReleaseForms.exists(in: facts.stored.language) || !otherForm.isEmpty,
      isReadByInterpreter: !interpreter.isEmpty, today: now.today)
    return facts
  }

  package func write(_ facts: ReleaseFacts, _ tx: Transaction, _ now: Now) throws {
    let form =
      otherForm.isEmpty ? ReleaseForms.form(in: facts.stored.language).version : otherForm
    try ReleaseRecords.sign(
      id, on: on, by: signedBy, explainedBy: explainedBy, interpreter: interpreter, form: form,
      now.stamp, tx)
  }

  package func location(_ facts: ReleaseFacts) -> Path { "/cases/\(caseID)/releases/\(id)" }

  package func references(_ facts: ReleaseFacts) -> [Reference] {
    [.caseFile(caseID), .person(facts.stored.personID), Reference("release", id)]
  }
}
