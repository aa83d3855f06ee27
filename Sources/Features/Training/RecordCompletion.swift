import Domain
import Markup
import Policies
import Storage

/// A course that a worker took, recorded by their supervisor, who names the trainer (UT-TRN-02, 03).
package struct RecordCompletion: Command {
  package static let permission = Permission.trainingRecord
  package static let name = "training.record"

  let staffID: String
  let course: String
  let on: Day
  let trainerID: String
  let trainerName: String
  let certificate: String

  private static let courses = TrainingCourses.catalogue.courses.map { Choice($0.code, $0.words) }

  package static let course = Field("course", "Course", .list(courses))
  package static let on = Field("completed_on", "Day on which it was completed", .day)
  package static let trainer = Field(
    "trainer", "Trainer on staff", .list([]), required: false,
    hint: "They took the training on the assessment tool before")
  package static let trainerName = Field(
    "trainer_name", "Trainer from outside", required: false,
    hint: "Name and organisation, where the trainer is not on staff")
  package static let certificate = Field(
    "certificate", "Reference of the certificate", required: false)
  package static let fields = [course, on, trainer, trainerName, certificate]

  package init(_ input: Input, staffID: String) throws(InvalidInput) {
    self.staffID = staffID
    var parse = Parse(input)
    course = parse.choice(Self.course)
    on = parse.requiredDay(Self.on)
    trainerID = parse.text(Self.trainer)
    trainerName = parse.text(Self.trainerName)
    certificate = parse.text(Self.certificate)
    if !trainerID.isEmpty, !trainerName.isEmpty {
      parse.fail(Self.trainerName, "Name one trainer: on staff, or from outside")
    }
    try parse.finish()
  }

  package struct Facts: Sendable {
    let completions: [Completion]
    let trainer: Trainer
  }

  package struct Outcome: Sendable {
    let id: String
    let course: Course
  }

  package var subject: Subject { .agency }

  /// Nil where the worker, or the trainer, is nobody whom the actor may name.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard try TrainingTeam.one(staffID, scope, tx.reader) != nil else { return nil }
    var trainer = Trainer.outside(name: trainerName)
    if !trainerID.isEmpty {
      guard let known = try StaffList.worker(trainerID, on: scope.today, tx.reader),
        !known.isDisabled
      else {
        return nil
      }
      trainer = .staff(
        id: trainerID, completions: try TrainingRecords.completions(of: trainerID, tx.reader))
    }
    return Facts(
      completions: try TrainingRecords.completions(of: staffID, tx.reader), trainer: trainer)
  }

  package func decide(_ facts: Facts, _ now: Now) throws(TrainingRefusal) -> Outcome {
    let course = try Training.record(
      course, on: on, of: staffID, having: facts.completions, by: facts.trainer,
      recorder: now.actor.id, in: TrainingCourses.catalogue,
      toolCourse: TrainingCourses.neededOfTrainer(on: on), today: now.today)
    return Outcome(id: now.newID(), course: course)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try TrainingRecords.add(
      done.id, done.course, of: staffID, on: on, trainerID: trainerID.isEmpty ? nil : trainerID,
      trainerName: trainerName, certificate: certificate, now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path { "/training/staff/\(staffID)" }

  package func references(_ done: Outcome) -> [Reference] {
    [Reference("staff", staffID), Reference("training-completion", done.id)]
  }
}

extension TrainingRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .inFuture(let day, let today):
      ("\(day) is after today, \(today).", "Record the course once it was taken.")
    case .ownRecord:
      ("Nobody records their own training.", "Ask your supervisor or the point of contact.")
    case .notTaught(let course, let day):
      (
        "No version of “\(Self.title(course))” was taught on \(day).",
        "Look at the day, or choose the course that was taken."
      )
    case .alreadyRecorded(let day):
      ("This course of \(day) is recorded already.", "There is nothing more to do.")
    case .trainerMissing:
      ("Who gave the course is not said.", "Choose the trainer, or name one from outside.")
    case .trainsThemself:
      ("Nobody is their own trainer.", "Name who gave the course.")
    case .trainerUntrained(let course):
      (
        "The trainer had not taken “\(Self.title(course))” by that day: whoever trains staff is "
          + "trained on the tool first.",
        "Name another trainer, or have the trainer's own training recorded before."
      )
    }
  }

  private static func title(_ code: String) -> String {
    TrainingCourses.catalogue.courses.last { $0.code == code }?.words ?? code
  }
}
