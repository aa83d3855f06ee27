import Domain
import Storage

/// The only writer of the table `clock`: due and met days, never "overdue".
package enum ClockRecords {
  package static func recompute(caseID: String, _ tx: Transaction, _ now: Now) throws {}
}
