import Domain
import Policies
import Storage

extension CompletenessPage {
  package static func load(
    _ header: CaseHeader, _ scope: Scope, _ reader: Reader
  ) throws -> CompletenessPage? {
    guard let file = try CaseFiles.load(header.id, reader) else { return nil }
    let own = record(RecordCompleteness.ofCase, missing: file.missingFields)
    let members = file.members.map {
      (id: $0.id.own, record: record(RecordCompleteness.ofMember, missing: $0.missingFields))
    }
    let all = [own] + members.map(\.record)
    let isComplete = all.allSatisfy { $0.isComplete }
    let due = isComplete ? nil : try dueOn(header.id, reader)
    let parts = members.map {
      part(header.person($0.id)?.name ?? "Someone", $0.id, $0.record)
    }
    return CompletenessPage(
      header: header, percent: RecordCompleteness.percent(of: all),
      minimumMissing: minimumMissing(header, file),
      parts: [part("The case", nil, own)] + parts, dueOn: due?.day,
      dueBecause: due?.because ?? "",
      mayEdit: try scope.decide(.caseEdit, on: header.id, reader).isAllowed)
  }

  private static func minimumMissing(_ header: CaseHeader, _ file: CaseFile) -> [String]? {
    let served = file.members.filter { member in
      member.enrollments.contains { WisconsinRefugee.programs.contains($0.program) }
    }
    guard !served.isEmpty else { return nil }
    return served.flatMap { member in
      RecordCompleteness(
        required: WisconsinRefugee.minimumFacts,
        filled: Set(WisconsinRefugee.minimumFacts.map(\.name)).subtracting(member.missingFields)
      ).missing.map { "\(header.person(member.id.own)?.name ?? "Someone"): \($0.label)" }
    }
  }

  private static func record(
    _ required: [RequiredField], missing: [String]
  ) -> RecordCompleteness {
    RecordCompleteness(
      required: required, filled: Set(required.map(\.name)).subtracting(missing))
  }

  private static func part(
    _ name: String, _ personID: String?, _ record: RecordCompleteness
  ) -> Part {
    Part(
      name: name, personID: personID, percent: record.percent,
      missing: record.missing.map(\.label))
  }

  /// The stored deadline of the record.
  private static func dueOn(
    _ caseID: String, _ reader: Reader
  ) throws -> (day: Day, because: String)? {
    try reader.one(
      """
      SELECT due_on, trigger_on FROM clock WHERE case_id = $1 AND rule = 'record.complete' \
      AND state = 'open' ORDER BY due_on LIMIT 1
      """, [caseID]
    ) { row in
      row.day(0).map {
        (
          $0,
          "30 days after the intake of \(row.text(1)), or the assessment meeting if that is earlier"
        )
      }
    } ?? nil
  }
}
