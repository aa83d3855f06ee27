import Foundation

/// The keys by which a name is found in any order, script and spelling: for each part the
/// transliterated one (`exact`) and its skeleton, without vowels, doubled consonants and particles.
package enum NameKey {
  package enum Kind: String, Sendable { case exact, skeleton }

  package struct Key: Hashable, Sendable {
    package let kind: Kind
    package let text: String
  }

  /// The keys of every part of all `names` of one person.
  package static func keys(of names: [String]) -> Set<Key> {
    var keys: Set<Key> = []
    for part in names.flatMap(parts) {
      keys.insert(Key(kind: .exact, text: part))
      let bones = skeleton(of: part)
      if !bones.isEmpty { keys.insert(Key(kind: .skeleton, text: bones)) }
    }
    return keys
  }

  /// The words of a name in plain lower-case Latin letters and digits.
  package static func parts(_ name: String) -> [String] {
    latin(name).split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  /// Sorts people by family name, then given names, in any script.
  package static func sortKey(given: String, family: String) -> String {
    (parts(family) + parts(given)).joined(separator: " ")
  }

  /// `muhammad` and `mohamed` are both `mhmd`; a particle such as `al` has no skeleton.
  package static func skeleton(of part: String) -> String {
    guard !particles.contains(part) else { return "" }
    var bones: [Character] = []
    for letter in stem(part) {
      if "aeiouy".contains(letter) {
        // A first vowel counts, but not which: Osman is Usman.
        if bones.isEmpty { bones.append("a") }
      } else if bones.last != letter {
        bones.append(letter)
      }
    }
    return String(bones)
  }

  private static let particles: Set<String> = [
    "al", "el", "ul", "ur", "ibn", "bin", "ben", "bint", "binti", "abu", "abd", "ould", "von",
    "van", "der", "de", "la", "da", "dos", "san", "st", "fnu", "lnu",
  ]

  /// Without a joined article, a woman's ending and a silent last `h`.
  private static func stem(_ part: String) -> Substring {
    var stem = part[...]
    if stem.count > 5, stem.hasPrefix("al") || stem.hasPrefix("el") { stem = stem.dropFirst(2) }
    if stem.count > 5, stem.hasSuffix("ova") || stem.hasSuffix("eva") { stem = stem.dropLast(3) }
    if stem.count > 3, stem.hasSuffix("h") { stem = stem.dropLast() }
    return stem
  }

  /// A text in lower-case Latin letters, with its marks between words.
  package static func plain(_ text: String) -> String { latin(text) }

  private static func latin(_ name: String) -> String {
    let transliterated =
      name.utf8.allSatisfy { $0 < 128 }
      ? name : name.applyingTransform(transform, reverse: false) ?? name
    return transliterated.lowercased().filter {
      !"'`\u{2019}\u{2BC}\u{2BB}\u{2BE}\u{2BF}".contains($0)
    }
  }

  private static let transform = StringTransform(
    "Any-Latin; Latin-ASCII; [:Nonspacing Mark:] Remove; Lower")
}
