import Domain
import Markup
import Storage

enum EnglishClassesRoutes {
  private static let home = "/cases/:case/people/:person/english-classes"

  static let all: [Route] = [
    Route(
      .get, home, "english-class.view", .planView, "Someone's English",
      answers: [EnglishClassPage.self]
    ) { request in
      let page = try await page(request, FormState())
      return .page(
        page, seen: [.caseFile(page.header.id), .person(page.personID)], as: "english-class.view")
    },
    Route(
      .post, "\(home)/levels", "english-level.record", .employmentPlanEdit,
      "Record a level of English", fields: EnglishClassFields.levels
    ) { request in
      try await request.run(
        {
          try RecordEnglishLevel(
            $0, caseID: request.parameter("case"), personID: request.parameter("person"))
        }, again: { try await page(request, $0) })
    },
    Route(
      .post, "\(home)/choices", "english-class.choose", .employmentPlanEdit,
      "Record which class was chosen", fields: EnglishClassFields.choice
    ) { request in
      try await request.run(
        {
          try ChooseEnglishClass(
            $0, caseID: request.parameter("case"), personID: request.parameter("person"))
        }, again: { try await page(request, $0) })
    },
    Route(
      .post, "\(home)/attendance", "english-attendance.record", .employmentPlanEdit,
      "Record attendance of English classes", fields: EnglishClassFields.attendance
    ) { request in
      try await request.run(
        {
          try RecordEnglishAttendance(
            $0, caseID: request.parameter("case"), personID: request.parameter("person"))
        }, again: { try await page(request, $0) })
    },
  ]

  private static func page(
    _ request: Request, _ form: FormState
  ) async throws -> EnglishClassPage {
    let person = request.parameter("person")
    return try await request.reading(case: request.parameter("case"), .planView) {
      reader, header, scope in
      try EnglishClassPage.load(header, person: person, form, scope, reader)
    }
  }
}
