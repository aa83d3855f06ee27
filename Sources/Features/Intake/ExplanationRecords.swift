import Domain
import Storage

/// What a client is told, and when: each kind is a record of its own.
package enum ExplanationKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// The case-management process (UT-INT-01).
  case process
  /// Limits of confidentiality (IRC-INT-04).
  case limits
  /// Privacy rights and the disclosure statement (UT-INT-07).
  case privacy
  /// Who does what, across the agencies (UT-PPL-05).
  case roles
  /// The client's agreement, signed (IRC-INT-05).
  case agreement
  /// Rights and responsibilities (IRC-INT-05).
  case rights
  /// That taking part is voluntary (IRC-INT-05).
  case voluntary
  /// How to complain, and that nobody is treated worse for it (IRC-CMP-01).
  case complaint
  /// How to contact DWS to re-open or get support, after a placement or closing (UT-LIFE-13).
  case contactingDWS = "dws-contact"

  package var words: String {
    switch self {
    case .process: "How case management works"
    case .limits: "Limits of confidentiality"
    case .privacy: "Privacy rights and disclosure statement"
    case .roles: "Who does what in the team"
    case .agreement: "\(Words.capitalClient) agreement, signed"
    case .rights: "Rights and responsibilities"
    case .complaint: "How to complain"
    case .contactingDWS: "How to contact DWS, to open again or for support"
    case .voluntary: "That taking part is voluntary"
    }
  }
}

/// The only writer of `explanation`.
package enum ExplanationRecords {
  package static let table = Table("explanation")

  /// - Parameters:
  ///   - personID: who was told; nil means the household.
  ///   - formVersion: the version of the form used, where there is one.
  package static func add(
    _ kind: ExplanationKind, id: String, caseID: String, personID: String? = nil, on day: Day,
    by staffID: String, language: String, interpreter: String, formVersion: String = "",
    _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("case_id", caseID), ("person_id", personID), ("kind", kind.rawValue), ("on_day", day),
        ("by_staff_id", staffID), ("language", language), ("interpreter", interpreter),
        ("form_version", formVersion),
      ], stamp)
  }
}
