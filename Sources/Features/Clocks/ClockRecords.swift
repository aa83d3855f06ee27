import Domain
import Policies
import Storage

/// The only writer of the table `clock`: due and met days, never "overdue".
package enum ClockRecords {
  /// Brings the stored clocks of a case to what the rules say today.
  package static func recompute(caseID: String, _ tx: Transaction, _ now: Now) throws {
    try recompute(try CaseFiles.load([caseID], tx.reader), tx, now) { _ in now.today }
  }

  /// The same for several cases, each on the day of its lead agency.
  package static func recompute(caseIDs: [String], _ tx: Transaction, _ now: Now) throws {
    let files = try CaseFiles.load(caseIDs, tx.reader)
    let zones = try tx.rows("SELECT id, time_zone FROM agency") { ($0.text(0), $0.text(1)) }
    let zoneOf = Dictionary(zones, uniquingKeysWith: { first, _ in first })
    try recompute(files, tx, now) { now.today(in: zoneOf[$0.agency.own] ?? "UTC") }
  }

  private static func recompute(
    _ files: [CaseFile], _ tx: Transaction, _ now: Now, _ today: (CaseFile) -> Day
  ) throws {
    var old = try stored(files.map(\.id.own), tx.reader)
    var new: [StoredClock] = []
    var repeats: [String: Int] = [:]
    for file in files {
      for clock in Clocks.running(for: file, on: today(file), under: AllPolicies.clocks) {
        var row = StoredClock(clock)
        let count = repeats[row.id, default: 0]
        repeats[row.id] = count + 1
        if count > 0 { row.id += "-\(count)" }
        guard let before = old.removeValue(forKey: row.id) else {
          new.append(row)
          continue
        }
        if before != row { try update(row, tx) }
      }
    }
    for id in old.keys.sorted() { try tx.run("DELETE FROM clock WHERE id = $1", [id]) }
    try insert(new, tx)
    for file in files { try NoticeRecords.tellOfAdults(in: file, on: today(file), tx, now) }
  }

  private static func stored(_ caseIDs: [String], _ reader: Reader) throws -> [String: StoredClock]
  {
    var found: [String: StoredClock] = [:]
    for chunk in caseIDs.chunksForLists {
      try reader.each(
        """
        SELECT id, case_id, person_id, subject_id, rule, trigger_on, due_on, met_on, state, owner,
          fact, arithmetic, edition_from
        FROM clock WHERE case_id IN (\(.placeholders(chunk.count)))
        """, chunk
      ) { found[$0.text(0)] = StoredClock($0) }
    }
    return found
  }

  private static func update(_ clock: StoredClock, _ tx: Transaction) throws {
    try tx.run(
      """
      UPDATE clock SET trigger_on = $2, met_on = $3, state = $4, owner = $5, fact = $6, \
      arithmetic = $7, edition_from = $8 WHERE id = $1
      """,
      [
        clock.id, clock.triggerOn, clock.metOn, clock.state, clock.owner, clock.fact,
        clock.arithmetic, clock.editionFrom,
      ])
  }

  private static func insert(_ clocks: [StoredClock], _ tx: Transaction) throws {
    for start in stride(from: 0, to: clocks.count, by: 64) {
      let chunk = clocks[start..<min(start + 64, clocks.count)]
      let tuples = (0..<chunk.count).map { "(\(.placeholders(13, from: 1 + 13 * $0)))" as SQL }
      try tx.run(
        """
        INSERT INTO clock (id, case_id, person_id, subject_id, rule, trigger_on, due_on, met_on, \
        state, owner, fact, arithmetic, edition_from) VALUES \(.joined(tuples, by: ", "))
        """,
        chunk.flatMap { clock -> [any Bindable] in
          [
            clock.id, clock.caseID, clock.personID, clock.subjectID, clock.rule, clock.triggerOn,
            clock.dueOn, clock.metOn, clock.state, clock.owner, clock.fact, clock.arithmetic,
            clock.editionFrom,
          ]
        })
    }
  }
}

/// A row of the table `clock`. Its id names the deadline: rule, person or case, subject, due day.
private struct StoredClock: Equatable {
  var id: String
  let caseID: String
  let personID: String?
  let subjectID: String?
  let rule: String
  let triggerOn: String
  let dueOn: String
  let metOn: String?
  let state: String
  let owner: String
  /// Why it is due then, so that a list can say so without computing the case again.
  let fact: String
  let arithmetic: String
  let editionFrom: String?

  init(_ clock: Clock) {
    caseID = clock.caseID.own
    personID = clock.person?.own
    subjectID = clock.subject?.own
    rule = clock.rule
    triggerOn = clock.triggerOn.description
    dueOn = clock.dueOn.description
    metOn = clock.metOn?.description
    state =
      clock.metOn != nil
      ? "met" : clock.isWaived ? "waived" : clock.isCancelled ? "cancelled" : "open"
    owner = clock.owner
    fact = clock.why.trigger
    arithmetic = clock.why.arithmetic
    editionFrom = clock.editionFrom?.description
    id =
      digest(
        [caseID, personID ?? "", subjectID ?? "", rule, dueOn].joined(separator: " ")
      ).prefix(32).description
  }

  init(_ row: Row) {
    id = row.text(0)
    caseID = row.text(1)
    personID = row.optionalText(2)
    subjectID = row.optionalText(3)
    rule = row.text(4)
    triggerOn = row.text(5)
    dueOn = row.text(6)
    metOn = row.optionalText(7)
    state = row.text(8)
    owner = row.text(9)
    fact = row.text(10)
    arithmetic = row.text(11)
    editionFrom = row.optionalText(12)
  }
}
