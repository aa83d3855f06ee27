import Testing

@testable import Domain

@Suite struct `Text reuse` {
  private static let text =
    "Met the client at home. We went through the budget, wrote down rent and food, and set a day."

  @Test(arguments: [
    (text, text, 100),
    (text, text.uppercased() + "!", 100),
    (text, text + " Next week again.", 91),
    (text, "Phoned the clinic and asked for a day with an interpreter, who is booked for June.", 0),
  ])
  func `IRC-NOTE-10 the same words are alike, whatever their case and points`(
    one: String, other: String, percent: Int
  ) {
    #expect(TextReuse.percentAlike(one, other) == percent)
    #expect(TextReuse.percentAlike(other, one) == percent)
  }

  @Test func `short notes are never compared`() {
    #expect(
      TextReuse.percentAlike("No answer. Left a message.", "No answer. Left a message.") == nil)
    #expect(TextReuse.percentAlike(Self.text, "") == nil)
  }
}
