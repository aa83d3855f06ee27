import Domain
import Markup

// What commands tell the rest of the team (UT-SVC-08): assessments, states, appointments, disputes.

extension FinaliseAssessment {
  /// UT-ASM-18.
  package func notices(_ final: Finalised, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.assessmentFinal, caseID, at: location(final))
    notice.person = personID
    notice.eventOn = final.row.finalisedOn
    return [notice]
  }
}

extension RecordRecommendation {
  package func notices(_ outcome: Outcome, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.recommended, caseID, at: location(outcome))
    notice.person = person
    notice.eventOn = on
    notice.after = kind == .end ? "End of service" : "Extension of service"
    return [notice]
  }
}

extension GraduatePerson {
  package func notices(_ outcome: Graduated, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.graduated, caseID, at: location(outcome))
    notice.person = person
    notice.eventOn = on
    return [notice]
  }
}

extension ExtendService {
  package func notices(_ granted: Granted, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.extended, caseID, at: location(granted))
    notice.person = person
    notice.after = "Until \(until.words)"
    return [notice]
  }
}

extension CloseCase {
  package func notices(_ closed: Closed, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.caseClosed, caseID, at: location(closed))
    notice.eventOn = on
    notice.before = "Open"
    notice.after = "Closed on \(on.words)"
    return [notice]
  }
}

extension BookAppointment {
  package func notices(_ booked: Booked, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(
      .appointmentBooked, caseID, at: "/cases/\(caseID)/appointments/\(booked.id)")
    notice.person = personID
    notice.after = booked.row.words
    return [notice]
  }
}

extension ChangeAppointment {
  /// That a meeting was held is in its note; that it was missed is to be known at once.
  package func notices(_ changed: Changed, _ now: Now) -> [NewNotice] {
    guard changed.row.status != "attended" else { return [] }
    let isMissed = changed.row.status == "no-show"
    var notice = NewNotice(
      isMissed ? .appointmentMissed : .appointmentChanged, caseID, at: location(changed))
    notice.person = changed.row.personID
    notice.eventOn = isMissed ? changed.row.on : nil
    notice.before = isMissed ? "" : changed.stored.row.words
    notice.after = changed.row.words
    return [notice]
  }
}

extension AppointmentRow {
  fileprivate var words: String {
    let when = "\(AppointmentWords.kind(kind)), \(on.words) \(startsAt.suffix(5)), \(place)"
    return status == "cancelled" ? "\(when): cancelled" : when
  }
}

extension RecordDisagreement {
  package func notices(_ done: Outcome, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.disagreementRecorded, caseID, at: location(done))
    notice.eventOn = on
    notice.after = about
    return [notice]
  }
}

extension EscalateDisagreement {
  /// UT-PLN-10: those it goes to.
  package func notices(_ done: Outcome, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.disagreementEscalated, caseID, at: location(done))
    notice.audience = .staff(done.recipients.compactMap(\.recipient.staffID))
    return [notice]
  }
}

extension SettleDisagreement {
  package func notices(_ done: Outcome, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.disagreementSettled, caseID, at: location(done))
    notice.after = result
    return [notice]
  }
}

extension RecordReRequest {
  /// UT-LIFE-06.
  package func notices(_ done: Outcome, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.askedAgain, caseID, at: location(done))
    notice.person = person
    notice.eventOn = askedOn
    notice.after = area.isEmpty ? words : "\(LifecycleWords.area(area)): \(words)"
    return [notice]
  }
}

extension EndReRequest {
  package func notices(_ done: Outcome, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.askedAgainDecided, caseID, at: location(done))
    notice.person = done.facts.request.personID
    notice.eventOn = on
    let area = LifecycleWords.area(done.facts.request.area)
    notice.after = "\(area): \(ReRequestWords.outcome(outcome))"
    return [notice]
  }
}

extension AddTeamPlace {
  package func notices(_ worker: TeamWorker, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.teamChanged, caseID, at: location(worker))
    notice.eventOn = from
    notice.after = "\(worker.words) joins from \(from.words)"
    return [notice]
  }
}

extension EndTeamPlace {
  package func notices(_ place: CareTeamPlace, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.teamChanged, caseID, at: location(place))
    notice.eventOn = until
    notice.after = "\(place.words) leaves on \(until.words)"
    return [notice]
  }
}

extension ChangeGatekeeper {
  package func notices(_ outcome: Outcome, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.teamChanged, caseID, at: location(outcome))
    notice.eventOn = on
    notice.before = outcome.former?.words ?? ""
    notice.after = "\(outcome.worker.words), from \(on.words)"
    return [notice]
  }
}

extension DisableStaff {
  package func notices(_ outcome: Outcome, _ now: Now) -> [NewNotice] {
    outcome.movedCases.map { caseID in
      var notice = NewNotice(.teamChanged, caseID, at: "/cases/\(caseID)/team")
      notice.before = outcome.facts.leaving.words
      notice.after = outcome.facts.successor?.words ?? ""
      return notice
    }
  }
}

extension TeamWorker {
  /// "Tyler Jensen, employment counselor".
  fileprivate var words: String { "\(name), \(role.words.lowercasedFirst)" }
}

extension CareTeamPlace {
  fileprivate var words: String {
    "\(name), \((Role(rawValue: role)?.words ?? role).lowercasedFirst)"
  }
}
