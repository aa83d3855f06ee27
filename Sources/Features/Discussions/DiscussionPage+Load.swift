import Domain
import Storage

/// A discussion with the assessment that it is of.
package struct FoundDiscussion: Sendable {
  package let discussion: StoredDiscussion
  package let assessment: StoredAssessment
  package let person: CaseHeader.Person

  /// Nil where the case has no such discussion.
  package static func load(
    _ id: String, _ header: CaseHeader, _ reader: Reader
  ) throws -> FoundDiscussion? {
    let stored = try reader.one(
      "SELECT assessment_id FROM discussion WHERE id = $1", [id]
    ) { $0.text(0) }
    // One that has no row yet is named by its assessment and its question.
    let assessmentID = stored ?? String(id.prefix { $0 != "." })
    guard let assessment = try StoredAssessment.one(assessmentID, reader),
      let person = header.person(assessment.row.personID),
      let discussion = assessment.discussions.first(where: { $0.id == id })
    else { return nil }
    return FoundDiscussion(discussion: discussion, assessment: assessment, person: person)
  }
}

extension DiscussionPage {
  package static func load(
    _ header: CaseHeader, id: String, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> DiscussionPage? {
    guard let found = try FoundDiscussion.load(id, header, reader) else { return nil }
    let row = found.discussion.row
    let instrument = try Instruments.load(found.assessment.row.instrument, reader)
    let question = instrument?.question(row.question)
    var form = form
    form.input = form.input.filled(with: ["on": scope.today.description])
    return DiscussionPage(
      header: header, id: id, version: found.discussion.version,
      assessmentID: found.assessment.id, personID: found.person.id, person: found.person.name,
      assessedOn: found.assessment.row.finalisedOn,
      area: question.flatMap { instrument?.area($0.area)?.name } ?? "", question: row.question,
      ask: question?.ask ?? "", meaning: question?.anchors[1] ?? "",
      isCritical: question?.isCritical ?? false, closedOn: row.closedOn, outcome: row.outcome,
      partner: row.partner, participants: row.participants, note: row.remark,
      isSuperseded: !found.assessment.isCurrent, form: form)
  }
}
