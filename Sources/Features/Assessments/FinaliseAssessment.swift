import Domain
import Markup
import Policies
import Storage

/// Makes a draft final: immutable from then on, its discussions opened, the plan given its focus
/// areas (UT-ASM-07, UT-ASM-11, UT-ASM-21).
package struct FinaliseAssessment: Command {
  package static let permission = Permission.assessmentRecord
  package static let name = "assessment.finalise"

  let caseID: String
  let personID: String

  package init(caseID: String, personID: String) {
    self.caseID = caseID
    self.personID = personID
  }

  package struct Facts: Sendable {
    let draft: AssessmentDraft
    let instrument: Instrument
    let member: Member
    /// The version that the draft corrects.
    let corrected: StoredAssessment?
    let metInPerson: Bool
    /// The coordinated plan of the case, where there is one.
    let planID: String?
    /// Of whoever finalises it (IRC-TRN-02).
    let credentials: [Credential]
  }

  package struct Finalised: Sendable {
    let id: String
    let row: AssessmentRow
    let answers: [(id: String, row: AnswerRow)]
    let discussions: [(id: String, row: DiscussionRow)]
    let focus: [(id: String, area: String, reason: String)]
    let planID: String
    let isPlanNew: Bool
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader),
      let person = header.person(personID),
      let draft = try AssessmentDraft.load(caseID, personID, scope, tx.reader),
      let instrument = try Instruments.load(UtahRCCM.instrument.id, tx.reader)
    else { return nil }
    let all = try StoredAssessment.all(of: personID, tx.reader)
    var member = Member(
      id: RecordID(personID), birthDate: person.birthDate, arrivedOn: person.arrivedOn)
    member.assessments = all.filter(\.isCurrent).map(\.facts)
    let sittings = try AssessmentDraft.sittings(of: draft.id, tx.reader)
    return Facts(
      draft: draft, instrument: instrument, member: member,
      corrected: draft.corrects.flatMap { id in all.first { $0.id == id } },
      metInPerson: sittings.contains { $0.mode == "in-person" },
      planID: try PlanRecords.coordinatedPlan(ofCase: caseID, tx.reader),
      credentials: try CredentialRecords.of(scope.actor.id, tx.reader))
  }

  package func decide(_ facts: Facts, _ now: Now) throws(AssessmentRefusal) -> Finalised {
    if let end = Licences.lapsed(facts.credentials, on: now.today) { throw .licenceExpired(end) }
    let draft = facts.draft
    let corrects = draft.corrects.map { RecordID($0) }
    let judged = DraftAssessment(
      kind: draft.assessmentKind, finalisedOn: facts.corrected?.row.finalisedOn ?? now.today,
      faceToFace: facts.metInPerson || facts.corrected?.row.faceToFace ?? false,
      answers: draft.answers(facts.instrument), clientTookPart: draft.clientTookPart,
      reasonClientAbsent: draft.text(AssessmentFields.absence),
      hasStrength: !draft.text(AssessmentFields.strengths).isEmpty,
      reasonNoStrength: draft.text(AssessmentFields.noStrength), corrects: corrects,
      correctionReason: draft.correctionReason)
    let final = try Assessments.finalise(
      judged, id: RecordID(draft.id), of: facts.member, with: facts.instrument,
      under: UtahRCCM.scoring, today: now.today)
    return outcome(final, facts, judged, now)
  }

  private func outcome(
    _ final: FinalisedAssessment, _ facts: Facts, _ judged: DraftAssessment, _ now: Now
  ) -> Finalised {
    let draft = facts.draft
    let given = Dictionary(judged.answers.map { ($0.question, $0) }) { first, _ in first }
    let answers = final.assessment.answers.map { answer in
      (
        id: now.newID(),
        row: AnswerRow(
          area: answer.area, question: answer.question,
          value: given[answer.question]?.value ?? "", reason: given[answer.question]?.reason ?? "",
          comment: draft.comment(answer.question))
      )
    }
    let former = facts.corrected?.discussions ?? []
    let discussions = final.discussions.map { item in
      // What was discussed of the same answer stays discussed.
      var row =
        former.first { $0.row.question == item.question }?.row
        ?? DiscussionRow(assessmentID: draft.id, question: item.question)
      row.assessmentID = draft.id
      return (id: now.newID(), row: row)
    }
    let focus = final.focus.map { (id: now.newID(), area: $0.area, reason: $0.reason) }
    return Finalised(
      id: draft.id, row: row(of: judged, facts, now), answers: answers, discussions: discussions,
      focus: focus, planID: facts.planID ?? now.newID(), isPlanNew: facts.planID == nil)
  }

  private func row(of judged: DraftAssessment, _ facts: Facts, _ now: Now) -> AssessmentRow {
    let draft = facts.draft
    var row = AssessmentRow(
      personID: personID, instrument: facts.instrument.id, kind: judged.kind,
      finalisedOn: judged.finalisedOn, faceToFace: judged.faceToFace)
    row.instrumentVersion = facts.instrument.version
    row.strengths = draft.text(AssessmentFields.strengths)
    row.noStrengthReason = judged.reasonNoStrength
    row.needs = draft.text(AssessmentFields.needs)
    row.priorities = draft.text(AssessmentFields.priorities)
    row.supportAreas = draft.supportAreas(facts.instrument)
    row.methods = draft.text(AssessmentFields.methods)
    row.clientTookPart = draft.text(AssessmentFields.tookPart)
    row.absenceReason = judged.reasonClientAbsent
    row.correctsID = draft.corrects
    row.correctionReason = judged.correctionReason
    row.byStaffID = now.actor.id
    return row
  }

  package func write(_ final: Finalised, _ tx: Transaction, _ now: Now) throws {
    let stamp = now.stamp
    try AssessmentRecords.add(final.id, final.row, tx, stamp)
    for answer in final.answers {
      try AssessmentRecords.add(answer.id, answer.row, of: final.id, tx, stamp)
    }
    for discussion in final.discussions {
      try DiscussionRecords.add(discussion.id, discussion.row, tx, stamp)
    }
    if let corrected = final.row.correctsID {
      try AssessmentRecords.supersede(corrected, by: final.id, tx, stamp)
    }
    try AssessmentRecords.tie(sessionsOf: final.id, to: final.id, tx, stamp)
    try seedPlan(final, tx, stamp)
    try DraftRecords.discard(AssessmentDraft.kind, caseID: caseID, person: personID, tx, now)
    try TransitionRecords.follow(
      assessment: final.id, of: personID, caseID: caseID, tx, now)
  }

  private func seedPlan(_ final: Finalised, _ tx: Transaction, _ stamp: Stamp) throws {
    if final.isPlanNew {
      var plan = PlanRow(type: "coordinated", caseID: caseID)
      plan.establishedOn = final.row.finalisedOn
      try PlanRecords.add(final.planID, plan, tx, stamp)
    }
    try PlanRecords.retireFocus(ofPerson: personID, planID: final.planID, tx, stamp)
    for focus in final.focus {
      try PlanRecords.add(
        focus.id,
        FocusAreaRow(
          planID: final.planID, assessmentID: final.id, personID: personID, area: focus.area,
          reason: focus.reason), tx, stamp)
    }
  }

  package func location(_ final: Finalised) -> Path { AssessmentPaths.result(caseID, final.id) }

  package func references(_ final: Finalised) -> [Reference] {
    [
      .caseFile(caseID), .person(personID), Reference("assessment", final.id),
      Reference("plan", final.planID),
    ]
  }
}

extension AssessmentDraft {
  /// Nil where it is not said.
  var clientTookPart: Bool? {
    switch text(AssessmentFields.tookPart) {
    case "yes": true
    case "no": false
    default: nil
    }
  }
}
