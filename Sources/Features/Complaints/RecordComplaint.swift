import Domain
import Markup
import Storage

/// Anyone who works with clients writes a complaint down (IRC-CMP-01): of a family whose case they
/// reach, or of nobody's case. Its content is sealed.
package struct RecordComplaint: Command {
  package static let permission = Permission.complaintRecord
  package static let name = "complaint.record"

  let caseID: String?
  let agency: String
  let on: Day
  let channel: ComplaintChannel
  let isAnonymous: Bool
  let subjectID: String
  let topic: ComplaintTopic
  let language: String
  let isSafety: Bool
  let texts: [ComplaintRecords.Part: String]
  let sealing: Sealing

  /// - Parameter caseID: nil where the complaint is of nobody's case.
  package init(_ input: Input, caseID: String?, sealing: Sealing?) throws(InvalidInput) {
    typealias Fields = ComplaintFields
    var parse = Parse(input)
    self.caseID = caseID
    agency = caseID == nil ? parse.text(Fields.agency([])) : ""
    on = parse.requiredDay(Fields.receivedOn)
    channel = ComplaintChannel(rawValue: parse.choice(Fields.channel)) ?? .paper
    isAnonymous = parse.yes(Fields.anonymous)
    let complainant = parse.text(Fields.complainant)
    if complainant.isEmpty, !isAnonymous {
      parse.fail(
        Fields.complainant, "Enter who complains, or tick that they do not say who they are")
    }
    subjectID = parse.text(Fields.subject([]))
    topic = ComplaintTopic(rawValue: parse.choice(Fields.topic)) ?? .other
    language = parse.text(Fields.language)
    isSafety = parse.yes(Fields.safety)
    texts = [
      .complainant: complainant, .matter: parse.text(Fields.matter),
      .wish: parse.text(Fields.wish), .interpreter: parse.text(Fields.interpreter),
      .family: caseID == nil ? parse.text(Fields.family) : "",
    ]
    if sealing == nil { parse.fail("This server has no key, and keeps no complaints") }
    try parse.finish()
    guard let sealing else { throw InvalidInput([]) }
    self.sealing = sealing
  }

  package struct Facts: Sendable {
    /// Nil where the agency that was chosen handles no complaints.
    let agencyID: String?
  }

  package struct Outcome: Sendable {
    let id: String
    let agencyID: String
  }

  package var interpreting: [NamedInterpreter] { [.one(texts[.interpreter] ?? "", on: on)] }

  package var subject: Subject { caseID.map { .cases([$0]) } ?? .agency }

  /// Nil where nobody on staff is whoever is said to be complained of.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard
      try subjectID.isEmpty || tx.exists("SELECT 1 FROM staff WHERE id = $1", [subjectID])
    else { return nil }
    if let caseID {
      return try CaseHeader.load(caseID, scope, tx.reader).map { Facts(agencyID: $0.agencyID) }
    }
    let known = try NewComplaintPage.agencies(tx.reader)
    return Facts(agencyID: known.first { $0.id == agency }?.id)
  }

  package func decide(_ facts: Facts, _ now: Now) throws(ComplaintRefusal) -> Outcome {
    guard let agencyID = facts.agencyID else { throw .noSuchAgency }
    try Complaints.record(receivedOn: on, today: now.today)
    return Outcome(id: now.newID(), agencyID: agencyID)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try ComplaintRecords.add(
      done.id,
      .init(
        agencyID: done.agencyID, caseID: caseID, recorderID: now.actor.id,
        subjectID: subjectID.isEmpty ? nil : subjectID, on: on, channel: channel, topic: topic,
        isSafety: isSafety, isAnonymous: isAnonymous, language: language, texts: texts),
      sealing, now.stamp, tx)
  }

  /// Whoever wrote it down is told that it arrived, and no more.
  package func location(_ done: Outcome) -> Path {
    ("/complaints/new" as Path).query("show", "received")
  }

  /// Of no case: who looked at a family's file is told nothing of a complaint.
  package func references(_ done: Outcome) -> [Reference] { [Reference("complaint", done.id)] }

  package func touchedCases(_ done: Outcome) -> [String] { [] }
}
