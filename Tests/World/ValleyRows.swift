import Domain
import Features
import Storage

/// The rows of the valley as it stands on 3 February 2026.
struct ValleyRows {
  let tx: Transaction
  let stamp: Stamp

  func fill() throws {
    for staff in ValleyStaff.allCases where ![.grace, .hugo, .monique].contains(staff) {
      try agency(of: staff)
    }
    for staff in [ValleyStaff.helen, .ruth, .rachel, .omar, .samira, .tyler] { try add(staff) }
    try train()
    try family(Valley.nguyen, number: "2026-0001", team: [.rachel, .samira, .tyler])
    try person(
      "person-nam", Valley.nguyen, "Văn Nam", "Nguyễn", "family-first", born: "1985-04-12",
      "self", isHead: true)
    try person(
      "person-hoa", Valley.nguyen, "Thị Hoa", "Trần", "family-first", born: "1987-09-03",
      "spouse")
    try person(
      "person-mai", Valley.nguyen, "Thị Mai", "Nguyễn", "family-first", born: "2008-02-29",
      "child")
    try family(Valley.warsame, number: "2026-0002", team: [.omar, .samira])
    try person(
      "person-fatuma", Valley.warsame, "Fatuma Abdi", "Warsame", "given-first",
      born: "1990-06-15", "self", isHead: true)
  }

  private func agency(of staff: ValleyStaff) throws {
    let agency = staff.agency
    guard try !tx.exists("SELECT 1 FROM agency WHERE id = $1", [agency.id]) else { return }
    try StaffRecords.addAgency(
      id: agency.id, name: agency.name, kind: agency.kind, timeZone: "America/Denver", stamp, tx)
  }

  private func add(_ staff: ValleyStaff) throws {
    try StaffRecords.add(
      id: staff.id, agencyID: staff.agency.id, name: staff.name, role: staff.role,
      email: "\(staff.rawValue)@valley.example", supervisorID: staff.supervisor?.id,
      agreementOn: Day("2026-01-01")!, stamp, tx)
  }

  /// The employment counselor took the course that opens assessments.
  private func train() throws {
    try tx.insert(
      Table("training_completion"), id: "completion-tyler",
      [
        ("staff_id", ValleyStaff.tyler.id), ("course", "assessment-view"), ("edition", "1"),
        ("completed_on", Day("2026-01-20")!), ("trainer_id", String?.none),
        ("trainer_name", "State trainer"), ("certificate", "UT-0001"),
      ], stamp)
  }

  private func family(_ id: String, number: String, team: [ValleyStaff]) throws {
    let opened = Day("2026-02-03")!
    try tx.insert(
      Table("case_file"), id: id,
      [
        ("agency_id", Valley.alpine), ("number", number), ("opened_on", opened),
        ("intake_on", opened), ("closed_on", Day?.none), ("close_kind", String?.none),
      ], stamp)
    for staff in team {
      try CareTeamRecords.add(
        id: "\(id)-\(staff.rawValue)", caseID: id, staffID: staff.id, role: staff.role.rawValue,
        isGatekeeper: staff.role == .caseManager, from: opened, stamp, tx)
    }
  }

  private func person(
    _ id: String, _ caseID: String, _ given: String, _ family: String, _ order: String,
    born: String, _ relationship: String, isHead: Bool = false
  ) throws {
    let language = caseID == Valley.nguyen ? "vi" : "so"
    try tx.insert(
      Table("person"), id: id,
      [
        ("given_names", given), ("family_name", family), ("name_order", order),
        ("name_parts", ""), ("preferred_name", ""), ("native_name", ""), ("document_name", ""),
        ("sort_key", family.lowercased()), ("birth_date", Day(born)!), ("birth_precision", "day"),
        ("sex", "unknown"), ("arrived_on", Day("2026-01-31")!), ("arrival_reason", "refugee"),
        ("status", "refugee"), ("country_of_birth", ""), ("language", language),
        ("written_language", language), ("interpreter_needed", true), ("phone", ""),
        ("email", ""), ("address", ""),
      ], stamp)
    try tx.insert(
      Table("membership"), id: "member-\(id)",
      [
        ("case_id", caseID), ("person_id", id), ("relationship", relationship),
        ("is_head", isHead), ("from_on", Day("2026-02-03")!), ("to_on", Day?.none),
      ], stamp)
    try tx.insert(
      Table("enrollment"), id: "enrollment-\(id)",
      [
        ("person_id", id), ("program", "utah-rccm"), ("started_on", Day("2026-02-03")!),
        ("ended_on", Day?.none),
      ], stamp)
  }
}
