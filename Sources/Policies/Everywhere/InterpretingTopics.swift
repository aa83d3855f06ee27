import Domain

/// What is talked about, where somebody interprets: what is sensitive is not for the untrained
/// (IRC-LANG-04). Which of the sensitive matters it is, nobody states: the whole team reads it.
package struct InterpretingTopic: Sendable, Hashable {
  package let code: String
  package let words: String
  package let isSensitive: Bool

  package init(_ code: String, _ words: String, sensitive: Bool = false) {
    self.code = code
    self.words = words
    isSensitive = sensitive
  }
}

package enum InterpretingTopics {
  package static let source = "003 L374, L383, L751–755; the list is our default"

  package static let all = [
    InterpretingTopic("everyday", "Everyday matters"),
    InterpretingTopic("housing", "Housing"),
    InterpretingTopic("work", "Work and school"),
    InterpretingTopic("health", "Health"),
    InterpretingTopic(
      "sensitive", "A sensitive matter: violence, mental health, law, a complaint", sensitive: true),
  ]

  package static func topic(_ code: String) -> InterpretingTopic? {
    all.first { $0.code == code }
  }
}
