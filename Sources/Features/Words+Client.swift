import Domain

extension Words {
  /// Stands in our texts for *client*. The reader's agency may say otherwise (IRC-PPL-01), and the
  /// text is made before anyone knows who reads it: so the word carries a mark, and the edge writes
  /// the agency's own word in its place. What people type carries no mark and is left alone.
  package static let client = mark + "client"
  /// The same at the start of a sentence.
  package static let capitalClient = mark + "Client"
  package static let clients = mark + "clients"

  /// Text of a policy, which says *client* without a mark.
  package static func marked(_ text: String) -> String {
    text.replacing("client", with: client).replacing("Client", with: capitalClient)
  }

  /// U+2060, the word joiner: invisible, and on no keyboard.
  fileprivate static let mark = "\u{2060}"
}

extension ClientWord {
  /// UTF-8 text in which each marked word is this one.
  package func said(in bytes: [UInt8]) -> [UInt8] {
    var said: [UInt8] = []
    said.reserveCapacity(bytes.count)
    var done = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == Self.mark[0], let found = Self.marked(bytes, index) else {
        index += 1
        continue
      }
      said += bytes[done..<index]
      said += word(isPlural: found.isPlural, isCapital: found.isCapital).utf8
      done = found.end
      index = done
    }
    said += bytes[done...]
    return said
  }

  /// The same for text.
  package func said(in text: String) -> String {
    String(decoding: said(in: Array(text.utf8)), as: UTF8.self)
  }

  private static let mark = Array(Words.mark.utf8)

  /// The marked word that begins at `start`, and where it ends.
  private static func marked(
    _ bytes: [UInt8], _ start: Int
  ) -> (isPlural: Bool, isCapital: Bool, end: Int)? {
    let rest = bytes[start...].prefix(mark.count + 7)
    guard rest.starts(with: mark), rest.count >= mark.count + 6 else { return nil }
    let word = rest.dropFirst(mark.count)
    let isCapital = word.first == UInt8(ascii: "C")
    guard isCapital || word.first == UInt8(ascii: "c"),
      word.dropFirst().prefix(5).elementsEqual("lient".utf8)
    else { return nil }
    let isPlural = word.count == 7 && word.last == UInt8(ascii: "s")
    return (isPlural, isCapital, start + mark.count + (isPlural ? 7 : 6))
  }

  private func word(isPlural: Bool, isCapital: Bool) -> String {
    let word = isPlural ? plural : rawValue
    return isCapital ? word.capitalisedWord : word
  }
}
