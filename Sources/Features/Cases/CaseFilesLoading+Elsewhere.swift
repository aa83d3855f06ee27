import Domain
import Storage

/// Plans and contacts of other cases that name someone of this one: they belong to the other case,
/// and count for the person (interchange §6, Days).
extension CaseFilesLoading {
  static let planColumns: SQL =
    "t.type, t.established_on, t.client_signed_on, t.worker_signed_on"
  static let contactColumns: SQL = "t.on_day, t.mode, t.with_whom, t.goals"

  /// A plan while it is put together.
  struct FoundPlan {
    /// Nil where its case is not of the batch.
    let file: Int?
    let caseID: String?
    let person: String?
    var plan: Plan

    /// A row with `planColumns` after the ids of case and person.
    init(_ row: Row, _ id: RecordID, file: Int?, namesCase: Bool) {
      self.file = file
      caseID = row.optionalText(4)
      person = row.optionalText(5)
      plan = Plan(
        id: id, type: row.text(6), namesCase: namesCase, establishedOn: row.day(7),
        clientSignedOn: row.day(8), workerSignedOn: row.day(9))
    }
  }

  /// The plans that name members of other files of the batch than the plan's own, with those files.
  func findPlansElsewhere(own: [String: FoundPlan]) throws -> [String: Set<Int>] {
    var found: [String: Set<Int>] = [:]
    func note(_ plan: String, _ person: String) {
      guard let file = places[person]?.file, own[plan]?.file != file else { return }
      found[plan, default: []].insert(file)
    }
    try eachNaming(Table("plan"), "t.id", and: "t.case_id IS NOT NULL", note)
    try eachNaming(Table("goal"), "t.plan_id", note)
    try eachNaming(Table("participation"), "t.plan_id", note)
    return found
  }

  private func eachNaming(
    _ table: Table, _ column: SQL, and condition: SQL = "1 = 1", _ body: (String, String) -> Void
  ) throws {
    for chunk in Array(places.keys).chunksForLists {
      try facts.reader.each(
        """
        SELECT \(column), t.person_id FROM \(facts.knowledge.table(table)) t \
        WHERE t.person_id IN (\(.placeholders(chunk.count))) \
        AND \(condition) AND \(facts.knowledge.condition("t"))
        """, chunk
      ) { body($0.text(0), $0.text(1)) }
    }
  }

  /// Adds those of `ids` that are not there yet.
  func load(_ ids: [String], into plans: inout [String: FoundPlan]) throws {
    let missing = ids.filter { plans[$0] == nil }
    try facts.rows(
      of: Table("plan"), where: "id", in: missing, "t.case_id, t.person_id, \(Self.planColumns)"
    ) { row, id in
      plans[id.own] = FoundPlan(row, id, file: nil, namesCase: row.optionalText(4) != nil)
    }
  }

  /// From which day on each plan exists: that of its case, or for a plan without one the later of
  /// its person's case and arrival. A plan that belongs to no case is left out.
  func beginnings(of plans: [FoundPlan]) throws -> [String: Day] {
    let people = plans.filter { $0.caseID == nil }.compactMap(\.person)
    var caseOf: [String: String] = [:]
    try facts.rows(
      of: Table("membership"), where: "person_id", in: people, and: "t.to_on IS NULL",
      "t.person_id, t.case_id"
    ) { row, _ in caseOf[row.text(4)] = row.text(5) }
    var arrivals: [String: Day] = [:]
    try facts.rows(of: Table("person"), where: "id", in: people, "t.arrived_on") { row, id in
      arrivals[id.own] = row.day(4)
    }
    let cases = plans.compactMap { $0.caseID ?? $0.person.flatMap { caseOf[$0] } }
    let opened = try openings(cases)
    var days: [String: Day] = [:]
    for found in plans {
      guard let owner = found.caseID ?? found.person.flatMap({ caseOf[$0] }),
        let day = opened[owner]
      else { continue }
      let arrival = found.caseID == nil ? found.person.flatMap { arrivals[$0] } : nil
      days[found.plan.id.own] = max(day, arrival ?? day)
    }
    return days
  }

  private func openings(_ caseIDs: [String]) throws -> [String: Day] {
    var opened: [String: Day] = [:]
    try facts.rows(
      of: Self.caseFile, where: "id", in: Array(Set(caseIDs)), "t.opened_on"
    ) { row, id in opened[id.own] = row.day(4) }
    return opened
  }

  /// Contacts of other cases with a member; what they were about is their own case's.
  mutating func loadContactsElsewhere() throws {
    var ids: [String] = []
    for chunk in Array(places.keys).chunksForLists {
      try facts.reader.each(
        """
        SELECT t.id, t.person_id, t.case_id FROM \(facts.knowledge.table(Table("contact"))) t \
        WHERE t.person_id IN (\(.placeholders(chunk.count))) AND t.case_id IS NOT NULL \
        AND \(facts.knowledge.condition("t"))
        """, chunk
      ) { row in
        guard let file = places[row.text(1)]?.file, files[file].id.own != row.text(2) else {
          return
        }
        ids.append(row.text(0))
      }
    }
    var found: [(person: String, caseID: String, fact: Contact)] = []
    try facts.rows(
      of: Table("contact"), where: "id", in: ids, "t.case_id, t.person_id, \(Self.contactColumns)"
    ) { row, id in
      guard let on = row.day(6) else { return }
      found.append(
        (
          row.text(5), row.text(4),
          Contact(id: id, namesCase: true, on: on, mode: row.text(7), with: row.text(8))
        ))
    }
    let opened = try openings(found.map(\.caseID))
    for one in found.sorted(by: { $0.fact.id < $1.fact.id }) {
      guard let place = places[one.person], let from = opened[one.caseID] else { continue }
      var fact = one.fact
      fact.person = files[place.file].members[place.member].id
      fact.existsFrom = from
      files[place.file].contactsElsewhere.append(fact)
    }
  }
}
