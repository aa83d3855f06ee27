import Domain

extension Permission {
  /// What the permission allows, as a person would say it.
  package var words: String {
    switch self {
    case .caseView: "Open the cases you work for"
    case .caseOpen: "Take in a family and open a case"
    case .caseEdit: "Change a case and its people"
    case .careTeamEdit: "Change who works for a family"
    case .duplicateCheck: "Be told that a person may be known already"
    case .search: "Find people and cases"
    case .sharingChoice: "Record whether a \(Words.client) shares with other agencies"
    case .appointmentBook: "Propose appointments"
    case .appointmentConfirm: "Confirm appointments"
    case .assessmentView: "Read assessments"
    case .assessmentRecord: "Conduct, score and finalise assessments"
    case .assessmentOverride: "Let an assessment start before the record is complete"
    case .discussionClose: "Close the discussion of an answer of 1"
    case .recommendationRecord: "Recommend to end or extend service"
    case .planView: "Read plans"
    case .planEdit: "Write plans and action items"
    case .planComment: "Comment on plans"
    case .employmentPlanEdit: "Change employment plans"
    case .employmentPlanAgree: "Agree to employment plans"
    case .disagreementView: "Read disagreements of the team"
    case .disagreementRecord: "Record a disagreement and pass it on"
    case .disagreementSettle: "Record how a disagreement was settled"
    case .counselorMeetingRecord: "Record who came to a counselor's appointment and the follow-up"
    case .connectionRecord: "Record connections with planners and programmes"
    case .noteView: "Read notes"
    case .noteWrite: "Write notes"
    case .clockView: "See deadlines and why they are due"
    case .clockWaive: "Waive a deadline"
    case .worklist: "See what you owe today"
    case .teamWorklist: "See what your team owes"
    case .noticeView: "Be told of what others did for your cases"
    case .report: "Run reports"
    case .auditView: "Read the audit log of your agency"
    case .staffManage: "Manage staff and their accounts"
    case .agreementView: "Read data-sharing agreements"
    case .agreementManage: "Record and end data-sharing agreements"
    case .accessAsk: "Ask for access to a case for a stated need"
    case .accessDecide: "Decide on requests for access to your team's cases"
    case .accountOwn: "Change your own password"
    }
  }
}
