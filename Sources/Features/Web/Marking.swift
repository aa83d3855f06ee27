import Domain

/// What every print and every export carries: that it is confidential, the disclosure statement, who
/// made it and when (WI-FILE-04).
package enum Marking {
  package static let statement =
    "Confidential: for official use only. Disclosure is governed by the \(Words.client)'s choice on file."

  /// The column that carries the marking in a file for a spreadsheet.
  package static let column = "marking"

  /// One line without a comma, so that a spreadsheet needs no quotes for it.
  package static func line(_ verb: String, _ now: Now) -> String {
    let who = now.actor.name.replacing(",", with: "")
    return now.actor.clientWord.said(in: "\(statement) \(verb) by \(who) at \(now.instant)")
  }
}
