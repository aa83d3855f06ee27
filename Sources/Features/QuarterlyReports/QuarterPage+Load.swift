import Domain
import Storage

extension QuarterPage {
  /// The quarter as its reader sees it, now or as it was known at an instant.
  package static func load(
    _ quarter: Quarter, as knowledge: Knowledge, _ form: FormState, _ scope: Scope,
    _ reader: Reader
  ) throws -> QuarterPage {
    let agencyID = scope.actor.agencyID
    let count = try QuarterCount.of(quarter, agencyID: agencyID, as: knowledge, scope, reader)
    let frozen = try FrozenQuarter.load(quarter, ofAgency: agencyID, reader)
    let isWhole = scope.actor.role == .pointOfContact
    let names = try QuarterNames.load(count, reader)
    var knownAt: Instant?
    if case .at(let instant) = knowledge { knownAt = instant }
    let (outcomes, jobs) = (count.outcomes(names), count.jobLines(names))
    return QuarterPage(
      quarter: quarter.description, from: quarter.firstDay, to: quarter.lastDay,
      agency: scope.actor.agencyName, isWhole: isWhole,
      isRunning: quarter.lastDay >= scope.today, knownAt: knownAt, figures: count.figures,
      totals: Totals(
        counted: outcomes.count(where: \.isCounted), excluded: outcomes.count { !$0.isCounted },
        placements: jobs.count { !$0.isUpgrade }, upgrades: jobs.count(where: \.isUpgrade)),
      outcomes: outcomes, services: count.services, unduplicated: count.unduplicated, jobs: jobs,
      frozen: try frozen.map { frozen in
        Frozen(
          at: frozen.at, by: frozen.by, figures: frozen.figures,
          isReproduced: isWhole && knownAt == nil
            ? try reproduces(frozen, agencyID, scope, reader) : nil,
          adjustments: isWhole && knownAt == nil
            ? adjustments(of: frozen, to: count.figures) : [])
      }, form: form)
  }

  private static func reproduces(
    _ frozen: FrozenQuarter, _ agencyID: String, _ scope: Scope, _ reader: Reader
  ) throws -> Bool {
    let then = try QuarterCount.of(
      frozen.quarter, agencyID: agencyID, as: frozen.knowledge, scope, reader)
    return QuarterlyAdjustment.all(frozen: frozen.figures, now: then.figures).isEmpty
  }

  /// An explanation holds for the difference that it explained, not for a later one.
  private static func adjustments(
    of frozen: FrozenQuarter, to figures: [QuarterlyFigure]
  ) -> [Adjustment] {
    QuarterlyAdjustment.all(frozen: frozen.figures, now: figures).map { one in
      let said = frozen.explanations.last { $0.adjustment == one }
      return Adjustment(
        section: one.section, item: one.item, program: one.program, before: one.before,
        after: one.after, reason: said?.reason ?? "", by: said?.by ?? "", on: said?.on)
    }
  }
}

/// The names of those whom a quarter counts or considers, by their own ids.
struct QuarterNames {
  private var names: [String: String] = [:]

  static func load(_ count: QuarterCount, _ reader: Reader) throws -> QuarterNames {
    var all = QuarterNames()
    let people = count.outcomeRows.map(\.person.own) + count.jobs.map(\.person.own)
    for chunk in Set(people).sorted().chunksForLists {
      try reader.each(
        """
        SELECT id, given_names, family_name, name_order, preferred_name FROM person
        WHERE id IN (\(.placeholders(chunk.count, from: 1)))
        """, chunk
      ) { row in
        all.names[row.text(0)] = PersonName.display(
          given: row.text(1), family: row.text(2), order: row.text(3), preferred: row.text(4))
      }
    }
    return all
  }

  func of(_ person: RecordID) -> String { names[person.own] ?? person.shown }
}

extension QuarterCount {
  var outcomeRows: [ReportPerson] {
    table.people.filter { $0.section == "case-management-outcome" }
  }

  func outcomes(_ names: QuarterNames) -> [QuarterPage.Outcome] {
    outcomeRows.map { row in
      QuarterPage.Outcome(
        caseID: cases[row.person]?.own ?? "", personID: row.person.own,
        person: names.of(row.person), goalID: row.subject?.own ?? "", goal: row.item,
        program: row.program, on: row.on, isCounted: row.isCounted, reason: row.reason)
    }.sorted {
      ($0.on ?? Day(number: 0), $0.person, $0.goalID)
        < ($1.on ?? Day(number: 0), $1.person, $1.goalID)
    }
  }

  var services: [QuarterPage.Service] {
    figures.filter { $0.section == "other-service" }
      .map { QuarterPage.Service(type: $0.item, program: $0.program, clients: $0.count) }
  }

  /// Page 2 counts people, each once in a program (WI-QPR-07).
  var unduplicated: [QuarterPage.Unduplicated] {
    let counted = table.people.filter(\.isCounted)
    let programs = Set(counted.map(\.program)).sorted()
    return programs.compactMap { program in
      func people(_ section: String) -> Set<RecordID> {
        Set(counted.filter { $0.program == program && $0.section == section }.map(\.person))
      }
      let (outcomes, services) = (people("case-management-outcome"), people("other-service"))
      guard !outcomes.isEmpty || !services.isEmpty else { return nil }
      return QuarterPage.Unduplicated(
        program: program, outcomes: outcomes.count, services: services.count,
        either: outcomes.union(services).count)
    }
  }

  func jobLines(_ names: QuarterNames) -> [QuarterPage.Job] {
    jobs.map { line in
      QuarterPage.Job(
        id: line.job.id.own, caseID: line.caseID.own, personID: line.person.own,
        person: names.of(line.person),
        program: line.program, employer: line.job.employer, position: line.job.position,
        hourlyWageCents: line.job.hourlyWageCents, healthInsurance: line.job.healthInsurance,
        securedOn: line.job.securedOn, startedOn: line.job.startedOn,
        isUpgrade: line.isUpgrade, retention: line.retention.map { $0?.rawValue ?? "" },
        effect: line.effect.rawValue, isEffectConfirmed: line.isEffectConfirmed)
    }
  }
}
