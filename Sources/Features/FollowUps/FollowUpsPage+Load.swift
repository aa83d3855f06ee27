import Domain
import Policies
import Storage

extension FollowUpsPage {
  /// - Parameters:
  ///   - before: the key of the entry that the page before ended with; empty for the first.
  ///   - most: entries on a page.
  package static func load(
    _ header: CaseHeader, before: String = "", most: Int = 100, _ scope: Scope, _ reader: Reader
  ) throws -> FollowUpsPage {
    let entries = try StoredFollowUp.latest(most + 1, of: header, before: before, reader)
    return FollowUpsPage(
      header: header,
      standing: try .of(
        standing(header, on: scope.today, reader), .plan, reach: header.reach),
      entries: Array(entries.prefix(most)),
      older: entries.count > most ? entries[most - 1].key : nil, isFurther: !before.isEmpty)
  }

  static func standing(
    _ header: CaseHeader, on day: Day, _ reader: Reader
  ) throws -> Standing? {
    guard let file = try CaseFiles.load(header.id, reader) else { return nil }
    let clock = Clocks.running(for: file, on: day, under: AllPolicies.clocks)
      .first { $0.rule == "goal.follow-up" }
    return Standing(
      dueOn: clock?.dueOn, isOverdue: clock.map { $0.status(on: day) == .overdue } ?? false,
      goals: WisconsinRefugee.goalStandings(of: file).map { goal in
        Goal(
          id: goal.goal.own,
          person: goal.person.map { header.person($0.own)?.name ?? "A former member" },
          title: goal.title, since: goal.since, isCovered: goal.isCovered,
          isFlagged: goal.isFlagged(on: day), uncoveredFrom: goal.uncoveredFrom)
      })
  }
}

extension NewFollowUpPage {
  package static func load(
    _ header: CaseHeader, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> NewFollowUpPage {
    let standing =
      header.reach.includes(.plan)
      ? try FollowUpsPage.standing(header, on: scope.today, reader) : nil
    let goals = standing?.goals ?? []
    var filled = form
    filled.input = form.input.filled(with: [
      "on": scope.today.description, "with": "family", "mode": "phone",
      "next_on": scope.today.adding(days: 30).description,
      "goals": goals.count == 1 ? goals[0].id : nil,
    ])
    return NewFollowUpPage(header: header, goals: goals, form: filled)
  }
}

extension NewCallPage {
  package static func load(
    _ header: CaseHeader, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> NewCallPage {
    var filled = form
    filled.input = form.input.filled(with: ["on": scope.today.description, "mode": "phone"])
    return NewCallPage(
      header: header,
      representatives: try StoredRepresentative.all(of: header, on: scope.today, reader)
        .filter { $0.endedOn.map { $0 >= scope.today } ?? true },
      form: filled)
  }
}

extension RepresentativesPage {
  /// - Parameter changed: who is changed; nil shows all and a form for someone new.
  package static func load(
    _ header: CaseHeader, changed: String?, _ form: FormState?, _ scope: Scope, _ reader: Reader
  ) throws -> RepresentativesPage? {
    let all = try StoredRepresentative.all(of: header, on: scope.today, reader)
    let one = changed.flatMap { id in all.first { $0.id == id } }
    guard changed == nil || one != nil else { return nil }
    var filled = form ?? FormState()
    if form == nil, let one {
      filled.input = Input().filled(with: [
        "name": one.name, "relationship": one.relationship, "person": one.personID,
        "phone": one.phone, "release": one.cover.value?.releaseID,
        "ended_on": one.endedOn?.description,
      ])
    }
    let releases = try StoredRelease.all(of: header, reader).map { release in
      Release(
        id: release.id,
        words: "\(release.recipient), for \(release.person), until \(release.until.words)")
    }
    return RepresentativesPage(
      header: header, all: one == nil ? all : [], changed: changed,
      version: one.map { form?.conflict?.current ?? $0.version },
      releases: .of(releases, .services, reach: header.reach), form: filled)
  }
}
