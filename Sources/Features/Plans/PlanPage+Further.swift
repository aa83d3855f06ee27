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
    links += header.people.filter(\.isAdult).markup { person -> HTML in
      """
      <li><a href="\(EnglishClassPage.path(header.id, person.id))">English of \
      <bdi>\(person.name)</bdi></a></li>

      """
    }
    let all: HTML = links.isEmpty ? .none : "<ul>\n\(links)</ul>\n"
    return "\(all)\(levels)"
  }

  /// Baseline and changes of each (WI-ASM-03).
  private var levels: HTML {
    (english ?? []).markup { one -> HTML in
      let name = header.person(one.personID)?.name ?? "A member"
      return Card("English of \(name)", EnglishClassPage.table(of: one.levels).html).html
    }
  }
}
