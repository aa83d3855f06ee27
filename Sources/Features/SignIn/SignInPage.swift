import Domain
import Markup

/// Where a session begins, and where one that lapsed goes on.
package struct SignInPage: Page {
  package let form: FormState
  package let next: String
  /// Accounts of a demo database; empty on any other.
  package let demoAccounts: [DemoAccount]

  package struct DemoAccount: Codable, Sendable, Hashable {
    package let email: String
    package let role: String
    package let name: String
  }

  package init(form: FormState, next: String, demoAccounts: [DemoAccount]) {
    self.form = form
    self.next = next
    self.demoAccounts = demoAccounts
  }

  package var title: String { "Sign in" }
  package var hasErrors: Bool { form.hasErrors }

  package static let email = Field("email", "E-mail", .email)
  package static let password = Field("password", "Password", .password)
  package static let fields = [email, password]

  package func html(_ chrome: Chrome) -> HTML {
    let fields: HTML = """
      \(TextField(
        "email", "E-mail", value: form.value("email"), kind: .email, error: form.error("email"),
        width: .medium, autocomplete: "username"))
      \(TextField(
        "password", "Password", kind: .password, error: form.error("password"), width: .medium,
        autocomplete: "current-password"))
      <input type="hidden" name="next" value="\(next)">
      \(Actions(Button("Sign in").html))
      """
    return """
      <h1>Sign in</h1>
      \(form.summary)
      \(chrome.form(to: "/session", keepsDraft: false, fields))
      \(demo)
      """
  }

  private var demo: HTML {
    guard !demoAccounts.isEmpty else { return .none }
    return """
      <section class="stack">
      <h2>Accounts of this demo</h2>
      <p>Every person here is invented. Each account's password is <code>resettle-demo</code>.</p>
      \(DataTable(
        caption: "Demo accounts", isCaptionHidden: true,
        columns: [.init("E-mail", isRowHeader: true), .init("Role"), .init("Name")],
        rows: demoAccounts.map { .init(["<code>\($0.email)</code>", "\($0.role)", "\($0.name)"]) },
        empty: EmptyState("No accounts", "The demo makes one for each role.")))
      </section>
      """
  }
}
