/// One thing a person may do or see. Its name is in the audit log.
package enum Permission: String, Sendable, Hashable, CaseIterable, Codable {
  case caseView = "case.view"
  case caseOpen = "case.open"
  case caseEdit = "case.edit"
  case careTeamEdit = "care-team.edit"
  case duplicateCheck = "duplicate.check"
  case search = "search"
  case documentView = "document.view"
  case documentFile = "document.file"
  case sharingChoice = "sharing-choice.record"
  case releaseView = "release.view"
  case releaseRecord = "release.record"
  case disclosureView = "disclosure.view"
  case disclosureRecord = "disclosure.record"
  case disclosureReview = "disclosure.review"
  case breachReport = "breach.report"
  case breachHandle = "breach.handle"
  case complaintRecord = "complaint.record"
  case complaintView = "complaint.view"
  case complaintInvestigate = "complaint.investigate"
  case complaintApprove = "complaint.approve"
  case interpreterView = "interpreter.view"
  case interpreterManage = "interpreter.manage"
  case interpreterAssignmentView = "interpreter-assignment.view"
  case interpreterAssign = "interpreter.assign"
  case appointmentView = "appointment.view"
  case appointmentBook = "appointment.book"
  case appointmentConfirm = "appointment.confirm"
  case assessmentView = "assessment.view"
  case assessmentRecord = "assessment.record"
  case englishAssess = "english-assessment.record"
  case assessmentOverride = "assessment.override"
  case discussionClose = "discussion.close"
  case recommendationRecord = "recommendation.record"
  case planView = "plan.view"
  case planEdit = "plan.edit"
  case planComment = "plan.comment"
  case employmentPlanEdit = "employment-plan.edit"
  case employmentPlanAgree = "employment-plan.agree"
  case familyPlanEdit = "family-plan.edit"
  case familyAssessmentView = "family-assessment.view"
  case familyAssessmentRecord = "family-assessment.record"
  case disagreementView = "disagreement.view"
  case disagreementRecord = "disagreement.record"
  case disagreementSettle = "disagreement.settle"
  case counselorMeetingRecord = "counselor-meeting.record"
  case connectionRecord = "connection.record"
  case referralView = "referral.view"
  case referralRecord = "referral.record"
  case partnerReferralAnswer = "partner-referral.answer"
  case serviceView = "service.view"
  case serviceRecord = "service.record"
  case jobInformationRecord = "job-information.record"
  case matchGrantMove = "match-grant.move"
  case matchGrantReceive = "match-grant.receive"
  case jobView = "job.view"
  case jobRecord = "job.record"
  case jobCorrect = "job.correct"
  case assistanceReportView = "assistance-report.view"
  case assistanceReportSend = "assistance-report.send"
  case directoryView = "directory.view"
  case directoryEdit = "directory.edit"
  case fileCopyPrepare = "file-copy.prepare"
  case fileCopyRecord = "file-copy.record"
  case fileCopyReview = "file-copy.review"
  case noteView = "note.view"
  case noteWrite = "note.write"
  case restrictedNoteView = "restricted-note.view"
  case restrictedNoteWrite = "restricted-note.write"
  case clockView = "clock.view"
  case clockWaive = "clock.waive"
  case worklist = "worklist.view"
  case teamWorklist = "team-worklist.view"
  case noticeView = "notice.view"
  case teamMeetingView = "team-meeting.view"
  case teamMeetingHold = "team-meeting.hold"
  case threadView = "thread.view"
  case threadWrite = "thread.post"
  case report = "report.run"
  case quarterView = "quarter.view"
  case quarterFreeze = "quarter.freeze"
  case outcomeClaim = "outcome.claim"
  case auditView = "audit.view"
  case caseAuditView = "audit.case.view"
  case staffManage = "staff.manage"
  case agreementView = "agreement.view"
  case agreementManage = "agreement.manage"
  case accessAsk = "access.ask"
  case accessDecide = "access.decide"
  case trainingView = "training.view"
  case trainingRecord = "training.record"
  case trainingCount = "training.count"
  case publicationView = "publication.view"
  case publicationPublish = "publication.publish"
  case assistanceView = "assistance.view"
  case assistanceAsk = "assistance.ask"
  case assistanceAnswer = "assistance.answer"
  case conflictDeclare = "conflict.declare"
  case reviewView = "review.view"
  case reviewDraw = "review.draw"
  case retentionView = "retention.view"
  case retentionManage = "retention.manage"
  case supervisionOwn = "supervision.own"
  case accountOwn = "account.own"

  /// Roles that have this permission at all (table (b)); which records it reaches is `Access`'s.
  package var roles: Set<Role> {
    let workers: Set<Role> = [.caseManager, .jobDeveloper, .employmentCounselor, .therapist]
    let supervisors: Set<Role> = [
      .caseManagerSupervisor, .employmentSupervisor, .therapistSupervisor,
    ]
    let caseReaders = workers.union(supervisors).union([.pointOfContact])
    // Monitors read what was drawn for their review.
    let withMonitors = caseReaders.union([.monitor])
    switch self {
    case .caseView, .clockView, .noteView, .planView, .releaseView, .disclosureView:
      return withMonitors
    case .referralView, .serviceView, .appointmentView: return withMonitors
    case .search: return caseReaders
    case .referralRecord, .serviceRecord: return workers
    case .jobInformationRecord, .matchGrantMove: return [.caseManager]
    case .matchGrantReceive: return [.employmentCounselor]
    case .jobView: return withMonitors.subtracting([.therapistSupervisor])
    case .jobRecord: return [.caseManager, .jobDeveloper, .employmentCounselor]
    case .jobCorrect:
      return [
        .caseManager, .jobDeveloper, .employmentCounselor, .caseManagerSupervisor,
        .employmentSupervisor,
      ]
    case .assistanceReportView:
      return withMonitors.subtracting([.therapist, .therapistSupervisor])
    case .assistanceReportSend: return [.caseManager, .jobDeveloper]
    case .caseOpen, .caseEdit: return [.caseManager, .caseManagerSupervisor]
    case .careTeamEdit: return [.caseManager, .caseManagerSupervisor, .pointOfContact]
    case .duplicateCheck: return caseReaders
    // Of the supervisors only the case manager's has to do with what proves a status.
    case .documentView:
      return workers.union([.caseManagerSupervisor, .pointOfContact, .monitor])
    case .documentFile: return [.caseManager, .caseManagerSupervisor]
    case .sharingChoice, .releaseRecord: return workers.union([.caseManagerSupervisor])
    case .disclosureRecord: return workers
    case .disclosureReview: return supervisors
    case .breachReport: return Set(Role.ofStaff)
    case .breachHandle: return supervisors.union([.administrator])
    case .complaintRecord:
      return caseReaders.union([.englishAssessor, .interpreter, .volunteer, .partner])
    case .complaintView: return supervisors.union([.pointOfContact, .monitor])
    case .complaintInvestigate, .complaintApprove: return supervisors.union([.pointOfContact])
    case .interpreterView: return caseReaders.union([.administrator])
    case .interpreterManage: return supervisors.union([.administrator])
    case .interpreterAssignmentView: return withMonitors
    case .interpreterAssign: return workers.union(supervisors)
    case .appointmentBook: return [.caseManager, .caseManagerSupervisor, .therapist]
    case .appointmentConfirm: return [.therapist]
    case .assessmentView: return withMonitors.subtracting([.jobDeveloper])
    case .assessmentRecord, .discussionClose, .recommendationRecord: return [.therapist]
    case .englishAssess: return [.englishAssessor]
    case .partnerReferralAnswer: return [.partner]
    case .assessmentOverride: return [.therapistSupervisor, .caseManagerSupervisor]
    case .planEdit: return [.caseManager, .therapist]
    case .planComment: return [.caseManager, .therapist, .employmentCounselor]
    case .employmentPlanEdit: return [.caseManager, .employmentCounselor, .therapist]
    case .employmentPlanAgree: return [.caseManager, .employmentCounselor]
    case .familyPlanEdit: return [.caseManager, .jobDeveloper]
    case .familyAssessmentView:
      return withMonitors.subtracting([.employmentSupervisor, .therapistSupervisor])
    case .familyAssessmentRecord: return [.caseManager, .caseManagerSupervisor]
    case .teamMeetingView:
      return supervisors.union([
        .caseManager, .employmentCounselor, .therapist, .pointOfContact, .monitor,
      ])
    case .disagreementView, .disagreementSettle, .threadView:
      return supervisors.union([.caseManager, .employmentCounselor, .therapist, .pointOfContact])
    case .disagreementRecord, .threadWrite, .teamMeetingHold:
      return [.caseManager, .employmentCounselor, .therapist]
    case .counselorMeetingRecord: return [.caseManager, .employmentCounselor]
    case .connectionRecord:
      return [.caseManager, .employmentCounselor, .therapist, .caseManagerSupervisor]
    case .directoryView: return Set(Role.ofStaff)
    case .directoryEdit: return [.pointOfContact, .stateAnalyst]
    case .fileCopyPrepare:
      return [.caseManager, .therapist, .caseManagerSupervisor, .pointOfContact]
    case .fileCopyRecord: return [.caseManager, .therapist]
    case .fileCopyReview: return [.caseManagerSupervisor, .pointOfContact]
    case .noteWrite: return workers.union([.caseManagerSupervisor])
    // A monitor by a grant for a stated need only: `RestrictedNotes.sight`.
    case .restrictedNoteView:
      return workers.union([.caseManagerSupervisor, .therapistSupervisor, .monitor])
    case .restrictedNoteWrite: return [.caseManager, .therapist]
    case .clockWaive: return supervisors.union([.pointOfContact])
    case .worklist, .noticeView: return caseReaders
    case .teamWorklist: return supervisors.union([.pointOfContact])
    case .report: return withMonitors.union([.stateAnalyst])
    case .quarterView: return caseReaders
    case .quarterFreeze: return [.pointOfContact]
    case .outcomeClaim: return [.caseManager, .caseManagerSupervisor]
    case .caseAuditView: return supervisors.union([.pointOfContact, .monitor])
    case .auditView: return supervisors.union([.pointOfContact, .administrator])
    case .staffManage: return [.administrator]
    case .agreementManage: return [.administrator]
    case .agreementView: return supervisors.union([.pointOfContact, .administrator])
    case .accessAsk: return caseReaders.union([.monitor])
    case .accessDecide: return supervisors.union([.pointOfContact])
    case .trainingView:
      return caseReaders.union([.englishAssessor, .interpreter, .volunteer])
    case .trainingRecord: return supervisors.union([.pointOfContact])
    case .trainingCount: return [.stateAnalyst]
    case .publicationPublish: return [.pointOfContact, .therapistSupervisor, .administrator]
    case .assistanceView:
      return supervisors.union([.pointOfContact, .stateAnalyst])
    case .assistanceAsk:
      return [.caseManagerSupervisor, .employmentSupervisor, .pointOfContact]
    case .assistanceAnswer: return [.therapistSupervisor, .stateAnalyst]
    case .conflictDeclare:
      return workers.union(supervisors).union([.pointOfContact, .administrator])
    case .reviewDraw: return [.caseManagerSupervisor, .pointOfContact, .administrator]
    case .reviewView:
      return [.caseManagerSupervisor, .pointOfContact, .administrator, .monitor]
    case .retentionView: return [.caseManager, .caseManagerSupervisor, .pointOfContact]
    case .retentionManage: return [.caseManagerSupervisor, .pointOfContact]
    // Accounts of outsiders stay narrow: their own offices supervise them.
    case .supervisionOwn: return caseReaders.union([.stateAnalyst, .administrator])
    case .accountOwn, .publicationView: return Set(Role.ofStaff)
    }
  }
}

/// What a field is about; consent and opt-outs are given by class.
package enum DataClass: String, Sendable, Hashable, CaseIterable, Codable {
  case identity, contact, appointment, plan, assessment, notes, services, employment, health
  case immigration
}
