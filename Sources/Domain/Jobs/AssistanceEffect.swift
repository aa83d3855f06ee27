/// What a job did to the cash assistance of whoever got it (WI-QPR-08).
package enum AssistanceEffect: String, Sendable, Hashable, CaseIterable, Codable {
  /// The cash ended owing to earnings.
  case termination
  /// The amount was lowered.
  case reduction
  /// They were eligible and never took the cash, owing to the job.
  case diversion
  /// The job changed nothing of the cash, or there was none.
  case none
}

/// What someone confirmed, and when; until then there is only the suggestion.
package struct ConfirmedEffect: Sendable, Hashable {
  package var effect: AssistanceEffect
  package var on: Day
  package init(_ effect: AssistanceEffect, on: Day) {
    self.effect = effect
    self.on = on
  }
}

/// What the records suggest, with the rule that fired and the assistance it read.
package struct SuggestedEffect: Sendable, Hashable {
  package enum Rule: String, Sendable, Hashable, CaseIterable, Codable {
    /// Cash that was open when the job came ended later, and earnings are given as the reason.
    case endedByEarnings = "ended-by-earnings"
    /// Cash that was open when the job came goes on with a lower amount.
    case lowered
    /// Cash was decided, and neither it nor any other was ever taken.
    case neverTaken = "never-taken"
    /// None of these.
    case nothing
  }

  package let effect: AssistanceEffect
  package let rule: Rule
  /// The assistance that the rule read; nil where nothing fired.
  package let assistance: RecordID?
  /// When the cash ended, was lowered, or was decided.
  package let on: Day?
  /// Monthly amounts in cents before and after, where both are known.
  package let before: Int?
  package let after: Int?

  init(
    _ effect: AssistanceEffect, _ rule: Rule, _ assistance: Assistance? = nil, on: Day? = nil,
    before: Int? = nil, after: Int? = nil
  ) {
    self.effect = effect
    self.rule = rule
    self.assistance = assistance?.id
    self.on = on
    self.before = before
    self.after = after
  }
}

/// Suggests for each job whether the grant was terminated, reduced or diverted. An event of the
/// cash belongs to the last job or upgrade that came before it, so that it is counted once.
package enum AssistanceEffects {
  /// The types of assistance that are cash (a grant); food and health care are none.
  package static let cash: Set<String> = ["RCA", "TANF", "W-2"]

  /// What counts for the job: what was confirmed, else the suggestion.
  package static func effect(of job: Job, of member: Member) -> AssistanceEffect {
    job.confirmedEffect?.effect ?? suggestion(for: job, of: member).effect
  }

  /// - Parameter member: as they stood on the day asked; later facts count where they are there.
  package static func suggestion(for job: Job, of member: Member) -> SuggestedEffect {
    suggestion(for: job, among: member.jobs, assistance: member.assistance)
  }

  package static func suggestion(
    for job: Job, among jobs: [Job], assistance: [Assistance]
  ) -> SuggestedEffect {
    guard let came = job.cameOn else { return SuggestedEffect(.none, .nothing) }
    let grants = assistance.filter { cash.contains($0.type) }
      .sorted {
        ($0.startedOn ?? $0.decidedOn ?? came, $0.id) < (
          $1.startedOn ?? $1.decidedOn ?? came, $1.id
        )
      }
    let open = grants.filter { $0.isOpen(on: came) }
    for grant in open where grant.endReason.tellsOfEarnings {
      if let ended = grant.endedOn, job.isLast(before: ended, of: jobs) {
        return SuggestedEffect(.termination, .endedByEarnings, grant, on: ended)
      }
    }
    for grant in open {
      if let (lowered, on) = grant.lowered(among: grants), job.isLast(before: on, of: jobs) {
        return SuggestedEffect(
          .reduction, .lowered, grant, on: on, before: grant.monthlyCents,
          after: lowered.monthlyCents)
      }
    }
    guard grants.allSatisfy({ $0.startedOn == nil }), job.isFirst(of: jobs),
      let grant = grants.first(where: { $0.decidedOn != nil })
    else { return SuggestedEffect(.none, .nothing) }
    return SuggestedEffect(.diversion, .neverTaken, grant, on: grant.decidedOn)
  }
}

extension Job {
  /// The day by which it is reported: a placement's is when it was secured, an upgrade's when it
  /// started.
  package var cameOn: Day? {
    upgradeOf == nil ? securedOn ?? startedOn : startedOn ?? securedOn
  }

  /// Whether no other job or upgrade came between this one and `day`.
  fileprivate func isLast(before day: Day, of jobs: [Job]) -> Bool {
    guard let came = cameOn, came <= day else { return false }
    return !jobs.contains { other in
      guard other.id != id, let on = other.cameOn, on <= day else { return false }
      return (came, id) < (on, other.id)
    }
  }

  fileprivate func isFirst(of jobs: [Job]) -> Bool {
    guard let came = cameOn else { return false }
    return !jobs.contains { other in
      guard other.id != id, let on = other.cameOn else { return false }
      return (on, other.id) < (came, id)
    }
  }
}

extension Assistance {
  /// The grant of the same type that goes on with less, and since when: it starts within a month
  /// of this one's end.
  fileprivate func lowered(among grants: [Assistance]) -> (Assistance, Day)? {
    guard let ended = endedOn, let amount = monthlyCents else { return nil }
    for next in grants where next.id != id && next.type == type {
      guard let start = next.startedOn, let less = next.monthlyCents, less > 0, less < amount,
        start >= ended, start <= ended.adding(months: 1)
      else { continue }
      return (next, start)
    }
    return nil
  }
}

extension String {
  /// "Earnings", "earned income", "wages", "employment", "job", as agencies write a reason.
  fileprivate var tellsOfEarnings: Bool {
    let words = lowercased().split { !$0.isLetter }
    return words.contains { word in
      ["earn", "wage", "employ", "job", "income"].contains { word.hasPrefix($0) }
    }
  }
}
