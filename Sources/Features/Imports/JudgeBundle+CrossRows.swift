import Domain
import Policies

/// Rules that look at more than one row.
extension JudgeBundle {
  private func table(_ name: String) -> Int { BundleFile.position(of: name)! }

  /// Enrollments of one person in one program may not overlap; the earlier row stays.
  mutating func checkOverlaps() {
    let table = table("enrollments")
    var taken: [PersonProgram: [Period]] = [:]
    for (key, periods) in storedPeriods(table) { taken[key] = periods }
    for row in bundle.tables[table].rows.indices {
      guard let (key, period) = enrollment(bundle.tables[table].rows[row]) else { continue }
      if let other = taken[key]?.first(where: { $0.overlaps(period) }) {
        let end = other.to.map { " to \($0)" } ?? ""
        reject(
          table, row, "started_on",
          "overlaps another enrollment in the same program, from \(other.from)\(end)")
      } else {
        taken[key, default: []].append(period)
      }
    }
  }

  struct PersonProgram: Hashable {
    let person: ExactText
    let program: String
  }

  /// Who is enrolled in what and when, if the row is good so far.
  private func enrollment(_ row: BundleRow) -> (PersonProgram, Period)? {
    guard !row.isRejected, let start = Day(row.cells[3]) else { return nil }
    return (
      PersonProgram(person: ExactText(row.cells[1]), program: row.cells[2]),
      Period(from: start, to: Day(row.cells[4]))
    )
  }

  /// Stored enrollments that no good row of the bundle replaces.
  private func storedPeriods(_ table: Int) -> [PersonProgram: [Period]] {
    var periods: [PersonProgram: [Period]] = [:]
    for stored in stored.enrollments {
      if let ref = stored.ref, let row = firstRows[table][ref],
        !bundle.tables[table].rows[row].isRejected
      {
        continue
      }
      periods[PersonProgram(person: stored.person, program: stored.program), default: []]
        .append(stored.period)
    }
    return periods
  }

  /// Areas of added questions, known instruments, and answers that name a known question.
  mutating func checkInstruments() {
    var known = builtIn.areas.merging(stored.questions) { $1 }
    let instruments = table("instruments")
    for row in bundle.tables[instruments].rows.indices {
      let cells = bundle.tables[instruments].rows[row].cells
      if let areas = builtIn.closedAreas[cells[0]], !areas.contains(cells[1]),
        !bundle.tables[instruments].rows[row].unreadable.contains(1)
      {
        reject(instruments, row, "area", "must be one of \(areas.joined(separator: ", "))")
      }
      if !bundle.tables[instruments].rows[row].isRejected {
        known[Question(cells[0], cells[2])] = cells[1]
      }
    }
    checkAssessments(
      Set(known.keys.map(\.instrument)).union(builtIn.names.map { ExactText($0) }))
    checkAnswers(known)
  }

  private mutating func checkAssessments(_ names: Set<ExactText>) {
    let assessments = table("assessments")
    for row in bundle.tables[assessments].rows.indices {
      let instrument = bundle.tables[assessments].rows[row].cells[2]
      if !instrument.isEmpty, !names.contains(ExactText(instrument)) {
        reject(
          assessments, row, "instrument", "\(instrument.quotedForMessage) is no known instrument")
      }
    }
  }

  private mutating func checkAnswers(_ known: [Question: String]) {
    let answers = table("answers")
    for row in bundle.tables[answers].rows.indices {
      let cells = bundle.tables[answers].rows[row].cells
      guard !cells[1].isEmpty, let instrument = instrument(ofAssessment: cells[0]),
        known[Question(instrument, cells[1])] == nil
      else { continue }
      reject(
        answers, row, "question",
        "\(cells[1].quotedForMessage) is no question of the instrument "
          + instrument.quotedForMessage)
    }
  }

  private func instrument(ofAssessment id: String) -> String? {
    firstRow(table("assessments"), id)?.cells[2] ?? stored.instruments[ExactText(id)]
  }

  /// `until` may not pass the longest service of its program; without a program, the latest of
  /// those that the person has.
  mutating func checkCeilings() {
    let table = table("extensions")
    guard !bundle.tables[table].rows.isEmpty else { return }
    let starts = firstStarts()
    for row in bundle.tables[table].rows.indices {
      let cells = bundle.tables[table].rows[row].cells
      guard let until = Day(cells[3]), let person = goodPerson(cells[1]) else { continue }
      let ceiling = AllPolicies.extensions.compactMap { one -> Day? in
        let start = starts[PersonProgram(person: ExactText(cells[1]), program: one.program)]
        guard cells[2] == one.program || (cells[2].isEmpty && start != nil) else { return nil }
        return one.lastDay(arrivedOn: person.arrivedOn, startedOn: start)
      }.max()
      if let ceiling, until > ceiling {
        reject(table, row, "until", "\(until) is after the longest extension, \(ceiling)")
      }
    }
  }

  /// The first start of each person in each program.
  private func firstStarts() -> [PersonProgram: Day] {
    var starts: [PersonProgram: Day] = [:]
    func note(_ key: PersonProgram, _ start: Day) {
      starts[key] = min(starts[key] ?? start, start)
    }
    let table = table("enrollments")
    for row in bundle.tables[table].rows {
      if let (key, period) = enrollment(row) { note(key, period.from) }
    }
    for (key, periods) in storedPeriods(table) { for period in periods { note(key, period.from) } }
    return starts
  }

  /// The arrival of a person who will be there after the import; nil for any other.
  private func goodPerson(_ id: String) -> (arrivedOn: Day?, Void)? {
    let people = table("people")
    if let row = firstRow(people, id) {
      guard !row.isRejected else { return nil }
      return (Day(row.cells[bundle.tables[people].file.index(of: "arrived_on")!]), ())
    }
    guard stored.rows[people][ExactText(id)] != nil else { return nil }
    return (stored.arrivals[ExactText(id)], ())
  }
}
