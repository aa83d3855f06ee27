/// The days of a job: secured and started apart (WI-SVC-05).
package struct JobDays: Sendable, Hashable {
  package let securedOn: Day
  package let startedOn: Day?
  package let endedOn: Day?

  package init(securedOn: Day, startedOn: Day? = nil, endedOn: Day? = nil) {
    self.securedOn = securedOn
    self.startedOn = startedOn
    self.endedOn = endedOn
  }
}

/// Why a job, an upgrade, or what follows from it cannot be recorded so.
package enum JobRefusal: Refusal {
  case inFuture(Day, today: Day)
  case startBeforeSecured(Day)
  case endBeforeStart(Day)
  case endedAlready(on: Day)
  /// WI-SVC-06: nothing is better than before.
  case noImprovement
  case beforeJob(Day)
  case upgradeOfUpgrade
  case contactTwice(on: Day)
  case contactAfterEnd(Day)
  case notOnAssistance
  case reportedAlready(on: Day)
  /// WI-QPR-08: who corrects a suggestion says why.
  case effectUnexplained

  package var code: String {
    switch self {
    case .inFuture: "job.in-future"
    case .startBeforeSecured: "job.start-before-secured"
    case .endBeforeStart: "job.end-before-start"
    case .endedAlready: "job.ended-already"
    case .noImprovement: "job.no-improvement"
    case .beforeJob: "job.before"
    case .upgradeOfUpgrade: "job.upgrade-of-upgrade"
    case .contactTwice: "employer-contact.twice"
    case .contactAfterEnd: "employer-contact.after-end"
    case .notOnAssistance: "assistance-report.not-owed"
    case .reportedAlready: "assistance-report.twice"
    case .effectUnexplained: "assistance-effect.unexplained"
    }
  }
}

/// The rules of recording jobs and what follows from them.
package enum RecordingJobs {
  /// No day lies ahead: the start is recorded once work began.
  package static func check(_ days: JobDays, today: Day) throws(JobRefusal) {
    guard days.securedOn <= today else { throw .inFuture(days.securedOn, today: today) }
    if let started = days.startedOn {
      guard started >= days.securedOn else { throw .startBeforeSecured(days.securedOn) }
      guard started <= today else { throw .inFuture(started, today: today) }
    }
    if let ended = days.endedOn {
      try end(on: ended, of: JobDays(securedOn: days.securedOn, startedOn: days.startedOn), today)
    }
  }

  package static func end(on day: Day, of days: JobDays, _ today: Day) throws(JobRefusal) {
    if let ended = days.endedOn { throw .endedAlready(on: ended) }
    guard day <= today else { throw .inFuture(day, today: today) }
    let begun = days.startedOn ?? days.securedOn
    guard day >= begun else { throw .endBeforeStart(begun) }
  }

  /// An upgrade improves on a placement; what it makes better is returned (WI-SVC-06).
  package static func upgrade(
    to terms: JobTerms, on day: Day, from former: JobTerms, isUpgrade: Bool, of days: JobDays,
    today: Day
  ) throws(JobRefusal) -> [JobImprovement] {
    guard !isUpgrade else { throw .upgradeOfUpgrade }
    guard day <= today else { throw .inFuture(day, today: today) }
    let begun = days.startedOn ?? days.securedOn
    guard day >= begun else { throw .beforeJob(begun) }
    if let ended = days.endedOn, day > ended { throw .endedAlready(on: ended) }
    let better = terms.improvements(on: former)
    guard !better.isEmpty else { throw .noImprovement }
    return better
  }

  package static func contact(
    on day: Day, of days: JobDays, others: [Day], today: Day
  ) throws(JobRefusal) {
    guard day <= today else { throw .inFuture(day, today: today) }
    guard day >= days.securedOn else { throw .beforeJob(days.securedOn) }
    if let ended = days.endedOn, day > ended { throw .contactAfterEnd(ended) }
    guard !others.contains(day) else { throw .contactTwice(on: day) }
  }

  /// A report is owed only where assistance was open when the job came (WI-CLK-07).
  package static func report(
    on day: Day, cameOn: Day, isOwed: Bool, others: [Day], today: Day
  ) throws(JobRefusal) {
    guard isOwed else { throw .notOnAssistance }
    guard day <= today else { throw .inFuture(day, today: today) }
    guard day >= cameOn else { throw .beforeJob(cameOn) }
    if let sent = others.min() { throw .reportedAlready(on: sent) }
  }

  package static func confirm(
    _ effect: AssistanceEffect, against suggested: AssistanceEffect, because reason: String
  ) throws(JobRefusal) {
    guard effect == suggested || !reason.isBlank else { throw .effectUnexplained }
  }

  /// The last day of the week in which the job was secured, where it was secured from Friday to
  /// Sunday, so that little of the week is left for the contact with the employer (WI-CLK-04).
  package static func shortWeek(securedOn day: Day) -> Day? {
    day.weekday >= 5 ? day.endOfISOWeek : nil
  }
}
