import Markup

/// The frame of every page: title, stylesheets, skip link, header, navigation, main and footer.
/// Without a `person` it is the bare frame of the sign-in and error pages.
package struct Shell: Component {
  package struct NavItem: Sendable {
    let label: String
    let path: Path
    let isCurrent: Bool
    let unread: Int
    /// - Parameter unread: how much new there is at the place; none is not shown.
    package init(_ label: String, _ path: Path, isCurrent: Bool = false, unread: Int = 0) {
      self.label = label
      self.path = path
      self.isCurrent = isCurrent
      self.unread = unread
    }

    var count: HTML {
      guard unread > 0 else { return .none }
      return """
        <span class="nav-count"><span class="visually-hidden"> (</span>\
        \(unread > 99 ? "99+" : "\(unread)")<span class="visually-hidden"> not read)</span></span>
        """
    }
  }

  /// Who is signed in. `key` is opaque and tells one person's saved typing from another's.
  package struct Person: Sendable {
    let name: String
    let role: String
    let key: String
    let signOut: Path
    let token: String
    package init(name: String, role: String, key: String, signOut: Path, token: String) {
      self.name = name
      self.role = role
      self.key = key
      self.signOut = signOut
      self.token = token
    }
  }

  /// Whether names of lists are shown as initials, and where that is switched.
  package struct InitialsSwitch: Sendable {
    let isOn: Bool
    let path: Path
    package init(isOn: Bool, path: Path) {
      self.isOn = isOn
      self.path = path
    }
  }

  package struct SearchBox: Sendable {
    let action: Path
    let query: String
    package init(action: Path, query: String = "") {
      self.action = action
      self.query = query
    }
  }

  /// How long the session lasts without contact, in seconds; `keepAlive` answers a POST that
  /// renews it, `signIn` is where a lapsed one goes (with `?next=`).
  package struct Session: Sendable {
    let seconds: Int
    let keepAlive: Path
    let signIn: Path
    package init(seconds: Int, keepAlive: Path, signIn: Path) {
      self.seconds = seconds
      self.keepAlive = keepAlive
      self.signIn = signIn
    }
  }

  let title: String
  let language: String
  let direction: Direction
  let product: String
  let home: Path
  let nav: [NavItem]
  let person: Person?
  let initials: InitialsSwitch?
  let search: SearchBox?
  let session: Session?
  let breadcrumbs: Breadcrumbs?
  let marking: String
  let printed: String?
  let help: [NavItem]
  let hasErrors: Bool
  let main: HTML

  /// - Parameters:
  ///   - language: BCP 47, for the `lang` attribute.
  ///   - marking: the confidentiality marking at the foot of each page and print.
  ///   - printed: who printed and when, shown on paper only.
  ///   - help: places at the foot of each page.
  ///   - hasErrors: the page is a form sent back. "Error: " before the title makes a screen reader
  ///     say it first, and the scripts leave what was typed as the server returned it.
  package init(
    title: String, language: String = "en", direction: Direction = .leftToRight,
    product: String = "resettle", home: Path = "/", nav: [NavItem] = [], person: Person? = nil,
    initials: InitialsSwitch? = nil,
    search: SearchBox? = nil, session: Session? = nil, breadcrumbs: Breadcrumbs? = nil,
    marking: String = "Confidential: for official use only.", printed: String? = nil,
    help: [NavItem] = [], hasErrors: Bool = false, main: HTML
  ) {
    self.title = title
    self.language = language
    self.direction = direction
    self.product = product
    self.home = home
    self.nav = nav
    self.person = person
    self.initials = initials
    self.search = search
    self.session = session
    self.breadcrumbs = breadcrumbs
    self.marking = marking
    self.printed = printed
    self.help = help
    self.hasErrors = hasErrors
    self.main = main
  }

  package var html: HTML {
    """
    <!doctype html>
    <html lang="\(language)" dir="\(direction.rawValue)">
    \(head)
    <body\(bodyAttributes)>
    <a class="skip" href="#main">Skip to the main content</a>
    \(header)
    \(breadcrumbs)<main id="main" class="main" tabindex="-1">
    \(main)
    </main>
    \(footer)
    </body>
    </html>

    """
  }

  private var head: HTML {
    """
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="same-origin">
    <title>\(hasErrors ? "Error: " : "")\(title) – \(product)</title>
    <link rel="icon" type="image/svg+xml" href="\(Look.file(Look.icon))">
    \(Look.stylesheets.markup { "<link rel=\"stylesheet\" href=\"\(Look.file($0))\">\n" })\
    \(Look.scripts.markup { "<script type=\"module\" src=\"\(Look.file($0))\"></script>\n" })\
    </head>
    """
  }

  private var bodyAttributes: Attributes {
    Attributes("data-person", person?.key) + Attributes("data-refused", if: hasErrors)
      + Attributes("data-session-seconds", session.map { String($0.seconds) })
      + Attributes("data-session-keep-alive", session?.keepAlive.text)
      + Attributes("data-session-sign-in", session?.signIn.text)
      + Attributes("data-session-token", session == nil ? nil : person?.token)
  }

  private var header: HTML {
    """
    <header class="header">
    <div class="header-row">
    <a class="product" href="\(home)">\(mark)<span>\(product)</span></a>
    \(searchForm)\(signedIn)</div>
    \(navigation)</header>
    """
  }

  /// Two roofs under one arc.
  private var mark: HTML {
    """
    <svg class="product-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">\
    <path d="M2 20V12l6-5 6 5v8z"/><path d="M13 9.5 16 7l6 5v8h-5v-8.6z"/></svg>
    """
  }

  private var searchForm: HTML {
    guard let search, let person else { return .none }
    return """
      <form class="header-search" role="search" action="\(search.action)" method="post">
      <input type="hidden" name="\(Look.tokenField)" value="\(person.token)">
      <label class="visually-hidden" for="site-search">Find a person or case</label>
      <input class="input" type="search" id="site-search" name="q" value="\(search.query)" \
      placeholder="Find a person or case" autocomplete="off" spellcheck="false" \
      data-shortcut="search">
      <button class="button button-secondary">Find</button>
      </form>

      """
  }

  private var signedIn: HTML {
    guard let person else { return .none }
    return """
      <div class="header-person">
      <p><strong><bdi>\(person.name)</bdi></strong> <span class="muted">\(person.role)</span></p>
      <form action="\(person.signOut)" method="post" data-sign-out>
      <input type="hidden" name="\(Look.tokenField)" value="\(person.token)">
      <button class="button button-quiet">Sign out</button>
      </form>
      </div>

      """
  }

  private var navigation: HTML {
    guard !nav.isEmpty else { return .none }
    let items = nav.markup { item in
      """
      <li><a href="\(item.path)"\(Attributes("aria-current", item.isCurrent ? "page" : nil))>\
      \(item.label)\(item.count)</a></li>

      """
    }
    return "<nav class=\"nav\" aria-label=\"Main\">\n<ul>\n\(items)</ul>\n</nav>\n"
  }

  private var footer: HTML {
    let print: HTML = printed.map { "<p class=\"print-only\">\($0)</p>\n" } ?? .none
    return """
      <footer class="footer">
      <p>\(marking)</p>
      \(helpLinks)\(print)\(switches)</footer>
      """
  }

  private var switches: HTML {
    guard person != nil else { return .none }
    return "<div class=\"footer-switches\">\n\(initialsSwitch)\(shortcutsSwitch)</div>\n"
  }

  private var helpLinks: HTML {
    guard !help.isEmpty else { return .none }
    let items = help.markup { "<li><a href=\"\($0.path)\">\($0.label)</a></li>\n" }
    return "<nav class=\"footer-help\" aria-label=\"Help\">\n<ul>\n\(items)</ul>\n</nav>\n"
  }

  private var initialsSwitch: HTML {
    guard let initials, let person else { return .none }
    let words: HTML =
      initials.isOn
      ? "<span>\(Badge("Lists show initials", .info))</span>\n" : .none
    return """
      <form class="footer-switch screen-only" action="\(initials.path)" method="post">
      <input type="hidden" name="\(Look.tokenField)" value="\(person.token)">
      \(words)<button class="button button-quiet">\
      \(initials.isOn ? "Show names in lists" : "Show initials in lists")</button>
      </form>

      """
  }

  /// Single-key shortcuts must be possible to turn off (WCAG 2.1.4); the script unhides this.
  private var shortcutsSwitch: HTML {
    """
    <button class="button button-quiet" type="button" aria-pressed="true" \
    data-shortcut="switch" hidden>Keyboard shortcuts</button>

    """
  }
}
