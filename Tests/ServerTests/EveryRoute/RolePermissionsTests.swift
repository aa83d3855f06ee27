import Domain
import Features
import HTTPTypes
import Storage
import Testing
import World

/// Table (b) of the requirements, for the capabilities that exist: who has a permission at all.
/// Which records it reaches is the business of `Access` and `Scope`, which have tests of their own.
@Suite struct RolePermissionsTests {
  /// The roles in the order of the table's columns; interpreter and volunteer share one.
  private static let columns: [(String, [Role])] = [
    ("CM", [.caseManager]), ("JD", [.jobDeveloper]), ("EC", [.employmentCounselor]),
    ("LCT", [.therapist]), ("CMS", [.caseManagerSupervisor]), ("ECS", [.employmentSupervisor]),
    ("LCTS", [.therapistSupervisor]), ("POC", [.pointOfContact]), ("SA", [.stateAnalyst]),
    ("ELL", [.englishAssessor]), ("INT", [.interpreter, .volunteer]), ("PAR", [.partner]),
    ("MON", [.monitor]), ("ADM", [.administrator]),
  ]

  private static let everybody = columns.map(\.0).joined(separator: " ")

  /// Permission, row of table (b), who has it. A `+` marks one whom the row does not name: it says
  /// why behind the bar.
  private static let table = """
    case.view              | Case & members                 | CM JD EC LCT CMS ECS LCTS POC MON |
    case.open              | Case & members, C              | CM CMS |
    case.edit              | Case & members, E              | CM CMS |
    care-team.edit         | Case & members, E              | CM CMS +POC | answers for an agency's team
    duplicate.check        | Duplicate check                | CM JD EC LCT CMS ECS LCTS POC |
    search                 | Case & members, V              | CM JD EC LCT CMS ECS LCTS POC |
    document.view          | Eligibility documents, V       | CM JD EC LCT CMS POC MON |
    document.file          | Eligibility documents, CE      | CM CMS |
    sharing-choice.record  | Consent / release / opt-out    | CM JD EC LCT CMS |
    release.view           | Consent / release / opt-out, V | CM JD EC LCT CMS ECS LCTS POC MON |
    release.record         | Consent / release / opt-out    | CM JD EC LCT CMS |
    disclosure.view        | Disclosures beside a release   | CM JD EC LCT CMS ECS LCTS POC MON |
    appointment.view       | Case & members, V              | CM JD EC LCT CMS ECS LCTS POC MON |
    appointment.book       | Assessment appointment, CE     | CM LCT CMS |
    appointment.confirm    | Assessment appointment, S      | LCT |
    assessment.view        | RCCM assessment scores, V      | CM EC LCT CMS ECS LCTS POC MON |
    assessment.record      | RCCM assessment scores, CES    | LCT |
    assessment.override    | RCCM assessment scores, A      | LCTS +CMS | waives a missing field
    discussion.close       | LCT discussion of a "1", CES   | LCT |
    recommendation.record  | Closure, S recommend           | LCT |
    plan.view              | FSP / EDP and coordinated, V   | CM JD EC LCT CMS ECS LCTS POC MON |
    plan.edit              | Coordinated action plan, CE    | CM LCT |
    plan.comment           | Coordinated action plan        | CM EC LCT |
    employment-plan.edit   | Employment plan, CE            | CM EC LCT |
    employment-plan.agree  | Employment plan, S             | CM EC |
    family-assessment.view | Family/other instruments, V    | CM JD EC LCT CMS POC MON |
    family-assessment.record | Family/other instruments, CE | CM CMS |
    family-plan.edit       | FSP / EDP, CES                 | CM JD |
    disagreement.view      | Disagreement record, V         | CM EC LCT CMS ECS LCTS POC |
    disagreement.record    | Disagreement record, C         | CM EC LCT |
    disagreement.settle    | Disagreement record, E         | CM EC LCT CMS ECS LCTS POC |
    counselor-meeting.record | Employment plan, CE          | CM EC |
    connection.record      | Service / goods record, CE     | CM EC LCT +CMS | corrects what is connected
    directory.view         | Referral, whom to refer to     | \(everybody) |
    directory.edit         | Referral, whom to refer to     | +POC +SA | keep the list of providers
    file-copy.prepare      | File copy for client           | CM LCT CMS POC |
    file-copy.record       | File copy for client, C        | CM LCT |
    file-copy.review       | File copy for client, A        | CMS POC |
    note.view              | Case note, V                   | CM JD EC LCT CMS ECS LCTS POC MON |
    note.write             | Case note, C                   | CM JD EC LCT CMS |
    clock.view             | Case & members, V              | CM JD EC LCT CMS ECS LCTS POC MON |
    clock.waive            | Deadline waiver, A             | CMS ECS LCTS POC |
    worklist.view          | own work                       | CM JD EC LCT CMS ECS LCTS POC |
    team-worklist.view     | own staff's work               | CMS ECS LCTS POC |
    notice.view            | own notices                    | CM JD EC LCT CMS ECS LCTS POC |
    team-meeting.view      | Coordinated action plan, V     | CM EC LCT CMS ECS LCTS POC MON |
    team-meeting.hold      | Coordinated action plan, CE    | CM EC LCT |
    thread.view            | Coordinated action plan, V     | CM EC LCT CMS ECS LCTS POC |
    thread.post            | Coordinated action plan        | CM EC LCT |
    report.run             | Reports, X                     | CM JD EC LCT CMS ECS LCTS POC SA MON |
    quarter.view           | Reports, X own and team        | CM JD EC LCT CMS ECS LCTS POC |
    quarter.freeze         | Reports, X agency              | POC |
    outcome.claim          | FSP / EDP, CES                 | CM CMS |
    audit.view             | Audit log, V                   | CMS ECS LCTS POC ADM |
    audit.case.view        | Audit log, V of a case         | CMS ECS LCTS POC MON |
    staff.manage           | Users, roles, agreements, CE   | ADM |
    agreement.view         | Users, roles, agreements       | CMS ECS LCTS POC ADM |
    agreement.manage       | Users, roles, agreements, CE   | ADM |
    access.ask             | Need-to-know request, C        | CM JD EC LCT MON +CMS +ECS +LCTS +POC | of another's team
    access.decide          | Need-to-know request, A        | CMS ECS LCTS POC |
    disclosure.record      | Disclosure without consent, C  | CM JD EC LCT |
    disclosure.review      | Disclosure without consent, A  | CMS ECS LCTS |
    breach.report          | IRC-CONF-12, any staff member  | \(everybody) |
    breach.handle          | IRC-CONF-12, admin, supervisor | CMS ECS LCTS ADM |
    complaint.record       | Complaint, C                   | CM JD EC LCT CMS ECS LCTS ELL INT PAR +POC | writes down what is told to them
    complaint.view         | Complaint, V                   | CMS ECS LCTS POC MON |
    complaint.investigate  | Complaint, investigate         | CMS +ECS +LCTS +POC | of agencies without the other
    complaint.approve      | Complaint, A                   | POC +CMS +ECS +LCTS | where the point of contact may not
    interpreter.view       | Interpreter assignment: whom   | CM JD EC LCT CMS ECS LCTS POC ADM |
    interpreter.manage     | Users, roles, agreements       | CMS ECS LCTS ADM |
    interpreter-assignment.view | Interpreter assignment, V | CM JD EC LCT CMS ECS LCTS POC MON |
    interpreter.assign     | Interpreter assignment, CE     | CM JD EC LCT CMS ECS LCTS |
    restricted-note.view   | Restricted note, V or that one is | CM EC LCT CMS LCTS MON +JD | is told that there is one
    restricted-note.write  | Restricted note, C             | CM LCT |
    referral.view          | Referral, V                    | CM JD EC LCT CMS ECS LCTS POC MON |
    referral.record        | Referral, CE                   | CM JD EC LCT |
    partner-referral.answer | Referral, V and outcome E r  | PAR |
    service.view           | Service / goods record, V      | CM JD EC LCT CMS ECS LCTS POC MON |
    service.record         | Service / goods record, CE     | CM JD EC LCT |
    job-information.record | Service record, UT-SVC-04      | CM |
    match-grant.move       | Service record, UT-SVC-06      | CM |
    match-grant.receive    | its receipt, UT-SVC-06         | EC |
    job.view               | Employment record, V           | CM JD EC LCT CMS ECS POC MON |
    job.record             | Employment record, C           | CM JD EC |
    job.correct            | Employment record, E           | CM JD EC CMS ECS |
    assistance-report.view | Report to assistance agency, V | CM JD EC CMS ECS POC MON |
    assistance-report.send | Report to assistance agency, CS | CM JD |
    training.view          | Training record, V             | CM JD EC LCT CMS ECS LCTS POC ELL INT |
    training.record        | Training record, CES           | CMS ECS LCTS POC |
    training.count         | Training record, Va            | SA |
    publication.view       | published changes, UT-QA-03    | \(everybody) |
    publication.publish    | published changes, UT-QA-03    | LCTS POC ADM |
    assistance.view        | technical help, UT-QA-02       | CMS ECS LCTS POC SA |
    assistance.ask         | technical help, UT-QA-02       | CMS ECS POC |
    assistance.answer      | technical help, UT-QA-02       | LCTS SA |
    english-assessment.record | ELL assessment, CES         | ELL |
    conflict.declare       | own record, IRC-SUP-05         | CM JD EC LCT CMS ECS LCTS POC ADM |
    review.view            | QA review                      | CMS POC MON +ADM | draws for an agency without one
    review.draw            | QA review, C                   | CMS POC +ADM | draws for an agency without one
    retention.view         | Case & members, V             | CM CMS POC |
    retention.manage       | Case & members, IRC-FILE-03   | CMS POC |
    supervision.own        | own record, IRC-SUP-03         | CM JD EC LCT CMS ECS LCTS POC SA ADM |
    account.own            | own account                    | \(everybody) |
    """

  private static let expected: [(permission: String, roles: Set<Role>, why: String, line: String)] =
    table.split(separator: "\n").map { line in
      let parts = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.split(separator: " ").joined(separator: " ") }
      let codes = parts[2].split(separator: " ").map { $0.filter { $0 != "+" } }
      let roles = columns.filter { codes.contains($0.0) }.flatMap(\.1)
      return (parts[0], Set(roles), parts.count > 3 ? parts[3] : "", String(line))
    }

  @Test func `UT-PRV-03 each permission has the roles of table (b), and none is left out`() {
    #expect(Set(Self.expected.map(\.permission)) == Set(Permission.allCases.map(\.rawValue)))
    for one in Self.expected {
      #expect(Permission(rawValue: one.permission)?.roles == one.roles, "\(one.line)")
      #expect(one.line.contains("+") != one.why.isEmpty, "\(one.line)")
    }
    #expect(Permission.allCases.allSatisfy { !$0.roles.contains(.operator) })
  }

  @Test func `UT-PRV-03 each route asks for a permission but those before a sign-in`() {
    let open = Routes.all.filter { $0.permission == nil }.map(\.name)
    let known = Set(Permission.allCases.map(\.rawValue))
    #expect(
      Routes.all.allSatisfy { $0.permission.map { known.contains($0.rawValue) } ?? true })
    #expect(
      open.allSatisfy { name in
        ["session", "sign-in", "api", "openapi", "guide", "style", "calendar"].contains {
          name.hasPrefix($0)
        }
      }, "\(open)")
  }

  @Test(arguments: Engines.available)
  func `UT-PRV-03 page and JSON refuse with 403 exactly the roles that table (b) leaves out`(
    engine: EngineName
  ) async throws {
    let server = try await TestServer(engine)
    let allowed = Dictionary(
      uniqueKeysWithValues: Self.expected.map { ($0.permission, $0.roles) })
    // A page of each permission, with ids of nothing: what may be asked for is not found.
    var pages: [String: String] = [:]
    for route in Routes.all where route.method == .get {
      guard let permission = route.permission, pages[permission.rawValue] == nil else { continue }
      pages[permission.rawValue] = route.pattern.split(separator: "/")
        .map { $0.hasPrefix(":") ? "/none" : "/\($0)" }.joined()
    }
    for role in Role.ofStaff {
      try await server.staff("\(role.rawValue)@demo.example", role)
      let cookie = try await server.signIn("\(role.rawValue)@demo.example")
      for (permission, path) in pages.sorted(by: { $0.key < $1.key }) {
        for accept in ["text/html", "application/json"] {
          var headers = cookie
          headers[.accept] = accept
          let answer = try await server.send(.get, path.isEmpty ? "/" : path, headers: headers)
          let mayAsk = allowed[permission]?.contains(role) ?? false
          #expect((answer.status != 403) == mayAsk, "\(role) \(path): \(answer.status)")
        }
      }
    }
  }
}
