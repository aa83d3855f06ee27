/// A member of a household, as far as it matters to who interprets.
package struct HouseholdMember: Sendable, Hashable {
  /// All names, in any order.
  package let name: String
  package let born: Day?

  package init(name: String, born: Day?) {
    self.name = name
    self.born = born
  }

  /// Whose age is not known cannot be taken for an adult.
  func isAdult(on day: Day) -> Bool { born.map { $0.birthday(turning: 18) <= day } ?? false }
}

/// Where a name is typed freely, a child of the household is known by it (IRC-LANG-03).
extension Interpreting {
  /// Whether who was typed as interpreter can only be a child of the household: *Idris*, *her son
  /// Idris*, or *her son* where there is no adult one to mean.
  ///
  /// - Parameter typed: and the names: folded to plain letters, where they may be written otherwise.
  package static func isChild(
    _ typed: String, of household: [HouseholdMember], on day: Day
  ) -> Bool {
    isChild(words(typed), household, day)
  }

  /// The same for a text that names several people, of whom one is said to interpret: *Mariam,
  /// Idris (interpreter)*, or *Idris, interpreter*.
  package static func isChildAmong(
    _ text: String, of household: [HouseholdMember], on day: Day
  ) -> Bool {
    let pieces = text.split { ",;\n".contains($0) }.map { words(String($0)) }
    return pieces.indices.contains { index in
      // For whom somebody interpreted is not who did.
      let piece = pieces[index].prefix { $0 != "for" }
      guard piece.contains(where: { $0.hasPrefix("interpret") }) else { return false }
      let named = piece.filter { !$0.hasPrefix("interpret") && !filling.contains($0) }
      return isChild(named.isEmpty && index > 0 ? pieces[index - 1] : named, household, day)
    }
  }

  private static func isChild(
    _ typed: [String], _ household: [HouseholdMember], _ day: Day
  ) -> Bool {
    let named = Set(typed).subtracting(filling).subtracting(children)
    guard !named.isEmpty else {
      return typed.contains(where: children.contains)
        && household.contains { !$0.isAdult(on: day) }
    }
    let meant = household.filter { named.isSubset(of: words($0.name)) }
    return !meant.isEmpty && meant.allSatisfy { !$0.isAdult(on: day) }
  }

  private static func words(_ name: String) -> [String] {
    name.lowercased().split { !$0.isLetter }.map(String.init)
  }

  private static let filling: Set<String> = [
    "a", "an", "and", "as", "by", "from", "her", "his", "my", "of", "our", "s", "the",
    "their", "through", "was", "who", "with",
  ]

  private static let children: Set<String> = [
    "boy", "child", "daughter", "girl", "kid", "minor", "son", "teenager",
  ]
}
