import Domain

/// What earlier imports of the same sender left behind, as far as judging a bundle needs it.
package struct Remembered: Sendable {
  package struct Row: Sendable {
    package let recordID: String
    /// Digests of the cells as last imported; see `CellDigests`. Nil for a record that was entered
    /// on a page: it is changed there, and a row of it changes nothing.
    package let cells: String?
  }

  /// By the position of the file in `BundleFile.all`, then by the sender's id.
  var rows: [[ExactText: Row]] = Array(repeating: [:], count: BundleFile.all.count)
  /// Questions that `instruments.csv` added earlier, under any sender's name, with their areas.
  var questions: [Question: String] = [:]
  /// The instrument of each remembered assessment.
  var instruments: [ExactText: String] = [:]
  /// Arrival of each remembered person, where it is known.
  var arrivals: [ExactText: Day] = [:]
  /// Enrollments of remembered people.
  var enrollments: [StoredEnrollment] = []

  package init() {}

  struct StoredEnrollment: Sendable {
    let person: ExactText
    let program: String
    let period: Period
    /// The sender's id, where this sender sent it.
    let ref: ExactText?
  }
}

/// A question by its instrument and its own id.
package struct Question: Hashable, Sendable {
  let instrument: ExactText
  let question: ExactText

  package init(_ instrument: String, _ question: String) {
    self.instrument = ExactText(instrument)
    self.question = ExactText(question)
  }
}
