import Domain
import Markup

/// Why something is shown, in words: in a sentence, and in few for the head of every page of a case.
enum ReasonWords {
  /// - Parameters:
  ///   - lead: the agency that leads the case.
  ///   - own: the reader's agency.
  static func sentence(_ ground: GroundLine, lead: String, own: String) -> HTML {
    switch ground.basis {
    case .team: "You work on this case as \(role(ground))\(since(ground))."
    case .supervision: "You supervise <bdi>\(ground.name ?? "")</bdi>, who works on this case."
    case .pointOfContact:
      "You are the point of contact of <bdi>\(lead)</bdi>, which leads this case."
    case .need: "You asked for access for a stated need, and were let in\(until(ground))."
    case .emergency: "You opened this case in an emergency. It stays open\(until(ground))."
    case .review: "Chance drew this case for a review that you make\(until(ground))."
    case .operation: "You run the server."
    case .ownAgency: "Your agency leads this case."
    case .agreement:
      """
      The agreement between <bdi>\(lead)</bdi> and <bdi>\(own)</bdi>\(days(ground)) covers it.
      """
    case .noAgreements:
      """
      <bdi>\(lead)</bdi> has no data-sharing agreement on record with any agency: having to do with \
      the case is enough.
      """
    case .minimum:
      "The \(Words.client) opted out; of this, the state's team keeps what it needs."
    }
  }

  /// Why the reader sees a case, in few words.
  static func short(_ grounds: [GroundLine], lead: String) -> HTML {
    guard let bringing = grounds.first(where: \.bringsToCase) else { return "Why you see this" }
    let agreement: HTML =
      grounds.last { $0.basis == .agreement }.map {
        ", under the agreement with <bdi>\(lead)</bdi>\(until($0))"
      } ?? .none
    return "You see this \(short(bringing, lead: lead))\(agreement)"
  }

  private static func short(_ ground: GroundLine, lead: String) -> HTML {
    switch ground.basis {
    case .team: "as the case's \(role(ground))"
    case .supervision: "because you supervise <bdi>\(ground.name ?? "")</bdi>"
    case .pointOfContact: "as the point of contact of <bdi>\(lead)</bdi>"
    case .need: "by the access that you were granted\(until(ground))"
    case .emergency: "because you opened it in an emergency, open\(until(ground))"
    case .review: "for a review that you make\(until(ground))"
    case .operation: "because you run the server"
    case .ownAgency, .agreement, .noAgreements, .minimum: "because it is shared"
    }
  }

  /// The last agreement that covered what is no longer shared.
  static func lapsed(_ agreement: GroundLine, lead: String, own: String) -> HTML {
    let end: HTML = agreement.until.map { "\(DayText($0))" } ?? .none
    return """
      The last agreement between <bdi>\(lead)</bdi> and <bdi>\(own)</bdi> that covered it ended on \
      \(end).
      """
  }

  private static func role(_ ground: GroundLine) -> String {
    let role = ground.role ?? ""
    return Role(rawValue: role)?.words.lowercasedFirst ?? role
  }

  private static func since(_ ground: GroundLine) -> HTML {
    ground.from.map { ", since \(DayText($0))" } ?? .none
  }

  private static func until(_ ground: GroundLine) -> HTML {
    ground.until.map { " until \(DayText($0))" } ?? .none
  }

  private static func days(_ ground: GroundLine) -> HTML {
    let from: HTML = ground.from.map { " of \(DayText($0))" } ?? .none
    let to: HTML = ground.until.map { ", which ends on \(DayText($0))," } ?? .none
    return "\(from)\(to)"
  }
}

extension CaseHeader {
  /// Why the reader sees the case, in few words, leading to all of it.
  package var reasonLine: HTML {
    """
    <p class="muted screen-only"><a href="\(reasonsPath)">\(ReasonWords.short(why, lead: agency))</a>\
    </p>

    """
  }

  package var reasonsPath: Path { "\(path)/why" }

  /// Why something is not shown, leading to what is shown and why.
  package func notShown(_ why: String) -> HTML {
    Notice(.info, why, details: "<p>\(reasonsLink)</p>").html
  }

  /// The same within a line.
  package func notShownWords(_ why: String) -> HTML {
    "<span class=\"muted\">\(why) \(reasonsLink)</span>"
  }

  package var reasonsLink: HTML { "<a href=\"\(reasonsPath)\">What you may see, and why</a>" }
}
