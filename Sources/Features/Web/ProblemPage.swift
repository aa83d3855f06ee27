import Domain
import Markup

/// What a person sees instead of a page: what happened, and what to do next.
package struct ProblemPage: Page {
  package let problem: Problem

  /// Where to sign in and go on with what was being done; nil where that is not what is wrong.
  package let signIn: String?

  package init(problem: Problem, signIn: String? = nil) {
    self.problem = problem
    self.signIn = signIn
  }

  package var title: String { problem.title }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(problem.title)</h1>
    \(Notice(.refusal, problem.detail, next: Prose(problem.next).html))
    \(goingOn)\(explaining)\(asking(chrome))<p><a href="\(chrome.actor.map { Home.path(for: $0.role) } ?? "/sign-in")">Go to your start page</a></p>
    """
  }

  private var goingOn: HTML {
    guard let path = signIn.flatMap({ Path(requested: $0) }) else { return .none }
    return Actions(ButtonLink("Sign in and go on", path, .primary).html).html
  }

  private var explaining: HTML {
    guard let path = problem.reasons.flatMap({ Path(requested: $0) }) else { return .none }
    return "<p><a href=\"\(path)\">What you may see of this case, and why</a></p>\n"
  }

  private func asking(_ chrome: Chrome) -> HTML {
    if problem.type.hasSuffix(":\(Withholding.trainingOwed.rawValue)") {
      return "<p><a href=\"/training\">Your training</a></p>\n"
    }
    guard [403, 404].contains(problem.status), chrome.may(.accessAsk) else { return .none }
    if problem.type.hasSuffix(":\(Withholding.optOut.rawValue)") {
      return "<p><a href=\"/access\">What your agency recorded, and asking for access</a></p>\n"
    }
    return "<p><a href=\"/access\">Ask for access to a case</a></p>\n"
  }
}
