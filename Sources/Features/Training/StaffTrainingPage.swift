import Domain
import Markup

/// One worker's training, where their supervisor records it.
package struct StaffTrainingPage: Page {
  package let day: Day
  package let staffID: String
  package let name: String
  package let role: Role
  package let owed: [CourseLine]
  package let completions: [CompletionLine]
  package let credentials: [CredentialLine]
  /// What can be recorded.
  package let courses: [CourseLine]
  package let trainers: [StaffChoice]
  package let form: FormState

  package var title: String { "Training of \(name)" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [Crumb("My team", "/team"), Crumb("Training of your staff", "/training/staff")]
  }

  private var path: Path { "/training/staff/\(staffID)" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Training of <bdi>\(name)</bdi></h1>
    <p class="muted">\(role.words)</p>
    \(form.summary)
    \(Card("Owed", TrainingTables.owed(owed, "their").html))
    \(Card(
      "Taken",
      TrainingTables.completions(
        completions, empty: "Record the first course below.",
        act: { withdrawal(of: $0, chrome) }
      ).html))
    \(recording(chrome))
    \(Card(
      "Licences and certificates",
      "\(TrainingTables.credentials(credentials, on: day))\(licensing(chrome))"))
    """
  }

  private func recording(_ chrome: Chrome) -> Card {
    let course = Field(
      RecordCompletion.course.name, RecordCompletion.course.label,
      .list(courses.map { Choice($0.code, $0.title) }))
    let trainer = Field(
      RecordCompletion.trainer.name, RecordCompletion.trainer.label,
      .list(trainers.map { Choice($0.id, $0.line) }), required: false,
      hint: RecordCompletion.trainer.hint)
    return Card(
      "Record a course",
      chrome.form(
        to: "\(path)/completions",
        """
        \(form.fields([course, RecordCompletion.on, trainer]))\
        \(form.fields([RecordCompletion.trainerName, RecordCompletion.certificate]))\
        \(Actions(Button("Record the course").html))
        """
      ).html)
  }

  private func licensing(_ chrome: Chrome) -> PostForm {
    chrome.form(
      to: "\(path)/credentials",
      """
      \(form.fields(RecordCredential.fields))\
      \(Actions(Button("Record the licence", .secondary).html))
      """)
  }

  /// Each form has a key of its own, so that two from one page are two acts.
  private func withdrawal(of line: CompletionLine, _ chrome: Chrome) -> HTML {
    PostForm(
      to: "\(path)/completions/\(line.id)/withdrawal", token: chrome.token,
      hidden: [(name: "idempotency_key", value: "\(chrome.idempotencyKey)-\(line.id)")],
      keepsDraft: false,
      """
      <button class="button button-quiet">Withdraw<span class="visually-hidden"> \
      \(line.title)</span></button>
      """
    ).html
  }
}
