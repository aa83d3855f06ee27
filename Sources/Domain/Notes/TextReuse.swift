/// The same words in notes about different clients: a note describes one person's own situation
/// (IRC-NOTE-10; 003 L659).
package enum TextReuse {
  /// Texts with fewer words are alike by nature.
  package static let fewestWords = 12

  /// How much of two texts is the same, in per cent: runs of three words that both have, compared
  /// without letter case and punctuation. Nil where either is too short to tell.
  package static func percentAlike(_ one: String, _ other: String) -> Int? {
    guard let left = runs(one), let right = runs(other) else { return nil }
    return 200 * left.intersection(right).count / (left.count + right.count)
  }

  private static func runs(_ text: String) -> Set<[Substring]>? {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard words.count >= fewestWords else { return nil }
    return Set((0...(words.count - 3)).map { Array(words[$0..<($0 + 3)]) })
  }
}
