import Domain
import Policies
import Storage

/// What was logged of each person of a case, and from there the state that counts.
package struct LifecycleLog: Sendable {
  package let file: CaseFile
  /// The state each person reached last, by id.
  let logged: [String: LifecycleState]
  /// The day on which each was served again, by id.
  let reopenedOn: [String: Day]
  /// Where each stood when they last asked for help again, by id.
  let beforeAsking: [String: LifecycleState]

  /// Nil where there is no such case.
  package init?(of caseID: String, _ reader: Reader) throws {
    guard let file = try CaseFiles.load(caseID, reader) else { return nil }
    self.file = file
    var logged: [String: LifecycleState] = [:]
    var reopenedOn: [String: Day] = [:]
    var beforeAsking: [String: LifecycleState] = [:]
    try reader.each(
      """
      SELECT person_id, to_state, on_day, from_state FROM transition WHERE case_id = $1
      ORDER BY person_id, number
      """, [caseID]
    ) { row in
      let state = LifecycleState(rawValue: row.text(1))
      logged[row.text(0)] = state
      if state == .reRequested {
        beforeAsking[row.text(0)] = LifecycleState(rawValue: row.text(3))
      }
      if state == .reOpened { reopenedOn[row.text(0)] = row.day(2) }
    }
    self.logged = logged
    self.reopenedOn = reopenedOn
    self.beforeAsking = beforeAsking
  }

  package func member(_ id: String) -> Member? { file.members.first { $0.id.own == id } }

  /// The member with the assessments that count: after re-opening, those made since.
  package func sinceReopening(_ member: Member) -> Member {
    guard let day = reopenedOn[member.id.own] else { return member }
    var later = member
    later.assessments.removeAll { $0.finalisedOn < day }
    return later
  }

  package func state(of member: Member, on day: Day) -> LifecycleState {
    let logged = logged[member.id.own]
    guard let rule = AllPolicies.clocks.first(where: { $0.name == "service.end" }) else {
      return logged ?? .intake
    }
    let member = sinceReopening(member)
    var file = file
    for index in file.members.indices where file.members[index].id == member.id {
      file.members[index] = member
    }
    return Lifecycle.current(
      logged: logged,
      facts: LifecycleState(of: member, in: file, on: day, service: rule, under: UtahRCCM.scoring),
      isExtended: member.extensions.contains { $0.agreedOn != nil && $0.until >= day })
  }

  /// The member's steps through `states`, each of which must follow the one before it.
  package func move(
    _ member: Member, on day: Day, through states: [LifecycleState]
  ) throws(TransitionRefusal) -> LifecycleMove {
    let current = state(of: member, on: day)
    return LifecycleMove(
      personID: member.id.own, bridge: bridge(of: member, to: current),
      steps: try Lifecycle.steps(from: current, through: states))
  }

  /// The steps that the records have made since the last line of the log.
  func bridge(of member: Member, to current: LifecycleState) -> [LifecycleStep] {
    logged[member.id.own].map { Lifecycle.bridge(from: $0, to: current) } ?? []
  }
}

/// The steps that one act makes one person take.
package struct LifecycleMove: Sendable, Equatable {
  package let personID: String
  /// Steps that the records had made before, without a line in the log.
  package let bridge: [LifecycleStep]
  package let steps: [LifecycleStep]
}
