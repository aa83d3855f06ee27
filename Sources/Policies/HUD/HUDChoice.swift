import Domain

/// The HUD pack: Choice Neighborhoods case management.
package enum HUDChoice {
  package static let programs = ["hud-choice"]

  package static let parameters = Parameters(
    """
    key               | value          | from | to | chosen by | counts from     | source
    hud.face.to.face  | end of quarter |      |    | quarter   | quarter         | 004 L70
    hud.reassessment  | 12 months      |      |    | event     | last assessment | 004 L70
    """)

  package static let clocks = clocks(under: parameters)

  /// The parts of a case that not every pack has.
  package static let parts: Set<CasePart> = []

  /// The pack's clocks under amended parameters.
  package static func clocks(under parameters: Parameters) -> [ClockRule] {
    [
      ClockRule(
        "hud.face-to-face", in: programs, after: "hud.face.to.face", of: parameters,
        .quarterlyMeeting),
      ClockRule(
        "hud.reassessment", in: programs, after: "hud.reassessment", of: parameters,
        .reassessment(instrument: "hud")),
    ]
  }
}
