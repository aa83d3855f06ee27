import Domain
import Markup

/// What a person sees instead of a page: what happened, and what to do next.
package struct ProblemPage: Page {
  package let problem: Problem

  package init(problem: Problem) { self.problem = problem }

  package var title: String { problem.title }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(problem.title)</h1>
    \(Notice(.refusal, problem.detail, next: Prose(problem.next).html))
    \(asking(chrome))<p><a href="\(chrome.actor.map { Home.path(for: $0.role) } ?? "/sign-in")">Go to your start page</a></p>
    """
  }

  private func asking(_ chrome: Chrome) -> HTML {
    guard [403, 404].contains(problem.status), chrome.may(.accessAsk) else { return .none }
    return "<p><a href=\"/access\">Ask for access to a case</a></p>\n"
  }
}
