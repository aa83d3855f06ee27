import Domain
import Storage

/// Whether the case manager came to a counselor's appointment, and when it was followed up.
extension CaseFilesLoading {
  func loadCounselorMeetings(
    _ appointments: inout [(file: Int, person: String?, fact: Appointment)]
  ) throws {
    let meetings = appointments.indices.filter { appointments[$0].fact.counselor != nil }
    let places = Dictionary(
      meetings.map { (appointments[$0].fact.id.own, $0) }, uniquingKeysWith: { first, _ in first })
    guard !places.isEmpty else { return }
    try facts.rows(
      of: Table("counselor_meeting"), where: "appointment_id", in: Array(places.keys),
      "t.appointment_id, t.came"
    ) { row, _ in
      if let place = places[row.text(4)] {
        appointments[place].fact.counselor?.caseManagerCame = row.bool(5)
      }
    }
    try facts.rows(
      of: Table("counselor_follow_up"), where: "appointment_id", in: Array(places.keys),
      "t.appointment_id, t.at"
    ) { row, _ in
      if let place = places[row.text(4)] {
        appointments[place].fact.counselor?.followedUpAt = row.instant(5)
      }
    }
  }
}
