/// `assessment-coverage` (R2, UT-RPT-05): of the assessments of adults that fell due in a period,
/// how many were done on time, late or not, by agency and case manager, as it stands on its last
/// day. Who arrived late or left by an administrative closing is listed, never rated.
package struct AssessmentCoverage: CountedReport {
  package let from: Day
  package let to: Day
  private let rules: [ClockRule]
  private let names: ReportNames
  private let instrument: String
  private var counts: [Place: Count] = [:]

  private struct Place: Hashable {
    let agency: String
    let worker: String
  }

  private enum Standing { case onTime, late, missing, excluded }

  private struct Due {
    let person: RecordID
    let rule: String
    let program: String
    let standing: Standing
    let reason: String
  }

  private struct Count {
    var due: [Due] = []
    var answers = 0
    var notAnswered = 0

    static func += (left: inout Count, right: Count) {
      left.due += right.due
      left.answers += right.answers
      left.notAnswered += right.notAnswered
    }
  }

  /// `rules` are those of initial and ongoing assessments with `instrument`.
  package init(
    from: Day, to: Day, under rules: [ClockRule], instrument: String, names: ReportNames
  ) throws(ReportRefusal) {
    guard from <= to else { throw .reversed(from: from, to: to) }
    self.from = from
    self.to = to
    self.rules = rules
    self.instrument = instrument
    self.names = names
  }

  package mutating func add(_ file: CaseFile) {
    guard let stood = file.asItStood(on: to) else { return }
    let place = Place(agency: names.agency(file.agency), worker: names.worker(file.caseManager))
    var count = Count()
    for clock in Clocks.running(for: file, on: to, under: rules) {
      guard from <= clock.dueOn, clock.dueOn <= to,
        let member = stood.members.first(where: { $0.id == clock.person }),
        let due = due(clock, of: member, in: stood)
      else { continue }
      count.due.append(due)
      guard due.standing == .onTime || due.standing == .late else { continue }
      for answer in member.answers(on: clock.metOn, with: instrument) {
        count.answers += 1
        if case .scored = answer.value { continue }
        count.notAnswered += 1
      }
    }
    if !count.due.isEmpty { counts[place, default: Count()] += count }
  }

  /// Nil for what did not fall due: the service ended before.
  private func due(_ clock: Clock, of member: Member, in file: CaseFile) -> Due? {
    let (standing, reason) = judged(clock, of: member, in: file)
    guard let standing else { return nil }
    return Due(
      person: member.id, rule: clock.rule, program: rules.first?.programs.first ?? "",
      standing: standing, reason: reason)
  }

  private func judged(
    _ clock: Clock, of member: Member, in file: CaseFile
  ) -> (Standing?, String) {
    let due = "due \(clock.dueOn)"
    if clock.isWaived { return (.excluded, "waived: \(due)") }
    if clock.isCancelled {
      let isAdministrative = file.closeKind == "administrative"
      return isAdministrative ? (.excluded, "closed administratively: \(due)") : (nil, "")
    }
    let done = clock.metOn.map { "done \($0)" } ?? "not done"
    if clock.startedLate { return (.excluded, "arrived late in the program: \(due), \(done)") }
    guard let metOn = clock.metOn else { return (.missing, missing(clock, in: file)) }
    guard metOn > clock.dueOn else { return (.onTime, "") }
    return (.late, "\(metOn - clock.dueOn) days late: \(due), \(done)\(note(clock, in: file))")
  }

  private func missing(_ clock: Clock, in file: CaseFile) -> String {
    let booked = file.appointments
      .filter { $0.kind == "assessment" && $0.person == clock.person && $0.status == "booked" }
      .map(\.on).min()
    let meeting = booked.map { "booked for \($0)" } ?? "not booked"
    return "missing: due \(clock.dueOn), \(meeting)\(note(clock, in: file))"
  }

  private func note(_ clock: Clock, in file: CaseFile) -> String {
    let note = file.delayNotes.first {
      $0.rule == clock.rule && $0.person == clock.person && $0.dueOn == clock.dueOn
    }
    return note.map { ", reason noted \($0.on)" } ?? ""
  }

  package func finish() -> ReportTable {
    var rows: [[ReportCell]] = []
    var items: [String] = []
    var people: [ReportPerson] = []
    var totals: [ReportTotal] = []
    func add(_ agency: String, _ worker: String, _ count: Count) {
      rows.append(row(agency, worker, count))
      items.append(worker.isEmpty ? agency : "\(agency), \(worker)")
    }
    let agencies = Dictionary(grouping: counts.keys, by: \.agency)
    for agency in agencies.keys.sorted(by: { $0.precedesInCodePoints($1) }) {
      let places = (agencies[agency] ?? []).sorted { $0.worker.precedesInCodePoints($1.worker) }
      let first = rows.count
      add(agency, "", places.reduce(into: Count()) { $0 += counts[$1] ?? Count() })
      for place in places {
        let count = counts[place] ?? Count()
        add(agency, place.worker.isEmpty ? "nobody" : place.worker, count)
        people += lines(of: count, item: items.last ?? "")
      }
      totals.append(ReportTotal(row: first, of: Array((first + 1)..<rows.count)))
    }
    return ReportTable(
      name: "assessment-coverage",
      columns: [
        "agency", "worker", "due", "on_time", "late", "missing", "percent_on_time", "percent_na",
        "excluded",
      ],
      rows: rows, people: people.sorted { precedesAsLine($0.line, $1.line) }, items: items,
      totals: totals)
  }

  private func row(_ agency: String, _ worker: String, _ count: Count) -> [ReportCell] {
    func who(_ standing: Standing...) -> [RecordID] {
      count.due.filter { standing.contains($0.standing) }.map(\.person)
    }
    let rated = who(.onTime, .late, .missing)
    let onTime = who(.onTime)
    return [
      ReportCell(label: agency), ReportCell(label: worker), .count(rated), .count(onTime),
      .count(who(.late)), .count(who(.missing)),
      ReportCell(percentText(onTime.count, of: rated.count), people: onTime),
      ReportCell(
        percentText(count.notAnswered, of: count.answers), people: who(.onTime, .late)),
      .count(who(.excluded)),
    ]
  }

  private func lines(of count: Count, item: String) -> [ReportPerson] {
    count.due.map { due in
      ReportPerson(
        section: due.rule, item: item, program: due.program, person: due.person,
        reason: due.reason)
    }
  }
}

extension Clock {
  /// The program began after the first days, so that nobody could have been on time.
  fileprivate var startedLate: Bool { fact == Reckoning.lateStart }
}

extension Member {
  /// The answers of the assessment that was finalised on a day.
  fileprivate func answers(on day: Day?, with instrument: String) -> [Answer] {
    assessments.first { $0.instrument == instrument && $0.finalisedOn == day }?.answers ?? []
  }
}
