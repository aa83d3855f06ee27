import Markup

/// The files of the look that a page links to, in the order they are read.
package enum Look {
  /// Where the server mounts the folder `Public`.
  package static let folder: Path = "/public"

  /// One plain file for each component; names within `folder`.
  package static let stylesheets = [
    "tokens.css", "base.css", "shell.css", "buttons.css", "forms.css", "tables.css", "badges.css",
    "notices.css", "cards.css", "lists.css", "bars.css", "journey.css", "guide.css", "print.css",
  ]

  /// Modules that improve pages which already work without them; names within `folder`.
  package static let scripts = ["lock.js", "drafts.js", "shortcuts.js"]

  package static let icon = "icons/mark.svg"

  /// The name of the hidden field that carries the CSRF token in every `POST` form.
  package static let tokenField = "csrf"

  static func file(_ name: String) -> HTML { "\(folder)/\(name)" }
}

/// Which way a page's language is written.
package enum Direction: String, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
}
