import Domain
import Features
import Foundation
import Testing

@Suite struct OpenAPITests {
  private func document() throws -> [String: Any] {
    let bytes = JSONText.bytes(of: try OpenAPIDocument.make(of: Routes.all))
    return try #require(
      JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func at(_ steps: [String], of value: Any) throws -> Any {
    try steps.reduce(value) { try #require(($0 as? [String: Any])?[$1], "\($1)") }
  }

  /// A draft only leads elsewhere; a description, a calendar and a copy are no pages.
  @Test func `every page says of what type it is`() {
    let untyped = Routes.all.filter { $0.method == .get && $0.answers.isEmpty }.map(\.name)
    #expect(
      Set(untyped) == ["assessment.draft", "api.describe", "calendar-feed.read", "document.copy"])
  }

  @Test func `the type of every page can be described`() {
    let reader = ShapeReader()
    for type in Routes.all.flatMap(\.answers) {
      #expect(throws: Never.self, "\(type)") { try describe(type, reader) }
    }
  }

  private func describe(_ type: any Page.Type, _ reader: ShapeReader) throws {
    _ = try reader.read(type)
  }

  @Test func `every route is in the document under its path, its method and its name`() throws {
    let document = try document()
    var names: Set<String> = []
    for (_, operations) in try #require(try at(["paths"], of: document) as? [String: Any]) {
      for (_, operation) in try #require(operations as? [String: Any]) {
        names.insert(try #require(try at(["operationId"], of: operation) as? String))
      }
    }
    #expect(names == Set(Routes.all.map(\.name)))
  }

  @Test func `a page that leads some on says so, and what others are shown there`() throws {
    let answers = try at(["paths", "/", "get", "responses"], of: try document())
    #expect(Set(try #require(answers as? [String: Any]).keys) == ["200", "303", "default"])
  }

  @Test func `a page's days are dates, what may be missing is not required, a choice is closed`()
    throws
  {
    let schemas = try at(["components", "schemas"], of: try document())
    let line = try at(["WorkLine"], of: schemas)
    #expect(try at(["properties", "dueOn", "format"], of: line) as? String == "date")
    let required = try #require(try at(["required"], of: line) as? [String])
    #expect(required.contains("caseID") && !required.contains("person"))
    let form = try at(
      [
        "paths", "/cases/{case}/closure", "post", "requestBody", "content", "application/json",
        "schema",
      ], of: try document())
    let kinds = try at(["properties", "close_kind", "enum"], of: form) as? [String]
    #expect(kinds?.contains("administrative") == true)
    #expect((try at(["required"], of: form) as? [String])?.contains("closed_on") == true)
  }

  /// The routes that need no sign-in; any other without a permission would be open to everybody.
  private static let withoutSignIn: Set<String> = [
    "api.describe", "calendar-feed.read", "guide.show", "session.begin", "session.end",
    "session.new", "session.use",
  ]

  @Test func `UT-PRV-03 no route is without a permission and a class of data`() {
    for route in Routes.all {
      #expect(
        route.permission != nil || Self.withoutSignIn.contains(route.name),
        "\(route.name) is open to everybody")
      #expect(route.concern != nil, "\(route.name) has no class of data")
    }
    for permission in Permission.allCases {
      #expect(permission.concern != nil, "\(permission.rawValue) has no class of data")
    }
  }

  @Test
  func `UT-PRV-03 no field of a page is without a class of data, nor a class without a field`()
    throws
  {
    let schemas = try #require(
      try at(["components", "schemas"], of: try document()) as? [String: Any])
    var (fields, known) = (0, Set<String>())
    for (type, schema) in schemas {
      guard let properties = (schema as? [String: Any])?["properties"] as? [String: Any] else {
        continue
      }
      known.insert(type)
      for (field, shape) in properties {
        fields += 1
        known.insert("\(type).\(field)")
        let word = (shape as? [String: Any])?["x-data-class"] as? String
        #expect(word != nil && word != "secret", "\(type).\(field) has no class of data")
      }
    }
    #expect(fields > 1_500)
    #expect(ShownClasses.named.subtracting(known) == [])
  }
}
