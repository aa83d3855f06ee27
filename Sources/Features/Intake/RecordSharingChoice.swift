import Domain
import Markup
import Storage

/// The client's choice about sharing, given again later: an opt-out closes the case at once to
/// other agencies, but for what the state's team keeps (UT-INT-07).
package struct RecordSharingChoice: Command {
  package static let permission = Permission.sharingChoice
  package static let name = "sharing-choice.record"

  let caseID: String
  let choice: String
  let on: Day
  let language: String
  let interpreter: String

  package static let choice = Field(
    "sharing_choice", "The client's choice", IntakeFields.sharing.kind,
    hint: "Services do not depend on the answer")
  package static let on = Field("on", "Day of the choice", .day)
  package static let language = Field("language", "Language it was explained in")
  package static let interpreter = Field(
    "interpreter", "Interpreter", required: false, hint: "Leave empty if nobody interpreted")
  package static let fields = [choice, on, language, interpreter]

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    var parse = Parse(input)
    self.caseID = caseID
    choice = parse.choice(Self.choice)
    on = parse.requiredDay(Self.on)
    language = parse.text(Self.language)
    interpreter = parse.text(Self.interpreter)
    try parse.finish()
  }

  package enum Refused: Refusal, Worded {
    case dayInFuture
    package var code: String { "sharing-choice.day-in-future" }
    package var words: (sentence: String, next: String) {
      ("That day lies in the future.", "Enter the day on which the client chose.")
    }
  }

  package var subject: Subject { .cases([caseID]) }

  /// Whether the actor's own agency leads the case.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> Bool? {
    try scope.relation(to: caseID, tx.reader)?.isLeadAgency
  }

  package func decide(_ isLead: Bool, _ now: Now) throws(Refused) -> Bool {
    guard on <= now.today else { throw .dayInFuture }
    return isLead
  }

  package func write(_ isLead: Bool, _ tx: Transaction, _ now: Now) throws {
    try SharingChoiceRecords.record(
      choice, id: now.newID(), caseID: caseID, on: on, language: language,
      interpreter: interpreter, now.stamp, tx)
  }

  /// Someone of another agency may have closed the case to themselves.
  package func location(_ isLead: Bool) -> Path {
    isLead || choice == "share" ? "/cases/\(caseID)/sharing" : "/cases"
  }

  package func references(_ isLead: Bool) -> [Reference] { [.caseFile(caseID)] }
}
