/// `citizenship-outlook` (R29): for each adult who is or was in the pack's programs, where they
/// stand on the way to citizenship, when SSI ends, and whether it was discussed, as known on a day.
package struct CitizenshipOutlook: CountedReport {
  private let day: Day
  private let clocks: [ClockRule]
  private let programs: [String]
  private let compulsory: [String]
  private var people: [(person: RecordID, cells: [String], reason: String)] = []

  /// - Parameters:
  ///   - clocks: the pack's rules; contact, eligibility and end of SSI are theirs.
  ///   - compulsory: programs in which a discussion is owed.
  package init(
    from: Day, to: Day, under clocks: [ClockRule], programs: [String], compulsory: [String]
  ) throws(ReportRefusal) {
    guard from <= to else { throw .reversed(from: from, to: to) }
    day = to
    self.clocks = clocks.filter { Self.rules.contains($0.name) }
    self.programs = programs
    self.compulsory = compulsory
  }

  private static let rules = ["citizenship.contact", "citizenship.eligible", "ssi.limit"]

  package mutating func add(_ file: CaseFile) {
    guard let stood = file.asItStood(on: day) else { return }
    let running = Clocks.running(for: file, on: day, under: clocks)
    for member in stood.members where member.isAdult(on: day) {
      guard member.enrollments.contains(where: { programs.contains($0.program) }),
        let arrived = member.arrivedOn
      else { continue }
      func due(_ rule: String) -> String {
        running.first { $0.rule == rule && $0.person == member.id }.map { "\($0.dueOn)" } ?? ""
      }
      let discussed = member.citizenshipTalks.map(\.on).max()
      let duty = Citizenship.duty(of: member, in: stood, on: day, compulsoryIn: compulsory)
      people.append(
        (
          member.id,
          [
            "\(arrived)", member.step("permanent-resident").map { "\($0)" } ?? "",
            due("citizenship.contact"), due("citizenship.eligible"), due("ssi.limit"),
            discussed.map { "\($0)" } ?? "",
          ], duty == .discussionMissing ? "no discussion recorded" : ""
        ))
    }
  }

  package func finish() -> ReportTable {
    let sorted = people.sorted { $0.person < $1.person }
    return ReportTable(
      name: "citizenship-outlook",
      columns: [
        "person", "arrived_on", "permanent_resident_on", "contact_due_on", "eligible_on",
        "ssi_ends_on", "discussed_on",
      ],
      rows: sorted.map { one in
        [ReportCell(one.person.shown, people: [one.person])]
          + one.cells.map { ReportCell(label: $0) }
      },
      people: sorted.map { one in
        ReportPerson(
          section: "citizenship", item: one.person.shown, program: "", person: one.person,
          reason: one.reason)
      })
  }
}
