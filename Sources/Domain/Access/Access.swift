/// How an actor stands to one case: the facts on which access is decided.
package struct CaseRelation: Sendable, Hashable {
  package var agencyID: String
  /// The actor's open place in the care team.
  package var place: OwnPlace?
  /// Someone whom the actor supervises, by name, who holds an open place in the care team.
  package var supervised: String?
  /// The first day without the access that the actor was granted for a stated need (IRC-CONF-01).
  package var needUntil: Day?
  /// The same of access in an emergency.
  package var emergencyUntil: Day?
  /// The actor was once let in; that there is such a case is no secret to them.
  package var wasGranted: Bool
  /// A member was referred to the actor: an open connection with an English assessor names them
  /// (UT-ASM-22), or a referral was sent to the partner they work for (HUD-AUTH-01).
  package var isReferredTo = false
  /// What was chosen to be shared with the referrals to a partner.
  package var sharedWithReferral: Set<DataClass> = []
  /// Chance drew the case for a review that the actor makes, and the review is open until then
  /// (IRC-QA-01).
  package var reviewUntil: Day?
  /// The actor's agency leads the case.
  package var isLeadAgency: Bool
  /// The actor's agency is part of the state's team (state office, employment office).
  package var isStateTeam: Bool
  /// What the lead agency and the actor's agreed on (UT-PRV-01).
  package var agreements: CaseAgreements
  /// What the client chose not to share (UT-INT-07, UT-PRV-02).
  package var optOuts: [OptOut]
  /// What the actor may not see before a training that they owe (UT-TRN-04).
  package var untrained: Set<DataClass> = []

  package init(
    agencyID: String, place: OwnPlace? = nil, supervised: String? = nil, needUntil: Day? = nil,
    emergencyUntil: Day? = nil, wasGranted: Bool = false, isLeadAgency: Bool, isStateTeam: Bool,
    agreements: CaseAgreements = .notKept, optOuts: [OptOut] = []
  ) {
    self.agencyID = agencyID
    self.place = place
    self.supervised = supervised
    self.needUntil = needUntil
    self.emergencyUntil = emergencyUntil
    self.wasGranted = wasGranted
    self.isLeadAgency = isLeadAgency
    self.isStateTeam = isStateTeam
    self.agreements = agreements
    self.optOuts = optOuts
  }

  package var isOnTeam: Bool { place != nil }
  package var supervisesTeam: Bool { supervised != nil }

  /// Why a class does not reach the actor's agency; nil where it does.
  package func withholding(_ dataClass: DataClass) -> Withholding? {
    if case .shut(let why, _) = passage(of: dataClass) { why } else { nil }
  }
}

package enum Decision: Sendable, Hashable {
  case allowed(Reach)
  /// The record does not exist for the actor: 404.
  case hidden
  /// The actor works on the case, and nothing of it may reach their agency: 403, with the reason.
  case notShared(Withholding)
  /// The actor may see the record but not do this: 403.
  case forbidden
}

/// The one access decision. Lists use a `Scope` made from the same facts; a property test over
/// random worlds proves that both agree.
package enum Access {
  /// Whether an actor has to do with a case at all.
  package static func isConcerned(_ role: Role, _ relation: CaseRelation) -> Bool {
    !grounds(role, relation).isEmpty
  }

  /// How much of a case a role reaches, by its relation to the case: nothing where not even the
  /// names may reach its agency.
  package static func reach(_ role: Role, _ relation: CaseRelation) -> Reach {
    Reach(of: reasons(role, relation))
  }

  /// Whether an actor in `role` may do `permission` to a case it stands in `relation` to.
  package static func decide(
    _ role: Role, _ permission: Permission, _ relation: CaseRelation
  ) -> Decision {
    switch role {
    case .englishAssessor:
      return decideReferred(role, permission, relation, shows: EnglishAssessing.shown)
    case .partner:
      return decideReferred(
        role, permission, relation, shows: relation.sharedWithReferral.union([.identity]))
    default: break
    }
    guard isConcerned(role, relation) else {
      return relation.wasGranted ? .notShared(.accessEnded) : .hidden
    }
    if let why = relation.withholding(.identity) { return .notShared(why) }
    guard permission.roles.contains(role) else { return .forbidden }
    if let dataClass = dataClass(of: permission), let why = relation.withholding(dataClass) {
      return .notShared(why)
    }
    return .allowed(reach(role, relation))
  }

  /// What someone outside the team may do to a person who was referred to them, and no more: the
  /// case itself does not exist for them (UT-ASM-22, HUD-AUTH-01).
  private static func decideReferred(
    _ role: Role, _ permission: Permission, _ relation: CaseRelation, shows shown: Set<DataClass>
  ) -> Decision {
    guard relation.isReferredTo else { return .hidden }
    if let why = relation.withholding(.identity) { return .notShared(why) }
    guard permission.roles.contains(role) else { return .forbidden }
    var withheld: [DataClass: Withholding] = [:]
    for dataClass in shown {
      withheld[dataClass] = relation.withholding(dataClass)
    }
    return .allowed(Reach(classes: shown.subtracting(withheld.keys), withheld: withheld))
  }

  /// Whether a role has a permission that is about no case.
  package static func allows(_ role: Role, _ permission: Permission) -> Bool {
    permission.roles.contains(role)
  }

  /// The class of data that a permission opens; nil where it opens none beyond identity.
  package static func dataClass(of permission: Permission) -> DataClass? {
    switch permission {
    case .assessmentView, .assessmentRecord, .assessmentOverride, .discussionClose,
      .recommendationRecord, .familyAssessmentView, .familyAssessmentRecord:
      .assessment
    case .noteView, .noteWrite, .restrictedNoteView, .restrictedNoteWrite, .fileCopyPrepare,
      .fileCopyRecord, .fileCopyReview:
      .notes
    case .planView, .planEdit, .planComment, .employmentPlanEdit, .employmentPlanAgree,
      .familyPlanEdit,
      .disagreementView, .disagreementRecord, .disagreementSettle, .threadView, .threadWrite,
      .teamMeetingView, .teamMeetingHold, .outcomeClaim:
      .plan
    case .jobView, .jobRecord, .jobCorrect, .assistanceReportView, .assistanceReportSend:
      .employment
    case .counselorMeetingRecord: .appointment
    case .documentView, .documentFile: .immigration
    case .connectionRecord, .referralView, .referralRecord, .serviceView, .serviceRecord,
      .jobInformationRecord, .matchGrantMove, .matchGrantReceive:
      .services
    case .appointmentView, .appointmentBook, .appointmentConfirm, .interpreterAssignmentView,
      .interpreterAssign:
      .appointment
    case .caseEdit, .careTeamEdit, .clockView, .clockWaive, .caseAuditView, .releaseView,
      .releaseRecord, .disclosureView, .disclosureRecord, .disclosureReview,
      .retentionView, .retentionManage:
      .services
    default: nil
    }
  }
}
