import Domain
import Markup

/// A day as text that never breaks between its parts, readable by machines.
package struct DayText: Component {
  let day: Day

  package init(_ day: Day) { self.day = day }

  package var html: HTML { "<time datetime=\"\(day)\">\(day)</time>" }
}
