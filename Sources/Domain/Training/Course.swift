/// A course of the catalogue in one edition (UT-TRN-01).
package struct Course: Sendable, Hashable {
  package enum Group: String, Sendable, Hashable, CaseIterable, Codable {
    case operational, professional, resources, trauma
  }

  package let code: String
  /// What is taught changes; a completion says which edition it was.
  package let edition: String
  /// The first day of this edition; nil is "always".
  package let from: Day?
  /// The last day of this edition; nil is "until the next".
  package let to: Day?
  package let group: Group
  package let title: String
  package let offeredTo: Set<Role>
  package let requiredOf: Set<Role>
  /// The citation that a screen shows.
  package let source: String

  package func holds(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }
}

/// The courses that staff take, every edition of each, in the order in which they are listed.
package struct CourseCatalogue: Sendable {
  package let courses: [Course]
  /// Sentences about rows that could not be read; empty in every shipped table.
  package let faults: [String]

  package static let columns = [
    "code", "edition", "from", "to", "group", "title", "offered to", "required of", "source",
  ]

  /// Reads a table with exactly the columns `columns`.
  ///
  /// - Parameter roles: which roles each word of the columns *offered to* and *required of* means.
  package init(_ text: String, roles: [String: Set<Role>]) {
    let table = TextTable(text)
    var faults = table.faults
    var courses: [Course] = []
    if table.columns != CourseCatalogue.columns {
      faults.append("the columns are \(table.columns), not \(CourseCatalogue.columns)")
    } else {
      for cells in table.rows {
        guard let course = Course(cells, roles: roles) else {
          faults.append("\(cells[0]): a day, the group or a role cannot be read")
          continue
        }
        if courses.contains(where: { $0.overlaps(course) }) {
          faults.append("\(course.code) has two editions on one day")
        }
        courses.append(course)
      }
    }
    self.courses = courses
    self.faults = faults
  }

  /// The editions in force on a day.
  package func courses(on day: Day) -> [Course] { courses.filter { $0.holds(on: day) } }

  package func course(_ code: String, on day: Day) -> Course? {
    courses.first { $0.code == code && $0.holds(on: day) }
  }

  /// What a role must have taken, on a day.
  package func required(of role: Role, on day: Day) -> [Course] {
    courses(on: day).filter { $0.requiredOf.contains(role) }
  }
}

extension Course {
  fileprivate init?(_ cells: [String], roles: [String: Set<Role>]) {
    func staff(_ cell: String) -> Set<Role>? {
      var found: Set<Role> = []
      for word in cell.split(separator: " ") {
        guard let named = roles[String(word)] else { return nil }
        found.formUnion(named)
      }
      return found
    }
    let (from, to) = (Day(cells[2]), Day(cells[3]))
    guard (from == nil) == cells[2].isEmpty, (to == nil) == cells[3].isEmpty,
      let group = Group(rawValue: cells[4]), let offered = staff(cells[6]),
      let required = staff(cells[7])
    else { return nil }
    self.init(
      code: cells[0], edition: cells[1], from: from, to: to, group: group, title: cells[5],
      offeredTo: offered.union(required), requiredOf: required, source: cells[8])
  }

  fileprivate func overlaps(_ other: Course) -> Bool {
    guard code == other.code else { return false }
    let isBefore = to.map { end in other.from.map { end < $0 } ?? false } ?? false
    let isAfter = from.map { start in other.to.map { $0 < start } ?? false } ?? false
    return !isBefore && !isAfter
  }
}
