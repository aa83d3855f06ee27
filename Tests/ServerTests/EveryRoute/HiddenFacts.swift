import Domain
import Features
import Foundation

@testable import Storage

/// The columns of every table, as `docs/schema.sql` lists them; `SchemaTests` holds that page
/// against both databases.
struct StoredTables {
  let columns: [String: [(name: String, isText: Bool)]]

  init() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/schema.sql")
    let text = try String(contentsOf: page, encoding: .utf8)
    var found: [String: [(name: String, isText: Bool)]] = [:]
    for table in text.matches(of: /CREATE TABLE (\w+) \((.*?)\);/.dotMatchesNewlines()) {
      let lines = table.2.split(separator: ",\n").map { $0.split(whereSeparator: \.isWhitespace) }
      found[String(table.1)] = lines.map { (String($0[0]), $0[1] == "TEXT") }
    }
    columns = found
  }

  func has(_ table: String, _ column: String) -> Bool {
    columns[table]?.contains { $0.name == column } == true
  }
}

/// Changes every fact that somebody may not see. What they are answered may not change with it:
/// neither in words nor in dates, counts or order.
struct HiddenFacts {
  let tables: StoredTables
  let engine: EngineName
  /// The classes that stay out of sight, with the cases of which they do.
  let hidden: [DataClass: Set<String>]
  /// Tables of which those rows that reach the actor are theirs: what the English assessor recorded,
  /// what a partner was sent.
  let own: [String]
  /// Stands in every text that is changed.
  let token: String
  /// What the actor's agency recorded stays with it after an opt-out: of these classes, in these
  /// cases, its rows are no secret to them (UT-PRV-02).
  var kept: (agencyID: String, cases: [DataClass: Set<String>]) = ("", [:])

  /// Who recorded a row that stays with their agency.
  private static let authors: [String: String] = [
    "note": "by_staff_id", "appointment": "proposed_by", "assessment": "by_staff_id",
    "service_detail": "by_staff_id", "contact": "recorded_by", "referral": "by_staff_id",
  ]

  /// Where a table has neither case nor person, the record that leads to one.
  private static let parents: [(column: String, table: String)] = [
    ("plan_id", "plan"), ("goal_id", "goal"), ("action_item_id", "action_item"),
    ("appointment_id", "appointment"), ("assessment_id", "assessment"),
    ("connection_id", "connection"), ("disagreement_id", "disagreement"),
    ("disclosure_id", "disclosure"), ("service_id", "service"), ("job_id", "job"),
    ("move_id", "match_grant_move"), ("family_assessment_id", "family_assessment"),
  ]

  /// Of these a row more is put in, so that numbers change too.
  private static let multiplied = [
    "note", "strength", "contact", "progress", "thread_post", "service", "action_item", "job",
    "barrier", "discussion", "plan_remark", "benefit_application",
  ]

  func change(_ tx: Transaction) throws {
    for (name, table) in StoredClasses.tables.sorted(by: { $0.key < $1.key }) {
      if own.contains(where: name.hasPrefix) { continue }
      for stored in [name, name + "_past"] where tables.columns[stored] != nil {
        for dataClass in DataClass.allCases {
          try change(table, stored, name, dataClass, tx)
        }
      }
    }
    for name in Self.multiplied { try addRow(to: name, tx) }
  }

  private func change(
    _ table: StoredClasses.Table, _ stored: String, _ name: String, _ dataClass: DataClass,
    _ tx: Transaction
  ) throws {
    guard var rows = condition(stored, dataClass) else { return }
    // Where the team meets stands with what it meets about, the plan.
    if name == "appointment" { rows += " AND id NOT IN (SELECT appointment_id FROM team_meeting)" }
    let own = table.subject == .client(dataClass) ? table.words + table.values : []
    let others = table.others.filter { $0.value == .client(dataClass) }.map(\.key)
    let changes = (own + others).compactMap { column -> String? in
      guard tables.columns[stored]?.first(where: { $0.name == column })?.isText == true else {
        return column.hasSuffix("_cents") || column.hasSuffix("_hundredths")
          ? "\(column) = \(column) + 1" : nil
      }
      // Whether something is filled in at all, the record's completeness says.
      if table.words.contains(column) || ["phone", "address", "country_of_birth"].contains(column) {
        return "\(column) = CASE WHEN \(column) = '' THEN '' ELSE '\(token)' END"
      }
      if name == "name_key", column == "key" { return "key = key || '\(token.lowercased())'" }
      if column == "sort_key" || column == "name_parts" {
        return "\(column) = \(column) || ' \(token.lowercased())'"
      }
      return nil
    }
    // A deadline says on which day something was done, and a worker's diary when they are taken:
    // days change where deadlines are out of sight too.
    try changeDays(own + others, stored, dataClass, tx)
    guard !changes.isEmpty else { return }
    let set: String = changes.joined(separator: ", ")
    let statement: String = "UPDATE \(stored) SET \(set) WHERE \(rows)"
    try tx.run(SQL(statement))
  }

  private func changeDays(
    _ columns: [String], _ stored: String, _ dataClass: DataClass, _ tx: Transaction
  ) throws {
    let days = columns.filter { column in
      tables.has(stored, column)
        && (column.hasSuffix("_on") || column == "on_day" || column == "birth_date")
    }
    guard !days.isEmpty, !stored.hasPrefix("appointment"),
      let rows = condition(stored, dataClass, and: .services)
    else { return }
    let set: String = days.map { "\($0) = \(dayAfter($0))" }.joined(separator: ", ")
    let statement: String = "UPDATE \(stored) SET \(set) WHERE \(rows)"
    try tx.run(SQL(statement))
  }

  private func dayAfter(_ column: String) -> String {
    switch engine {
    case .sqlite:
      "CASE WHEN length(\(column)) = 10 THEN date(\(column), '+1 day') ELSE \(column) END"
    default:
      "CASE WHEN length(\(column)) = 10 THEN to_char(\(column)::date + 1, 'YYYY-MM-DD') "
        + "ELSE \(column) END"
    }
  }

  private func addRow(to table: String, _ tx: Transaction) throws {
    guard case .client(let dataClass)? = StoredClasses.tables[table]?.subject,
      let rows = condition(table, dataClass, and: .services),
      let columns = tables.columns[table]?.map(\.name)
    else { return }
    let copied = columns.map { column in
      switch column {
      case "id": "'\(token)-\(table)'"
      case "source_ref": "NULL"
      default: column
      }
    }
    let statement: String = """
      INSERT INTO \(table) (\(columns.joined(separator: ", ")))
      SELECT \(copied.joined(separator: ", ")) FROM \(table) WHERE \(rows) ORDER BY id LIMIT 1
      """
    try tx.run(SQL(statement))
  }

  /// Which rows of a table are out of sight, with those of another class; nil where none can be.
  private func condition(
    _ table: String, _ dataClass: DataClass, and other: DataClass? = nil
  ) -> String? {
    var cases = hidden[dataClass] ?? []
    if let other { cases.formIntersection(hidden[other] ?? []) }
    guard !cases.isEmpty else { return nil }
    return rows(table, list(cases)).map { $0 + exceptKept(table, dataClass) }
  }

  private func list(_ cases: Set<String>) -> String {
    "(" + cases.sorted().map { "'\($0)'" }.joined(separator: ", ") + ")"
  }

  /// ` AND …`, true of the rows that the actor's agency did not record.
  private func exceptKept(_ table: String, _ dataClass: DataClass) -> String {
    guard let cases = kept.cases[dataClass], !cases.isEmpty else { return "" }
    let subject = table.hasSuffix("_past") ? String(table.dropLast(5)) : table
    let (parent, key): (String, String) =
      switch subject {
      case "service": ("service_detail", "id")
      case "assessment_answer": ("assessment", "assessment_id")
      default: (subject, "id")
      }
    guard let author = Self.authors[parent], let whose = rows(parent, list(cases)) else {
      return ""
    }
    let column = subject == "service" ? "service_id" : "id"
    return " AND \(key) NOT IN (SELECT \(column) FROM \(parent) WHERE \(whose) AND \(author) IN "
      + "(SELECT id FROM staff WHERE agency_id = '\(kept.agencyID)'))"
  }

  private func rows(_ table: String, _ cases: String) -> String? {
    let subject = table.hasSuffix("_past") ? String(table.dropLast(5)) : table
    if subject == "case_file" { return "id IN \(cases)" }
    // Whoever is also in a case that may be seen is left as they are.
    let people =
      "(SELECT m.person_id FROM membership m WHERE m.case_id IN \(cases) AND NOT EXISTS "
      + "(SELECT 1 FROM membership o WHERE o.person_id = m.person_id AND o.case_id NOT IN \(cases)))"
    if subject == "person" { return "id IN \(people)" }
    if tables.has(table, "case_id") { return "case_id IN \(cases)" }
    if tables.has(table, "person_id") { return "person_id IN \(people)" }
    if tables.has(table, "referral_id") {
      let parent = subject == "referral_voice" ? "referral" : "english_referral"
      return "referral_id IN (SELECT id FROM \(parent) WHERE \(rows(parent, cases) ?? "1 = 0"))"
    }
    for (column, parent) in Self.parents where tables.has(table, column) {
      return "\(column) IN (SELECT id FROM \(parent) WHERE \(rows(parent, cases) ?? "1 = 0"))"
    }
    return nil
  }
}
