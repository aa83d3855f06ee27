import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The files of the look, read once at start: there are few, and none is anyone's secret.
enum Assets {
  private static let files: [String: (type: String, bytes: ByteBuffer)] = {
    guard let root = Bundle.module.resourceURL?.appendingPathComponent("Public"),
      let paths = FileManager.default.enumerator(atPath: root.path)
    else { return [:] }
    var files: [String: (String, ByteBuffer)] = [:]
    for case let path as String in paths {
      guard let type = types[(path as NSString).pathExtension],
        let data = FileManager.default.contents(atPath: root.appendingPathComponent(path).path)
      else { continue }
      files[path] = (type, ByteBuffer(bytes: data))
    }
    return files
  }()

  private static let types = [
    "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
  ]

  static func response(to request: Request, rest: [Substring]) -> Response {
    guard let file = files[rest.joined(separator: "/")] else { return Response(status: .notFound) }
    return Response(
      status: .ok, headers: [.contentType: file.type, .cacheControl: "max-age=600"],
      body: .init(byteBuffer: file.bytes))
  }
}
