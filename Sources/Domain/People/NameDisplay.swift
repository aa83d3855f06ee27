/// In which form an output shows a name (IRC-NAME-02).
package enum NameStyle: Sendable, CaseIterable {
  /// As the person says it: `Nguyễn Văn Nam`.
  case own
  /// Given names first, family last: `Nam Văn Nguyễn`.
  case western
  /// For lists: `Nguyễn, Nam Văn`; without a family name, the own order.
  case sorted
  /// As papers print it.
  case document
  /// For letters and greetings: the preferred name, with the person's honorific.
  case greeting
}

extension PersonName {
  /// The document form stands in where nothing else is known, but never for a greeting.
  package func text(_ style: NameStyle) -> String {
    if parts.isEmpty, style != .greeting { return document }
    return switch style {
    case .own: text(of: parts)
    case .western: text(of: western)
    case .sorted: sorted
    case .document: document.isBlank ? text(of: western) : document
    case .greeting: greeting
    }
  }

  private func parts(_ kinds: NamePartKind...) -> [NamePart] {
    kinds.flatMap { kind in parts.filter { $0.kind == kind } }
  }

  private var western: [NamePart] {
    parts(.honorific, .given, .middle, .patronymic, .matronymic, .family, .suffix)
  }

  private var sorted: String {
    let family = parts(.family)
    guard !family.isEmpty, !isMononym else { return text(of: parts.filter(\.kind.names)) }
    let rest = parts(.given, .middle, .patronymic, .matronymic, .suffix)
    return text(of: family) + ", " + text(of: rest)
  }

  private var greeting: String {
    preferred.isBlank ? text(of: parts.filter { $0.kind != .suffix }) : preferred
  }
}

/// The stored form of typed parts: `family:Nguyễn|middle:Văn|given:Nam`, with `\` before `|` and
/// `\` inside a part.
extension PersonName {
  package var partsText: String {
    parts.map { part in
      var escaped = ""
      for character in part.text {
        if character == "|" || character == "\\" { escaped.append("\\") }
        escaped.append(character)
      }
      return part.kind.rawValue + ":" + escaped
    }.joined(separator: "|")
  }

  /// Reads `partsText`; nil for anything else.
  package static func parts(from text: String) -> [NamePart]? {
    guard !text.isEmpty else { return [] }
    var fields = [""]
    var isEscaped = false
    for character in text {
      if isEscaped {
        fields[fields.count - 1].append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "|" {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    guard !isEscaped else { return nil }
    var parts: [NamePart] = []
    for field in fields {
      guard let colon = field.firstIndex(of: ":"),
        let kind = NamePartKind(rawValue: String(field[..<colon]))
      else { return nil }
      parts.append(NamePart(kind, String(field[field.index(after: colon)...])))
    }
    return parts
  }
}
