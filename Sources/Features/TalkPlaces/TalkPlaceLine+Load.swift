import Domain
import Storage

/// What an appointment's page says of its place and of who interprets there.
package struct TalkPlaceLine: Codable, Sendable, Hashable {
  package let topic: String
  package let isPrivate: Bool?
  /// A private room or a telephone interpreter is asked for still.
  package let needsPrivacy: Bool
  package let interpreters: [CaseInterpretersPage.Line]

  static func load(
    appointment id: String, _ header: CaseHeader, _ reader: Reader
  ) throws -> TalkPlaceLine {
    let place = try TalkPlaceRecords.ofAppointment(id, reader)
    let lines = try CaseInterpretersPage.lines(of: header, reader).filter {
      $0.appointmentID == id
    }
    return TalkPlaceLine(
      topic: place.topic, isPrivate: place.isPrivate,
      needsPrivacy: TalkPlaces.needsPrivacy(
        isSensitive: place.isSensitive, isPrivate: place.isPrivate,
        isInterpretedByTelephone: lines.contains { $0.mode == "telephone" }),
      interpreters: lines)
  }

  var place: TalkPlace { TalkPlace(topic: topic, isPrivate: isPrivate) }
}
