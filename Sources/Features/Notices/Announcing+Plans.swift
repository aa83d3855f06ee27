import Domain
import Markup

// What commands tell the rest of the team (UT-SVC-08): plans, goals, actions and agreement.

extension AddGoal {
  package func notices(_ added: Added, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.planChanged, caseID, at: location(added))
    notice.person = added.row.personID
    notice.after = added.row.words
    return [notice]
  }
}

extension EditGoal {
  package func notices(_ edited: Edited, _ now: Now) -> [NewNotice] {
    guard edited.row.words != edited.stored.row.words else { return [] }
    var notice = NewNotice(.planChanged, caseID, at: location(edited))
    notice.person = edited.row.personID
    notice.before = edited.stored.row.words
    notice.after = edited.row.words
    return [notice]
  }
}

extension EndGoal {
  package func notices(_ ended: Ended, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.planChanged, caseID, at: location(ended))
    notice.person = ended.row.personID
    notice.before = ended.stored.row.words
    notice.after = ended.row.words
    notice.eventOn = ended.row.achievedOn
    return [notice]
  }
}

extension GoalRow {
  /// The goal, by when, and how it stands.
  fileprivate var words: String {
    let state =
      if let achievedOn {
        ", achieved on \(achievedOn.words)"
      } else if droppedOn != nil {
        ", dropped"
      } else if deferredOn != nil {
        ", resting"
      } else {
        targetOn.map { ", by \($0.words)" } ?? ""
      }
    return title + state
  }
}

extension SaveActionItem {
  package func notices(_ saved: Saved, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.planChanged, caseID, at: location(saved))
    notice.before = saved.stored?.row.words ?? ""
    notice.after = saved.row.words
    return notice.before == notice.after ? [] : [notice]
  }
}

extension ActionItemRow {
  fileprivate var words: String {
    let day = dueOn.map { ", by \($0.words)" } ?? ""
    return "\(description)\(day), \(PlanWords.status(status).lowercasedFirst)"
  }
}

extension AddProgress {
  package func notices(_ id: String, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.planProgress, caseID, at: location(id))
    notice.eventOn = on
    notice.after = remark
    return [notice]
  }
}

extension ReviewPlan {
  package func notices(_ reviewed: Reviewed, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.planChanged, caseID, at: location(reviewed))
    notice.after = changes
    return [notice]
  }
}

extension AddPlanRemark {
  package func notices(_ added: Added, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.planRemark, caseID, at: location(added))
    notice.after = body
    return [notice]
  }
}

extension AddEmploymentGoal {
  package func notices(_ done: Outcome, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.planChanged, caseID, at: location(done))
    notice.person = personID
    notice.after = done.row.words
    return [notice]
  }
}

extension AddBarrier {
  package func notices(_ done: Outcome, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.planChanged, caseID, at: location(done))
    notice.person = personID
    notice.after = description
    return [notice]
  }
}

extension EndEmploymentGoal {
  package func notices(_ done: Outcome, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.planChanged, caseID, at: location(done))
    notice.person = personID
    notice.before = done.stored.row.words
    notice.after = done.row.words
    notice.eventOn = done.row.achievedOn
    return [notice]
  }
}

extension ChangeBarrier {
  package func notices(_ done: Outcome, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.planChanged, caseID, at: location(done))
    notice.person = personID
    notice.before = words(done.stored.description, done.stored.status)
    notice.after = words(description, status)
    return notice.before == notice.after ? [] : [notice]
  }

  private func words(_ description: String, _ status: String) -> String {
    let state = EmploymentPlanWords.label(status, in: EmploymentPlanWords.barrierStates)
    return "\(description), \(state.lowercasedFirst)"
  }
}

extension SaveActivity {
  package func notices(_ done: Outcome, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.planChanged, caseID, at: location(done))
    notice.person = personID
    notice.before = done.former?.row.words ?? ""
    notice.after = done.row.words
    return notice.before == notice.after ? [] : [notice]
  }
}

extension ActivityRow {
  fileprivate var words: String {
    "\(description)\(dueOn.map { ", by \($0.words)" } ?? "")\(status == "open" ? "" : ", \(status)")"
  }
}

extension AgreeToEmploymentPlan {
  package func notices(_ done: Outcome, _ now: Now) -> [NewNotice] {
    var former = done.standing
    switch party {
    case .caseManager: former.caseManagerOn = nil
    case .counselor: former.counselorOn = nil
    case .client: former.clientOn = nil
    }
    var notice = NewNotice(.planAgreed, caseID, at: location(done))
    notice.person = personID
    notice.eventOn = on
    notice.before = former.awaiting.map(\.rawValue).joined(separator: ",")
    notice.after = done.standing.awaiting.map(\.rawValue).joined(separator: ",")
    return [notice]
  }
}
