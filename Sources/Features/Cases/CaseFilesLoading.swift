import Domain
import Storage

/// A batch of cases while it is loaded.
struct CaseFilesLoading {
  let facts: FactReader
  var files: [CaseFile] = []
  /// Where each person of the batch is: case and member.
  var places: [String: (file: Int, member: Int)] = [:]
  var filePlaces: [String: Int] = [:]
  /// The time zone of each file's lead agency, by its place.
  var zones: [String] = []
  var civilDays = CivilDays()
  /// `address` and `phone`, where someone of the case has them.
  var reached: [String: Set<String>] = [:]

  static let caseFile = Table("case_file")

  init(facts: FactReader) { self.facts = facts }

  mutating func load(_ caseIDs: [String]) throws {
    try loadCases(caseIDs)
    try loadMembers(caseIDs)
    try loadCompleteness(caseIDs)
    try loadPersonFacts()
    try loadAssessments()
    try loadJobs()
    try loadPlans(caseIDs)
    try loadContacts(caseIDs)
    try loadContactsElsewhere()
    try loadWork(caseIDs)
  }

  private mutating func loadCases(_ caseIDs: [String]) throws {
    var agencies: [String] = []
    try facts.rows(
      of: Self.caseFile, where: "id", in: caseIDs,
      "t.opened_on, t.intake_on, t.closed_on, t.close_kind, t.agency_id"
    ) { row, id in
      guard filePlaces[id.own] == nil, let openedOn = row.day(4) else { return }
      filePlaces[id.own] = files.count
      agencies.append(row.text(8))
      files.append(
        CaseFile(
          id: id, agency: RecordID(row.text(8)), openedOn: openedOn, intakeOn: row.day(5),
          closedOn: row.day(6), closeKind: row.optionalText(7)))
    }
    files.sort { $0.id.own < $1.id.own }
    for index in files.indices { filePlaces[files[index].id.own] = index }
    try loadAgencies(Array(Set(agencies)))
    try loadArrivals(caseIDs)
    try loadGatekeepers(caseIDs)
  }

  private mutating func loadAgencies(_ agencies: [String]) throws {
    var known: [String: (id: RecordID, zone: String)] = [:]
    try facts.rows(of: Table("agency"), where: "id", in: agencies, "t.time_zone") { row, id in
      known[id.own] = (id, row.text(4))
    }
    zones = files.map { known[$0.agency.own]?.zone ?? "UTC" }
    let holidays = try HolidayRecords.choices(as: facts.knowledge, facts.reader)
    for index in files.indices {
      files[index].holidays = holidays[files[index].agency.own] ?? []
      files[index].agency = known[files[index].agency.own]?.id ?? files[index].agency
    }
  }

  /// The day on which a case came in from another system: that of its first version. The demo's
  /// people are imported too, but live here.
  private mutating func loadArrivals(_ caseIDs: [String]) throws {
    for chunk in caseIDs.chunksForLists {
      try facts.reader.each(
        """
        SELECT t.id, COALESCE(p.recorded_at, t.recorded_at) FROM case_file t \
        LEFT JOIN case_file_past p ON p.id = t.id AND p.version = 1 \
        WHERE t.id IN (\(.placeholders(chunk.count, from: 2))) AND t.source <> '' \
        AND t.source <> $1
        """, [DemoWorld.source] + chunk
      ) { row in
        guard let place = filePlaces[row.text(0)], let at = row.instant(1) else { return }
        files[place].receivedOn = civilDays.day(of: at, in: zones[place])
      }
    }
  }

  private mutating func loadGatekeepers(_ caseIDs: [String]) throws {
    var gatekeepers: [(String, String)] = []
    try facts.rows(
      of: Table("care_team"), where: "case_id", in: caseIDs,
      and: "t.is_gatekeeper = 1 AND t.to_on IS NULL", "t.case_id, t.staff_id"
    ) { row, _ in gatekeepers.append((row.text(4), row.text(5))) }
    let known = try shown(Table("staff"), Array(Set(gatekeepers.map(\.1))))
    for (caseID, staffID) in gatekeepers {
      if let place = filePlaces[caseID] { files[place].caseManager = known[staffID] }
    }
  }

  /// The ids of records that are referred to.
  func shown(_ table: Table, _ own: [String]) throws -> [String: RecordID] {
    var known: [String: RecordID] = [:]
    try facts.rows(of: table, where: "id", in: own, "1") { _, id in known[id.own] = id }
    return known
  }

  private mutating func loadMembers(_ caseIDs: [String]) throws {
    struct Seat {
      let caseID: String
      let relationship: String
      let isHead: Bool
    }
    var seats: [String: Seat] = [:]
    try facts.rows(
      of: Table("membership"), where: "case_id", in: caseIDs, and: "t.to_on IS NULL",
      "t.case_id, t.person_id, t.relationship, t.is_head"
    ) { row, _ in
      seats[row.text(5)] = Seat(
        caseID: row.text(4), relationship: row.text(6), isHead: row.bool(7))
    }
    try facts.rows(
      of: Table("person"), where: "id", in: Array(seats.keys),
      """
      t.birth_date, t.arrived_on, t.status, t.given_names, t.family_name, t.sex, \
      t.country_of_birth, t.language
      """
    ) { row, id in
      guard let seat = seats[id.own], let place = filePlaces[seat.caseID], places[id.own] == nil
      else { return }
      var member = Member(
        id: id, birthDate: row.day(4), arrivedOn: row.day(5), status: row.text(6),
        relationship: seat.relationship, isHead: seat.isHead)
      member.missingFields = CaseFilesLoading.missingFields(row)
      member.language = row.text(11)
      places[id.own] = (place, files[place].members.count)
      files[place].members.append(member)
    }
    for index in files.indices {
      files[index].members.sort { $0.id < $1.id }
      for (member, one) in files[index].members.enumerated() {
        places[one.id.own] = (index, member)
      }
    }
  }

  /// The required fields of a person's record that are empty (UT-PPL-01).
  private static func missingFields(_ row: Row) -> [String] {
    let required = [
      (4, "birth_date"), (5, "arrived_on"), (6, "status"), (9, "sex"), (10, "country_of_birth"),
      (11, "language"),
    ]
    var missing = required.filter { row.text($0.0).isEmpty }.map(\.1)
    if row.text(7).isEmpty, row.text(8).isEmpty { missing.append("name") }
    return missing
  }

  /// Hands the row's person to `body`, if that person is of the batch.
  mutating func change(_ personID: String, _ body: (inout Member) -> Void) {
    guard let place = places[personID] else { return }
    body(&files[place.file].members[place.member])
  }
}
