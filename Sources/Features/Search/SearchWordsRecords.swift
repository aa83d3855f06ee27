import Domain
import Storage

/// The only writer of `search_words`: a person's name stands in no address, so the words of a search
/// stay on the server, for the sign-in that they came with.
package enum SearchWordsRecords {
  /// As many searches back a sign-in can go.
  static let kept = 20
  /// Words of a sign-in that lapsed are not kept either.
  static let longestSeconds = Session.longestSeconds

  /// Keeps the words and returns the search's id.
  package static func keep(
    _ words: String, session: String, _ now: Now, _ tx: Transaction
  ) throws -> String {
    let id = now.newID()
    try tx.run(
      "DELETE FROM search_words WHERE at < $1", [now.instant.adding(seconds: -longestSeconds)])
    try tx.run(
      "INSERT INTO search_words (id, session_id, words, at) VALUES ($1, $2, $3, $4)",
      [id, session, words, now.instant])
    try tx.run(
      """
      DELETE FROM search_words WHERE session_id = $1 AND id NOT IN \
      (SELECT s.id FROM search_words s WHERE s.session_id = $1 ORDER BY s.at DESC, s.id DESC \
      LIMIT \(kept))
      """, [session])
    return id
  }

  /// The words of a search of this sign-in; nil where they are not kept any more.
  package static func words(
    _ id: String, session: String, at instant: Instant, _ reader: Reader
  ) throws -> String? {
    try reader.one(
      "SELECT words FROM search_words WHERE id = $1 AND session_id = $2 AND at >= $3",
      [id, session, instant.adding(seconds: -longestSeconds)]
    ) { $0.text(0) }
  }
}
