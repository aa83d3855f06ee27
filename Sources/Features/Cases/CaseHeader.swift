import Domain
import Markup

/// What stands at the head of every page of a case: who they are, how to speak with them, and who
/// works for them.
package struct CaseHeader: Codable, Sendable, Hashable {
  package struct Person: Codable, Sendable, Hashable {
    package let id: String
    /// In the person's own order; with the year of birth where two of the case share it.
    package var name: String
    package let relationship: String
    package let isHead: Bool
    package let birthDate: Day?
    package let arrivedOn: Day?
    package let isAdult: Bool
    package let language: String
    package let interpreterNeeded: Bool
  }

  package struct Worker: Codable, Sendable, Hashable {
    package let staffID: String
    package let name: String
    package let role: String
    package let agency: String
    package let isGatekeeper: Bool
    package let from: Day?
  }

  package let id: String
  package let number: String
  package let agencyID: String
  package let agency: String
  package let timeZone: String
  package let openedOn: Day
  package let closedOn: Day?
  package let version: Int
  package let reach: Reach
  /// On what it rests that the reader sees the case and its people.
  package let why: [GroundLine]
  package let people: [Person]
  package let team: [Worker]

  /// What the family is called in lists: its head's name.
  package var name: String {
    (people.first { $0.isHead } ?? people.first)?.name ?? "Case \(number)"
  }

  package var path: Path { "/cases/\(id)" }

  package var crumb: Crumb { Crumb(name, path) }

  package func person(_ id: String) -> Person? { people.first { $0.id == id } }

  /// The people with the year of birth beside a name that two of them have.
  static func toldApart(_ people: [Person]) -> [Person] {
    let bearers = Dictionary(grouping: people, by: \.name)
    return people.map { person in
      guard bearers[person.name]?.count ?? 0 > 1, let born = person.birthDate else { return person }
      var told = person
      told.name = "\(person.name) (born \(born.year))"
      return told
    }
  }

  /// Whose case this is and why its reader sees it, for the head of the pages beneath it.
  package var line: HTML { "\(familyLine)\n\(reasonLine)" }

  /// One line that says whose case this is.
  package var familyLine: HTML {
    let languages = Set(people.filter(\.interpreterNeeded).map { LanguageName.of($0.language) })
      .sorted()
    let interpreter: HTML =
      languages.isEmpty
      ? "" : " · interpreter needed: <strong>\(languages.joined(separator: ", "))</strong>"
    return """
      <p class="muted"><a href="\(path)"><bdi>\(name)</bdi></a> · case \(number) · \(agency)\
      \(interpreter)</p>
      """
  }
}
