import Domain

extension String: Shaped {
  static func shape(_: ShapeReader) -> JSONValue { ["type": "string"] }
  static var sample: String { "" }
}

extension Bool: Shaped {
  static func shape(_: ShapeReader) -> JSONValue { ["type": "boolean"] }
  static var sample: Bool { false }
}

extension Int: Shaped {
  static func shape(_: ShapeReader) -> JSONValue { ["type": "integer"] }
  static var sample: Int { 0 }
}

extension Int64: Shaped {
  static func shape(_: ShapeReader) -> JSONValue { ["type": "integer"] }
  static var sample: Int64 { 0 }
}

extension Double: Shaped {
  static func shape(_: ShapeReader) -> JSONValue { ["type": "number"] }
  static var sample: Double { 0 }
}

extension Day: Shaped {
  static func shape(_: ShapeReader) -> JSONValue { ["type": "string", "format": "date"] }
  static var sample: Day { Day(number: 0) }
}

extension Instant: Shaped {
  static func shape(_: ShapeReader) -> JSONValue { ["type": "string", "format": "date-time"] }
  static var sample: Instant { Instant(milliseconds: 0) }
}

extension Optional: Shaped where Wrapped: Decodable {
  static func shape(_ reader: ShapeReader) throws -> JSONValue {
    ["anyOf": [try reader.shape(of: Wrapped.self), ["type": "null"]]]
  }
  static var sample: Wrapped? { nil }
}

extension Array: Shaped where Element: Decodable {
  static func shape(_ reader: ShapeReader) throws -> JSONValue {
    ["type": "array", "items": try reader.shape(of: Element.self)]
  }
  static var sample: [Element] { [] }
}

extension Set: Shaped where Element: Decodable {
  static func shape(_ reader: ShapeReader) throws -> JSONValue {
    ["type": "array", "uniqueItems": true, "items": try reader.shape(of: Element.self)]
  }
  static var sample: Set<Element> { [] }
}

extension Dictionary: Shaped where Key: Decodable, Value: Decodable {
  static func shape(_ reader: ShapeReader) throws -> JSONValue {
    ["type": "object", "additionalProperties": try reader.shape(of: Value.self)]
  }
  static var sample: [Key: Value] { [:] }
}

extension Shown: Shaped {
  static func shape(_ reader: ShapeReader) throws -> JSONValue {
    [
      "description": "Null where there is nothing that you may know of.",
      "anyOf": [
        try reader.shape(of: Value.self), ["type": "null"],
        [
          "type": "object", "properties": ["withheld": ["type": "string"]],
          "required": ["withheld"], "additionalProperties": false,
        ],
      ],
    ]
  }
  static var sample: Shown { .absent }
}

extension Reach: Shaped {
  static func shape(_ reader: ShapeReader) throws -> JSONValue {
    let classes = try reader.read([DataClass].self).shape
    let reasons = try reader.read([String: Withholding].self).shape
    return [
      "description": "What of the case you may see: all of it, or these classes of data.",
      "anyOf": [
        ["const": "full"],
        [
          "type": "object", "properties": ["classes": classes, "withheld": reasons],
          "required": ["classes", "withheld"], "additionalProperties": false,
        ],
      ],
    ]
  }
  static var sample: Reach { .full }
}

extension IntakeStep: Shaped {
  static func shape(_: ShapeReader) -> JSONValue {
    let empty: JSONValue = ["type": "object"]
    return [
      "type": "object", "additionalProperties": false,
      "properties": [
        "person": ["type": "object", "properties": ["_0": ["type": "integer"]]],
        "explained": empty, "team": empty, "check": empty,
      ],
    ]
  }
  static var sample: IntakeStep { .check }
}
