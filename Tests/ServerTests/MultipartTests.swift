import Features
import Testing
import World

@testable import Server

@Suite struct MultipartTests {
  private static let boundary = "----WebKitFormBoundaryAbC123"

  private static func body(_ parts: [(header: String, content: [UInt8])]) -> [UInt8] {
    parts.flatMap { part in
      Array("--\(boundary)\r\n\(part.header)\r\n\r\n".utf8) + part.content + [13, 10]
    } + Array("--\(boundary)--\r\n".utf8)
  }

  private static func field(_ name: String, _ text: String) -> (String, [UInt8]) {
    ("Content-Disposition: form-data; name=\"\(name)\"", Array(text.utf8))
  }

  private static func file(_ bytes: [UInt8], name: String = "photo") -> (String, [UInt8]) {
    (
      "Content-Disposition: form-data; name=\"\(name)\"; filename=\"../../a;b.jpg\"\r\n"
        + "Content-Type: image/jpeg", bytes
    )
  }

  private typealias Read = (values: [String: [String]], files: [String: UploadedFile])

  private static func read(_ body: [UInt8], piece: Int = .max) throws -> Read {
    var reader = Multipart(boundary: boundary)
    var rest = body[...]
    while !rest.isEmpty {
      try reader.feed(rest.prefix(piece))
      rest = rest.dropFirst(piece)
    }
    return try reader.finish()
  }

  @Test(arguments: [1, 2, 3, 7, 64, 1000, .max])
  func `WI-FILE-03 a form with a file is read whole, however it is cut into pieces`(
    piece: Int
  ) throws {
    let picture =
      [0xFF, 0xD8, 0xFF, 13, 10, 45, 45] + Array("\r\n--\(Self.boundary.dropLast())".utf8)
    let (values, files) = try Self.read(
      Self.body([
        Self.field("type", "i94-front"), Self.field("words", "Thẻ xanh\r\nline 2"),
        Self.field("empty", ""), Self.file(picture), Self.file([], name: "file"),
      ]), piece: piece)
    #expect(
      values == ["type": ["i94-front"], "words": ["Thẻ xanh\nline 2"], "empty": [""]])
    #expect(files == ["photo": UploadedFile(picture)])
  }

  @Test func `WI-FILE-03 a file over the limit is not kept, and what was typed is`() throws {
    let large = [UInt8](repeating: 65, count: UploadedFile.most + 1)
    let body = Self.body([Self.field("words", "A letter"), Self.file(large)])
    let (values, files) = try Self.read(body, piece: 65_536)
    #expect(values["words"] == ["A letter"])
    #expect(files["photo"] == UploadedFile([], isTooLarge: true))
    let most = try Self.read(Self.body([Self.file(Array(large.dropLast()))]), piece: 65_536)
    #expect(most.files["photo"]?.bytes.count == UploadedFile.most)
  }

  private static let malformed: [[UInt8]] = [
    [], Array("--\(boundary)".utf8), Array("--\(boundary)\r\n".utf8),
    Array("preamble\r\n".utf8) + body([field("a", "b")]),
    body([field("a", "b")]) + Array("epilogue".utf8), Array(body([field("a", "b")]).dropLast(4)),
    body([("Content-Type: text/plain", [1])]), body([("Content-Disposition: form-data", [1])]),
    body([("Content-Disposition: attachment; name=\"a\"", [1])]),
    body([("Content-Disposition: form-data; name=\"a", [1])]),
    body([("Content-Disposition: form-data; name=\"a\"; name=\"b\"", [1])]),
    body([("Content-Disposition: form-data; name=\"a\"\nX: y\u{0}", [1])]),
    body([(field("a", "b").0 + "\r\n" + field("b", "c").0, [1])]),
    body([("Content-Disposition: form-data; name=\"\"", [1])]), body([field("a", "b"), ("", [])]),
    body([("Content-Disposition: form-data; name=\"a\"", [0xFF, 0xFE])]),
    body([("X: " + String(repeating: "x", count: 5000) + "\r\n" + field("a", "b").0, [1])]),
    body([file([1]), file([2])]), body((0...Multipart.mostParts).map { field("a\($0)", "b") }),
  ]

  @Test(arguments: malformed.indices)
  func `WI-FILE-03 what is not a form is refused`(index: Int) {
    for piece in [1, 5, Int.max] {
      #expect(throws: Multipart.Fault.malformed) {
        _ = try Self.read(Self.malformed[index], piece: piece)
      }
    }
  }

  @Test func `WI-FILE-03 more text than a form may have is refused`() {
    let text = String(repeating: "x", count: Multipart.mostText / 2 + 1)
    #expect(throws: Multipart.Fault.tooLarge) {
      _ = try Self.read(Self.body([Self.field("a", text), Self.field("b", text)]))
    }
  }

  @Test(arguments: [
    ("multipart/form-data; boundary=abc", String?.some("abc")),
    ("Multipart/Form-Data; charset=utf-8; Boundary=\"a b\"", nil),
    ("multipart/form-data; boundary=\"a-b\"", "a-b"), ("multipart/form-data", nil),
    ("multipart/form-data; boundary=", nil), ("text/plain; boundary=abc", nil),
    ("multipart/form-data; boundary=" + String(repeating: "a", count: 71), nil),
  ])
  func `WI-FILE-03 a boundary is taken where it is a plain one`(type: String, boundary: String?) {
    #expect(Multipart.boundary(of: type) == boundary)
  }

  /// Bytes changed, taken out and put in: it is read or refused, and the same in any pieces.
  @Test func `WI-FILE-03 ten thousand damaged forms are read alike in any pieces, or refused`() {
    var chance = SystemRandomNumberGenerator()
    let whole = Self.body([
      Self.field("type", "i94-front"), Self.file([0xFF, 0xD8, 0xFF, 13, 10, 45, 45, 0]),
      Self.field("words", "x"),
    ])
    var (read, refused) = (0, 0)
    for _ in 0..<10_000 {
      var body = whole
      for _ in 0..<Int.random(in: 1...3, using: &chance) {
        let at = body.indices.randomElement(using: &chance)!
        switch Int.random(in: 0..<4, using: &chance) {
        case 0: body[at] = UInt8.random(in: 0...255, using: &chance)
        case 1: body.remove(at: at)
        case 2: body.insert([13, 10, 45, 34, 59].randomElement(using: &chance)!, at: at)
        default: body.removeSubrange(at..<min(body.count, at + 9))
        }
      }
      let once = try? Self.read(body)
      let piece = Int.random(in: 1...9, using: &chance)
      let again = try? Self.read(body, piece: piece)
      #expect(once?.values == again?.values && once?.files == again?.files, "\(body)")
      if once == nil { refused += 1 } else { read += 1 }
    }
    #expect(read > 100 && refused > 100)
  }
}
