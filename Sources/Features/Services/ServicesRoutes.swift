import Domain
import Markup
import Storage

enum ServicesRoutes {
  private static let list = "/cases/:case/services"

  static let all: [Route] = [
    Route(
      .get, list, "service.list", .serviceView, "Services", answers: [ServicesPage.self]
    ) { request in
      let page = try await request.reading(case: request.parameter("case"), .serviceView) {
        reader, header, _ in try ServicesPage.load(header, reader)
      }
      return .page(page, seen: seen(page.header), as: "service.list")
    },
    Route(
      .get, "\(list)/new", "service.new", .serviceRecord, "Record a service",
      answers: [ServicePage.self], asks: [.person]
    ) { request in .page(try await form(request, nil)) },
    Route(
      .post, list, "service.add", .serviceRecord, "Record a service", fields: ServiceFields.all
    ) { request in
      try await request.run(
        { try SaveService($0, caseID: request.parameter("case")) },
        again: { try await form(request, $0) })
    },
    Route(
      .get, "\(list)/:service", "service.view", .serviceRecord, "Change a service",
      answers: [ServicePage.self]
    ) { request in
      let page = try await form(request, nil)
      return .page(
        page,
        seen: [
          .caseFile(page.header.id), .person(page.form.value("person")),
          Reference("service", request.parameter("service")),
        ], as: "service.view")
    },
    Route(
      .post, "\(list)/:service", "service.save", .serviceRecord, "Save a service",
      fields: ServiceFields.all
    ) { request in
      let changed = (id: request.parameter("service"), version: try request.requiredVersion)
      return try await request.run(
        { try SaveService($0, caseID: request.parameter("case"), changed: changed) },
        again: { try await form(request, $0) })
    },
    Route(
      .get, "/cases/:case/job-information", "job-information.list", .serviceView,
      "Job search and the Department", answers: [JobInformationPage.self]
    ) { request in
      let page = try await jobInformation(request, FormState())
      return .page(page, seen: seen(page.header), as: "job-information.list")
    },
    Route(
      .post, "/cases/:case/job-information", "job-information.record", .jobInformationRecord,
      "Record information on job search", fields: ServiceFields.jobInformation
    ) { request in
      try await request.run(
        { try RecordJobInformation($0, caseID: request.parameter("case")) },
        again: { try await jobInformation(request, $0) })
    },
  ]

  private static func seen(_ header: CaseHeader) -> [Reference] {
    [.caseFile(header.id)] + header.people.map { .person($0.id) }
  }

  private static func form(_ request: Request, _ form: FormState?) async throws -> ServicePage {
    let id = request.parameter("service")
    let person = request.query["person"]
    return try await request.reading(case: request.parameter("case"), .serviceRecord) {
      reader, header, scope in
      try ServicePage.load(header, id: id.isEmpty ? nil : id, form, for: person, scope, reader)
    }
  }

  private static func jobInformation(
    _ request: Request, _ form: FormState
  ) async throws -> JobInformationPage {
    try await request.reading(case: request.parameter("case"), .serviceView) {
      reader, header, scope in try JobInformationPage.load(header, form, scope, reader)
    }
  }
}
