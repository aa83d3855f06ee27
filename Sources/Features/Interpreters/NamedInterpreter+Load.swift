import Domain
import Storage

/// Who is named as interpreter, as it was typed. A child of the household is refused wherever that
/// is, without an override (IRC-LANG-03).
package struct NamedInterpreter: Sendable, Hashable {
  let typed: String
  let on: Day
  /// The text names several people, of whom one may be said to interpret.
  let isAmongOthers: Bool
  /// Nil for the household of the command's case.
  let household: [HouseholdMember]?

  /// - Parameter household: of a case that is only being opened.
  static func one(
    _ typed: String, on day: Day, of household: [HouseholdMember]? = nil
  ) -> NamedInterpreter {
    NamedInterpreter(typed: typed, on: day, isAmongOthers: false, household: household)
  }

  static func among(_ text: String, on day: Day) -> NamedInterpreter {
    NamedInterpreter(typed: text, on: day, isAmongOthers: true, household: nil)
  }

  package static func check<C: Command>(_ command: C, _ reader: Reader) throws {
    for named in command.interpreting where !named.typed.isBlank {
      let household = try named.household ?? members(of: command.subject, reader)
      guard !named.isChild(of: household) else {
        throw Undone.refused(InterpreterRefusal.minor)
      }
    }
  }

  package func isChild(of household: [HouseholdMember]) -> Bool {
    let known = household.map { HouseholdMember(name: NameKey.plain($0.name), born: $0.born) }
    let plain = NameKey.plain(typed)
    return isAmongOthers
      ? Interpreting.isChildAmong(plain, of: known, on: on)
      : Interpreting.isChild(plain, of: known, on: on)
  }

  private static func members(
    of subject: Subject, _ reader: Reader
  ) throws -> [HouseholdMember] {
    guard case .cases(let ids) = subject else { return [] }
    return try ids.flatMap { id in
      try reader.rows(
        """
        SELECT p.given_names, p.family_name, p.preferred_name, p.native_name, p.birth_date
        FROM membership m JOIN person p ON p.id = m.person_id
        WHERE m.case_id = $1 AND m.to_on IS NULL ORDER BY p.id
        """, [id]
      ) { row in
        HouseholdMember(
          name: (0...3).map { row.text($0) }.joined(separator: " "), born: row.day(4))
      }
    }
  }
}
