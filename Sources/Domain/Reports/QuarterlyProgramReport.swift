/// `qpr`: Wisconsin's quarterly programme report, page 2 and the counts of Schedule C
/// (WI-QPR-01…07, interchange §4).
package struct QuarterlyProgramReport: CountedReport {
  package let from: Day
  package let to: Day
  /// The pair, in the order in which a person in both is counted.
  private let programs: [String]
  private let claims: OutcomeClaims
  private var people: [ReportPerson] = []

  package init(
    from: Day, to: Day, programs: [String] = ["wi-ss", "wi-tap"],
    claims: OutcomeClaims = OutcomeClaims()
  ) throws(ReportRefusal) {
    guard from <= to else { throw .reversed(from: from, to: to) }
    self.from = from
    self.to = to
    self.programs = programs
    self.claims = claims
  }

  package mutating func add(_ file: CaseFile) {
    guard let file = file.asItStood(on: to) else { return }
    let members = file.members.compactMap { member in
      Served(member, in: programs, closedOn: file.closedOn)
    }
    guard !members.isEmpty else { return }
    addOutcomes(of: file, members)
    for member in members {
      addServices(of: member)
      addJobs(of: member)
    }
  }

  package func finish() -> ReportTable {
    let sorted = people.sorted { precedesAsLine($0.line, $1.line) }
    var rows: [[ReportCell]] = []
    var counted: [RecordID] = []
    for (place, one) in sorted.enumerated() {
      if one.isCounted { counted.append(one.person) }
      let isLast =
        place + 1 == sorted.count || !QuarterlyProgramReport.isSameRow(one, sorted[place + 1])
      guard isLast else { continue }
      if !counted.isEmpty {
        rows.append([
          ReportCell(label: one.section), ReportCell(label: one.item),
          ReportCell(label: one.program), .count(counted),
        ])
      }
      counted = []
    }
    return ReportTable(
      name: "qpr", columns: ["section", "item", "program", "count"], rows: rows, people: sorted)
  }

  private static func isSameRow(_ one: ReportPerson, _ other: ReportPerson) -> Bool {
    one.section == other.section && one.item.isExactly(other.item) && one.program == other.program
  }

  private struct Achieved {
    let goal: Goal
    let on: Day
    let person: RecordID
    let program: String
    let faults: [OutcomeFault]
  }

  /// One row for each goal achieved in the period; of the good goals of a person's quarter, the one
  /// claimed counts, else the earliest, even where it was achieved before the period began.
  private mutating func addOutcomes(of file: CaseFile, _ members: [Served]) {
    let byID = Dictionary(members.map { ($0.member.id, $0) }) { first, _ in first }
    let all = achievedGoals(of: file, byID)
    let counted = countedGoals(among: all)
    for one in all where one.on >= from {
      let isCounted = counted[one.person]?[Quarter(containing: one.on)]?.goal.id == one.goal.id
      people.append(
        ReportPerson(
          section: "case-management-outcome", item: one.goal.title, program: one.program,
          person: one.person, reason: reason(of: one, isCounted: isCounted), subject: one.goal.id,
          on: one.on))
    }
  }

  private func countedGoals(among all: [Achieved]) -> [RecordID: [Quarter: Achieved]] {
    var counted: [RecordID: [Quarter: Achieved]] = [:]
    for one in all where one.faults.isEmpty {
      let quarter = Quarter(containing: one.on)
      if let known = counted[one.person]?[quarter] {
        let claimed = claims.goal(of: one.person, in: quarter)
        guard known.goal.id.own != claimed,
          one.goal.id.own == claimed || (one.on, one.goal.id) < (known.on, known.goal.id)
        else { continue }
      }
      counted[one.person, default: [:]][quarter] = one
    }
    return counted
  }

  /// Fixed by the interchange, as is `OutcomeFault.documentedLate`.
  package static let second = "second outcome in quarter"

  private func reason(of one: Achieved, isCounted: Bool) -> String {
    if isCounted { return "" }
    if one.faults.isEmpty { return Self.second }
    // The interchange fixes these words: where the reason applies it stands alone.
    if one.faults.contains(.documentedLate) { return OutcomeFault.documentedLate.rawValue }
    return one.faults.map(\.rawValue).joined(separator: "; ")
  }

  private func achievedGoals(of file: CaseFile, _ members: [RecordID: Served]) -> [Achieved] {
    var found: [Achieved] = []
    for plan in file.plansNamingMembers where plan.type == "fsp" || plan.type == "edp" {
      for goal in plan.goals where goal.goalClass == "case-management" {
        guard let on = goal.achievedOn, let person = goal.person ?? plan.person,
          let program = members[person]?.openProgram(on: on)
        else { continue }
        found.append(
          Achieved(
            goal: goal, on: on, person: person, program: program,
            faults: OutcomeFault.all(of: goal, in: plan, achievedOn: on)))
      }
    }
    return found
  }

  /// A person once per type and programme; the service's own programme counts even where that
  /// enrollment was not open.
  private mutating func addServices(of served: Served) {
    var seen: Set<[ExactText]> = []
    for service in served.member.services
    where service.status == "completed" && service.group != "placement" && service.on >= from {
      let program = service.program ?? served.openProgram(on: service.on)
      guard let program, programs.contains(program),
        seen.insert([ExactText(service.type), ExactText(program)]).inserted
      else { continue }
      people.append(
        ReportPerson(
          section: "other-service", item: service.type, program: program,
          person: served.member.id, subject: service.id, on: service.on))
    }
  }

  private mutating func addJobs(of served: Served) {
    for job in served.member.jobs {
      let isUpgrade = job.upgradeOf != nil
      guard let on = isUpgrade ? job.startedOn : job.securedOn, on >= from,
        let program = served.openProgram(on: on)
      else { continue }
      people.append(
        ReportPerson(
          section: isUpgrade ? "upgrade" : "placement", item: "", program: program,
          person: served.member.id, subject: job.id, on: on))
    }
  }
}
