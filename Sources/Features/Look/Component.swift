import Markup

/// A piece of the interface: plain values in, markup out. Write it straight into a page's literal:
/// `"<h1>…</h1>\(Notice(.success, "The note is saved."))"`. Every component, in every state, is
/// shown by `StyleGuide`.
package protocol Component: Sendable {
  var html: HTML { get }
}

extension HTML.StringInterpolation {
  package mutating func appendInterpolation(_ component: some Component) {
    appendInterpolation(component.html)
  }

  package mutating func appendInterpolation(_ component: (some Component)?) {
    if let component { appendInterpolation(component.html) }
  }

  package mutating func appendInterpolation(_ components: [some Component]) {
    for component in components { appendInterpolation(component.html) }
  }
}
