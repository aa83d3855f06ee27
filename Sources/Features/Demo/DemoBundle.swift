import Domain
import Policies

/// A population as a bundle of the interchange, so that the demo comes in through the same door as
/// any agency's spreadsheets. The same size, seed and day make the same bytes.
package struct DemoBundle: BundleSource, Sendable {
  private(set) var files: [String: [[String]]] = [:]
  private var dice: Dice
  private let today: Day
  private let people: Int
  private var personCount = 0
  private var factCount = 0

  package init(people: Int, seed: Int, today: Day) {
    self.people = people
    self.today = today
    dice = Dice(seed: seed)
    staff()
    var family = 0
    while personCount < people {
      add(family: family)
      family += 1
    }
  }

  package func fileNames() throws -> Set<String> { Set(files.keys.map { $0 + ".csv" }) }

  package func open(_ fileName: String) throws -> () throws -> [UInt8] {
    let name = String(fileName.dropLast(4))
    let header = BundleFile.all.first { $0.name == name }?.columns.map(\.name) ?? []
    var lines = ([header] + (files[name] ?? [])).makeIterator()
    return {
      var writer = CSVWriter()
      while writer.bytes.count < 65_536, let line = lines.next() { writer.row(line) }
      return writer.taken()
    }
  }

  /// How many case managers the population needs: one for some forty families.
  static func workers(people: Int) -> Int { max(2, people / 120 + 1) }

  private mutating func row(_ file: String, _ cells: [String]) {
    files[file, default: []].append(cells)
  }

  private mutating func id(_ prefix: String) -> String {
    factCount += 1
    return prefix + String(factCount)
  }

  private mutating func staff() {
    for agency in DemoStaff.agencies {
      row("agencies", [agency.id, agency.name, agency.kind, "America/Denver"])
    }
    for person in DemoStaff.people(workers: DemoBundle.workers(people: people)) {
      row(
        "staff",
        [person.id, person.agency, person.name, person.role, person.email, person.supervisor])
    }
  }

  private mutating func add(family number: Int) {
    let story = DemoStory.of(family: number, dice: &dice)
    let origin = dice.pick(DemoNames.origins)
    let familyName = dice.pick(DemoNames.families)
    let caseID = "H" + DemoBundle.padded(number + 1)
    let arrived = today.adding(days: -story.daysSinceArrival - dice.roll(0...3))
    let opened = min(today, arrived.adding(days: dice.roll(1...5)))
    let closed = story.closedAfter.map { min(today, arrived.adding(days: $0)) }
    let worker = "cm" + String(number % DemoBundle.workers(people: people) + 1)
    row(
      "cases",
      [
        caseID, story.isOfSecondAgency ? "lakes" : "alpine",
        story.isOfSecondAgency ? "lakes-cm" : worker, "\(opened)", "\(opened)",
        closed.map { "\($0)" } ?? "", closed == nil ? "" : story.closeKind,
      ])
    for place in 0..<min(story.size(&dice), max(1, people - personCount)) {
      personCount += 1
      let member = DemoMember(
        id: "P" + DemoBundle.padded(personCount), caseID: caseID, place: place, origin: origin,
        familyName: familyName, arrived: arrived, story: story, today: today, dice: &dice)
      row("people", member.cells)
      facts(of: member, story, opened: opened, closed: closed)
      if DemoFamilyPlans.isServed(number), closed == nil {
        row("enrollments", [id("e"), member.id, "wi-ss", "\(max(opened, member.arrived))", ""])
      }
    }
  }

  private mutating func facts(
    of member: DemoMember, _ story: DemoStory, opened: Day, closed: Day?
  ) {
    let started = max(opened, member.arrived)
    row(
      "enrollments",
      [id("e"), member.id, "utah-rccm", "\(started)", closed.map { "\($0)" } ?? ""])
    guard member.isAdult else { return }
    for (index, score) in story.assessments.enumerated() {
      let day = member.arrived.adding(days: score.day)
      guard day <= closed ?? today else { continue }
      assess(member, on: day, index: index, score)
    }
    if story.isConnected, today - member.arrived > 120 {
      row(
        "connections",
        [
          id("k"), member.id, "career-planner",
          "\(member.arrived.adding(days: dice.roll(60...110)))",
        ])
    }
    if let months = story.extensionMonths {
      let agreed = member.arrived.adding(months: 23)
      row(
        "extensions",
        [
          id("x"), member.id, "utah-rccm", "\(member.arrived.adding(months: months))", "\(agreed)",
          "\(agreed)",
        ])
    }
    if dice.chance(40), today - member.arrived > 90 { job(of: member) }
    contacts(of: member, until: closed ?? today)
  }

  private mutating func assess(
    _ member: DemoMember, on day: Day, index: Int, _ score: DemoStory.Score
  ) {
    let assessment = id("a")
    let kinds = ["initial", "6-month", "12-month", "18-month", "24-month"]
    row(
      "assessments",
      [assessment, member.id, "rccm", kinds[min(index, 4)], "\(day)", "yes"])
    for question in UtahRCCM.instrument.questions {
      let value = score.answer(question.area, &dice)
      row("answers", [assessment, question.code, value.value, value.reason])
      if value.value == "1", score.discussesOnes {
        row(
          "discussions",
          [
            id("d"), assessment, question.code, "\(min(today, day.adding(days: 6)))", "partner",
            "Juniper Community Center (demo)",
          ])
      }
    }
  }

  private mutating func job(of member: DemoMember) {
    let secured = member.arrived.adding(days: dice.roll(50...85))
    row(
      "jobs",
      [
        id("j"), member.id, dice.pick(DemoNames.employers), dice.pick(DemoNames.positions),
        "\(dice.roll(11...17)).\(dice.pick(["00", "25", "50"]))", "\(dice.roll(24...40)).00",
        dice.chance(60) ? "yes" : "no", "\(secured)", "\(secured.adding(days: 4))", "", "",
      ])
  }

  private mutating func contacts(of member: DemoMember, until end: Day) {
    var day = member.arrived.adding(days: dice.roll(2...9))
    var left = 14
    while day <= end, left > 0 {
      row(
        "contacts",
        [
          id("c"), "", member.id, "\(day)", dice.pick(["in-person", "phone", "email", "video"]),
          dice.pick(["client", "family", "provider"]), "",
        ])
      day = day.adding(days: dice.roll(20...70))
      left -= 1
    }
  }

  static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}
