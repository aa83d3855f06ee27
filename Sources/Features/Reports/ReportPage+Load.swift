import Domain
import Policies
import Storage

extension ReportPage {
  package struct Asked: Sendable {
    package let run: ReportRun.Request
    package let item: String?
    package let form: FormState
  }

  /// Runs the report in the actor's reach.
  package static func load(
    _ asked: Asked, _ scope: Scope, _ reader: Reader
  ) throws -> ReportPage {
    let table: ReportTable
    do { table = try ReportRun.table(asked.run, scope, reader) } catch let refused as ReportRefusal
    {
      return page(asked, nil, isSuppressed: false, [], Words.of(refused))
    }
    let aggregatesOnly = scope.actor.role == .stateAnalyst
    let shown = aggregatesOnly ? SmallCells.suppressed(table) : table
    let considered =
      aggregatesOnly || asked.item == nil
      ? [] : table.people.filter { one in asked.item.map { one.isUnder($0) } ?? false }
    return page(
      asked, shown, isSuppressed: aggregatesOnly, try named(considered, reader), nil)
  }

  private static func page(
    _ asked: Asked, _ table: ReportTable?, isSuppressed: Bool, _ people: [Person],
    _ refusal: Words.Refused?
  ) -> ReportPage {
    var knownAt: Instant?
    if case .at(let instant) = asked.run.knowledge { knownAt = instant }
    return ReportPage(
      report: asked.run.name, from: asked.run.from, to: asked.run.to, knownAt: knownAt,
      columns: table?.columns ?? [],
      rows: table?.rows.map { row in
        row.map { Cell(text: $0.text, opens: !isSuppressed && $0.people?.isEmpty == false) }
      } ?? [],
      items: isSuppressed ? [] : table?.items ?? [],
      basis: AllReports.basis(of: asked.run.name, on: asked.run.to).map {
        Basis(rule: ReportWords.rule($0.key), value: ReportWords.value($0), source: $0.source)
      },
      isSuppressed: isSuppressed, item: isSuppressed ? nil : asked.item, people: people,
      form: asked.form, refusal: refusal)
  }

  /// The most people a page lists; the CSV has them all.
  static let mostPeople = 500

  private static func named(_ people: [ReportPerson], _ reader: Reader) throws -> [Person] {
    try people.prefix(mostPeople).map { person in
      let found = try reader.one(
        """
        SELECT p.given_names, p.family_name, p.name_order, p.preferred_name, m.case_id
        FROM person p JOIN membership m ON m.person_id = p.id AND m.to_on IS NULL
        WHERE p.id = $1
        """, [person.person.own]
      ) { row in
        (
          name: PersonName.display(
            given: row.text(0), family: row.text(1), order: row.text(2), preferred: row.text(3)),
          caseID: row.text(4)
        )
      }
      return Person(
        section: person.section, item: person.item, name: found?.name ?? person.person.shown,
        caseID: found?.caseID ?? "",
        isCounted: person.isCounted, reason: person.reason)
    }
  }
}

extension ReportPerson {
  /// Under the item itself, under its section, or under an item that it is a part of.
  fileprivate func isUnder(_ item: String) -> Bool {
    self.item == item || section == item || self.item.hasPrefix(item + ", ")
  }
}
