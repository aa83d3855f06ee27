/// Why a correction cannot begin (UT-ASM-21).
package enum CorrectionRefusal: Refusal {
  /// A correction of it stands already.
  case superseded
  case otherInstrument
  case draftExists

  package var code: String {
    switch self {
    case .superseded: "assessment.superseded"
    case .otherInstrument: "assessment.other-instrument"
    case .draftExists: "assessment.draft-exists"
    }
  }
}
