/// Problem notes that no later note resolved (IRC-NOTE-05).
package enum OpenProblems {
  /// The last day on which a problem must have happened to count as old on `day`: older than so many
  /// days is one day more.
  package static func old(on day: Day, after days: Int) -> Day { day.adding(days: -days - 1) }
}
