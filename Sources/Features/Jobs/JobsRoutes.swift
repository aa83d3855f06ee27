import Domain
import Markup
import Storage

enum JobsRoutes {
  private static let list = "/cases/:case/jobs"
  private static let one = "/cases/:case/jobs/:job"
  private static let ofPerson = "/cases/:case/people/:person/jobs"

  static let all: [Route] =
    [
      Route(
        .get, list, "job.list", .jobView, "Jobs", answers: [JobsPage.self], asks: [.before]
      ) { request in
        let before = request.query["before"] ?? ""
        let page = try await request.reading(case: request.parameter("case"), .jobView) {
          reader, header, _ in try JobsPage.load(header, before: before, reader)
        }
        let seen = Set(page.jobs.map(\.personID)).sorted().map(Reference.person)
        return .page(page, seen: [.caseFile(page.header.id)] + seen, as: "job.list")
      },
      Route(
        .get, "\(ofPerson)/new", "job.new", .jobRecord, "Record a job",
        answers: [NewJobPage.self]
      ) { request in
        let page = try await form(request, FormState())
        return .page(
          page, seen: [.caseFile(page.header.id), .person(page.personID)], as: "person.view")
      },
      Route(
        .post, ofPerson, "job.record", .jobRecord, "Record a job", fields: JobFields.placement
      ) { request in
        try await request.run(
          {
            try RecordJob(
              $0, caseID: request.parameter("case"), personID: request.parameter("person"))
          }, again: { try await form(request, $0) })
      },
      Route(.get, one, "job.view", .jobView, "A job", answers: [JobPage.self]) { request in
        let id = request.parameter("job")
        let page = try await request.reading(case: request.parameter("case"), .jobView) {
          reader, header, scope in try JobPage.load(header, id: id, scope, reader)
        }
        return .page(page, seen: seen(page.header, page.job), as: "job.view")
      },
      Route(
        .get, "\(one)/report/print", "assistance-report.print", .assistanceReportSend,
        "The employment report", answers: [JobReportPage.self]
      ) { request in
        let id = request.parameter("job")
        let page = try await request.reading(
          case: request.parameter("case"), .assistanceReportSend
        ) { reader, header, scope in try JobReportPage.load(header, id: id, scope, reader) }
        return .page(page, seen: seen(page.header, page.job), as: "assistance-report.print")
      },
    ] + JobActPage.Act.allCases.map(show) + acts

  private static let acts: [Route] = [
    act(.edit, "job.correct", "Correct a job", JobFields.correction) { input, request in
      try CorrectJob(
        input, caseID: request.parameter("case"), id: request.parameter("job"),
        version: request.version)
    },
    act(.upgrade, "job.upgrade", "Record an upgrade", JobFields.upgrade) { input, request in
      try UpgradeJob(input, caseID: request.parameter("case"), id: request.parameter("job"))
    },
    act(.end, "job.end", "Record the end of a job", JobFields.ending) { input, request in
      try EndJob(input, caseID: request.parameter("case"), id: request.parameter("job"))
    },
    act(.contact, "employer-contact.record", "Record a contact with an employer", JobFields.contact)
    { input, request in
      try RecordEmployerContact(
        input, caseID: request.parameter("case"), id: request.parameter("job"))
    },
    act(.report, "assistance-report.send", "Record a report to the agency", JobFields.report) {
      input, request in
      try ReportToAgency(input, caseID: request.parameter("case"), id: request.parameter("job"))
    },
    act(.effect, "assistance-effect.confirm", "Confirm the effect of a job", JobFields.effects) {
      input, request in
      try ConfirmEffect(input, caseID: request.parameter("case"), id: request.parameter("job"))
    },
  ]

  private static func permission(_ act: JobActPage.Act) -> Permission {
    switch act {
    case .edit: .jobCorrect
    case .upgrade, .end, .contact: .jobRecord
    case .report, .effect: .assistanceReportSend
    }
  }

  private static func show(_ act: JobActPage.Act) -> Route {
    Route(
      .get, "\(one)/\(act.rawValue)", "job.\(act.rawValue).form", permission(act),
      "Form: \(act.rawValue) of a job", answers: [JobActPage.self]
    ) { request in
      let page = try await page(request, act, FormState())
      return .page(page, seen: seen(page.header, page.job), as: "job.view")
    }
  }

  private static func act<C: Command>(
    _ act: JobActPage.Act, _ name: String, _ title: String, _ fields: [Field],
    _ make: @escaping @Sendable (Input, Request) throws -> C
  ) -> Route {
    Route(
      .post, "\(one)/\(act.rawValue)", name, permission(act), title, fields: fields
    ) { request in
      if act == .edit, request.version == nil { throw Problem.versionMissing }
      return try await request.run(
        { try make($0, request) }, again: { try await page(request, act, $0) })
    }
  }

  private static func seen(_ header: CaseHeader, _ job: StoredJob) -> [Reference] {
    [.caseFile(header.id), .person(job.personID), Reference("job", job.id)]
  }

  private static func page(
    _ request: Request, _ act: JobActPage.Act, _ form: FormState
  ) async throws -> JobActPage {
    let id = request.parameter("job")
    return try await request.reading(case: request.parameter("case"), permission(act)) {
      reader, header, scope in
      try JobActPage.load(header, id: id, act, form, scope, reader)
    }
  }

  private static func form(
    _ request: Request, _ form: FormState
  ) async throws -> NewJobPage {
    let person = request.parameter("person")
    return try await request.reading(case: request.parameter("case"), .jobRecord) {
      _, header, _ in NewJobPage.load(header, person: person, form)
    }
  }
}
