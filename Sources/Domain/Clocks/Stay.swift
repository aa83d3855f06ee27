/// Someone's time in a programme, or in either of a pair: every enrollment of it that has begun.
struct Stay {
  let enrollments: [Enrollment]
  /// The earliest start.
  let startedOn: Day
  /// The latest end, once every enrollment has ended.
  let endedOn: Day?

  /// Nil for someone who never was in one of `programs`.
  init?(of member: Member, in programs: [String]) {
    self.init(member.enrollments.filter { programs.contains($0.program) })
  }

  /// The whole household's.
  init?(of file: CaseFile, in programs: [String]) {
    self.init(
      file.members.flatMap { member in
        member.enrollments.filter { programs.contains($0.program) }
      })
  }

  private init?(_ enrollments: [Enrollment]) {
    guard let start = enrollments.lazy.map(\.startedOn).min() else { return nil }
    self.enrollments = enrollments
    startedOn = start
    let isOver = enrollments.allSatisfy { $0.endedOn != nil }
    endedOn = isOver ? enrollments.lazy.compactMap(\.endedOn).max() : nil
  }

  func isOpen(on day: Day) -> Bool {
    enrollments.contains { enrollment in
      enrollment.startedOn <= day && (enrollment.endedOn.map { $0 >= day } ?? true)
    }
  }

  /// The first day, not before `first`, from which it was open on every day up to `last`; nil if
  /// it was not open on `last`.
  func openWithoutGap(to last: Day, notBefore first: Day) -> Day? {
    guard isOpen(on: last) else { return nil }
    var start = last
    while start > first {
      let before =
        enrollments
        .filter { enrollment in
          enrollment.startedOn < start
            && (enrollment.endedOn.map { $0 >= start.adding(days: -1) } ?? true)
        }
        .map(\.startedOn).min()
      guard let before else { break }
      start = before
    }
    return max(start, first)
  }
}

extension Reckoning {
  /// Adds the clock, working out whether it is waived or cancelled.
  mutating func add(
    _ rule: ClockRule, named name: String? = nil, _ term: ClockTerm, person: RecordID?,
    subject: RecordID? = nil, fact: String, on trigger: Day, due: Day, met: Day?, stay: Stay?,
    stop: Day? = nil, basis: Clock.Basis = .span, alert: Day? = nil, isSetAside: Bool = false,
    isLate: Bool = false
  ) {
    let name = name ?? rule.name
    var isCancelled = met == nil && isSetAside
    if met == nil, !isCancelled, !rule.outlives {
      let ends = [stay?.endedOn, file.closedOn, stop]
      isCancelled = ends.contains { end in end.map { $0 < due } ?? false }
    }
    let isWaived =
      met == nil && !file.waivers.isEmpty
      && file.waivers.contains { waiver in
        waiver.rule == name && waiver.dueOn == due && waiver.person == person
          && waiver.subject == subject
      }
    clocks.append(
      Clock(
        caseID: file.id, person: person, subject: subject, rule: name, triggerOn: trigger,
        dueOn: due, metOn: met, isCancelled: isCancelled, isWaived: isWaived, alertOn: alert,
        isLate: isLate, basis: basis, fact: fact, term: term))
  }
}
