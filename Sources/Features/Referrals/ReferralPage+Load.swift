import Domain
import Storage

extension ReferralPage {
  package static func load(
    _ header: CaseHeader, id: String, _ scope: Scope, _ reader: Reader
  ) throws -> ReferralPage? {
    guard let stored = try StoredReferral.all(of: header, reader).first(where: { $0.id == id })
    else { return nil }
    return ReferralPage(
      header: header, stored: stored,
      parties: ReferralParty(scope.actor.role) == nil ? [] : stored.kind.parties,
      sent: try SentReferral.all(ofReferral: id, reader),
      written: try StoredReferralForm.one(ofReferral: id, reader), form: FormState())
  }
}

extension ReferralKind {
  /// Whether someone is in Utah's program on `day`, where each referral is joint.
  static func isJoint(_ personID: String, on day: Day, _ reader: Reader) throws -> Bool {
    try reader.exists(
      """
      SELECT 1 FROM enrollment WHERE person_id = $1 AND program = 'utah-rccm' \
      AND started_on <= $2 AND (ended_on IS NULL OR ended_on >= $2)
      """, [personID, day])
  }
}

extension ReferralActPage {
  package static func load(
    _ header: CaseHeader, id: String, _ act: Act, _ form: FormState, _ scope: Scope,
    _ reader: Reader
  ) throws -> ReferralActPage? {
    guard let stored = try StoredReferral.all(of: header, reader).first(where: { $0.id == id })
    else { return nil }
    let own = ReferralParty(scope.actor.role)
    let isOpen = own.map { own in
      stored.kind.parties.contains(own) && !stored.voices.contains { $0.party == own }
    }
    var filled = form
    filled.input = form.input.filled(with: [
      "on": scope.today.description, "party": isOpen == true ? own?.rawValue : nil,
    ])
    return ReferralActPage(
      header: header, stored: stored, act: act, parties: stored.kind.parties, form: filled)
  }
}

extension NewReferralPage {
  package static func load(
    _ header: CaseHeader, _ kind: ReferralKind, _ form: FormState, _ scope: Scope,
    _ reader: Reader
  ) throws -> NewReferralPage {
    let entries = try StoredDirectoryEntry.all(reader)
      .filter { $0.endedOn == nil && (kind != .employment || $0.row.isEmployment) }
    let told: Set<String> =
      switch scope.actor.role {
      case .caseManager: ["employment-counselor"]
      case .employmentCounselor: ["case-manager"]
      default: ["case-manager", "employment-counselor"]
      }
    let team = header.team.filter { told.contains($0.role) && $0.staffID != scope.actor.id }
    var filled = form
    filled.input = form.input.filled(with: [
      "kind": kind.rawValue, "on": scope.today.description,
      "person": header.people.count == 1 ? header.people[0].id : nil,
      "informed": team.count == 1 ? team[0].staffID : nil,
    ])
    return NewReferralPage(
      header: header, kind: kind,
      entries: entries.map { entry in
        let place = entry.row.location.isEmpty ? "" : ", \(entry.row.location)"
        return PlanOption(id: entry.id, label: entry.row.name + place)
      },
      activities: kind == .participation ? try activities(header, reader) : [],
      team: team.map { worker in
        PlanOption(
          id: worker.staffID,
          label: "\(worker.name), \(Role(rawValue: worker.role)?.words.lowercasedFirst ?? "")")
      }, form: filled)
  }

  /// What is open in anyone's employment plan.
  private static func activities(
    _ header: CaseHeader, _ reader: Reader
  ) throws -> [PlanOption] {
    guard header.reach.includes(.plan) else { return [] }
    return try header.people.flatMap { person in
      try (StoredEmploymentPlan.load(ofPerson: person.id, reader)?.activities ?? [])
        .filter { $0.row.status == "open" }
        .map { PlanOption(id: $0.id, label: "\($0.row.description) (\(person.name))") }
    }
  }
}
