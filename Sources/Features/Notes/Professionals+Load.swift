import Domain
import Policies
import Storage

/// Professionals whom a note names, and who stand on no list of the case (IRC-NOTE-03).
enum Professionals {
  static func unlisted(
    in texts: [String], of header: CaseHeader, _ reader: Reader
  ) throws -> [String] {
    let known = try listed(header, reader).map { Set(NameKey.parts($0)) }
    return NamedProfessionals.found(
      in: texts.joined(separator: "\n"), titles: WritingAids.professionalTitles,
      notNames: WritingAids.notNames, known: known, fold: { NameKey.parts($0) })
  }

  /// Whoever is known by name: family and team, who speaks for them, who gives services and takes
  /// referrals, who was invited to a meeting; and the office's interpreters and directory.
  private static func listed(_ header: CaseHeader, _ reader: Reader) throws -> [String] {
    let own = header.people.map(\.name) + header.team.map(\.name)
    let ofCase = try reader.rows(
      """
      SELECT name FROM representative WHERE case_id = $1
      UNION SELECT provider FROM referral WHERE case_id = $1
      UNION SELECT provider FROM service_detail WHERE case_id = $1
      UNION SELECT with_whom FROM service_detail WHERE case_id = $1
      UNION SELECT i.name FROM meeting_invitation i
        JOIN appointment a ON a.id = i.appointment_id WHERE a.case_id = $1
      ORDER BY 1
      """, [header.id]
    ) { $0.text(0) }
    let ofOffice = try reader.rows(
      """
      SELECT name FROM interpreter
      UNION SELECT name || ' ' || contact FROM directory_entry
      ORDER BY 1
      """, []
    ) { $0.text(0) }
    return own + ofCase + ofOffice
  }
}
