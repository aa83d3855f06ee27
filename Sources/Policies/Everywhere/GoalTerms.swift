import Domain

/// What every pack shares about goals.
package enum GoalTerms {
  package static let parameters = Parameters(
    """
    key               | value | from | to | chosen by | counts from | source
    goal.short.months | 12    |      |    | goal      | day added   | IRC-PLN-01; the length is our default
    """)
}
