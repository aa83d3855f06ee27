/// Why a service that someone needs could not be had (WI-REF-03).
package enum UnmetCause: String, Sendable, Hashable, CaseIterable, Codable {
  case notAvailable = "not-available"
  case notCulturallyCompetent = "not-culturally-competent"
}

package enum UnmetNeedRefusal: Refusal {
  case inFuture(Day, today: Day)
  case beforeNeed(Day)
  case partnerMissing
  case dayMissing
  case resultDayMissing

  package var code: String {
    switch self {
    case .inFuture: "unmet-need.in-future"
    case .beforeNeed: "unmet-need.before"
    case .partnerMissing: "unmet-need.partner-missing"
    case .dayMissing: "unmet-need.day-missing"
    case .resultDayMissing: "unmet-need.result-day-missing"
    }
  }
}

/// The days of an unmet need: when it was found, when a partner was asked, when it came out.
package struct UnmetNeedDays: Codable, Sendable, Hashable {
  package let on: Day
  package let approachedOn: Day?
  package let resultOn: Day?

  package init(on: Day, approachedOn: Day? = nil, resultOn: Day? = nil) {
    self.on = on
    self.approachedOn = approachedOn
    self.resultOn = resultOn
  }

  package func check(partner: String, result: String, today: Day) throws(UnmetNeedRefusal) {
    for day in [on, approachedOn, resultOn].compactMap({ $0 }) {
      guard day <= today else { throw .inFuture(day, today: today) }
      guard day >= on else { throw .beforeNeed(on) }
    }
    if approachedOn != nil, partner.isBlank { throw .partnerMissing }
    if !partner.isBlank, approachedOn == nil { throw .dayMissing }
    guard result.isBlank == (resultOn == nil) else { throw .resultDayMissing }
  }
}
