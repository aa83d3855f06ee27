import Domain

/// What every pack shares: the notes that are owed.
package enum NotesOwed {
  package static let parameters = Parameters(
    """
    key                 | value          | from | to | chosen by | counts from       | source
    note.owed           | 2 working days |      |    | event     | interaction       | 003 L665; the length is our default
    note.late.days      | 2              |      |    | event     | event             | 002 §5(a), §6(e); working days, our default
    retention.years     | 7              |      |    | closing   | closing           | 003 L616; the length is our default
    delay.note          | 2 working days |      |    | event     | first overdue day | 003 L668; the length is our default
    """)

  package static let clocks = clocks(under: parameters)

  /// The shared clocks under amended parameters.
  package static func clocks(under parameters: Parameters) -> [ClockRule] {
    [
      ClockRule(
        "note.owed", in: [], after: "note.owed", of: parameters, .noteOwed, contract: false,
        outlives: true, owesDelayNote: false),
      ClockRule(
        "delay-note", in: [], after: "delay.note", of: parameters, .delayNote, contract: false,
        owesDelayNote: false),
    ]
  }
}
