/// What was stated of the place of a talk (IRC-CONF-08).
package struct TalkPlace: Sendable, Hashable {
  /// The code of what is talked about; empty where it was not stated.
  package var topic: String
  /// Whether nobody could overhear; nil where it was not stated.
  package var isPrivate: Bool?

  package init(topic: String = "", isPrivate: Bool? = nil) {
    self.topic = topic
    self.isPrivate = isPrivate
  }

  package var isStated: Bool { !topic.isEmpty || isPrivate != nil }
}

package enum TalkPlaces {
  /// Whether a talk still asks for a private room or a telephone interpreter.
  package static func needsPrivacy(
    isSensitive: Bool, isPrivate: Bool?, isInterpretedByTelephone: Bool
  ) -> Bool {
    isSensitive && isPrivate != true && !isInterpretedByTelephone
  }
}
