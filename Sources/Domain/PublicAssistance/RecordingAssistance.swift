/// Why public assistance ended (WI-PPL-04).
package enum AssistanceEnd: String, Sendable, Codable, CaseIterable {
  case grantTermination = "grant-termination"
  case reduction
  case diversion
  case other
}

package enum PublicAssistanceRefusal: Refusal {
  case caseClosed
  case notOfHousehold
  case inFuture(Day, today: Day)
  case endsBeforeStart(Day)
  case endedBefore(Day)
  /// W-2 or FSET serves them, and agency, worker or plan there is not said (WI-INT-08).
  case servedElsewhere
  case openAlready(String)
  /// Why it ended is other, and not said in words.
  case wordsMissing
  case notSuggested

  package var code: String {
    switch self {
    case .caseClosed: "assistance.case-closed"
    case .notOfHousehold: "assistance.not-of-household"
    case .inFuture: "assistance.in-future"
    case .endsBeforeStart: "assistance.ends-before-start"
    case .endedBefore: "assistance.ended-before"
    case .servedElsewhere: "assistance.served-elsewhere"
    case .openAlready: "assistance.open-already"
    case .wordsMissing: "assistance.words-missing"
    case .notSuggested: "assistance.not-suggested"
    }
  }
}

/// What is recorded of public assistance, and when it may be.
package struct AssistanceRecord: Sendable, Hashable {
  package let type: String
  /// Food assistance with employment and training.
  package let isFSET: Bool
  package let agency: String
  package let worker: String
  /// The plan that they have there; "none" is an answer.
  package let plan: String
  package let decidedOn: Day?
  package let startedOn: Day

  package init(
    type: String, isFSET: Bool, agency: String, worker: String, plan: String, decidedOn: Day?,
    startedOn: Day
  ) {
    self.type = type
    self.isFSET = isFSET
    self.agency = agency
    self.worker = worker
    self.plan = plan
    self.decidedOn = decidedOn
    self.startedOn = startedOn
  }

  /// Whether another agency plans with them too (WI-INT-08).
  package var isServedElsewhere: Bool { type == "W-2" || isFSET }

  /// - Parameter open: types that the person receives already.
  package func check(open: Set<String>, today: Day) throws(PublicAssistanceRefusal) {
    for day in [decidedOn, startedOn].compactMap({ $0 }) where day > today {
      throw .inFuture(day, today: today)
    }
    if isServedElsewhere, agency.isBlank || worker.isBlank || plan.isBlank {
      throw .servedElsewhere
    }
    if type != "other", open.contains(type) { throw .openAlready(type) }
  }

  package static func checkEnd(
    _ why: AssistanceEnd, words: String, startedOn: Day?, endedOn: Day?, on day: Day, today: Day
  ) throws(PublicAssistanceRefusal) {
    if let endedOn { throw .endedBefore(endedOn) }
    guard day <= today else { throw .inFuture(day, today: today) }
    if let startedOn, day < startedOn { throw .endsBeforeStart(startedOn) }
    guard why != .other || !words.isBlank else { throw .wordsMissing }
  }
}

package enum Money {
  /// `653`, `653.5` or `653.50` as cents; nil for anything else. At most ten million dollars.
  package static func cents(_ text: String) -> Int? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, (1...7).contains(first.utf8.count),
      first.utf8.allSatisfy({ (48...57).contains($0) }), let dollars = Int(first)
    else { return nil }
    guard parts.count == 2 else { return dollars * 100 }
    let rest = parts[1].utf8
    guard (1...2).contains(rest.count), rest.allSatisfy({ (48...57).contains($0) }),
      let digits = Int(parts[1])
    else { return nil }
    return dollars * 100 + (rest.count == 1 ? digits * 10 : digits)
  }

  /// `$653` or `$653.50`.
  package static func text(_ cents: Int) -> String {
    let rest = cents % 100
    return "$\(cents / 100)" + (rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)")
  }
}
