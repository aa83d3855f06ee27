import Domain

package enum AppointmentFields {
  package static let kind = Field("kind", "What for", .choice(AppointmentWords.kinds))
  package static func person(_ choices: [Choice]) -> Field {
    Field("person", "Who is meant", .list(choices), required: false, hint: "Empty: the family")
  }
  package static let startsAt = Field("starts_at", "Day and time", .moment)
  package static let place = Field("place", "Place", most: 200)
  package static func with(_ choices: [Choice]) -> Field {
    Field("with", "With", .list(choices), required: false)
  }
  /// Where to go on afterwards: a path of this server.
  package static let next = Field("next", "Where to go on", .hidden, required: false)
  /// Offered once a meeting collides with working hours.
  package static let despiteWork = Field(
    "despite_work", "Book it although they work then", .yes, required: false)
  package static let newTime = Field(
    "starts_at", "New day and time", .moment, required: false,
    hint: "Leave empty to keep it; for example 2026-03-09 14:30")
  package static let newPlace = Field("place", "New place", required: false, most: 200)
  package static let reason = Field("reason", "Why", required: false, most: 1000)
  package static let change = [newTime, newPlace, reason]
  package static let all =
    [kind, person([]), startsAt, place, with([]), next, despiteWork]
    + TalkPlaceFields.all
}
