import Domain
import Storage

extension HandoversPage {
  package static func load(
    _ header: CaseHeader, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> HandoversPage? {
    let all = try reader.rows(
      """
      SELECT h.id, h.person_id, h.on_day, h.community_team, h.training_center, h.others,
        t.name, m.name, h.interviewed_on, h.client_view
      FROM handover h LEFT JOIN staff t ON t.id = h.therapist_id
      LEFT JOIN staff m ON m.id = h.case_manager_id
      WHERE h.case_id = $1 ORDER BY h.on_day DESC, h.id DESC
      """, [header.id]
    ) { row in
      Handover(
        id: row.text(0), personID: row.optionalText(1),
        person: row.optionalText(1).map { header.person($0)?.name ?? "A former member" },
        on: row.day(2) ?? Day(number: 0), communityTeam: row.text(3), trainingCenter: row.text(4),
        others: row.text(5), therapist: row.text(6), caseManager: row.text(7),
        interviewedOn: row.day(8), clientView: row.text(9))
    }
    var filled = form
    filled.input = form.input.filled(with: [
      "on": scope.today.description, "therapist": only("therapist", header),
      "case_manager": only("case-manager", header),
    ])
    return HandoversPage(header: header, all: all, form: filled)
  }

  /// The one worker of the team with this role; nil where there are several.
  private static func only(_ role: String, _ header: CaseHeader) -> String? {
    let workers = header.team.filter { $0.role == role }
    return workers.count == 1 ? workers[0].staffID : nil
  }
}
