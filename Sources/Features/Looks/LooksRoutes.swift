import Domain
import Storage

enum LooksRoutes {
  static let all: [Route] = [
    Route(
      .get, "/cases/:case/people/:person/looks", "looks.list", .caseAuditView, "Who looked",
      answers: [LooksPage.self], asks: [.from, .to]
    ) { try await answer($0, isLetter: false) },
    Route(
      .get, "/cases/:case/people/:person/looks/letter", "looks.letter", .caseAuditView,
      "Who looked, as a letter", answers: [LooksPage.self], asks: [.from, .to]
    ) { try await answer($0, isLetter: true) },
  ]

  /// The year before today, unless days are asked for.
  private static func answer(_ request: Request, isLetter: Bool) async throws -> Response {
    let caseID = request.parameter("case")
    let personID = request.parameter("person")
    let query = request.query
    let page = try await request.reading(case: caseID, .caseAuditView) { reader, header, scope in
      let input = query.filled(with: [
        "from": "\(scope.today.adding(months: -12))", "to": "\(scope.today)",
      ])
      var parse = Parse(input)
      let from = parse.requiredDay(LooksPage.fields[0])
      let to = parse.requiredDay(LooksPage.fields[1])
      if parse.faults.isEmpty, to < from {
        parse.fail(LooksPage.fields[1], "The last day comes before the first")
      }
      try parse.finish()
      return try LooksPage.load(
        header, person: personID, from: from, to: to, isLetter: isLetter, form: FormState(input),
        scope, reader)
    }
    return .page(
      page, seen: [.caseFile(caseID), .person(personID)],
      as: isLetter ? "looks.print" : "looks.view")
  }
}
