/// The table of contents: everything a person can ask for, in reading order.
package enum Routes {
  package static let all: [Route] = [
    SignInRoutes.all,
    IntakeRoutes.all,
    SearchRoutes.all,
    ReportsRoutes.all,
    AssessmentsRoutes.all,
    AuditRoutes.all,
    StyleGuideRoutes.all,
  ].flatMap { $0 }
}
