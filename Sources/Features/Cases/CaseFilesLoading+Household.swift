import Domain
import Storage

/// Facts of the household: plans, contacts, and what is done day by day.
extension CaseFilesLoading {
  /// Rows of a table that names a case or a person: those of the batch, in two queries.
  private func eachOfHousehold(
    _ table: Table, _ caseIDs: [String], _ columns: SQL,
    _ body: (Row, RecordID, _ file: Int, _ namesCase: Bool) throws -> Void
  ) throws {
    let all: SQL = "t.case_id, t.person_id, \(columns)"
    try facts.rows(of: table, where: "case_id", in: caseIDs, all) { row, id in
      if let file = filePlaces[row.text(4)] { try body(row, id, file, true) }
    }
    try facts.rows(
      of: table, where: "person_id", in: Array(places.keys), and: "COALESCE(t.case_id, '') = ''",
      all
    ) { row, id in
      if let place = places[row.text(5)] { try body(row, id, place.file, false) }
    }
  }

  /// The ids of people, those of other cases included.
  func people(_ own: Set<String>) throws -> [String: RecordID] {
    var known: [String: RecordID] = [:]
    var others: [String] = []
    for id in own {
      if let place = places[id] {
        known[id] = files[place.file].members[place.member].id
      } else {
        others.append(id)
      }
    }
    return try known.merging(shown(Table("person"), others)) { $1 }
  }

  mutating func loadPlans(_ caseIDs: [String]) throws {
    var plans: [String: FoundPlan] = [:]
    try eachOfHousehold(Table("plan"), caseIDs, Self.planColumns) { row, id, file, namesCase in
      plans[id.own] = FoundPlan(row, id, file: file, namesCase: namesCase)
    }
    let elsewhere = try findPlansElsewhere(own: plans)
    try load(Array(elsewhere.keys), into: &plans)
    let goals = try goals(of: Array(plans.keys))
    let participations = try participations(of: Array(plans.keys))
    let known = try people(
      Set(
        plans.values.compactMap(\.person) + goals.compactMap(\.person)
          + participations.map(\.person)))
    for var goal in goals {
      goal.fact.person = goal.person.map { known[$0] ?? RecordID($0) }
      plans[goal.plan]?.plan.goals.append(goal.fact)
    }
    for one in participations {
      plans[one.plan]?.plan.participations.append(
        Participation(id: one.id, person: known[one.person] ?? RecordID(one.person), on: one.on))
    }
    let since = try beginnings(of: elsewhere.keys.compactMap { plans[$0] })
    for var found in plans.values.sorted(by: { $0.plan.id < $1.plan.id }) {
      found.plan.person = found.person.map { known[$0] ?? RecordID($0) }
      if let file = found.file { files[file].plans.append(found.plan) }
      guard let others = elsewhere[found.plan.id.own], let from = since[found.plan.id.own]
      else { continue }
      found.plan.existsFrom = from
      for file in others { files[file].plansElsewhere.append(found.plan) }
    }
  }

  private func goals(
    of plans: [String]
  ) throws -> [(plan: String, person: String?, fact: Goal)] {
    var found: [String: (plan: String, person: String?, fact: Goal)] = [:]
    try facts.rows(
      of: Table("goal"), where: "plan_id", in: plans,
      """
      t.plan_id, t.person_id, t.class, t.title, t.added_on, t.target_on, t.achieved_on, \
      t.dropped_on, t.case_manager_role, t.supporting_activities
      """
    ) { row, id in
      guard let addedOn = row.day(8) else { return }
      found[id.own] = (
        row.text(4), row.optionalText(5),
        Goal(
          id: id, goalClass: row.text(6), title: row.text(7), addedOn: addedOn,
          targetOn: row.day(9), achievedOn: row.day(10), droppedOn: row.day(11),
          caseManagerRole: row.text(12), supportingActivities: row.text(13))
      )
    }
    try facts.rows(
      of: Table("contribution"), where: "goal_id", in: Array(found.keys),
      "t.goal_id, t.on_day, t.kind, t.significant"
    ) { row, id in
      guard let on = row.day(5) else { return }
      found[row.text(4)]?.fact.contributions.append(
        Contribution(id: id, on: on, kind: row.text(6), significant: row.bool(7)))
    }
    return found.values.sorted { $0.fact.id < $1.fact.id }
  }

  private func participations(
    of plans: [String]
  ) throws -> [(plan: String, person: String, id: RecordID, on: Day)] {
    var found: [(plan: String, person: String, id: RecordID, on: Day)] = []
    try facts.rows(
      of: Table("participation"), where: "plan_id", in: plans, "t.plan_id, t.person_id, t.on_day"
    ) { row, id in
      if let on = row.day(6) { found.append((row.text(4), row.text(5), id, on)) }
    }
    return found.sorted { $0.id < $1.id }
  }

  mutating func loadContacts(_ caseIDs: [String]) throws {
    var found: [(file: Int, person: String?, goals: [String], fact: Contact)] = []
    try eachOfHousehold(
      Table("contact"), caseIDs, Self.contactColumns
    ) { row, id, file, namesCase in
      guard let on = row.day(6) else { return }
      found.append(
        (
          file, row.optionalText(5), row.text(9).split(separator: " ").map(String.init),
          Contact(
            id: id, namesCase: namesCase, on: on, mode: row.text(7), with: row.text(8))
        ))
    }
    let known = try people(Set(found.compactMap(\.person)))
    let goals = try shown(Table("goal"), Array(Set(found.flatMap(\.goals))))
    for (file, person, goalIDs, found) in found.sorted(by: { $0.fact.id < $1.fact.id }) {
      var fact = found
      fact.person = person.map { known[$0] ?? RecordID($0) }
      fact.goals = goalIDs.map { goals[$0] ?? RecordID($0) }
      files[file].contacts.append(fact)
    }
  }

  /// Appointments, waivers, and what owes a note. Only work done on pages owes one: a bundle
  /// carries no notes (interchange §6).
  mutating func loadWork(_ caseIDs: [String]) throws {
    var appointments: [(file: Int, person: String?, fact: Appointment)] = []
    var booked: [String: Instant] = [:]
    try facts.rows(
      of: Table("appointment"), where: "case_id", in: caseIDs,
      "t.case_id, t.person_id, t.kind, t.on_day, t.status, t.recorded_at, t.starts_at"
    ) { row, id in
      guard let on = row.day(7), let file = filePlaces[row.text(4)] else { return }
      booked[id.own] = row.instant(9)
      appointments.append(
        (
          file, row.optionalText(5),
          Appointment(
            id: id, kind: row.text(6), on: on, status: row.text(8),
            counselor: row.text(6) == "counselor"
              ? civilDays.counselorMeeting(startsAt: row.text(10), in: zones[file]) : nil)
        ))
    }
    try loadFirstEntries(of: Table("appointment"), &booked)
    try loadCounselorMeetings(&appointments)
    let known = try people(Set(appointments.compactMap(\.person)))
    for (file, person, found) in appointments.sorted(by: { $0.fact.id < $1.fact.id }) {
      var fact = found
      fact.person = person.map { known[$0] ?? RecordID($0) }
      // One entered after it was held was there from its own day on.
      fact.bookedOn = booked[fact.id.own].map {
        min(civilDays.day(of: $0, in: zones[file]), fact.on)
      }
      files[file].appointments.append(fact)
    }
    try loadWaivers(caseIDs)
    try loadInteractions(caseIDs)
  }

  /// The instants at which records that have been changed since were first entered.
  private func loadFirstEntries(of table: Table, _ found: inout [String: Instant]) throws {
    for chunk in Array(found.keys).chunksForLists {
      try facts.reader.each(
        """
        SELECT id, recorded_at FROM \(.identifier(table.name + "_past")) \
        WHERE version = 1 AND id IN (\(.placeholders(chunk.count)))
        """, chunk
      ) { found[$0.text(0)] = $0.instant(1) }
    }
  }

  private mutating func loadWaivers(_ caseIDs: [String]) throws {
    var found: [(file: Int, person: String?, subject: String?, fact: Waiver)] = []
    try facts.rows(
      of: Table("waiver"), where: "case_id", in: caseIDs,
      "t.case_id, t.person_id, t.subject_id, t.rule, t.due_on, t.on_day, t.approved_by"
    ) { row, _ in
      guard let dueOn = row.day(8), let on = row.day(9), let file = filePlaces[row.text(4)]
      else { return }
      found.append(
        (
          file, row.optionalText(5), row.optionalText(6),
          Waiver(rule: row.text(7), dueOn: dueOn, on: on, approver: row.text(10))
        ))
    }
    let known = try people(Set(found.compactMap(\.person)))
    for (file, person, subject, found) in found {
      var fact = found
      fact.person = person.map { known[$0] ?? RecordID($0) }
      // Clocks are told apart by own ids, so the shown one does not matter here.
      fact.subject = subject.map { RecordID($0) }
      files[file].waivers.append(fact)
    }
  }

  private mutating func loadInteractions(_ caseIDs: [String]) throws {
    var entered: Set<String> = []
    for table in [Table("assessment"), Table("plan")] {
      let ids =
        table.name == "plan"
        ? files.flatMap { $0.plans.map(\.id.own) }
        : files.flatMap { $0.members.flatMap { $0.assessments.map(\.id.own) } }
      try facts.rows(of: table, where: "id", in: ids, and: "t.source = ''", "1") { _, id in
        entered.insert(id.own)
      }
    }
    let noted = try firstNotes(caseIDs)
    for index in files.indices {
      files[index].interactions += files[index].interactionsOwingNotes(among: entered).map {
        var interaction = $0
        interaction.notedOn = noted[$0.id.own]
        return interaction
      }
    }
  }

  /// The day of entry of the first note about each record; a note about a missed deadline becomes
  /// its delay note, and one about the notice of the end of service is that notice (IRC-CLK-04).
  private mutating func firstNotes(_ caseIDs: [String]) throws -> [String: Day] {
    var first: [String: Day] = [:]
    var delays: [(file: Int, note: DelayNote)] = []
    var notices: [(file: Int, told: Interaction)] = []
    try facts.rows(
      of: Table("note"), where: "case_id", in: caseIDs, and: "t.about_id IS NOT NULL",
      "t.about_id, t.entered_on, t.about_kind, t.case_id, t.event_on"
    ) { row, id in
      guard let on = row.day(5) else { return }
      if let name = DeadlineName(row.text(4)), let file = filePlaces[row.text(7)] {
        delays.append((file, DelayNote(name, on: on)))
      } else if row.text(6) == NoteSubject.Kind.endNotice.rawValue, let told = row.day(8),
        let file = filePlaces[row.text(7)]
      {
        notices.append(
          (
            file,
            Interaction(
              id: id, person: RecordID(row.text(4)), kind: row.text(6), on: told, notedOn: on)
          ))
      } else {
        first[row.text(4)] = min(first[row.text(4)] ?? on, on)
      }
    }
    for (file, note) in delays { files[file].delayNotes.append(note) }
    for (file, told) in notices {
      guard let member = files[file].members.first(where: { $0.id == told.person }) else {
        continue
      }
      var told = told
      told.person = member.id
      files[file].interactions.append(told)
    }
    return first
  }
}

extension CaseFile {
  /// What was done with a client on a page and owes a note (IRC-NOTE-02).
  fileprivate func interactionsOwingNotes(among entered: Set<String>) -> [Interaction] {
    let assessments = members.flatMap { member in
      member.assessments.filter { entered.contains($0.id.own) }.map {
        Interaction(
          id: $0.id, person: member.id, kind: "assessment-finalised", on: $0.finalisedOn)
      }
    }
    let signed = plans.filter { entered.contains($0.id.own) }.compactMap { plan in
      plan.signedOn.map {
        Interaction(id: plan.id, person: plan.person, kind: "plan-signed", on: $0)
      }
    }
    let held = appointments.filter { $0.status == "attended" }.map {
      Interaction(id: $0.id, person: $0.person, kind: "appointment-held", on: $0.on)
    }
    return assessments + signed + held
  }
}
