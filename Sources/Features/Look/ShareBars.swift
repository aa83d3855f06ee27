import Markup

/// A whole in two or three parts, a bar each. Colour is never alone: the numbers stand above each
/// bar, the last part is hatched.
package struct ShareBars: Component {
  package struct Bar: Sendable {
    let name: String
    let total: Int
    let parts: [Int]

    /// - Parameter parts: numbers in the order of the kinds, at most `total` together.
    package init(_ name: String, total: Int, parts: [Int]) {
      self.name = name
      self.total = total
      self.parts = parts
    }
  }

  let id: String
  let title: String
  let kinds: [String]
  let bars: [Bar]

  /// - Parameter id: unique in the page.
  package init(id: String, title: String, kinds: [String], bars: [Bar]) {
    self.id = id
    self.title = title
    self.kinds = kinds
    self.bars = bars
  }

  private static let pitch = 3.2
  private static let marks: [HTML] = ["fill", "below", "unrated"]

  private var height: Double { 0.4 + Self.pitch * Double(bars.count) }

  package var html: HTML {
    """
    <figure class="picture bars">
    <figcaption class="picture-title">\(title)</figcaption>
    <div class="picture-drawing">
    <svg class="bars-drawing" role="img" aria-labelledby="\(id)-title \(id)-desc" width="100%" \
    height="\(Measure(height))em">
    <title id="\(id)-title">\(title)</title>
    <desc id="\(id)-desc">\(description)</desc>
    <defs><pattern id="\(id)-hatch" width="8" height="8" patternUnits="userSpaceOnUse" \
    patternTransform="rotate(45)"><path class="bar-hatch" d="M0 0v8"/></pattern></defs>
    \(bars.enumerated().markup { row($1, at: 0.4 + Self.pitch * Double($0)) })</svg>
    \(key)</div>
    </figure>

    """
  }

  private var description: String {
    bars.map { "\($0.name): \(words(of: $0))" }.joined(separator: ". ")
  }

  private func words(of bar: Bar) -> String {
    zip(kinds, bar.parts).filter { $0.1 > 0 }.map { "\($0.1) \($0.0.lowercased())" }
      .joined(separator: ", ")
  }

  private var key: HTML {
    """
    <ul class="key">
    \(zip(kinds, Self.marks).markup {
      "<li><span class=\"key-mark key-\($1)\"></span>\($0)</li>\n"
    })</ul>

    """
  }

  private func row(_ bar: Bar, at y: Double) -> HTML {
    let text = Measure(y + 1.05)
    return """
      <text class="bar-name" x="0" y="\(text)em">\(bar.name)</text>
      <text class="bar-value" x="100%" y="\(text)em" text-anchor="end">\
      <tspan class="bar-average">\(bar.parts.first ?? 0)</tspan> of \(bar.total)</text>
      <rect class="bar-track" width="100%" y="\(Measure(y + 1.5))em" height="1.1em" rx="3"/>
      \(bar.parts.indices.markup { part($0, of: bar, at: y + 1.5) })
      """
  }

  private func part(_ place: Int, of bar: Bar, at y: Double) -> HTML {
    let (number, whole) = (bar.parts[place], Double(max(1, bar.total)))
    guard number > 0, place < Self.marks.count else { return .none }
    let start = Double(bar.parts[..<place].reduce(0, +)) * 100 / whole
    let kind: HTML =
      switch place {
      case 0: "class=\"bar-fill\""
      case 1: "class=\"bar-fill bar-below\""
      default: "class=\"bar-unrated\" fill=\"url(#\(id)-hatch)\""
      }
    return """
      <rect \(kind) x="\(Measure(start))%" width="\(Measure(Double(number) * 100 / whole))%" \
      y="\(Measure(y))em" height="1.1em" rx="3"/>

      """
  }
}
