import Domain
import Features
import Markup
import Storage
import Testing
import World

/// The valley with a clinic whose staff have a partner's account, and a referral of Fatuma to it.
struct PartnerWorld {
  static let day = "2026-03-09"

  let world: AssessmentWorld
  var valley: Valley { world.valley }
  let caseID = Valley.warsame
  let referralID: String

  init(_ engine: EngineName, classes: [DataClass]? = nil) async throws {
    let world = try await AssessmentWorld(engine)
    let stamp = Stamp(
      at: Instant("2026-02-03T17:00:00Z")!, by: ValleyStaff.omar.id, source: "", ref: nil)
    try await world.valley.database.write { tx in
      try StaffRecords.addAgency(
        id: Valley.clinic, name: "Copper Street Clinic", kind: "partner",
        timeZone: "America/Denver", stamp, tx)
      try StaffRecords.add(
        id: ValleyStaff.hugo.id, agencyID: Valley.clinic, name: ValleyStaff.hugo.name,
        role: .partner, email: "hugo@valley.example", supervisorID: nil,
        agreementOn: Day("2026-01-01")!, stamp, tx)
      guard let classes else { return }
      try AgreementRecords.add(
        id: "agreement", document: "Agreement (invented)",
        parties: [("party-1", Valley.alpine), ("party-2", Valley.clinic)], classes: classes,
        from: Day("2026-01-01")!, to: nil, stamp, tx)
      try AgreementRecords.add(
        id: "agreement-2", document: "Agreement with the state (invented)",
        parties: [
          ("party-3", Valley.alpine), ("party-4", Valley.state), ("party-5", Valley.employment),
        ], classes: DataClass.allCases, from: Day("2026-01-01")!, to: nil, stamp, tx)
    }
    let social = Input([
      "kind": ["social-service"], "person": ["person-fatuma"],
      "provider": ["Copper Street Clinic"], "barrier_kind": ["health"],
      "barrier": ["Pain in the <back>"], "informed": ["staff-tyler"], "on": [Self.day],
      "reason": ["She asked for it"],
    ])
    let done = try await perform(
      try RecordReferral(social, caseID: Valley.warsame), in: world.valley.database,
      world.valley.now(.omar, on: Self.day))
    referralID = String(done.location.text.split(separator: "/").last ?? "")
    self.world = world
  }

  var here: [String: String] { ["case": caseID, "referral": referralID] }

  /// What the route of that name answers to a form.
  func send(
    _ name: String, as staff: ValleyStaff, _ parameters: [String: String],
    _ input: Input = Input(), on day: String = PartnerWorld.day
  ) async throws -> Response {
    let route = try #require(Routes.all.first { $0.name == name })
    return try await route.handle(
      valley.request(.post, "/", as: staff, parameters: parameters, input, on: day))
  }

  /// Sends the referral to the clinic; the id of what was sent, nil where it was refused.
  func sendToClinic(
    _ classes: [String] = ["contact", "services"], on day: String = PartnerWorld.day
  ) async throws -> String? {
    guard
      case .done = try await send(
        "partner-referral.send", as: .omar, here,
        Input(["agency": [Valley.clinic], "classes": classes]), on: day)
    else { return nil }
    return try await referral(on: day).sent.first?.id
  }

  /// - Parameter today: the day on which it is said; nil is the day of the outcome itself.
  func report(
    _ id: String, _ outcome: String, on day: String = PartnerWorld.day, today: String? = nil,
    as staff: ValleyStaff = .hugo
  ) async throws -> Response {
    try await send(
      "partner-referral.report", as: staff, ["sent": id],
      Input(["outcome": [outcome], "on": [day], "note": ["Seen by the <doctor>"]]),
      on: today ?? day)
  }

  func referral(
    as staff: ValleyStaff = .omar, on day: String = PartnerWorld.day
  ) async throws -> ReferralPage {
    try await valley.page("referral.view", ReferralPage.self, as: staff, here, on: day)
  }

  func ours(on day: String = PartnerWorld.day) async throws -> [PartnerReferral] {
    try await valley.page("partner-referral.list", ReferralsToUsPage.self, as: .hugo, on: day)
      .lines
  }

  func one(_ id: String, on day: String = PartnerWorld.day) async throws -> ReferralToUsPage {
    try await valley.page(
      "partner-referral.view", ReferralToUsPage.self, as: .hugo, ["sent": id], on: day)
  }
}
