import Domain

package enum ComplaintFields {
  static func agency(_ choices: [Choice]) -> Field {
    Field("agency", "Which agency is to handle it", .list(choices))
  }
  static func subject(_ choices: [Choice]) -> Field {
    Field(
      "subject", "Who is complained of", .list([Choice("", "Nobody on staff")] + choices),
      required: false,
      hint: "Choose them here if they are on staff: then they are shown nothing of it")
  }
  static let receivedOn = Field("received_on", "Day it was received", .day)
  static let channel = Field(
    "channel", "How it came",
    .choice(ComplaintChannel.allCases.map { Choice($0.rawValue, $0.words) }))
  static let anonymous = Field(
    "anonymous", "Whoever complains does not say who they are", .yes, required: false)
  static let complainant = Field(
    "complainant", "Who complains, and how to reach them", required: false, most: 1000)
  static let family = Field(
    "family", "Which family or case it is about", required: false,
    hint: "As far as it was said; whoever handles it looks up the case", most: 400)
  static let topic = Field(
    "topic", "About what", .list(ComplaintTopic.allCases.map { Choice($0.rawValue, $0.words) }))
  static let matter = Field(
    "matter", "What happened, when and where", .text(rows: 6),
    hint: "In the words of whoever complains", most: 10_000)
  static let wish = Field("wish", "What they wish for", .text(rows: 2), required: false, most: 4000)
  static let language = Field("language", "Language they spoke or wrote")
  static let interpreter = Field(
    "interpreter", "Interpreter", required: false, hint: "Leave empty if nobody interpreted")
  static let safety = Field(
    "safety", "Somebody's safety may be at risk", .yes, required: false,
    hint: "Tell the point of contact or a supervisor at once, too")

  static let start = [receivedOn, channel, anonymous, complainant]
  static let content = [topic, matter, wish, language, interpreter, safety]
  package static let ofCase = start + [subject([])] + content
  package static let recording = [agency([])] + start + [family, subject([])] + content

  static let acknowledgedOn = Field("acknowledged_on", "Day it was acknowledged", .day)

  static func investigator(_ choices: [Choice]) -> Field {
    Field("investigator", "Who looks into it", .list(choices))
  }
  static let caseNumber = Field(
    "case_number", "Number of the case", required: false,
    hint: "While the complaint is open the case does not close; empty leaves it as it is")
  static let assigning = [investigator([]), subject([]), caseNumber]

  static let stepOn = Field("step_on", "Day", .day)
  static let stepWhat = Field("step_what", "What was done or found", .text(rows: 4), most: 10_000)
  static let stepping = [stepOn, stepWhat]

  static let decidedOn = Field("decided_on", "Day of the decision", .day)
  static let result = Field(
    "result", "Result", .choice(ComplaintResult.allCases.map { Choice($0.rawValue, $0.words) }))
  static let decision = Field(
    "decision", "Decision and its reasons", .text(rows: 6),
    hint: "Also what is changed so that it does not happen again", most: 10_000)
  static let deciding = [decidedOn, result, decision]

  static let answeredOn = Field("answered_on", "Day of the answer", .day)
  static let answerLanguage = Field("answer_language", "Language of the answer")
  static let answer = Field(
    "answer", "What was answered, and how", .text(rows: 4),
    hint: "With how to appeal; or why nobody could be told", most: 10_000)
  static let answering = [answeredOn, answerLanguage, answer]

  static let followedOn = Field("followed_on", "Day of the follow-up", .day)
  static let followUp = Field(
    "follow_up", "How it is now", .text(rows: 3), hint: "Are they satisfied? Was the change made?",
    most: 4000)
  static let following = [followedOn, followUp]
}

extension ComplaintChannel {
  package var words: String {
    switch self {
    case .paper: "On paper"
    case .phone: "By telephone"
    case .inPerson: "In person"
    case .thirdPerson: "Through somebody else"
    case .portal: "On a website"
    }
  }
}

extension ComplaintTopic {
  package var words: String {
    switch self {
    case .service: "A service"
    case .staff: "How staff behaved"
    case .discrimination: "Discrimination"
    case .privacy: "Privacy"
    case .languageAccess: "Language access"
    case .interpreter: "An interpreter"
    case .housing: "Housing"
    case .money: "Money"
    case .other: "Something else"
    }
  }
}

extension ComplaintResult {
  package var words: String {
    switch self {
    case .founded: "Founded"
    case .partlyFounded: "Partly founded"
    case .unfounded: "Not founded"
    case .settled: "Settled between them"
    case .withdrawn: "Withdrawn"
    }
  }
}

extension ComplaintStage {
  package var words: String {
    switch self {
    case .received: "Received"
    case .acknowledged: "Acknowledged"
    case .assigned: "Being looked into"
    case .decided: "Decided, to be approved"
    case .approved: "Approved, to be answered"
    case .answered: "Answered"
    }
  }
}

extension ComplaintRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .inFuture(let day, let today):
      ("\(day) lies in the future.", "Enter today, \(today), or a day before.")
    case .beforeReceived(let day):
      ("That cannot have been before \(day).", "Correct the day.")
    case .alreadyDone: ("That is done already.", "Look at the complaint as it stands now.")
    case .mayNotInvestigate:
      (
        "This person may not look into it.",
        "Choose a supervisor or a point of contact of this agency who is not complained of, does "
          + "not report to whoever is, and does not work with the family."
      )
    case .notInvestigator:
      ("Only whoever looks into it does this.", "Ask them, or name somebody else first.")
    case .notDecided: ("Nothing is decided yet.", "Wait for the decision.")
    case .ownDecision:
      ("Nobody approves their own decision.", "The point of contact or another supervisor does.")
    case .mayNotApprove:
      (
        "You may not approve this decision.",
        "The agency's point of contact approves; another supervisor where that is not possible."
      )
    case .notApproved: ("The decision is not approved yet.", "Have it approved, then answer.")
    case .notAnswered: ("They have no answer yet.", "Record the answer first.")
    case .otherAgency:
      (
        "There is no such case that you can see and that your agency leads.",
        "Correct the number, or leave it empty."
      )
    case .noSuchAgency:
      ("That agency handles no complaints here.", "Choose one of those offered.")
    }
  }
}
