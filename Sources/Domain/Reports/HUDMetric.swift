/// `hud-metric`: current original residents in case management, by site and quarter
/// (HUD-MET-01…04, interchange §4).
package struct HUDMetric: CountedReport {
  package let quarter: Quarter
  private var sites: [ExactText: Site] = [:]

  private struct Site {
    var total: Set<RecordID> = []
    var managed: Set<RecordID> = []
    var notManaged: Set<RecordID> = []
    var managedBefore: Set<RecordID> = []
    var compliant: Set<RecordID> = []
    var reasons: [RecordID: String] = [:]
  }

  package init(from: Day, to: Day) throws(ReportRefusal) {
    guard let quarter = Quarter(from: from, to: to) else {
      throw .notAQuarter(from: from, to: to)
    }
    self.quarter = quarter
  }

  package mutating func add(_ file: CaseFile) {
    if let now = ResidentsOnADay(file, on: quarter.lastDay) { addNow(now) }
    let before = quarter.firstDay.adding(days: -1)
    guard let then = ResidentsOnADay(file, on: before) else { return }
    for member in then.file.members {
      let homes = member.originalSites(on: before)
      if !homes.isEmpty, then.standing(of: member).isManaged {
        for site in homes { sites[site, default: Site()].managedBefore.insert(member.id) }
      }
    }
  }

  private mutating func addNow(_ now: ResidentsOnADay) {
    for member in now.file.members {
      for residency in member.residencies where sites[ExactText(residency.site)] == nil {
        sites[ExactText(residency.site)] = Site()
      }
      let homes = member.originalSites(on: quarter.lastDay)
      guard !homes.isEmpty else { continue }
      let standing = now.standing(of: member)
      for name in homes {
        var site = sites[name] ?? Site()
        site.total.insert(member.id)
        if standing.isManaged {
          site.managed.insert(member.id)
        } else {
          site.notManaged.insert(member.id)
          site.reasons[member.id] = standing.reason
        }
        if standing.isCompliant { site.compliant.insert(member.id) }
        sites[name] = site
      }
    }
  }

  package func finish() throws(ReportRefusal) -> ReportTable {
    var rows: [[ReportCell]] = []
    var people: [ReportPerson] = []
    for (name, site) in sites.sorted(by: { $0.key < $1.key }) {
      try HUDMetric.check(
        site: name.text, total: site.total, managed: site.managed, notManaged: site.notManaged)
      rows.append([
        ReportCell(label: name.text), .count(site.total), .count(site.managed),
        .count(site.notManaged), .count(site.managed.subtracting(site.managedBefore)),
        .count(site.managedBefore.subtracting(site.managed)), .count(site.compliant),
      ])
      people += site.total.sorted().map { person in
        ReportPerson(
          section: "hud-metric", item: name.text, program: "hud-choice", person: person,
          reason: site.reasons[person] ?? "")
      }
    }
    return ReportTable(
      name: "hud-metric",
      columns: [
        "site", "total_original", "in_case_management", "not_in_case_management", "entered",
        "exited", "compliant",
      ], rows: rows, people: people)
  }

  /// HUD-MET-04: in and not in case management together may not exceed the residents. Names those
  /// who are counted on both sides or are no residents at all.
  package static func check(
    site: String, total: Set<RecordID>, managed: Set<RecordID>, notManaged: Set<RecordID>
  ) throws(ReportRefusal) {
    guard managed.count + notManaged.count > total.count else { return }
    let offending = managed.intersection(notManaged)
      .union(managed.union(notManaged).subtracting(total))
    throw .moreThanTotal(site: site, people: offending.sorted())
  }
}

/// One case on the last day of a quarter: who of it is in case management.
private struct ResidentsOnADay {
  struct Standing {
    var isManaged: Bool { reason.isEmpty }
    let isCompliant: Bool
    let reason: String
  }

  let file: CaseFile
  private let day: Day
  private let quarter: Quarter
  private let lastAssessedOfAnyone: Day?
  /// Those that name a member, of this case or another.
  private let plans: [Plan]
  private let contacts: [Contact]

  init?(_ file: CaseFile, on day: Day) {
    guard let file = file.asItStood(on: day) else { return nil }
    self.file = file
    self.day = day
    quarter = Quarter(containing: day)
    plans = file.plansNamingMembers
    contacts = file.contactsNamingMembers
    lastAssessedOfAnyone = file.members.compactMap(\.lastHUDAssessment).max()
  }

  func standing(of member: Member) -> Standing {
    let isOpen =
      (file.closedOn.map { $0 >= day } ?? true)
      && Stay(of: member, in: ["hud-choice"])?.isOpen(on: day) ?? false
    let tookPart = plans.contains { plan in
      plan.type == "fdp"
        && plan.participations.contains { $0.person == member.id && $0.on >= quarter.firstDay }
    }
    let hasPlan = plans.contains { plan in
      plan.type == "idp" && plan.person == member.id && plan.establishedOn != nil
    }
    let assessed = tookPart ? lastAssessedOfAnyone : member.lastHUDAssessment
    let reason =
      !isOpen
      ? "program not open"
      : !hasPlan && !tookPart ? "no development plan" : assessed == nil ? "not assessed" : ""
    let isCompliant =
      reason.isEmpty && metInPerson(member)
      && (assessed.map { $0.adding(months: 12) >= day } ?? false)
    return Standing(isCompliant: isCompliant, reason: reason)
  }

  private func metInPerson(_ member: Member) -> Bool {
    let isMet = contacts.contains { contact in
      contact.person == member.id && contact.mode == "in-person"
        && contact.on >= quarter.firstDay
    }
    return isMet
      || member.services.contains { service in
        service.mode == "in-person" && service.status == "completed"
          && service.on >= quarter.firstDay
      }
  }
}

extension Member {
  fileprivate var lastHUDAssessment: Day? {
    assessments.filter { $0.instrument == "hud" }.map(\.finalisedOn).max()
  }

  fileprivate func originalSites(on day: Day) -> Set<ExactText> {
    Set(
      residencies.filter { home in
        home.residentClass == "original" && home.from <= day
          && (home.to.map { $0 >= day } ?? true)
      }.map { ExactText($0.site) })
  }
}
