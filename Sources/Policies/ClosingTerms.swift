import Domain

/// What a pack asks before a case is closed: of families that it serves, and of no others.
package struct ClosingTerms: Sendable {
  package let programs: [String]
  private let parameters: Parameters

  package init(in programs: [String], of parameters: Parameters) {
    self.programs = programs
    self.parameters = parameters
  }

  /// Empty where nobody was served by the pack while the case was open.
  package func asks(of file: CaseFile, on day: Day) -> Set<ClosingAsk> {
    guard file.members.contains(where: { serves($0, in: file, on: day) }),
      let row = parameters.row("closing.asks", on: day)
    else { return [] }
    return Set(row.value.split(separator: " ").compactMap { ClosingAsk(rawValue: String($0)) })
  }

  /// Someone who left the programme while the case was open still belongs to its closing.
  package func serves(_ member: Member, in file: CaseFile, on day: Day) -> Bool {
    member.enrollments.contains { one in
      programs.contains(one.program) && one.startedOn <= day
        && (one.endedOn.map { $0 >= file.openedOn } ?? true)
    }
  }
}
