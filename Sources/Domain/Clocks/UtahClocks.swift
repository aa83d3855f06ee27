/// The rules of the Utah pack.
extension Reckoning {
  /// What starts the clock of someone who came to the program after the first days (UT-INT-05).
  static let lateStart = "start after the first days"

  /// T01, T02: 30 days from arrival, from the 18th birthday, or from a late start, whichever is
  /// latest; the trigger is the day that gave the latest.
  mutating func initialAssessment(
    _ rule: ClockRule, _ member: Member, _ stay: Stay, _ instrument: String
  ) {
    guard let arrived = member.arrivedOn, let adultOn = member.adultOn, adultOn <= day,
      let term = rule.terms.on(arrived)
    else { return }
    var (fact, trigger, due) = ("arrival", arrived, term.due(from: arrived))
    if term.due(from: adultOn) > due {
      (fact, trigger, due) = ("18th birthday", adultOn, term.due(from: adultOn))
    }
    let isLate = stay.startedOn > term.due(from: arrived)
    if isLate, term.due(from: stay.startedOn) > due {
      (fact, trigger, due) =
        (Reckoning.lateStart, stay.startedOn, term.due(from: stay.startedOn))
    }
    let met = member.firstAssessment(instrument)
    add(rule, term, person: member.id, fact: fact, on: trigger, due: due, met: met, stay: stay)
  }

  /// T03: anchored to arrival, so that a late one does not move the next.
  mutating func ongoingAssessment(
    _ rule: ClockRule, _ member: Member, _ stay: Stay, _ instrument: String,
    _ window: ClockTerms, _ next: ClockTerms?
  ) {
    guard let arrived = member.arrivedOn, let adultOn = member.adultOn, adultOn <= day,
      let term = rule.terms.on(arrived), let lead = window.on(arrived)
    else { return }
    let due = term.due(from: arrived)
    guard due >= adultOn, due > stay.startedOn else { return }
    let opens = lead.span.before(due)
    let closes = next?.on(arrived).map { lead.span.before($0.due(from: arrived)) }
    let met = member.firstAssessment(instrument, from: opens, before: closes)
    add(rule, term, person: member.id, fact: "arrival", on: arrived, due: due, met: met, stay: stay)
  }

  /// T08, T30 and their ceilings: the normal end, or the last extension both agreed, never past
  /// the ceiling.
  mutating func programEnd(
    _ rule: ClockRule, _ member: Member, _ stay: Stay, _ anchor: ProgramAnchor,
    _ ceiling: ClockTerms
  ) {
    guard let end = plannedEnd(of: member, stay, rule, anchor, ceiling) else { return }
    add(
      rule, end.term, person: member.id, fact: anchor.fact, on: end.anchor, due: end.due,
      met: stay.endedOn, stay: stay, basis: end.basis)
  }

  struct PlannedEnd {
    let term: ClockTerm
    let anchor: Day
    let normal: Day
    let due: Day
    let basis: Clock.Basis
    /// The day on which the extension that counts was agreed.
    let extendedOn: Day?
  }

  func plannedEnd(
    of member: Member, _ stay: Stay, _ rule: ClockRule, _ anchor: ProgramAnchor,
    _ ceiling: ClockTerms, normally: ClockTerms? = nil
  ) -> PlannedEnd? {
    guard let start = anchor == .arrival ? member.arrivedOn : stay.startedOn,
      let term = (normally ?? rule.terms).on(start)
    else { return nil }
    let normal = term.due(from: start)
    let agreed = member.extensions.filter { given in
      given.agreedOn != nil && given.program.map(rule.programs.contains) ?? true
    }
    let last = agreed.max { ($0.until, $0.id) < ($1.until, $1.id) }
    guard let last, last.until > normal, let most = ceiling.on(start)?.due(from: start) else {
      return PlannedEnd(
        term: term, anchor: start, normal: normal, due: normal, basis: .span, extendedOn: nil)
    }
    return PlannedEnd(
      term: term, anchor: start, normal: normal, due: max(normal, min(last.until, most)),
      basis: .extended(until: last.until, ceiling: most), extendedOn: last.agreedOn)
  }

  /// T08: the therapist recommends to end or to extend each adult's service by its normal end; the
  /// question is put once the window opens (UT-LIFE-10).
  mutating func recommendation(
    _ rule: ClockRule, _ member: Member, _ stay: Stay, _ window: ClockTerms
  ) {
    guard let arrived = member.arrivedOn, let adultOn = member.adultOn,
      let term = rule.terms.on(arrived), let lead = window.on(arrived)
    else { return }
    let due = term.due(from: arrived)
    let opens = lead.span.before(due)
    guard opens <= day, adultOn <= due, due > stay.startedOn else { return }
    let met = member.recommendations.map(\.decidedOn).filter { $0 >= opens }.min()
    add(rule, term, person: member.id, fact: "arrival", on: arrived, due: due, met: met, stay: stay)
  }

  /// T04: the case's and all members' records, 30 days from intake or by the assessment meeting.
  mutating func recordComplete(_ rule: ClockRule) {
    guard let intake = file.intakeOn, let stay = Stay(of: file, in: rule.programs),
      let term = rule.terms.on(intake)
    else { return }
    let latest = term.due(from: intake)
    let meeting = file.appointments
      .filter { $0.kind == "assessment" && $0.status != "cancelled" && $0.on >= intake }
      .map(\.on).min()
    var met: Day?
    if file.missingFields.isEmpty, file.members.allSatisfy({ $0.recordCompleteOn != nil }) {
      met = (file.members.map(\.recordCompleteOn) + [file.recordCompleteOn]).compactMap { $0 }.max()
    }
    let isEarlier = meeting.map { $0 < latest } ?? false
    add(
      rule, term, person: nil, fact: "intake", on: intake, due: isEarlier ? meeting! : latest,
      met: met, stay: stay,
      basis: isEarlier ? .atLatest(latest, event: "assessment meeting") : .span)
  }

  /// T10: from the first assessment of the run that qualifies to the earliest graduation. A hold
  /// is over on its last day once a later assessment confirms it; it is never late.
  mutating func graduationHold(
    _ rule: ClockRule, _ member: Member, _ stay: Stay, _ scoring: ScoringTerms
  ) {
    guard let standing = Graduation.standing(for: member, on: day, under: scoring),
      let first = standing.qualifyingOn, let earliest = standing.earliestOn,
      let term = scoring.hold.on(first)
    else { return }
    add(
      rule, term, person: member.id, fact: "all areas succeeding", on: first, due: earliest,
      met: standing.confirmedOn == nil ? nil : earliest, stay: stay)
  }

  /// T11: someone served past the normal end owes a final assessment before the extension ends.
  mutating func finalAssessment(
    _ rule: ClockRule, _ member: Member, _ stay: Stay, _ instrument: String, _ ceiling: ClockTerms
  ) {
    guard let end = plannedEnd(of: member, stay, rule, .arrival, ceiling),
      let agreed = end.extendedOn
    else { return }
    let met = member.assessments
      .filter { $0.instrument == instrument && $0.kind == "final" }
      .map(\.finalisedOn).min()
    add(
      rule, end.term, person: member.id, fact: "extension agreed", on: agreed, due: end.due,
      met: met, stay: stay, basis: end.basis)
  }

  /// T13: an appointment for each assessment owed, from 60 days before it, at 30 days before;
  /// named after the assessment: `assessment.booking.6m`.
  mutating func bookings(_ rule: ClockRule, _ names: [String], _ lead: ClockTerms) {
    for clock in clocks where names.contains(clock.rule) {
      guard let person = clock.person, let term = rule.terms.on(clock.triggerOn),
        let first = lead.on(clock.triggerOn)
      else { continue }
      let opens = max(first.span.before(clock.dueOn), clock.triggerOn)
      guard opens <= day, !clock.isCancelled, !clock.isWaived else { continue }
      let booked = file.appointments
        .filter { meeting in
          meeting.kind == "assessment" && meeting.status != "cancelled"
            && meeting.status != "no-show" && meeting.person == person && meeting.on >= opens
            && meeting.on <= max(clock.metOn ?? clock.dueOn, clock.dueOn)
        }
        .map { min($0.bookedOn ?? $0.on, $0.on) }.min()
      let met = [booked.map { max($0, opens) }, clock.metOn].compactMap { $0 }.min()
      let which = clock.rule.split(separator: ".").last.map { "." + $0 } ?? ""
      add(
        rule, named: rule.name + which, term, person: person,
        fact: "time to book \(clock.rule)", on: opens,
        due: max(term.span.before(clock.dueOn), opens), met: met.map { max($0, opens) },
        stay: nil, basis: .before(clock.dueOn))
    }
  }
}

extension ProgramAnchor {
  var fact: String { self == .arrival ? "arrival" : "program start" }
}

extension Member {
  /// The day of the first assessment in `instrument`, from one day on and before another.
  func firstAssessment(
    _ instrument: String, from first: Day? = nil, before end: Day? = nil
  ) -> Day? {
    var found: Day?
    for assessment in assessments where assessment.instrument == instrument {
      let on = assessment.finalisedOn
      if let first, on < first { continue }
      if let end, on >= end { continue }
      if found.map({ on < $0 }) ?? true { found = on }
    }
    return found
  }
}
