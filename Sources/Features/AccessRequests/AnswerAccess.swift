import Domain
import Markup
import Storage

/// A supervisor's or point of contact's answer to a request for access: yes for some days, or no.
package struct AnswerAccess: Command {
  package static let permission = Permission.accessDecide
  package static let name = "access.answer"

  let id: String
  let version: Int
  let isGranted: Bool
  let days: Int
  let answer: String

  package static let decision = Field(
    "decision", "Answer", .choice([Choice("grant", "Let them in"), Choice("refuse", "Refuse")]))
  package static let days = Field("days", "Days", required: false, hint: "Today counts", most: 2)
  package static let answer = Field("answer", "Why", .text(rows: 2), most: 2000)
  package static let version = Field("version", "Version", .hidden)
  package static let fields = [decision, days, answer, version]

  package init(_ input: Input, id: String, version: Int) throws(InvalidInput) {
    var parse = Parse(input)
    self.id = id
    self.version = version
    isGranted = parse.choice(Self.decision) == "grant"
    days = Int(parse.text(Self.days)) ?? 0
    answer = parse.text(Self.answer)
    try parse.finish()
  }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> AccessRequest? {
    try AccessRequest.toDecide(id, version: version, tx, scope)
  }

  package func decide(
    _ request: AccessRequest, _ now: Now
  ) throws(NeedToKnowRefusal) -> AccessRequest {
    guard request.status == .asked else { throw .alreadyDecided }
    if isGranted { _ = try NeedToKnow.grant(request.status, days: days) }
    return request
  }

  package func write(_ request: AccessRequest, _ tx: Transaction, _ now: Now) throws {
    let (actor, today) = (now.actor.id, now.today)
    if isGranted {
      try AccessRequestRecords.grant(
        id: id, version: version, by: actor, from: today, until: today.adding(days: days),
        answer: answer, now.stamp, tx)
    } else {
      _ = try AccessRequestRecords.close(
        id: id, version: version, as: .refused, by: actor, on: today, answer: answer, now.stamp,
        tx)
    }
  }

  package func location(_ request: AccessRequest) -> Path { "/access" }

  package func references(_ request: AccessRequest) -> [Reference] { request.references }
}

/// Ends open access before its last day.
package struct EndAccess: Command {
  package static let permission = Permission.accessDecide
  package static let name = "access.end"

  let id: String
  let version: Int
  let answer: String

  package static let answer = Field("answer", "Why it ends", .line)
  package static let fields = [answer, AnswerAccess.version]

  package init(_ input: Input, id: String, version: Int) throws(InvalidInput) {
    var parse = Parse(input)
    self.id = id
    self.version = version
    answer = parse.text(Self.answer)
    try parse.finish()
  }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> AccessRequest? {
    try AccessRequest.toDecide(id, version: version, tx, scope)
  }

  package func decide(
    _ request: AccessRequest, _ now: Now
  ) throws(NeedToKnowRefusal) -> AccessRequest {
    guard request.status == .granted else { throw .notOpen }
    return request
  }

  package func write(_ request: AccessRequest, _ tx: Transaction, _ now: Now) throws {
    _ = try AccessRequestRecords.close(
      id: id, version: version, as: .ended, by: now.actor.id, on: now.today, answer: answer,
      now.stamp, tx)
  }

  package func location(_ request: AccessRequest) -> Path { "/access" }

  package func references(_ request: AccessRequest) -> [Reference] { request.references }
}

/// What a supervisor found when reviewing emergency access.
package struct ReviewEmergency: Command {
  package static let permission = Permission.accessDecide
  package static let name = "access.review"

  let id: String
  let version: Int
  let result: String

  package static let result = Field(
    "review", "What you found", .text(rows: 2), hint: "Was it justified? What follows?", most: 2000)
  package static let fields = [result, AnswerAccess.version]

  package init(_ input: Input, id: String, version: Int) throws(InvalidInput) {
    var parse = Parse(input)
    self.id = id
    self.version = version
    result = parse.text(Self.result)
    try parse.finish()
  }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> AccessRequest? {
    try AccessRequest.toDecide(id, version: version, tx, scope)
  }

  package func decide(
    _ request: AccessRequest, _ now: Now
  ) throws(NeedToKnowRefusal) -> AccessRequest {
    guard request.kind == .emergency, !request.isReviewed else { throw .notAwaitingReview }
    return request
  }

  package func write(_ request: AccessRequest, _ tx: Transaction, _ now: Now) throws {
    _ = try AccessRequestRecords.review(
      id: id, version: version, by: now.actor.id, on: now.today, result: result, now.stamp, tx)
  }

  package func location(_ request: AccessRequest) -> Path { "/access" }

  package func references(_ request: AccessRequest) -> [Reference] { request.references }
}
