import Domain
import Markup
import Policies

/// What somebody wrote, with the known abbreviations expanded for who points at them and on paper
/// (WI-NOTE-06).
struct AbbreviatedText {
  let text: String

  init(_ text: String) { self.text = text }

  var html: HTML {
    Abbreviations.pieces(of: text, known: StandardAbbreviations.meanings).markup { piece in
      switch piece {
      case .plain(let plain): "\(plain)"
      case .known(let short, let meaning):
        "<abbr class=\"short\" title=\"\(meaning)\">\(short)</abbr>"
      }
    }
  }
}
