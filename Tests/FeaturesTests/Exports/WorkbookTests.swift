import Domain
import Features
import Foundation
import Testing
import World

/// What is read here is read with `unzip`, another program than wrote it.
struct WorkbookTests {
  private static let sheet = Sheet(
    "Outcomes", columns: ["Goal", "Clients", "Wage", "Day"],
    rows: [
      [.text("=1+1"), .count(3), .hundredths(1525), .day(Day("2026-03-12")!)],
      [.text("Học tiếng Anh <&> \"an toàn\""), .count(0), .hundredths(0), .empty],
    ])

  private static func bytes(_ sheets: [Sheet]) throws -> [UInt8] {
    try Workbook.bytes(
      sheets, title: "QPR", marking: "Confidential & marked",
      at: Instant("2026-04-10T15:00:00Z")!)
  }

  @Test func `WI-QPR-09 a workbook holds text as text, figures as figures, days as days`() throws {
    let parts = Unzipped(try Self.bytes([Self.sheet]))
    let strings = try parts.text("xl/sharedStrings.xml")
    #expect(strings.contains("<t>=1+1</t>"))
    #expect(strings.contains("Học tiếng Anh &lt;&amp;&gt; \"an toàn\""))
    let sheet = try parts.text("xl/worksheets/sheet1.xml")
    #expect(!sheet.contains("<f>"))
    #expect(sheet.contains("<v>3</v>"))
    #expect(sheet.contains("<v>15.25</v>"))
    // 2026-03-12 is day 46093 of spreadsheets.
    #expect(sheet.contains("<v>46093</v>"))
    #expect(sheet.contains("state=\"frozen\""))
  }

  @Test func `WI-FILE-04 a workbook is marked under each sheet, in its footer and its properties`()
    throws
  {
    let parts = Unzipped(
      try Self.bytes([Self.sheet, Sheet("Second", columns: ["A"], rows: [])]))
    #expect(try parts.text("xl/sharedStrings.xml").contains("Confidential &amp; marked"))
    for number in 1...2 {
      let sheet = try parts.text("xl/worksheets/sheet\(number).xml")
      #expect(sheet.contains("Confidential and marked"))
    }
    #expect(try parts.text("docProps/core.xml").contains("Confidential &amp; marked"))
    #expect(try parts.text("docProps/core.xml").contains("2026-04-10T15:00:00Z"))
  }

  @Test func `a sheet whose name a workbook refuses is told by its name`() throws {
    #expect(throws: WorkbookFailure.self) {
      try Self.bytes([Sheet("a/b", columns: ["A"], rows: [])])
    }
  }

  @Test func `nothing stays behind in the folder it was written in`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "workbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let bytes = try Workbook.bytes(
      [Self.sheet], title: "QPR", marking: "Marked", at: Instant("2026-04-10T15:00:00Z")!,
      by: folder)
    #expect(bytes.starts(with: Array("PK".utf8)))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }
}

/// A zip archive, read by `unzip`.
struct Unzipped {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func text(_ name: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "unzipped-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("it.zip")
    try Data(bytes).write(to: file)
    let unzip = Process()
    unzip.executableURL = URL(fileURLWithPath: "/usr/bin/unzip")
    unzip.arguments = ["-p", file.path, name]
    let out = Pipe()
    unzip.standardOutput = out
    try unzip.run()
    let found = out.fileHandleForReading.readDataToEndOfFile()
    unzip.waitUntilExit()
    return String(decoding: found, as: UTF8.self)
  }
}
