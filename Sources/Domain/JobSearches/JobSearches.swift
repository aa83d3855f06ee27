/// Beginning and ending someone's search for work: one at a time, in the order of days.
package enum JobSearches {
  package static func begin(
    on day: Day, after searches: [JobSearch], today: Day
  ) throws(JobSearchRefusal) {
    guard day <= today else { throw .inFuture(day, today: today) }
    if let open = searches.first(where: { $0.to == nil }) {
      throw .lookingAlready(since: open.from)
    }
    if let last = searches.compactMap(\.to).max(), day <= last { throw .notAfter(last) }
  }

  /// The search that ends.
  package static func end(
    on day: Day, of searches: [JobSearch], today: Day
  ) throws(JobSearchRefusal) -> RecordID {
    guard day <= today else { throw .inFuture(day, today: today) }
    guard let open = searches.first(where: { $0.to == nil }) else { throw .notLooking }
    guard day >= open.from else { throw .beforeItBegan(open.from) }
    return open.id
  }
}

/// Why a search for work cannot be recorded so.
package enum JobSearchRefusal: Refusal {
  case inFuture(Day, today: Day)
  case lookingAlready(since: Day)
  case notLooking
  /// The search before went on until this day.
  case notAfter(Day)
  case beforeItBegan(Day)

  package var code: String {
    switch self {
    case .inFuture: "job-search.in-future"
    case .lookingAlready: "job-search.looking-already"
    case .notLooking: "job-search.not-looking"
    case .notAfter: "job-search.not-after"
    case .beforeItBegan: "job-search.before-it-began"
    }
  }
}
