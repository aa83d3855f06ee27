/// What happened to the original while it was copied. That it was kept is no answer (WI-FILE-03).
package enum OriginalHandling: String, Sendable, Codable, CaseIterable {
  /// Photographed in its owner's hands.
  case stayed
  /// Held for copying, and given back.
  case returned
}

package enum DocumentRefusal: Refusal {
  case caseClosed
  case inFuture(Day, today: Day)
  case notOfHousehold
  /// What another document is, is not said.
  case wordsMissing
  /// The original was held, and it is not said when it was given back.
  case returnMissing
  /// Given back on another day than it was received.
  case returnedLater(receivedOn: Day)
  /// The very same file is in this person's file already.
  case sameFile(DocumentSlot)
  case verifiedBefore
  case notCopied
  /// Why it is taken out is not said.
  case reasonMissing

  package var code: String {
    switch self {
    case .caseClosed: "document.case-closed"
    case .inFuture: "document.in-future"
    case .notOfHousehold: "document.not-of-household"
    case .wordsMissing: "document.words-missing"
    case .returnMissing: "document.return-missing"
    case .returnedLater: "document.returned-later"
    case .sameFile: "document.same-file"
    case .verifiedBefore: "document.verified-before"
    case .notCopied: "document.not-copied"
    case .reasonMissing: "document.reason-missing"
    }
  }
}

/// What filing a copy asks (WI-FILE-03; 002 §6(d), 003 L767).
package struct DocumentFiling: Sendable, Hashable {
  package let slot: DocumentSlot
  /// What it is, where it is another document.
  package let words: String
  package let receivedOn: Day
  package let original: OriginalHandling
  package let returnedOn: Day?

  package init(
    slot: DocumentSlot, words: String, receivedOn: Day, original: OriginalHandling,
    returnedOn: Day?
  ) {
    self.slot = slot
    self.words = words
    self.receivedOn = receivedOn
    self.original = original
    self.returnedOn = returnedOn
  }

  /// - Parameter before: what the same file is filed as already, if it is.
  package func check(before: DocumentSlot?, today: Day) throws(DocumentRefusal) {
    guard receivedOn <= today else { throw .inFuture(receivedOn, today: today) }
    guard slot != .other || !words.isBlank else { throw .wordsMissing }
    if original == .returned, returnedOn == nil { throw .returnMissing }
    if let returnedOn, returnedOn != receivedOn { throw .returnedLater(receivedOn: receivedOn) }
    if let before { throw .sameFile(before) }
  }
}
