import Domain
import Storage

extension JobsPage {
  /// - Parameters:
  ///   - before: the id of the job that the page before ended with; empty for the latest.
  ///   - most: jobs on a page.
  package static func load(
    _ header: CaseHeader, before: String = "", most: Int = 100, _ reader: Reader
  ) throws -> JobsPage {
    let all = try StoredJob.all(of: header, reader)
    let first = all.firstIndex { $0.id == before }.map { $0 + 1 } ?? 0
    let jobs = Array(all.dropFirst(first).prefix(most))
    return JobsPage(
      header: header, jobs: jobs, older: first + jobs.count < all.count ? jobs.last?.id : nil,
      isFurther: first > 0)
  }
}

extension NewJobPage {
  /// Nil for someone who is not of the household.
  package static func load(
    _ header: CaseHeader, person personID: String, _ form: FormState
  ) -> NewJobPage? {
    header.person(personID).map {
      NewJobPage(header: header, personID: personID, person: $0.name, form: form)
    }
  }
}

extension JobPage {
  package static func load(
    _ header: CaseHeader, id: String, _ scope: Scope, _ reader: Reader
  ) throws -> JobPage? {
    let jobs = try StoredJob.all(of: header, reader)
    guard let job = jobs.first(where: { $0.id == id }) else { return nil }
    let (day, reach) = (scope.today, header.reach)
    // Which contacts and reports are owed hangs on programs and assistance.
    let file = reach.includes(.services) ? try CaseFiles.load(header.id, reader) : nil
    let mayReport = Access.allows(scope.actor.role, .assistanceReportView)
    return JobPage(
      header: header, job: job, day: day,
      original: jobs.first { $0.id == job.upgradeOf },
      upgrades: jobs.filter { $0.upgradeOf == id },
      windows: job.isUpgrade
        ? .absent
        : Shown.of(
          file.map { JobClockLines.windows(of: job, header, in: $0, on: day) }, .services,
          reach: reach),
      report: mayReport
        ? try Shown.of(try report(job, header, in: file, on: day, reader), .services, reach: reach)
        : .absent,
      effect: mayReport
        ? try Shown.of(
          try JobEffect.load(id, inCase: header.id, on: day, reader), .services, reach: reach)
        : .absent)
  }

  private static func report(
    _ job: StoredJob, _ header: CaseHeader, in file: CaseFile?, on day: Day, _ reader: Reader
  ) throws -> AgencyReport? {
    guard let file else { return nil }
    return AgencyReport(
      line: JobClockLines.report(of: job.id, in: file, on: day).map {
        ClockLine($0, header, on: day)
      }, sent: try SentReport.all(ofJob: job.id, reader))
  }
}

extension JobActPage {
  /// Nil where there is no such job, or the act is not for it.
  package static func load(
    _ header: CaseHeader, id: String, _ act: Act, _ form: FormState, _ scope: Scope,
    _ reader: Reader
  ) throws -> JobActPage? {
    let jobs = try StoredJob.all(of: header, reader)
    guard let job = jobs.first(where: { $0.id == id }) else { return nil }
    if job.isUpgrade, [.upgrade, .end, .contact].contains(act) { return nil }
    if [.report, .effect].contains(act), !header.reach.includes(.services) { return nil }
    var filled = form
    let today = scope.today.description
    switch act {
    case .edit:
      filled.input = form.input.filled(with: job.row.input, unless: form.hasErrors)
      filled.input = filled.input.filled(with: ["effective_on": job.startedOn?.description])
    case .upgrade:
      let last = jobs.first { $0.upgradeOf == id } ?? job
      filled.input = form.input.filled(with: last.terms.input, unless: form.hasErrors)
        .filled(with: ["effective_on": today])
    case .end: filled.input = form.input.filled(with: ["ended_on": today])
    case .contact:
      filled.input = form.input.filled(with: ["on": today, "with_whom": job.contactName])
    case .report: filled.input = form.input.filled(with: ["sent_on": today])
    case .effect:
      let effect = try JobEffect.load(id, inCase: header.id, on: scope.today, reader)
      filled.input = form.input.filled(with: [
        "effect": (effect?.confirmed?.effect ?? effect?.suggested)?.rawValue,
        "reason": effect?.confirmed?.reason,
      ])
    }
    return JobActPage(
      header: header, job: job, act: act,
      version: act == .edit
        ? filled.input["version"].flatMap { Int($0) } ?? job.version : nil, form: filled)
  }
}

extension JobReportPage {
  /// Nil where there is no such job.
  package static func load(
    _ header: CaseHeader, id: String, _ scope: Scope, _ reader: Reader
  ) throws -> JobReportPage? {
    let jobs = try StoredJob.all(of: header, reader)
    guard let job = jobs.first(where: { $0.id == id }), header.reach.includes(.services),
      let file = try CaseFiles.load(header.id, reader)
    else { return nil }
    let day = scope.today
    let came = job.cameOn ?? day
    let member = file.members.first { $0.id.own == job.personID }
    let former =
      jobs.first {
        $0.upgradeOf == job.upgradeOf && $0.upgradeOf != nil && ($0.cameOn ?? came) < came
      }
      ?? jobs.first { $0.id == job.upgradeOf }
    return JobReportPage(
      header: header, job: job, day: day, worker: scope.actor.name,
      agency: scope.actor.agencyName,
      assistance: (member?.assistance ?? []).filter { $0.isOpen(on: came) }.map(\.type),
      dueOn: JobClockLines.report(of: id, in: file, on: day)?.dueOn, former: former)
  }
}

extension Input {
  /// Fills what is not typed from `stored`; boxes that were cleared stay so after an error.
  fileprivate func filled(with stored: Input, unless hasErrors: Bool) -> Input {
    guard !hasErrors else { return self }
    var filled = self
    for (name, values) in stored.values where self[name] == nil { filled.set(name, values) }
    return filled
  }
}
