import Domain
import Markup
import Storage

enum ComplaintsRoutes {
  private static let one = "/complaints/:complaint"
  private static let ofCase = "/cases/:case/complaints"

  static let all: [Route] = reading + recording + handling

  private static let reading: [Route] = [
    Route(
      .get, "/complaints", "complaint.list", .complaintView, "Complaints",
      answers: [ComplaintsPage.self], asks: [.after]
    ) { request in
      let (scope, after) = (request.scope, request.query["after"] ?? "")
      let page = try await request.database.read { reader in
        try ComplaintsPage.load(after: after, scope, reader)
      }
      return .page(
        page, seen: page.complaints.map { Reference("complaint", $0.id) }, as: "complaint.list")
    },
    Route(
      .get, "/complaints/report", "complaint.report", .complaintView, "Complaints in a period",
      answers: [ComplaintsReportPage.self], asks: [.from, .to, .format]
    ) { try await report($0) },
    Route(
      .get, one, "complaint.view", .complaintView, "A complaint", answers: [ComplaintPage.self]
    ) { request in
      let page = try await page(request, nil)
      return .page(page, seen: [Reference("complaint", page.complaint.id)], as: "complaint.view")
    },
    // That somebody opened this page of a case is in its log as any look at the case is.
    Route(
      .get, ofCase, "case-complaint.list", .caseView, "Complaints of a family",
      answers: [CaseComplaintsPage.self]
    ) { request in
      let page = try await request.reading(case: request.parameter("case")) {
        reader, header, scope in try CaseComplaintsPage.load(header, scope, reader)
      }
      return .page(page, seen: [.caseFile(page.header.id)], as: "case.view")
    },
  ]

  private static let recording: [Route] = [
    Route(
      .get, "/complaints/new", "complaint.form", .complaintRecord, "Write down a complaint",
      answers: [NewComplaintPage.self], asks: [.show]
    ) { .page(try await form($0, FormState(), isReceived: $0.query["show"] == "received")) },
    Route(
      .post, "/complaints", "complaint.record", .complaintRecord, "Hand in a complaint",
      fields: ComplaintFields.recording
    ) { request in
      try await request.run(
        { try RecordComplaint($0, caseID: nil, sealing: request.app.sealing) },
        again: { try await form(request, $0) })
    },
    Route(
      .get, "\(ofCase)/new", "case-complaint.form", .complaintRecord,
      "Write down a complaint of a family", answers: [NewComplaintPage.self]
    ) { .page(try await caseForm($0, FormState())) },
    Route(
      .post, ofCase, "complaint.record-of-case", .complaintRecord,
      "Hand in a complaint of a family", fields: ComplaintFields.ofCase
    ) { request in
      let caseID = request.parameter("case")
      return try await request.run(
        { try RecordComplaint($0, caseID: caseID, sealing: request.app.sealing) },
        again: { try await caseForm(request, $0) })
    },
  ]

  private static let handling: [Route] = [
    act(
      "acknowledgement", "complaint.acknowledge", "Acknowledge a complaint",
      [ComplaintFields.acknowledgedOn]
    ) { id, input, _ in try AcknowledgeComplaint(input, id: id) },
    act(
      "investigator", "complaint.assign", "Say who looks into a complaint",
      ComplaintFields.assigning
    ) { id, input, _ in try AssignComplaint(input, id: id) },
    act(
      "steps", "complaint.step", "Record a step of looking into a complaint",
      ComplaintFields.stepping
    ) { id, input, sealing in try AddComplaintStep(input, id: id, sealing: sealing) },
    act("decision", "complaint.decide", "Decide on a complaint", ComplaintFields.deciding) {
      id, input, sealing in try DecideComplaint(input, id: id, sealing: sealing)
    },
    act(
      "approval", "complaint.approve", "Approve a decision on a complaint", [], .complaintApprove
    ) { id, _, _ in ApproveComplaint(id: id) },
    act(
      "answer", "complaint.answer", "Record the answer to a complaint", ComplaintFields.answering
    ) { id, input, sealing in try AnswerComplaint(input, id: id, sealing: sealing) },
    act(
      "follow-up", "complaint.follow-up", "Record how it is after a complaint",
      ComplaintFields.following
    ) { id, input, sealing in try FollowUpComplaint(input, id: id, sealing: sealing) },
  ]

  private static func act<C: Command>(
    _ path: String, _ name: String, _ title: String, _ fields: [Field],
    _ permission: Permission = .complaintInvestigate,
    _ make: @escaping @Sendable (String, Input, Sealing?) throws -> C
  ) -> Route {
    Route(.post, "\(one)/\(path)", name, permission, title, fields: fields) { request in
      let id = request.parameter("complaint")
      return try await request.run(
        { try make(id, $0, request.app.sealing) }, again: { try await page(request, $0) })
    }
  }

  private static func form(
    _ request: Request, _ form: FormState, isReceived: Bool = false
  ) async throws -> NewComplaintPage {
    let scope = request.scope
    return try await request.database.read { reader in
      try NewComplaintPage.load(isReceived: isReceived, form, scope, reader)
    }
  }

  private static func caseForm(
    _ request: Request, _ form: FormState
  ) async throws -> NewComplaintPage {
    try await request.reading(case: request.parameter("case"), .complaintRecord) {
      reader, header, scope in try NewComplaintPage.load(header, form, scope, reader)
    }
  }

  private static func page(
    _ request: Request, _ form: FormState?
  ) async throws -> ComplaintPage {
    let (scope, id) = (request.scope, request.parameter("complaint"))
    let sealing = request.app.sealing
    let page = try await request.database.read { reader in
      try ComplaintPage.load(id, form, scope, reader, sealing: sealing)
    }
    guard let page else { throw Problem.notFound }
    return page
  }

  private static func report(_ request: Request) async throws -> Response {
    let (scope, query) = (request.scope, request.query)
    let page = try await request.database.read { reader in
      try ComplaintsReportPage.load(query, scope, reader)
    }
    guard query["format"] == "csv" else { return .page(page) }
    try await request.app.views.write(
      .init(request.now, action: "complaint.export", result: "done", subjects: []))
    return .file(
      bytes: page.file(request.now), type: "text/csv; charset=utf-8",
      name: "confidential-complaints-\(page.from)-\(page.to).csv")
  }
}
