/// Deadlines that count from arrival and are met by a kind of event: T06, T24…T27.
extension Reckoning {
  mutating func fromArrival(
    _ rule: ClockRule, _ member: Member, _ stay: Stay, _ arrival: ArrivalRule
  ) {
    guard let arrived = member.arrivedOn, let term = rule.terms.on(arrived),
      !arrival.adultsOnly || member.isAdult(on: day),
      arrival.statuses.isEmpty || arrival.statuses.contains(member.status)
    else { return }
    if let threshold = arrival.ssiArrivedAfter {
      guard arrived > threshold, member.facesSSILimit(on: day) else { return }
    }
    let earliest = arrival.notBefore.flatMap { $0.on(arrived)?.due(from: arrived) }
    let met = arrival.evidence.days(of: member)
      .filter { found in earliest.map { found >= $0 } ?? true }
      .min()
    add(
      rule, term, person: member.id, fact: "arrival", on: arrived, due: term.due(from: arrived),
      met: met, stay: stay)
  }
}

extension ArrivalRule.Evidence {
  fileprivate func days(of member: Member) -> [Day] {
    switch self {
    case .connection(let kinds):
      member.connections.filter { kinds.contains($0.kind) }.map(\.on)
    case .immigrationStep(let kinds):
      member.immigrationSteps.filter { kinds.contains($0.kind) }.map(\.on)
    case .none: []
    }
  }
}

extension Member {
  /// On SSI on `day`, or 65 or older on it.
  fileprivate func facesSSILimit(on day: Day) -> Bool {
    if let birthDate, birthDate.birthday(turning: 65) <= day { return true }
    return assistance.contains { $0.type == "SSI" && $0.isOpen(on: day) }
  }
}

extension Assistance {
  /// Received on `day`; never, where it is not known to have started.
  package func isOpen(on day: Day) -> Bool {
    guard let startedOn, startedOn <= day else { return false }
    return endedOn.map { $0 >= day } ?? true
  }
}
