import Markup

/// The small marks that stand beside a word, so that no state is told by colour alone.
package enum Shape: String, CaseIterable, Sendable {
  case triangle, diamond, ring, check, squareCheck, bar, cross, dot, flag

  /// Drawn in a box of 16 by 16, centred on 0,0.
  var drawing: HTML {
    switch self {
    case .triangle:
      "<path d=\"M0-7 7.5 6.5h-15z\"/><path class=\"shape-hole\" d=\"M0-2.5v4.5M0 3.6v1.2\"/>"
    case .diamond:
      "<path d=\"M0-7.5 7.5 0 0 7.5-7.5 0z\"/><path class=\"shape-hole\" d=\"M0-3V.5L2 2\"/>"
    case .ring: "<circle class=\"shape-line\" r=\"5.5\"/>"
    case .check: "<circle r=\"7\"/><path class=\"shape-hole\" d=\"M-3.2.2-.8 2.6 3.4-2.4\"/>"
    case .squareCheck:
      "<rect x=\"-6.5\" y=\"-6.5\" width=\"13\" height=\"13\" rx=\"2\"/><path class=\"shape-hole\" d=\"M-3.2.2-.8 2.6 3.4-2.4\"/>"
    case .bar:
      "<circle class=\"shape-line\" r=\"5.5\"/><path class=\"shape-line\" d=\"M-2.5 0h5\"/>"
    case .cross: "<path class=\"shape-line\" d=\"M-4.5-4.5l9 9M-4.5 4.5l9-9\"/>"
    case .dot: "<circle r=\"4\"/>"
    case .flag: "<path d=\"M-5-7h2v14h-2z\"/><path d=\"M-2.5-6.5h9l-2.5 3.5 2.5 3.5h-9z\"/>"
    }
  }

  /// The shape in a line of text; the word beside it says the same, so it is hidden from readers.
  var icon: HTML {
    """
    <svg class="shape" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">\(drawing)</svg>
    """
  }
}
