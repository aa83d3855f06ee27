import Markup

/// A message to the reader. A refusal always says what to do next.
package struct Notice: Component {
  package enum Kind: String, CaseIterable, Sendable {
    case info, success, warning, refusal

    var word: String {
      switch self {
      case .info: "Note"
      case .success: "Done"
      case .warning: "Warning"
      case .refusal: "Not possible"
      }
    }

    var shape: Shape {
      switch self {
      case .info: .ring
      case .success: .check
      case .warning: .diamond
      case .refusal: .triangle
      }
    }

    /// Refusals interrupt a screen reader, successes wait for a pause, the others are just read.
    var role: String? {
      switch self {
      case .refusal: "alert"
      case .success: "status"
      case .info, .warning: nil
      }
    }
  }

  let kind: Kind
  let title: String
  let details: HTML
  let next: HTML

  /// - Parameters:
  ///   - title: one sentence.
  ///   - details: more about it, as text or block markup.
  ///   - next: what to do now, as text or a link.
  package init(_ kind: Kind, _ title: String, details: HTML = .none, next: HTML = .none) {
    self.kind = kind
    self.title = title
    self.details = details
    self.next = next
  }

  package var html: HTML {
    let more: HTML = details.isEmpty ? .none : "<div class=\"notice-details\">\(details)</div>\n"
    let then: HTML =
      next.isEmpty
      ? .none : "<p class=\"notice-next\"><strong>What to do next:</strong> \(next)</p>\n"
    return """
      <div class="notice notice-\(kind.rawValue)"\(Attributes("role", kind.role))>
      <p class="notice-title">\(kind.shape.icon)<span class="visually-hidden">\(kind.word): </span>\
      \(Prose(title))</p>
      \(more)\(then)</div>

      """
  }
}
