import Domain
import Markup
import Storage

/// A review is made and its sample drawn by chance, in one act: nobody can choose the files
/// (IRC-QA-01).
package struct MakeReview: Command {
  package static let permission = Permission.reviewDraw
  package static let name = "review.draw"

  let title: String
  let agencyID: String
  let reviewerID: String
  let pool: Reviewing.Pool
  let size: Int
  let from: Day
  let lastOn: Day

  package init(_ input: Input) throws(InvalidInput) {
    var parse = Parse(input)
    title = parse.text(ReviewFields.title)
    agencyID = parse.text(ReviewFields.agency([]))
    reviewerID = parse.text(ReviewFields.reviewer([]))
    let pool = Reviewing.Pool(rawValue: parse.choice(ReviewFields.pool))
    let typed = parse.text(ReviewFields.size)
    if !typed.isEmpty, Int(typed) == nil {
      parse.fail(ReviewFields.size, "Enter a number from 1 to \(Reviewing.mostFiles)")
    }
    size = Int(typed) ?? 0
    from = parse.requiredDay(ReviewFields.from)
    lastOn = parse.requiredDay(ReviewFields.last)
    try parse.finish()
    self.pool = pool ?? .open
  }

  package struct Facts: Sendable {
    let reviewer: Role?
    let population: [SampledCase]
  }

  package struct Outcome: Sendable {
    let id: String
    let row: ReviewRow
    let sample: [(id: String, caseID: String)]
  }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard try ReviewFormPage.agencies(scope, tx.reader).contains(where: { $0.id == agencyID })
    else { return nil }
    let reviewer = try StaffList.active([.monitor], tx.reader).first { $0.id == reviewerID }
    return Facts(
      reviewer: reviewer?.role,
      population: try SampledCase.population(
        ofAgency: agencyID, pool, for: reviewer, scope, tx.reader))
  }

  package func decide(_ facts: Facts, _ now: Now) throws(ReviewRefusal) -> Outcome {
    try Reviewing.draw(
      Reviewing.Drawing(
        reviewer: facts.reviewer, from: from, lastOn: lastOn, size: size,
        population: facts.population.count), today: now.today)
    let seed = String(digest("review \(now.newID())").prefix(16))
    let sample = Sampling.draw(size, of: facts.population, seed: UInt64(seed, radix: 16) ?? 0)
    let numbers = facts.population.map(\.number).joined(separator: "\n")
    return Outcome(
      id: now.newID(),
      row: ReviewRow(
        agencyID: agencyID, monitorID: reviewerID, title: title, pool: pool, from: from,
        to: lastOn.adding(days: 1), size: size, seed: seed, population: facts.population.count,
        populationDigest: digest(numbers)),
      sample: sample.map { (now.newID(), $0.id) })
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try ReviewRecords.add(
      done.id, done.row, sample: done.sample, on: now.today, by: now.actor.id, now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path { "/reviews/\(done.id)" }

  package func references(_ done: Outcome) -> [Reference] {
    [Reference("review", done.id)] + done.sample.map { .caseFile($0.caseID) }
  }
}

/// A review ends before its last day, and with it what the reviewer reads.
package struct EndReview: Command {
  package static let permission = Permission.reviewDraw
  package static let name = "review.end"

  let id: String

  package init(id: String) { self.id = id }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> StoredReview? {
    try StoredReview.all(scope, tx.reader).first { $0.id == id }
  }

  package func decide(_ review: StoredReview, _ now: Now) throws(ReviewRefusal) -> StoredReview {
    try Reviewing.end(from: review.from, to: review.to, today: now.today)
    return review
  }

  package func write(_ review: StoredReview, _ tx: Transaction, _ now: Now) throws {
    try ReviewRecords.end(id, on: now.today, now.stamp, tx)
  }

  package func location(_ review: StoredReview) -> Path { "/reviews/\(id)" }

  package func references(_ review: StoredReview) -> [Reference] { [Reference("review", id)] }
}
