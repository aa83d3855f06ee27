import Domain
import Storage

extension AssistancePage {
  package static func load(
    _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> AssistancePage {
    AssistancePage(
      requests: try StoredAssistance.all(scope, reader), isStateOffice: scope.isStateOffice,
      form: form)
  }
}

extension AssistanceRequestPage {
  package static func load(
    _ id: String, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> AssistanceRequestPage? {
    try StoredAssistance.all(scope, only: id, reader).first.map { request in
      AssistanceRequestPage(
        request: request,
        mayAnswer: Access.allows(scope.actor.role, .assistanceAnswer) && scope.isStateOffice,
        isNews: request.isNews(to: scope.actor), form: form)
    }
  }
}
