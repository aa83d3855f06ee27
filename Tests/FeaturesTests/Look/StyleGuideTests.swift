import Foundation
import Markup
import Testing
import World

@testable import Features

@Suite struct StyleGuideTests {
  @Test(arguments: StyleGuide.samples.map(\.name))
  func `a component in one of its states is the recorded markup`(name: String) throws {
    let sample = try #require(StyleGuide.samples.first { $0.name == name })
    let difference = try Golden.difference(sample.html.text, from: "Look/\(name).html")
    #expect(difference == nil)
  }

  @Test func `every state has a name of its own`() {
    let names = StyleGuide.samples.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test func `no golden file is left over from a state that is gone`() throws {
    let known = Set(StyleGuide.samples.map { $0.name + ".html" } + ShellTests.names)
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Golden.folder.appending(path: "Look").path)
    #expect(Set(files) == known)
  }

  /// With `STYLE_GUIDE` set to a folder, the pages stay there to be looked at.
  @Test(arguments: [Direction.leftToRight, .rightToLeft])
  func `UT-ACC-01 the style guide renders in both directions without inline script or style`(
    direction: Direction
  ) throws {
    let page = StyleGuide.page(direction).text
    if let folder = ProcessInfo.processInfo.environment["STYLE_GUIDE"] {
      try Data(page.utf8).write(
        to: URL(filePath: folder).appending(path: "\(direction.rawValue).html"))
    }
    #expect(page.contains("dir=\"\(direction.rawValue)\""))
    #expect(!page.contains(" style="))
    #expect(!page.contains("<style"))
    #expect(page.firstRange(of: /\son[a-z]+="/) == nil)
    #expect(page.firstRange(of: /<script(?! type="module" src="\/public\/)/) == nil)
  }

  @Test func `UT-ACC-01 no two elements of the style guide share an id`() {
    let ids = StyleGuide.page().text.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    let repeated = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys
    #expect(repeated.isEmpty, "\(repeated.sorted())")
  }

  @Test func `UT-ACC-01 every field of the style guide has a label`() {
    let page = StyleGuide.page().text
    let controls = page.matches(of: /<(?:input|select|textarea)[^>]*?\sid="([^"]+)"/)
    #expect(controls.count > 20)
    for control in controls { #expect(page.contains("for=\"\(control.1)\""), "\(control.1)") }
  }
}
