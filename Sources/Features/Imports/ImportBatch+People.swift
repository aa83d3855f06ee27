import Domain
import Storage

/// Rows of the bundle that several tables share: people, and the worker of a case.
extension ImportBatch {
  private static let careTeam = Table("care_team")
  private static let membership = Table("membership")

  func addGatekeepers(_ steps: [ImportPlan.Step]) throws {
    let places = steps.compactMap { step -> NewFact? in
      guard let staff = reference(step, "case_manager") else { return nil }
      return gatekeeper(step.recordID, staff, from: cell(step, "opened_on"))
    }
    try FactRecords.add(places, to: Self.careTeam, stamp, tx)
  }

  private func gatekeeper(_ caseID: String, _ staffID: String, from: String) -> NewFact {
    NewFact(
      id: now.newID(), ref: nil,
      [
        ("case_id", .text(caseID)), ("staff_id", .text(staffID)), ("role", .text("case-manager")),
        ("is_gatekeeper", .integer(1)), ("from_on", .text(from)),
      ])
  }

  /// Ends the gatekeeper's place today and opens the successor's.
  func changeGatekeeper(_ step: ImportPlan.Step) throws {
    let place = try tx.one(
      "SELECT id FROM care_team WHERE case_id = $1 AND is_gatekeeper = 1 AND to_on IS NULL",
      [step.recordID]
    ) { $0.text(0) }
    if let place { try tx.amend(Self.careTeam, id: place, [("to_on", now.today)], stamp) }
    guard let staff = reference(step, "case_manager") else { return }
    let from = place == nil ? cell(step, "opened_on") : now.today.description
    try FactRecords.add(
      [gatekeeper(step.recordID, staff, from: from)], to: Self.careTeam, stamp, tx)
  }

  func addPeople(_ steps: [ImportPlan.Step]) throws {
    try FactRecords.add(steps.map(seat), to: Self.membership, stamp, tx)
    try NameKeyRecords.put(steps.map { ($0.recordID, names($0)) }, isNew: true, tx)
    for step in steps { try seal(step) }
  }

  private func seat(_ step: ImportPlan.Step) -> NewFact {
    NewFact(
      id: now.newID(), ref: nil,
      seatCells(step) + [("person_id", .text(step.recordID))])
  }

  private func seatCells(_ step: ImportPlan.Step) -> [(column: String, value: Value)] {
    [
      ("case_id", reference(step, "case").value),
      ("relationship", .text(cell(step, "relationship"))),
      ("is_head", .integer(cell(step, "head") == "yes" ? 1 : 0)),
    ]
  }

  private func names(_ step: ImportPlan.Step) -> [String] {
    [cell(step, "given_names"), cell(step, "family_name")]
  }

  func changePerson(_ step: ImportPlan.Step, _ columns: Set<String>) throws {
    if !columns.isDisjoint(with: ["case", "relationship", "head"]) {
      let open = try tx.one(
        "SELECT id FROM membership WHERE person_id = $1 AND to_on IS NULL", [step.recordID]
      ) { $0.text(0) }
      if let open {
        let cells = seatCells(step).filter { seat in
          columns.contains(
            ["case_id": "case", "relationship": "relationship", "is_head": "head"][seat.column]!)
        }
        try tx.amend(Self.membership, id: open, cells.map { ($0.column, $0.value) }, stamp)
      } else {
        try FactRecords.add([seat(step)], to: Self.membership, stamp, tx)
      }
    }
    if !columns.isDisjoint(with: ["given_names", "family_name"]) {
      try NameKeyRecords.put([(step.recordID, names(step))], isNew: false, tx)
    }
    if columns.contains("alien_number") { try seal(step) }
  }

  private func seal(_ step: ImportPlan.Step) throws {
    let number = cell(step, "alien_number")
    if number.isEmpty { return }
    let agency = try tx.one(
      "SELECT agency_id FROM case_file WHERE id = $1", [reference(step, "case") ?? ""]
    ) { $0.text(0) }
    try sealing.seal(
      person: step.recordID, agency: agency ?? "", field: "alien_number", number, tx)
  }
}
