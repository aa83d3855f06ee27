import Domain
import Storage

extension ReviewsPage {
  static func load(_ scope: Scope, _ reader: Reader) throws -> ReviewsPage {
    ReviewsPage(
      day: scope.today, reviews: try StoredReview.all(scope, reader),
      mayDraw: Access.allows(scope.actor.role, .reviewDraw))
  }
}

extension ReviewPage {
  /// A review that the actor may know of; nil where there is none.
  static func load(
    _ id: String, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> ReviewPage? {
    guard let review = try StoredReview.all(scope, reader).first(where: { $0.id == id }) else {
      return nil
    }
    let isReviewer = scope.actor.role == .monitor
    let drawn = try reader.rows(
      """
      SELECT c.id, c.number, f.id, EXISTS (SELECT 1 FROM file_review_form w WHERE w.id = f.id)
      FROM file_review_case f JOIN case_file c ON c.id = f.case_id
      WHERE f.review_id = $1 ORDER BY f.position, f.id
      """, [id]
    ) { (id: $0.text(0), number: $0.text(1), drawn: $0.text(2), isFilled: $0.flag(3)) }
    let files = try drawn.map { file in
      let isOpen = isReviewer && review.isOpen(on: scope.today)
      let header = isOpen ? try CaseHeader.load(file.id, scope, reader) : nil
      return File(
        id: file.drawn, number: file.number, isFilled: file.isFilled,
        opened: header.map {
          Opened(
            caseID: $0.id, name: $0.name, people: $0.people.count, openedOn: $0.openedOn,
            isClosed: $0.closedOn != nil)
        })
    }
    return ReviewPage(
      day: scope.today, review: review, files: files,
      mayEnd: Access.allows(scope.actor.role, .reviewDraw), isReviewer: isReviewer, form: form)
  }

  /// What the audit log says was shown: of the reviewer's files, each by name.
  var seen: [Reference] {
    [Reference("review", review.id)] + files.compactMap { $0.opened.map { .caseFile($0.caseID) } }
  }
}

extension ReviewFormPage {
  static func load(
    _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> ReviewFormPage {
    let agencies = try agencies(scope, reader)
    var filled = form
    filled.input = form.input.filled(with: [
      "from_on": scope.today.description, "last_on": scope.today.adding(days: 13).description,
      "size": "10", "pool": Reviewing.Pool.open.rawValue,
      "agency": agencies.count == 1 ? agencies[0].id : nil,
    ])
    return ReviewFormPage(
      agencies: agencies,
      reviewers: try StaffList.active([.monitor], reader).map {
        PlanOption(id: $0.id, label: "\($0.name), \($0.agency)")
      }, form: filled)
  }

  /// Whose cases the actor may have drawn: their own agency's, an administrator any agency's that
  /// leads cases.
  static func agencies(_ scope: Scope, _ reader: Reader) throws -> [PlanOption] {
    guard scope.actor.role == .administrator else {
      return [PlanOption(id: scope.actor.agencyID, label: scope.actor.agencyName)]
    }
    return try reader.rows(
      """
      SELECT a.id, a.name FROM agency a
      WHERE EXISTS (SELECT 1 FROM case_file c WHERE c.agency_id = a.id) ORDER BY a.name, a.id
      LIMIT 500
      """
    ) { PlanOption(id: $0.text(0), label: $0.text(1)) }
  }
}
