extension FamilyPlans {
  /// What client and worker sign in a goal: the goal, what each side does, and by when.
  package struct Terms: Sendable, Equatable {
    package let goalClass: String
    package let person: String
    package let targetOn: Day?
    /// Goal, result, resources and responsibilities as they are worded.
    package let texts: [String]
    package init(goalClass: String, person: String, targetOn: Day?, texts: [String]) {
      self.goalClass = goalClass
      self.person = person
      self.targetOn = targetOn
      self.texts = texts
    }
  }

  /// WI-PLN-06: whether a change alters what was signed, so that both sign again. Another day,
  /// person or class always does; another wording does unless it is the same text spelt better.
  package static func isMaterial(from former: Terms, to terms: Terms) -> Bool {
    guard former.goalClass == terms.goalClass, former.person == terms.person,
      former.targetOn == terms.targetOn, former.texts.count == terms.texts.count
    else { return true }
    return !zip(former.texts, terms.texts).allSatisfy { isSpelling($0, of: $1) }
  }

  /// Whether two texts are one text spelt in two ways: capitals, punctuation and spaces may differ,
  /// and in a word of four letters or more one letter may be wrong, missing, too many or changed
  /// places with its neighbour. Words with a digit and shorter words (no, not, may) must be equal.
  package static func isSpelling(_ one: String, of other: String) -> Bool {
    let (these, those) = (words(of: one), words(of: other))
    guard these.count == those.count else { return false }
    return zip(these, those).allSatisfy(isSameWord)
  }

  private static func words(of text: String) -> [[Character]] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(Array.init)
  }

  private static func isSameWord(_ one: [Character], _ other: [Character]) -> Bool {
    if one == other { return true }
    let isFixed = (one + other).contains { $0.isNumber }
    guard !isFixed, one.count > 3, other.count > 3, abs(one.count - other.count) < 2 else {
      return false
    }
    let (shorter, longer) = one.count <= other.count ? (one, other) : (other, one)
    var first = 0
    while first < shorter.count, shorter[first] == longer[first] { first += 1 }
    if shorter.count < longer.count {
      return Array(shorter[first...]) == Array(longer[(first + 1)...])
    }
    if Array(shorter[(first + 1)...]) == Array(longer[(first + 1)...]) { return true }
    guard first + 1 < shorter.count else { return false }
    return shorter[first] == longer[first + 1] && shorter[first + 1] == longer[first]
      && Array(shorter[(first + 2)...]) == Array(longer[(first + 2)...])
  }
}
