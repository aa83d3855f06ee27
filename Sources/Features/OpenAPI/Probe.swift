/// A decoder without data: it notes the keys a type asks for and answers with samples.
final class Probe: Decoder {
  let reader: ShapeReader
  var single: JSONValue?
  private var properties: [String: JSONValue] = [:]
  private var optional: Set<String> = []
  private var isObject = false

  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  init(_ reader: ShapeReader) { self.reader = reader }

  /// The schema, where the type is an object; a property that may be missing is not required.
  var object: JSONValue? {
    guard isObject else { return nil }
    let required = properties.keys.filter { !optional.contains($0) }.sorted()
    return [
      "type": "object", "properties": .object(properties),
      "required": .list(required.map(JSONValue.text)), "additionalProperties": false,
    ]
  }

  fileprivate func mayMiss(_ key: String) { optional.insert(key) }

  fileprivate func note<T: Decodable>(_ type: T.Type, _ key: String) throws -> T {
    let (shape, sample) = try reader.read(type)
    properties[key] = shape
    return sample
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    isObject = true
    return KeyedDecodingContainer(Keyed<Key>(probe: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw unreadable }

  func singleValueContainer() -> any SingleValueDecodingContainer { Single(probe: self) }

  fileprivate var unreadable: DecodingError {
    .dataCorrupted(.init(codingPath: [], debugDescription: "read in a way without a sample"))
  }
}

private struct Keyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let probe: Probe
  let codingPath: [any CodingKey] = []
  let allKeys: [Key] = []

  func contains(_ key: Key) -> Bool { true }

  /// Asked only before a value that may be missing.
  func decodeNil(forKey key: Key) -> Bool {
    probe.mayMiss(key.stringValue)
    return false
  }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try probe.note(type, key.stringValue)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> { throw probe.unreadable }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    throw probe.unreadable
  }

  func superDecoder() throws -> any Decoder { throw probe.unreadable }
  func superDecoder(forKey key: Key) throws -> any Decoder { throw probe.unreadable }
}

private struct Single: SingleValueDecodingContainer {
  let probe: Probe
  let codingPath: [any CodingKey] = []

  func decodeNil() -> Bool { false }

  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    let (shape, sample) = try probe.reader.read(type)
    probe.single = shape
    return sample
  }
}
