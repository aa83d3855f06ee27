import Domain
import Features
import Foundation
import HTTPTypes
import Storage
import Testing
import World

/// Whoever has not signed the confidentiality agreement reaches nothing but it (IRC-CONF-09).
@Suite struct UnsignedTests {
  @Test(arguments: Engines.available)
  func `IRC-CONF-09 no page and no command opens to a person or a program before the agreement`(
    engine: EngineName
  ) async throws {
    let demo = try await DemoServer(engine, people: 12)
    let caseID = try #require(try await demo.cases(of: "cm1").first)
    let ids = try await demo.ids(ofCase: caseID)
    let (cookie, token) = try await demo.signIn("cm1")
    #expect(try await demo.server.send(.get, "/cases/\(caseID)", headers: cookie).status == 200)
    try await demo.server.database.write { tx in
      try tx.run(
        """
        DELETE FROM confidentiality_agreement WHERE staff_id IN \
        (SELECT id FROM staff WHERE source_ref = 'cm1')
        """)
    }
    var open: Set<String> = []
    for route in Routes.all where route.permission != nil && !route.name.hasPrefix("session.") {
      var headers = cookie
      headers[HTTPField.Name("X-CSRF-Token")!] = token
      headers[.accept] = "application/json"
      headers[.contentType] = "application/x-www-form-urlencoded"
      let method = HTTPRequest.Method(rawValue: route.method.rawValue)!
      let path = route.pattern.filled(with: ids)
      let answer = try await demo.server.send(method, path, headers: headers)
      #expect(answer.status < 500, "\(route.name)")
      if answer.status != 403 { open.insert(route.name) }
    }
    #expect(
      open.subtracting([
        "confidentiality.view", "confidentiality.sign", "confidentiality.train", "training.view",
        "course.list",
      ])
      .allSatisfy { $0.hasPrefix("account.") }, "\(open)")
    #expect(open.contains("confidentiality.view"))

    let start = try await demo.server.send(.get, "/", headers: cookie)
    #expect(start.status == 303)
    #expect(start.header("Location") == "/account/confidentiality")
    let page = try await demo.server.send(.get, "/account/confidentiality", headers: cookie)
    #expect(page.status == 200 && page.body.contains("You have not signed"))
    let signed = try await demo.server.post(
      "/account/confidentiality", form: "csrf=\(token)&edition=1&agrees=yes", headers: cookie)
    #expect(signed.status == 303)
    #expect(try await demo.server.send(.get, "/cases/\(caseID)", headers: cookie).status == 200)
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-09 a training that is too long ago shuts the same, until it is read again`(
    engine: EngineName
  ) async throws {
    let demo = try await DemoServer(engine, people: 12)
    let caseID = try #require(try await demo.cases(of: "cm1").first)
    let (cookie, token) = try await demo.signIn("cm1")
    try await demo.server.database.write { tx in
      for (table, column) in [
        ("confidentiality_agreement", "signed_on"), ("training_completion", "completed_on"),
      ] as [(SQL, SQL)] {
        try tx.run(
          """
          UPDATE \(table) SET \(column) = '2025-11-19' WHERE staff_id IN \
          (SELECT id FROM staff WHERE source_ref = 'cm1')
          """)
      }
    }
    var asked = cookie
    asked[.accept] = "application/json"
    let refused = try await demo.server.send(.get, "/cases/\(caseID)", headers: asked)
    #expect(refused.status == 403)
    #expect(refused.body.contains("confidentiality-training-owed"))
    let start = try await demo.server.send(.get, "/", headers: cookie)
    #expect(start.status == 303 && start.header("Location") == "/account/confidentiality")
    #expect(try await demo.server.send(.get, "/training", headers: cookie).status == 200)
    let page = try await demo.server.send(.get, "/account/confidentiality", headers: cookie)
    #expect(page.status == 200 && page.body.contains("is too long ago"))
    let taken = try await demo.server.post(
      "/account/confidentiality/training", form: "csrf=\(token)&has_read=yes", headers: cookie)
    #expect(taken.status == 303)
    #expect(try await demo.server.send(.get, "/cases/\(caseID)", headers: cookie).status == 200)
  }
}
