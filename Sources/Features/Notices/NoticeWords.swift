import Domain

extension NoticeKind {
  /// What happened, in a line.
  var words: String {
    switch self {
    case .assessmentFinal: "An assessment is final"
    case .englishFinal: "An English assessment is final"
    case .turnedAdult: "Turned 18: an assessment is owed"
    case .recommended: "The therapist recommended what comes next"
    case .graduated: "Graduated"
    case .extended: "Service was extended"
    case .caseClosed: "The case was closed"
    case .exitProposed: "Every outcome is achieved: exit can be proposed"
    case .askedAgain: "Asked for help again"
    case .fileCopyAsked: "A copy of the file to review"
    case .fileCopyApproved: "A copy of the file may be handed over"
    case .askedAgainDecided: "Decided how a request for help again ends"
    case .teamChanged: "The care team changed"
    case .planChanged: "The plan changed"
    case .planProgress: "Progress towards the plan"
    case .planRemark: "A remark on the plan"
    case .planAgreed: "Agreement to the employment plan"
    case .disagreementRecorded: "The team disagrees"
    case .disagreementEscalated: "A disagreement was passed on to you"
    case .disagreementSettled: "A disagreement was settled"
    case .threadPosted: "A post in the team thread"
    case .threadAttention: "An issue of the team needs your attention"
    case .meetingCalled: "You are invited to a team meeting"
    case .meetingDecided: "A team meeting decided"
    case .appointmentBooked: "An appointment was booked"
    case .appointmentChanged: "An appointment changed"
    case .appointmentMissed: "An appointment was missed"
    case .conflictToHandOver: "A worker may not work for this family: hand it over"
    case .referralAsked: "Your word on a referral is asked"
    case .referralDisagreed: "Someone disagrees with a referral"
    case .referralMade: "A referral was made"
    case .referralEnded: "What came of a referral"
    case .matchGrantSent: "A summary of Match Grant services was sent to you"
    case .matchGrantReceived: "The summary of Match Grant services came in"
    case .matchGrantCompleted: "Moved from Match Grant to the Department"
    }
  }

  /// A state as it was kept, in words: texts of people stay as they are.
  func words(of state: String) -> String {
    guard self == .planAgreed else { return state }
    let parties = state.split(separator: ",").map { party in
      party == "client" ? Words.client : Role(rawValue: String(party))?.words.lowercasedFirst ?? ""
    }
    return parties.isEmpty ? "In effect" : "Awaiting " + parties.joined(separator: " and ")
  }
}
