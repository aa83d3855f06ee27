/// Records written as text: `name: value` lines, a blank line between records.
///
/// For tables whose cells are sentences; read once, faults kept as in `TextTable`.
package struct TextBlocks: Sendable {
  package let blocks: [[String: String]]
  package let faults: [String]

  package init(_ text: String) {
    var blocks: [[String: String]] = []
    var faults: [String] = []
    var block: [String: String] = [:]
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let line = line.trimmingSpaces
      if line.isEmpty {
        if !block.isEmpty { blocks.append(block) }
        block = [:]
        continue
      }
      guard let colon = line.firstIndex(of: ":") else {
        faults.append("line \(number + 1) has no name: \(line)")
        continue
      }
      let name = String(line[..<colon].trimmingSpaces)
      if block[name] != nil { faults.append("line \(number + 1) gives \(name) twice") }
      block[name] = String(line[line.index(after: colon)...].trimmingSpaces)
    }
    if !block.isEmpty { blocks.append(block) }
    self.blocks = blocks
    self.faults = faults
  }
}
