import Domain
import Policies

/// What the built-in instruments know, in the form in which imports ask.
package enum AllInstruments {
  package static let builtIn = BuiltInInstruments(
    names: Set(AllPolicies.instruments.map(\.id)),
    areas: Dictionary(
      AllPolicies.instruments.flatMap { instrument in
        instrument.questions.map { (Question(instrument.id, $0.code), $0.area) }
      }, uniquingKeysWith: { first, _ in first }),
    closedAreas: ["rccm": UtahRCCM.instrument.areas.map(\.code)])
}
