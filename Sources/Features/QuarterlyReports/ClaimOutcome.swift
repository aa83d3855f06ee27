import Domain
import Markup
import Storage

/// A case manager chooses which of a person's outcomes of a quarter is claimed, before the quarter is
/// frozen (WI-QPR-02).
package struct ClaimOutcome: Command {
  package static let permission = Permission.outcomeClaim
  package static let name = "outcome.claim"

  let caseID: String
  let goalID: String

  package init(caseID: String, goalID: String) {
    self.caseID = caseID
    self.goalID = goalID
  }

  package struct Facts: Sendable {
    let personID: String
    let quarter: Quarter
    let candidates: [String]
    let isFrozen: Bool
  }

  package struct Outcome: Sendable {
    let id: String
    let personID: String
    let quarter: Quarter
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let evidence = try OutcomeEvidence.load(goalID, ofCase: caseID, tx.reader) else {
      return nil
    }
    return Facts(
      personID: evidence.person.own, quarter: evidence.quarter,
      candidates: evidence.considered.filter(\.isReportable).map(\.goalID),
      isFrozen: evidence.isFrozen)
  }

  package func decide(_ facts: Facts, _ now: Now) throws(QuarterRefusal) -> Outcome {
    try FreezingQuarter.checkClaim(goalID, among: facts.candidates, isFrozen: facts.isFrozen)
    return Outcome(id: now.newID(), personID: facts.personID, quarter: facts.quarter)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try QuarterlyRecords.claim(
      goalID, of: done.personID, in: done.quarter, id: done.id, now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path { "/cases/\(caseID)/outcomes/\(goalID)" }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(done.personID), Reference("goal", goalID)]
  }
}
