import Domain
import Markup
import Storage

/// Records that something was explained to a client: what, when, in which language, through whom,
/// and on which version of a form (UT-INT-01, IRC-INT-04, IRC-INT-05).
package struct RecordExplanation: Command {
  package static let permission = Permission.sharingChoice
  package static let name = "explanation.record"

  let caseID: String
  let kind: ExplanationKind
  let on: Day
  let personID: String
  let language: String
  let interpreter: String
  let formVersion: String

  package static let kind = Field(
    "kind", "What was explained",
    .list(ExplanationKind.allCases.map { Choice($0.rawValue, $0.words) }))
  package static let on = Field("on", "Day", .day)
  package static let person = Field("person", "To whom", .list([]), required: false)
  package static let language = Field("language", "Language")
  package static let interpreter = Field(
    "interpreter", "Interpreter", required: false, hint: "Leave empty if nobody interpreted")
  package static let formVersion = Field(
    "form_version", "Version of the form", required: false,
    hint: "Where a form was read or signed, for example Agreement 2026-01")
  package static let fields = [kind, on, person, language, interpreter, formVersion]

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    var parse = Parse(input)
    self.caseID = caseID
    kind = ExplanationKind(rawValue: parse.choice(Self.kind)) ?? .process
    on = parse.requiredDay(Self.on)
    personID = parse.text(Self.person)
    language = parse.text(Self.language)
    interpreter = parse.text(Self.interpreter)
    formVersion = parse.text(Self.formVersion)
    if kind == .agreement, formVersion.isEmpty, parse.faults.isEmpty {
      parse.fail(Self.formVersion, "Enter the version of the agreement that was signed")
    }
    try parse.finish()
  }

  package enum Refused: Refusal, Worded {
    case dayInFuture
    case notOfHousehold
    package var code: String {
      switch self {
      case .dayInFuture: "explanation.day-in-future"
      case .notOfHousehold: "explanation.not-of-household"
      }
    }
    package var words: (sentence: String, next: String) {
      switch self {
      case .dayInFuture:
        ("That day lies in the future.", "Enter the day on which it was explained.")
      case .notOfHousehold:
        ("That person is not of this household.", "Choose one of its members.")
      }
    }
  }

  package var interpreting: [NamedInterpreter] { [.one(interpreter, on: on)] }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> [Membership]? {
    try MembershipRecords.current(ofCase: caseID, tx.reader)
  }

  package func decide(_ members: [Membership], _ now: Now) throws(Refused) -> String? {
    guard on <= now.today else { throw .dayInFuture }
    guard !personID.isEmpty else { return nil }
    guard members.contains(where: { $0.personID == personID }) else { throw .notOfHousehold }
    return personID
  }

  package func write(_ personID: String?, _ tx: Transaction, _ now: Now) throws {
    try ExplanationRecords.add(
      kind, id: now.newID(), caseID: caseID, personID: personID, on: on, by: now.actor.id,
      language: language, interpreter: interpreter, formVersion: formVersion, now.stamp, tx)
  }

  package func location(_ personID: String?) -> Path { "/cases/\(caseID)/explanations" }

  package func references(_ personID: String?) -> [Reference] { [.caseFile(caseID)] }
}
