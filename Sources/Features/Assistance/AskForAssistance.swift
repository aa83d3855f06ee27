import Domain
import Markup
import Storage

/// An agency asks the state's office for technical assistance (UT-QA-02).
package struct AskForAssistance: Command {
  package static let permission = Permission.assistanceAsk
  package static let name = "assistance.ask"

  let topic: String
  let question: String

  package static let topic = Field("subject", "Subject")
  package static let question = Field(
    "question", "Question", .text(rows: 4), hint: "Without names of \(Words.client)s", most: 4000)
  package static let fields = [topic, question]

  package init(_ input: Input) throws(InvalidInput) {
    var parse = Parse(input)
    topic = parse.text(Self.topic)
    question = parse.text(Self.question)
    try parse.finish()
  }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Bool? { true }

  package func decide(_ known: Bool, _ now: Now) throws(NeverRefuses) -> String { now.newID() }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try AssistanceRecords.ask(
      id, agencyID: now.actor.agencyID, by: now.actor.id, on: now.today, subject: topic,
      question: question, now.stamp, tx)
  }

  package func location(_ id: String) -> Path { "/assistance/\(id)" }

  package func references(_ id: String) -> [Reference] { [Reference("assistance-request", id)] }
}

/// The state's staff answer; whoever asked is told (UT-QA-02).
package struct AnswerAssistance: Command {
  package static let permission = Permission.assistanceAnswer
  package static let name = "assistance.answer"

  let id: String
  let answer: String

  package static let answer = Field("answer", "Answer", .text(rows: 5), most: 8000)
  package static let fields = [answer]

  package init(_ input: Input, id: String) throws(InvalidInput) {
    self.id = id
    var parse = Parse(input)
    answer = parse.text(Self.answer)
    try parse.finish()
  }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> (StoredAssistance, Bool)? {
    try StoredAssistance.all(scope, only: id, tx.reader).first.map { ($0, scope.isStateOffice) }
  }

  package func decide(
    _ facts: (StoredAssistance, Bool), _ now: Now
  ) throws(AssistanceRefusal) -> String {
    guard facts.1 else { throw .notState }
    if let day = facts.0.answeredOn { throw .answered(on: day) }
    return id
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try AssistanceRecords.answer(id, answer, by: now.actor.id, on: now.today, now.stamp, tx)
  }

  package func location(_ id: String) -> Path { "/assistance/\(id)" }

  package func references(_ id: String) -> [Reference] { [Reference("assistance-request", id)] }
}

/// Whoever asked has read the answer.
package struct ReadAnswer: Command {
  package static let permission = Permission.assistanceAsk
  package static let name = "assistance.read"

  let id: String

  package init(id: String) { self.id = id }

  package var subject: Subject { .agency }

  /// Nil for whoever did not ask.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> StoredAssistance? {
    try StoredAssistance.all(scope, only: id, tx.reader).first {
      $0.askedByID == scope.actor.id
    }
  }

  package func decide(
    _ stored: StoredAssistance, _ now: Now
  ) throws(AssistanceRefusal) -> StoredAssistance {
    guard stored.answeredOn != nil else { throw .notAnswered }
    return stored
  }

  package func write(_ stored: StoredAssistance, _ tx: Transaction, _ now: Now) throws {
    guard stored.readOn == nil else { return }
    try AssistanceRecords.markRead(id, on: now.today, now.stamp, tx)
  }

  package func location(_ stored: StoredAssistance) -> Path { "/assistance/\(id)" }

  package func references(_ stored: StoredAssistance) -> [Reference] {
    [Reference("assistance-request", id)]
  }
}

extension AssistanceRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .answered(let day):
      ("It was answered on \(day).", "Ask whoever asked to send a new question, if one is left.")
    case .notAnswered: ("There is no answer yet.", "You are told on Today once there is one.")
    case .notState:
      ("The state's refugee office answers.", "Leave the question to the state's staff.")
    }
  }
}
