/// What an extension of service is in one pack: from which day it counts, how long service lasts at
/// most, who lets it count, and how often it may be given.
package struct ExtensionTerms: Sendable {
  package enum Approval: Sendable, Equatable {
    /// Each of these roles agreed, on a day that is written down.
    case agreed(by: [Role])
    /// Whoever gives it holds this role, and approves it by giving it.
    case given(by: Role)

    /// `agreed by therapist, case-manager` or `given by case-manager-supervisor`; nil where it reads
    /// otherwise.
    package init?(_ text: String) {
      let words = text.split { $0 == " " || $0 == "," }.map(String.init)
      guard words.count > 2, words[1] == "by" else { return nil }
      let roles = words.dropFirst(2).compactMap(Role.init)
      guard roles.count == words.count - 2 else { return nil }
      switch (words[0], roles.count) {
      case ("agreed", _): self = .agreed(by: roles)
      case ("given", 1): self = .given(by: roles[0])
      default: return nil
      }
    }
  }

  package let program: String
  package let countsFrom: ProgramAnchor
  /// Nil where the pack's table does not say it: then nothing can be extended.
  package let approval: Approval?
  /// How many extensions one person may have; nil where the ceiling alone counts.
  package let most: Int?
  private let normal: ClockTerms
  private let ceiling: ClockTerms

  /// Reads `KEY` for the approval, `KEY.most` for the number, and the spans of `normal` and
  /// `ceiling`.
  package init(
    _ key: String, in program: String, from anchor: ProgramAnchor, normal: String, ceiling: String,
    of parameters: Parameters
  ) {
    self.program = program
    countsFrom = anchor
    approval = parameters.editions(of: key).last.flatMap { Approval($0.value) }
    most = parameters.editions(of: key + ".most").last.flatMap { Int($0.value) }
    self.normal = ClockTerms(normal, in: parameters)
    self.ceiling = ClockTerms(ceiling, in: parameters)
  }

  /// The last day of the longest extension; nil where the day it counts from is not known.
  package func lastDay(arrivedOn: Day?, startedOn: Day?) -> Day? {
    let anchor = countsFrom == .arrival ? arrivedOn : startedOn
    return anchor.flatMap { day in ceiling.on(day)?.due(from: day) }
  }

  /// Whether the program serves `member` on `day`.
  package func serves(_ member: Member, on day: Day) -> Bool {
    Stay(of: member, in: [program])?.isOpen(on: day) ?? false
  }

  /// Nil where the day it counts from is not known.
  package func limits(of member: Member) -> Extending.Limits? {
    let start = Stay(of: member, in: [program])?.startedOn
    guard let anchor = countsFrom == .arrival ? member.arrivedOn : start else { return nil }
    return Extending.Limits(from: anchor, normal: normal, ceiling: ceiling)
  }

  /// The extensions of `member` that count.
  package func given(to member: Member) -> [Extension] {
    member.extensions.filter { $0.agreedOn != nil && ($0.program ?? program) == program }
  }

  /// The day on which service ends as things stand; nil where the day it counts from is not known.
  package func end(of member: Member) -> Day? {
    limits(of: member).map { limits in
      let last = given(to: member).map(\.until).max() ?? limits.normal
      return max(limits.normal, min(last, limits.latest))
    }
  }
}
