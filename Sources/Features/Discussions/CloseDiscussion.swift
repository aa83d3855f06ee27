import Domain
import Markup
import Storage

package enum DiscussionFields {
  package static let on = Field("on", "Day of the discussion", .day)
  package static let outcome = Field("outcome", "Outcome", .choice(DiscussionWords.outcomes))
  package static let partner = Field(
    "partner", "Partner", required: false, hint: "Who will meet, or has met, the need")
  package static let participants = Field("participants", "Who took part", most: 1000)
  package static let note = Field("note", "Note", .text(rows: 4), most: 4000)
  package static let all = [on, outcome, partner, participants, note]
}

/// Closes the discussion of an answer of 1 by its outcome (UT-ASM-08).
package struct CloseDiscussion: Command {
  package static let permission = Permission.discussionClose
  package static let name = "discussion.close"

  let caseID: String
  let discussionID: String
  let version: Int
  let outcome: DiscussionOutcome

  package init(
    _ input: Input, caseID: String, discussionID: String, version: Int
  ) throws(InvalidInput) {
    self.caseID = caseID
    self.discussionID = discussionID
    self.version = version
    var parse = Parse(input)
    outcome = DiscussionOutcome(
      on: parse.requiredDay(DiscussionFields.on), outcome: parse.choice(DiscussionFields.outcome),
      partner: parse.text(DiscussionFields.partner),
      participants: parse.text(DiscussionFields.participants),
      note: parse.text(DiscussionFields.note))
    try parse.finish()
  }

  package struct Closed: Sendable {
    let row: DiscussionRow
    let found: FoundDiscussion
  }

  package var interpreting: [NamedInterpreter] { [.among(outcome.participants, on: outcome.on)] }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> FoundDiscussion? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader) else { return nil }
    return try FoundDiscussion.load(discussionID, header, tx.reader)
  }

  package func decide(_ found: FoundDiscussion, _ now: Now) throws(DiscussionRefusal) -> Closed {
    try Assessments.close(
      outcome, isClosed: found.discussion.row.closedOn != nil,
      isSuperseded: !found.assessment.isCurrent, assessedOn: found.assessment.row.finalisedOn,
      today: now.today)
    var row = found.discussion.row
    row.closedOn = outcome.on
    row.outcome = outcome.outcome
    row.partner = outcome.outcome == "partner" ? outcome.partner : ""
    row.participants = outcome.participants
    row.remark = outcome.note
    return Closed(row: row, found: found)
  }

  package func write(_ closed: Closed, _ tx: Transaction, _ now: Now) throws {
    if closed.found.discussion.version == 0 {
      return try DiscussionRecords.add(now.newID(), closed.row, tx, now.stamp)
    }
    let next = try DiscussionRecords.change(
      discussionID, version: version, closed.row, tx, now.stamp)
    guard next != nil else {
      let theirs = closed.found.discussion
      throw Undone.stale(
        VersionConflict(
          current: theirs.version, base: version,
          lines: [
            .init(label: "Outcome", theirs: theirs.row.outcome, yours: closed.row.outcome),
            .init(label: "Note", theirs: theirs.row.remark, yours: closed.row.remark),
          ]))
    }
  }

  package func location(_ closed: Closed) -> Path {
    AssessmentPaths.result(caseID, closed.row.assessmentID)
  }

  package func references(_ closed: Closed) -> [Reference] {
    [
      .caseFile(caseID), .person(closed.found.assessment.row.personID),
      Reference("discussion", discussionID),
    ]
  }
}
