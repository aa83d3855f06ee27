/// Ages in whole years. A birthday of 29 February falls on 1 March in a common year (UT-PPL-02).
extension Day {
  /// The day on which someone born on this day turns `age`.
  package func birthday(turning age: Int) -> Day {
    let (year, month, day) = civil
    let then = year + age
    if month == 2, day == 29, !Day.isLeap(then) { return Day(year: then, month: 3, day: 1)! }
    return adding(months: 12 * age)
  }

  /// Whole years lived on `day` by someone born on this day; negative before birth.
  package func age(on day: Day) -> Int {
    let years = day.year - year
    return birthday(turning: years) <= day ? years : years - 1
  }
}
