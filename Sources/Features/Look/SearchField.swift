import Markup

/// A search for people with its button, as a form of its own (field `q`). It is posted: what is typed
/// is a name, and stands in no address.
package struct SearchField: Component {
  let action: Path
  let token: String
  let label: String
  let query: String
  let hint: String?

  package init(
    action: Path, token: String, _ label: String, query: String = "", hint: String? = nil
  ) {
    self.action = action
    self.token = token
    self.label = label
    self.query = query
    self.hint = hint
  }

  package var html: HTML {
    let note: HTML = hint.map { "<p class=\"hint\" id=\"search-hint\">\($0)</p>\n" } ?? .none
    let described = Attributes("aria-describedby", hint == nil ? nil : "search-hint")
    return """
      <form class="search" action="\(action)" method="post">
      <input type="hidden" name="\(Look.tokenField)" value="\(token)">
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
