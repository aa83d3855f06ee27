import Domain
import Storage

/// Another agency's form as it is stored.
package struct EquivalentRow: Codable, Sendable, Hashable {
  package let kind: String
  package let agency: String
  package let personID: String?
  package let madeOn: Day
  package let paper: String
  package let domains: [String]

  var cells: [Cell] {
    [
      ("person_id", personID), ("kind", kind), ("agency_name", agency), ("made_on", madeOn),
      ("paper", paper), ("domains", domains.joined(separator: " ")),
    ]
  }
}

/// A barrier as it is stored.
package struct FamilyBarrierRow: Codable, Sendable, Hashable {
  package var personID: String?
  package var kind: String
  package var severity: String
  package var description: String
  package var evidence: String
  package var foundOn: Day
  package var status = "open"
  package var goalID: String?
  package var servicePlan = ""
  package var reason = ""
  package var decidedOn: Day?

  func cells(_ caseID: String) -> [Cell] {
    [
      ("case_id", caseID), ("person_id", personID), ("kind", kind), ("severity", severity),
      ("description", description), ("evidence", evidence), ("found_on", foundOn),
      ("status", status), ("goal_id", goalID), ("service_plan", servicePlan), ("reason", reason),
      ("decided_on", decidedOn),
    ]
  }
}

/// The only writer of `family_assessment`, `family_finding`, `work_background`, `equivalent_form`
/// and `family_barrier`.
package enum FamilyAssessmentRecords {
  static let assessments = Table("family_assessment")
  static let findings = Table("family_finding")
  static let backgrounds = Table("work_background")
  static let forms = Table("equivalent_form")
  static let barriers = Table("family_barrier")

  static func begin(
    _ id: String, caseID: String, on day: Day, _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try tx.insert(
      assessments, id: id,
      [("case_id", caseID), ("begun_on", day), ("finalised_on", Day?.none)], stamp)
  }

  static func finalise(_ id: String, on day: Day, _ tx: Transaction, _ stamp: Stamp) throws {
    try tx.amend(assessments, id: id, [("finalised_on", day)], stamp)
  }

  /// - Parameter newID: the row's id where it is the first of its domain.
  static func put(
    _ finding: String, domain: String, of assessmentID: String, newID: String, _ tx: Transaction,
    _ stamp: Stamp
  ) throws {
    let former = try tx.one(
      "SELECT id, finding FROM family_finding WHERE family_assessment_id = $1 AND domain = $2",
      [assessmentID, domain]
    ) { ($0.text(0), $0.text(1)) }
    if let former {
      guard former.1 != finding else { return }
      try tx.amend(findings, id: former.0, [("finding", finding)], stamp)
    } else if !finding.isEmpty {
      try tx.insert(
        findings, id: newID,
        [("family_assessment_id", assessmentID), ("domain", domain), ("finding", finding)], stamp)
    }
  }

  /// - Parameter words: by the code of the domain.
  static func put(
    background words: [String: String], ofPerson personID: String, newID: String,
    _ tx: Transaction, _ stamp: Stamp
  ) throws {
    let cells: [Cell] = StoredBackground.columns.map { one in
      let text = words[one.domain] ?? ""
      return (one.column, text)
    }
    let id = try tx.one("SELECT id FROM work_background WHERE person_id = $1", [personID]) {
      $0.text(0)
    }
    if let id {
      try tx.amend(backgrounds, id: id, cells, stamp)
    } else {
      try tx.insert(backgrounds, id: newID, [("person_id", personID)] + cells, stamp)
    }
  }

  static func add(
    form id: String, _ row: EquivalentRow, of assessmentID: String, _ tx: Transaction,
    _ stamp: Stamp
  ) throws {
    try tx.insert(forms, id: id, [("family_assessment_id", assessmentID)] + row.cells, stamp)
  }

  static func add(
    barrier id: String, _ row: FamilyBarrierRow, caseID: String, _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try tx.insert(barriers, id: id, row.cells(caseID), stamp)
  }

  /// - Returns: the new version; nil where another version stands by now.
  static func change(
    barrier id: String, version: Int, _ row: FamilyBarrierRow, caseID: String, _ tx: Transaction,
    _ stamp: Stamp
  ) throws -> Int? {
    try tx.amend(barriers, id: id, version: version, row.cells(caseID), stamp)
  }
}
