import Domain
import Markup
import Storage

enum AppointmentsRoutes {
  static let all: [Route] = [
    Route(
      .get, "/cases/:case/appointments", "appointment.list", .appointmentView, "Appointments",
      answers: [AppointmentsPage.self]
    ) {
      request in
      let page = try await request.reading(case: request.parameter("case"), .appointmentView) {
        reader, header, scope in try AppointmentsPage.load(header, scope, reader)
      }
      return .page(page, seen: [.caseFile(page.header.id)], as: "appointment.list")
    },
    Route(
      .get, "/cases/:case/appointments/new", "appointment.new", .appointmentBook,
      "Book an appointment", answers: [NewAppointmentPage.self]
    ) { .page(try await newPage($0, FormState())) },
    Route(
      .post, "/cases/:case/appointments", "appointment.book", .appointmentView,
      "Book an appointment",
      fields: AppointmentFields.all
    ) { request in
      try await request.run(
        { try BookAppointment($0, caseID: request.parameter("case")) },
        again: { try await newPage(request, $0) })
    },
    Route(
      .get, "/cases/:case/appointments/:appointment", "appointment.view", .appointmentView,
      "An appointment", answers: [AppointmentPage.self]
    ) { request in
      let page = try await onePage(request, FormState())
      return .page(
        page, seen: [.caseFile(page.header.id), Reference("appointment", page.line.id)],
        as: "appointment.view")
    },
    Route(
      .post, "/cases/:case/appointments/:appointment", "appointment.change", .appointmentView,
      "Change an appointment", fields: AppointmentFields.change
    ) { request in
      let version = try request.requiredVersion
      return try await request.run(
        {
          try ChangeAppointment(
            $0, caseID: request.parameter("case"),
            appointmentID: request.parameter("appointment"), version: version)
        }, again: { try await onePage(request, $0) })
    },
    Route(
      .post, "/cases/:case/appointments/:appointment/confirmation", "appointment.confirm",
      .appointmentView, "Confirm an appointment"
    ) { request in
      let version = try request.requiredVersion
      return try await request.run(
        { _ in
          ConfirmAppointment(
            caseID: request.parameter("case"), appointmentID: request.parameter("appointment"),
            version: version)
        }, again: { try await onePage(request, $0) })
    },
    Route(
      .post, "/cases/:case/appointments/:appointment/place", "appointment.place", .appointmentView,
      "Say what a meeting is about and whether its place is private",
      fields: TalkPlaceFields.all
    ) { request in
      try await request.run(
        {
          try StateTalkPlace(
            $0, caseID: request.parameter("case"),
            appointmentID: request.parameter("appointment"))
        }, again: { try await onePage(request, $0) })
    },
    Route(
      .post, "/cases/:case/appointments/:appointment/override", "appointment.override",
      .appointmentView, "Override an incomplete record", fields: [AppointmentFields.reason]
    ) { request in
      let version = try request.requiredVersion
      return try await request.run(
        {
          try OverrideRecordGate(
            $0, caseID: request.parameter("case"),
            appointmentID: request.parameter("appointment"), version: version)
        }, again: { try await onePage(request, $0) })
    },
    Route(
      .post, "/cases/:case/appointments/:appointment/accompaniment", "counselor-meeting.record",
      .appointmentView, "Record who came", fields: CounselorFields.attendance
    ) { request in
      try await request.run(
        {
          try RecordAccompaniment(
            $0, caseID: request.parameter("case"),
            appointmentID: request.parameter("appointment"))
        }, again: { try await onePage(request, $0) })
    },
    Route(
      .post, "/cases/:case/appointments/:appointment/follow-up", "counselor-meeting.follow-up",
      .appointmentView, "Follow up with the counselor", fields: CounselorFields.followUp
    ) { request in
      try await request.run(
        {
          try FollowUpMeeting(
            $0, caseID: request.parameter("case"),
            appointmentID: request.parameter("appointment"))
        }, again: { try await onePage(request, $0) })
    },
  ]

  private static func newPage(
    _ request: Request, _ form: FormState
  ) async throws -> NewAppointmentPage {
    var form = form
    form.input = form.input.filled(with: [
      "person": request.query["person"], "kind": request.query["kind"],
      "next": request.query["next"],
    ])
    let filled = form
    return try await request.reading(case: request.parameter("case"), .appointmentBook) {
      reader, header, scope in try NewAppointmentPage.load(header, filled, scope, reader)
    }
  }

  private static func onePage(
    _ request: Request, _ form: FormState
  ) async throws -> AppointmentPage {
    let id = request.parameter("appointment")
    return try await request.reading(case: request.parameter("case"), .appointmentView) {
      reader, header, scope in
      try AppointmentPage.load(header, id: id, form, on: scope.today, reader)
    }
  }
}
