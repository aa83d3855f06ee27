/// The rules of the IRC and HUD packs.
extension Reckoning {
  /// T29: a completed service in each calendar month on whose last day the programme is open.
  mutating func monthlyServices(
    _ rule: ClockRule, _ member: Member, _ stay: Stay, _ alertOnDay: Int
  ) {
    let done = member.services.filter { $0.status == "completed" }.map(\.on).sorted()
    var month = stay.startedOn.firstOfMonth
    while month <= day {
      let last = month.lastOfMonth
      if isOpen(stay, on: last), let from = stay.openWithoutGap(to: last, notBefore: month),
        let term = rule.terms.on(from)
      {
        add(
          rule, term, person: member.id, fact: "month begun", on: from, due: term.due(from: from),
          met: done.first { month <= $0 && $0 <= last }, stay: stay,
          alert: month.adding(days: alertOnDay - 1))
      }
      month = last.adding(days: 1)
    }
  }

  /// T41: an in-person contact or completed service in each quarter on whose last day the
  /// programme is open, for someone with a plan.
  mutating func quarterlyMeetings(_ rule: ClockRule, _ member: Member, _ stay: Stay) {
    guard hasDevelopmentPlan(member) else { return }
    let met = inPersonDays(of: member)
    var quarter = Quarter(containing: stay.startedOn)
    while quarter.firstDay <= day {
      let (first, last) = (quarter.firstDay, quarter.lastDay)
      if isOpen(stay, on: last), let from = stay.openWithoutGap(to: last, notBefore: first),
        let term = rule.terms.on(from)
      {
        add(
          rule, term, person: member.id, fact: "quarter begun", on: from,
          due: term.due(from: from), met: met.first { first <= $0 && $0 <= last }, stay: stay)
      }
      quarter = quarter.next
    }
  }

  private func hasDevelopmentPlan(_ member: Member) -> Bool {
    if plans(of: member).contains(where: { $0.type == "idp" && $0.establishedOn != nil }) {
      return true
    }
    return file.plansNamingMembers.contains { plan in
      plan.type == "fdp" && plan.participations.contains { $0.person == member.id }
    }
  }

  private func inPersonDays(of member: Member) -> [Day] {
    let contacts = contacts(of: member).filter { $0.mode == "in-person" }.map(\.on)
    let services = member.services
      .filter { $0.mode == "in-person" && $0.status == "completed" }.map(\.on)
    return (contacts + services).sorted()
  }

  /// T42: one row, from the last assessment; it moves on and is never met.
  mutating func reassessment(
    _ rule: ClockRule, _ member: Member, _ stay: Stay, _ instrument: String
  ) {
    let last = member.assessments.filter { $0.instrument == instrument }.map(\.finalisedOn).max()
    guard let last, let term = rule.terms.on(last) else { return }
    add(
      rule, term, person: member.id, fact: "last assessment", on: last, due: term.due(from: last),
      met: nil, stay: stay)
  }

  /// T34: notice some time before the planned end; met by an interaction of kind `end-notice`.
  mutating func endNotice(
    _ rule: ClockRule, _ member: Member, _ stay: Stay, _ anchor: ProgramAnchor,
    _ normal: ClockTerms, _ ceiling: ClockTerms
  ) {
    guard
      let end = plannedEnd(of: member, stay, rule, anchor, ceiling, normally: normal),
      let term = rule.terms.on(end.anchor)
    else { return }
    let met = file.interactions
      .filter { $0.kind == "end-notice" && ($0.person == nil || $0.person == member.id) }
      .map(\.on).min()
    add(
      rule, term, person: member.id, fact: anchor.fact, on: end.anchor,
      due: term.span.before(end.due), met: met, stay: stay, basis: .before(end.due))
  }
}
