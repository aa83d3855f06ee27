/// T05: each appointment with the employment counselor that the case manager did not attend owes
/// a follow-up within so many elapsed hours of its start, weekends and clock changes included.
extension Reckoning {
  mutating func counselorFollowUps(_ rule: ClockRule, _ parameters: Parameters) {
    guard let stay = Stay(of: file, in: rule.programs) else { return }
    for meeting in file.appointments where meeting.kind == "counselor" {
      guard meeting.status != "cancelled", meeting.on <= day,
        let term = rule.terms.on(meeting.on),
        let hours = parameters.number("counselor.followup.hours", on: meeting.on)
      else { continue }
      let facts = meeting.counselor
      let followedOn = facts.flatMap { facts in
        facts.followedUpAt.map { facts.offsets.day(of: $0) }
      }
      let came = facts?.caseManagerCame == true
      var due = CounselorFollowUp.lastDay(afterDay: meeting.on, hours: hours)
      var basis = Clock.Basis.span
      var isLate = false
      if let facts, let start = facts.startsAt {
        let end = CounselorFollowUp.due(afterStart: start, hours: hours)
        due = facts.offsets.day(of: end)
        basis = .hours(
          "\(facts.offsets.text(of: start)) + \(hours) hours = \(facts.offsets.text(of: end))")
        isLate = !came && (facts.followedUpAt.map { $0 > end } ?? false)
      }
      add(
        rule, term, person: meeting.person, subject: meeting.id,
        fact: "employment counselor's appointment", on: meeting.on, due: due,
        met: came ? meeting.on : followedOn, stay: stay, basis: basis, isLate: isLate)
    }
  }
}
