import Domain

/// What was typed or sent: names and values, whether it came as a form or as JSON. A nested JSON
/// object's names are joined by a point, which is how forms spell them too (`answers.EMP1`).
package struct Input: Sendable, Hashable, Codable {
  package private(set) var values: [String: [String]]

  package init(_ values: [String: [String]] = [:]) { self.values = values }

  package subscript(name: String) -> String? { values[name]?.first }

  package func all(_ name: String) -> [String] { values[name] ?? [] }

  package mutating func set(_ name: String, _ value: String?) {
    values[name] = value.map { [$0] }
  }

  package mutating func set(_ name: String, _ all: [String]) { values[name] = all }

  /// The same input with values for the names it lacks: how a form is pre-filled.
  package func filled(with defaults: [String: String?]) -> Input {
    var filled = self
    for (name, value) in defaults where values[name] == nil { filled.set(name, value ?? nil) }
    return filled
  }

  /// Values whose names begin with `prefix` and a point, by the rest of their name.
  package func under(_ prefix: String) -> [String: String] {
    var found: [String: String] = [:]
    for (name, value) in values where name.hasPrefix(prefix + ".") {
      found[String(name.dropFirst(prefix.count + 1))] = value.first
    }
    return found
  }
}

/// Reads an input field by field and collects every fault, so that a person is told all of them at
/// once. Call `finish()` before using what was read.
package struct Parse {
  package let input: Input
  package private(set) var faults: [Fault] = []

  package init(_ input: Input) { self.input = input }

  /// Trimmed text; empty where the field is optional and empty.
  package mutating func text(_ field: Field) -> String {
    let text = (input[field.name] ?? "").trimming(while: \.isWhitespace)
    if text.isEmpty {
      if field.isRequired { fail(field, Parse.missing(field)) }
    } else if text.count > field.most {
      fail(
        field, "\(field.label) may have at most \(field.most) characters; this has \(text.count)")
    }
    return text
  }

  private static func missing(_ field: Field) -> String {
    if field.label.hasSuffix("?") { return "Answer the question: \(field.label)" }
    return "\(field.choices.isEmpty ? "Enter" : "Choose") \(field.label.inSentence)"
  }

  /// A day; nil where the field is empty or is not one.
  package mutating func day(_ field: Field) -> Day? {
    let text = text(field)
    guard !text.isEmpty else { return nil }
    guard let day = Day(text) else {
      fail(field, "\(field.label) must be a day written year-month-day, such as 2026-03-09")
      return nil
    }
    return day
  }

  /// A day that must be given; where it is not, a fault is kept and a stand-in returned, which
  /// `finish()` keeps from being used.
  package mutating func requiredDay(_ field: Field) -> Day { day(field) ?? Day(number: 0) }

  /// One of the field's choices; empty where the field is optional and empty.
  package mutating func choice(_ field: Field) -> String {
    let text = text(field)
    guard !text.isEmpty else { return text }
    if !field.choices.contains(where: { $0.value == text }) {
      fail(field, "Choose one of the answers offered for \(field.label.inSentence)")
    }
    return text
  }

  /// Any of the field's choices, in the order of the field.
  package mutating func several(_ field: Field) -> [String] {
    let chosen = Set(input.all(field.name))
    let known = field.choices.map(\.value)
    if field.isRequired, chosen.isEmpty { fail(field, "Choose \(field.label.inSentence)") }
    if !chosen.isSubset(of: known) {
      fail(field, "Choose among the answers offered for \(field.label.inSentence)")
    }
    return known.filter(chosen.contains)
  }

  package func yes(_ field: Field) -> Bool {
    ["yes", "true", "1"].contains(input[field.name] ?? "")
  }

  /// `YYYY-MM-DDTHH:MM`, kept as text: the zone is the agency's.
  package mutating func moment(_ field: Field) -> (day: Day, time: String)? {
    let text = text(field)
    guard !text.isEmpty else { return nil }
    let parts = text.split(whereSeparator: { $0 == "T" || $0 == " " })
    guard parts.count == 2, let day = Day(parts[0]),
      Instant("\(day)T\(parts[1].prefix(5)):00Z") != nil
    else {
      fail(field, "\(field.label) must be a day and a time, such as 2026-03-09 14:30")
      return nil
    }
    return (day, String(parts[1].prefix(5)))
  }

  package mutating func fail(_ field: Field, _ message: String) {
    faults.append(Fault(message, field: field.name))
  }

  package mutating func fail(_ message: String) { faults.append(Fault(message)) }

  package func finish() throws(InvalidInput) {
    if !faults.isEmpty { throw InvalidInput(faults) }
  }
}

extension String {
  /// A label as it stands within a sentence.
  var inSentence: String {
    guard let first, dropFirst().first?.isUppercase != true else { return self }
    return first.lowercased() + dropFirst()
  }
}
