import Domain
import Features
import Foundation
import HTTPTypes
import Hummingbird
import Markup
import NIOCore

/// Turns an answer of `Features` into HTTP.
struct Answer {
  let request: Features.Request
  let secureCookies: Bool

  static let cookie = "resettle_session"

  func response(_ answer: Features.Response) throws -> Hummingbird.Response {
    switch answer {
    case .page(let page, let status, _, _): return try rendered(page, status)
    case .redirect(let path): return moved(to: path)
    case .done(let path):
      guard request.wantsJSON else { return moved(to: path) }
      return json(Place(location: path.text), status: 201, extra: [.location: path.text])
    case .file(let bytes, let type, let name):
      var headers: HTTPFields = [.contentType: type]
      if let name { headers[.contentDisposition] = "attachment; filename=\"\(name)\"" }
      return plain(.ok, headers, bytes)
    case .copy(let bytes, let kind, let name, _, _):
      let place = kind.isPicture ? "inline" : "attachment"
      return plain(
        .ok,
        [
          .contentType: kind.rawValue, .contentSecurityPolicy: SafeHeaders.copyPolicy,
          .contentDisposition: "\(place); filename=\"\(name).\(kind.ending)\"",
          HTTPField.Name("Cross-Origin-Resource-Policy")!: "same-origin",
        ], bytes)
    case .problem(let problem): return try failed(problem)
    case .session(let signedIn, let next): return session(signedIn, next)
    case .empty: return plain(.noContent, [:], [])
    }
  }

  private struct Place: Encodable { let location: String }
  private struct Token: Encodable {
    let token: String
    let expires_at: String
  }

  private func rendered(_ page: any Page, _ status: Int) throws -> Hummingbird.Response {
    if request.wantsJSON { return json(page, status: status) }
    return plain(
      HTTPResponse.Status(code: status), [.contentType: "text/html; charset=utf-8"],
      Frame(request: request).bytes(page))
  }

  func failed(_ problem: Problem) throws -> Hummingbird.Response {
    if request.wantsJSON {
      return json(problem, status: problem.status, type: "application/problem+json")
    }
    let signIn = ("/sign-in" as Path).query("next", request.cameFrom?.text)
    return try rendered(
      ProblemPage(problem: problem, signIn: problem.status == 401 ? signIn.text : nil),
      problem.status)
  }

  private func session(_ signedIn: SignedIn?, _ next: Path) -> Hummingbird.Response {
    if let signedIn, signedIn.session.kind == .bearer {
      return json(
        Token(token: signedIn.secret, expires_at: signedIn.session.endsAt.description), status: 201)
    }
    if request.wantsJSON { return plain(.noContent, [:], []) }
    var response = moved(to: next)
    let life = signedIn == nil ? "; Max-Age=0" : ""
    let secure = secureCookies ? "; Secure" : ""
    response.headers[.setCookie] =
      "\(Answer.cookie)=\(signedIn?.secret ?? ""); Path=/; HttpOnly; SameSite=Lax\(secure)\(life)"
    return response
  }

  private func moved(to path: Path) -> Hummingbird.Response {
    plain(.seeOther, [.location: path.text], [])
  }

  private func json(
    _ value: any Encodable, status: Int, type: String = "application/json",
    extra: HTTPFields = [:]
  ) -> Hummingbird.Response {
    let bytes = Frame(request: request).json(value)
    var headers = extra
    headers[.contentType] = type
    if status == 200 {
      let tag = JSONText.tag(of: bytes)
      headers[.eTag] = tag
      if request.ifNoneMatch == tag { return plain(.notModified, headers, []) }
    }
    return plain(HTTPResponse.Status(code: status), headers, bytes)
  }

  private func plain(
    _ status: HTTPResponse.Status, _ headers: HTTPFields, _ bytes: [UInt8]
  ) -> Hummingbird.Response {
    Hummingbird.Response(
      status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
