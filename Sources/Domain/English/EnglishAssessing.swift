/// How much English someone has, in the six levels of the National Reporting System.
package enum EnglishLevel: String, Sendable, Hashable, CaseIterable, Codable {
  case literacy = "1"
  case lowBeginning = "2"
  case highBeginning = "3"
  case lowIntermediate = "4"
  case highIntermediate = "5"
  case advanced = "6"
}

/// The English assessment by a third party, who is named when the client is connected (UT-ASM-22).
package enum EnglishAssessing {
  /// What an English assessor sees of the person: name and language, contact, appointment.
  package static let shown: Set<DataClass> = [.identity, .contact, .appointment]

  /// What a person is to know before they are connected with an assessor.
  package struct Connecting: Sendable, Hashable {
    /// The role of the one named; nil where there is no such member of staff, or they have left.
    package var role: Role?
    /// The person has an open connection with this assessor.
    package var isConnected: Bool
    /// Why a class that the assessor needs does not reach their agency.
    package var withheld: Withholding?

    package init(role: Role?, isConnected: Bool, withheld: Withholding?) {
      self.role = role
      self.isConnected = isConnected
      self.withheld = withheld
    }
  }

  package static func connect(
    _ facts: Connecting, on day: Day, today: Day
  ) throws(EnglishRefusal) {
    guard facts.role == .englishAssessor else { throw .notAnAssessor }
    guard day <= today else { throw .inFuture(day, today: today) }
    guard !facts.isConnected else { throw .connectedAlready }
    if let why = facts.withheld { throw .notShared(why) }
  }

  package enum Status: String, Sendable, Hashable, CaseIterable, Codable {
    case draft, final
  }

  /// A draft is the assessor's own to change; what is final stays as it is, and a correction is a
  /// new version of it.
  package static func save(
    assessedOn day: Day, connectedOn: Day, status: Status, today: Day
  ) throws(EnglishRefusal) {
    guard status == .draft else { throw .final }
    guard day <= today else { throw .inFuture(day, today: today) }
    guard day >= connectedOn else { throw .beforeConnection(connectedOn) }
  }

  /// - Parameters:
  ///   - status: of the version that is to be corrected.
  ///   - isCorrected: a later version of it is final.
  ///   - hasDraft: the connection has a draft that is not final yet.
  package static func begin(
    correcting status: Status?, isCorrected: Bool, hasDraft: Bool
  ) throws(EnglishRefusal) {
    guard !hasDraft else { throw .draftOpen }
    guard let status else { return }
    guard status == .final else { throw .notFinal }
    guard !isCorrected else { throw .correctedAlready }
  }
}

/// Why the connection with an English assessor, or the assessment, cannot be recorded so.
package enum EnglishRefusal: Refusal {
  case notAnAssessor
  case inFuture(Day, today: Day)
  case connectedAlready
  case notShared(Withholding)
  case beforeConnection(Day)
  case final
  case notFinal
  case correctedAlready
  case draftOpen
  case ended(Day)

  package var code: String {
    switch self {
    case .notAnAssessor: "english.not-an-assessor"
    case .inFuture: "english.in-future"
    case .connectedAlready: "english.connected-already"
    case .notShared: "english.not-shared"
    case .beforeConnection: "english.before-connection"
    case .final: "english.final"
    case .notFinal: "english.not-final"
    case .correctedAlready: "english.corrected-already"
    case .draftOpen: "english.draft-open"
    case .ended: "english.ended"
    }
  }
}
