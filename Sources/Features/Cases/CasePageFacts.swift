import Domain

/// A meeting that is booked.
package struct CaseMeeting: Codable, Sendable, Hashable {
  package let id: String
  package let personID: String?
  package let kind: String
  /// `YYYY-MM-DD HH:MM` in the lead agency's time.
  package let startsAt: String
  package let place: String
}

/// One person's way from arrival on.
package struct CaseJourney: Codable, Sendable, Hashable {
  package struct Point: Codable, Sendable, Hashable {
    package let rule: String
    /// The day it was met, else the day it is due.
    package let on: Day
    package let status: String
  }

  package let personID: String
  package let person: String
  package let arrivedOn: Day
  package let isExtended: Bool
  package let points: [Point]
}

/// How one adult came out of the last assessment.
package struct CaseScore: Codable, Sendable, Hashable {
  package struct Area: Codable, Sendable, Hashable {
    package let area: String
    package let name: String
    /// Two decimals, or empty.
    package let average: String
    package let rating: String

    var words: String { average.isEmpty ? name : "\(name) \(average)" }
  }

  package let personID: String
  package let person: String
  package let assessmentID: String?
  package let finalisedOn: Day?
  package let areas: [Area]
}

/// A plan in a line.
package struct CasePlan: Codable, Sendable, Hashable {
  package let id: String
  package let type: String
  package let person: String?
  package let signedOn: Day?
  /// Goals not dropped.
  package let goals: Int
  package let achieved: Int
  package let openActions: Int

  var words: String {
    let name =
      switch type {
      case "coordinated": "Coordinated plan"
      case "fsp": "Family self-sufficiency plan"
      case "edp": "Employability plan"
      case "idp": "Individual plan"
      case "fdp": "Family plan"
      case "icm": "Intensive case management plan"
      case "employment": "Employment plan"
      default: type
      }
    return person.map { "\(name), \($0)" } ?? name
  }
}
