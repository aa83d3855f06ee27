import Domain
import Policies
import Storage

extension HouseholdAssessmentsPage {
  package static func load(
    _ header: CaseHeader, _ scope: Scope, _ reader: Reader
  ) throws -> HouseholdAssessmentsPage {
    let scoring = UtahRCCM.scoring
    var adults: [Adult] = []
    var results: [String: [AreaResult]] = [:]
    for person in header.people where person.isAdult {
      let latest = try StoredAssessment.all(of: person.id, reader)
        .last { $0.isCurrent && $0.row.instrument == scoring.instrument }
      results[person.id] = latest.map { AssessmentScoring.results(of: $0.facts, under: scoring) }
      adults.append(
        Adult(
          personID: person.id, person: person.name, assessmentID: latest?.id,
          kind: latest?.row.kind, finalisedOn: latest?.row.finalisedOn,
          openDiscussions: latest?.discussions.filter { $0.row.closedOn == nil }.count ?? 0,
          due: try AssessmentsPage.due(header, person.id, on: scope.today, reader)))
    }
    return HouseholdAssessmentsPage(
      header: header, adults: adults, areas: areas(adults, results))
  }

  private static func areas(_ adults: [Adult], _ results: [String: [AreaResult]]) -> [Area] {
    guard !results.isEmpty else { return [] }
    return UtahRCCM.instrument.areas.map { area in
      Area(
        code: area.code, name: area.name,
        results: adults.compactMap { adult in
          results[adult.personID]?.first { $0.area == area.code }.map { result in
            Result(
              personID: adult.personID, average: result.averageText,
              rating: result.rating.rawValue, flagged: result.flagged)
          }
        })
    }
  }
}
