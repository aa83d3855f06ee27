import Testing

@testable import Domain

@Suite struct SmallCellsTests {
  private func people(_ count: Int, from start: Int = 0) -> [RecordID] {
    (start..<start + count).map { RecordID("p\($0)") }
  }

  /// A total of each column, and its parts.
  private func table(_ parts: [[Int]]) -> ReportTable {
    let sums = parts[0].indices.map { column in parts.map { $0[column] }.reduce(0, +) }
    let rows = ([sums] + parts).enumerated().map { place, counts in
      [ReportCell(label: place == 0 ? "all" : "part \(place)")]
        + counts.map { .count(people($0)) }
        + [
          ReportCell(percentText(counts.last ?? 0, of: counts[0]), people: people(counts.last ?? 0))
        ]
    }
    return ReportTable(
      name: "t", columns: ["group", "due", "done", "percent_done"], rows: rows,
      totals: [ReportTotal(row: 0, of: Array(1...parts.count))])
  }

  private func shown(_ parts: [[Int]]) -> [String] {
    SmallCells.suppressed(table(parts)).lines.map { $0.joined(separator: " ") }
  }

  @Test func `UT-PRV-04 a row with a number from 1 to 4 shows none of its numbers`() {
    #expect(shown([[40, 20], [30, 4], [50, 5], [10, 0]])[2] == "part 2 <5 <5 ")
  }

  @Test func `UT-PRV-04 two numbers that differ by less than five give each other away`() {
    #expect(shown([[40, 38], [30, 20], [50, 20]])[1] == "part 1 <5 <5 ")
    #expect(shown([[40, 40], [30, 20], [50, 20]])[1] == "part 1 40 40 100.0")
  }

  @Test func `UT-RPT-04 one hidden part is not computed from the total: another goes with it`() {
    let rows = shown([[3, 3], [40, 20], [30, 20]])
    #expect(rows == ["all 73 43 58.9", "part 1 <5 <5 ", "part 2 40 20 50.0", "part 3 <5 <5 "])
  }

  @Test func `UT-RPT-04 hidden parts that together are fewer than five take a further one along`() {
    let rows = shown([[1, 1], [2, 2], [40, 20], [30, 20]])
    #expect(rows.filter { $0.contains("<5") }.count == 3)
    #expect(rows[0] == "all 73 43 58.9")
  }

  @Test func `UT-RPT-04 where no part is left to hide the total goes`() {
    #expect(shown([[3, 3], [0, 0]]).first == "all <5 <5 ")
    #expect(shown([[2, 2], [7, 2]]).allSatisfy { $0.contains("<5") })
  }

  @Test func `UT-RPT-04 no hidden number can be computed from sums and shown numbers`() {
    var seed: UInt64 = 7
    func roll(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    for _ in 0..<2000 {
      let parts = (0..<(1 + roll(5))).map { _ -> [Int] in
        let due = roll(14)
        return [due, due == 0 ? 0 : roll(due + 1)]
      }
      let rows = SmallCells.suppressed(table(parts)).lines
      for column in [1, 2] {
        let total = Int(rows[0][column])
        let hidden = parts.indices.filter { Int(rows[$0 + 1][column]) == nil }
        if let total, !hidden.isEmpty {
          let rest = total - parts.indices.compactMap { Int(rows[$0 + 1][column]) }.reduce(0, +)
          #expect(hidden.count > 1 && !(1..<5).contains(rest), "\(parts): \(rows)")
        }
        if total == nil { #expect(!hidden.isEmpty || parts.isEmpty, "\(parts): \(rows)") }
        #expect(rows.allSatisfy { Int($0[column]).map { !(1..<5).contains($0) } ?? true })
      }
    }
  }
}
