import Domain
import Policies

package enum TalkPlaceFields {
  static let topic = Field(
    "talk_topic", "What you talk about",
    .list(InterpretingTopics.all.map { Choice($0.code, $0.words) }), required: false)
  static let isPrivate = Field(
    "talk_private", "Is the place private?",
    .list([Choice("yes", "Yes, nobody overhears"), Choice("no", "No, others may overhear")]),
    required: false, hint: "For a sensitive talk: a private room, or a telephone interpreter")
  package static let all = [topic, isPrivate]

  static func read(_ parse: inout Parse) -> TalkPlace {
    let topic = parse.choice(topic)
    let isPrivate = parse.choice(isPrivate)
    return TalkPlace(topic: topic, isPrivate: isPrivate.isEmpty ? nil : isPrivate == "yes")
  }

  /// What is filled in where something was stated before.
  static func values(_ place: TalkPlace) -> [String: String?] {
    [
      topic.name: place.topic.isEmpty ? nil : place.topic,
      isPrivate.name: place.isPrivate.map { $0 ? "yes" : "no" },
    ]
  }
}

extension TalkPlace {
  /// In a sentence or two; empty where nothing was stated.
  var words: String {
    let said = InterpretingTopics.topic(topic)?.words ?? topic
    let place = isPrivate.map {
      $0 ? "A private place, nobody overheard" : "Others could overhear"
    }
    return [said, place ?? ""].filter { !$0.isEmpty }.joined(separator: ". ")
  }

  var isSensitive: Bool { InterpretingTopics.topic(topic)?.isSensitive ?? false }
}
