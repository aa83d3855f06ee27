import Markup

/// The state of a deadline: shape, word and colour, with an optional detail ("4 days").
package struct ClockBadge: Component {
  package enum State: String, CaseIterable, Sendable {
    case overdue
    case missed
    case dueSoon = "due-soon"
    case upcoming
    case met
    case metLate = "met-late"
    case waived
    case cancelled

    package var word: String {
      switch self {
      case .overdue: "Overdue"
      case .missed: "Missed"
      case .dueSoon: "Due soon"
      case .upcoming: "Upcoming"
      case .met: "Met"
      case .metLate: "Met late"
      case .waived: "Waived"
      case .cancelled: "Cancelled"
      }
    }

    package var shape: Shape {
      switch self {
      case .overdue: .triangle
      case .missed: .flag
      case .dueSoon: .diamond
      case .upcoming: .ring
      case .met: .check
      case .metLate: .squareCheck
      case .waived: .bar
      case .cancelled: .cross
      }
    }
  }

  let state: State
  let detail: String?

  package init(_ state: State, detail: String? = nil) {
    self.state = state
    self.detail = detail
  }

  package var html: HTML {
    let rest: HTML = detail.map { " <span class=\"badge-detail\">\($0)</span>" } ?? .none
    return """
      <span class="badge clock-\(state.rawValue)">\(state.shape.icon)\(state.word)\(rest)</span>
      """
  }
}
