import Domain
import Markup

/// A person's own account: who they act as, what their role may do, and their password.
package struct AccountPage: Page {
  package let name: String
  package let role: String
  package let agency: String
  /// What the role may do, in words.
  package let permissions: [String]
  package let phone: String
  package let form: FormState
  package let hasChanged: Bool

  package init(_ actor: Actor, _ form: FormState, phone: String, hasChanged: Bool) {
    self.phone = phone
    name = actor.name
    role = actor.role.words
    agency = actor.agencyName
    permissions = Permission.allCases.filter { $0.roles.contains(actor.role) }.map(\.words)
    self.form = form
    self.hasChanged = hasChanged
  }

  package var title: String { "Your account" }
  package var hasErrors: Bool { form.hasErrors }

  package static let current = Field("current_password", "Your password now", .password)
  package static let new = Field(
    "new_password", "New password", .password, hint: "At least 12 characters; a sentence is good",
    most: 200)
  package static let again = Field("new_password_again", "New password once more", .password)
  package static let fields = [current, new, again]

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Your account</h1>
    \(hasChanged ? Notice(.success, "Your password is changed. Other sessions have ended.").html : "")
    \(SummaryList([
      .init("Name", "<bdi>\(name)</bdi>"), .init("Role", "\(role)"), .init("Agency", "\(agency)"),
    ]))
    \(chrome.may(.trainingView) ? "<p><a href=\"/training\">Your training</a></p>\n" as HTML : .none)\
    <p><a href="\(ConfidentialityPage.path)">Confidentiality agreement</a></p>
    <h2>What your role may do</h2>
    <p>Which records it reaches is decided case by case: the care team, its supervisors, and the \
    lead agency's point of contact.</p>
    <ul>
    \(permissions.markup { "<li>\($0)</li>\n" })</ul>
    <h2>Your telephone</h2>
    \(form.summary)
    \(chrome.form(to: "/account/phone", keepsDraft: false, phoneFields))
    <h2>Where you are signed in</h2>
    <p><a href="/account/sign-ins">See and end your sign-ins</a></p>
    <h2>Change your password</h2>
    \(chrome.form(to: "/account/password", keepsDraft: false, fields))
    """
  }

  private var phoneFields: HTML {
    let state = FormState(form.input.filled(with: ["phone": phone]), faults: form.faults)
    return "\(state.field(SetPhone.phone))\(Actions(Button("Save", .secondary).html))"
  }

  private var fields: HTML {
    """
    \(form.field(AccountPage.current))
    \(form.field(AccountPage.new))
    \(form.field(AccountPage.again))
    \(Actions(Button("Change password").html))
    """
  }
}
