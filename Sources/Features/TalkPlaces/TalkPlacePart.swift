import Domain
import Markup

/// The part of an appointment's page about its place: the prompt where a sensitive talk needs one
/// that is private, and the form that states it.
extension TalkPlaceLine {
  func prompt(_ header: CaseHeader, _ chrome: Chrome) -> HTML {
    guard needsPrivacy else { return .none }
    return Notice(
      .warning, "A sensitive talk: nobody should overhear it",
      details: chrome.may(.interpreterAssign)
        ? """
        <p>Take a private room and say so below, or \
        <a href="\(header.path)/interpreters">name a telephone interpreter</a>.</p>
        """ : "<p>It asks for a private room, or an interpreter on the telephone.</p>"
    ).html
  }

  var facts: [SummaryList.Row] {
    var rows: [SummaryList.Row] = []
    if place.isStated { rows.append(.init("Talk and place", "\(place.words)")) }
    if !interpreters.isEmpty {
      let names = interpreters.markup { line in
        "<bdi>\(line.who)</bdi>, \(InterpreterFields.modeWords(line.mode).inSentence)<br>"
      }
      rows.append(.init("Interpreter", names))
    }
    return rows
  }

  func form(_ path: Path, _ state: FormState, _ chrome: Chrome) -> HTML {
    guard chrome.may(.appointmentBook) else { return .none }
    let filled = FormState(
      state.input.filled(with: TalkPlaceFields.values(place)), faults: state.faults)
    return Card(
      "Talk and place",
      chrome.form(
        to: "\(path)/place", keepsDraft: false,
        "\(filled.fields(TalkPlaceFields.all))\(Actions(Button("Save", .secondary).html))"
      ).html
    ).html
  }
}
