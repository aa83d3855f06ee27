import Domain
import Storage

extension PublicAssistancePage {
  /// Nil where the household has no such member.
  package static func load(
    _ header: CaseHeader, person personID: String, _ scope: Scope, _ reader: Reader
  ) throws -> PublicAssistancePage? {
    guard let person = header.person(personID) else { return nil }
    let receipts = try StoredReceipt.all(ofPerson: personID, zone: header.timeZone, reader)
    return PublicAssistancePage(
      header: header, personID: personID, name: person.name, day: scope.today,
      receipts: receipts,
      suggestions: try ProgramSuggestion.all(
        for: person, of: header, receipts: receipts, on: scope.today, reader),
      enrollments: try FundedEnrollment.all(ofPerson: personID, reader),
      mayEdit: try header.closedOn == nil
        && scope.decide(.caseEdit, on: header.id, reader).isAllowed)
  }
}

extension AssistanceActPage {
  /// Nil where what the act is about is not there.
  package static func load(
    _ header: CaseHeader, person personID: String, _ act: AssistanceAct, about: String,
    _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> AssistanceActPage? {
    guard let page = try PublicAssistancePage.load(header, person: personID, scope, reader) else {
      return nil
    }
    var state = form
    var subject = ""
    switch act {
    case .receipt, .enrollment: break
    case .end, .amount:
      guard let one = page.receipts.first(where: { $0.id == about }) else { return nil }
      subject = BenefitWords.of(one.type)
      state.input = state.input.filled(with: ["version": String(one.version)])
    case .leaving:
      guard let one = page.enrollments.first(where: { $0.id == about }) else { return nil }
      subject = PersonWords.program(one.program)
      state.input = state.input.filled(with: ["version": String(one.version)])
    case .dismissal:
      let one = page.suggestions.first { $0.rule == about }
      // What is suggested no longer is refused in words, with the form that was sent.
      guard one != nil || form.hasErrors else { return nil }
      subject = one.map { "\(BenefitWords.of($0.program)): \($0.sentence)" } ?? ""
      state.input = state.input.filled(with: ["rule": about])
    }
    return AssistanceActPage(
      header: header, personID: personID, name: page.name, act: act, about: about,
      subject: subject, form: state)
  }
}
