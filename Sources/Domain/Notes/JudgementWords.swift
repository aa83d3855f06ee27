/// Words of judgement or opinion in a note: a reminder to write what was seen or said, never a
/// block (WI-NOTE-04).
package enum JudgementWords {
  /// The phrases of `list` that stand in `text` outside quotation marks, in the order of the
  /// list; whole words, whatever their case.
  package static func found(in text: String, list: [String]) -> [String] {
    let words = unquoted(text).lowercased().split { !$0.isLetter && $0 != "'" }
    return list.filter { phrase in
      let sought = phrase.lowercased().split { !$0.isLetter && $0 != "'" }
      guard !sought.isEmpty, sought.count <= words.count else { return false }
      return (0...(words.count - sought.count)).contains { start in
        words[start..<(start + sought.count)].elementsEqual(sought)
      }
    }
  }

  /// `text` without what stands in straight or curly double quotation marks. A mark that is never
  /// closed quotes nothing.
  static func unquoted(_ text: String) -> String {
    var result = ""
    var held = ""
    var isQuoted = false
    for character in text.replacingApostrophes {
      let opens = character == "\"" || character == "“"
      let closes = character == "\"" || character == "”"
      if isQuoted, closes {
        held = ""
        isQuoted = false
        result.append(" ")
      } else if isQuoted {
        held.append(character)
      } else if opens {
        isQuoted = true
      } else {
        result.append(character)
      }
    }
    return result + " " + held
  }
}

extension String {
  fileprivate var replacingApostrophes: String { String(map { $0 == "’" ? "'" : $0 }) }
}
