import Domain
import Markup
import Policies
import Storage

/// Something is told without consent, on a ground that allows it (IRC-CONF-05); where a rule demands
/// the report, with what the rule wants recorded (IRC-CONF-06). What was told and the facts are
/// sealed.
package struct DiscloseWithoutConsent: Command {
  package static let permission = Permission.disclosureRecord
  package static let name = "disclosure.record"

  let caseID: String
  let basis: DisclosureBasis
  let person: String
  let recipient: String
  let classes: [DataClass]
  let what: String
  let facts: String
  let means: String
  let toldAt: (day: Day, time: String)
  let authority: String
  let documentRef: String
  let approvedBy: String
  let report: MandatedReportRow?
  let sealing: Sealing

  package init(_ input: Input, caseID: String, sealing: Sealing?) throws(InvalidInput) {
    var parse = Parse(input)
    let basis = DisclosureBases.basis(parse.choice(DisclosureFields.basis))
    self.caseID = caseID
    person = parse.text(DisclosureFields.person)
    recipient = parse.text(DisclosureFields.recipient)
    classes = parse.several(DisclosureFields.classes).compactMap { DataClass(rawValue: $0) }
    what = parse.text(DisclosureFields.what)
    facts = parse.text(DisclosureFields.facts)
    means = parse.choice(DisclosureFields.means)
    let told = parse.moment(DisclosureFields.toldAt)
    authority = parse.text(DisclosureFields.authority)
    documentRef = parse.text(DisclosureFields.document)
    approvedBy = parse.text(DisclosureFields.approvedBy)
    let isMandated = basis?.isMandated ?? false
    report = isMandated ? Self.report(&parse, told) : nil
    if sealing == nil { parse.fail("This server has no key, and keeps no restricted facts") }
    try parse.finish()
    guard let basis, let told, let sealing else { throw InvalidInput([]) }
    self.basis = basis
    toldAt = told
    self.sealing = sealing
  }

  private static func report(
    _ parse: inout Parse, _ told: (day: Day, time: String)?
  ) -> MandatedReportRow {
    let required = DisclosureFields.report.map {
      Field($0.name, $0.label, $0.kind, hint: $0.hint, most: $0.most)
    }
    let rule = parse.choice(required[0])
    let learned = parse.moment(required[1])
    let reference = parse.text(DisclosureFields.reference)
    let informed = parse.choice(required[3])
    let why = parse.text(required[4])
    return MandatedReportRow(
      rule: rule, learnedAt: learned.map { "\($0.day)T\($0.time)" } ?? "",
      reportedAt: told.map { "\($0.day)T\($0.time)" } ?? "", reference: reference,
      isInformed: informed == "yes", informedWhy: why)
  }

  package struct Facts: Sendable {
    let header: CaseHeader
    /// Role and id of who approved; nil where there is no such member of staff.
    let approver: Role?
  }

  package struct Outcome: Sendable {
    let id: String
    let reportID: String
    let reviewDueOn: Day?
    /// Whose key seals what was told.
    let sealedFor: String
    let agencyID: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader) else { return nil }
    let role = try tx.one(
      "SELECT role FROM staff WHERE id = $1 AND (disabled_on IS NULL OR disabled_on > $2)",
      [approvedBy, scope.today]
    ) { Role(rawValue: $0.text(0)) }
    return Facts(header: header, approver: role ?? nil)
  }

  package func decide(_ known: Facts, _ now: Now) throws(DisclosureRefusal) -> Outcome {
    guard person.isEmpty || known.header.person(person) != nil else { throw .personNotOfCase }
    try Disclosing.check(
      basis, documentRef: documentRef, authority: authority, approval: approval(known, now),
      on: toldAt.day, today: now.today)
    if let report {
      guard report.learnedAt <= report.reportedAt else { throw .toldBeforeLearned }
    }
    let head = known.header.people.first { $0.isHead } ?? known.header.people.first
    let days = DisclosureBases.parameters.number("disclosure.review", on: toldAt.day) ?? 1
    return Outcome(
      id: now.newID(), reportID: now.newID(),
      reviewDueOn: Disclosing.reviewDue(basis, toldOn: toldAt.day, within: days),
      sealedFor: person.isEmpty ? head?.id ?? "" : person, agencyID: known.header.agencyID)
  }

  private func approval(_ known: Facts, _ now: Now) -> Disclosing.Approval {
    if approvedBy.isEmpty { return .none }
    if approvedBy == now.actor.id { return .own }
    guard let role = known.approver else { return .unfit }
    return role.isSupervisor || role == .pointOfContact ? .given : .unfit
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try DisclosureRecords.add(
      done.id,
      DisclosureRow(
        caseID: caseID, personID: person.isEmpty ? nil : person, on: toldAt.day,
        recipient: recipient, classes: classes, what: "", means: means, basis: basis.code,
        by: now.actor.id, authority: authority, documentRef: documentRef,
        approvedBy: approvedBy.isEmpty ? nil : approvedBy, reviewDueOn: done.reviewDueOn),
      now.stamp, tx)
    for (part, text) in [("what", what), ("facts", facts)] {
      try sealing.seal(
        person: done.sealedFor, agency: done.agencyID,
        field: SealedDisclosure.field(part, of: done.id), text, tx)
    }
    if let report {
      try MandatedReportRecords.add(done.reportID, of: done.id, report, now.stamp, tx)
    }
  }

  package func location(_ done: Outcome) -> Path { "/cases/\(caseID)/disclosures/\(done.id)" }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), Reference("disclosure", done.id)]
      + (person.isEmpty ? [] : [.person(person)])
  }
}

/// How the sealed parts of a disclosure are named.
enum SealedDisclosure {
  static func field(_ part: String, of id: String) -> String { "disclosure.\(part):\(id)" }
}
