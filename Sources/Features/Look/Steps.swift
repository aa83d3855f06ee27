import Markup

/// How far one has come in a form that asks one thing at a time.
package struct Steps: Component {
  package enum State: String, Sendable { case done, current, waiting }

  package struct Step: Sendable {
    let label: String
    let state: State
    let path: Path?
    package init(_ label: String, _ state: State, _ path: Path? = nil) {
      self.label = label
      self.state = state
      self.path = path
    }
  }

  let label: String
  let steps: [Step]

  /// - Parameter label: what the steps lead to ("Intake", "Assessment").
  package init(_ label: String, _ steps: [Step]) {
    self.label = label
    self.steps = steps
  }

  package var html: HTML {
    """
    <nav class="steps" aria-label="\(label)">
    \(position)<ol>
    \(steps.markup(line))</ol>
    </nav>

    """
  }

  private var position: HTML {
    guard let index = steps.firstIndex(where: { $0.state == .current }) else { return .none }
    return """
      <p class="steps-position">Step \(index + 1) of \(steps.count)\
      <span class="steps-here">: \(steps[index].label)</span></p>

      """
  }

  private func line(_ step: Step) -> HTML {
    let icon: HTML = step.state == .done ? Shape.check.icon : Shape.ring.icon
    let word: HTML = step.state == .done ? "<span class=\"visually-hidden\"> (done)</span>" : .none
    let name: HTML =
      step.path.map { "<a href=\"\($0)\">\(step.label)</a>" } ?? "<span>\(step.label)</span>"
    let current = Attributes("aria-current", step.state == .current ? "step" : nil)
    return "<li class=\"step step-\(step.state.rawValue)\"\(current)>\(icon)\(name)\(word)</li>\n"
  }
}
