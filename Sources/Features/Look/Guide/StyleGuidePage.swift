import Markup

/// The style guide as a page of the demo, in either direction.
package struct StyleGuidePage: Page {
  package let isMirrored: Bool

  package init(isMirrored: Bool) { self.isMirrored = isMirrored }

  package var title: String { "Style guide" }

  package func html(_ chrome: Chrome) -> HTML {
    let here: Path = "/style-guide"
    let ways = TabLinks(
      "Direction",
      [
        .init("Left to right", here, isCurrent: !isMirrored),
        .init("Right to left", here.query("mirrored", "yes"), isCurrent: isMirrored),
      ])
    let direction = isMirrored ? Direction.rightToLeft : .leftToRight
    return "\(ways)<div dir=\"\(direction.rawValue)\">\n\(StyleGuide.html)</div>"
  }
}
