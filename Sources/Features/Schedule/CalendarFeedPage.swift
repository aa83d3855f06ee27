import Domain
import Markup

/// Where a worker gets the address of their calendar feed, once, and ends it.
package struct CalendarFeedPage: Page {
  /// Since when there is a feed; nil without one.
  package let since: Instant?
  /// The address, only in the answer that made it.
  package let address: String?

  package var title: String { "Calendar feed" }
  package var trail: [Crumb] { [Crumb("Schedule", "/schedule")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Calendar feed</h1>
    <p>Your meetings in the calendar program on your telephone or desk. It shows the kind of meeting \
    and the case's number, never a name or a place.</p>
    \(shown)
    \(state(chrome))
    """
  }

  private var shown: HTML {
    guard let address else { return .none }
    return Notice(
      .success, "Your feed has a new address. It is shown only now.",
      details: """
        <p>Put this path behind the address of this server, and add it in your calendar program as \
        a subscription:</p>
        <p><code>\(address)</code></p>
        <p>Whoever has the address can read the feed. If someone else saw it, make a new one.</p>

        """
    ).html
  }

  private func state(_ chrome: Chrome) -> HTML {
    let make = PostForm(
      to: "/schedule/feed", token: chrome.token,
      hidden: [(name: "idempotency_key", value: chrome.idempotencyKey)], keepsDraft: false,
      Actions(
        Button(since == nil ? "Make an address" : "Make a new address", .secondary).html
      ).html
    ).html
    guard let since else { return "<p>You have no feed.</p>\n\(make)" }
    let end = PostForm(
      to: "/schedule/feed/end", token: chrome.token,
      hidden: [(name: "idempotency_key", value: "\(chrome.idempotencyKey)-end")],
      keepsDraft: false, Actions(Button("End the feed", .danger).html).html
    ).html
    return "<p>You have a feed since \(since).</p>\n\(make)\(end)"
  }
}
