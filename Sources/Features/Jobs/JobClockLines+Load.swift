import Domain
import Policies
import Storage

/// One contact that is owed to a job: its days, and the contact that met it.
package struct ContactWindow: Codable, Sendable, Hashable {
  package let line: ClockLine
  /// The first day on which a contact counts for it.
  package let from: Day
}

/// The deadlines that a job starts, as its page shows them.
enum JobClockLines {
  static let week = "employer.same-week"

  /// Every window of a job in the order of its days, later ones included.
  static func windows(
    of job: StoredJob, _ header: CaseHeader, in file: CaseFile, on day: Day
  ) -> [ContactWindow] {
    let lines = clocks(of: job.id, in: file, on: day) { $0.hasPrefix("employer.") }
      .map { ClockLine($0, header, on: day) }
    var from = job.startedOn.map { $0.adding(days: 1) }
    var windows: [ContactWindow] = []
    for line in lines.sorted(by: { ($0.dueOn, $0.rule) < ($1.dueOn, $1.rule) }) {
      if line.rule == week {
        windows.insert(
          ContactWindow(line: line, from: job.securedOn ?? line.why.triggerOn), at: 0)
      } else {
        windows.append(ContactWindow(line: line, from: from ?? line.dueOn))
        from = line.dueOn.adding(days: 1)
      }
    }
    return windows
  }

  /// The report that is owed to the assistance agency; nil where none is.
  static func report(of jobID: String, in file: CaseFile, on day: Day) -> Clock? {
    clocks(of: jobID, in: file, on: day) { $0 == "assistance-report" }.first
  }

  private static func clocks(
    of jobID: String, in file: CaseFile, on day: Day, _ isMeant: (String) -> Bool
  ) -> [Clock] {
    Clocks.running(for: file, on: day, under: AllPolicies.clocks)
      .filter { $0.subject?.own == jobID && isMeant($0.rule) }
  }
}
