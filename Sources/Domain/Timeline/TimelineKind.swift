/// What a line of a case's timeline is about (UT-SVC-08).
package enum TimelineKind: String, Sendable, Hashable, CaseIterable, Codable {
  case note, assessment, plan, appointment, service, referral, employment, state
}
