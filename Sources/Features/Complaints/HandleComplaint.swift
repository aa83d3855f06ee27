import Domain
import Markup
import Storage

/// Whoever complained was told that it arrived.
package struct AcknowledgeComplaint: ComplaintCommand {
  package static let name = "complaint.acknowledge"

  let id: String
  let on: Day

  package init(_ input: Input, id: String) throws(InvalidInput) {
    self.id = id
    var parse = Parse(input)
    on = parse.requiredDay(ComplaintFields.acknowledgedOn)
    try parse.finish()
  }

  package func decide(
    _ stored: StoredComplaint, _ now: Now
  ) throws(ComplaintRefusal) -> StoredComplaint {
    try Complaints.acknowledge(stored.facts, on: on, today: now.today)
    return stored
  }

  package func write(_ stored: StoredComplaint, _ tx: Transaction, _ now: Now) throws {
    try ComplaintRecords.acknowledge(id, on: on, now.stamp, tx)
  }
}

/// What was done or found, on a day.
package struct AddComplaintStep: ComplaintCommand {
  package static let name = "complaint.step"

  let id: String
  let on: Day
  let what: String
  let sealing: Sealing

  package init(_ input: Input, id: String, sealing: Sealing?) throws(InvalidInput) {
    self.id = id
    var parse = Parse(input)
    on = parse.requiredDay(ComplaintFields.stepOn)
    what = parse.text(ComplaintFields.stepWhat)
    self.sealing = try parse.finish(with: sealing)
  }

  package func decide(
    _ stored: StoredComplaint, _ now: Now
  ) throws(ComplaintRefusal) -> StoredComplaint {
    try Complaints.step(stored.facts, on: on, by: now.actor.id, today: now.today)
    return stored
  }

  package func write(_ stored: StoredComplaint, _ tx: Transaction, _ now: Now) throws {
    try ComplaintRecords.addStep(
      now.newID(), to: stored, on: on, what, by: now.actor.id, sealing, now.stamp, tx)
  }
}
