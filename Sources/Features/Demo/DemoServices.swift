import Domain
import Storage

/// What the demo's families were given and where they were referred to; every fourth is or was in
/// Match Grant.
struct DemoServices {
  let tx: Transaction
  let today: Day
  let manager: Actor
  let therapist: Actor
  /// The moment of work of a day.
  let at: (Day) -> Now

  func write(_ file: DemoCase) throws {
    guard let head = file.adults.first else { return }
    try services(file, head)
    try matchGrant(file, head)
    guard let counselor = try counselor(of: file) else { return }
    try refer(file, head, counselor)
  }

  private func counselor(of file: DemoCase) throws -> Actor? {
    try tx.one(
      """
      SELECT s.id, s.name FROM care_team t JOIN staff s ON s.id = t.staff_id
      WHERE t.case_id = $1 AND t.role = 'employment-counselor' AND t.to_on IS NULL ORDER BY t.id
      """, [file.id]
    ) {
      Actor(
        id: $0.text(0), name: $0.text(1), role: .employmentCounselor, agencyID: "",
        agencyName: "", agencyKind: "employment-office", timeZone: "America/Denver")
    }
  }

  private func isKnown(_ day: Day, _ file: DemoCase) -> Bool {
    day <= min(today, file.closed ?? today)
  }

  private func services(_ file: DemoCase, _ head: DemoCase.Adult) throws {
    let given: [(days: Int, type: String, group: String, with: String, words: String)] = [
      (2, "housing orientation", "stabilization", "", "Keys, heating, smoke alarm, rent day"),
      (9, "school enrollment", "supportive", "", "Papers for the school, bus card"),
      (
        21, "job-search-information", "information", "",
        "How to search at jobs.utah.gov; what an employer may ask"
      ),
      (
        35, "open-jobs-through-dws", "information", "Front desk (invented)",
        "Three open jobs in packing; two within reach by bus"
      ),
      (
        48, "placement-with-dws", "placement", "Job desk (invented)",
        "The desk calls the bakery; interview asked for"
      ),
    ]
    for (index, one) in given.enumerated() where (index + file.number) % 5 != 4 {
      let day = file.opened.adding(days: one.days)
      guard isKnown(day, file) else { return }
      let now = at(day).acting(as: manager)
      try ServiceRecords.add(
        now.newID(),
        ServiceRow(
          personID: head.id, type: one.type, group: one.group, program: "utah-rccm", on: day,
          status: index == 1 && file.number % 3 == 0 ? "no-show" : "completed", with: one.with,
          words: one.words), caseID: file.id, by: manager.id, detailID: now.newID(), now.stamp, tx)
    }
  }

  /// In Match Grant from the opening on; the move after four months, its summary sent for every
  /// second family.
  private func matchGrant(_ file: DemoCase, _ head: DemoCase.Adult) throws {
    guard file.number % 4 == 2, file.closed == nil else { return }
    let opened = at(file.opened).acting(as: manager)
    let enrollment = opened.newID()
    try EnrollmentRecords.add(
      id: enrollment, personID: head.id, program: "match-grant", startedOn: file.opened,
      opened.stamp, tx)
    let orientation = file.opened.adding(days: 5)
    if isKnown(orientation, file) {
      let now = at(orientation).acting(as: manager)
      try ServiceRecords.add(
        now.newID(),
        ServiceRow(
          personID: head.id, type: "employment orientation", group: "training",
          program: "match-grant", on: orientation, words: "Two mornings, with interpreter"),
        caseID: file.id, by: manager.id, detailID: now.newID(), now.stamp, tx)
    }
    let moving = at(min(today, file.opened.adding(days: 110))).acting(as: manager)
    let id = moving.newID()
    let transition = file.opened.adding(days: 120)
    try MatchGrantRecords.begin(
      id, caseID: file.id, personID: head.id, enrollmentID: enrollment, on: transition,
      by: manager.id, moving.stamp, tx)
    let sent = file.opened.adding(days: 115)
    guard file.number % 8 == 2, isKnown(sent, file), let counselor = try counselor(of: file)
    else { return }
    let period = MatchGrant.Period(
      startedOn: file.opened, endedOn: nil, transitionOn: transition)
    let services = try StoredService.all(ofPerson: head.id, named: head.name, tx.reader)
      .filter { period.contains($0.row.on) }
    let sending = at(sent).acting(as: manager)
    try MatchGrantRecords.send(
      id, on: sent, by: manager.id, to: counselor.id, remark: "", services,
      newID: { sending.newID() }, sending.stamp, tx)
  }

  private func refer(
    _ file: DemoCase, _ head: DemoCase.Adult, _ counselor: Actor
  ) throws {
    let day = file.opened.adding(days: 30)
    guard isKnown(day, file) else { return }
    let kind = ReferralKind.allCases[file.number % 3]
    let entry = try entry(kind)
    let now = at(day).acting(as: manager)
    let id = now.newID()
    try ReferralRecords.add(
      id,
      ReferralRow(
        caseID: file.id, personID: head.id, kind: kind, entryID: entry?.id,
        provider: entry?.name ?? "", barrierKind: kind == .socialService ? "health" : "",
        barrier: kind == .socialService ? "No doctor yet" : "", activityID: nil,
        reason: kind == .participation ? "Every job asked for needs more English" : "", on: day,
        byStaffID: manager.id,
        informedStaffID: kind == .socialService ? counselor.id : nil), now.stamp, tx)
    let heard: [(ReferralParty, String, Actor)] = [
      (.client, head.name, manager), (.caseManager, manager.name, manager),
      (.counselor, counselor.name, counselor), (.therapist, "Dr Samira Haddad", therapist),
    ]
    let isWaiting = file.number % 4 == 0
    let asked = heard.filter { kind.parties.contains($0.0) }
    for (party, name, actor) in isWaiting ? asked.dropLast() : asked[...] {
      try ReferralRecords.say(
        now.newID(), of: id,
        VoiceRow(
          voice: Referring.Voice(party, .agrees, on: day), saidBy: name, staffID: actor.id,
          words: ""), now.stamp, tx)
    }
    let done = day.adding(days: 20)
    let isSent = try !isWaiting && kind != .employment && send(id, file, head, now, on: day)
    guard !isWaiting, isSent ? file.number % 2 == 0 : file.number % 3 != 1, isKnown(done, file)
    else { return }
    try ReferralRecords.end(
      id, .connected, on: done, note: "First visit went well",
      by: isSent ? try partner ?? manager.id : manager.id, at(done).stamp, tx)
  }

  /// Every made connection or activity of the first agency's families is sent to the clinic.
  private func send(
    _ id: String, _ file: DemoCase, _ head: DemoCase.Adult, _ now: Now, on day: Day
  ) throws -> Bool {
    guard file.closed == nil, !DemoStory.hasOptedOut(file.number),
      !DemoStory.isOfSecondAgency(file.number),
      let clinic = try tx.one(
        "SELECT id FROM agency WHERE source_ref = 'clinic' AND source = 'demo'", [],
        { $0.text(0) })
    else { return false }
    try PartnerReferralRecords.send(
      now.newID(), (id, file.id, head.id), to: clinic, [.contact, .services], on: day,
      by: manager.id, now.stamp, tx)
    return true
  }

  private var partner: String? {
    get throws {
      try tx.one("SELECT id FROM staff WHERE source_ref = 'partner' AND source = 'demo'", []) {
        $0.text(0)
      }
    }
  }

  /// An entry of the directory that fits.
  private func entry(_ kind: ReferralKind) throws -> (id: String, name: String)? {
    let area = kind == .socialService ? "HEA" : kind == .participation ? "EDU LAN" : "EMP"
    return try tx.one(
      """
      SELECT id, name FROM directory_entry WHERE areas = $1 AND ended_on IS NULL
      AND is_employment = $2 ORDER BY name, id LIMIT 1
      """, [area, kind == .employment]
    ) { (id: $0.text(0), name: $0.text(1)) }
  }
}
