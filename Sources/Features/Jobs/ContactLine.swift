import Domain
import Markup

/// The windows of employer contacts from the first day of work to the last one that is owed: one
/// block each with the sign of its status, a diamond for each contact, a bar for the day of looking.
/// The table beside it says the same in words.
struct ContactLine: Component {
  let windows: [ContactWindow]
  let contacts: [Day]
  let today: Day
  let startedOn: Day

  /// Nil before work began: there is only the week in which the job was secured.
  init?(_ windows: [ContactWindow], of job: StoredJob, on today: Day) {
    guard let started = job.startedOn else { return nil }
    self.windows = windows.filter { $0.line.rule != JobClockLines.week }
    guard !self.windows.isEmpty else { return nil }
    contacts = job.contacts.map(\.on)
    self.today = today
    startedOn = started
  }

  private var last: Day { windows.map(\.line.dueOn).max() ?? startedOn }

  var html: HTML {
    """
    <figure class="picture">
    <figcaption class="picture-title" id="contact-line-title">From the first day of work to the \
    last contact</figcaption>
    <svg class="bars-drawing" role="img" aria-labelledby="contact-line-title contact-line-desc" \
    width="100%" height="4.6em">
    <desc id="contact-line-desc">\(description)</desc>
    \(months)\(windows.markup(block))\(contacts.markup(contact))\(now)</svg>
    <p class="muted">A block is a window with the sign of its status, a diamond a contact, the \
    thick line the day of looking.</p>
    </figure>

    """
  }

  private var description: String {
    let counted = ClockBadge.State.allCases.compactMap { state -> String? in
      let count = windows.count { $0.line.state == state }
      return count == 0 ? nil : "\(count) \(state.word.lowercased())"
    }
    return "\(windows.count) windows: \(counted.joined(separator: ", "))."
  }

  /// In percent of the width, from 1 to 99; days outside are held at the ends.
  private func place(_ day: Day) -> Double {
    let length = Double(max(1, last - startedOn))
    return 1 + 98 * min(max(Double(day - startedOn) / length, 0), 1)
  }

  private var months: HTML {
    stride(from: 0, through: 18, by: 3).markup { month in
      let x = Measure(place(startedOn.adding(months: month)))
      let anchor: HTML = month == 0 ? "start" : month == 18 ? "end" : "middle"
      let word: HTML = month == 0 ? "Start" : month == 18 ? "Month 18" : "\(month)"
      return """
        <line class="bar-grid" x1="\(x)%" x2="\(x)%" y1="0.2em" y2="3em"/>
        <text class="bar-tick" x="\(x)%" y="4.3em" text-anchor="\(anchor)">\(word)</text>

        """
    }
  }

  private func block(_ window: ContactWindow) -> HTML {
    let (from, to) = (place(window.from), place(window.line.dueOn))
    let state = window.line.state
    return """
      <rect class="bar-track" x="\(Measure(from))%" width="\(Measure(max(0.4, to - from - 0.4)))%" \
      y="0.5em" height="1.4em" rx="3"/>
      <svg class="journey-dot clock-\(state.rawValue)" x="\(Measure((from + to) / 2))%" y="1.2em" \
      overflow="visible">\(state.shape.drawing)</svg>

      """
  }

  private func contact(_ day: Day) -> HTML {
    guard day >= startedOn, day <= last else { return .none }
    return """
      <svg x="\(Measure(place(day)))%" y="2.5em" overflow="visible">\
      <path class="bar-previous" d="M0-6 6 0 0 6-6 0z"/></svg>

      """
  }

  private var now: HTML {
    guard today >= startedOn, today <= last else { return .none }
    let x = Measure(place(today))
    return """
      <line class="journey-now" x1="\(x)%" x2="\(x)%" y1="0.2em" y2="2.9em"/>

      """
  }
}
