/// What agencies and workers are called, by the id of their records: reports group by them.
package struct ReportNames: Sendable {
  private let agencies: [String: String]
  private let staff: [String: String]

  package init(agencies: [String: String] = [:], staff: [String: String] = [:]) {
    self.agencies = agencies
    self.staff = staff
  }

  /// The id where there is no name.
  package func agency(_ id: RecordID) -> String { agencies[id.own] ?? id.shown }

  /// Empty where nobody is named.
  package func worker(_ id: RecordID?) -> String { id.map { staff[$0.own] ?? $0.shown } ?? "" }
}
