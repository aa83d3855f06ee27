import Domain
import Policies
import Storage

/// Counts a report over the cases an actor reaches, a batch of case files at a time.
package enum ReportRun {
  package struct Request: Sendable {
    package let name: String
    package let from: Day
    package let to: Day
    package let knowledge: Knowledge
    package let cut: TrendCut

    package init(
      name: String, from: Day, to: Day, knowledge: Knowledge = .now, cut: TrendCut = TrendCut()
    ) {
      self.name = name
      self.from = from
      self.to = to
      self.knowledge = knowledge
      self.cut = cut
    }
  }

  /// - Throws: `ReportRefusal` where the report cannot be made of this period.
  package static func table(
    _ request: Request, _ scope: Scope, _ reader: Reader
  ) throws -> ReportTable {
    if scope.actor.role == .stateAnalyst { try check(request) }
    if request.name == "overdue-clocks" { return try overdue(request, scope, reader) }
    var counter = try AllReports.counter(
      named: request.name, from: request.from, to: request.to, names: try names(reader),
      cut: request.cut,
      claims: request.name == "qpr"
        ? try OutcomeClaims.load(
          from: request.from, to: request.to, as: request.knowledge, reader)
        : OutcomeClaims())
    let classes = counted + (request.name == "citizenship-outlook" ? [.immigration] : [])
    try eachCase(scope, request.knowledge, reader, showing: classes) { counter.add($0) }
    return try counter.finish()
  }

  /// What may be asked by who sees aggregates only.
  private static func check(_ request: Request) throws(ReportRefusal) {
    guard !ofPeople.contains(request.name) else { throw .namesPeople(request.name) }
    guard request.from <= request.to else { throw .reversed(from: request.from, to: request.to) }
    var isNow = false
    if case .now = request.knowledge { isNow = true }
    guard isNow, Quarter(containing: request.from).firstDay == request.from,
      Quarter(containing: request.to).lastDay == request.to
    else { throw .notWholeQuarters }
  }

  private static func names(_ reader: Reader) throws -> ReportNames {
    func all(_ sql: SQL) throws -> [String: String] {
      Dictionary(
        try reader.rows(sql) { ($0.text(0), $0.text(1)) }, uniquingKeysWith: { first, _ in first })
    }
    return ReportNames(
      agencies: try all("SELECT id, name FROM agency"), staff: try all("SELECT id, name FROM staff")
    )
  }

  private static func overdue(
    _ request: Request, _ scope: Scope, _ reader: Reader
  ) throws -> ReportTable {
    var clocks: [Clock] = []
    try eachCase(scope, request.knowledge, reader) { file in
      clocks += Clocks.running(for: file, on: request.to, under: AllPolicies.clocks)
        .filter { $0.status(on: request.to) != .met }
    }
    let workers = try CaseWorkers.load(scope, reader)
    return OverdueClocks.table(of: clocks, on: request.to) { caseID, owner in
      workers.name(caseID.own, owner)
    }
  }

  /// Reports whose lines are people: not for those who see aggregates only.
  static let ofPeople: Set<String> = ["overdue-clocks", "citizenship-outlook"]

  /// The classes of data that reports count.
  static let counted: [DataClass] = [.assessment, .employment, .plan, .services]

  /// Case files in the order of their ids. A state analyst counts every case; anyone else the cases
  /// of which their own access reaches what is counted.
  static func eachCase(
    _ scope: Scope, _ knowledge: Knowledge, _ reader: Reader,
    showing classes: [DataClass] = counted,
    _ body: (CaseFile) -> Void
  ) throws {
    let reached: (sql: SQL, parameters: [any Bindable]) =
      scope.actor.role == .stateAnalyst
      ? ("1 = 1", []) : scope.cases("c", from: 3, showing: classes)
    var last = ""
    while true {
      let ids = try reader.rows(
        "SELECT c.id FROM case_file c WHERE c.id > $1 AND \(reached.sql) ORDER BY c.id LIMIT $2",
        [last, 512] + reached.parameters
      ) { $0.text(0) }
      guard let end = ids.last else { return }
      for file in try CaseFiles.load(ids, as: knowledge, reader) { body(file) }
      last = end
    }
  }
}

/// Who holds which role for a case, to name the worker of a clock.
struct CaseWorkers {
  private var names: [String: String] = [:]

  static func load(_ scope: Scope, _ reader: Reader) throws -> CaseWorkers {
    var workers = CaseWorkers()
    let reached = scope.cases("c", from: 2)
    try reader.each(
      """
      SELECT t.case_id, t.role, s.name FROM care_team t
      JOIN staff s ON s.id = t.staff_id JOIN case_file c ON c.id = t.case_id
      WHERE (t.to_on IS NULL OR t.to_on > $1) AND \(reached.sql)
      """, [scope.today] + reached.parameters
    ) { workers.names["\($0.text(0)) \($0.text(1))"] = $0.text(2) }
    return workers
  }

  /// The worker's name; the role where nobody holds it.
  func name(_ caseID: String, _ owner: String) -> String { names["\(caseID) \(owner)"] ?? owner }
}
