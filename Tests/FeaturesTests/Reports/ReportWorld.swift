import Domain
import Features
import Markup
import Storage
import Testing
import World

/// The valley with as many further adults as a report needs, one household of Rachel's.
struct ReportWorld {
  static let people = "case-people"
  /// What the reports of these tests are of.
  static let period = ["from": "2026-01-01", "to": "2026-03-31"]
  static let today = "2026-04-10"

  let valley: Valley

  init(_ engine: EngineName) async throws {
    valley = try await Valley(engine)
    let stamp = stamp
    try await valley.database.write { tx in
      for staff in [ValleyStaff.quinn, .pauline] {
        try StaffRecords.add(
          id: staff.id, agencyID: staff.agency.id, name: staff.name, role: staff.role,
          email: "\(staff.rawValue)@valley.example", supervisorID: nil,
          agreementOn: Day("2026-01-01")!, stamp, tx)
      }
    }
    try await household(Self.people, of: Valley.alpine, number: "2026-0100", team: [.rachel])
  }

  private var stamp: Stamp {
    Stamp(at: Instant("2026-02-03T17:00:00Z")!, by: ValleyStaff.rachel.id, source: "", ref: nil)
  }

  func household(
    _ id: String, of agency: String, number: String, team: [ValleyStaff]
  ) async throws {
    let stamp = stamp
    let opened = Day("2025-11-03")!
    try await valley.database.write { tx in
      try tx.insert(
        Table("case_file"), id: id,
        [
          ("agency_id", agency), ("number", number), ("opened_on", opened),
          ("intake_on", opened), ("closed_on", Day?.none), ("close_kind", String?.none),
        ], stamp)
      for staff in team {
        try CareTeamRecords.add(
          id: "\(id)-\(staff.rawValue)", caseID: id, staffID: staff.id,
          role: staff.role.rawValue, isGatekeeper: staff.role == .caseManager, from: opened, stamp,
          tx)
      }
    }
  }

  /// An adult of the household, in the Utah program since its opening.
  func adult(
    _ id: String, in household: String = people, arrived: String = "2025-11-01",
    language: String = "so"
  ) async throws {
    let stamp = stamp
    try await valley.database.write { tx in
      try tx.insert(
        Table("person"), id: id,
        [
          ("given_names", "Adult"), ("family_name", id), ("name_order", "given-first"),
          ("name_parts", ""), ("preferred_name", ""), ("native_name", ""), ("document_name", ""),
          ("sort_key", id), ("birth_date", Day("1990-06-15")!), ("birth_precision", "day"),
          ("sex", "unknown"), ("arrived_on", Day(arrived)!), ("arrival_reason", "refugee"),
          ("status", "refugee"), ("country_of_birth", ""), ("language", language),
          ("written_language", language), ("interpreter_needed", true), ("phone", ""),
          ("email", ""), ("address", ""),
        ], stamp)
      try tx.insert(
        Table("membership"), id: "member-\(id)",
        [
          ("case_id", household), ("person_id", id), ("relationship", "relative"),
          ("is_head", false), ("from_on", Day("2025-11-03")!), ("to_on", Day?.none),
        ], stamp)
      try tx.insert(
        Table("enrollment"), id: "enrollment-\(id)",
        [
          ("person_id", id), ("program", "utah-rccm"), ("started_on", Day("2025-11-03")!),
          ("ended_on", Day?.none),
        ], stamp)
    }
  }

  func looksForWork(_ id: String, from day: String = "2026-01-15") async throws {
    let stamp = stamp
    try await valley.database.write { tx in
      try JobSearchRecords.begin(
        id: "search-\(id)", personID: id, on: Day(day)!, stamp, tx)
    }
  }

  func works(_ id: String, atCents wage: Int, from day: String = "2026-02-02") async throws {
    let stamp = stamp
    try await valley.database.write { tx in
      try tx.insert(
        Table("job"), id: "job-\(id)",
        [
          ("person_id", id), ("employer", "Invented Bakery"), ("position", "Baker"),
          ("hourly_wage_cents", wage), ("hours_hundredths", 4000), ("health_insurance", true),
          ("secured_on", Day(day)!), ("started_on", Day(day)!), ("ended_on", Day?.none),
          ("upgrade_of", String?.none),
        ], stamp)
    }
  }

  /// An assessment whose areas are answered as given, one answer a question, such as `5 3 na`.
  func assessed(_ id: String, on day: String, _ areas: [String: String]) async throws {
    let stamp = stamp
    try await valley.database.write { tx in
      let assessment = "assessment-\(id)-\(day)"
      try tx.insert(Table("assessment"), id: assessment, Self.assessment(id, day), stamp)
      for (area, answers) in areas {
        for (place, word) in answers.split(separator: " ").enumerated() {
          let reason =
            word == "na" ? "not-applicable" : word == "ne" ? "insufficient-information" : ""
          try tx.insert(
            Table("assessment_answer"), id: "\(assessment)-\(area)\(place + 1)",
            [
              ("assessment_id", assessment), ("area", area), ("question", "\(area)\(place + 1)"),
              ("value", reason.isEmpty ? String(word) : "NA"), ("na_reason", reason),
              ("comment", ""),
            ], stamp)
        }
      }
    }
  }

  private static func assessment(_ person: String, _ day: String) -> [Cell] {
    [
      ("person_id", person), ("instrument", "rccm"), ("instrument_version", ""),
      ("kind", "initial"), ("finalised_on", Day(day)!), ("face_to_face", true),
      ("strengths", ""), ("needs", ""), ("priorities", ""), ("support_areas", ""),
      ("methods", ""), ("client_took_part", "yes"), ("absence_reason", ""),
      ("no_strength_reason", ""), ("corrects_id", String?.none), ("correction_reason", ""),
      ("superseded_by_id", String?.none), ("by_staff_id", ValleyStaff.samira.id),
    ]
  }

  func page(
    _ report: String, as staff: ValleyStaff = .rachel, query: [String: String] = [:]
  ) async throws -> ReportPage {
    try await valley.page(
      "report.run", ReportPage.self, as: staff, ["report": report],
      query: Self.period.merging(query) { $1 }, on: Self.today)
  }

  /// The file that a page gives, without the column that marks it, which every line must carry.
  func csv(
    _ report: String, as staff: ValleyStaff = .rachel, query: [String: String] = [:]
  ) async throws -> String {
    let route = try #require(Routes.all.first { $0.name == "report.run" })
    let asked = Self.period.merging(query) { $1 }.merging(["format": "csv"]) { $1 }
    let answer = try await route.handle(
      valley.request(
        .get, "/", as: staff, parameters: ["report": report],
        query: Input(asked.mapValues { [$0] }), on: Self.today))
    guard case .file(let bytes, _, let name) = answer else { throw Unexpected() }
    #expect(name?.hasPrefix("confidential-") == true)
    let marking = Marking.line("Downloaded", valley.now(staff, on: Self.today))
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    return lines.enumerated().map { index, line in
      let last = "," + (index == 0 ? Marking.column : marking)
      #expect(line.hasSuffix(last), "WI-FILE-04 \(report): \(line)")
      return line.dropLast(last.count) + "\n"
    }.joined()
  }
}

extension ReportPage {
  /// The cells as text, a line each.
  var lines: [String] { rows.map { $0.map(\.text).joined(separator: ",") } }
}
