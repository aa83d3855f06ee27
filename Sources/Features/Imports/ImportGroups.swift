import Domain

/// Which rows must be written in one transaction: a case with all that belongs to it. Cases whose
/// rows refer to each other go together.
struct ImportGroups {
  /// Rows that belong to no case: agencies, staff, instruments.
  private(set) var foundation: [ImportPlan.Step] = []
  /// The steps of each group, in the order of the files.
  private(set) var groups: [[ImportPlan.Step]] = []

  private let bundle: Bundle
  private var parents: [Int] = []
  /// A node for each case, and for each record outside the bundle that a row hangs on.
  private var nodes: [ExactText: Int] = [:]
  private var nodesOfRows: [[Int?]]
  private var firstRows: [[ExactText: Int]]
  private static let withoutCase: Set<String> = ["agencies", "staff", "instruments"]

  init(_ bundle: Bundle, _ plan: ImportPlan) {
    self.bundle = bundle
    nodesOfRows = bundle.tables.map { Array(repeating: nil, count: $0.rows.count) }
    firstRows = bundle.tables.map { table in
      var first: [ExactText: Int] = [:]
      for (index, row) in table.rows.enumerated() where !row.isRejected {
        first[ExactText(table.key(of: row))] = index
      }
      return first
    }
    for table in bundle.tables.indices { joinRows(of: table) }
    collect(plan)
  }

  /// Finds the node of each row from the nodes of what it refers to, and joins them.
  private mutating func joinRows(of table: Int) {
    let file = bundle.tables[table].file
    guard !Self.withoutCase.contains(file.name) else { return }
    let references = file.columns.indices.filter { index in
      file.columns[index].target.map { !Self.withoutCase.contains($0) } ?? false
    }
    for (index, row) in bundle.tables[table].rows.enumerated() where !row.isRejected {
      var node: Int? = file.name == "cases" ? self.node(row.cells[0]) : nil
      for column in references where !row.cells[column].isEmpty {
        let target = BundleFile.position(of: file.columns[column].target!)!
        if target == table { continue }
        for id in row.cells[column].split(separator: " ") {
          let other = nodeOf(String(id), in: target)
          if let node { join(node, other) }
          node = node ?? other
        }
      }
      nodesOfRows[table][index] = node
    }
  }

  private mutating func nodeOf(_ id: String, in table: Int) -> Int {
    if let row = firstRows[table][ExactText(id)], let node = nodesOfRows[table][row] {
      return node
    }
    // A record of an earlier bundle.
    return node(bundle.tables[table].file.name + " " + id)
  }

  private mutating func node(_ name: String) -> Int {
    if let known = nodes[ExactText(name)] { return known }
    nodes[ExactText(name)] = parents.count
    parents.append(parents.count)
    return parents.count - 1
  }

  private mutating func join(_ left: Int, _ right: Int) {
    let (a, b) = (root(left), root(right))
    // The earlier case leads, so that groups keep the order of the file.
    parents[max(a, b)] = min(a, b)
  }

  private mutating func root(_ node: Int) -> Int {
    var node = node
    while parents[node] != node {
      parents[node] = parents[parents[node]]
      node = parents[node]
    }
    return node
  }

  private mutating func collect(_ plan: ImportPlan) {
    var byRoot: [Int: Int] = [:]
    for step in plan.steps {
      guard let node = nodesOfRows[step.table][step.row] else {
        foundation.append(step)
        continue
      }
      let root = root(node)
      if let group = byRoot[root] {
        groups[group].append(step)
      } else {
        byRoot[root] = groups.count
        groups.append([step])
      }
    }
  }
}
