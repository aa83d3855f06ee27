/// Schedule C of Wisconsin's quarterly report: who was placed in a job or moved up in a quarter, and
/// whether they kept it (WI-QPR-08; 002 §2(b), §4(c), §6(d)(3)–(4)).
package struct ScheduleC: CountedReport {
  /// One job secured, or one upgrade begun, in the period.
  package struct Line: Sendable, Equatable {
    package let caseID: RecordID
    package let person: RecordID
    package let program: String
    package let job: Job
    /// The day it counts by: secured; of an upgrade, started.
    package let on: Day
    /// Contact with the employer by day 30, 60 and 90; nil where there is no such deadline.
    package let retention: [ClockStatus?]
    /// What it did to cash assistance, and whether somebody confirmed that.
    package let effect: AssistanceEffect
    package let isEffectConfirmed: Bool

    package var isUpgrade: Bool { job.upgradeOf != nil }
  }

  package let from: Day
  package let to: Day
  private let programs: [String]
  private let clocks: [ClockRule]
  /// In the order in which cases were added.
  package private(set) var lines: [Line] = []

  /// The deadlines that tell retention, in order.
  package static let windows = ["employer.30d", "employer.60d", "employer.90d"]

  /// - Parameter clocks: the rules of the pack; those of the three windows are used.
  package init(
    from: Day, to: Day, programs: [String] = ["wi-ss", "wi-tap"], under clocks: [ClockRule]
  ) throws(ReportRefusal) {
    guard from <= to else { throw .reversed(from: from, to: to) }
    self.from = from
    self.to = to
    self.programs = programs
    self.clocks = clocks.filter { Self.windows.contains($0.name) }
  }

  package mutating func add(_ file: CaseFile) {
    guard let stood = file.asItStood(on: to) else { return }
    var found: [(served: Served, program: String, job: Job, on: Day)] = []
    for member in stood.members {
      guard let served = Served(member, in: programs, closedOn: stood.closedOn) else { continue }
      for job in member.jobs {
        guard let on = job.upgradeOf == nil ? job.securedOn : job.startedOn, on >= from,
          let program = served.openProgram(on: on)
        else { continue }
        found.append((served, program, job, on))
      }
    }
    guard !found.isEmpty else { return }
    let running = Clocks.running(for: file, on: to, under: clocks)
    lines += found.map { one in
      Line(
        caseID: stood.id, person: one.served.member.id, program: one.program, job: one.job,
        on: one.on,
        retention: Self.windows.map { rule in
          running.first { $0.rule == rule && $0.subject == one.job.id }?.status(on: to)
        },
        effect: AssistanceEffects.effect(of: one.job, of: one.served.member),
        isEffectConfirmed: one.job.confirmedEffect != nil)
    }
  }

  package func finish() -> ReportTable {
    let sorted = lines.sorted { ($0.on, $0.person, $0.job.id) < ($1.on, $1.person, $1.job.id) }
    return ReportTable(
      name: "schedule-c",
      columns: [
        "person", "program", "employer", "position", "hourly_wage", "health_insurance",
        "secured_on", "started_on", "upgrade", "day_30", "day_60", "day_90",
        "assistance_effect", "confirmed",
      ],
      rows: sorted.map { line in
        let texts = [
          line.person.shown, line.program, line.job.employer, line.job.position,
          line.job.hourlyWageCents.map { centsText($0) } ?? "",
          line.job.healthInsurance ? "yes" : "no", line.job.securedOn?.description ?? "",
          line.job.startedOn?.description ?? "", line.isUpgrade ? "yes" : "no",
        ]
        let effect = [line.effect.rawValue, line.isEffectConfirmed ? "yes" : "no"]
        return (texts + line.retention.map { $0?.rawValue ?? "" } + effect)
          .map(ReportCell.init(label:))
      },
      people: sorted.map { line in
        ReportPerson(
          section: "schedule-c", item: line.isUpgrade ? "upgrade" : "placement",
          program: line.program, person: line.person, subject: line.job.id, on: line.on)
      }, items: sorted.map { $0.isUpgrade ? "upgrade" : "placement" })
  }
}
