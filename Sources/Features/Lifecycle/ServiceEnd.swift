import Domain
import Policies

/// How long one person's service in a program runs, and how far it can be extended.
package struct ServiceEnd: Codable, Sendable, Hashable {
  package let personID: String
  package let person: String
  package let program: String
  /// The day on which it ends as things stand.
  package let endsOn: Day
  package let isExtended: Bool
  /// The last day of the longest extension.
  package let latestOn: Day

  package var isExtendable: Bool { endsOn < latestOn }

  /// Those of a case that are served on `day` in a program whose pack knows extensions; where the day
  /// that one counts from is not known, there is none.
  static func all(_ header: CaseHeader, _ file: CaseFile, on day: Day) -> [ServiceEnd] {
    header.people.flatMap { person -> [ServiceEnd] in
      guard let member = file.members.first(where: { $0.id.own == person.id }) else { return [] }
      return AllPolicies.extensions.filter { $0.serves(member, on: day) }.compactMap { terms in
        guard let limits = terms.limits(of: member), let end = terms.end(of: member) else {
          return nil
        }
        return ServiceEnd(
          personID: person.id, person: person.name, program: terms.program, endsOn: end,
          isExtended: end > limits.normal, latestOn: limits.latest)
      }
    }
  }
}
