import Domain
import Markup
import Storage

enum TeamMeetingsRoutes {
  private static let list = "/cases/:case/team-meetings"

  static let all: [Route] = [
    Route(
      .get, list, "team-meeting.list", .teamMeetingView, "Team meetings",
      answers: [TeamMeetingsPage.self]
    ) { request in
      let page = try await request.reading(case: request.parameter("case"), .teamMeetingView) {
        reader, header, _ in try TeamMeetingsPage.load(header, reader)
      }
      return .page(page, seen: [.caseFile(page.header.id)], as: "team-meeting.list")
    },
    Route(
      .get, "\(list)/new", "team-meeting.new", .teamMeetingHold, "Call a team meeting",
      answers: [NewTeamMeetingPage.self]
    ) {
      .page(try await newPage($0, FormState()))
    },
    Route(
      .post, list, "team-meeting.call", .teamMeetingHold, "Call a team meeting",
      fields: TeamMeetingFields.all
    ) { request in
      try await request.run(
        { try CallTeamMeeting($0, caseID: request.parameter("case")) },
        again: { try await newPage(request, $0) })
    },
    Route(
      .get, "\(list)/:meeting", "team-meeting.view", .teamMeetingView, "A team meeting",
      answers: [TeamMeetingPage.self]
    ) { request in
      let page = try await onePage(request, FormState())
      return .page(
        page, seen: [.caseFile(page.header.id), Reference("appointment", page.meeting.id)],
        as: "team-meeting.view")
    },
    Route(
      .post, "\(list)/:meeting/minutes", "team-meeting.record", .teamMeetingHold,
      "Record a team meeting", fields: TeamMeetingFields.minutes
    ) { request in
      let version = try request.requiredVersion
      return try await request.run(
        {
          try RecordTeamMeeting(
            $0, caseID: request.parameter("case"), meetingID: request.parameter("meeting"),
            version: version)
        }, again: { try await onePage(request, $0) })
    },
  ]

  private static func newPage(
    _ request: Request, _ form: FormState
  ) async throws -> NewTeamMeetingPage {
    var filled = form
    filled.input = form.input.filled(with: ["assessment": request.query["assessment"]])
    let state = filled
    return try await request.reading(case: request.parameter("case"), .teamMeetingHold) {
      reader, header, scope in try NewTeamMeetingPage.load(header, state, scope, reader)
    }
  }

  private static func onePage(
    _ request: Request, _ form: FormState
  ) async throws -> TeamMeetingPage {
    let id = request.parameter("meeting")
    return try await request.reading(case: request.parameter("case"), .teamMeetingView) {
      reader, header, scope in
      try TeamMeetingPage.load(header, id: id, form, scope, reader)
    }
  }
}
