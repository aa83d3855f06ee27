import Domain
import Markup
import Storage

/// Writes the form that accompanies the client, or writes it anew: a changed form is to be handed
/// over and shared again (WI-REF-01, WI-REF-02).
package struct WriteReferralForm: Command {
  package static let permission = Permission.referralRecord
  package static let name = "referral-form.write"

  let caseID: String
  let id: String
  let row: ReferralFormRow

  package init(_ input: Input, caseID: String, id: String) throws(InvalidInput) {
    self.caseID = caseID
    self.id = id
    var parse = Parse(input)
    row = ReferralFormRow(&parse)
    try parse.finish()
  }

  package struct Facts: Sendable {
    let referral: StoredReferral
    let releases: [StoredRelease]
  }

  package struct Outcome: Sendable {
    let personID: String
    let id: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let facts = try ReferralFacts.load(caseID, id, scope, tx.reader) else { return nil }
    return Facts(
      referral: facts.referral, releases: try StoredRelease.all(of: facts.header, tx.reader))
  }

  package func decide(_ facts: Facts, _ now: Now) throws(ReferralRefusal) -> Outcome {
    let referral = facts.referral
    try Referring.write(standing: referral.standing, endedOn: referral.outcomeOn)
    if let releaseID = row.releaseID {
      let release = facts.releases.first { $0.id == releaseID }
      guard let release, release.signedOn != nil, release.withdrawnOn == nil else {
        throw .consentNotOpen
      }
    }
    return Outcome(personID: referral.personID, id: now.newID())
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try ReferralFormRecords.write(done.id, of: id, row, on: now.today, now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path { "/cases/\(caseID)/referrals/\(id)" }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(done.personID), Reference("referral", id)]
  }
}

/// The form was handed to the client, and shared with the provider (WI-REF-01).
package struct SendReferralForm: Command {
  package static let permission = Permission.referralRecord
  package static let name = "referral-form.send"

  let caseID: String
  let id: String
  let givenOn: Day?
  let sharedOn: Day?
  let sharedHow: String

  package init(_ input: Input, caseID: String, id: String) throws(InvalidInput) {
    self.caseID = caseID
    self.id = id
    var parse = Parse(input)
    givenOn = parse.day(ReferralFormFields.givenOn)
    sharedOn = parse.day(ReferralFormFields.sharedOn)
    sharedHow = parse.choice(ReferralFormFields.sharedHow)
    try parse.finish()
  }

  package struct Facts: Sendable {
    let referral: StoredReferral
    let form: StoredReferralForm?
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let facts = try ReferralFacts.load(caseID, id, scope, tx.reader) else { return nil }
    return Facts(
      referral: facts.referral, form: try StoredReferralForm.one(ofReferral: id, tx.reader))
  }

  package func decide(_ facts: Facts, _ now: Now) throws(ReferralRefusal) -> String {
    try Referring.send(
      ReferralFormDays(
        generatedOn: facts.form?.days.generatedOn, givenOn: givenOn, sharedOn: sharedOn),
      endedOn: facts.referral.outcomeOn, today: now.today)
    return facts.referral.personID
  }

  package func write(_ personID: String, _ tx: Transaction, _ now: Now) throws {
    try ReferralFormRecords.send(
      id, givenOn: givenOn, sharedOn: sharedOn, how: sharedHow, now.stamp, tx)
  }

  package func location(_ personID: String) -> Path { "/cases/\(caseID)/referrals/\(id)" }

  package func references(_ personID: String) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("referral", id)]
  }
}
