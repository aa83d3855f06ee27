import Domain

/// The description of everything a program can ask for, made of the table of contents and of the
/// pages' own types; nothing in it is written twice.
package enum OpenAPIDocument {
  /// - Throws: `ShapeUnknown` for a page whose type cannot be described.
  package static func make(of routes: [Route]) throws -> JSONValue {
    let reader = ShapeReader()
    var paths: [String: [String: JSONValue]] = [:]
    for route in routes {
      let (path, names) = template(route.pattern)
      paths[path, default: [:]][route.method.rawValue.lowercased()] = try operation(
        route, names, reader)
    }
    let problem = try reader.read(Problem.self).shape
    return [
      "openapi": "3.1.0",
      "info": [
        "title": "resettle", "version": "1",
        "description":
          """
        Every page is its model under `Accept: application/json`; every form is a command under \
        `Content-Type: application/json`. A command that changes an existing record says in \
        `If-Match` on which version; a command with an `Idempotency-Key` is done once.
        """,
      ],
      "paths": .object(paths.mapValues { .object($0) }),
      "components": [
        "schemas": .object(
          classified(reader.definitions.merging(["Place": place]) { own, _ in own })),
        "securitySchemes": [
          "token": ["type": "http", "scheme": "bearer"],
          "session": ["type": "apiKey", "in": "cookie", "name": "resettle_session"],
        ],
        "parameters": ["Version": version, "IdempotencyKey": idempotencyKey],
        "responses": [
          "Problem": [
            "description": "What is wrong and what to do next (RFC 9457).",
            "content": ["application/problem+json": ["schema": problem]],
          ]
        ],
      ],
      "security": [["token": []], ["session": []]],
    ]
  }

  /// Each field of each type with the class of data that it belongs to.
  private static func classified(_ definitions: [String: JSONValue]) -> [String: JSONValue] {
    Dictionary(
      uniqueKeysWithValues: definitions.map { name, definition in
        guard case .object(var type) = definition, case .object(let fields)? = type["properties"]
        else { return (name, definition) }
        type["properties"] = .object(
          Dictionary(
            uniqueKeysWithValues: fields.map { field, shape in
              guard case .object(var described) = shape,
                let concern = ShownClasses.concern(of: name, field: field)
              else { return (field, shape) }
              described["x-data-class"] = .text(ShownClasses.word(concern))
              return (field, .object(described))
            }))
        return (name, .object(type))
      })
  }

  /// `/cases/:case` as `/cases/{case}`, and the names of its parts.
  private static func template(_ pattern: String) -> (path: String, names: [String]) {
    let parts = pattern.split(separator: "/")
    let names = parts.filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }
    let path = parts.map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0) }
    return ("/" + path.joined(separator: "/"), names)
  }

  private static func operation(
    _ route: Route, _ names: [String], _ reader: ShapeReader
  ) throws -> JSONValue {
    var parameters: [JSONValue] = names.map {
      ["name": .text($0), "in": "path", "required": true, "schema": ["type": "string"]]
    }
    parameters += route.asks.map {
      [
        "name": .text($0.rawValue), "in": "query", "description": .text($0.words),
        "schema": ["type": "string"],
      ]
    }
    var operation: [String: JSONValue] = [
      "operationId": .text(route.name), "summary": .text(route.title),
      "responses": try responses(route, reader),
    ]
    if let concern = route.concern {
      operation["x-data-class"] = .text(ShownClasses.word(concern))
    }
    if let permission = route.permission {
      operation["description"] = .text("Needs the permission \(permission.rawValue).")
    } else {
      operation["security"] = []
    }
    if route.method != .get {
      parameters += ["Version", "IdempotencyKey"].map {
        ["$ref": .text("#/components/parameters/\($0)")]
      }
      operation["requestBody"] = body(of: route)
    }
    operation["parameters"] = .list(parameters)
    return .object(operation)
  }

  private static func responses(_ route: Route, _ reader: ShapeReader) throws -> JSONValue {
    var responses: [String: JSONValue] = [
      "default": ["$ref": "#/components/responses/Problem"]
    ]
    if route.method != .get {
      responses["201"] = [
        "description": "Done; where its result is.",
        "content": ["application/json": ["schema": ShapeReader.reference("Place")]],
      ]
      responses["204"] = ["description": "Done; there is nothing to look at."]
      return .object(responses)
    }
    if let sends = route.sends {
      let type = sends.prefix { $0 != ";" }
      responses["200"] = [
        "description": .text(route.title),
        "content": .object([String(type): ["schema": ["type": "string"]]]),
      ]
      return .object(responses)
    }
    let shapes = try route.answers.map { try reader.read($0).shape }
    if shapes.isEmpty || route.mayLeadOn {
      responses["303"] = ["description": "It is elsewhere; see Location."]
    }
    guard let only = shapes.first else { return .object(responses) }
    responses["200"] = [
      "description": .text(route.title),
      "content": [
        "application/json": ["schema": shapes.count == 1 ? only : ["anyOf": .list(shapes)]]
      ],
    ]
    return .object(responses)
  }

  /// What a command takes. Questions of an assessment and people of an intake are as many as there
  /// are, so that more than the named fields may come.
  private static func body(of route: Route) -> JSONValue {
    let properties = route.fields.map { ($0.name, $0.schema) }
    let schema: JSONValue = [
      "type": "object",
      "properties": .object(Dictionary(properties) { first, _ in first }),
      "required": .list(route.fields.filter(\.isRequired).map { JSONValue.text($0.name) }),
    ]
    let type = route.takesFiles ? "multipart/form-data" : "application/json"
    return ["content": .object([type: ["schema": schema]])]
  }

  private static let place: JSONValue = [
    "type": "object", "properties": ["location": ["type": "string"]], "required": ["location"],
  ]

  private static let version: JSONValue = [
    "name": "If-Match", "in": "header", "schema": ["type": "string"],
    "description": "The version of the record that the change was made on; 428 where it is needed.",
  ]

  private static let idempotencyKey: JSONValue = [
    "name": "Idempotency-Key", "in": "header", "schema": ["type": "string"],
    "description": "Your own name for this command: sent twice, it is done once.",
  ]
}

extension Field {
  /// What the field takes, as JSON Schema.
  fileprivate var schema: JSONValue {
    var schema: [String: JSONValue] = ["title": .text(label), "type": "string"]
    if let hint { schema["description"] = .text(hint) }
    let words = JSONValue.list(
      choices.map { .text($0.value) } + (isRequired ? [] : [.text("")]))
    switch kind {
    case .line, .telephone, .password, .text, .hidden: schema["maxLength"] = .number(most)
    case .email: schema["format"] = "email"
    case .day: schema["format"] = "date"
    case .moment: schema["description"] = "YYYY-MM-DDTHH:MM in the agency's own time"
    case .choice, .list: if !choices.isEmpty { schema["enum"] = words }
    case .several:
      schema["type"] = "array"
      schema["items"] = ["type": "string", "enum": .list(choices.map { .text($0.value) })]
    case .yes: schema["type"] = ["boolean", "string"]
    case .photo, .file: schema["contentMediaType"] = "application/octet-stream"
    }
    return .object(schema)
  }
}
