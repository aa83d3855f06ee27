import Domain
import Markup

/// A quarter of Wisconsin's report: page 2, Schedule C, who is not counted and why, and, once it is
/// frozen, what changed since (R7 to R9).
package struct QuarterPage: Page {
  /// An achieved goal, counted or not.
  package struct Outcome: Codable, Sendable, Hashable {
    package let caseID: String
    package let personID: String
    package var person: String
    package let goalID: String
    package let goal: String
    package let program: String
    package let on: Day?
    package let isCounted: Bool
    package let reason: String
  }

  package struct Service: Codable, Sendable, Hashable {
    package let type: String
    package let program: String
    package let clients: Int

    package init(type: String, program: String, clients: Int) {
      self.type = type
      self.program = program
      self.clients = clients
    }
  }

  /// How many people a program's outcomes and services are of, each once.
  package struct Unduplicated: Codable, Sendable, Hashable {
    package let program: String
    package let outcomes: Int
    package let services: Int
    package let either: Int

    package init(program: String, outcomes: Int, services: Int, either: Int) {
      self.program = program
      self.outcomes = outcomes
      self.services = services
      self.either = either
    }
  }

  /// A line of Schedule C.
  package struct Job: Codable, Sendable, Hashable {
    package let id: String
    package let caseID: String
    package let personID: String
    package var person: String
    package let program: String
    package let employer: String
    package let position: String
    package let hourlyWageCents: Int?
    package let healthInsurance: Bool
    package let securedOn: Day?
    package let startedOn: Day?
    package let isUpgrade: Bool
    /// By day 30, 60 and 90: a clock's status, empty where there is no such deadline.
    package let retention: [String]
    /// `termination`, `reduction`, `diversion` or `none`.
    package let effect: String
    /// Somebody confirmed it; else it is what the records suggest.
    package let isEffectConfirmed: Bool
  }

  package struct Adjustment: Codable, Sendable, Hashable {
    package let section: String
    package let item: String
    package let program: String
    package let before: Int
    package let after: Int
    /// Empty while nobody explained it.
    package let reason: String
    package let by: String
    package let on: Day?
  }

  package struct Frozen: Codable, Sendable, Hashable {
    package let at: Instant
    package let by: String
    /// The figures that were frozen.
    package let figures: [QuarterlyFigure]
    /// Whether counting again what was known then gives the figures that were frozen; nil for a
    /// reader who does not see the whole agency.
    package let isReproduced: Bool?
    package let adjustments: [Adjustment]
  }

  package let quarter: String
  package let from: Day
  package let to: Day
  package let agency: String
  /// The reader sees every case of the agency, not only those of their own reach.
  package let isWhole: Bool
  package let isRunning: Bool
  package let knownAt: Instant?
  package let figures: [QuarterlyFigure]
  package let totals: Totals
  package var outcomes: [Outcome]
  package let services: [Service]
  package let unduplicated: [Unduplicated]
  package var jobs: [Job]
  package let frozen: Frozen?
  package let form: FormState
  /// The one list that is shown; empty for all parts, each from its first line on.
  package var part = ""
  /// Earlier lines of the list stand on the pages before.
  package var isFurther = false
  /// Where each list goes on, by its name.
  package var next: [String: String] = [:]

  package var title: String { "Quarterly report \(quarter)" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [Crumb("Reports", "/reports"), Crumb("Quarterly reports", "/quarterly-reports")]
  }

  var path: Path { "/quarterly-reports/\(quarter)" }

  package var counted: [Outcome] { outcomes.filter(\.isCounted) }
  package var excluded: [Outcome] { outcomes.filter { !$0.isCounted } }

  /// Who is named on it.
  var seen: [Reference] {
    let people = Set(outcomes.map(\.personID) + jobs.map(\.personID)).sorted()
    return [Reference("quarter", quarter)] + people.map(Reference.person)
  }
}
