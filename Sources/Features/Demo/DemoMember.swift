import Domain

/// One invented person of a family.
struct DemoMember {
  let id: String
  let arrived: Day
  let isAdult: Bool
  let cells: [String]

  init(
    id: String, caseID: String, place: Int, origin: DemoNames.Origin, familyName: String,
    arrived: Day, story: DemoStory, today: Day, dice: inout Dice
  ) {
    self.id = id
    self.arrived = arrived
    let isWoman = place == 1 || (place != 0 && dice.chance(50)) || (place == 0 && dice.chance(30))
    let names = isWoman ? origin.women : origin.men
    // Neighbours in a family do not share a name, so that lists can tell them apart.
    let given = names[((Int(caseID.filter(\.isNumber)) ?? 0) + place) % names.count]
    let age = DemoMember.age(place, story, &dice)
    let birth = today.adding(months: -age.months).adding(days: -age.days)
    isAdult = birth.birthday(turning: 18) <= today
    let isMononym = origin.country == "Afghanistan" && place == 0 && dice.chance(30)
    let relationship = place == 0 ? "head" : place == 1 ? "spouse" : "child"
    cells = [
      id, caseID, given, isMononym ? "" : familyName,
      isMononym ? "mononym" : origin.familyFirst ? "family-first" : "given-first",
      story.isBare && place == 1 ? "" : "\(birth)", "day", isWoman ? "female" : "male",
      relationship, place == 0 ? "yes" : "no", "\(arrived)", origin.status, origin.country,
      origin.language, place < 2 && dice.chance(70) ? "yes" : "no",
      // Plainly no alien number; the record of a bare story lacks it.
      story.isBare ? "" : "DEMO-" + id,
    ]
  }

  private static func age(
    _ place: Int, _ story: DemoStory, _ dice: inout Dice
  ) -> (months: Int, days: Int) {
    switch place {
    case 0: (dice.roll(23...58) * 12, dice.roll(10...300))
    case 1: (dice.roll(22...55) * 12, dice.roll(10...300))
    case 2 where story.hasComingOfAge: (18 * 12, dice.roll(2...20))
    default: (dice.roll(1...16) * 12, dice.roll(1...300))
    }
  }
}
