/// Served with the demo only: everyone in it is invented.
enum StyleGuideRoutes {
  static let all: [Route] = [
    Route(.get, "/style-guide", "guide.show", nil, "Style guide", answers: [StyleGuidePage.self]) {
      request in
      guard request.app.isDemo else { throw Problem.notFound }
      return .page(StyleGuidePage(isMirrored: request.query["mirrored"] == "yes"))
    }
  ]
}
