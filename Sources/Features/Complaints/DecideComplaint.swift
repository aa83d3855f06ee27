import Domain
import Markup
import Storage

/// Whoever looked into a complaint decides on it; until it is approved they may decide anew.
package struct DecideComplaint: ComplaintCommand {
  package static let name = "complaint.decide"

  let id: String
  let on: Day
  let result: ComplaintResult
  let decision: String
  let sealing: Sealing

  package init(_ input: Input, id: String, sealing: Sealing?) throws(InvalidInput) {
    self.id = id
    var parse = Parse(input)
    on = parse.requiredDay(ComplaintFields.decidedOn)
    result = ComplaintResult(rawValue: parse.choice(ComplaintFields.result)) ?? .unfounded
    decision = parse.text(ComplaintFields.decision)
    self.sealing = try parse.finish(with: sealing)
  }

  package func decide(
    _ stored: StoredComplaint, _ now: Now
  ) throws(ComplaintRefusal) -> StoredComplaint {
    try Complaints.decide(stored.facts, on: on, by: now.actor.id, today: now.today)
    return stored
  }

  package func write(_ stored: StoredComplaint, _ tx: Transaction, _ now: Now) throws {
    try ComplaintRecords.decide(stored, on: on, result, decision, sealing, now.stamp, tx)
  }
}

/// Somebody else approves the decision.
package struct ApproveComplaint: ComplaintCommand {
  package static let permission = Permission.complaintApprove
  package static let name = "complaint.approve"

  let id: String

  package init(id: String) { self.id = id }

  package struct Facts: Sendable {
    let complaint: StoredComplaint
    let candidates: [Complaints.Candidate]
  }

  func facts(
    of complaint: StoredComplaint, _ tx: Transaction, _ scope: Scope
  ) throws -> Facts? {
    Facts(
      complaint: complaint,
      candidates: try complaint.candidates(on: scope.today, tx.reader).map(\.candidate))
  }

  package func decide(_ facts: Facts, _ now: Now) throws(ComplaintRefusal) -> Day {
    try Complaints.approve(
      facts.complaint.facts, by: facts.candidates.first { $0.id == now.actor.id },
      among: facts.candidates)
    return now.today
  }

  package func write(_ day: Day, _ tx: Transaction, _ now: Now) throws {
    try ComplaintRecords.approve(id, by: now.actor.id, on: day, now.stamp, tx)
  }
}

/// Whoever complained has the answer: the complaint is resolved (IRC-CLO-02).
package struct AnswerComplaint: ComplaintCommand {
  package static let name = "complaint.answer"

  let id: String
  let on: Day
  let language: String
  let answer: String
  let sealing: Sealing

  package init(_ input: Input, id: String, sealing: Sealing?) throws(InvalidInput) {
    self.id = id
    var parse = Parse(input)
    on = parse.requiredDay(ComplaintFields.answeredOn)
    language = parse.text(ComplaintFields.answerLanguage)
    answer = parse.text(ComplaintFields.answer)
    self.sealing = try parse.finish(with: sealing)
  }

  package func decide(
    _ stored: StoredComplaint, _ now: Now
  ) throws(ComplaintRefusal) -> StoredComplaint {
    try Complaints.answer(stored.facts, on: on, today: now.today)
    return stored
  }

  package func write(_ stored: StoredComplaint, _ tx: Transaction, _ now: Now) throws {
    try ComplaintRecords.answer(
      stored, on: on, language: language, answer, sealing, now.stamp, tx)
  }
}

/// How it is some time after the answer.
package struct FollowUpComplaint: ComplaintCommand {
  package static let name = "complaint.follow-up"

  let id: String
  let on: Day
  let found: String
  let sealing: Sealing

  package init(_ input: Input, id: String, sealing: Sealing?) throws(InvalidInput) {
    self.id = id
    var parse = Parse(input)
    on = parse.requiredDay(ComplaintFields.followedOn)
    found = parse.text(ComplaintFields.followUp)
    self.sealing = try parse.finish(with: sealing)
  }

  package func decide(
    _ stored: StoredComplaint, _ now: Now
  ) throws(ComplaintRefusal) -> StoredComplaint {
    try Complaints.followUp(stored.facts, on: on, today: now.today)
    return stored
  }

  package func write(_ stored: StoredComplaint, _ tx: Transaction, _ now: Now) throws {
    try ComplaintRecords.followUp(stored, on: on, found, sealing, now.stamp, tx)
  }
}
