import Foundation
import Testing
import World

@testable import Features

@Suite struct StylesheetTests {
  static let folder = Golden.folder.appending(path: "../../Sources/Server/Public").standardized

  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  @Test func `every stylesheet and script that pages link to is there, and no other`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let known = Set(Look.stylesheets + Look.scripts)
    #expect(Set(files.filter { $0.hasSuffix(".css") || $0.hasSuffix(".js") }) == known)
    #expect(FileManager.default.fileExists(atPath: Self.folder.appending(path: Look.icon).path))
  }

  @Test(arguments: Look.stylesheets)
  func `UT-ACC-01 a stylesheet mirrors by itself, for it names no left and no right`(name: String)
    throws
  {
    let css = try Self.text(name)
    #expect(css.firstRange(of: /(margin|padding|border|inset)-(left|right)/) == nil)
    #expect(css.firstRange(of: /(^|[\s{;])(left|right)\s*:/) == nil)
    #expect(css.firstRange(of: /(text-align|float):\s*(left|right)/) == nil)
  }

  @Test(arguments: Look.stylesheets + Look.scripts)
  func `no file of the look asks another server for anything`(name: String) throws {
    let text = try Self.text(name)
    #expect(!text.contains("http"))
    #expect(!text.contains("@import"))
    #expect(!text.contains("url("))
  }

  @Test(arguments: Look.scripts)
  func `no script writes markup or style, which the content policy forbids`(name: String) throws {
    let script = try Self.text(name)
    for word in ["innerHTML", "outerHTML", "insertAdjacentHTML", ".style", "eval(", "cssText"] {
      #expect(!script.contains(word), "\(word)")
    }
  }
}

/// WCAG 2.2, 1.4.3 and 1.4.11, computed from the colours themselves.
@Suite struct ContrastTests {
  enum Theme: String, CaseIterable { case light, dark, more, moreDark }

  private static func colours(_ theme: Theme) throws -> [String: String] {
    let css = try StylesheetTests.text("tokens.css")
    let blocks = css.components(separatedBy: ":root {").dropFirst().map { block in
      block.prefix { $0 != "}" }.matches(of: /--([a-z-]+): (#[0-9a-f]{6});/).reduce(
        into: [String: String]()
      ) { $0[String($1.1)] = String($1.2) }
    }
    try #require(blocks.count == 5)
    let layers: [Int] =
      switch theme {
      case .light: [0]
      case .dark: [0, 1]
      case .more: [0, 2]
      case .moreDark: [0, 1, 2, 3]
      }
    return layers.reduce(into: [:]) { all, layer in all.merge(blocks[layer]) { $1 } }
  }

  private static func luminance(_ hex: String) -> Double {
    let value = Int(hex.dropFirst(), radix: 16) ?? 0
    let parts = [value >> 16, value >> 8 & 255, value & 255].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private static func contrast(_ a: String, _ b: String) -> Double {
    let (light, dark) = (max(luminance(a), luminance(b)), min(luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)
  }

  @Test(arguments: Theme.allCases)
  func `UT-ACC-01 text stands out from everything it stands on`(theme: Theme) throws {
    let colours = try Self.colours(theme)
    let texts = ["ink", "ink-muted", "accent", "danger", "warning", "success", "info", "neutral"]
    for text in texts {
      for ground in ["paper", "surface", "sunken"] {
        let ratio = try Self.contrast(#require(colours[text]), #require(colours[ground]))
        #expect(ratio >= 4.5, "\(theme) \(text) on \(ground): \(ratio)")
      }
    }
    for state in ["danger", "warning", "success", "info", "neutral", "accent"] {
      for text in [state, "ink", "ink-muted"] {
        let ratio = try Self.contrast(
          #require(colours[text]), #require(colours[state + "-soft"]))
        #expect(ratio >= 4.5, "\(theme) \(text) on \(state)-soft: \(ratio)")
      }
    }
    let button = try Self.contrast(#require(colours["on-accent"]), #require(colours["accent"]))
    #expect(button >= 4.5, "\(theme) button: \(button)")
  }

  @Test(arguments: Theme.allCases)
  func `UT-ACC-01 edges of fields and the focus ring can be seen`(theme: Theme) throws {
    let colours = try Self.colours(theme)
    for edge in ["line-strong", "focus"] {
      for ground in ["paper", "surface", "sunken"] {
        let ratio = try Self.contrast(#require(colours[edge]), #require(colours[ground]))
        #expect(ratio >= 3, "\(theme) \(edge) on \(ground): \(ratio)")
      }
    }
  }
}
