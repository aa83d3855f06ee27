import Domain
import Markup
import Storage

/// Someone leaves a care team, and from that day sees the case no more.
package struct EndTeamPlace: Command {
  package static let permission = Permission.careTeamEdit
  package static let name = "care-team.end"

  let caseID: String
  let placeID: String
  let until: Day

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    var parse = Parse(input)
    self.caseID = caseID
    placeID = parse.text(TeamFields.place)
    until = parse.requiredDay(TeamFields.until)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> TeamFacts? {
    try TeamFacts.load(caseID, worker: nil, on: scope.today, tx.reader)
  }

  package func decide(_ facts: TeamFacts, _ now: Now) throws(TeamRefusal) -> CareTeamPlace {
    let ending = try CareTeams.end(placeID, on: until, in: facts.known, today: now.today)
    guard let place = facts.places.first(where: { $0.id == ending.id }) else {
      throw .noSuchPlace
    }
    return place
  }

  package func write(_ place: CareTeamPlace, _ tx: Transaction, _ now: Now) throws {
    try CareTeamRecords.end(place, on: until, now.stamp, tx)
  }

  package func location(_ place: CareTeamPlace) -> Path { "/cases/\(caseID)/team" }

  package func references(_ place: CareTeamPlace) -> [Reference] {
    [.caseFile(caseID), Reference("staff", place.staffID)]
  }
}
