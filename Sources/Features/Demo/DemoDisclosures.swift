import Domain
import Policies
import Storage

/// A worker of the demo reported a worry about a child yesterday; a supervisor is to look at it.
struct DemoDisclosures {
  let tx: Transaction
  let now: Now
  let sealing: Sealing

  func write() throws {
    guard
      let file = try tx.one(
        """
        SELECT c.id, c.agency_id, m.person_id, s.id FROM case_file c
        JOIN agency a ON a.id = c.agency_id
        JOIN care_team t ON t.case_id = c.id AND t.is_gatekeeper = 1
        JOIN staff s ON s.id = t.staff_id
        JOIN membership m ON m.case_id = c.id AND m.is_head = 1 AND m.to_on IS NULL
        WHERE a.source_ref = 'alpine' AND s.source_ref = 'cm1' AND c.closed_on IS NULL
        ORDER BY c.id DESC
        """, [],
        { (id: $0.text(0), agency: $0.text(1), person: $0.text(2), by: $0.text(3)) })
    else { return }
    let day = now.today.adding(days: -1)
    let id = now.newID()
    try DisclosureRecords.add(
      id,
      DisclosureRow(
        caseID: file.id, personID: file.person, on: day,
        recipient: "Child protection line (invented)", classes: [.identity, .contact],
        what: "", means: "telephone", basis: "child-abuse", by: file.by,
        reviewDueOn: WorkingDays(.usFederal).adding(1, to: day)), now.stamp, tx)
    let texts = [
      ("what", "Names, address, and what the child said at school."),
      ("facts", "The child said \"I do not want to go home\" to the teacher, who called us."),
    ]
    for (part, text) in texts {
      try sealing.seal(
        person: file.person, agency: file.agency,
        field: SealedDisclosure.field(part, of: id), text, tx)
    }
    try RestrictedNoteRecords.add(
      now.newID(),
      RestrictedNoteRow(
        caseID: file.id, personID: file.person, sealedFor: file.person, sensitivity: .violence,
        eventOn: day, by: file.by),
      text: "The teacher called at 10:15. I reported at 10:40 and stayed with the family after.",
      agencyID: file.agency, sealing, now.stamp, tx)
    try MandatedReportRecords.add(
      now.newID(), of: id,
      MandatedReportRow(
        rule: "ut-child", learnedAt: "\(day)T10:15", reportedAt: "\(day)T10:40",
        reference: "DEMO-7731", isInformed: false,
        informedWhy: "The line asked us to wait until somebody has visited."), now.stamp, tx)
  }
}
