import Domain
import Markup
import Storage

/// A point of contact freezes a quarter as it is submitted: what changes afterwards is an adjustment
/// with a reason (WI-QPR-09).
package struct FreezeQuarter: Command {
  package static let permission = Permission.quarterFreeze
  package static let name = "quarter.freeze"

  let quarter: Quarter

  package init(_ quarter: Quarter) { self.quarter = quarter }

  package struct Facts: Sendable {
    let isFrozen: Bool
    let figures: [QuarterlyFigure]
  }

  package struct Outcome: Sendable {
    let id: String
    let agencyID: String
    let figures: [(id: String, figure: QuarterlyFigure)]
  }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    let agencyID = scope.actor.agencyID
    let count = try QuarterCount.of(quarter, agencyID: agencyID, as: .now, scope, tx.reader)
    return Facts(
      isFrozen: try FrozenQuarter.isFrozen(quarter, ofAgency: agencyID, tx.reader),
      figures: count.figures)
  }

  package func decide(_ facts: Facts, _ now: Now) throws(QuarterRefusal) -> Outcome {
    try FreezingQuarter.check(quarter, isFrozen: facts.isFrozen, today: now.today)
    return Outcome(
      id: now.newID(), agencyID: now.actor.agencyID,
      figures: facts.figures.map { (now.newID(), $0) })
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try QuarterlyRecords.freeze(
      done.id, quarter, agencyID: done.agencyID, by: now.actor.id, at: now.instant, done.figures,
      now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path { "/quarterly-reports/\(quarter.description)" }

  package func references(_ done: Outcome) -> [Reference] { [Reference("quarter", done.id)] }
}

/// Says why a figure of a frozen quarter is another now.
package struct ExplainAdjustment: Command {
  package static let permission = Permission.quarterFreeze
  package static let name = "quarter.adjust"

  let quarter: Quarter
  let place: [String]
  let reason: String

  package init(_ input: Input, quarter: Quarter) throws(InvalidInput) {
    self.quarter = quarter
    var parse = Parse(input)
    place = [
      parse.text(QuarterFields.section), parse.text(QuarterFields.item),
      parse.text(QuarterFields.program),
    ]
    reason = parse.text(QuarterFields.reason)
    try parse.finish()
  }

  package struct Facts: Sendable {
    let reportID: String
    let adjustments: [QuarterlyAdjustment]
  }

  package struct Outcome: Sendable {
    let id: String
    let reportID: String
    let adjustment: QuarterlyAdjustment
  }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    let agencyID = scope.actor.agencyID
    guard let frozen = try FrozenQuarter.load(quarter, ofAgency: agencyID, tx.reader) else {
      return nil
    }
    let count = try QuarterCount.of(quarter, agencyID: agencyID, as: .now, scope, tx.reader)
    return Facts(
      reportID: frozen.id,
      adjustments: QuarterlyAdjustment.all(frozen: frozen.figures, now: count.figures))
  }

  package func decide(_ facts: Facts, _ now: Now) throws(QuarterRefusal) -> Outcome {
    guard let found = facts.adjustments.first(where: { $0.place.elementsEqual(place) }) else {
      throw .nothingToAdjust
    }
    return Outcome(id: now.newID(), reportID: facts.reportID, adjustment: found)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try QuarterlyRecords.explain(
      done.adjustment, id: done.id, ofReport: done.reportID, reason: reason, on: now.today,
      now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path {
    ("/quarterly-reports/\(quarter.description)" as Path).fragment("adjustments")
  }

  package func references(_ done: Outcome) -> [Reference] { [Reference("quarter", done.reportID)] }
}

package enum QuarterFields {
  static let section = Field("section", "Part of the report", .hidden, required: false)
  static let item = Field("item", "Item", .hidden, required: false)
  static let program = Field("program", "Program", .hidden, required: false)
  static let reason = Field(
    "reason", "Why the figure changed", .text(rows: 2),
    hint: "For example: the outcome was recorded twice", most: 1000)
  static let adjustment = [section, item, program, reason]
  static let goal = Field("goal", "Outcome to claim", .list([]))
}

extension QuarterRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .stillRunning(let day):
      ("The quarter runs until \(day).", "Freeze it after its last day.")
    case .alreadyFrozen:
      (
        "The quarter is frozen as it was submitted.",
        "What changes now is an adjustment, explained by your point of contact."
      )
    case .notReportable:
      (
        "This outcome cannot be claimed as it stands.",
        "The page of the outcome says what is missing."
      )
    case .nothingToAdjust:
      ("This figure is as it was frozen.", "Open the quarter again: somebody may have mended it.")
    }
  }
}
