import Domain
import Storage

extension TeamMeetingsPage {
  package static func load(_ header: CaseHeader, _ reader: Reader) throws -> TeamMeetingsPage? {
    TeamMeetingsPage(header: header, meetings: try StoredTeamMeeting.all(of: header.id, reader))
  }
}

extension NewTeamMeetingPage {
  package static func load(
    _ header: CaseHeader, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> NewTeamMeetingPage? {
    NewTeamMeetingPage(
      header: header,
      team: header.team.filter { $0.staffID != scope.actor.id }.map {
        Colleague(id: $0.staffID, name: $0.name, role: $0.role)
      }, form: form)
  }
}

extension TeamMeetingPage {
  package static func load(
    _ header: CaseHeader, id: String, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> TeamMeetingPage? {
    guard let meeting = try StoredTeamMeeting.one(id, of: header.id, reader) else { return nil }
    return TeamMeetingPage(header: header, meeting: meeting, today: scope.today, form: form)
  }
}
