import Domain

/// How much each finding says about two records being one person: hundredths of a bit, our
/// design, to be replaced once an agency has measured its own records.
package enum DuplicateWeights {
  package static let parameters = Parameters(
    """
    key                     | value | from | to | chosen by | counts from | source
    match.name.all          | 1000  |      |    | search    | –           | our design: one in a thousand shares all parts
    match.name.most         | 700   |      |    | search    | –           | our design: every part of the shorter name
    match.name.some         | -200  |      |    | search    | –           | our design: kin share parts
    match.name.none         | -900  |      |    | search    | –           | our design
    match.birth.same        | 1300  |      |    | search    | –           | our design: some 80 years of days, heaped
    match.birth.swapped     | 800   |      |    | search    | –           | our design: day and month exchanged
    match.birth.close       | 300   |      |    | search    | –           | our design: same year, month or day differs
    match.birth.other       | -500  |      |    | search    | –           | our design
    match.alien.same        | 2200  |      |    | search    | –           | our design: meant to be unique
    match.alien.other       | -600  |      |    | search    | –           | our design: typing errors occur
    match.arrival.same      | 600   |      |    | search    | –           | our design: families arrive together
    match.arrival.week      | 300   |      |    | search    | –           | our design
    match.arrival.other     | -100  |      |    | search    | –           | our design: often mistaken
    match.strength.possible | 500   |      |    | search    | –           | our design
    match.strength.probable | 1200  |      |    | search    | –           | our design
    match.strength.strong   | 2000  |      |    | search    | –           | our design
    """)
}
