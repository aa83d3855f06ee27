import Domain
import Policies
import Storage

extension ClocksPage {
  /// Computed from the facts of the case as they stood or were known, never from stored rows.
  static func load(
    _ header: CaseHeader, _ at: PointInTime, on day: Day, _ reader: Reader
  ) throws -> ClocksPage? {
    let file = try CaseFiles.load(header.id, as: at.knowledge, reader)
    let clocks = file.map { Clocks.running(for: $0, on: day, under: AllPolicies.clocks) } ?? []
    return ClocksPage(
      header: header, at: at, day: day,
      clocks: clocks.map { ClockLine($0, header, on: day) }.sorted { $0.dueOn < $1.dueOn },
      waivers: at.isNow ? try WaiverLine.list(of: header.id, reader) : [])
  }
}
