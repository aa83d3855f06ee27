import Domain
import Storage

extension BreachesPage {
  package static func load(_ scope: Scope, _ reader: Reader) throws -> BreachesPage {
    BreachesPage(breaches: try StoredBreach.all(scope, reader))
  }
}

extension NewBreachPage {
  package static func load(
    _ form: FormState, isReported: Bool = false, _ scope: Scope
  ) -> NewBreachPage {
    var filled = form
    filled.input = form.input.filled(with: ["happened_on": scope.today.description])
    return NewBreachPage(isReported: isReported, form: filled)
  }
}

extension BreachPage {
  /// Nil where there is none that the actor follows.
  package static func load(
    _ id: String, _ form: FormState?, _ scope: Scope, _ reader: Reader
  ) throws -> BreachPage? {
    guard let breach = try StoredBreach.all(scope, only: id, reader).first else { return nil }
    let stored = Input().filled(with: [
      "notified": breach.notified, "notified_on": breach.notifiedOn?.description,
      "result": breach.result, "closed": breach.closedOn == nil ? nil : "yes",
    ])
    let state = form ?? FormState(stored)
    return BreachPage(
      breach: breach, version: state.input["version"].flatMap { Int($0) } ?? breach.version,
      form: state)
  }
}
