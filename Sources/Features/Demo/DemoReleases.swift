import Domain
import Policies
import Storage

/// What some of the demo's families allowed to be told, and what was told.
struct DemoReleases {
  let tx: Transaction
  /// The moment of work of a day, by the case manager.
  let at: (Day) -> Now
  let today: Day

  func write(_ file: DemoCase) throws {
    guard file.closed == nil, file.number % 2 == 1, let head = file.adults.first else { return }
    let signed = max(file.opened, today.adding(days: -40))
    let id = try prepare(file, head, "Acme Staffing (invented)", [.employment], on: signed)
    try sign(id, file, head, on: signed)
    try send(id, file, head, on: min(today, signed.adding(days: 9)))
    let clinic = try prepare(
      file, head, "Wasatch Clinic (invented)", [.identity, .health], on: today)
    if file.number % 4 == 1 {
      try sign(clinic, file, head, on: today)
      try ReleaseRecords.withdraw(
        clinic, on: today, how: "In person, through the interpreter", at(today).stamp, tx)
    }
  }

  private func prepare(
    _ file: DemoCase, _ head: DemoCase.Adult, _ recipient: String, _ classes: [DataClass],
    on day: Day
  ) throws -> String {
    let now = at(day)
    let id = now.newID()
    try ReleaseRecords.add(
      id,
      ReleaseRecords.Prepared(
        caseID: file.id, personID: head.id, recipient: recipient, classes: classes,
        purpose: classes.contains(.health) ? "First visit to the clinic" : "Work in a warehouse",
        from: day, until: day.adding(days: 60), language: LanguageName.of(head.language)),
      now.stamp, tx)
    return id
  }

  private func sign(
    _ id: String, _ file: DemoCase, _ head: DemoCase.Adult, on day: Day
  ) throws {
    try ReleaseRecords.sign(
      id, on: day, by: head.name, explainedBy: file.managerID, interpreter: "Lê Minh Tuấn",
      form: ReleaseForms.form(in: LanguageName.of(head.language)).version, at(day).stamp, tx)
  }

  private func send(
    _ id: String, _ file: DemoCase, _ head: DemoCase.Adult, on day: Day
  ) throws {
    let now = at(day)
    try DisclosureRecords.add(
      now.newID(),
      DisclosureRow(
        caseID: file.id, personID: head.id, on: day, recipient: "Acme Staffing (invented)",
        classes: [.employment], what: "Work history since arrival", means: "secure-mail",
        basis: DisclosureWords.release, releaseID: id, by: file.managerID), now.stamp, tx)
  }
}
