import Domain

/// Every pack that ships.
package enum AllPolicies {
  /// Every clock of every pack, the contract's and our pages' own.
  package static let clocks: [ClockRule] =
    UtahRCCM.clocks + WisconsinRefugee.clocks + IRCICM.clocks + HUDChoice.clocks + NotesOwed.clocks

  /// What an extension of service is, in each pack that has one.
  package static let extensions: [ExtensionTerms] = [UtahRCCM.extensions, IRCICM.extensions]

  /// What each pack asks of a closing; a pack without a line asks nothing of its own.
  package static let closing: [ClosingTerms] = [UtahRCCM.closing, WisconsinRefugee.closing]

  /// The deadlines that stand on the line from arrival on, as each pack names its own.
  package static let journey = Set(
    UtahRCCM.journey + WisconsinRefugee.journey + IRCICM.journey)

  /// The kind of each rule by its name; an amendment gives other numbers, never another kind.
  package static let kinds = Dictionary(
    clocks.map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })

  /// Only the rules of interchange §2.
  package static let contractClocks: [ClockRule] = clocks.filter(\.isContract)

  /// Every parameter table by the name of its pack, for screens and `resettle check-policies`.
  package static let tables: [(pack: String, parameters: Parameters)] = [
    ("utah-rccm", UtahRCCM.parameters), ("wi-ss-tap", WisconsinRefugee.parameters),
    ("irc-icm", IRCICM.parameters), ("hud-choice", HUDChoice.parameters),
    ("goals", GoalTerms.parameters), ("notes", NoteTerms.parameters),
    ("every-pack", NotesOwed.parameters), ("disclosures", DisclosureBases.parameters),
    ("complaints", ComplaintTerms.parameters),
    ("duplicates", DuplicateWeights.parameters), ("training", TrainingCourses.parameters),
  ]

  /// Every clock under an agency's amendments, which are given by pack.
  package static func clocks(amendedBy amendments: [String: [Parameter]]) -> [ClockRule] {
    func amended(_ pack: String, _ parameters: Parameters) -> Parameters {
      amendments[pack].map { parameters.amended(by: $0) } ?? parameters
    }
    return UtahRCCM.clocks(under: amended("utah-rccm", UtahRCCM.parameters))
      + WisconsinRefugee.clocks(under: amended("wi-ss-tap", WisconsinRefugee.parameters))
      + IRCICM.clocks(under: amended("irc-icm", IRCICM.parameters))
      + HUDChoice.clocks(under: amended("hud-choice", HUDChoice.parameters))
      + NotesOwed.clocks(under: amended("every-pack", NotesOwed.parameters))
  }
}
