import Markup

/// How a piece of the interface is meant; each has a colour and a shape.
package enum Tone: String, CaseIterable, Sendable {
  case neutral, info, success, warning, danger

  var shape: Shape {
    switch self {
    case .neutral: .dot
    case .info: .ring
    case .success: .check
    case .warning: .diamond
    case .danger: .triangle
    }
  }
}

/// A short word about a record: shape, word and colour.
package struct Badge: Component {
  let word: String
  let tone: Tone
  let shape: Shape?

  /// - Parameter shape: instead of the tone's own.
  package init(_ word: String, _ tone: Tone = .neutral, shape: Shape? = nil) {
    self.word = word
    self.tone = tone
    self.shape = shape
  }

  package var html: HTML {
    "<span class=\"badge badge-\(tone.rawValue)\">\((shape ?? tone.shape).icon)\(word)</span>"
  }
}
