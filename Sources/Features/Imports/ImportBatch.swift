import Domain
import Storage

/// Writes the rows of one transaction of an import.
struct ImportBatch {
  let bundle: Bundle
  let plan: ImportPlan
  let source: String
  let sealing: Sealing
  let now: Now
  let tx: Transaction
  /// Cases whose facts changed, for clocks and audit, with the people named.
  private(set) var touched: [String: Set<String>] = [:]
  private var caseOfPerson: [String: String] = [:]
  private(set) var added = 0
  private(set) var amended = 0

  init(
    _ bundle: Bundle, _ plan: ImportPlan, source: String, _ sealing: Sealing, _ now: Now,
    _ tx: Transaction
  ) {
    self.bundle = bundle
    self.plan = plan
    self.source = source
    self.sealing = sealing
    self.now = now
    self.tx = tx
  }

  /// - Parameter steps: whole groups; a file's rows are written before those that refer to it.
  mutating func write(_ steps: [ImportPlan.Step]) throws {
    var byTable: [[ImportPlan.Step]] = Array(repeating: [], count: bundle.tables.count)
    for step in steps { byTable[step.table].append(step) }
    for (table, steps) in byTable.enumerated() where !steps.isEmpty {
      try add(steps.filter { $0.changed == nil }, table)
      for step in steps where step.changed != nil { try amend(step) }
      try ImportRowRecords.put(
        steps.map {
          .init(
            file: bundle.tables[table].file.name, ref: $0.ref, recordID: $0.recordID,
            cells: $0.digests)
        }, source: source, tx)
      for step in steps { try touch(step) }
    }
  }

  var stamp: Stamp { now.stamp(source: source, ref: nil) }

  func cell(_ step: ImportPlan.Step, _ column: String) -> String {
    let file = bundle.tables[step.table].file
    return bundle.tables[step.table].rows[step.row].cells[file.index(of: column)!]
  }

  /// The own id of the record that a cell refers to; nil for an empty cell or no reference.
  func reference(_ step: ImportPlan.Step, _ column: String) -> String? {
    let columns = bundle.tables[step.table].file.columns
    guard let target = columns.first(where: { $0.name == column })?.target else { return nil }
    return plan.recordID(BundleFile.position(of: target)!, cell(step, column))
  }

  private mutating func add(_ steps: [ImportPlan.Step], _ table: Int) throws {
    guard !steps.isEmpty else { return }
    let file = bundle.tables[table].file
    let columns = file.columns.indices.filter { file.columns[$0].column != nil }
    let facts = steps.map { step in
      NewFact(
        id: step.recordID, ref: step.ref,
        columns.map { stored(step, $0) } + additions(step, file))
    }
    try FactRecords.add(facts, to: Table(file.table), stamp, tx)
    added += steps.count
    switch file.name {
    case "cases": try addGatekeepers(steps)
    case "people": try addPeople(steps)
    default: break
    }
  }

  private mutating func amend(_ step: ImportPlan.Step) throws {
    let file = bundle.tables[step.table].file
    let changed = step.changed!
    let cells = changed.filter { file.columns[$0].column != nil }.map { stored(step, $0) }
    let names = Set(changed.map { file.columns[$0].name })
    try touchFormerCase(step, names)
    let further =
      names.isDisjoint(with: ["given_names", "family_name"])
      ? [] : additions(step, file)
    if !(cells + further).isEmpty {
      try tx.amend(Table(file.table), id: step.recordID, cells + further, stamp)
    }
    amended += 1
    switch file.name {
    case "cases" where names.contains("case_manager"): try changeGatekeeper(step)
    case "people": try changePerson(step, names)
    default: break
    }
  }

  /// What a cell becomes in its table's column.
  private func stored(_ step: ImportPlan.Step, _ index: Int) -> (column: String, value: Value) {
    let column = bundle.tables[step.table].file.columns[index]
    let text = bundle.tables[step.table].rows[step.row].cells[index]
    let value: Value =
      switch column.kind {
      case .id, .text: .text(text)
      case .choice:
        // Whether a case is closed is told by null; everywhere else an empty choice is ''.
        text.isEmpty && column.name == "close_kind"
          ? .null : .text(text.isEmpty ? column.fallback : text)
      case .day: text.isEmpty ? .null : .text(text)
      case .boolean: .integer(text == "yes" ? 1 : 0)
      case .amount: Hundredths.read(text).value
      case .reference: reference(step, column.name).value
      case .references(let file): .text(own(text, BundleFile.position(of: file)!))
      }
    return (column.column!, value)
  }

  private func own(_ ids: String, _ table: Int) -> String {
    ids.split(separator: " ").compactMap { plan.recordID(table, String($0)) }
      .joined(separator: " ")
  }

  /// Columns that follow from the row but are no column of the file.
  private func additions(
    _ step: ImportPlan.Step, _ file: BundleFile
  ) -> [(column: String, value: Value)] {
    switch file.name {
    case "agencies": return [("client_label", .text("client"))]
    case "cases": return [("number", .text(step.ref))]
    case "people":
      let given = cell(step, "given_names")
      let family = cell(step, "family_name")
      return [
        ("sort_key", .text(NameKey.sortKey(given: given, family: family))),
        (
          "name_parts", .text((NameKey.parts(given) + NameKey.parts(family)).joined(separator: " "))
        ),
      ]
    case "answers":
      // Areas of added questions are looked up when they are read: a later bundle may change them.
      let instrument = plan.instruments[ExactText(cell(step, "assessment"))] ?? ""
      let question = Question(instrument, cell(step, "question"))
      return [("area", .text(AllInstruments.builtIn.areas[question] ?? ""))]
    default: return []
    }
  }

  private mutating func touch(_ step: ImportPlan.Step) throws {
    let file = bundle.tables[step.table].file
    if file.name == "cases" {
      touched[step.recordID, default: []].formUnion([])
      return
    }
    var people: Set<String> = file.name == "people" ? [step.recordID] : []
    if file.index(of: "person") != nil, let person = reference(step, "person") {
      people.insert(person)
    }
    for caseID in try caseIDs(of: step) { touched[caseID, default: []].formUnion(people) }
    // A row of one case may name someone of another, whose deadlines it then moves.
    for person in people { try touchCase(of: person) }
  }

  /// The case that a record leaves when its row refers to another.
  private mutating func touchFormerCase(_ step: ImportPlan.Step, _ names: Set<String>) throws {
    let file = bundle.tables[step.table].file
    guard ["people", "plans", "goals", "assessments", "jobs"].contains(file.name),
      !names.isDisjoint(with: ["case", "person", "plan"]),
      let former = try CaseOfRecord.find(file.table, step.recordID, tx.reader)
    else { return }
    touched[former, default: []].formUnion([])
  }

  private mutating func touchCase(of person: String) throws {
    if caseOfPerson[person] == nil {
      caseOfPerson[person] = try CaseOfRecord.find("person", person, tx.reader) ?? ""
    }
    if let caseID = caseOfPerson[person], !caseID.isEmpty {
      touched[caseID, default: []].insert(person)
    }
  }

  /// The cases that a row belongs to, from its references.
  private func caseIDs(of step: ImportPlan.Step) throws -> [String] {
    let file = bundle.tables[step.table].file
    if file.index(of: "case") != nil, let caseID = reference(step, "case") { return [caseID] }
    for (column, table) in [
      ("plan", "plan"), ("goal", "goal"), ("assessment", "assessment"),
      ("job", "job"), ("person", "person"),
    ]
    where file.index(of: column) != nil && file.columns[0].name != column {
      guard let id = reference(step, column) else { continue }
      return try CaseOfRecord.find(table, id, tx.reader).map { [$0] } ?? []
    }
    return []
  }
}
