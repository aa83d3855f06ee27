import Markup

/// Every component in each state it can be in, on one page, served with the demo. It is the
/// overview of the look, and each sample is also a golden file.
package enum StyleGuide {
  package struct Sample: Sendable {
    package let component: String
    package let state: String
    package let html: HTML

    init(_ component: String, _ state: String, _ html: HTML) {
      self.component = component
      self.state = state
      self.html = html
    }

    init(_ component: String, _ state: String, _ shown: some Component) {
      self.init(component, state, shown.html)
    }

    /// `Notice.refusal`: the name of its golden file.
    package var name: String {
      component + "." + String(state.map { $0 == " " ? "-" : $0 }.filter { $0 != "," })
    }
  }

  package static var samples: [Sample] {
    words + messages + facts + tables + fields + forms + ways + flows + pictures + crowdedPictures
  }

  /// The whole page, in its frame.
  package static func page(_ direction: Direction = .leftToRight) -> HTML {
    Shell(
      title: "Style guide", direction: direction,
      nav: [
        .init("Today", "#today"), .init("Cases", "#cases"), .init("Reports", "#reports"),
        .init("Style guide", "#main", isCurrent: true),
      ],
      person: .init(
        name: "Sample Worker", role: "Case manager, Example Agency", key: "sample",
        signOut: "/sign-out", token: "sample-token"),
      search: .init(action: "/search"),
      breadcrumbs: Breadcrumbs([.init("Home", "/")], here: "Style guide"),
      printed: "Printed by Sample Worker on 2026-11-21 at 09:30.", main: html
    ).html
  }

  /// The content of the page, without its frame.
  package static var html: HTML {
    let components = samples.reduce(into: [String]()) { names, sample in
      if names.last != sample.component { names.append(sample.component) }
    }
    return """
      <h1>Style guide</h1>
      <p class="lead">Every component in each of its states. Everyone here is invented.</p>
      <nav class="guide-index" aria-label="Components">
      <ul>
      \(components.markup { "<li><a href=\"#\($0)\">\($0)</a></li>\n" })</ul>
      </nav>
      \(prose)\(components.markup(section))
      """
  }

  private static func section(_ component: String) -> HTML {
    let own = samples.filter { $0.component == component }
    return """
      <section class="guide-component" id="\(component)">
      <h2>\(component)</h2>
      \(own.markup { "<h3 class=\"guide-state\">\($0.state)</h3>\n<div class=\"guide-sample\">\n\($0.html)</div>\n" })\
      </section>

      """
  }

  private static var prose: HTML {
    """
    <section class="guide-component" id="Prose">
    <h2>Prose</h2>
    <h3 class="guide-state">in several scripts</h3>
    <div class="guide-sample prose">
    <p>A paragraph is never wider than sixty-five characters, so that the eye finds the start of \
    the next line. A <a href="#Prose">link is underlined</a>, <strong>weight</strong> is kept for \
    what matters, and a number like 2026-03-09 keeps its digits in columns.</p>
    <p lang="ar" dir="rtl">العربية: مرحبا بكم، هذه خطتكم</p>
    <p lang="fa" dir="rtl">دری: خوش آمدید، این برنامه شماست</p>
    <p lang="my">မြန်မာ: ကြိုဆိုပါတယ်</p>
    <p lang="ti">ትግርኛ: እንቋዕ ደሓን መጻእኩም</p>
    <p lang="vi">Tiếng Việt: Nguyễn Văn Nam, chào mừng</p>
    <p lang="uk">Українська: ласкаво просимо</p>
    <p lang="sw">Kiswahili: karibuni, huu ni mpango wenu</p>
    </div>
    </section>

    """
  }
}
