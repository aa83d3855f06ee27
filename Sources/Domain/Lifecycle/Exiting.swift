package enum Exiting {
  /// The outcomes identified for `member` that still count on `day`, of the member's own goals and
  /// of the household's: how many there are and how many are achieved (UT-LIFE-12).
  package static func outcomes(
    of member: Member, in file: CaseFile, on day: Day
  ) -> (all: Int, achieved: Int) {
    let goals = file.plans.flatMap(\.goals).filter { goal in
      goal.addedOn <= day && (goal.person == nil || goal.person == member.id)
        && !(goal.droppedOn.map { $0 <= day } ?? false)
    }
    return (goals.count, goals.count { $0.achievedOn.map { $0 <= day } ?? false })
  }

  /// Whether exit is to be proposed: there are outcomes, and all are achieved.
  package static func isProposed(for member: Member, in file: CaseFile, on day: Day) -> Bool {
    let outcomes = outcomes(of: member, in: file, on: day)
    return outcomes.all > 0 && outcomes.achieved == outcomes.all
  }
}
