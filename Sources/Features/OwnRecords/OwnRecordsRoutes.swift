import Domain
import Storage

enum OwnRecordsRoutes {
  static let all: [Route] = [
    Route(
      .get, "/cases/:case/own-records", "own-record.list", .caseView, "What your agency recorded",
      answers: [OwnRecordsPage.self]
    ) { request in
      let (id, now) = (request.parameter("case"), request.now)
      let page = try await request.database.read { reader -> OwnRecordsPage in
        let zone = try reader.one(
          "SELECT a.time_zone FROM case_file c JOIN agency a ON a.id = c.agency_id WHERE c.id = $1",
          [id]
        ) { $0.text(0) }
        let scope = Scope(now.actor, on: zone.map { now.today(in: $0) } ?? now.today)
        if let page = try OwnRecordsPage.load(id, scope, reader) { return page }
        switch try scope.decide(.caseView, on: id, reader) {
        case .allowed: throw Problem.nothingKeptBack
        case .forbidden: throw Problem.forbidden(Permission.caseView.rawValue)
        case .notShared(let why): throw Problem.notShared(why)
        case .hidden: throw Problem.notFound
        }
      }
      return .page(page, seen: [.caseFile(id)], as: "own-record.list")
    }
  ]
}

extension Problem {
  fileprivate static let nothingKeptBack = Problem(
    title: "Nothing is kept back", status: 404,
    detail: "No opt-out keeps a record of this case from your agency.",
    next: "What your agency recorded stands with everything else on the pages of the case.")
}
