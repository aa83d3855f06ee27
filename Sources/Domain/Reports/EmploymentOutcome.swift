/// `employment-outcome`: of the adults who look for work, how many earn the target wage, and what
/// those employed earn on average (UT-RPT-02).
package struct EmploymentOutcome: CountedReport {
  package let from: Day
  package let to: Day
  private let programs: [String]
  private let wageCents: Int
  private let targetPercent: Int
  private var seeking: [RecordID] = []
  private var wages: [RecordID: Int] = [:]

  /// `wageCents` is the target wage an hour, `targetPercent` the share that should reach it.
  package init(
    from: Day, to: Day, programs: [String] = ["utah-rccm"], wageCents: Int, targetPercent: Int
  ) throws(ReportRefusal) {
    guard from <= to else { throw .reversed(from: from, to: to) }
    self.from = from
    self.to = to
    self.programs = programs
    self.wageCents = wageCents
    self.targetPercent = targetPercent
  }

  package mutating func add(_ file: CaseFile) {
    guard let file = file.asItStood(on: to) else { return }
    for member in file.members where member.seeksWork && member.isAdult(on: to) {
      guard let stay = Stay(of: member, in: programs),
        stay.isOpen(onAnyDayFrom: from, to: min(to, file.closedOn ?? to))
      else { continue }
      seeking.append(member.id)
      let wage = member.jobs
        .filter { $0.startedOn != nil && ($0.endedOn.map { $0 >= to } ?? true) }
        .compactMap(\.hourlyWageCents).max()
      if let wage { wages[member.id] = wage }
    }
  }

  package func finish() -> ReportTable {
    let reached = wages.filter { $0.value >= wageCents }.map(\.key)
    let isMet = 100 * reached.count >= targetPercent * seeking.count
    let total = wages.values.reduce(0, +)
    let average = wages.isEmpty ? nil : (2 * total + wages.count) / (2 * wages.count)
    return ReportTable(
      name: "employment-outcome",
      columns: [
        "seeking", "employed", "at_target_wage", "percent", "target_percent", "met",
        "average_wage",
      ],
      rows: [
        [
          .count(seeking), .count(wages.keys), .count(reached),
          ReportCell(percentText(reached.count, of: seeking.count), people: reached),
          ReportCell(label: String(targetPercent)),
          ReportCell(label: seeking.isEmpty ? "" : isMet ? "yes" : "no"),
          ReportCell(average.map(centsText) ?? "", people: wages.keys),
        ]
      ],
      people: seeking.sorted().map { person in
        ReportPerson(
          section: "employment-outcome", item: "", program: programs.first ?? "", person: person,
          reason: wages[person].map { $0 >= wageCents ? "" : "below the target wage" }
            ?? "not employed")
      })
  }
}

/// Cents as `12.88`.
package func centsText(_ cents: Int) -> String {
  let sign = cents < 0 ? "-" : ""
  return "\(sign)\(cents.magnitude / 100)." + Day.padded(Int(cents.magnitude % 100), 2)
}
