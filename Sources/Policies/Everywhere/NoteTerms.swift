import Domain

/// What every pack shares about notes.
package enum NoteTerms {
  package static let parameters = Parameters(
    """
    key               | value | from | to | chosen by | counts from      | source
    problem.open.days | 30    |      |    | note      | day of the event | 003 L666; the length is our default
    """)

  /// The days after which an open problem counts as old.
  package static func problemDays(on day: Day) -> Int {
    parameters.number("problem.open.days", on: day) ?? 30
  }
}
