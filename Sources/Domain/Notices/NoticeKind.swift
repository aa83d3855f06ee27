/// What a notice tells: kinds are stored by their raw value, the words are the reader's
/// (UT-SVC-08).
package enum NoticeKind: String, Sendable, Hashable, CaseIterable, Codable {
  /// UT-ASM-18.
  case assessmentFinal = "assessment.final"
  /// UT-ASM-22.
  case englishFinal = "english-assessment.final"
  /// UT-PPL-03.
  case turnedAdult = "person.turned-18"
  case recommended = "recommendation.recorded"
  case graduated = "person.graduated"
  case extended = "service.extended"
  case caseClosed = "case.closed"
  /// UT-LIFE-06.
  case askedAgain = "re-request.recorded"
  case askedAgainDecided = "re-request.decided"
  /// UT-PPL-04.
  case teamChanged = "care-team.changed"
  /// IRC-SUP-05.
  case conflictToHandOver = "conflict.to-hand-over"
  /// UT-LIFE-12.
  case exitProposed = "exit.proposed"
  case planChanged = "plan.changed"
  case planProgress = "plan.progress"
  case planRemark = "plan.remark"
  /// UT-PLN-03.
  case planAgreed = "plan.agreed"
  /// UT-PLN-09, UT-PLN-10.
  case disagreementRecorded = "disagreement.recorded"
  case disagreementEscalated = "disagreement.escalated"
  case disagreementSettled = "disagreement.settled"
  /// UT-PLN-11.
  case threadPosted = "thread.posted"
  case threadAttention = "thread.attention"
  /// UT-ASM-17.
  case meetingCalled = "team-meeting.called"
  case meetingDecided = "team-meeting.decided"
  case appointmentBooked = "appointment.booked"
  case appointmentChanged = "appointment.changed"
  case appointmentMissed = "appointment.missed"
  /// UT-SVC-01, UT-SVC-02, UT-SVC-03.
  case referralAsked = "referral.asked"
  case referralDisagreed = "referral.disagreed"
  case referralMade = "referral.made"
  case referralEnded = "referral.ended"
  /// UT-SVC-06.
  case matchGrantSent = "match-grant.sent"
  case matchGrantReceived = "match-grant.received"
  case matchGrantCompleted = "match-grant.completed"
  /// WI-NOTE-07.
  case fileCopyAsked = "file-copy.asked"
  case fileCopyApproved = "file-copy.approved"

  /// What a role needs to be told of it at all.
  package var permission: Permission {
    switch self {
    case .assessmentFinal, .englishFinal, .recommended, .exitProposed, .askedAgain,
      .askedAgainDecided:
      .assessmentView
    case .turnedAdult, .graduated, .extended, .caseClosed, .teamChanged, .conflictToHandOver:
      .caseView
    case .planChanged, .planProgress, .planRemark, .planAgreed: .planView
    case .disagreementRecorded, .disagreementEscalated, .disagreementSettled: .disagreementView
    case .threadPosted, .threadAttention: .threadView
    case .meetingCalled, .meetingDecided: .teamMeetingView
    case .appointmentBooked, .appointmentChanged, .appointmentMissed: .caseView
    case .referralAsked, .referralDisagreed, .referralMade, .referralEnded: .referralView
    case .matchGrantSent, .matchGrantReceived, .matchGrantCompleted: .serviceView
    case .fileCopyAsked, .fileCopyApproved: .fileCopyPrepare
    }
  }

  /// The class of data it is about: it reaches whom that class reaches.
  package var dataClass: DataClass {
    switch self {
    case .assessmentFinal, .englishFinal, .recommended, .exitProposed, .askedAgain,
      .askedAgainDecided:
      .assessment
    case .turnedAdult, .caseClosed, .teamChanged, .conflictToHandOver: .identity
    case .graduated, .extended: .services
    case .planChanged, .planProgress, .planRemark, .planAgreed: .plan
    case .disagreementRecorded, .disagreementEscalated, .disagreementSettled: .plan
    case .threadPosted, .threadAttention, .meetingCalled, .meetingDecided: .plan
    case .appointmentBooked, .appointmentChanged, .appointmentMissed: .appointment
    case .referralAsked, .referralDisagreed, .referralMade, .referralEnded: .services
    case .matchGrantSent, .matchGrantReceived, .matchGrantCompleted: .services
    case .fileCopyAsked, .fileCopyApproved: .notes
    }
  }
}

package enum Notices {
  /// Days between what happened and its entry that are worth a word: none up to one day
  /// (UT-SVC-08).
  package static func delay(from eventOn: Day?, to enteredOn: Day) -> Int? {
    guard let eventOn, enteredOn - eventOn > 1 else { return nil }
    return enteredOn - eventOn
  }

  /// Longest look back, in days, for a birthday that nobody was told of (UT-PPL-03).
  package static let birthdayDays = 60

  /// Members who turned 18 while the case was open, not long before `day` (UT-PPL-03).
  package static func turnedAdult(in file: CaseFile, by day: Day) -> [(person: RecordID, on: Day)] {
    file.members.compactMap { member in
      guard let birthday = member.birthDate?.birthday(turning: 18), birthday > file.openedOn,
        birthday <= day, day - birthday <= birthdayDays,
        file.closedOn.map({ birthday < $0 }) ?? true
      else { return nil }
      return (member.id, birthday)
    }
  }
}
