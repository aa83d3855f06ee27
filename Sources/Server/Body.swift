import Features
import Foundation
import Hummingbird
import NIOCore

/// Reads what a request carries into an `Input`.
enum Body {
  /// No page of the product sends more than this.
  static let most = 1 << 20

  /// What a form with files may have in all; what a file has above `UploadedFile.most` is read and
  /// not kept, so that the form can be shown again with what was typed.
  static let mostWithFiles = 64 << 20

  enum Unreadable: Error { case notForm, notJSON, tooDeep, otherType, tooLarge }

  /// What a route makes of files: most take none; where they are not for who sends them, they are
  /// read to their end and thrown away.
  enum Files { case none, unwanted, taken }

  struct Content {
    var input = Input()
    var files: [String: UploadedFile] = [:]
    var isJSON = false
  }

  static func read(_ request: Hummingbird.Request, files: Files) async throws -> Content {
    guard request.method != .get, request.method != .head else { return Content() }
    let type = request.headers[.contentType] ?? ""
    if files != .none, type.lowercased().hasPrefix("multipart/form-data") {
      return try await multipart(request, type, isKept: files == .taken)
    }
    let (input, isJSON) = try await read(request)
    return Content(input: input, isJSON: isJSON)
  }

  private static func multipart(
    _ request: Hummingbird.Request, _ type: String, isKept: Bool
  ) async throws -> Content {
    guard let boundary = Multipart.boundary(of: type) else { throw Unreadable.notForm }
    var reader = Multipart(boundary: boundary)
    var (bytes, fault) = (0, Multipart.Fault?.none)
    // A browser that is answered before it has sent everything shows its own error instead.
    for try await piece in request.body {
      bytes += piece.readableBytes
      guard bytes <= mostWithFiles else { throw Unreadable.tooLarge }
      guard isKept, fault == nil else { continue }
      do { try reader.feed(piece.readableBytesView) } catch { fault = error }
    }
    guard isKept else { return Content() }
    do {
      if let fault { throw fault }
      let (values, files) = try reader.finish()
      return Content(input: Input(values), files: files)
    } catch Multipart.Fault.tooLarge { throw Unreadable.tooLarge } catch {
      throw Unreadable.notForm
    }
  }

  private static func read(
    _ request: Hummingbird.Request
  ) async throws -> (input: Input, isJSON: Bool) {
    let type = request.headers[.contentType]?.split(separator: ";").first
      .map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
    let buffer = try await request.body.collect(upTo: most)
    guard buffer.readableBytes > 0 else { return (Input(), type == "application/json") }
    switch type {
    case "application/json": return (try json(buffer), true)
    case "application/x-www-form-urlencoded": return (try form(String(buffer: buffer)), false)
    default: throw Unreadable.otherType
    }
  }

  static func form(_ text: String) throws -> Input {
    var values: [String: [String]] = [:]
    for pair in text.utf8.split(separator: UInt8(ascii: "&")).prefix(2000) {
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = decoded(parts[0]) else { throw Unreadable.notForm }
      guard let value = parts.count > 1 ? decoded(parts[1]) : "" else { throw Unreadable.notForm }
      values[name, default: []].append(value)
    }
    return Input(values)
  }

  /// Percent-decoded UTF-8, `+` being a space; nil where it is not UTF-8.
  private static func decoded(_ part: Substring.UTF8View) -> String? {
    var bytes: [UInt8] = []
    var rest = part.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(32)
      case UInt8(ascii: "%"):
        guard let high = rest.next(), let low = rest.next(),
          let value = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16)
        else { return nil }
        bytes.append(value)
      default: bytes.append(byte)
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    return text.replacing("\r\n", with: "\n")
  }

  private static func json(_ buffer: ByteBuffer) throws -> Input {
    guard
      let object = try? JSONSerialization.jsonObject(with: Data(buffer.readableBytesView))
        as? [String: Any]
    else { throw Unreadable.notJSON }
    var values: [String: [String]] = [:]
    try flatten(object, prefix: "", depth: 0, into: &values)
    return Input(values)
  }

  private static func flatten(
    _ object: [String: Any], prefix: String, depth: Int, into values: inout [String: [String]]
  ) throws {
    guard depth < 5 else { throw Unreadable.tooDeep }
    for (name, value) in object {
      let key = prefix + name
      switch value {
      case let nested as [String: Any]:
        try flatten(nested, prefix: key + ".", depth: depth + 1, into: &values)
      case let list as [Any]: values[key] = list.compactMap(text)
      default: if let text = text(value) { values[key] = [text] }
      }
    }
  }

  private static func text(_ value: Any) -> String? {
    switch value {
    case let text as String: text
    case let number as NSNumber:
      CFBooleanLike(number) ? (number.boolValue ? "yes" : "no") : number.stringValue
    default: nil
    }
  }

  /// Whether a number of JSON was `true` or `false`.
  private static func CFBooleanLike(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c" || String(cString: number.objCType) == "B"
  }
}
