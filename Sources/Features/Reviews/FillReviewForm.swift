import Domain
import Markup
import Policies
import Storage

/// The reviewer answers the criteria of one file (IRC-QA-01).
package struct FillReviewForm: Command {
  package static let permission = Permission.reviewView
  package static let name = "review.fill"

  let reviewID: String
  let fileID: String
  let template: ReviewForms.Template
  let remark: String
  let findings: [FileFinding]

  package init(_ input: Input, reviewID: String, fileID: String) throws(InvalidInput) {
    self.reviewID = reviewID
    self.fileID = fileID
    var parse = Parse(input)
    let template = ReviewForms.template(parse.choice(FileReviewFields.template))
    remark = parse.text(FileReviewFields.remark)
    findings = (template?.criteria ?? []).compactMap { FileReviewFields.finding($0, &parse) }
    try parse.finish()
    guard let template else { throw InvalidInput([]) }
    self.template = template
  }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Reviewing.Filling? {
    guard let file = try DrawnFile.load(fileID, ofReview: reviewID, scope, tx.reader) else {
      return nil
    }
    return Reviewing.Filling(
      isReviewer: scope.actor.role == .monitor, isOpen: file.review.isOpen(on: scope.today),
      isFilled: try DrawnFile.isFilled(fileID, tx.reader),
      criteria: template.criteria.map(\.id),
      owners: Set(try file.owners(tx.reader).map(\.id)))
  }

  package func decide(
    _ facts: Reviewing.Filling, _ now: Now
  ) throws(FileReviewRefusal) -> String {
    try Reviewing.fill(findings, facts, today: now.today)
    return fileID
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try ReviewFormRecords.fill(
      id, ofReview: reviewID, template.id, remark: remark, findings, on: now.today,
      newID: { now.newID() }, now.stamp, tx)
  }

  package func location(_ id: String) -> Path { "/reviews/\(reviewID)/files/\(id)" }

  package func references(_ id: String) -> [Reference] { [Reference("review", reviewID)] }
}

/// What was to be put right is done.
package struct CloseCorrection: Command {
  package static let permission = Permission.accountOwn
  package static let name = "correction.close"

  let id: String
  let result: String

  package init(_ input: Input, id: String) throws(InvalidInput) {
    self.id = id
    var parse = Parse(input)
    result = parse.text(FileReviewFields.result)
    try parse.finish()
  }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> StoredCorrection? {
    try StoredCorrection.all(scope, tx.reader).first { $0.id == id }
  }

  package func decide(
    _ correction: StoredCorrection, _ now: Now
  ) throws(FileReviewRefusal) -> StoredCorrection {
    try Reviewing.close(
      isOwner: correction.ownerID == now.actor.id,
      mayDraw: Access.allows(now.actor.role, .reviewDraw), isClosed: correction.closedOn != nil)
    return correction
  }

  package func write(_ correction: StoredCorrection, _ tx: Transaction, _ now: Now) throws {
    try ReviewFormRecords.close(
      id, result: result, on: now.today, by: now.actor.id, now.stamp, tx)
  }

  package func location(_ correction: StoredCorrection) -> Path { "/corrections" }

  package func references(_ correction: StoredCorrection) -> [Reference] {
    [Reference("review", correction.reviewID)]
  }
}
