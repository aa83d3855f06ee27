import Markup
import Testing
import World

@testable import Features

@Suite struct ShellTests {
  static let names = ["Shell.signed-in.html", "Shell.bare.html", "Shell.right-to-left.html"]

  private let person = Shell.Person(
    name: "Sample <Worker>", role: "Case manager", key: "k1", signOut: "/sign-out", token: "t1")

  @Test func `a signed-in page has its navigation, search, person and session`() throws {
    let page = Shell(
      title: "Today", nav: [.init("Today", "/", isCurrent: true), .init("Cases", "/cases")],
      person: person, search: .init(action: "/search", query: "nam"),
      session: .init(seconds: 900, keepAlive: "/session", signIn: "/sign-in"),
      breadcrumbs: Breadcrumbs([.init("Home", "/")], here: "Today"),
      printed: "Printed by Sample Worker.", main: "<h1>Today</h1>")
    #expect(try Golden.difference(page.html.text, from: "Look/Shell.signed-in.html") == nil)
  }

  @Test func `a bare page has neither navigation nor person`() throws {
    let page = Shell(title: "Sign in", hasErrors: true, main: "<h1>Sign in</h1>")
    #expect(try Golden.difference(page.html.text, from: "Look/Shell.bare.html") == nil)
  }

  @Test func `UT-ACC-01 a page says its language and direction`() throws {
    let page = Shell(
      title: "خطتي", language: "ar", direction: .rightToLeft, main: "<h1>خطتي</h1>")
    #expect(try Golden.difference(page.html.text, from: "Look/Shell.right-to-left.html") == nil)
  }

  @Test func `a name is text in the header, not markup`() {
    let page = Shell(title: "Today", person: person, main: "").html.text
    #expect(page.contains("Sample &lt;Worker&gt;"))
    #expect(!page.contains("<Worker>"))
  }
}
