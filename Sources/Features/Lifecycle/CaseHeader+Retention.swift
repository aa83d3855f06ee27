import Domain
import Policies

extension CaseHeader {
  /// The first day on which the file of a closed case may be destroyed; nil while it is open
  /// (IRC-FILE-03).
  var keptUntil: Day? {
    guard let closedOn, let years = NotesOwed.parameters.number("retention.years", on: closedOn)
    else { return nil }
    return Closing.retainedUntil(closedOn: closedOn, years: years)
  }
}
