import Domain
import Markup

extension PlanPage {
  /// Other pages about the plan, as far as the reader may open them.
  func further(_ chrome: Chrome) -> HTML {
    var links = header.people.filter(\.isAdult).markup { person -> HTML in
      """
      <li><a href="\(EmploymentPlanPage.path(header.id, person.id))">Employment plan of \
      <bdi>\(person.name)</bdi></a></li>

      """
    }
    if chrome.may(.disagreementView) {
      links += "<li><a href=\"\(header.path)/disagreements\">Disagreements of the team</a></li>\n"
    }
    if chrome.may(.referralView), header.reach.includes(.services) {
      links += """
        <li><a href="\(header.path)/connections">Connections and referrals</a></li>

        """
    }
    return links.isEmpty ? .none : "<ul>\n\(links)</ul>\n"
  }
}
