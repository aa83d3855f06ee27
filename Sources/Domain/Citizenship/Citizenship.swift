/// What someone said they want when citizenship was discussed (WI-PLN-12).
package enum CitizenshipWish: String, Sendable, Hashable, CaseIterable, Codable {
  case wishes
  case undecided
  case declines
}

/// A discussion of the advantages of citizenship, and what the person wished then.
package struct CitizenshipTalk: Sendable, Equatable {
  package var id: RecordID
  package var on: Day
  package var wish: CitizenshipWish
  package init(id: RecordID, on: Day, wish: CitizenshipWish) {
    self.id = id
    self.on = on
    self.wish = wish
  }
}

/// Why something about citizenship cannot be recorded so.
package enum CitizenshipRefusal: Refusal {
  case inFuture(Day, today: Day)
  case beforeArrival(Day)
  /// The discussion leaves out what permanent residents risk.
  case advantagesMissing([String])
  case stepKnown(Day)
  case notWished
  case goalStands
  case noPlan

  package var code: String {
    switch self {
    case .inFuture: "citizenship.in-future"
    case .beforeArrival: "citizenship.before-arrival"
    case .advantagesMissing: "citizenship.advantages-missing"
    case .stepKnown: "citizenship.step-known"
    case .notWished: "citizenship.not-wished"
    case .goalStands: "citizenship.goal-stands"
    case .noPlan: "citizenship.no-plan"
    }
  }
}

package enum Citizenship {
  /// What is owed to one adult about citizenship.
  package enum Duty: String, Sendable, Hashable, CaseIterable, Codable {
    /// Planning is compulsory in other programs only, or the person is a minor (WI-PACK-01).
    case notOwed = "not-owed"
    case citizen
    case discussionMissing = "discussion-missing"
    case undecided
    /// They wish it, and no goal says so.
    case goalMissing = "goal-missing"
    case goalSet = "goal-set"
    /// They do not wish it: the discussion stays, the duty of a goal is gone.
    case declined
  }

  /// - Parameter programs: those in which planning for citizenship is compulsory.
  package static func duty(
    of member: Member, in file: CaseFile, on day: Day, compulsoryIn programs: [String]
  ) -> Duty {
    guard !member.isCitizen(on: day) else { return .citizen }
    let last = member.citizenshipTalks.filter { $0.on <= day }
      .max { ($0.on, $0.id) < ($1.on, $1.id) }
    guard let last else {
      let isOwed = member.isAdult(on: day) && member.isIn(programs, on: day)
      return isOwed ? .discussionMissing : .notOwed
    }
    switch last.wish {
    case .declines: return .declined
    case .undecided: return .undecided
    case .wishes: return hasGoal(member, in: file) ? .goalSet : .goalMissing
    }
  }

  /// A goal of the person or of the family that names citizenship and was not dropped. The word is
  /// that of the pack's list of goals (WI-PLN-09).
  package static func hasGoal(_ member: Member, in file: CaseFile) -> Bool {
    file.plansNamingMembers.contains { plan in
      plan.goals.contains { goal in
        let person = goal.person ?? plan.person
        return goal.droppedOn == nil && (person == nil || person == member.id)
          && goal.title.lowercased().contains("citizenship")
      }
    }
  }

  package static func check(
    on day: Day, arrivedOn: Day?, today: Day
  ) throws(CitizenshipRefusal) {
    guard day <= today else { throw .inFuture(day, today: today) }
    if let arrivedOn, day < arrivedOn { throw .beforeArrival(arrivedOn) }
  }

  /// - Parameter required: what every discussion tells of.
  package static func discuss(
    _ advantages: [String], required: [String], on day: Day, arrivedOn: Day?, today: Day
  ) throws(CitizenshipRefusal) {
    try check(on: day, arrivedOn: arrivedOn, today: today)
    let missing = required.filter { !advantages.contains($0) }
    guard missing.isEmpty else { throw .advantagesMissing(missing) }
  }
}

extension Member {
  package func isCitizen(on day: Day) -> Bool {
    status == "citizen" || immigrationSteps.contains { $0.kind == "naturalised" && $0.on <= day }
  }

  package func isIn(_ programs: [String], on day: Day) -> Bool {
    enrollments.contains { one in
      programs.contains(one.program) && one.startedOn <= day
        && (one.endedOn.map { $0 >= day } ?? true)
    }
  }

  /// The day of the first step of a kind; nil where there was none.
  package func step(_ kind: String) -> Day? {
    immigrationSteps.filter { $0.kind == kind }.map(\.on).min()
  }
}
