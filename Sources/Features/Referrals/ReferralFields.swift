import Domain

package enum ReferralFields {
  static let kind = Field("kind", "Kind of referral", .hidden)
  static func person(_ choices: [Choice]) -> Field {
    Field("person", "Who is referred", .list(choices))
  }
  static func entry(_ choices: [Choice], required: Bool) -> Field {
    Field(
      "entry", required ? "Programme" : "Service of the directory", .list(choices),
      required: required)
  }
  static let provider = Field(
    "provider", "Another provider", required: false,
    hint: "Where the directory does not have it", most: 200)
  static let barrierKind = Field(
    "barrier_kind", "Barrier it lowers", .list(EmploymentPlanWords.barriers))
  static let barrier = Field(
    "barrier", "What stands in the way", required: false, most: 1000)
  static func activity(_ choices: [Choice]) -> Field {
    Field("activity", "Activity of the employment plan", .list(choices), required: false)
  }
  static let why = Field(
    "reason", "Why it serves them and their goals", .text(rows: 2), most: 2000)
  static let whyReferred = Field("reason", "Why they are referred", .text(rows: 2), most: 2000)
  static let remark = Field("reason", "Remark", .text(rows: 2), required: false, most: 2000)
  static let on = Field("on", "Day", .day)
  static func informed(_ choices: [Choice]) -> Field {
    Field(
      "informed", "Which other worker is told", .list(choices),
      hint: "Case manager and employment counselor refer jointly; they get a notice")
  }

  /// What a referral of a kind takes.
  static func of(
    _ kind: ReferralKind, people: [Choice] = [], entries: [Choice] = [],
    activities: [Choice] = [], team: [Choice] = []
  ) -> [Field] {
    switch kind {
    case .socialService:
      [
        person(people), entry(entries, required: false), provider, barrierKind, barrier,
        informed(team), on, remark,
      ]
    case .participation:
      [
        person(people), activity(activities), entry(entries, required: false), provider, on, why,
      ]
    case .employment: [person(people), entry(entries, required: true), on, remark]
    case .provider:
      [person(people), entry(entries, required: false), provider, on, whyReferred]
    }
  }

  /// All that the address takes; which are needed depends on the kind.
  package static let all = [
    Field(
      "kind", "Kind of referral",
      .choice(ReferralKind.allCases.map { Choice($0.rawValue, ReferralWords.kind($0)) })),
    person([]), entry([], required: false), provider,
    Field("barrier_kind", barrierKind.label, barrierKind.kind, required: false), barrier,
    activity([]), Field("informed", "Which other worker is told", .list([]), required: false), on,
    remark,
  ]

  static func party(_ choices: [Choice] = ReferralWords.parties) -> Field {
    Field("party", "Whose word", .list(choices))
  }
  static let answer = Field("answer", "What they say", .choice(ReferralWords.answers))
  static let saidBy = Field(
    "said_by", "Who said it", required: false,
    hint: "For the \(Words.client): who spoke, if someone else did", most: 200)
  static let words = Field(
    "words", "In their words", .text(rows: 2), required: false,
    hint: "For an absence: why they gave no word", most: 2000)
  package static let saying = [party(), answer, saidBy, on, words]

  static let outcome = Field("outcome", "What came of it", .choice(ReferralWords.outcomes))
  static let note = Field("note", "Remark", .text(rows: 2), required: false, most: 2000)
  package static let ending = [outcome, on, note]
}

enum ReferralWords {
  static func kind(_ kind: ReferralKind) -> String {
    switch kind {
    case .socialService: "Connection to a social service"
    case .participation: "Referral to a participation activity"
    case .employment: "Joint referral to an employment programme"
    case .provider: "Referral to a provider"
    }
  }

  static let parties = ReferralParty.allCases.map { Choice($0.rawValue, party($0)) }

  static func party(_ party: ReferralParty) -> String {
    switch party {
    case .client: "The \(Words.client)"
    case .caseManager: "Case manager (CM)"
    case .counselor: "Employment counselor (EC)"
    case .therapist: "Therapist (LCT)"
    }
  }

  static let answers = [
    Choice("agrees", "Agrees"), Choice("disagrees", "Disagrees"),
    Choice("absent", "Was absent"),
  ]

  static let outcomes = ReferralOutcome.allCases.map { Choice($0.rawValue, outcome($0)) }

  static func outcome(_ outcome: ReferralOutcome) -> String {
    switch outcome {
    case .connected: "Connected"
    case .completed: "Completed"
    case .notEligible: "Not eligible"
    case .noPlace: "No place"
    case .declined: "Declined by the \(Words.client)"
    case .withdrawn: "Given up"
    }
  }

  static func names(_ parties: [ReferralParty]) -> String {
    parties.map { party($0) }.joined(separator: ", ")
  }
}

extension StoredReferral {
  /// How it stands, in a word or two.
  var badge: Badge {
    if let outcome {
      let isGood = outcome == .connected || outcome == .completed
      return Badge(ReferralWords.outcome(outcome), isGood ? .success : .info)
    }
    return switch standing {
    case .awaiting(let parties):
      Badge("Awaiting \(parties.count) of \(kind.parties.count)", .warning)
    case .disagreed: Badge("Disagreed", .danger)
    case .made: Badge("Made", .info)
    }
  }
}

extension ReferralRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .caseClosed(let day):
      ("The case was closed on \(day).", "Ask the case's supervisor to re-open it.")
    case .notTheirKind(let kind):
      (
        "Your role does not begin this: \(ReferralWords.kind(kind).lowercasedFirst).",
        "Ask the case manager or the employment counselor of the team."
      )
    case .inFuture(let day, let today):
      ("\(day) is after today, \(today).", "Choose today or before.")
    case .otherWorkerNeeded:
      (
        "Case manager and employment counselor connect people jointly; the other one is not named.",
        "Choose the other worker of the team. Where there is none, ask a point of contact to add one."
      )
    case .providerMissing:
      ("Where they are referred to is not said.", "Choose an entry of the directory or name one.")
    case .notInDirectory:
      (
        "That is no open programme of the directory.",
        "Choose one of those offered, or ask a point of contact to add it."
      )
    case .unknownActivity:
      ("That activity is not in the person's employment plan.", "Choose one of theirs, or none.")
    case .notTheirs(let party):
      (
        "You cannot give this word: \(ReferralWords.party(party)).",
        "Each worker records their own; you may record that someone was absent, and why."
      )
    case .notAsked(let party):
      ("\(ReferralWords.party(party)) is not asked for this.", "Choose one of those listed.")
    case .jointNeedsBoth:
      (
        "A joint referral is made by both, case manager and employment counselor.",
        "Wait for the other's word, or give the referral up."
      )
    case .reasonMissing:
      ("Why they were absent is not said.", "Write the reason.")
    case .beforeReferral(let day):
      ("The referral was begun or made only on \(day).", "Choose that day or later.")
    case .notMade:
      (
        "The referral is not made: not everyone has agreed or was recorded as absent.",
        "Record each one's word first, or give the referral up."
      )
    case .ended(let day): ("It ended on \(day).", "Make a new referral.")
    case .jointInUtah:
      (
        "In Utah's program case manager and counselor refer jointly.",
        "Begin one of the joint referrals."
      )
    case .formMissing:
      (
        "There is no written form yet that could be handed over.",
        "Write the form first; it goes with the \(Words.client) and to the provider."
      )
    case .notSentAtAll:
      (
        "Neither day is given.",
        "Enter when it was handed to the \(Words.client), when it was shared, or both."
      )
    case .consentNotOpen:
      (
        "That release is not signed, was withdrawn, or is not one of this case.",
        "Choose an open release, or write why none is needed."
      )
    }
  }
}
