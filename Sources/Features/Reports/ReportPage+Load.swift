import Domain
import Policies
import Storage

extension ReportPage {
  package struct Asked: Sendable {
    package let run: ReportRun.Request
    package let item: String?
    package let sessionID: String
    package var purposeForm: FormState?
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
    let considered = table.people.filter { one in asked.item.map { one.isUnder($0) } ?? false }
    guard scope.actor.role == .stateAnalyst else {
      var page = page(asked, table, isSuppressed: false, try named(considered, nil, reader), nil)
      if ReportRun.ofPeople.contains(asked.run.name) { try page.nameRecords(of: table, reader) }
      return page
    }
    let purpose = try ReportPurposeRecords.stated(
      in: asked.sessionID, for: asked.run.name, on: scope.today, reader)
    return page(
      asked, SmallCells.suppressed(table), isSuppressed: true,
      purpose == nil ? [] : try named(considered, scope, reader), nil, purpose)
  }

  private static func page(
    _ asked: Asked, _ table: ReportTable?, isSuppressed: Bool, _ people: [Person],
    _ refusal: Words.Refused?, _ purpose: StatedPurpose? = nil
  ) -> ReportPage {
    let isTrend = asked.run.name == "assessment-trends"
    var knownAt: Instant?
    if case .at(let instant) = asked.run.knowledge { knownAt = instant }
    return ReportPage(
      report: asked.run.name, from: asked.run.from, to: asked.run.to, knownAt: knownAt,
      by: isTrend ? asked.run.cut.grouping.rawValue : nil, area: isTrend ? asked.run.cut.area : nil,
      columns: table?.columns ?? [],
      rows: table?.rows.prefix(mostRows).map { row in
        row.map { Cell(text: $0.text, opens: $0.people?.isEmpty == false) }
      } ?? [], rowsLeft: max(0, (table?.rows.count ?? 0) - mostRows),
      items: table?.items ?? [],
      basis: AllReports.basis(of: asked.run.name, on: asked.run.to).map {
        Basis(rule: ReportWords.rule($0.key), value: ReportWords.value($0), source: $0.source)
      },
      isSuppressed: isSuppressed, item: asked.item, purpose: purpose, people: people,
      purposeForm: isSuppressed && purpose == nil && asked.item != nil
        ? asked.purposeForm ?? FormState(asked.form.input) : nil,
      form: asked.form, refusal: refusal)
  }

  /// The most people and rows a page lists; the CSV has them all.
  static let mostPeople = 500
  private static let mostRows = 500

  /// Says the people and cases that lines are about by name and number: the CSV keeps the ids.
  private mutating func nameRecords(of table: ReportTable, _ reader: Reader) throws {
    var people: [String: (name: String, caseID: String)?] = [:]
    var numbers: [String: String?] = [:]
    for (row, cells) in table.rows.prefix(rows.count).enumerated() {
      for (column, cell) in cells.enumerated() {
        if let id = cell.caseFile?.own {
          let number = try numbers[id] ?? Self.number(of: id, reader)
          numbers[id] = number
          guard let number else { continue }
          rows[row][column].record = number
          rows[row][column].caseID = id
        } else if let id = cell.people?.first?.own {
          let person = try people[id] ?? Self.found(id, nil, reader)
          people[id] = person
          guard let person else { continue }
          rows[row][column].record = person.name
          rows[row][column].caseID = person.caseID
          rows[row][column].isName = true
        }
      }
    }
  }

  private static func number(of caseID: String, _ reader: Reader) throws -> String? {
    try reader.one("SELECT number FROM case_file WHERE id = $1", [caseID]) { $0.text(0) }
  }

  /// - Parameter scope: of a state user, who is shown only those whose data its agency may have,
  ///   and no way into their cases; nil for anyone else.
  private static func named(
    _ people: [ReportPerson], _ scope: Scope?, _ reader: Reader
  ) throws -> [Person] {
    var named: [Person] = []
    for person in people {
      guard named.count < mostPeople else { break }
      let found = try found(person.person.own, scope, reader)
      guard scope == nil || found != nil else { continue }
      named.append(
        Person(
          section: person.section, item: person.item, personID: person.person.own,
          name: found?.name ?? person.person.shown,
          caseID: scope == nil ? found?.caseID ?? "" : "", isCounted: person.isCounted,
          reason: person.reason))
    }
    return named
  }

  private static func found(
    _ personID: String, _ scope: Scope?, _ reader: Reader
  ) throws -> (name: String, caseID: String)? {
    let shared = scope?.shared("c", [.identity] + ReportRun.counted, from: 2)
    return try reader.one(
      """
      SELECT p.given_names, p.family_name, p.name_order, p.preferred_name, m.case_id
      FROM person p JOIN membership m ON m.person_id = p.id AND m.to_on IS NULL
      JOIN case_file c ON c.id = m.case_id
      WHERE p.id = $1 AND \(shared?.sql ?? "1 = 1")
      """, [personID] + (shared?.parameters ?? [])
    ) { row in
      (
        name: PersonName.display(
          given: row.text(0), family: row.text(1), order: row.text(2), preferred: row.text(3)),
        caseID: row.text(4)
      )
    }
  }
}

extension ReportPerson {
  /// Under the item itself, under its section, or under an item that it is a part of.
  fileprivate func isUnder(_ item: String) -> Bool {
    self.item == item || section == item || self.item.hasPrefix(item + ", ")
  }
}
