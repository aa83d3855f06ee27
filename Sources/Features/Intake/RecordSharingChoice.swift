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
  let keptFrom: [String]
  let keptClasses: [DataClass]

  package static let choice = Field(
    "sharing_choice", "The \(Words.client)'s choice", IntakeFields.sharing.kind,
    hint: "Services do not depend on the answer")
  package static let on = Field("on", "Day of the choice", .day)
  package static let language = Field("language", "Language it was explained in")
  package static let interpreter = Field(
    "interpreter", "Interpreter", required: false, hint: "Leave empty if nobody interpreted")
  package static let keptFrom = Field(
    "kept_from", "Opts out towards", .several([]), required: false,
    hint:
      "None ticked: every other agency; the state's team keeps name, contact, appointments, plan")
  package static let keptClasses = Field(
    "kept_classes", "Keeps back", .several(DataClass.choices), required: false,
    hint: "None ticked: everything")
  package static let fields = [choice, keptFrom, keptClasses, on, language, interpreter]

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    var parse = Parse(input)
    self.caseID = caseID
    choice = parse.choice(Self.choice)
    on = parse.requiredDay(Self.on)
    language = parse.text(Self.language)
    interpreter = parse.text(Self.interpreter)
    keptFrom = Set(input.all(Self.keptFrom.name)).sorted()
    keptClasses = parse.several(Self.keptClasses).compactMap { DataClass(rawValue: $0) }
    if choice == "share", !keptFrom.isEmpty || !keptClasses.isEmpty {
      parse.fail(
        Self.choice, "Choose the opt-out, or take away what is ticked to be kept back")
    }
    try parse.finish()
  }

  package enum Refused: Refusal, Worded {
    case dayInFuture
    case unknownAgency

    package var code: String {
      switch self {
      case .dayInFuture: "sharing-choice.day-in-future"
      case .unknownAgency: "sharing-choice.unknown-agency"
      }
    }

    package var words: (sentence: String, next: String) {
      switch self {
      case .dayInFuture:
        ("That day lies in the future.", "Enter the day on which the \(Words.client) chose.")
      case .unknownAgency:
        (
          "An opt-out names other agencies of this server.",
          "Choose among the agencies offered; the lead agency keeps its own records."
        )
      }
    }
  }

  package var interpreting: [NamedInterpreter] { [.one(interpreter, on: on)] }

  package var subject: Subject { .cases([caseID]) }

  package struct Known: Sendable {
    /// Whether the actor's own agency leads the case.
    let isLead: Bool
    /// Whether each agency named is another one of this server.
    let areAgencies: Bool
  }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Known? {
    guard let relation = try scope.relation(to: caseID, tx.reader) else { return nil }
    let others = try keptFrom.filter { agencyID in
      try tx.exists(
        """
        SELECT 1 FROM agency a WHERE a.id = $1
        AND NOT EXISTS (SELECT 1 FROM case_file c WHERE c.id = $2 AND c.agency_id = a.id)
        """, [agencyID, caseID])
    }
    return Known(isLead: relation.isLeadAgency, areAgencies: others.count == keptFrom.count)
  }

  package func decide(_ known: Known, _ now: Now) throws(Refused) -> Bool {
    guard on <= now.today else { throw .dayInFuture }
    guard known.areAgencies else { throw .unknownAgency }
    return known.isLead
  }

  /// Each agency with each class; empty stands for all of them.
  private func parts(_ now: Now) -> [(id: String, agencyID: String, dataClass: String)] {
    guard choice == "opt-out", !keptFrom.isEmpty || !keptClasses.isEmpty else { return [] }
    let classes = keptClasses.isEmpty ? [""] : keptClasses.map(\.rawValue)
    return (keptFrom.isEmpty ? [""] : keptFrom).flatMap { agencyID in
      classes.map { (now.newID(), agencyID, $0) }
    }
  }

  package func write(_ isLead: Bool, _ tx: Transaction, _ now: Now) throws {
    try SharingChoiceRecords.record(
      choice, id: now.newID(), caseID: caseID, on: on, language: language,
      interpreter: interpreter, now.stamp, tx)
    try SharingChoiceRecords.replaceParts(ofCase: caseID, with: parts(now), now.stamp, tx)
  }

  /// Someone of another agency may have closed the case to themselves.
  package func location(_ isLead: Bool) -> Path {
    isLead || choice == "share" ? "/cases/\(caseID)/sharing" : "/cases"
  }

  package func references(_ isLead: Bool) -> [Reference] { [.caseFile(caseID)] }
}
