/// Whom a publication is for: agencies and roles, each empty for all of them (UT-QA-03).
package struct Audience: Sendable, Hashable {
  package let agencies: Set<String>
  package let roles: Set<Role>

  package init(agencies: Set<String>, roles: Set<Role>) {
    self.agencies = agencies
    self.roles = roles
  }

  package func includes(_ role: Role, of agencyID: String) -> Bool {
    (agencies.isEmpty || agencies.contains(agencyID)) && (roles.isEmpty || roles.contains(role))
  }
}

package enum PublicationKind: String, Sendable, Hashable, CaseIterable, Codable {
  case meeting
  case process
  case agreement = "data-sharing-agreement"
  case complaints = "complaint-policy"
}

package enum Publishing {
  /// Whether someone may publish to an audience: the state's office to every agency, others to
  /// their own only.
  package static func check(
    _ audience: Audience, from agencyID: String, isStateOffice: Bool
  ) throws(PublicationRefusal) {
    guard isStateOffice || audience.agencies == [agencyID] else { throw .otherAgency }
  }

  /// Whether a version is still to be acknowledged by someone who acknowledged up to `seen`.
  package static func isOwed(_ edition: Int, after seen: Int?) -> Bool {
    seen.map { $0 < edition } ?? true
  }

  /// Judges an acknowledgement of version `edition`, where `current` is the one in force.
  package static func acknowledge(
    _ edition: Int, current: Int, after seen: Int?
  ) throws(PublicationRefusal) -> Int {
    guard edition == current else { throw .newerVersion(current) }
    guard isOwed(edition, after: seen) else { throw .acknowledged }
    return edition
  }
}

/// Why something is not published or acknowledged so.
package enum PublicationRefusal: Refusal {
  case otherAgency
  case meetingDayMissing
  /// The version in force.
  case newerVersion(Int)
  case acknowledged
  case notPublisher

  package var code: String {
    switch self {
    case .otherAgency: "publication.other-agency"
    case .meetingDayMissing: "publication.meeting-day-missing"
    case .newerVersion: "publication.newer-version"
    case .acknowledged: "publication.acknowledged"
    case .notPublisher: "publication.not-publisher"
    }
  }
}

/// Why a request for technical assistance is not answered or closed so (UT-QA-02).
package enum AssistanceRefusal: Refusal {
  case answered(on: Day)
  case notAnswered
  case notState

  package var code: String {
    switch self {
    case .answered: "assistance.answered"
    case .notAnswered: "assistance.not-answered"
    case .notState: "assistance.not-state"
    }
  }
}
