import Domain
import Markup
import Storage

/// Changes a goal; its former version is kept (UT-PLN-05).
package struct EditGoal: Command {
  package static let permission = Permission.planEdit
  package static let name = "goal.edit"

  let caseID: String
  let goalID: String
  let version: Int
  let entry: GoalEntry

  package init(
    _ input: Input, caseID: String, goalID: String, version: Int
  ) throws(InvalidInput) {
    self.caseID = caseID
    self.goalID = goalID
    self.version = version
    entry = try GoalEntry(input)
  }

  package struct Edited: Sendable {
    let row: GoalRow
    let stored: StoredGoal
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> StoredGoal? {
    let facts = try PlanFacts.load(caseID, scope, tx.reader)
    if let person = entry.personID, facts?.header.person(person) == nil { return nil }
    return facts?.plan?.goals.first { $0.id == goalID }
  }

  package func decide(_ stored: StoredGoal, _ now: Now) throws(PlanRefusal) -> Edited {
    guard stored.state == .open || stored.state == .deferred else {
      throw .goalEnded(stored.state.rawValue)
    }
    // What the client stated stays the client's.
    guard stored.row.statedBy != "client" || entry.statedBy == "client" else {
      throw .clientStated
    }
    do {
      _ = try Goals.term(
        title: entry.title, addedOn: stored.row.addedOn,
        targetOn: entry.targetOn(addedOn: stored.row.addedOn),
        shortMonths: StoredPlan.shortMonths(on: stored.row.addedOn))
    } catch { throw .goal(error) }
    var row = stored.row
    entry.fill(&row)
    return Edited(row: row, stored: stored)
  }

  package func write(_ edited: Edited, _ tx: Transaction, _ now: Now) throws {
    let next = try GoalRecords.change(
      goalID, version: version, edited.row.cells, tx, now.stamp)
    guard next != nil else {
      throw Undone.stale(edited.stored.conflict(with: edited.row, base: version))
    }
  }

  package func location(_ edited: Edited) -> Path { "/cases/\(caseID)/plan/goals/\(goalID)" }

  package func references(_ edited: Edited) -> [Reference] {
    [.caseFile(caseID), Reference("goal", goalID)]
  }
}

extension StoredGoal {
  /// Both versions of a goal that changed meanwhile.
  func conflict(with yours: GoalRow, base: Int) -> VersionConflict {
    let theirs = GoalEntry.typed(row)
    let mine = GoalEntry.typed(yours)
    let lines = GoalFields.all().map { field in
      VersionConflict.Line(
        label: field.label, theirs: (theirs[field.name] ?? nil) ?? "",
        yours: (mine[field.name] ?? nil) ?? "")
    }
    return VersionConflict(current: version, base: base, lines: lines)
  }
}
