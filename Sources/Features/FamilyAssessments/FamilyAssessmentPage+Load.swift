import Domain
import Storage

extension FamilyAssessmentPage {
  package static func load(
    _ header: CaseHeader, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> FamilyAssessmentPage? {
    guard let facts = try FamilyAssessmentFacts.load(header.id, scope, reader) else { return nil }
    let current = facts.current
    let gaps = facts.missing
    func names(_ person: String?) -> [String] {
      gaps.filter { $0.person == person }.map { FamilyAssessmentFields.name($0.domain) }
    }
    var typed: [String: String?] = ["on": scope.today.description]
    for (domain, words) in current?.findings ?? [:] { typed["finding_\(domain)"] = words }
    var filled = form
    filled.input = form.input.filled(with: typed)
    return FamilyAssessmentPage(
      header: header, isInProgram: facts.isInProgram, begunOn: current?.begunOn,
      finalisedOn: current?.finalisedOn,
      findings: Finding.all(FamilyAssessmentFields.family, current?.findings ?? [:]),
      adults: facts.adults.map { adult in
        Adult(
          personID: adult.id, name: header.person(adult.id)?.name ?? "", missing: names(adult.id))
      },
      forms: (current?.forms ?? []).map { Form($0, header) },
      missing: current == nil ? [] : names(nil), finals: facts.finals, form: filled)
  }
}

extension FamilyAssessmentPage.Finding {
  static func all(_ domains: [String], _ words: [String: String]) -> [Self] {
    domains.map {
      Self(domain: $0, name: FamilyAssessmentFields.name($0), words: words[$0] ?? "")
    }
  }
}

extension FamilyAssessmentPage.Form {
  init(_ row: EquivalentRow, _ header: CaseHeader) {
    let required = FamilyAssessmentFields.family + FamilyAssessmentFields.ofAdults
    self.init(
      kind: row.kind, agency: row.agency,
      person: row.personID.flatMap { header.person($0)?.name } ?? "", madeOn: row.madeOn,
      paper: row.paper, covers: row.domains.map(FamilyAssessmentFields.name),
      lacks: required.filter { !row.domains.contains($0) }.map(FamilyAssessmentFields.name))
  }
}

extension WorkBackgroundPage {
  package static func load(
    _ header: CaseHeader, person id: String, _ form: FormState, _ reader: Reader
  ) throws -> WorkBackgroundPage? {
    guard let person = header.person(id), person.isAdult else { return nil }
    let words = try StoredBackground.load(id, reader)
    var typed: [String: String?] = [:]
    for (domain, text) in words { typed["finding_\(domain)"] = text }
    var filled = form
    filled.input = form.input.filled(with: typed)
    return WorkBackgroundPage(
      header: header, personID: id, person: person.name,
      words: FamilyAssessmentPage.Finding.all(FamilyAssessmentFields.ofAdults, words),
      form: filled)
  }
}

extension EquivalentFormPage {
  package static func load(_ header: CaseHeader, _ form: FormState) -> EquivalentFormPage {
    EquivalentFormPage(
      header: header, people: header.people.map { PlanOption(id: $0.id, label: $0.name) },
      form: form)
  }
}

extension FamilyBarriersPage {
  package static func load(
    _ header: CaseHeader, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> FamilyBarriersPage? {
    var filled = form
    filled.input = form.input.filled(with: ["found_on": scope.today.description])
    return FamilyBarriersPage(
      header: header, all: try StoredFamilyBarrier.all(of: header, reader),
      people: header.people.map { PlanOption(id: $0.id, label: $0.name) }, form: filled)
  }
}

extension FamilyBarrierPage {
  package static func load(
    _ header: CaseHeader, barrier id: String, _ form: FormState, _ reader: Reader
  ) throws -> FamilyBarrierPage? {
    let found = try StoredFamilyBarrier.all(of: header, reader).first { $0.id == id }
    guard let found else { return nil }
    var filled = form
    filled.input = form.input.filled(with: [
      "status": found.row.status, "goal": found.row.goalID ?? "",
      "service_plan": found.row.servicePlan, "reason": found.row.reason,
    ])
    return FamilyBarrierPage(
      header: header, barrier: found,
      version: form.input["version"].flatMap { Int($0) } ?? found.version,
      goals: try goals(of: header, reader), form: filled)
  }

  /// Goals of the family's plans that are worked on, and those that addressed it before.
  static func goals(of header: CaseHeader, _ reader: Reader) throws -> [PlanOption] {
    let owners = [PlanOwner.family] + header.people.map { PlanOwner.adult($0.id) }
    return try owners.flatMap { owner in
      try StoredFamilyPlan.load(owner, of: header, reader)?.goals ?? []
    }.filter { $0.stored.state != .dropped }
      .map { PlanOption(id: $0.id, label: $0.stored.row.title) }
  }
}
