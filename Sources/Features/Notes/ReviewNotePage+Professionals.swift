import Domain
import Markup

extension ReviewNotePage {
  /// A hint, which stops nobody: a list of titles does not know who is meant.
  var professionalsHint: HTML {
    guard !professionals.isEmpty else { return .none }
    let names: HTML = professionals.markup { "<mark><bdi>\($0)</bdi></mark> " }
    return Notice(
      .info, "A hint: somebody is named for the first time",
      details: """
        <p>\(names)</p><p>Say once who they are: name, title, organisation and telephone. Whoever is \
        of the team, in the directory or among those who speak for the \(Words.client) needs no more \
        than a name. Found by a list of titles; you can save all the same.</p>
        """
    ).html
  }

  /// A hint as well: a list of kinds of places does not know which words are a name.
  var placesHint: HTML {
    guard !places.isEmpty else { return .none }
    let names: HTML = places.markup { "<mark><bdi>\($0)</bdi></mark> " }
    return Notice(
      .info, "A hint: a place is named for the first time",
      details: """
        <p>\(names)</p><p>Say once where it is: street, number and city. A place in the directory, or \
        of an appointment or a referral of this case, needs no more than its name. Found by a list of \
        words; you can save all the same.</p>
        """
    ).html
  }
}
