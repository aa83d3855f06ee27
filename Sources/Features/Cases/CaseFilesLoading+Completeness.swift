import Domain
import Storage

/// Which required fields are empty, and since when none is (UT-PPL-01). A field of a person's row
/// counts from the day on which it was entered, in the zone of the case's lead agency.
extension CaseFilesLoading {
  mutating func loadCompleteness(_ caseIDs: [String]) throws {
    try loadMembersCompleteness()
    var days = try actDays(caseIDs)
    for index in files.indices {
      let file = files[index]
      var filled = days.removeValue(forKey: file.id.own) ?? [:]
      if let intake = file.intakeOn { filled["intake_on"] = intake }
      if file.members.contains(where: \.isHead) { filled["head"] = file.openedOn }
      if file.caseManager != nil { filled["gatekeeper"] = file.openedOn }
      for field in reached[file.id.own] ?? [] { filled[field] = file.openedOn }
      let required = RecordCompleteness.ofCase.map(\.name)
      files[index].missingFields = required.filter { filled[$0] == nil }
      let isComplete = files[index].missingFields.isEmpty
      files[index].recordCompleteOn = isComplete ? filled.values.max() : nil
    }
  }

  private mutating func loadMembersCompleteness() throws {
    let people = Array(places.keys)
    var numbered: Set<String> = []
    for chunk in people.chunksForLists {
      try facts.reader.each(
        """
        SELECT person_id FROM sealed_fact WHERE field = 'alien_number' \
        AND person_id IN (\(.placeholders(chunk.count)))
        """, chunk
      ) { numbered.insert($0.text(0)) }
    }
    let since = try completeSince(people)
    for person in people {
      guard let place = places[person] else { continue }
      let caseID = files[place.file].id.own
      let completeOn = since[person]?.at.map { civilDays.day(of: $0, in: zones[place.file]) }
      reached[caseID, default: []].formUnion(since[person]?.reachedBy ?? [])
      change(person) { member in
        if member.relationship.isEmpty && !member.isHead {
          member.missingFields.append("relationship")
        }
        if !numbered.contains(person) { member.missingFields.append("alien_number") }
        member.recordCompleteOn = member.missingFields.isEmpty ? completeOn : nil
      }
    }
  }

  private struct Since {
    var at: Instant?
    /// `address` and `phone`, where the person has them.
    var reachedBy: Set<String> = []
  }

  /// The instant of the first version of each person's row from which on every version is complete.
  private func completeSince(_ people: [String]) throws -> [String: Since] {
    var found: [String: Since] = [:]
    for chunk in people.chunksForLists {
      let instant = if case .at(let at) = facts.knowledge { at.description } else { "9" }
      try facts.reader.each(
        """
        SELECT id, recorded_at, address, phone, given_names, family_name, birth_date, sex, \
        arrived_on, status, country_of_birth, language FROM person_known \
        WHERE id IN (\(.placeholders(chunk.count, from: 2))) AND recorded_at <= $1 \
        ORDER BY id, version
        """, [instant] + chunk
      ) { row in
        var since = found[row.text(0)] ?? Since()
        let isNamed = !row.text(4).isEmpty || !row.text(5).isEmpty
        let isComplete = isNamed && (6...11).allSatisfy { !row.text($0).isEmpty }
        since.at = isComplete ? since.at ?? row.instant(1) : nil
        since.reachedBy = []
        if !row.text(2).isEmpty { since.reachedBy.insert("address") }
        if !row.text(3).isEmpty { since.reachedBy.insert("phone") }
        found[row.text(0)] = since
      }
    }
    return found
  }

  /// The first day of each explanation and of the privacy choice, by case.
  private func actDays(_ caseIDs: [String]) throws -> [String: [String: Day]] {
    var days: [String: [String: Day]] = [:]
    func note(_ caseID: String, _ field: String, _ day: Day?) {
      guard let day else { return }
      days[caseID, default: [:]][field] = min(days[caseID]?[field] ?? day, day)
    }
    try facts.rows(
      of: Table("explanation"), where: "case_id", in: caseIDs, "t.case_id, t.kind, t.on_day"
    ) { row, _ in note(row.text(4), row.text(5) + "_explained", row.day(6)) }
    try facts.rows(
      of: Table("sharing_choice"), where: "case_id", in: caseIDs, "t.case_id, t.on_day"
    ) { row, _ in note(row.text(4), "sharing_choice", row.day(5)) }
    return days
  }
}
