import Domain
import Storage

extension ComplaintsReportPage {
  /// Of the year until today, where the address asks for no other days.
  package static func load(
    _ query: Input, _ scope: Scope, _ reader: Reader
  ) throws -> ComplaintsReportPage {
    let input = query.filled(with: [
      "from": scope.today.adding(months: -12).description, "to": scope.today.description,
    ])
    var parse = Parse(input)
    let (first, last) = (parse.requiredDay(from), parse.requiredDay(to))
    try parse.finish()
    let lines = try StoredComplaint.all(scope, .received(from: first, to: last), reader).map {
      one in
      Line(
        number: one.number, receivedOn: one.receivedOn, topic: one.topic.words,
        acknowledgeDays: one.acknowledgement?.taken, answerDays: one.answer?.taken,
        result: one.approvedOn == nil ? "" : one.result?.words ?? "")
    }
    return ComplaintsReportPage(from: first, to: last, lines: lines, form: FormState(input))
  }
}
