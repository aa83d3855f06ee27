/// A part of a case that some packs have and others have not. What is not named here, every case has.
package enum CasePart: String, Codable, Sendable, Hashable, CaseIterable {
  /// The family's own plans, and its assessment.
  case familyPlans = "family-plans"
  /// Plans of looking for work, week by week.
  case jobSearchPlans = "job-search-plans"
  case citizenship
  /// What the file should hold.
  case checklist
  /// Sessions of orientation, many families at once.
  case orientations
  /// Service that ends on a day which can be moved.
  case extensions
}

extension AllPolicies {
  private static let partsByProgram: [String: Set<CasePart>] = Dictionary(
    uniqueKeysWithValues: [
      (UtahRCCM.programs, UtahRCCM.parts), (WisconsinRefugee.programs, WisconsinRefugee.parts),
      (IRCICM.programs, IRCICM.parts), (HUDChoice.programs, HUDChoice.parts),
    ].flatMap { programs, parts in programs.map { ($0, parts) } })

  /// Nil for a program without a pack of its own.
  package static func parts(ofProgram program: String) -> Set<CasePart>? {
    partsByProgram[program]
  }

  /// What a family in these programs has. A program without a pack says nothing of what it needs, and
  /// nor does no program at all: such a family has every part.
  package static func parts(of programs: some Sequence<String>) -> Set<CasePart> {
    var parts: Set<CasePart> = []
    var isEmpty = true
    for program in programs {
      isEmpty = false
      parts.formUnion(partsByProgram[program] ?? Set(CasePart.allCases))
    }
    return isEmpty ? Set(CasePart.allCases) : parts
  }
}
