import Domain
import Storage

extension ConnectionsPage {
  package static func load(
    _ header: CaseHeader, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> ConnectionsPage? {
    let lines = try header.people.flatMap { person in
      try reader.rows(
        "SELECT kind, on_day FROM connection WHERE person_id = $1 ORDER BY on_day, id",
        [person.id]
      ) { row in
        Line(person: person.name, kind: row.text(0), on: row.day(1) ?? Day(number: 0))
      }
    }
    var filled = form
    filled.input = form.input.filled(with: ["on": scope.today.description])
    return ConnectionsPage(
      header: header, lines: lines, referrals: try StoredReferral.all(of: header, reader),
      isBeyondUtah: try !header.people.contains {
        try ReferralKind.isJoint($0.id, on: scope.today, reader)
      }, form: filled)
  }
}
