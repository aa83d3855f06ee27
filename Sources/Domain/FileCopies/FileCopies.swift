/// What a copy of the file is made of. What is not listed here is never in one: drafts, the team's
/// own talk, and what supervisors write about their workers.
package enum FileCopyPart: String, Sendable, Hashable, CaseIterable, Codable {
  case notes, plans, log
  /// Of these a client gets what a supervisor words for them, or nothing (UT-PLN-09).
  case disagreements

  package var isWordedBySupervisor: Bool { self == .disagreements }
}

/// What becomes of words that may tell of somebody else.
package enum WordsChoice: String, Sendable, Hashable, CaseIterable, Codable {
  case mask
  /// They stay, with a reason.
  case keep
  /// They name nobody: a place, a language, the person's own number.
  case nobody
}

/// What becomes of one entry of the file.
package enum EntryChoice: String, Sendable, Hashable, CaseIterable, Codable {
  case asItStands = "as-it-stands"
  case leaveOut = "leave-out"
  /// What is handed over instead, in the reviewer's words.
  case ownWords = "own-words"
}

package enum FileCopyRefusal: Refusal {
  case inFuture(Day, today: Day)
  case notAMember
  case onlyAdultsAsk
  case nothingAsked
  case reasonMissing
  case approved(on: Day)
  case notReady(words: Int, entries: Int)
  case ownRequest
  /// The reader does not reach the whole file, so that the copy would lack parts.
  case withheld
  case supervisorOnly
  case notAsItStands
  case notApproved
  case handedOver(on: Day)
  case beforeApproval(Day)
  case interpreterMissing
  case unknownEntry

  package var code: String {
    switch self {
    case .inFuture: "file-copy.in-future"
    case .notAMember: "file-copy.not-a-member"
    case .onlyAdultsAsk: "file-copy.only-adults-ask"
    case .nothingAsked: "file-copy.nothing-asked"
    case .reasonMissing: "file-copy.reason-missing"
    case .approved: "file-copy.approved"
    case .notReady: "file-copy.not-ready"
    case .ownRequest: "file-copy.own-request"
    case .withheld: "file-copy.withheld"
    case .supervisorOnly: "file-copy.supervisor-only"
    case .notAsItStands: "file-copy.not-as-it-stands"
    case .notApproved: "file-copy.not-approved"
    case .handedOver: "file-copy.handed-over"
    case .beforeApproval: "file-copy.before-approval"
    case .interpreterMissing: "file-copy.interpreter-missing"
    case .unknownEntry: "file-copy.unknown-entry"
    }
  }
}

/// A client asks for a copy of the file, somebody goes through it, a supervisor looks at it, and it
/// is handed over (WI-NOTE-07).
package enum FileCopies {
  /// - Parameter isAdult: nil where the case has no such member.
  package static func ask(
    on day: Day, today: Day, isAdult: Bool?, parts: Int
  ) throws(FileCopyRefusal) {
    guard day <= today else { throw .inFuture(day, today: today) }
    guard let isAdult else { throw .notAMember }
    guard isAdult else { throw .onlyAdultsAsk }
    guard parts > 0 else { throw .nothingAsked }
  }

  package static func decide(
    _ choice: WordsChoice, reason: String, approvedOn: Day?
  ) throws(FileCopyRefusal) {
    if let approvedOn { throw .approved(on: approvedOn) }
    guard choice != .keep || !reason.isBlank else { throw .reasonMissing }
  }

  /// - Parameter words: the reason of leaving out, or what is handed over instead.
  package static func decide(
    _ choice: EntryChoice, of part: FileCopyPart, words: String, isReviewer: Bool,
    approvedOn: Day?
  ) throws(FileCopyRefusal) {
    if let approvedOn { throw .approved(on: approvedOn) }
    guard isReviewer || !part.isWordedBySupervisor else { throw .supervisorOnly }
    guard !part.isWordedBySupervisor || choice != .asItStands else { throw .notAsItStands }
    guard choice == .asItStands || !words.isBlank else { throw .reasonMissing }
  }

  /// - Parameters:
  ///   - words: how many words that may tell of somebody else are undecided.
  ///   - entries: how many entries wait for a supervisor.
  ///   - isOwn: whether the reviewer recorded the request.
  package static func approve(
    words: Int, entries: Int, isOwn: Bool, reachesAll: Bool, approvedOn: Day?
  ) throws(FileCopyRefusal) {
    if let approvedOn { throw .approved(on: approvedOn) }
    guard !isOwn else { throw .ownRequest }
    guard reachesAll else { throw .withheld }
    guard words == 0, entries == 0 else { throw .notReady(words: words, entries: entries) }
  }

  /// - Parameter needsInterpreter: whether who gets the copy does.
  package static func handOver(
    on day: Day, today: Day, approvedOn: Day?, handedOn: Day?, needsInterpreter: Bool,
    interpreter: String
  ) throws(FileCopyRefusal) {
    guard let approvedOn else { throw .notApproved }
    if let handedOn { throw .handedOver(on: handedOn) }
    guard day <= today else { throw .inFuture(day, today: today) }
    guard day >= approvedOn else { throw .beforeApproval(approvedOn) }
    guard !needsInterpreter || !interpreter.isBlank else { throw .interpreterMissing }
  }
}
