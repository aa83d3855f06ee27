import Domain
import Markup
import Storage

/// A supervisor approves a copy: from now on it stays as it is, sealed with the key of who asked.
package struct ApproveFileCopy: Command {
  package static let permission = Permission.fileCopyReview
  package static let name = "file-copy.approve"

  let caseID: String
  let id: String
  let sealing: Sealing

  package init(caseID: String, id: String, sealing: Sealing?) throws(InvalidInput) {
    guard let sealing else {
      throw InvalidInput([Fault("This server has no key, and keeps no copies")])
    }
    self.caseID = caseID
    self.id = id
    self.sealing = sealing
  }

  package struct Outcome: Sendable {
    let copy: StoredFileCopy
    let agencyID: String
    let package: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> FileCopyFacts? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader) else { return nil }
    return try FileCopyFacts.load(header, id, scope, tx.reader)
  }

  package func decide(_ facts: FileCopyFacts, _ now: Now) throws(FileCopyRefusal) -> Outcome {
    try FileCopies.approve(
      words: facts.composed.undecided, entries: facts.composed.awaiting,
      isOwn: facts.copy.recordedByID == now.actor.id, reachesAll: facts.header.reach.isFull,
      approvedOn: facts.copy.approvedOn)
    return Outcome(
      copy: facts.copy, agencyID: facts.header.agencyID,
      package: String(
        decoding: JSONText.bytes(of: facts.package(on: now.today)), as: UTF8.self))
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try sealing.seal(
      person: done.copy.personID, agency: done.agencyID, field: done.copy.sealedField,
      done.package, tx)
    try FileCopyRecords.approve(
      id, on: now.today, digest: digest(done.package), now.stamp, tx)
  }

  package func notices(_ done: Outcome, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.fileCopyApproved, caseID, at: location(done))
    notice.person = done.copy.personID
    return [notice]
  }

  package func location(_ done: Outcome) -> Path { "/cases/\(caseID)/file-copies/\(id)" }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(done.copy.personID), Reference("file-copy", id)]
  }
}
