import CPostgres

private let boolType: Oid = 16
private let byteaType: Oid = 17
private let wholeNumberTypes: [Oid] = [20, 21, 23, 1700]

/// One cell of an answer. Truth values become 0 and 1, as SQLite has them.
func cell(_ result: OpaquePointer, _ row: Int32, _ column: Int32) -> Value {
  if PQgetisnull(result, row, column) == 1 { return .null }
  let start = PQgetvalue(result, row, column)!
  let length = Int(PQgetlength(result, row, column))
  let type = PQftype(result, column)
  if type == byteaType { return .bytes(unhexed(start, length)) }
  let text = start.withMemoryRebound(to: UInt8.self, capacity: length) {
    String(decoding: UnsafeBufferPointer(start: $0, count: length), as: UTF8.self)
  }
  if type == boolType { return .integer(text == "t" ? 1 : 0) }
  if wholeNumberTypes.contains(type), let number = Int64(text) { return .integer(number) }
  return .text(text)
}

/// PostgreSQL's text form of bytes: `\x` and two digits a byte.
private func unhexed(_ start: UnsafeMutablePointer<CChar>, _ length: Int) -> [UInt8] {
  func digit(_ character: CChar) -> UInt8 {
    let byte = UInt8(bitPattern: character)
    return byte < 58 ? byte - 48 : byte - 87
  }
  return stride(from: 2, to: length, by: 2).map { digit(start[$0]) << 4 | digit(start[$0 + 1]) }
}

/// Values as libpq wants them: text with a closing zero, bytes with a length, null as null.
func withPointers<T>(
  to values: [Value],
  _ body: (UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<Int32>, UnsafePointer<Int32>) -> T
) -> T {
  var storage: [CChar] = []
  var offsets: [Int?] = []
  var lengths: [Int32] = []
  var formats: [Int32] = []
  func add(_ bytes: some Sequence<UInt8>, format: Int32) {
    let start = storage.count
    offsets.append(start)
    storage.append(contentsOf: bytes.lazy.map { CChar(bitPattern: $0) })
    lengths.append(Int32(storage.count - start))
    formats.append(format)
    storage.append(0)
  }
  for value in values {
    switch value {
    case .null:
      offsets.append(nil)
      lengths.append(0)
      formats.append(0)
    case .integer(let number): add(String(number).utf8, format: 0)
    case .text(let text): add(text.withoutZeros.utf8, format: 0)
    case .bytes(let bytes): add(bytes, format: 1)
    }
  }
  return storage.withUnsafeBufferPointer { buffer in
    let pointers = offsets.map { $0.map { buffer.baseAddress! + $0 } }
    return body(pointers, lengths, formats)
  }
}
