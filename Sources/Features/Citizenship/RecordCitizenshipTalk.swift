import Domain
import Markup
import Policies
import Storage

/// The advantages of citizenship were discussed, and the person said what they wish (WI-PLN-12).
package struct RecordCitizenshipTalk: Command {
  package static let permission = Permission.caseEdit
  package static let name = "citizenship-talk.record"

  let caseID: String
  let personID: String
  let on: Day
  let advantages: [String]
  let wish: CitizenshipWish
  let remark: String

  package init(_ input: Input, caseID: String, personID: String) throws(InvalidInput) {
    self.caseID = caseID
    self.personID = personID
    var parse = Parse(input)
    on = parse.requiredDay(CitizenshipFields.talkOn)
    advantages = parse.several(CitizenshipFields.advantages)
    let wish = CitizenshipWish(rawValue: parse.choice(CitizenshipFields.wish))
    remark = parse.text(CitizenshipFields.remark)
    try parse.finish()
    self.wish = wish ?? .undecided
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> CitizenshipFacts? {
    try CitizenshipFacts.load(caseID, personID, scope, tx.reader)
  }

  package func decide(_ facts: CitizenshipFacts, _ now: Now) throws(CitizenshipRefusal) -> String {
    try Citizenship.discuss(
      advantages,
      required: WisconsinRefugee.citizenshipAdvantages.filter(\.isRequired).map(\.code), on: on,
      arrivedOn: facts.member.arrivedOn, today: now.today)
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try CitizenshipRecords.add(
      talk: id, personID: personID, on: on, advantages: advantages, wish: wish, remark: remark,
      now.stamp, tx)
  }

  package func location(_ id: String) -> Path { PersonCitizenshipPage.path(caseID, personID) }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("citizenship_talk", id)]
  }
}
