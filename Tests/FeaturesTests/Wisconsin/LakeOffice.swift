import Domain
import Features
import Storage
import Testing
import World

/// A Wisconsin family from its intake on: all that is known of it was entered through routes.
struct LakeOffice {
  let office: Office
  let caseID: String
  /// Nam, Hoa and their daughter Mai, who is a child.
  let people: [String]

  var nam: String { people[0] }
  var hoa: String { people[1] }
  var mai: String { people[2] }

  init(
    _ engine: EngineName, openedOn: String = "2025-11-10", arrivedOn: String = "2025-11-01",
    _ changes: [String: String] = [:]
  ) async throws {
    office = try await Office(engine)
    var input = S1.input(["programs": "wi-ss", "opened_on": openedOn, "intake_on": openedOn])
    input.set("explained_on", openedOn)
    for member in 1...3 { input.set("members.\(member).arrived_on", arrivedOn) }
    for (name, value) in changes { input.set(name, value) }
    let opened = try await office.open(input, on: openedOn)
    caseID = opened.caseID
    let header = try #require(try await office.header(opened.caseID, on: openedOn))
    people = try ["Nam", "Hoa", "Mai"].map { given in
      try #require(header.people.first { $0.name.contains(given) }).id
    }
  }

  private func request(
    _ values: [String: String], _ parameters: [String: String], as worker: Office.Worker,
    on day: String
  ) -> Request {
    var request = office.request(
      worker, ["case": caseID].merging(parameters) { $1 }, Input(values.mapValues { [$0] }),
      on: day, wantsJSON: true)
    request.sentJSON = true
    return request
  }

  /// Sends a form to the route of that name; the last part of where it leads.
  @discardableResult
  func send(
    _ name: String, _ values: [String: String], person: String = "",
    _ more: [String: String] = [:], as worker: Office.Worker = .rachel, on day: String
  ) async throws -> String {
    let path = try await office.done(
      name, request(values, ["person": person].merging(more) { $1 }, as: worker, on: day))
    return String(path.split(separator: "/").last ?? "")
  }

  func page<P: Page>(
    _ name: String, _ type: P.Type, _ parameters: [String: String] = [:],
    query: [String: String] = [:], as worker: Office.Worker = .rachel, on day: String
  ) async throws -> P {
    let request = office.request(
      worker, ["case": caseID].merging(parameters) { $1 },
      query: Input(query.mapValues { [$0] }), on: day)
    return try #require(try await office.page(name, request).page as? P)
  }

  /// The deadlines of a rule on the page of a day: `due status met`.
  func clocks(_ rule: String, of person: String? = nil, on day: String) async throws -> [String] {
    try await page("clock.list", ClocksPage.self, on: day).clocks
      .filter { $0.rule == rule && (person == nil || $0.personID == person) }
      .map { "\($0.dueOn) \($0.status)" + ($0.metOn.map { " \($0)" } ?? "") }
  }

  func cashAssistance(_ person: String, decidedOn day: String) async throws {
    try await send(
      "public-assistance.record",
      ["type": "RCA", "decided_on": day, "started_on": day, "amount": "653"], person: person,
      on: day)
  }

  func employmentServices(_ person: String, from day: String) async throws {
    try await send(
      "enrollment.begin",
      ["program": "employment-services", "started_on": day, "funding": "ORR Social Services"],
      person: person, on: day)
  }

  /// The job's id.
  func job(
    _ person: String, securedOn secured: String, startedOn started: String = ""
  ) async throws -> String {
    try await send(
      "job.record",
      [
        "employer": "Lakeside <Foods>", "position": "Line worker", "contact_name": "Joan Dahl",
        "contact_reach": "608 555 0123", "hourly_wage": "15.25", "hours": "40",
        "health_insurance": "yes", "secured_on": secured, "started_on": started,
        "transit": "public-transit", "help": "resume",
      ], person: person, on: max(secured, started))
  }

  func employerContact(_ job: String, on day: String) async throws {
    try await send(
      "employer-contact.record",
      ["on": day, "mode": "phone", "with_whom": "Joan Dahl", "words": "Learns fast"],
      ["job": job], on: day)
  }
}
