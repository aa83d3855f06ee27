extension Member {
  /// The 18th birthday; nil where the birth date is unknown. A birth date known only to the month
  /// or year is used as it stands.
  package var adultOn: Day? { birthDate?.birthday(turning: 18) }

  /// Whether the person is 18 or more on `day`; never, where the birth date is unknown.
  package func isAdult(on day: Day) -> Bool { adultOn.map { $0 <= day } ?? false }
}
