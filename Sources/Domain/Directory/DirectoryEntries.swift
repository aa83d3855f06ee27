/// Why an entry of the directory cannot be kept so.
package enum DirectoryRefusal: Refusal {
  /// Another entry that has not ended bears the name.
  case nameTaken
  case ended(on: Day)
  case inFuture(Day, today: Day)

  package var code: String {
    switch self {
    case .nameTaken: "directory.name-taken"
    case .ended: "directory.ended"
    case .inFuture: "directory.in-future"
    }
  }
}

/// The rules of the directory of community resources (UT-SVC-07).
package enum DirectoryEntries {
  /// - Parameter others: names of the other entries that have not ended.
  package static func keep(_ name: String, beside others: [String]) throws(DirectoryRefusal) {
    let isTaken = others.contains { $0.lowercased() == name.lowercased() }
    if isTaken { throw .nameTaken }
  }

  /// An entry ends once, today or before.
  package static func end(
    on day: Day, endedOn: Day?, today: Day
  ) throws(DirectoryRefusal) {
    if let endedOn { throw .ended(on: endedOn) }
    guard day <= today else { throw .inFuture(day, today: today) }
  }
}
