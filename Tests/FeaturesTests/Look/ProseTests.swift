import Domain
import Markup
import Testing

@testable import Features

@Suite struct ProseTests {
  @Test(arguments: [
    ("Due on 2026-02-09.", "Due on 9 Feb 2026."),
    ("2026-01-10 + 30 days = 2026-02-09", "10 Jan 2026 + 30 days = 9 Feb 2026"),
    ("2026-03-03 10:30 + 48 hours", "3 Mar 2026, 10:30 + 48 hours"),
    ("2026-03-03T10:30", "3 Mar 2026, 10:30"),
    ("at 2026-03-31T17:05:00.000Z", "at 31 Mar 2026, 17:05 UTC"),
    ("at 2026-03-31T17:05:00Z.", "at 31 Mar 2026, 17:05 UTC."),
    ("(2026-12-31)", "(31 Dec 2026)"),
    ("2026-02-30 is no day", "2026-02-30 is no day"),
    ("qpr-2026-01-01.csv 2026-01-012", "qpr-2026-01-01.csv 2026-01-012"),
    ("Số 2026 – Nguyễn", "Số 2026 – Nguyễn"), ("", ""),
  ])
  func `a sentence has its days as people read them`(written: String, read: String) {
    #expect(Prose(written).plain == read)
  }

  @Test func `a day that is shown can be read by a machine, and its sentence is still text`() {
    #expect(
      Prose("<b> 2026-02-09").html.text
        == "&lt;b&gt; <time datetime=\"2026-02-09\">9 Feb 2026</time>")
    let day = Day("2026-11-20")!
    let html: HTML = "<p>\(day)</p>"
    #expect(html.text == "<p><time datetime=\"2026-11-20\">20 Nov 2026</time></p>")
    let none: Day? = nil
    #expect(("<td>\(none)</td>" as HTML).text == "<td></td>")
  }
}
