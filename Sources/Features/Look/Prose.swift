import Domain
import Markup

/// A sentence of ours in which days and moments are written as machines read them, since JSON has
/// the same sentence: here people read it. Not for what people typed, which stays as it is.
package struct Prose: Component {
  private let pieces: [Piece]

  private enum Piece: Sendable {
    case text(String)
    case moment(Moment)
  }

  private struct Moment: Sendable {
    /// As in the sentence, for `datetime`.
    let written: String
    let words: String
  }

  package init(_ text: String) { pieces = Prose.pieces(Array(text.utf8)) }

  package var html: HTML {
    pieces.markup { piece in
      switch piece {
      case .text(let text): "\(text)"
      case .moment(let moment): "<time datetime=\"\(moment.written)\">\(moment.words)</time>"
      }
    }
  }

  /// The same where markup cannot stand: titles, options of a list.
  package var plain: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .moment(let moment): moment.words
      }
    }.joined()
  }

  private static func pieces(_ bytes: [UInt8]) -> [Piece] {
    var found: [Piece] = []
    var (taken, at) = (0, 0)
    while at + 10 <= bytes.count {
      guard let moment = moment(bytes, at) else {
        at += 1
        continue
      }
      found += [.text(text(bytes[taken..<at])), .moment(moment)]
      at += moment.written.utf8.count
      taken = at
    }
    return found + [.text(text(bytes[taken...]))]
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The moment or day that begins here.
  private static func moment(_ bytes: [UInt8], _ at: Int) -> Moment? {
    guard at == 0 || !isWord(bytes[at - 1]), let day = Day(text(bytes[at..<at + 10])) else {
      return nil
    }
    for length in [24, 20] where at + length <= bytes.count {
      let written = text(bytes[at..<at + length])
      if let instant = Instant(written) { return Moment(written: written, words: instant.words) }
    }
    let time = bytes[(at + 10)...].prefix(6)
    if isTime(Array(time)) {
      return Moment(
        written: text(bytes[at..<at + 16]), words: "\(day.words), \(text(time.dropFirst()))")
    }
    if let next = time.first, isWord(next) { return nil }
    return Moment(written: day.description, words: day.words)
  }

  /// `T10:30`, or the same after a space.
  private static func isTime(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == 6, bytes[0] == UInt8(ascii: "T") || bytes[0] == UInt8(ascii: " "),
      bytes[3] == UInt8(ascii: ":")
    else { return false }
    return [1, 2, 4, 5].allSatisfy { (48...57).contains(bytes[$0]) }
  }

  /// A letter, digit, hyphen or slash: what stands beside it is part of a name, not a day.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "/"): true
    default: false
    }
  }
}
