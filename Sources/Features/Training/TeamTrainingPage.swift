import Domain
import Markup

/// What a supervisor's staff took and owe (UT-TRN-02); for a point of contact, their agency's.
package struct TeamTrainingPage: Page {
  package struct Worker: Codable, Sendable, Hashable {
    package let id: String
    package let name: String
    package let role: Role
    package let taken: Int
    package let owed: [CourseLine]
    /// The last day of the licence that ends last, where there is one.
    package let licenceUntil: Day?
  }

  package let day: Day
  package let workers: [Worker]

  package var title: String { "Training of your staff" }
  package var trail: [Crumb] { [Crumb("My team", "/team")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Training of your staff</h1>
    <p><a href="/training/courses">All courses</a></p>
    \(DataTable(
      caption: "Training by worker", isCaptionHidden: true,
      columns: [
        .init("Worker", isRowHeader: true), .init("Taken", .end), .init("Owed", .end),
        .init("Required and not recorded", width: .third), .init("Licence until"),
      ],
      rows: workers.map(row),
      empty: EmptyState(
        "Nobody reports to you yet", "Staff whose supervisor you are appear here.")))
    """
  }

  private func row(_ worker: Worker) -> DataTable.Row {
    let licence: HTML =
      worker.licenceUntil.map { end in
        end < day ? "\(DayText(end)) \(Badge("Expired", .danger))" : "\(DayText(end))"
      } ?? "–"
    return DataTable.Row(
      [
        """
        <a href="/training/staff/\(worker.id)"><bdi>\(worker.name)</bdi></a><br>\
        <span class="muted">\(worker.role.words)</span>
        """,
        "\(worker.taken)", "\(worker.owed.count)",
        worker.owed.isEmpty
          ? "Nothing" : "\(worker.owed.map(\.title).joined(separator: "; "))",
        licence,
      ], isMarked: !worker.owed.isEmpty)
  }
}
