import Domain
import Storage

/// A review as it is made.
package struct ReviewRow: Sendable, Hashable {
  package let agencyID: String
  package let monitorID: String
  package let title: String
  package let pool: Reviewing.Pool
  package let from: Day
  /// The first day on which the files may be read no more.
  package let to: Day
  package let size: Int
  /// 16 hexadecimal digits.
  package let seed: String
  package let population: Int
  package let populationDigest: String

  package init(
    agencyID: String, monitorID: String, title: String, pool: Reviewing.Pool, from: Day, to: Day,
    size: Int, seed: String, population: Int, populationDigest: String
  ) {
    self.agencyID = agencyID
    self.monitorID = monitorID
    self.title = title
    self.pool = pool
    self.from = from
    self.to = to
    self.size = size
    self.seed = seed
    self.population = population
    self.populationDigest = populationDigest
  }
}

/// The only writer of `file_review` and `file_review_case`.
package enum ReviewRecords {
  static let table = Table("file_review")
  static let files = Table("file_review_case")

  /// - Parameter sample: ids of rows and of the cases drawn, in the order drawn.
  package static func add(
    _ id: String, _ row: ReviewRow, sample: [(id: String, caseID: String)], on day: Day,
    by staffID: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("agency_id", row.agencyID), ("monitor_id", row.monitorID), ("title", row.title),
        ("pool", row.pool.rawValue), ("from_on", row.from), ("to_on", row.to),
        ("size", row.size), ("seed", row.seed), ("population", row.population),
        ("population_digest", row.populationDigest), ("drawn_on", day), ("drawn_by", staffID),
      ], stamp)
    for (position, file) in sample.enumerated() {
      try tx.insert(
        files, id: file.id,
        [("review_id", id), ("case_id", file.caseID), ("position", position + 1)], stamp)
    }
  }

  package static func end(_ id: String, on day: Day, _ stamp: Stamp, _ tx: Transaction) throws {
    try tx.amend(table, id: id, [("to_on", day)], stamp)
  }
}
