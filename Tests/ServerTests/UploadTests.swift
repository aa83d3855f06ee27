import Domain
import Features
import HTTPTypes
import Storage
import Testing
import World

/// Copies of documents through the server itself, as a browser sends them, and as nobody should.
@Suite struct UploadTests {
  private static let boundary = "XX-boundary"
  private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0xFE]

  private struct Desk {
    let demo: DemoServer
    let cookie: HTTPFields
    let token: String
    let path: String

    func send(
      _ fields: [String: String], file: [UInt8], name: String = "photo", to other: String? = nil
    ) async throws -> TestServer.Answer {
      var body: [UInt8] = []
      for (field, text) in fields.sorted(by: { $0.key < $1.key }) {
        body += Array(
          ("--\(UploadTests.boundary)\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n"
            + "\(text)\r\n").utf8)
      }
      body += Array(
        ("--\(UploadTests.boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"; "
          + "filename=\"x.png\"\r\nContent-Type: image/png\r\n\r\n").utf8)
      body += file + Array("\r\n--\(UploadTests.boundary)--\r\n".utf8)
      var headers = cookie
      headers[.contentType] = "multipart/form-data; boundary=\(UploadTests.boundary)"
      return try await demo.server.send(.post, other ?? path, headers: headers, body: body)
    }

    var typed: [String: String] {
      [
        "csrf": token, "type": "other", "words": "Letter of the <landlord>",
        "received_on": "2026-11-19", "original": "stayed", "scanned_by": "Demo",
      ]
    }
  }

  private func desk(_ engine: EngineName, as account: String = "cm1") async throws -> Desk {
    let demo = try await DemoServer(engine, people: 12)
    let caseID = try #require(try await demo.cases(of: "cm1").first)
    let person = try #require(try await demo.ids(ofCase: caseID)["person"])
    let (cookie, token) = try await demo.signIn(account)
    return Desk(
      demo: demo, cookie: cookie, token: token,
      path: "/cases/\(caseID)/people/\(person)/documents")
  }

  @Test(arguments: Engines.available)
  func `WI-FILE-03 a picture is filed, and comes back with headers that let it do nothing`(
    engine: EngineName
  ) async throws {
    let desk = try await desk(engine)
    let filed = try await desk.send(desk.typed, file: Self.png)
    #expect(filed.status == 303 && filed.header("Location") == desk.path)
    let list = try await desk.demo.server.send(.get, desk.path, headers: desk.cookie)
    #expect(list.body.contains("Letter of the &lt;landlord&gt;"))
    let id = try await desk.demo.server.database.read { reader in
      try reader.one("SELECT document_id FROM document_copy WHERE slot = 'other'", []) {
        $0.text(0)
      }
    }
    let copy = try await desk.demo.server.send(
      .get, "\(desk.path)/\(try #require(id))/copy", headers: desk.cookie)
    #expect(copy.status == 200 && copy.header("Content-Type") == "image/png")
    #expect(copy.header("X-Content-Type-Options") == "nosniff")
    #expect(copy.header("Cache-Control") == "no-store")
    #expect(copy.header("Content-Security-Policy")?.contains("sandbox") == true)
    #expect(
      copy.header("Content-Disposition") == "inline; filename=\"confidential-other.png\"")
    let looks = try await desk.demo.server.database.read { reader in
      try reader.rows(
        "SELECT result FROM audit_entry WHERE action = 'document.copy' ORDER BY number"
      ) { $0.text(0) }
    }
    #expect(looks == ["seen"])
    let pdf = try await desk.send(
      desk.typed, file: Array("%PDF-1.7 x".utf8), name: "file")
    #expect(pdf.status == 303)
  }

  @Test
  func `WI-FILE-03 a file of another kind or size is refused, and the form keeps what was typed`()
    async throws
  {
    let desk = try await desk(.sqlite)
    let page = Array("<html><script>alert(1)</script></html>".utf8)
    let large = Self.png + [UInt8](repeating: 0, count: UploadedFile.most)
    for (file, sentence) in [
      (page, "This is no JPEG, PNG or PDF"), (large, "larger than 10 MB"),
      ([], "Take a picture, or choose a file"),
    ] {
      let answer = try await desk.send(desk.typed, file: file)
      #expect(answer.status == 422)
      #expect(answer.body.contains(sentence) && answer.body.contains("the &lt;landlord&gt;"))
    }
  }

  @Test func `WI-FILE-03 a form with files is read only where files belong, for who may send them`()
    async throws
  {
    let desk = try await desk(.sqlite)
    #expect(try await desk.send(desk.typed, file: Self.png, to: "/session").status == 415)
    var forged = desk.typed
    forged["csrf"] = "forged"
    #expect(try await desk.send(forged, file: Self.png).status == 403)
    let (cookie, token) = try await desk.demo.signIn("ec")
    let other = Desk(demo: desk.demo, cookie: cookie, token: token, path: desk.path)
    #expect(try await other.send(other.typed, file: Self.png).status == 403)
    let stranger = Desk(demo: desk.demo, cookie: [:], token: "", path: desk.path)
    #expect(try await stranger.send(stranger.typed, file: Self.png).status == 401)
    let endless = [UInt8](repeating: 0, count: 65 << 20)
    #expect(try await desk.send(desk.typed, file: endless).status == 413)
    var headers = desk.cookie
    for type in ["multipart/form-data", "multipart/form-data; boundary=a"] {
      headers[.contentType] = type
      let answer = try await desk.demo.server.send(
        .post, desk.path, headers: headers, body: Array("no form".utf8))
      #expect(answer.status == 400)
    }
  }
}
