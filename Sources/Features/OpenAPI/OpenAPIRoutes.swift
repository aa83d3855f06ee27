import Domain

enum OpenAPIRoutes {
  static let all: [Route] = [
    Route(.get, "/openapi.json", "api.describe", nil, "Description for programs") { _ in
      .file(bytes: try document.get(), type: "application/json", name: nil)
    }
  ]

  /// Made once: it depends on the program alone.
  private static let document = Result {
    ClientWord.client.said(in: JSONText.bytes(of: try OpenAPIDocument.make(of: Routes.all)))
  }
}
