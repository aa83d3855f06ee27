import Domain
import Markup
import Storage

/// Asks the agency that has someone on record to join that case, instead of opening a second one
/// (UT-PPL-07). The asker learns no more than the warning told; the agency answers like any request
/// for access.
package struct AskToJoin: Command {
  package static let permission = Permission.accessAsk
  package static let name = "access.ask-to-join"
  package static let purpose = "joining"

  let draftID: String
  /// What the asker knows the case by.
  let asked: String
  let caseID: String
  let reason: String
  let days: Int

  package static let reason = Field(
    "reason", "What you know of this family, and what you were asked for", .text(rows: 3),
    hint: "The agency reads this to find out whether it is the same family", most: 2000)
  package static let fields = [reason, AskForAccess.days]

  package init(
    _ input: Input, draftID: String, match: DuplicateMatch, caseID: String
  ) throws(InvalidInput) {
    var parse = Parse(input)
    reason = parse.text(Self.reason)
    days = AskForAccess.days(&parse)
    try parse.finish()
    self.draftID = draftID
    asked = match.asked
    self.caseID = caseID
  }

  package var subject: Subject { .agency }

  /// Whether the same was asked for and waits for its answer.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> Bool? {
    try AccessRequestRecords.askedOn(asked, by: scope.actor.id, tx.reader) != nil
  }

  package func decide(_ isAsked: Bool, _ now: Now) throws(NeedToKnowRefusal) -> String {
    guard !isAsked else { throw .alreadyAsked }
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try AccessRequestRecords.ask(
      id: id, staffID: now.actor.id, caseNumber: asked, caseID: caseID, kind: .request,
      purpose: Self.purpose, reason: reason, days: days, on: now.today, now.stamp, tx)
  }

  package func location(_ id: String) -> Path { IntakeStep.check.path(of: draftID) }

  package func references(_ id: String) -> [Reference] {
    [Reference("access-request", id), .caseFile(caseID)]
  }
}

extension Problem {
  static let searchedTooOften = Problem(
    title: "Searched too often", status: 429,
    detail: "The search for duplicates was used too often within this hour.",
    next: "Ask again in an hour, or ask your supervisor to look for duplicates.")
}
