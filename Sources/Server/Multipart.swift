import Features
import Foundation

/// Reads `multipart/form-data` (RFC 7578) as it arrives, in pieces of any size. It is strict:
/// nothing before the first part or after the last, every part named and once, text in UTF-8.
struct Multipart {
  enum Fault: Error, Equatable { case malformed, tooLarge }

  /// All that is typed, together.
  static let mostText = 1 << 20
  static let mostParts = 200
  static let mostHeader = 4096

  private enum State { case beginning, afterDelimiter, header, body, ended }

  private let delimiter: [UInt8]
  // With a line break before it, the first delimiter looks like every other.
  private var pending: [UInt8] = [13, 10]
  private var state = State.beginning
  private var part = PartHeader(name: "", isFile: false)
  private var content: [UInt8] = []
  private var isTooLarge = false
  private var parts = 0
  private var textBytes = 0
  private var values: [String: [String]] = [:]
  private var files: [String: UploadedFile] = [:]

  init(boundary: String) { delimiter = Array("\r\n--\(boundary)".utf8) }

  /// The boundary that a content type names; nil where it is not multipart, or names none that is
  /// allowed.
  static func boundary(of type: String) -> String? {
    let parts = type.split(separator: ";", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    guard parts[0].lowercased() == "multipart/form-data" else { return nil }
    for parameter in parts.dropFirst() where parameter.lowercased().hasPrefix("boundary=") {
      var value = parameter.dropFirst("boundary=".count)
      if value.count > 1, value.first == "\"", value.last == "\"" {
        value = value.dropFirst().dropLast()
      }
      let marks = Set("'()+_,-./:=?".utf8)
      let isPlain = value.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || marks.contains(byte)
      }
      return (1...70).contains(value.utf8.count) && isPlain ? String(value) : nil
    }
    return nil
  }

  mutating func feed(_ bytes: some Collection<UInt8>) throws(Fault) {
    pending.append(contentsOf: bytes)
    while try step() {}
  }

  /// What was read, once everything has come.
  mutating func finish() throws(Fault) -> (
    values: [String: [String]], files: [String: UploadedFile]
  ) {
    guard state == .ended else { throw .malformed }
    return (values, files)
  }

  /// Whether there may be more to read in what has come so far.
  private mutating func step() throws(Fault) -> Bool {
    switch state {
    case .beginning:
      guard pending.count >= delimiter.count else { return false }
      guard pending.starts(with: delimiter) else { throw .malformed }
      take(delimiter.count)
      state = .afterDelimiter
      return true
    case .afterDelimiter:
      guard pending.count >= 2 else { return false }
      let mark = Array(pending.prefix(2))
      guard mark == [13, 10] || mark == [45, 45] else { throw .malformed }
      take(2)
      state = mark == [13, 10] ? .header : .ended
      return true
    case .header: return try readHeader()
    case .body: return try readBody()
    case .ended:
      guard pending.isEmpty || pending == [13] || pending == [13, 10] else { throw .malformed }
      return false
    }
  }

  private mutating func readHeader() throws(Fault) -> Bool {
    guard let end = place(of: [13, 10, 13, 10]) else {
      guard pending.count <= Self.mostHeader else { throw .malformed }
      return false
    }
    parts += 1
    guard end <= Self.mostHeader, parts <= Self.mostParts,
      let header = PartHeader(Array(pending.prefix(end)))
    else { throw .malformed }
    take(end + 4)
    part = header
    (content, isTooLarge) = ([], false)
    state = .body
    return true
  }

  private mutating func readBody() throws(Fault) -> Bool {
    guard let end = place(of: delimiter) else {
      // What may be the beginning of a delimiter waits for the rest.
      try keep(max(0, pending.count - delimiter.count + 1))
      return false
    }
    try keep(end)
    take(delimiter.count)
    try close()
    state = .afterDelimiter
    return true
  }

  private mutating func keep(_ count: Int) throws(Fault) {
    if part.isFile {
      isTooLarge = isTooLarge || content.count + count > UploadedFile.most
      if isTooLarge { content = [] } else { content += pending.prefix(count) }
    } else {
      textBytes += count
      guard textBytes <= Self.mostText else { throw .tooLarge }
      content += pending.prefix(count)
    }
    take(count)
  }

  private mutating func close() throws(Fault) {
    if part.isFile {
      // A browser sends an empty part for a file that was not chosen.
      guard !content.isEmpty || isTooLarge else { return }
      guard files[part.name] == nil else { throw .malformed }
      files[part.name] = UploadedFile(content, isTooLarge: isTooLarge)
    } else {
      guard let text = String(validating: content, as: UTF8.self) else { throw .malformed }
      values[part.name, default: []].append(text.replacing("\r\n", with: "\n"))
    }
    content = []
  }

  private mutating func take(_ count: Int) { pending.removeFirst(count) }

  private func place(of wanted: [UInt8]) -> Int? {
    pending.withUnsafeBytes { bytes in
      var from = 0
      while from + wanted.count <= bytes.count {
        guard let hit = memchr(bytes.baseAddress! + from, Int32(wanted[0]), bytes.count - from)
        else { return nil }
        let at = bytes.baseAddress!.distance(to: UnsafeRawPointer(hit))
        guard at + wanted.count <= bytes.count else { return nil }
        if memcmp(hit, wanted, wanted.count) == 0 { return at }
        from = at + 1
      }
      return nil
    }
  }
}

/// What stands above the content of a part.
struct PartHeader: Equatable {
  let name: String
  /// Whether a file name came with it; which, does not matter.
  let isFile: Bool

  init(name: String, isFile: Bool) {
    self.name = name
    self.isFile = isFile
  }

  /// Nil where it is not that of a part of a form.
  init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var disposition: String?
    for line in text.replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      let isPlain = line.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 }
      guard isPlain, let colon = line.firstIndex(of: ":") else { return nil }
      guard line[..<colon].lowercased() == "content-disposition" else { continue }
      guard disposition == nil else { return nil }
      disposition = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    guard let parameters = disposition.flatMap(PartHeader.parameters),
      let name = parameters["name"], !name.isEmpty, name.utf8.count <= 200
    else { return nil }
    self.init(
      name: name, isFile: parameters["filename"] != nil || parameters["filename*"] != nil)
  }

  /// `form-data; name="x"; filename="y"`, each parameter once.
  private static func parameters(_ text: String) -> [String: String]? {
    guard text.prefix(9).lowercased() == "form-data" else { return nil }
    var rest = text.dropFirst(9)
    var found: [String: String] = [:]
    while !rest.isEmpty {
      guard rest.removeFirst() == ";" else { return nil }
      rest = rest.drop { $0 == " " }
      guard let equals = rest.firstIndex(of: "=") else { return nil }
      let name = rest[..<equals].lowercased()
      rest = rest[rest.index(after: equals)...]
      let value: Substring
      if rest.first == "\"" {
        rest.removeFirst()
        guard let end = rest.firstIndex(of: "\"") else { return nil }
        value = rest[..<end]
        rest = rest[rest.index(after: end)...]
      } else {
        value = rest.prefix { $0 != ";" && $0 != "\"" && $0 != " " }
        rest = rest[value.endIndex...]
      }
      guard !name.isEmpty, found.updateValue(String(value), forKey: name) == nil else {
        return nil
      }
      rest = rest.drop { $0 == " " }
    }
    return found
  }
}
