import Markup

/// A part of a page under its own heading, with what can be done to it.
package struct Card: Component {
  let heading: String
  let level: Int
  let actions: HTML
  let content: HTML

  /// - Parameters:
  ///   - level: 2 or 3, by where the card stands; other values are taken as the nearer one.
  ///   - actions: links beside the heading.
  package init(_ heading: String, level: Int = 2, actions: HTML = .none, _ content: HTML) {
    self.heading = heading
    self.level = level
    self.actions = actions
    self.content = content
  }

  package var html: HTML {
    let links: HTML = actions.isEmpty ? .none : "<div class=\"card-actions\">\(actions)</div>\n"
    return """
      <section class="card">
      <div class="card-head">
      \(title)\(links)</div>
      \(content)</section>

      """
  }

  private var title: HTML {
    level <= 2 ? "<h2>\(heading)</h2>\n" : "<h3>\(heading)</h3>\n"
  }
}

/// Cards side by side where there is room, below each other where there is not.
package struct CardGrid: Component {
  let cards: [Card]

  package init(_ cards: [Card]) { self.cards = cards }

  package var html: HTML { "<div class=\"card-grid\">\n\(cards)</div>\n" }
}
