import Domain
import Storage

/// Invented resources of the community, so that the directory has something to find.
struct DemoDirectory {
  let tx: Transaction
  let now: Now

  func write() throws {
    let begun = now.at(
      Instant("\(now.today.adding(days: -200))T17:00:00Z") ?? now.instant)
    for row in DemoDirectory.entries {
      try DirectoryRecords.add(begun.newID(), row, begun.stamp, tx)
    }
    let closed = begun.newID()
    try DirectoryRecords.add(
      closed,
      DemoDirectory.entry(
        "Autumn Driving Circle (invented)", "Practice for the driving test", ["LIF"], "English",
        "Ogden", "Adults with a learner's permit"), begun.stamp, tx)
    _ = try DirectoryRecords.end(
      closed, on: now.today.adding(days: -40), reason: "Its teacher moved away", version: 1,
      now.stamp, tx)
  }

  private static func entry(
    _ name: String, _ offers: String, _ areas: [String], _ languages: String,
    _ location: String, _ eligibility: String, isEmployment: Bool = false
  ) -> DirectoryRow {
    DirectoryRow(
      name: name, offers: offers, areas: areas, isEmployment: isEmployment,
      languages: languages, location: location, eligibility: eligibility,
      contact: "801-555-0170, front desk (invented)")
  }

  static let entries: [DirectoryRow] = [
    entry(
      "Juniper Evening English (invented)", "English classes with child care", ["EDU", "LAN"],
      "Arabic, Dari, Somali, Spanish", "Salt Lake City", "Adults; no papers asked"),
    entry(
      "Wasatch Warehouse Training (invented)", "Four weeks of forklift and safety training",
      ["EMP"], "English, Swahili", "West Valley City", "Adults with a work permit",
      isEmployment: true),
    entry(
      "Tailors' Workshop (invented)", "Paid apprenticeship in sewing", ["EMP"],
      "Arabic, Dari, English", "Salt Lake City", "Adults; some sewing helps",
      isEmployment: true),
    entry(
      "Copper Street Clinic (invented)", "Family doctor, interpreters by telephone", ["HEA"],
      "Any, by telephone interpreter", "Murray", "Everyone; fee by income"),
    entry(
      "Canyon Tenants' Desk (invented)", "Help with leases and deposits", ["HOU"],
      "English, Spanish, Vietnamese", "Salt Lake City", "Tenants in the county"),
    entry(
      "Little Orchard Child Care (invented)", "Day care with sliding fee", ["COM", "EMP"],
      "English, Nepali", "Millcreek", "Families where a parent works or trains"),
  ]
}
