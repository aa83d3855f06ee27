import Domain
import Storage

/// A review as it was read.
package struct StoredReview: Codable, Sendable, Hashable {
  package let id: String
  package let title: String
  package let agency: String
  package let reviewer: String
  package let pool: Reviewing.Pool
  package let from: Day
  /// The first day on which the files may be read no more.
  package let to: Day
  package let size: Int
  package let seed: String
  package let population: Int
  package let populationDigest: String
  package let drawnOn: Day
  package let drawnBy: String

  package var lastOn: Day { to.adding(days: -1) }

  package func isOpen(on day: Day) -> Bool { from <= day && day < to }

  /// Those the actor may know of: a monitor's own, an administrator's all, else their agency's.
  static func all(_ scope: Scope, _ reader: Reader) throws -> [StoredReview] {
    let mine: (sql: SQL, parameters: [any Bindable]) =
      switch scope.actor.role {
      case .monitor: ("v.monitor_id = $1", [scope.actor.id])
      case .administrator: ("1 = 1", [])
      default: ("v.agency_id = $1", [scope.actor.agencyID])
      }
    return try reader.rows(
      """
      SELECT v.id, v.title, a.name, m.name, v.pool, v.from_on, v.to_on, v.size, v.seed,
        v.population, v.population_digest, v.drawn_on, COALESCE(d.name, v.drawn_by)
      FROM file_review v JOIN agency a ON a.id = v.agency_id JOIN staff m ON m.id = v.monitor_id
      LEFT JOIN staff d ON d.id = v.drawn_by WHERE \(mine.sql)
      ORDER BY v.from_on DESC, v.id DESC LIMIT 500
      """, mine.parameters
    ) { row in
      StoredReview(
        id: row.text(0), title: row.text(1), agency: row.text(2), reviewer: row.text(3),
        pool: Reviewing.Pool(rawValue: row.text(4)) ?? .all,
        from: row.day(5) ?? Day(number: 0), to: row.day(6) ?? Day(number: 0), size: row.int(7),
        seed: row.text(8), population: row.int(9), populationDigest: row.text(10),
        drawnOn: row.day(11) ?? Day(number: 0), drawnBy: row.text(12))
    }
  }
}

/// A case that may be drawn.
struct SampledCase: Sendable, Hashable {
  let id: String
  let number: String

  /// The agency's cases in the order of their numbers, without those of the reviewer: where they
  /// ever had a place, supervise someone of the team, or whose names do not reach their agency.
  static func population(
    ofAgency agencyID: String, _ pool: Reviewing.Pool, for reviewer: StaffChoice?, _ scope: Scope,
    _ reader: Reader
  ) throws -> [SampledCase] {
    guard let reviewer else { return [] }
    let kind = try reader.one("SELECT kind FROM agency WHERE id = $1", [reviewer.agencyID]) {
      $0.text(0)
    }
    let theirs = Actor(
      id: reviewer.id, name: reviewer.name, role: reviewer.role, agencyID: reviewer.agencyID,
      agencyName: reviewer.agency, agencyKind: kind ?? "", timeZone: scope.actor.timeZone)
    let (shared, parameters) = Scope(theirs, on: scope.today).shared("c", [.identity], from: 3)
    let state: SQL =
      switch pool {
      case .open: "AND c.closed_on IS NULL"
      case .closed: "AND c.closed_on IS NOT NULL"
      case .all: ""
      }
    return try reader.rows(
      """
      SELECT c.id, c.number FROM case_file c
      WHERE c.agency_id = $1 AND \(shared) \(state) AND NOT EXISTS (
        SELECT 1 FROM care_team t JOIN staff s ON s.id = t.staff_id
        WHERE t.case_id = c.id AND (t.staff_id = $2 OR s.supervisor_id = $2))
      AND NOT EXISTS (SELECT 1 FROM conflict_of_interest x
        WHERE x.case_id = c.id AND x.staff_id = $2 AND x.lifted_on IS NULL)
      ORDER BY c.number, c.id
      """, [agencyID, reviewer.id] + parameters
    ) { SampledCase(id: $0.text(0), number: $0.text(1)) }
  }
}
