/// One question of a review form.
package struct ReviewCriterion: Sendable, Hashable, Codable {
  package let id: String
  package let asks: String

  package init(id: String, asks: String) {
    self.id = id
    self.asks = asks
  }
}

package enum ReviewAnswer: String, CaseIterable, Sendable, Hashable, Codable {
  case yes, no
  case notApplicable = "na"
}

/// What is to be put right after a "no": who does it, by when.
package struct CorrectiveAction: Sendable, Hashable {
  package let what: String
  package let ownerID: String
  package let dueOn: Day

  package init(what: String, ownerID: String, dueOn: Day) {
    self.what = what
    self.ownerID = ownerID
    self.dueOn = dueOn
  }
}

/// What a reviewer found in one file.
package struct FileFinding: Sendable, Hashable {
  package let criterion: String
  package let answer: ReviewAnswer
  package let comment: String
  package let correction: CorrectiveAction?

  package init(
    criterion: String, answer: ReviewAnswer, comment: String, correction: CorrectiveAction?
  ) {
    self.criterion = criterion
    self.answer = answer
    self.comment = comment
    self.correction = correction
  }
}

package enum FileReviewRefusal: Refusal {
  case notTheReviewer
  case notOpen
  case filledBefore
  /// Criteria without an answer.
  case unanswered(Int)
  /// A "no" says what is to be done, who does it, and by when.
  case correctionMissing(criterion: String)
  case ownerUnknown
  case dueInThePast(today: Day)
  case notTheirs
  case alreadyClosed

  package var code: String {
    switch self {
    case .notTheReviewer: "file-review.not-the-reviewer"
    case .notOpen: "file-review.not-open"
    case .filledBefore: "file-review.filled-before"
    case .unanswered: "file-review.unanswered"
    case .correctionMissing: "file-review.correction-missing"
    case .ownerUnknown: "file-review.owner-unknown"
    case .dueInThePast: "file-review.due-in-the-past"
    case .notTheirs: "file-review.not-theirs"
    case .alreadyClosed: "file-review.already-closed"
    }
  }

  package var isForbidden: Bool { self == .notTheReviewer || self == .notTheirs }
}

extension Reviewing {
  /// Of what applies, how much is in order, in whole percent downwards; nil where nothing applies.
  package static func score(_ answers: [ReviewAnswer]) -> Int? {
    let yes = answers.count { $0 == .yes }
    let applying = answers.count { $0 != .notApplicable }
    return applying == 0 ? nil : 100 * yes / applying
  }

  /// What is known before a form is filled in.
  package struct Filling: Sendable, Hashable {
    package let isReviewer: Bool
    package let isOpen: Bool
    package let isFilled: Bool
    package let criteria: [String]
    /// Who may be named to put something right.
    package let owners: Set<String>

    package init(
      isReviewer: Bool, isOpen: Bool, isFilled: Bool, criteria: [String], owners: Set<String>
    ) {
      self.isReviewer = isReviewer
      self.isOpen = isOpen
      self.isFilled = isFilled
      self.criteria = criteria
      self.owners = owners
    }
  }

  /// A form is filled in whole, once, by the reviewer, while the review is open.
  package static func fill(
    _ findings: [FileFinding], _ facts: Filling, today: Day
  ) throws(FileReviewRefusal) {
    guard facts.isReviewer else { throw .notTheReviewer }
    guard facts.isOpen else { throw .notOpen }
    guard !facts.isFilled else { throw .filledBefore }
    let answered = Set(findings.map(\.criterion))
    let missing = facts.criteria.count { !answered.contains($0) }
    guard missing == 0 else { throw .unanswered(missing) }
    for finding in findings where finding.answer == .no {
      guard let correction = finding.correction else {
        throw .correctionMissing(criterion: finding.criterion)
      }
      guard facts.owners.contains(correction.ownerID) else { throw .ownerUnknown }
      guard correction.dueOn >= today else { throw .dueInThePast(today: today) }
    }
  }

  /// Whoever is to put something right says that it is done; so may whoever has reviews made.
  package static func close(
    isOwner: Bool, mayDraw: Bool, isClosed: Bool
  ) throws(FileReviewRefusal) {
    guard isOwner || mayDraw else { throw .notTheirs }
    guard !isClosed else { throw .alreadyClosed }
  }
}
