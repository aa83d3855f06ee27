import Domain
import Markup

/// One line of the table of contents: what is at a path, and who may ask for it.
package struct Route: Sendable {
  package let method: Request.Method
  /// `/cases/:case/notes`; a part that begins with `:` matches any one segment.
  package let pattern: String
  /// The stable name, noun first: `note.list`.
  package let name: String
  /// Nil for the few routes that need no sign-in.
  package let permission: Permission?
  package let title: String
  /// What a command takes; empty for pages.
  package let fields: [Field]
  /// The pages it may answer; empty for commands, and for what only leads elsewhere.
  package let answers: [any Page.Type]
  /// A page that sends some of those who ask for it on to another one.
  package let mayLeadOn: Bool
  /// What its address may ask after the `?`.
  package let asks: [Asked]
  /// The media type of the file that it answers instead of a page; nil for pages.
  package let sends: String?
  package let handle: @Sendable (Request) async throws -> Response

  package init(
    _ method: Request.Method, _ pattern: String, _ name: String, _ permission: Permission?,
    _ title: String, fields: [Field] = [], answers: [any Page.Type] = [],
    mayLeadOn: Bool = false, asks: [Asked] = [], sends: String? = nil,
    handle: @escaping @Sendable (Request) async throws -> Response
  ) {
    self.method = method
    self.pattern = pattern
    self.name = name
    self.permission = permission
    self.title = title
    self.fields = fields
    self.answers = answers
    self.mayLeadOn = mayLeadOn
    self.asks = asks
    self.sends = sends
    self.handle = handle
  }
}

extension Route {
  /// Whether files may come with its form.
  package var takesFiles: Bool { fields.contains(where: \.isFile) }
}

extension Request {
  /// Runs a command that a form or a program sent, and answers: on to where it leads; or, where it
  /// was refused, the form again with all that was typed (422 for faults, 409 for a rule).
  ///
  /// - Parameters:
  ///   - make: reads the command from the input, or throws `InvalidInput`.
  ///   - again: the page the form stands on, for the state it was left in.
  package func run<C: Command>(
    _ make: (Input) throws -> C, again: (FormState) async throws -> any Page
  ) async throws -> Response {
    do {
      let command = try make(input)
      let done = try await perform(command, in: database, now, key: key)
      return .done(done.location)
    } catch let invalid as InvalidInput {
      guard !wantsJSON else { throw Problem(faults: invalid.faults) }
      return .page(try await again(FormState(input, faults: invalid.faults)), status: 422)
    } catch Undone.refused(let refusal) {
      let words = Words.of(refusal)
      let status = refusal.isForbidden ? 403 : 409
      guard !wantsJSON else { throw Problem(refused: words, status: status) }
      return .page(try await again(FormState(input, refusal: words)), status: status)
    } catch Undone.stale(let conflict) {
      guard !wantsJSON else { throw Problem(stale: conflict, precondition: ifMatch != nil) }
      var kept = input
      kept.set("version", String(conflict.current))
      return .page(try await again(FormState(kept, conflict: conflict)), status: 409)
    }
  }
}

extension Problem {
  package init(faults: [Fault]) {
    self.init(
      title: "Some fields are wrong", status: 422,
      detail: faults.map(\.message).joined(separator: ". "),
      next: "Mend the fields and send again.",
      faults: faults)
  }

  package init(refused words: Words.Refused, status: Int = 409) {
    self.init(
      type: "urn:resettle:refusal:\(words.code)", title: "Refused by a rule", status: status,
      detail: words.sentence, next: words.next)
  }

  package init(stale conflict: VersionConflict, precondition: Bool) {
    self.init(
      title: "A newer version exists", status: precondition ? 412 : 409,
      detail:
        "Someone saved version \(conflict.current) since you loaded version \(conflict.base).",
      next: "Compare both versions and send again with the newer version's number.",
      conflict: conflict)
  }
}
