import Domain
import Policies

/// A seeded generator, so that a failing file can be had again.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Case files with every kind of fact, at days between 2019 and 2027.
struct RandomFiles {
  var numbers: SeededNumbers
  private var last = 0

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  static let from = day("2019-01-01")
  static let length = 3200

  mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &numbers) < percent
  }
  mutating func some<T>(_ values: [T]) -> T { values.randomElement(using: &numbers)! }
  mutating func anyDay() -> Day {
    Self.from.adding(days: Int.random(in: 0..<Self.length, using: &numbers))
  }
  mutating func maybeDay(_ percent: Int, from first: Day? = nil) -> Day? {
    guard chance(percent) else { return nil }
    guard let first else { return anyDay() }
    return first.adding(days: Int.random(in: 0..<900, using: &numbers))
  }
  mutating func id(_ prefix: String) -> RecordID {
    last += 1
    return RecordID("\(prefix)\(last)")
  }
  mutating func many<T>(_ most: Int, _ make: (inout RandomFiles) -> T) -> [T] {
    (0..<Int.random(in: 0...most, using: &numbers)).map { _ in make(&self) }
  }

  mutating func file() -> CaseFile {
    let opened = anyDay()
    var file = CaseFile(
      id: id("c"), agency: "a", openedOn: opened, intakeOn: maybeDay(70, from: opened),
      closedOn: maybeDay(30, from: opened))
    file.members = (0..<Int.random(in: 1...4, using: &numbers)).map { _ in member() }
    let people = file.members.map(\.id)
    file.plans = many(5) { $0.plan(people) }
    let goals = file.plans.flatMap(\.goals).map(\.id)
    file.contacts = many(8) { $0.contact(people, goals) }
    file.appointments = many(3) {
      Appointment(
        id: $0.id("m"), person: $0.some(people), kind: "assessment", on: $0.anyDay(),
        status: $0.some(["booked", "attended", "cancelled"]), bookedOn: $0.maybeDay(60))
    }
    file.interactions = many(4) { random in
      let on = random.anyDay()
      return Interaction(
        id: random.id("i"), person: random.chance(70) ? random.some(people) : nil,
        kind: random.some(["plan signed", "end-notice"]), on: on,
        notedOn: random.maybeDay(60, from: on))
    }
    return file
  }

  private mutating func member() -> Member {
    var member = Member(
      id: id("p"),
      birthDate: chance(90)
        ? anyDay().adding(months: -12 * Int.random(in: 0...80, using: &numbers)) : nil,
      arrivedOn: maybeDay(90), status: some(["refugee", "asylee", "siv"]))
    let programs = ["utah-rccm", "wi-ss", "wi-tap", "irc-icm", "hud-choice", "employment-services"]
    member.enrollments = many(5) { random in
      let start = random.anyDay()
      return Enrollment(
        id: random.id("e"), program: random.some(programs), startedOn: start,
        endedOn: random.maybeDay(40, from: start))
    }
    member.assistance = many(2) { random in
      let start = random.anyDay()
      return Assistance(
        id: random.id("w"), type: random.some(["RCA", "TANF", "SSI", "FoodShare"]),
        decidedOn: random.maybeDay(60), startedOn: start,
        endedOn: random.maybeDay(50, from: start))
    }
    member.documents = many(3) {
      Document(
        id: $0.id("d"), type: $0.some(["i94-front", "i94-back", "judge-letter"]),
        filedOn: $0.anyDay())
    }
    member.assessments = many(4) { $0.assessment() }
    member.jobs = many(3) { $0.job() }
    member.services = many(6) {
      Service(
        id: $0.id("s"), type: $0.some(["visit", "ride"]),
        group: $0.some(["case-management", "placement", "information"]),
        program: $0.chance(30) ? $0.some(programs) : nil, on: $0.anyDay(),
        status: $0.some(["completed", "completed", "attempted", "no-show"]),
        mode: $0.some(["in-person", "phone"]))
    }
    member.connections = many(1) {
      DatedKind(id: $0.id("k"), kind: "career-planner", on: $0.anyDay())
    }
    member.immigrationSteps = many(2) {
      DatedKind(
        id: $0.id("z"),
        kind: $0.some([
          "residence-application", "permanent-resident", "citizenship-contact", "naturalised",
        ]), on: $0.anyDay())
    }
    member.extensions = many(2) {
      Extension(
        id: $0.id("x"), program: $0.some([nil, "utah-rccm", "irc-icm"]), until: $0.anyDay(),
        therapistAgreedOn: $0.maybeDay(80), caseManagerAgreedOn: $0.maybeDay(80))
    }
    member.residencies = many(2) { random in
      let from = random.anyDay()
      return Residency(
        id: random.id("r"), site: random.some(["north", "south"]),
        residentClass: random.some(["original", "original", "occupant"]), from: from,
        to: random.maybeDay(40, from: from))
    }
    member.recordCompleteOn = maybeDay(60)
    return member
  }

  private mutating func assessment() -> Assessment {
    let instrument = some(["rccm", "rccm", "wi-family", "hud"])
    var assessment = Assessment(
      id: id("a"), instrument: instrument, kind: some(["initial", "ad-hoc", "final"]),
      finalisedOn: anyDay())
    guard instrument == "rccm" else { return assessment }
    for area in UtahRCCM.areas {
      for number in 1...3 {
        let value: AnswerValue = some([
          .scored(5), .scored(5), .scored(3), .scored(3), .scored(3), .scored(1), .notApplicable,
          .notEnoughInformation,
        ])
        assessment.answers.append(Answer(area: area, question: "\(area)\(number)", value: value))
      }
    }
    assessment.discussions = many(3) {
      Discussion(id: $0.id("q"), question: "\($0.some(UtahRCCM.areas))1", closedOn: $0.maybeDay(70))
    }
    return assessment
  }

  private mutating func job() -> Job {
    let secured = anyDay()
    let start = maybeDay(80, from: secured)
    return Job(
      id: id("j"), securedOn: secured, startedOn: start,
      endedOn: start.flatMap { maybeDay(40, from: $0) }, upgradeOf: chance(20) ? "j0" : nil,
      employerContacts: many(6) { $0.maybeDay(100, from: secured)! },
      assistanceReports: many(1) { $0.maybeDay(100, from: secured)! })
  }

  private mutating func plan(_ people: [RecordID]) -> Plan {
    let namesCase = chance(40)
    var plan = Plan(
      id: id("pl"), type: some(["fsp", "edp", "idp", "fdp", "coordinated"]), namesCase: namesCase,
      person: namesCase && chance(50) ? nil : some(people), establishedOn: maybeDay(50),
      clientSignedOn: maybeDay(80), workerSignedOn: maybeDay(80))
    plan.goals = many(3) { random in
      let added = random.anyDay()
      return Goal(
        id: random.id("g"), person: random.chance(40) ? random.some(people) : nil,
        goalClass: random.some(["case-management", "case-management", "employment"]),
        title: random.some(["degree", "citizenship"]), addedOn: added,
        achievedOn: random.maybeDay(50), droppedOn: random.maybeDay(10),
        caseManagerRole: random.some(["arranged", "arranged", ""]), supportingActivities: "met",
        contributions: random.many(2) {
          Contribution(
            id: $0.id("b"), on: $0.anyDay(), kind: "help", significant: $0.chance(80))
        })
    }
    plan.participations = many(2) {
      Participation(id: $0.id("t"), person: $0.some(people), on: $0.anyDay())
    }
    return plan
  }

  private mutating func contact(_ people: [RecordID], _ goals: [RecordID]) -> Contact {
    let namesCase = chance(40)
    return Contact(
      id: id("n"), namesCase: namesCase, person: namesCase && chance(50) ? nil : some(people),
      on: anyDay(), mode: some(["in-person", "phone"]),
      with: some(["client", "family", "provider", "employer"]),
      goals: goals.isEmpty || chance(50) ? [] : [some(goals)])
  }
}
