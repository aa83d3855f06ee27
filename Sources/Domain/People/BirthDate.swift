/// A birth date as people know it: to the day, the month or the year.
package enum BirthDate {
  /// Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; what is not known counts from its first day.
  package static func read(_ text: String) -> (day: Day, precision: String)? {
    if let day = Day(text) { return (day, "day") }
    if let day = Day(text + "-01") { return (day, "month") }
    if let day = Day(text + "-01-01") { return (day, "year") }
    return nil
  }

  /// As much of it as is known; empty where nothing is.
  package static func text(_ day: Day?, precision: String) -> String {
    guard let day else { return "" }
    switch precision {
    case "year": return String(day.description.prefix(4))
    case "month": return String(day.description.prefix(7))
    default: return day.description
    }
  }
}

/// The number that immigration authorities give a person.
package enum AlienNumber {
  /// `A` and seven to nine digits, whatever was typed between them; nil for anything else.
  package static func normal(_ text: String) -> String? {
    var digits = ""
    for (index, letter) in text.uppercased().enumerated() {
      if letter >= "0", letter <= "9", letter.isASCII {
        digits.append(letter)
      } else if !(letter == "-" || letter == " " || letter == "#" || (letter == "A" && index == 0))
      {
        return nil
      }
    }
    return (7...9).contains(digits.count) ? "A" + digits : nil
  }
}
