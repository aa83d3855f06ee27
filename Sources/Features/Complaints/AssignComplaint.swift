import Domain
import Markup
import Storage

/// Says who looks into a complaint, who is complained of, and whose case it is about.
package struct AssignComplaint: ComplaintCommand {
  package static let name = "complaint.assign"

  let id: String
  let investigatorID: String
  let subjectID: String
  let caseNumber: String

  package init(_ input: Input, id: String) throws(InvalidInput) {
    self.id = id
    var parse = Parse(input)
    investigatorID = parse.text(ComplaintFields.investigator([]))
    subjectID = parse.text(ComplaintFields.subject([]))
    caseNumber = parse.text(ComplaintFields.caseNumber)
    try parse.finish()
  }

  package struct Facts: Sendable {
    let complaint: StoredComplaint
    let candidates: [Complaints.Candidate]
    /// The case of that number, where the actor reaches it and its agency handles the complaint.
    let caseID: String?
  }

  func facts(
    of complaint: StoredComplaint, _ tx: Transaction, _ scope: Scope
  ) throws -> Facts? {
    guard
      try subjectID.isEmpty || tx.exists("SELECT 1 FROM staff WHERE id = $1", [subjectID])
    else { return nil }
    let found = try tx.one(
      "SELECT id FROM case_file WHERE agency_id = $1 AND number = $2",
      [complaint.agencyID, caseNumber]
    ) { $0.text(0) }
    let isReached = try found.map {
      try scope.decide(.caseView, on: $0, tx.reader).isAllowed
    }
    return Facts(
      complaint: complaint,
      candidates: try complaint.candidates(
        ofCase: isReached == true ? found : nil, on: scope.today, tx.reader
      ).map(\.candidate),
      caseID: isReached == true ? found : nil)
  }

  package func decide(_ facts: Facts, _ now: Now) throws(ComplaintRefusal) -> Facts {
    guard caseNumber.isEmpty || facts.caseID != nil else { throw .otherAgency }
    try Complaints.assign(
      facts.complaint.facts, to: facts.candidates.first { $0.id == investigatorID },
      subject: subjectID.isEmpty ? nil : subjectID)
    return facts
  }

  package func write(_ facts: Facts, _ tx: Transaction, _ now: Now) throws {
    try ComplaintRecords.assign(
      id, to: investigatorID, subject: subjectID.isEmpty ? nil : subjectID,
      caseID: facts.caseID ?? facts.complaint.caseID, now.stamp, tx)
  }

  /// Whoever names themselves as complained of reads it no longer.
  package func location(_ facts: Facts) -> Path { "/complaints" }
}
