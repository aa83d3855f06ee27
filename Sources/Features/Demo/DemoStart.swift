import Domain
import Policies
import Storage

/// How the demo's families began: engagement, documents, the Department. Every fifth family is
/// still at it.
struct DemoStart {
  let tx: Transaction
  let manager: Actor

  func write(_ file: DemoCase, _ headID: String, _ opened: Now) throws {
    let now = opened.acting(as: manager)
    let day = file.opened
    try EligibilityRecords.addStep(
      .initialMeeting, id: now.newID(), caseID: file.id, on: day,
      outcome: "Services and staff introduced", tx, now)
    guard file.number % 5 != 4 else { return }
    try EligibilityRecords.addStep(
      .eligibility, id: now.newID(), caseID: file.id, on: day, outcome: "Eligible", tx, now)
    try EligibilityRecords.addStep(
      .enrollment, id: now.newID(), caseID: file.id, on: day, outcome: "Accepted", tx, now)
    let program = "utah-rccm"
    for document in EligibilityDocuments.list(for: program) {
      try EligibilityRecords.addDocument(
        document, program: program, id: now.newID(), caseID: file.id, on: day, tx, now)
    }
    try EligibilityRecords.put(
      program: program, id: now.newID(), caseID: file.id, verifiedOn: nil, reference: "",
      confirmedOn: day, tx, now)
    try EligibilityRecords.addApplication(
      program: "FoodShare", id: now.newID(), caseID: file.id, on: day, tx, now)
    try EligibilityRecords.addDepartmentContact(
      id: now.newID(), caseID: file.id, on: day, mode: "phone", with: "Front desk (invented)",
      about: "Told the office that the family has arrived", tx, now)
    try EligibilityRecords.addConnection(
      kind: "dws", id: now.newID(), personID: headID, on: day, tx, now)
  }
}
