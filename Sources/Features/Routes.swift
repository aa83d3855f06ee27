/// The table of contents: everything a person can ask for, in reading order.
package enum Routes {
  package static let all: [Route] = [
    SignInRoutes.all,
    TodayRoutes.all,
    TeamRoutes.all,
    IntakeRoutes.all,
    SearchRoutes.all,
    CasesRoutes.all,
    NotesRoutes.all,
    ClocksRoutes.all,
    LifecycleRoutes.all,
    HouseholdRoutes.all,
    PeopleRoutes.all,
    CaseRecordRoutes.all,
    CareTeamRoutes.all,
    StaffRoutes.all,
    AgencyRoutes.all,
    ReportsRoutes.all,
    AppointmentsRoutes.all,
    AssessmentsRoutes.all,
    DiscussionsRoutes.all,
    PlansRoutes.all,
    GoalsRoutes.all,
    AuditRoutes.all,
    AccountRoutes.all,
    StyleGuideRoutes.all,
  ].flatMap { $0 }
}
