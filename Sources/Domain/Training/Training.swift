/// That someone took a course.
package struct Completion: Sendable, Hashable {
  package let course: String
  package let edition: String
  package let on: Day

  package init(course: String, edition: String, on: Day) {
    self.course = course
    self.edition = edition
    self.on = on
  }
}

/// Who gave a course: someone on staff, or someone from outside.
package enum Trainer: Sendable, Hashable {
  case staff(id: String, completions: [Completion])
  case outside(name: String)
}

package enum Training {
  /// Courses required of a role that nobody recorded for this person up to `day` (UT-TRN-02). A
  /// course taken in an earlier edition counts.
  package static func owed(
    by role: Role, having completions: [Completion], in catalogue: CourseCatalogue, on day: Day
  ) -> [Course] {
    catalogue.required(of: role, on: day).filter { course in
      !isDone(course.code, in: completions, on: day)
    }
  }

  package static func isDone(
    _ code: String, in completions: [Completion], on day: Day
  ) -> Bool {
    completions.contains { $0.course == code && $0.on <= day }
  }

  /// Judges a completion that is to be recorded for `trainee`, by `recorder` (UT-TRN-02, 03).
  ///
  /// - Parameter toolCourse: what a trainer on staff must have taken before they train.
  /// - Returns: the edition that was taught on that day.
  package static func record(
    _ code: String, on day: Day, of trainee: String, having completions: [Completion],
    by trainer: Trainer, recorder: String, in catalogue: CourseCatalogue, toolCourse: String,
    today: Day
  ) throws(TrainingRefusal) -> Course {
    guard day <= today else { throw .inFuture(day, today: today) }
    guard recorder != trainee else { throw .ownRecord }
    guard let course = catalogue.course(code, on: day) else { throw .notTaught(code, on: day) }
    if completions.contains(where: { $0.course == code && $0.on == day }) {
      throw .alreadyRecorded(on: day)
    }
    switch trainer {
    case .outside(let name): if name.isEmpty { throw .trainerMissing }
    case .staff(let id, let own):
      guard id != trainee else { throw .trainsThemself }
      guard isDone(toolCourse, in: own, on: day) else { throw .trainerUntrained(toolCourse) }
    }
    return course
  }
}

/// Why a completion cannot be recorded so.
package enum TrainingRefusal: Refusal {
  case inFuture(Day, today: Day)
  case ownRecord
  case notTaught(String, on: Day)
  case alreadyRecorded(on: Day)
  case trainerMissing
  case trainsThemself
  /// UT-TRN-03: the course that the trainer lacked on that day.
  case trainerUntrained(String)

  package var code: String {
    switch self {
    case .inFuture: "training.in-future"
    case .ownRecord: "training.own-record"
    case .notTaught: "training.not-taught"
    case .alreadyRecorded: "training.already-recorded"
    case .trainerMissing: "training.trainer-missing"
    case .trainsThemself: "training.trains-themself"
    case .trainerUntrained: "training.trainer-untrained"
    }
  }
}

/// A licence or certificate of a member of staff (IRC-TRN-02).
package struct Credential: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    case licence, certificate, interpreting
  }

  package let kind: Kind
  /// The last day on which it holds; nil where it does not expire.
  package let expiresOn: Day?

  package init(_ kind: Kind, expiresOn: Day?) {
    self.kind = kind
    self.expiresOn = expiresOn
  }
}

package enum Licences {
  /// The last day of the licence of someone whose every licence on record has expired before `day`;
  /// nil where one holds, and where none is on record, which is no check.
  package static func lapsed(_ credentials: [Credential], on day: Day) -> Day? {
    let licences = credentials.filter { $0.kind == .licence }
    let ends = licences.compactMap(\.expiresOn)
    guard !licences.isEmpty, ends.count == licences.count, let last = ends.max(), last < day else {
      return nil
    }
    return last
  }
}
