import Domain

/// When a complaint is acknowledged and answered, in every agency (T39).
package enum ComplaintTerms {
  package static let parameters = Parameters(
    """
    key                   | value          | from | to | chosen by | counts from  | source
    complaint.acknowledge | 5 working days |      |    | event     | day received | 003 L798–826; the length is our default
    complaint.answer      | 30 days        |      |    | event     | day received | 003 L798–826; the length is our default
    """)

  package static func acknowledgement(
    receivedOn day: Day, metOn: Day?, calendar: WorkingDays
  ) -> ComplaintDeadline? {
    deadline("complaint.acknowledge", day, metOn, calendar)
  }

  package static func answer(
    receivedOn day: Day, metOn: Day?, calendar: WorkingDays
  ) -> ComplaintDeadline? {
    deadline("complaint.answer", day, metOn, calendar)
  }

  private static func deadline(
    _ key: String, _ day: Day, _ metOn: Day?, _ calendar: WorkingDays
  ) -> ComplaintDeadline? {
    parameters.row(key, on: day).flatMap {
      ComplaintDeadline($0, from: day, metOn: metOn, calendar: calendar)
    }
  }
}
