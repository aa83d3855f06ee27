/// `employment-outcome`: of the adults who look for work, how many earn the target wage, and what
/// those employed earn on average (UT-RPT-02). The rate is measured against the target; the average
/// stands beside it.
package struct EmploymentOutcome: CountedReport {
  package let from: Day
  package let to: Day
  private let area: String
  private let programs: [String]
  private let wageCents: Int
  private let targetPercent: Int
  private var seeking: Set<RecordID> = []
  private var notSeeking: [RecordID] = []
  private var wages: [RecordID: Int] = [:]

  /// `area` names the outcome; `wageCents` is the target wage an hour, `targetPercent` the share
  /// that should reach it.
  package init(
    from: Day, to: Day, programs: [String] = ["utah-rccm"], area: String, wageCents: Int,
    targetPercent: Int
  ) throws(ReportRefusal) {
    guard from <= to else { throw .reversed(from: from, to: to) }
    self.from = from
    self.to = to
    self.programs = programs
    self.area = area
    self.wageCents = wageCents
    self.targetPercent = targetPercent
  }

  package mutating func add(_ file: CaseFile) {
    guard let file = file.asItStood(on: to) else { return }
    for member in file.members where member.isAdult(on: to) {
      guard let stay = Stay(of: member, in: programs),
        stay.isOpen(onAnyDayFrom: from, to: min(to, file.closedOn ?? to))
      else { continue }
      guard looksForWork(member) else {
        notSeeking.append(member.id)
        continue
      }
      seeking.insert(member.id)
      let wage = member.jobs
        .filter { $0.startedOn != nil && ($0.endedOn.map { $0 >= to } ?? true) }
        .compactMap(\.hourlyWageCents).max()
      if let wage { wages[member.id] = wage }
    }
  }

  /// On at least one day of the period.
  private func looksForWork(_ member: Member) -> Bool {
    member.jobSearches.contains { max($0.from, from) <= min($0.to ?? to, to) }
  }

  package func finish() -> ReportTable {
    let reached = wages.filter { $0.value >= wageCents }.map(\.key)
    let isMet = 100 * reached.count >= targetPercent * seeking.count
    let total = wages.values.reduce(0, +)
    let average = wages.isEmpty ? nil : (2 * total + wages.count) / (2 * wages.count)
    return ReportTable(
      name: "employment-outcome",
      columns: [
        "outcome", "target_percent", "seeking", "employed", "at_target_wage", "percent", "met",
        "average_wage", "target_wage",
      ],
      rows: [
        [
          ReportCell(label: area), ReportCell(label: String(targetPercent)), .count(seeking),
          .count(wages.keys), .count(reached),
          ReportCell(percentText(reached.count, of: seeking.count), people: reached),
          ReportCell(label: seeking.isEmpty ? "" : isMet ? "yes" : "no"),
          ReportCell(average.map(centsText) ?? "", people: wages.keys),
          ReportCell(label: centsText(wageCents)),
        ]
      ],
      people: (notSeeking + seeking).sorted().map { person in
        ReportPerson(
          section: "employment-outcome", item: area, program: programs.first ?? "",
          person: person, reason: reason(person))
      })
  }

  private func reason(_ person: RecordID) -> String {
    if let wage = wages[person] { return wage >= wageCents ? "" : "below the target wage" }
    return seeking.contains(person) ? "looks for work, not employed" : "does not look for work"
  }
}

/// Cents as `12.88`.
package func centsText(_ cents: Int) -> String {
  let sign = cents < 0 ? "-" : ""
  return "\(sign)\(cents.magnitude / 100)." + Day.padded(Int(cents.magnitude % 100), 2)
}
