import Domain
import Storage

/// A quarter as an agency submitted it.
package struct FrozenQuarter: Sendable {
  /// Why a figure is another now, as somebody explained it.
  package struct Explanation: Sendable {
    package let adjustment: QuarterlyAdjustment
    package let reason: String
    package let on: Day
    package let by: String
  }

  package let id: String
  package let quarter: Quarter
  package let at: Instant
  package let by: String
  package let figures: [QuarterlyFigure]
  /// The latest last.
  package let explanations: [Explanation]

  /// What the records said of then, whatever was written since.
  package var knowledge: Knowledge { .at(at) }

  /// Nil where the agency has not frozen the quarter.
  static func load(
    _ quarter: Quarter, ofAgency agencyID: String, _ reader: Reader
  ) throws -> FrozenQuarter? {
    try head(quarter, ofAgency: agencyID, reader).map { head in
      FrozenQuarter(
        id: head.id, quarter: quarter, at: head.at, by: head.by,
        figures: try figures(head.id, reader), explanations: try explanations(head.id, reader))
    }
  }

  private static func head(
    _ quarter: Quarter, ofAgency agencyID: String, _ reader: Reader
  ) throws -> (id: String, at: Instant, by: String)? {
    try reader.one(
      """
      SELECT q.id, q.frozen_at, s.name FROM quarterly_report q
      LEFT JOIN staff s ON s.id = q.frozen_by WHERE q.agency_id = $1 AND q.quarter = $2
      """, [agencyID, quarter.description]
    ) { row in
      (id: row.text(0), at: row.instant(1) ?? Instant(milliseconds: 0), by: row.text(2))
    }
  }

  private static func figures(_ id: String, _ reader: Reader) throws -> [QuarterlyFigure] {
    try reader.rows(
      "SELECT section, item, program, count FROM quarterly_figure WHERE report_id = $1", [id]
    ) { row in
      QuarterlyFigure(
        section: row.text(0), item: row.text(1), program: row.text(2), count: row.int(3))
    }
  }

  private static func explanations(_ id: String, _ reader: Reader) throws -> [Explanation] {
    try reader.rows(
      """
      SELECT a.section, a.item, a.program, a.before_count, a.after_count, a.reason, a.on_day, s.name
      FROM quarterly_adjustment a LEFT JOIN staff s ON s.id = a.recorded_by
      WHERE a.report_id = $1 ORDER BY a.recorded_at, a.id
      """, [id]
    ) { row in
      Explanation(
        adjustment: QuarterlyAdjustment(
          section: row.text(0), item: row.text(1), program: row.text(2), before: row.int(3),
          after: row.int(4)),
        reason: row.text(5), on: row.day(6) ?? Day(number: 0), by: row.text(7))
    }
  }

  /// The days on which each quarter of an agency was frozen.
  static func days(
    ofAgency agencyID: String, _ reader: Reader
  ) throws -> [String: Instant] {
    Dictionary(
      try reader.rows(
        "SELECT quarter, frozen_at FROM quarterly_report WHERE agency_id = $1", [agencyID]
      ) { ($0.text(0), $0.instant(1) ?? Instant(milliseconds: 0)) },
      uniquingKeysWith: { first, _ in first })
  }

  static func isFrozen(
    _ quarter: Quarter, ofAgency agencyID: String, _ reader: Reader
  ) throws -> Bool {
    try reader.exists(
      "SELECT 1 FROM quarterly_report WHERE agency_id = $1 AND quarter = $2",
      [agencyID, quarter.description])
  }
}

extension OutcomeClaims {
  /// What was chosen for the quarters of a period, as it was known then.
  static func load(
    from: Day, to: Day, as knowledge: Knowledge, _ reader: Reader
  ) throws -> OutcomeClaims {
    var quarters: [String] = []
    var quarter = Quarter(containing: from)
    // A period of many years asks for many quarters; nobody chose for one far ahead.
    while quarter.firstDay <= to, quarters.count < 400 {
      quarters.append(quarter.description)
      quarter = quarter.next
    }
    var claims = OutcomeClaims()
    for chunk in quarters.chunksForLists {
      try reader.each(
        """
        SELECT t.goal_id, t.person_id, t.quarter \
        FROM \(knowledge.table(QuarterlyRecords.claims)) t \
        WHERE t.quarter IN (\(.placeholders(chunk.count, from: 1))) AND \(knowledge.condition("t"))
        """, chunk
      ) { row in
        if let quarter = Quarter(row.text(2)) {
          claims.choose(row.text(0), of: row.text(1), in: quarter)
        }
      }
    }
    return claims
  }
}
