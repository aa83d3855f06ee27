/// What a person's record says where programmes are suggested (WI-INT-06).
package struct AssistanceStanding: Sendable, Hashable {
  package var age: Int?
  package var householdHasChildren: Bool
  package var arrivedOn: Day?
  /// Types of assistance received on the day.
  package var receives: Set<String>
  /// Types that somebody of the household has applied for, whatever came of it.
  package var appliedFor: Set<String>

  package init(
    age: Int?, householdHasChildren: Bool, arrivedOn: Day?, receives: Set<String>,
    appliedFor: Set<String>
  ) {
    self.age = age
    self.householdHasChildren = householdHasChildren
    self.arrivedOn = arrivedOn
    self.receives = receives
    self.appliedFor = appliedFor
  }
}

/// What a rule about a programme looks at; all of a rule's conditions must hold.
package enum ProgramCondition: Sendable, Hashable {
  case adult
  case aged(Int)
  case withChildren
  case withoutChildren
  case receivesAny([String])
  case receivesNone([String])
  /// At most so many months since arrival.
  case arrivedWithin(Int)

  /// Reads `adult`, `aged 65`, `with-children`, `without-children`, `receives RCA W-2`,
  /// `lacks RCA`, `arrived-within 12`; nil for anything else.
  package init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    let rest = Array(words.dropFirst())
    switch (words.first ?? "", rest.count) {
    case ("adult", 0): self = .adult
    case ("with-children", 0): self = .withChildren
    case ("without-children", 0): self = .withoutChildren
    case ("receives", 1...): self = .receivesAny(rest)
    case ("lacks", 1...): self = .receivesNone(rest)
    case ("aged", 1):
      guard let years = Int(rest[0]) else { return nil }
      self = .aged(years)
    case ("arrived-within", 1):
      guard let months = Int(rest[0]) else { return nil }
      self = .arrivedWithin(months)
    default: return nil
    }
  }

  package func holds(for standing: AssistanceStanding, on day: Day) -> Bool {
    switch self {
    case .adult: standing.age.map { $0 >= 18 } ?? false
    case .aged(let years): standing.age.map { $0 >= years } ?? false
    case .withChildren: standing.householdHasChildren
    case .withoutChildren: !standing.householdHasChildren
    case .receivesAny(let types): types.contains(where: standing.receives.contains)
    case .receivesNone(let types): !types.contains(where: standing.receives.contains)
    case .arrivedWithin(let months):
      standing.arrivedOn.map { $0 <= day && day < $0.adding(months: months) } ?? false
    }
  }
}

/// A rule of a pack: who may be eligible for what, and where that is said.
package struct ProgramRule: Sendable, Hashable {
  package let code: String
  /// The type of assistance that is suggested.
  package let program: String
  package let conditions: [ProgramCondition]
  /// What fired, as a person reads it.
  package let sentence: String
  package let source: String

  package init(
    code: String, program: String, conditions: [ProgramCondition], sentence: String,
    source: String
  ) {
    self.code = code
    self.program = program
    self.conditions = conditions
    self.sentence = sentence
    self.source = source
  }

  /// Whether it fires: its conditions hold, and the programme is neither received nor applied for.
  package func fires(for standing: AssistanceStanding, on day: Day) -> Bool {
    !standing.receives.contains(program) && !standing.appliedFor.contains(program)
      && conditions.allSatisfy { $0.holds(for: standing, on: day) }
  }
}
