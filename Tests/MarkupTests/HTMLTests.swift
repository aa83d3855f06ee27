import Markup
import Testing

@Suite struct HTMLTests {
  let user = "<script>'\"&"
  let escaped = "&lt;script&gt;&#39;&quot;&amp;"

  @Test func `text is escaped because it is text`() {
    let page: HTML = "<p>\(user)</p>"
    #expect(page.text == "<p>\(escaped)</p>")
  }

  @Test func `markup inside a ternary stays markup while text in it is still escaped`() {
    let names = [user]
    let list: HTML =
      "\(names.isEmpty ? "<p>none</p>" : "<ul>\(names.markup { "<li>\($0)</li>" })</ul>")"
    #expect(list.text == "<ul><li>\(escaped)</li></ul>")
  }

  @Test func `a user's string is escaped in every shape a page may write it`() {
    let optional: String? = user
    let missing: String? = nil
    let shapes: [HTML] = [
      "\("a" + user)", "\("Hi \(user)")", "\(true ? user : "x")", "\(optional)",
      "\(optional ?? "")",
      "\(missing ?? user)", "\([user].map { $0 }.joined())", "\(user.description)",
    ]
    for shape in shapes {
      #expect(!shape.text.contains("<script"))
      #expect(shape.text.contains("&lt;script&gt;"))
    }
  }

  @Test func `an absent optional leaves no trace`() {
    let missing: String? = nil
    let absent: HTML? = nil
    let page: HTML = "[\(missing)\(absent)]"
    #expect(page.text == "[]")
  }

  @Test func `attributes are quoted and escaped`() {
    let page: HTML = "<a\(Attributes("title", user))\(Attributes("hidden", if: false))>"
    #expect(page.text == "<a title=\"\(escaped)\">")
  }

  @Test func `control characters that HTML forbids are replaced`() {
    let typed = "a\u{0}b\u{1B}c\n"
    let page: HTML = "\(typed)"
    #expect(page.text == "a\u{FFFD}b\u{FFFD}c\n")
  }
}

@Suite struct PathTests {
  @Test func `a part of a path cannot climb out of it`() {
    let id = "../x?y#z"
    let path: Path = "/cases/\(id)/notes"
    #expect(path.text == "/cases/..%2Fx%3Fy%23z/notes")
  }

  @Test func `queries are added with the right separator`() {
    let path: Path = "/search"
    #expect(
      path.query("q", "Nguyễn & co").query("on", nil).query("p", "2").text
        == "/search?q=Nguy%E1%BB%85n%20%26%20co&p=2")
  }

  @Test(arguments: ["//evil.example", "https://evil.example", "/\\evil", "", "/a b", "/é"])
  func `a requested path that leaves this server is refused`(text: String) {
    #expect(Path(requested: text) == nil)
  }
}
