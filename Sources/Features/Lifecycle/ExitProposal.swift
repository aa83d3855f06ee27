import Domain
import Markup
import Storage

/// Tells the case manager that a member's identified outcomes are all achieved, so that exit is to
/// be proposed (UT-LIFE-12).
enum ExitProposal {
  /// - Parameter personID: whose goal was just achieved; nil for one of the household.
  static func tell(
    ofGoalOf personID: String?, caseID: String, _ tx: Transaction, _ now: Now
  ) throws {
    guard let log = try LifecycleLog(of: caseID, tx.reader) else { return }
    let served = Set(log.file.served(on: now.today))
    for member in log.file.members
    where served.contains(member.id) && (personID == nil || personID == member.id.own) {
      guard log.state(of: member, on: now.today).isServed,
        Exiting.isProposed(for: member, in: log.file, on: now.today)
      else { continue }
      var notice = NewNotice(.exitProposed, caseID, at: "/cases/\(caseID)/standing")
      notice.person = member.id.own
      notice.audience = .roles([.caseManager])
      try NoticeRecords.raise([notice], tx, now)
    }
  }
}
