import Domain
import Markup
import Storage

/// Writes what was found about the family, or about the work and English of one adult, which stays
/// with that person (WI-ASM-01, WI-PPL-05).
package struct SaveFamilyFindings: Command {
  package static let permission = Permission.familyAssessmentRecord
  package static let name = "family-assessment.save"

  let caseID: String
  /// Nil for the family's domains.
  let personID: String?
  let words: [String: String]

  package init(
    _ input: Input, caseID: String, personID: String? = nil
  ) throws(InvalidInput) {
    self.caseID = caseID
    self.personID = personID
    var parse = Parse(input)
    var words: [String: String] = [:]
    let domains =
      personID == nil ? FamilyAssessmentFields.family : FamilyAssessmentFields.ofAdults
    for domain in domains { words[domain] = parse.text(FamilyAssessmentFields.finding(domain)) }
    self.words = words
    try parse.finish()
  }

  package struct Outcome: Sendable {
    /// Nil where a person's background is written.
    let assessmentID: String?
    /// An id for each domain, should it be the first of it.
    let ids: [String: String]
  }

  package var subject: Subject { .cases([caseID]) }

  /// Nil where the person is not an adult of the case.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> FamilyAssessmentFacts? {
    let facts = try FamilyAssessmentFacts.load(caseID, scope, tx.reader)
    if let personID, facts?.adults.contains(where: { $0.id == personID }) != true { return nil }
    return facts
  }

  package func decide(
    _ facts: FamilyAssessmentFacts, _ now: Now
  ) throws(FamilyAssessmentRefusal) -> Outcome {
    try facts.checkOpen(now)
    let assessment = personID == nil ? try facts.unfinished(now).id : nil
    return Outcome(
      assessmentID: assessment,
      ids: Dictionary(uniqueKeysWithValues: words.keys.sorted().map { ($0, now.newID()) }))
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    if let personID {
      return try FamilyAssessmentRecords.put(
        background: words, ofPerson: personID, newID: done.ids["ENG"] ?? now.newID(), tx, now.stamp)
    }
    for (domain, id) in done.ids.sorted(by: { $0.key < $1.key }) {
      try FamilyAssessmentRecords.put(
        words[domain] ?? "", domain: domain, of: done.assessmentID ?? "", newID: id, tx, now.stamp)
    }
  }

  package func location(_ done: Outcome) -> Path { FamilyAssessmentPage.path(caseID) }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID)] + (personID.map { [.person($0)] } ?? [])
      + (done.assessmentID.map { [Reference("family-assessment", $0)] } ?? [])
  }
}
