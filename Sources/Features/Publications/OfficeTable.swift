import Domain
import Markup

extension OfficeLine {
  var path: Path {
    switch kind {
    case .publication: "/publications/\(id)"
    case .answer, .question: "/assistance/\(id)"
    case .breach: "/breaches/\(id)"
    case .complaint: "/complaints/\(id)"
    case .training: ConfidentialityPage.path
    }
  }

  var words: String {
    switch kind {
    case .publication: "To acknowledge"
    case .answer: "Your question was answered"
    case .question: "A question to answer"
    case .breach: "To follow to its result"
    case .complaint: "To follow to its answer"
    case .training: "To read again"
    }
  }

  /// A card with what is asked of the reader; nothing where nothing is.
  static func card(_ lines: [OfficeLine]) -> HTML {
    guard !lines.isEmpty else { return .none }
    return Card(
      "For you",
      DataTable(
        caption: "Asked of you", isCaptionHidden: true,
        columns: [.init("What", isRowHeader: true), .init("Why"), .init("By"), .init("Since")],
        rows: lines.map { line in
          .init([
            "<a href=\"\(line.path)\"><bdi>\(line.title)</bdi></a>",
            Badge(line.words, line.kind == .answer ? .info : .warning).html,
            "<bdi>\(line.by)</bdi>", "\(DayText(line.since))",
          ])
        },
        empty: EmptyState("Nothing is asked of you", "")
      ).html
    ).html
  }
}
