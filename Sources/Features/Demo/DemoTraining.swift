import Domain
import Policies
import Storage

/// What the demo's staff took: nearly all of what they owe, a few of them not yet.
struct DemoTraining {
  let tx: Transaction
  let now: Now

  /// Who still owes which course.
  private static let owing: [String: Set<String>] = [
    "jobs": ["trauma"], "volunteer": ["trauma"], "cm2": ["notes", "trauma"],
    "ec-supervisor": ["rccm"],
  ]

  private struct Worker {
    let ref: String
    let id: String
    let role: Role
    let supervisorID: String?
  }

  func write() throws {
    let staff = try tx.rows(
      """
      SELECT source_ref, id, role, supervisor_id FROM staff WHERE source = 'demo' \
      AND source_ref IS NOT NULL ORDER BY id
      """
    ) { row -> Worker? in
      Role(rawValue: row.text(2)).map {
        Worker(ref: row.text(0), id: row.text(1), role: $0, supervisorID: row.optionalText(3))
      }
    }.compactMap { $0 }
    for worker in staff { try train(worker) }
    guard let therapist = staff.first(where: { $0.ref == "lct" }) else { return }
    try CredentialRecords.add(
      now.newID(), of: therapist.id, .licence, number: "LCT-0000 (invented)",
      issuedBy: "Division of Professional Licensing", expiresOn: now.today.adding(months: 9),
      now.stamp, tx)
  }

  /// Supervisors were trained from outside, and a month later their staff by them.
  private func train(_ worker: Worker) throws {
    let isTrainedHere = worker.supervisorID != nil
    let day = now.today.adding(months: isTrainedHere ? -13 : -14)
    let owing = Self.owing[worker.ref] ?? []
    for course in TrainingCourses.catalogue.required(of: worker.role, on: day)
    where !owing.contains(course.code) {
      try TrainingRecords.add(
        now.newID(), course, of: worker.id, on: day, trainerID: worker.supervisorID,
        trainerName: isTrainedHere ? "" : "State training team (invented)",
        certificate: isTrainedHere ? "" : "Attendance list \(day)", now.stamp, tx)
    }
  }
}
