/// What a job starts in Wisconsin: T16…T20.
extension Reckoning {
  mutating func jobs(_ rule: ClockRule, _ member: Member, _ stay: Stay) {
    for job in member.jobs where job.upgradeOf == nil {
      guard let secured = job.securedOn, isOpen(stay, on: secured) else { continue }
      switch rule.kind {
      case .jobWeek: jobWeek(rule, member, stay, job, secured)
      case .jobWindow(let previous): jobWindow(rule, member, stay, job, previous)
      case .jobPeriodic(let first, let until): jobPeriodic(rule, member, stay, job, first, until)
      default: break
      }
    }
  }

  private mutating func jobWeek(
    _ rule: ClockRule, _ member: Member, _ stay: Stay, _ job: Job, _ secured: Day
  ) {
    guard let term = rule.terms.on(secured) else { return }
    add(
      rule, term, person: member.id, subject: job.id, fact: "job secured", on: secured,
      due: term.due(from: secured), met: job.firstContact(from: secured, through: nil), stay: stay)
  }

  /// Only a contact inside the window meets it: a later one belongs to a later window.
  private mutating func jobWindow(
    _ rule: ClockRule, _ member: Member, _ stay: Stay, _ job: Job, _ previous: ClockTerms?
  ) {
    guard let started = job.startedOn, let term = rule.terms.on(started) else { return }
    let due = term.due(from: started)
    let before = previous?.on(started)?.due(from: started) ?? started
    let met = job.firstContact(from: before.adding(days: 1), through: due)
    add(
      rule, term, person: member.id, subject: job.id, fact: "job started", on: started, due: due,
      met: met, stay: stay, stop: job.endedOn)
  }

  private mutating func jobPeriodic(
    _ rule: ClockRule, _ member: Member, _ stay: Stay, _ job: Job, _ first: ClockTerms,
    _ until: ClockTerms
  ) {
    guard let started = job.startedOn, let term = rule.terms.on(started),
      var previous = first.on(started)?.due(from: started), let closing = until.on(started)
    else { return }
    let last = closing.due(from: started)
    while previous < last {
      let next = term.due(from: previous)
      // A span of nothing would never reach the end.
      let isLast = next >= last || next <= previous
      let due = isLast ? last : next
      let met = job.firstContact(from: previous.adding(days: 1), through: due)
      add(
        rule, isLast ? closing : term, person: member.id, subject: job.id, fact: "job started",
        on: started, due: due, met: met, stay: stay, stop: job.endedOn,
        basis: isLast ? .span : .counted(from: previous))
      previous = due
    }
  }

  /// T19, T20: a placement counts from the day it was secured, an upgrade from its start; only
  /// where the adult had assistance and a programme on that day.
  mutating func assistanceReports(
    _ rule: ClockRule, _ member: Member, _ stay: Stay, _ types: [String]
  ) {
    for job in member.jobs {
      let isUpgrade = job.upgradeOf != nil
      guard let trigger = isUpgrade ? job.startedOn : job.securedOn, isOpen(stay, on: trigger),
        member.isAdult(on: trigger), let term = rule.terms.on(trigger),
        member.assistance.contains(where: { types.contains($0.type) && $0.isOpen(on: trigger) })
      else { continue }
      add(
        rule, term, person: member.id, subject: job.id,
        fact: isUpgrade ? "job upgraded" : "job secured", on: trigger,
        due: term.due(from: trigger), met: job.assistanceReports.min(), stay: stay)
    }
  }
}

extension Job {
  /// The first employer contact in a window, both ends included.
  fileprivate func firstContact(from first: Day, through last: Day?) -> Day? {
    employerContacts.filter { on in on >= first && (last.map { on <= $0 } ?? true) }.min()
  }
}
