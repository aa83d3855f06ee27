import Domain
import Markup
import Storage

package enum ReportPurposeFields {
  static let purpose = Field(
    "purpose", "What for",
    .choice([
      Choice("monitoring", "Monitoring of a grantee"),
      Choice("data-quality", "Checking that records are right"),
      Choice("federal-review", "A federal review or audit"),
      Choice("complaint", "A complaint or incident"),
    ]))
  static let reason = Field(
    "reason", "What you look for in whose names", .text(rows: 3), most: 2000)

  /// What leads back to the number whose names are asked for.
  static let back = ["from", "to", "item", "by", "area"].map {
    Field($0, $0, .hidden, required: false)
  }
  package static let all = [purpose, reason] + back

  static func words(of purpose: String) -> String {
    self.purpose.choices.first { $0.value == purpose }?.label.lowercasedFirst ?? purpose
  }
}

/// A state user says why they need the names behind a report (UT-PRV-04).
package struct StateReportPurpose: Command {
  package static let permission = Permission.report
  package static let name = "report.state-purpose"

  let report: String
  let sessionID: String
  let purpose: String
  let reason: String
  let back: [(name: String, value: String)]

  package init(_ input: Input, report: String, sessionID: String) throws(InvalidInput) {
    self.report = report
    self.sessionID = sessionID
    var parse = Parse(input)
    purpose = parse.choice(ReportPurposeFields.purpose)
    reason = parse.text(ReportPurposeFields.reason)
    back = ReportPurposeFields.back.map { ($0.name, parse.text($0)) }
    try parse.finish()
  }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> String? { report }

  package func decide(_ report: String, _ now: Now) throws(NeverRefuses) -> String { now.newID() }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try ReportPurposeRecords.add(
      id: id, staffID: now.actor.id, sessionID: sessionID, report: report, purpose: purpose,
      reason: reason, on: now.today, now.stamp, tx)
  }

  package func location(_ id: String) -> Path {
    back.filter { !$0.value.isEmpty }.reduce("/reports/\(report)" as Path) { path, one in
      path.query(one.name, one.value)
    }.fragment("people")
  }

  package func references(_ id: String) -> [Reference] {
    [
      Reference("report", report), Reference("report_purpose", id), Reference("purpose", purpose),
    ]
  }
}
