/// Help that staff gave on the way to a job (WI-SVC-05).
package enum JobHelp: String, Sendable, Hashable, CaseIterable, Codable {
  case resume, applications, interpretation, translation
  case worksiteLiteracy = "worksite-literacy"
}

/// How someone gets to work.
package enum TransitAccess: String, Sendable, Hashable, CaseIterable, Codable {
  case publicTransit = "public-transit"
  case ownCar = "own-car"
  case carpool
  case employerTransport = "employer-transport"
  case onFoot = "on-foot"
  /// There is none yet.
  case none
}

/// What an upgrade made better (WI-SVC-06).
package enum JobImprovement: String, Sendable, Hashable, CaseIterable, Codable {
  case pay, hours, title, benefit
}

/// What of a job can get better: compared when an upgrade is recorded.
package struct JobTerms: Sendable, Hashable {
  package let position: String
  /// Cents an hour.
  package let hourlyWageCents: Int?
  /// Hundredths of an hour a week.
  package let hoursHundredths: Int?
  package let healthInsurance: Bool

  package init(
    position: String, hourlyWageCents: Int?, hoursHundredths: Int?, healthInsurance: Bool
  ) {
    self.position = position
    self.hourlyWageCents = hourlyWageCents
    self.hoursHundredths = hoursHundredths
    self.healthInsurance = healthInsurance
  }

  /// What is better here than in `former`. Pay and hours are compared where both are known; another
  /// title is taken as a better one.
  package func improvements(on former: JobTerms) -> [JobImprovement] {
    func isMore(_ now: Int?, _ before: Int?) -> Bool {
      guard let now, let before else { return false }
      return now > before
    }
    var found: [JobImprovement] = []
    if isMore(hourlyWageCents, former.hourlyWageCents) { found.append(.pay) }
    if isMore(hoursHundredths, former.hoursHundredths) { found.append(.hours) }
    if position.lowercased() != former.position.lowercased() { found.append(.title) }
    if healthInsurance, !former.healthInsurance { found.append(.benefit) }
    return found
  }
}
