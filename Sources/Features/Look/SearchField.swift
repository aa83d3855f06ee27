import Markup

/// A search with its button, as a form of its own (`GET`, field `q`).
package struct SearchField: Component {
  let action: Path
  let label: String
  let query: String
  let hint: String?

  package init(action: Path, _ label: String, query: String = "", hint: String? = nil) {
    self.action = action
    self.label = label
    self.query = query
    self.hint = hint
  }

  package var html: HTML {
    let note: HTML = hint.map { "<p class=\"hint\" id=\"search-hint\">\($0)</p>\n" } ?? .none
    let described = Attributes("aria-describedby", hint == nil ? nil : "search-hint")
    return """
      <form class="search" action="\(action)" method="get">
      <label class="label" for="search">\(label)</label>
      \(note)<div class="search-row">
      <input class="input" type="search" id="search" name="q" value="\(query)"\(described) \
      autocomplete="off" spellcheck="false" dir="auto">
      <button class="button button-primary">Search</button>
      </div>
      </form>

      """
  }
}
