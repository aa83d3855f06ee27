/// `qpr`: Wisconsin's quarterly programme report, page 2 and the counts of Schedule C
/// (WI-QPR-01…07, interchange §4).
package struct QuarterlyProgramReport: CountedReport {
  package let from: Day
  package let to: Day
  /// The pair, in the order in which a person in both is counted.
  private let programs: [String]
  private var people: [ReportPerson] = []

  package init(
    from: Day, to: Day, programs: [String] = ["wi-ss", "wi-tap"]
  ) throws(ReportRefusal) {
    guard from <= to else { throw .reversed(from: from, to: to) }
    self.from = from
    self.to = to
    self.programs = programs
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
    let faults: [String]
  }

  /// One row for each goal achieved in the period; of the good goals of a person's quarter, the
  /// earliest counts, even where it was achieved before the period began.
  private mutating func addOutcomes(of file: CaseFile, _ members: [Served]) {
    let byID = Dictionary(members.map { ($0.member.id, $0) }) { first, _ in first }
    var earliest: [RecordID: [Quarter: (on: Day, goal: RecordID)]] = [:]
    let all = achievedGoals(of: file, byID)
    for one in all where one.faults.isEmpty {
      let quarter = Quarter(containing: one.on)
      let known = earliest[one.person]?[quarter]
      if known.map({ (one.on, one.goal.id) < ($0.on, $0.goal) }) ?? true {
        earliest[one.person, default: [:]][quarter] = (one.on, one.goal.id)
      }
    }
    for one in all where one.on >= from {
      let first = earliest[one.person]?[Quarter(containing: one.on)]
      let second = first?.goal == one.goal.id ? "" : "second outcome in quarter"
      let reason =
        one.faults.first { $0 == QuarterlyProgramReport.documentedLate }
        ?? (one.faults.isEmpty ? second : one.faults.joined(separator: "; "))
      people.append(
        ReportPerson(
          section: "case-management-outcome", item: one.goal.title, program: one.program,
          person: one.person, reason: reason))
    }
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
            faults: QuarterlyProgramReport.faults(of: goal, in: plan, achievedOn: on)))
      }
    }
    return found
  }

  /// The interchange fixes these words: where the reason applies it stands alone.
  private static let documentedLate = "goal documented after achievement"

  /// Why an achieved goal may not be claimed (WI-QPR-01, WI-QPR-04); empty where it may.
  package static func faults(of goal: Goal, in plan: Plan, achievedOn on: Day) -> [String] {
    var faults: [String] = []
    if goal.addedOn > on { faults.append(documentedLate) }
    if plan.signedOn == nil { faults.append("plan not signed by both") }
    if goal.caseManagerRole.isEmpty { faults.append("no case manager role") }
    if goal.supportingActivities.isEmpty { faults.append("no supporting activities") }
    if !goal.contributions.contains(where: { $0.significant && $0.on <= on }) {
      faults.append("no significant contribution")
    }
    return faults
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
          person: served.member.id))
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
          person: served.member.id))
    }
  }

  /// A member with the programmes of the pair that they are or were in.
  private struct Served {
    let member: Member
    private let stays: [(program: String, stay: Stay)]
    private let closedOn: Day?
    /// Everyone is looked at: a service may name a programme that its person was never in.
    init?(_ member: Member, in programs: [String], closedOn: Day?) {
      self.member = member
      self.closedOn = closedOn
      stays = programs.compactMap { program in
        Stay(of: member, in: [program]).map { (program, $0) }
      }
      if stays.isEmpty && member.services.isEmpty { return nil }
    }

    func openProgram(on day: Day) -> String? {
      if let closedOn, closedOn < day { return nil }
      return stays.first { $0.stay.isOpen(on: day) }?.program
    }
  }
}
