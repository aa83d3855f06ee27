import Domain

/// What each field of a page is about, for programs and for the tests that enumerate them: the class
/// of the type it stands in, unless it is named by itself. A field of a class is in a page only
/// where the reader's reach includes that class; a name or an id goes with what it names.
package enum ShownClasses {
  /// Nil for a type that has no class yet.
  package static func concern(of type: String, field: String) -> Concern? {
    fields["\(type).\(field)"] ?? types[type]
  }

  /// The types and fields that are named here; each must exist.
  package static var named: Set<String> { Set(types.keys).union(fields.keys) }

  /// How a concern is called in the description for programs.
  package static func word(_ concern: Concern) -> String {
    switch concern {
    case .client(let dataClass): dataClass.rawValue
    case .access: "access"
    case .office: "office"
    case .own: "own"
    case .log: "log"
    case .secret: "secret"
    }
  }

  private static let fields: [String: Concern] = [
    "CaseHeader.reach": .access,
    "CaseHeader.team": .access,
    "CaseHeader.why": .access,
    "CasePage.sharing": .access,
    "OutcomePage.notes": .client(.notes),
    "CasePage.meetings": .client(.appointment),
    "CasePage.plans": .client(.plan),
    "CasePage.hasFamilyPlans": .client(.plan),
    "CasePage.thread": .client(.plan),
    "CasePage.scores": .client(.assessment),
    "CasePage.notes": .client(.notes),
    "CasePage.owed": .client(.notes),
    "CasePage.journeys": .client(.services),
    "CasePage.parts": .client(.services),
    "StandingPage.services": .client(.services),
    "PersonPage.contact": .client(.contact),
    "PersonPage.enrollments": .client(.services),
    "EnglishPerson.contact": .client(.contact),
    "EnglishPerson.meeting": .client(.appointment),
    "JobPage.windows": .client(.services),
    "JobPage.report": .client(.services),
    "JobPage.effect": .client(.services),
    "JobReportPage.job": .client(.employment),
    "JobReportPage.former": .client(.employment),
    "DuplicateMatch.agency": .office,
  ]

  private static let types: [String: Concern] = Dictionary(
    uniqueKeysWithValues: lists.flatMap { concern, names in
      names.split(separator: " ").map { (String($0), concern) }
    })

  private static let lists: [(Concern, String)] = [
    (
      .client(.identity),
      """
      CaseHeader CaseHeader.Person CaseListPage CaseListPage.Line CasePage PersonPage \
      PersonPage.Names EditPersonPage FoundPerson SearchPage LanguagePage LanguageSkill \
      StoredLanguage HouseholdPage.Former DuplicateFindings DuplicateMatch \
      DuplicateMatch.Evidence DuplicateMatch.Seen JoinPage IntakePage IntakePage.Member \
      IntakeCheckPage CompletenessPage CompletenessPage.Part EnglishPerson EnglishPersonPage \
      EnglishListPage EnglishListPage.Line HistoryPage.Person VersionConflict VersionConflict.Line
      """
    ),
    (
      .client(.services),
      """
      AssistanceActPage FundedEnrollment ProgramSuggestion PublicAssistancePage StoredReceipt \
      StoredReceipt.Former
      """
    ),
    (
      .own,
      """
      ConfidentialityPage NewSupervisionPage StoredSupervision StoredSupervision.Action \
      SupervisionPage SupervisionsPage SupervisionsPage.Worker
      """
    ),
    (.own, "OwnCase OwnRecord OwnRecord.Text OwnRecordsPage"),
    (.client(.notes), "CaseLogPage CaseLogPage.Line ProblemsPage ProblemsPage.Line"),
    (.office, "AbbreviationsPage AbbreviationsPage.Entry"),
    (.client(.contact), "EnglishPerson.Contact PartnerReferral.Contact PersonPage.Contact"),
    (
      .client(.immigration),
      """
      ChecklistPage ChecklistPage.Line DocumentPage DocumentsPage FamilyDocumentsPage NewDocumentPage PersonPage.Immigration \
      PersonProof StoredDocument MisfiledDocument
      """
    ),
    (
      .client(.immigration),
      """
      CitizenshipListPage CitizenshipListPage.Line CitizenshipStanding CitizenshipStanding.Step \
      CitizenshipStanding.Talk
      """
    ),
    (.client(.identity), "CitizenshipPage PersonCitizenshipPage"),
    (
      .client(.plan),
      """
      JobSearchPlanFormPage JobSearchPlanPage JobSearchPlanPage.Week JobSearchPlanRow \
      JobSearchPlansPage JobSearchPlansPage.Line EnglishClassPage EnglishClassPage.Attendance \
      EnglishClassPage.Level EnglishClassRow PlanPage.English
      """
    ),
    (
      .client(.services),
      """
      JobSearchPlanPage.Help NewOrientationPage NewOrientationPage.Option OrientationPage \
      OrientationPage.Attendee OrientationRow OrientationsPage OrientationsPage.Line
      """
    ),
    (.client(.plan), "FollowUpsPage.Goal FollowUpsPage.Standing"),
    (
      .client(.notes),
      """
      FollowUpsPage NewCallPage NewFollowUpPage RepresentativesPage StoredFollowUp \
      StoredRepresentative
      """
    ),
    (.client(.services), "RepresentativesPage.Release StoredRepresentative.Cover"),
    (
      .client(.appointment),
      """
      AppointmentLine AppointmentPage AppointmentPage.Change AppointmentsPage \
      CaseInterpretersPage CaseInterpretersPage.Line CaseInterpretersPage.Meeting CaseMeeting \
      ComprehensionPage TalkPlaceLine \
      CounselorPart EnglishMeeting NewAppointmentPage NewAppointmentPage.Option SchedulePage \
      SchedulePage.Line SchedulePage.ToBook TodayPage.Meeting
      """
    ),
    (
      .client(.assessment),
      """
      AssessmentAreaPage AssessmentAreaPage.Question AssessmentPage AssessmentPage.Answer \
      AssessmentPage.Area AssessmentPage.Discussion AssessmentPage.Other AssessmentPage.Text \
      AssessmentSittingLine AssessmentStep AssessmentSummaryPage AssessmentSummaryPage.Area \
      AssessmentsPage AssessmentsPage.Begun AssessmentsPage.Due AssessmentsPage.English \
      AssessmentsPage.Line CaseScore CaseScore.Area CheckAssessmentPage CheckAssessmentPage.Answer \
      CheckAssessmentPage.Area CheckAssessmentPage.Text CorrectAssessmentPage DiscussionPage \
      EquivalentFormPage FamilyAssessmentPage FamilyAssessmentPage.Adult \
      FamilyAssessmentPage.Finding FamilyAssessmentPage.Form WorkBackgroundPage \
      HouseholdAssessmentsPage HouseholdAssessmentsPage.Adult HouseholdAssessmentsPage.Area \
      HouseholdAssessmentsPage.Result NewAssessmentPage StandingPage StandingPage.Area \
      StandingPage.Condition StandingPage.Person StandingPage.Recommended
      """
    ),
    (
      .client(.plan),
      """
      OutcomePage OutcomePage.Condition OutcomePage.Contact OutcomePage.Contribution \
      OutcomePage.Note OutcomePage.Other \
      ActionItemLine ActionItemPage ActivityLine ActivityPage BarrierPage CasePlan \
      JobSearchPage JobSearchPage.Line \
      DisagreementPage DisagreementRecipient DisagreementsPage EmploymentGoalPage \
      EmploymentPlanPage EmploymentPlanPage.Agreed FamilyBarrierPage FamilyBarrierRow FamilyBarriersPage FamilyGoalFormPage FamilyGoalLine \
      AdoptPlanPage FamilyGoalPage FamilyPlanPage FamilyPlanPage.Origin FamilyPlanPrintPage \
      FamilyPlanPrintPage.Goal PlanVersionsPage PlanVersionsPage.Goal PlanVersionsPage.Part FamilyPlansPage FamilyPlansPage.Line FamilySignaturePage \
      FamilyStepPage PlanVersionLine StoredContribution StoredFamilyBarrier StoredSignature GoalLine GoalPage NewTeamMeetingPage \
      NewTeamMeetingPage.Colleague PlanBasis PlanChange PlanOption PlanPage PlanPage.Focus \
      PlanPage.Remark PlanPage.Review PlanPrintPage PlanPrintPage.Goal PlanPrintPage.Helper \
      PlanPrintPage.Step StoredActionItem.Progress StoredDisagreement \
      StoredDisagreement.Discussion StoredEmploymentPlan.Barrier StoredTeamMeeting \
      StoredTeamMeeting.Invitation TeamMeetingPage TeamMeetingsPage ThreadPage \
      ThreadPage.Colleague ThreadPost
      """
    ),
    (
      .client(.notes),
      """
      ComposedFileCopy.Entry ComposedFileCopy.Words FileCopiesPage FileCopyEntry \
      FileCopyEntry.Line FileCopyEntryPage FileCopyPackage FileCopyPage FileCopyPrintPage \
      OpenProblem StoredFileCopy NewNotePage NewRestrictedNotePage NoteEntry NoteLogPage NotePage NotesPage OwedNote \
      RestrictedNotePage RestrictedNotesPage RestrictedNotesPage.Entry
      """
    ),
    (
      .client(.services),
      """
      AgencyReport CaseJourney CaseJourney.Point ClockLine ContactWindow JobEffect \
      JobEffect.Confirmed JobReportPage SentReport ClockReason ClocksPage ConnectionsPage \
      ConnectionsPage.Line DisclosurePage DisclosurePage.Report DisclosuresPage \
      DisclosuresPage.Content DisclosuresPage.Line EnglishAssessmentPage EnglishConnection \
      EnglishConnectionPage EnglishFormPage EnglishPage EnglishPrintPage EnglishResultPage \
      EnglishVersion HandoversPage HandoversPage.Handover \
      HistoryPage HistoryPage.Step HouseholdPage HouseholdPage.Strength LifecyclePage ServiceEnd \
      LifecyclePage.Basis MatchGrantLine MatchGrantMovePage MatchGrantPage MatchGrantPage.Person \
      JobInformationPage MatchGrantSummaryPage NewDisclosurePage NewDisclosurePage.Approver NewReferralPage \
      PartnerReferral PartnerReferral.Need PartnerReferral.Outcome ReferralToUsPage \
      ReferralsToUsPage SendToPartnerPage SentReferral \
      PersonPage.Enrollment PointInTime ReRequestPage ReRequestsPage ReRequestsPage.Person \
      PointOutPage ReferralActPage ReferralFormPage ReferralFormRow ReferralPage \
      ReferralFormDays ReferralPrintPage StoredReferralForm StoredUnmetNeed UnmetNeedDays \
      UnmetNeedPage UnmetNeedRow UnmetNeedsPage ReleasePage ReleasesPage ServicePage ServiceRow ServicesPage \
      StartActPage StartPage StartPage.Application StartPage.Contact StartPage.Document \
      StartPage.Program StartPage.Registration StartPage.Step StoredMatchGrantMove \
      StoredReRequest StoredReferral StoredReferral.Voice StoredRelease StoredService \
      TimelineLine TimelinePage WaiverLine WaiverPage WorkLine WorkCount TodayPage ReviewLine \
      NoticeLine NoticesPage
      """
    ),
    (
      .client(.employment),
      """
      JobActPage JobPage JobsPage NewJobPage PartnerReferral.Work StoredJob StoredJob.Contact
      """
    ),
    (
      .access,
      """
      GroundLine KeptCloser ReasonsPage ReasonsPage.Line ReasonsPage.Place \
      AccessPage AccessPage.Line AccessRequestPage EmergencyPage AgreementPage AgreementsPage \
      AgreementsPage.Agency AgreementsPage.Line AgreementsPage.Partnership CareTeamPage \
      CareTeamPage.Place CaseHeader.Worker ExplanationsPage ExplanationsPage.Line BreachesPage \
      BreachPage ConflictsPage DeclaredConflict LiftConflictPage NewBreachPage ReviewFormPage \
      CaseComplaintsPage CaseComplaintsPage.Entry CaseComplaintsPage.Explained ComplaintDeadline \
      ComplaintPage ComplaintPage.Content ComplaintPage.Step ComplaintsPage ComplaintsReportPage \
      ComplaintsReportPage.Line NewComplaintPage NewComplaintPage.Agency StoredComplaint \
      RetentionPage RetentionPage.Hold RetentionPage.Request \
      CorrectionsPage FileReviewPage FileReviewPage.Finding ReviewCriterion StoredCorrection \
      ReviewPage ReviewPage.File ReviewPage.Opened ReviewsPage StoredBreach StoredReview SharingPage SharingPage.Agency SharingPage.Choice \
      SharingPage.Kept
      """
    ),
    (
      .office,
      """
      AgenciesPage AgenciesPage.Line AgencyPage AssistancePage AssistanceRequestPage \
      CompletionLine CourseLine CoursesPage CredentialLine DirectoryEntryPage DirectoryPage \
      DirectoryRow DirectorySearch EditDirectoryEntryPage GlossaryPage GlossaryPage.Entry \
      HandoverPage HandoverPage.Line HolidaysPage HolidaysPage.Line HolidaysPage.Year InterpreterPage \
      InterpretersPage NewPublicationPage OfficeLine PublicationPage PublicationPage.Recipient \
      QuarterlyFigure QuarterPage QuarterPage.Adjustment QuarterPage.Frozen QuarterPage.Job \
      QuarterPage.Outcome QuarterPage.Totals QuarterPage.Service QuarterPage.Unduplicated QuartersPage \
      QuartersPage.Line PublicationsPage PublicationsPage.Line RenewPublicationPage \
      ReportPage ReportPage.Basis ReportPage.Cell ReportPage.Person ReportsPage ReportsPage.Entry \
      StaffChoice StaffMemberPage StaffPage StaffPage.Agency StaffPage.Line StaffTrainingPage \
      StoredAssistance StoredInterpreter StoredDirectoryEntry StoredPublication StyleGuidePage TeamPage \
      TeamPage.Worker TeamTrainingPage TeamTrainingPage.Worker TrainingPage TrainingSummaryPage \
      TrainingSummaryPage.Line
      """
    ),
    (
      .own,
      """
      AccountPage CalendarFeedPage Fault FormState Input IntakeDrafts.Line IntakeStartPage Place \
      Problem SignInPage SignInPage.DemoAccount SignInsPage SignInsPage.Line StatedPurpose \
      TodayPage.DraftLine Words.Refused
      """
    ),
    (.log, "AuditPage AuditPage.Line ComplaintPage.Look LooksPage LooksPage.Line"),
  ]
}

extension Permission {
  /// What a route with this permission is about; nil for a permission that has no class yet.
  package var concern: Concern? {
    if let dataClass = Access.dataClass(of: self) { return .client(dataClass) }
    return Permission.concerns.first { $0.1.contains(self) }?.0
  }

  private static let concerns: [(Concern, Set<Permission>)] = [
    (.log, [.auditView]),
    (.client(.identity), [.caseView, .caseOpen, .search, .duplicateCheck]),
    (
      .client(.services),
      [.englishAssess, .partnerReferralAnswer, .worklist, .teamWorklist, .noticeView]
    ),
    (
      .access,
      [
        .sharingChoice, .agreementView, .agreementManage, .accessAsk, .accessDecide, .breachReport,
        .breachHandle, .complaintRecord, .complaintView, .complaintInvestigate,
        .complaintApprove, .conflictDeclare, .reviewView, .reviewDraw,
      ]
    ),
    (
      .office,
      [
        .report, .quarterView, .quarterFreeze, .staffManage, .directoryView, .directoryEdit,
        .trainingView, .trainingRecord,
        .trainingCount, .publicationView, .publicationPublish, .assistanceView, .assistanceAsk,
        .assistanceAnswer, .interpreterView, .interpreterManage,
      ]
    ),
    (.own, [.accountOwn, .supervisionOwn]),
  ]
}

extension Route {
  /// What the route is about; nil where its permission has no class. Without a sign-in there is only
  /// what the visitor brings.
  package var concern: Concern? { permission.map(\.concern) ?? .own }
}
