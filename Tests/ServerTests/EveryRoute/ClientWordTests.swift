import Domain
import Features
import Foundation
import HTTPTypes
import Storage
import Testing
import World

/// IRC-PPL-01 over every page that a role can open, as it is sent.
@Suite struct ClientWordTests {
  private struct Sweep {
    var pages = 0
    var saying = 0
    var found: [String] = []
  }

  /// Opens every page of some cases in the roles that work on them.
  private func sweep(_ demo: DemoServer, _ word: Regex<Substring>) async throws -> Sweep {
    var sweep = Sweep()
    // The style guide and the description for programs are no agency's own.
    let sameForAll = ["style-guide", "api.describe"]
    for account in ["cm1", "lct", "ec", "cm-supervisor", "poc"] {
      let cookie = try await demo.signIn(account).cookie
      for caseID in try await demo.cases(of: "cm1").prefix(2) {
        let ids = try await demo.ids(ofCase: caseID)
        for route in Routes.all
        where route.method == .get && !sameForAll.contains(route.name) {
          for accept in ["text/html", "application/json"] {
            let path = route.pattern.filled(with: ids)
            var headers = cookie
            headers[.accept] = accept
            let answer = try await demo.server.send(.get, path, headers: headers)
            // A copy of a document is a picture, whatever is asked for.
            let type = answer.header("Content-Type") ?? ""
            guard answer.status == 200, type.hasPrefix(accept) else { continue }
            sweep.pages += 1
            let text = accept == "text/html" ? answer.body.spoken : answer.body.spokenInJSON
            if text.contains(word) { sweep.saying += 1 }
            for match in text.matches(of: /[^\n]{0,30}\b[Cc]lients?\b[^\n]{0,30}/) {
              sweep.found.append("\(path) \(accept): \(match.output)")
            }
          }
        }
      }
    }
    return sweep
  }

  private func choose(_ word: ClientWord, _ demo: DemoServer) async throws {
    let (cookie, token) = try await demo.signIn("admin")
    let agencies = try await demo.server.database.read { reader in
      try reader.rows("SELECT id, version FROM agency ORDER BY id") {
        (id: $0.text(0), version: $0.int(1))
      }
    }
    for agency in agencies {
      let answer = try await demo.server.post(
        "/agencies/\(agency.id)",
        form: "csrf=\(token)&version=\(agency.version)&client_label=\(word.rawValue)",
        headers: cookie)
      #expect(answer.status == 303)
      let page = try await demo.server.send(.get, "/agencies/\(agency.id)", headers: cookie)
      #expect(page.body.contains("value=\"\(word.rawValue)\" selected"))
    }
  }

  @Test(arguments: Engines.available)
  func `IRC-PPL-01 the pages of an agency that says participant never say client`(
    engine: EngineName
  ) async throws {
    let demo = try await DemoServer(engine)
    try await choose(.participant, demo)
    let sweep = try await sweep(demo, /\b[Pp]articipants?\b/)
    #expect(sweep.found == [])
    #expect(sweep.pages > 100)
    #expect(sweep.saying > 40)
  }

  @Test(arguments: [EngineName.sqlite])
  func `IRC-PPL-01 without a word of its own an agency says client`(
    engine: EngineName
  ) async throws {
    let demo = try await DemoServer(engine, people: 12)
    let cookie = try await demo.signIn("cm1").cookie
    let caseID = try #require(try await demo.cases(of: "cm1").first)
    let page = try await demo.server.send(.get, "/cases/\(caseID)", headers: cookie)
    #expect(page.body.contains("Disclosure is governed by the client&#39;s choice on file."))
    #expect(!page.body.contains("\u{2060}"))
  }
}

extension String {
  /// What a page says to a reader: its text without markup, and without what workers wrote.
  fileprivate var spoken: String {
    replacing(/<(q|bdi|textarea)[^>]*>[^<]*<\/(q|bdi|textarea)>/, with: "")
      .replacing(/<[^>]*>/, with: "\n").replacing(/&#39;/, with: "'")
  }

  /// The sentences among a JSON document's values, without what workers wrote; single words there
  /// are codes.
  fileprivate var spokenInJSON: String {
    func sentences(_ value: Any) -> [String] {
      switch value {
      case let text as String: text.contains(" ") ? [text] : []
      case let list as [Any]: list.flatMap(sentences)
      case let object as [String: Any]: object.values.flatMap(sentences)
      default: []
      }
    }
    let document = try? JSONSerialization.jsonObject(with: Data(utf8), options: .fragmentsAllowed)
    return sentences(document ?? "no JSON for a client")
      .joined(separator: "\n")
      .replacing(/\bClient (asked|called|stated|brings|keeps)\b/, with: "")
  }
}
