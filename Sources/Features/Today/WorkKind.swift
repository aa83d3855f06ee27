import Domain
import Storage

/// The kinds of work that a list of what is owed is counted and narrowed by.
package enum WorkKind: String, Sendable, Hashable, CaseIterable, Codable {
  case assessment, booking, note, reason, record, other

  package var words: String {
    switch self {
    case .assessment: "Assessments"
    case .booking: "Bookings"
    case .note: "Notes"
    case .reason: "Reasons for delays"
    case .record: "Records to complete"
    case .other: "Other deadlines"
    }
  }

  /// The kind of a rule's deadlines.
  package init(rule: String) {
    self =
      if rule.hasPrefix("assessment.booking.") { .booking } else if rule.hasPrefix("assessment.") {
        .assessment
      } else if rule == "note.owed" { .note } else if rule.hasPrefix("delay-note.") {
        .reason
      } else if rule == "record.complete" { .record } else { .other }
  }

  /// The same as a condition on `c.rule`.
  var condition: SQL {
    switch self {
    case .assessment: "c.rule LIKE 'assessment.%' AND c.rule NOT LIKE 'assessment.booking.%'"
    case .booking: "c.rule LIKE 'assessment.booking.%'"
    case .note: "c.rule = 'note.owed'"
    case .reason: "c.rule LIKE 'delay-note.%'"
    case .record: "c.rule = 'record.complete'"
    case .other:
      """
      c.rule NOT LIKE 'assessment.%' AND c.rule NOT LIKE 'delay-note.%'
      AND c.rule NOT IN ('note.owed', 'record.complete')
      """
    }
  }
}
