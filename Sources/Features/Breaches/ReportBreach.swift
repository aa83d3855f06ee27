import Domain
import Markup
import Storage

/// Anyone on staff says that confidentiality was broken (IRC-CONF-12).
package struct ReportBreach: Command {
  package static let permission = Permission.breachReport
  package static let name = "breach.report"

  let report: BreachRecords.Report

  package init(_ input: Input) throws(InvalidInput) {
    var parse = Parse(input)
    report = BreachRecords.Report(
      happenedOn: parse.requiredDay(BreachFields.happenedOn), what: parse.text(BreachFields.what),
      concerned: parse.text(BreachFields.concerned), reached: parse.text(BreachFields.reached))
    try parse.finish()
  }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Bool? { true }

  package func decide(_ known: Bool, _ now: Now) throws(BreachRefusal) -> String {
    try Breaches.report(happenedOn: report.happenedOn, today: now.today)
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try BreachRecords.add(
      id, report, agencyID: now.actor.agencyID, by: now.actor.id, on: now.today, now.stamp, tx)
  }

  /// Whoever reports does not see the record afterwards, unless they handle breaches.
  package func location(_ id: String) -> Path {
    ("/breaches/new" as Path).query("show", "reported")
  }

  package func references(_ id: String) -> [Reference] { [Reference("breach", id)] }
}
