import Domain
import Markup

/// A case from arrival to month 24, through the extension to month 27 and on to month 60: what was
/// met, what is late, what comes. A line where there is room, a list downwards where there is not,
/// and the same as a table.
package struct JourneyLine: Component {
  package struct Point: Sendable {
    let label: String
    let day: Day
    let state: ClockBadge.State
    let path: Path?
    /// - Parameters:
    ///   - day: the day it was met, else the day it is due.
    ///   - path: where it can be read or settled.
    package init(_ label: String, _ day: Day, _ state: ClockBadge.State, _ path: Path? = nil) {
      self.label = label
      self.day = day
      self.state = state
      self.path = path
    }
  }

  let id: String
  let title: String
  let arrival: Day
  let today: Day
  let isExtended: Bool
  let points: [Point]

  /// - Parameters:
  ///   - id: unique in the page.
  ///   - today: the day the states are judged on; marked in the picture.
  ///   - isExtended: the case runs to month 27.
  package init(
    id: String, title: String, arrival: Day, today: Day, isExtended: Bool = false, points: [Point]
  ) {
    self.id = id
    self.title = title
    self.arrival = arrival
    self.today = today
    self.isExtended = isExtended
    self.points = points.sorted { ($0.day, $0.label) < ($1.day, $1.label) }
  }

  package var html: HTML {
    """
    <figure class="picture journey">
    <figcaption class="picture-title">\(title)</figcaption>
    \(drawing)\(list)<details class="picture-table journey-table">
    <summary>The same as a table</summary>
    \(table)</details>
    </figure>

    """
  }

  /// The narrow form: one below the other, with today in its place.
  private var list: HTML {
    let past = points.filter { $0.day <= today }
    let coming = points.filter { $0.day > today }
    return """
      <ol class="journey-list">
      <li class="journey-stop"><span class="journey-day">\(arrival)</span> Arrival</li>
      \(past.markup(stop))<li class="journey-today"><span class="journey-day">\(today)</span> Today</li>
      \(coming.markup(stop))</ol>

      """
  }

  private func stop(_ point: Point) -> HTML {
    """
    <li class="journey-stop clock-\(point.state.rawValue)">\(point.state.shape.icon)\
    <span class="journey-day">\(point.day)</span> \(link(point)) \
    <span class="journey-state">\(point.state.word)</span></li>

    """
  }

  private func link(_ point: Point) -> HTML {
    point.path.map { "<a href=\"\($0)\">\(point.label)</a>" } ?? "\(point.label)"
  }

  private var table: DataTable {
    DataTable(
      caption: title, isCaptionHidden: true,
      columns: [.init("Day"), .init("What", isRowHeader: true), .init("State")],
      rows: points.map { ["\($0.day)", link($0), "\(ClockBadge($0.state))"] }.map {
        DataTable.Row($0)
      },
      empty: EmptyState(
        "Nothing on the way yet", "Deadlines appear here once the case has an arrival date."))
  }
}
