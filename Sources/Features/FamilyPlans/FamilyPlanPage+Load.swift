import Domain
import Storage

extension FamilyPlanPage {
  package static func load(
    _ header: CaseHeader, owner text: String, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> FamilyPlanPage? {
    guard
      let facts = try FamilyPlanFacts.load(header.id, PlanOwner(text), scope, reader)
    else { return nil }
    let plan = facts.plan
    return FamilyPlanPage(
      header: header, owner: text,
      person: facts.owner.personID.flatMap { header.person($0)?.name } ?? "",
      isInProgram: facts.isInProgram, versions: PlanVersionLine.all(of: plan),
      signatures: plan?.signatures ?? [],
      goals: (plan?.goals ?? []).map { FamilyGoalLine($0, on: scope.today) },
      origin: plan?.lastOrigin.map(Origin.init), openBarriers: facts.openBarriers,
      english: try PlanPage.English.all(of: facts.owner, in: header, reader), form: form)
  }
}

extension PlanPage.English {
  /// Of each of the household for whom a level is known, or of the one adult whose plan it is.
  static func all(
    of owner: PlanOwner, in header: CaseHeader, _ reader: Reader
  ) throws -> [PlanPage.English]? {
    if let person = owner.personID {
      return [Self(personID: person, levels: try EnglishClassPage.levels(of: person, reader))]
    }
    let known = try header.people.map {
      Self(personID: $0.id, levels: try EnglishClassPage.levels(of: $0.id, reader))
    }.filter { !$0.levels.isEmpty }
    return known.isEmpty ? nil : known
  }
}

extension FamilyPlanPage.Origin {
  init(_ origin: PlanOrigin) {
    self.init(
      kind: origin.kind, agency: origin.agency, madeOn: origin.madeOn, paper: origin.paper,
      missing: origin.missing)
  }
}

extension StoredFamilyPlan {
  var lastOrigin: PlanOrigin? { versions.reversed().compactMap { origins[$0.id] }.first }
}

extension AdoptPlanPage {
  package static func load(
    _ header: CaseHeader, owner text: String, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> AdoptPlanPage? {
    guard try FamilyPlanFacts.load(header.id, PlanOwner(text), scope, reader) != nil else {
      return nil
    }
    return AdoptPlanPage(header: header, owner: text, form: form)
  }
}

extension PlanVersionLine {
  static func all(of plan: StoredFamilyPlan?) -> [PlanVersionLine] {
    (plan?.versions ?? []).enumerated().map { place, version in
      PlanVersionLine(
        number: place + 1, id: version.id, establishedOn: version.establishedOn,
        clientSignedOn: version.clientSignedOn, workerSignedOn: version.workerSignedOn,
        signedOn: version.signedOn)
    }
  }
}

extension FamilyGoalLine {
  init(_ goal: StoredFamilyGoal, on today: Day) {
    let row = goal.row
    let gaps = FamilyPlans.gaps(in: [
      .init(
        title: row.goal.title, goalClass: row.goal.goalClass, targetOn: row.goal.targetOn,
        resources: row.resources, caseManagerRole: row.goal.caseManagerRole,
        supportingActivities: row.goal.supportingActivities, clientRole: row.goal.clientRole)
    ])
    self.init(
      goal: GoalLine(goal.stored, on: today), goalClass: row.goal.goalClass,
      resources: goal.resources, result: goal.result, missing: gaps.first?.parts ?? [],
      contributions: goal.contributions,
      steps: goal.steps.map { ActionItemLine($0, goals: [goal.stored], on: today) })
  }
}

extension FamilyPlansPage {
  package static func load(
    _ header: CaseHeader, _ scope: Scope, _ reader: Reader
  ) throws -> FamilyPlansPage? {
    let owners =
      [PlanOwner.family] + header.people.filter(\.isAdult).map { PlanOwner.adult($0.id) }
    return FamilyPlansPage(
      header: header, isInProgram: try FamilyPrograms.include(header, reader),
      plans: try owners.map { owner in
        let plan = try StoredFamilyPlan.load(owner, of: header, reader)
        let goals = (plan?.goals ?? []).filter { $0.stored.state != .dropped }
        return Line(
          owner: owner.text, person: owner.personID.flatMap { header.person($0)?.name } ?? "",
          versions: plan?.versions.count ?? 0,
          signedOn: plan?.lastSigned?.signedOn,
          isAwaiting: plan.map { $0.current.signedOn == nil } ?? true, goals: goals.count,
          achieved: goals.count { $0.stored.state == .achieved })
      })
  }
}

extension FamilyGoalPage {
  package static func load(
    _ header: CaseHeader, owner text: String, goal id: String, _ form: FormState, _ scope: Scope,
    _ reader: Reader
  ) throws -> FamilyGoalPage? {
    guard let facts = try FamilyPlanFacts.load(header.id, PlanOwner(text), scope, reader),
      let goal = facts.goal(id)
    else { return nil }
    var filled = form
    filled.input = form.input.filled(with: ["contributed_on": scope.today.description])
    // What met it is a contact, which a reader of the plan alone is not told.
    let seesContacts = header.reach.includes(.services)
    let clock =
      !seesContacts
      ? nil
      : try reader.one(
        "SELECT due_on, met_on FROM clock WHERE case_id = $1 AND rule = 'goal.next' AND subject_id = $2",
        [header.id, id]
      ) { (due: $0.day(0), met: $0.day(1)) }
    return FamilyGoalPage(
      header: header, owner: text, line: FamilyGoalLine(goal, on: scope.today),
      nextGoalBy: clock?.due, nextGoalMetOn: clock?.met,
      changes: try PlanChange.ofGoal(id, scope, reader),
      helpers: FamilyGoalPage.helpers(header), form: filled)
  }

  static func helpers(_ header: CaseHeader) -> [PlanOption] {
    [PlanOption(id: "client", label: "The \(Words.client)")]
      + header.team.map { worker in
        let role = Role(rawValue: worker.role)?.words ?? worker.role
        return PlanOption(id: worker.staffID, label: "\(worker.name), \(role)")
      }
  }
}

extension FamilyGoalFormPage {
  /// - Parameter id: nil for the form of a new goal.
  package static func load(
    _ header: CaseHeader, owner text: String, goal id: String?, _ form: FormState, _ scope: Scope,
    _ reader: Reader
  ) throws -> FamilyGoalFormPage? {
    guard let facts = try FamilyPlanFacts.load(header.id, PlanOwner(text), scope, reader) else {
      return nil
    }
    let goal = id.flatMap { facts.goal($0) }
    if id != nil, goal == nil { return nil }
    var filled = form
    if let goal {
      filled.input = form.input.filled(with: FamilyGoalEntry.typed(goal.row))
    }
    return FamilyGoalFormPage(
      header: header, owner: text, goalID: id, goalTitle: goal?.stored.row.title ?? "",
      version: form.input["version"].flatMap { Int($0) } ?? goal?.stored.version ?? 0,
      isSigned: facts.plan?.current.signedOn != nil,
      isAdopted: facts.plan?.lastOrigin != nil,
      people: facts.owner.personID == nil
        ? header.people.map { PlanOption(id: $0.id, label: $0.name) } : [],
      form: filled)
  }
}

extension FamilyStepPage {
  package static func load(
    _ header: CaseHeader, owner text: String, goal id: String, step stepID: String,
    _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> FamilyStepPage? {
    guard let facts = try FamilyPlanFacts.load(header.id, PlanOwner(text), scope, reader),
      let goal = facts.goal(id), let step = goal.steps.first(where: { $0.id == stepID })
    else { return nil }
    var filled = form
    filled.input = form.input.filled(with: [
      "status": step.row.status, "reason": step.row.droppedReason,
    ])
    return FamilyStepPage(
      header: header, owner: text, goalID: id, goalTitle: goal.stored.row.title,
      step: ActionItemLine(step, goals: [goal.stored], on: scope.today), form: filled)
  }
}

extension FamilySignaturePage {
  package static func load(
    _ header: CaseHeader, owner text: String, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> FamilySignaturePage? {
    guard let facts = try FamilyPlanFacts.load(header.id, PlanOwner(text), scope, reader),
      let plan = facts.plan
    else { return nil }
    var filled = form
    filled.input = form.input.filled(with: ["on": scope.today.description])
    let clients = facts.clientSigners.map { PlanOption(id: $0.id, label: $0.name) }
    let workers = facts.workerSigners.map { worker in
      let role = Role(rawValue: worker.role)?.words ?? worker.role
      return PlanOption(id: worker.staffID, label: "\(worker.name), \(role)")
    }
    return FamilySignaturePage(
      header: header, owner: text, versionNumber: plan.versions.count,
      signers: clients + workers, goals: plan.toBeSigned.map(\.title),
      gaps: FamilyPlans.gaps(in: plan.toBeSigned).map(FamilyPlanWords.gap),
      openBarriers: facts.openBarriers, form: filled)
  }
}
