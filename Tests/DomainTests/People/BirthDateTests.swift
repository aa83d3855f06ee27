import Domain
import Testing

@Suite struct BirthDateTests {
  @Test(arguments: [
    ("1985-04-12", "1985-04-12", "day"), ("1985-04", "1985-04-01", "month"),
    ("1985", "1985-01-01", "year"),
  ])
  func `a birth date is kept as exactly as it is known`(
    text: String, day: String, precision: String
  ) throws {
    let read = try #require(BirthDate.read(text))
    #expect(read.day == Day(day))
    #expect(read.precision == precision)
    #expect(BirthDate.text(read.day, precision: read.precision) == text)
  }

  @Test(arguments: ["", "85", "1985-13", "1985-02-30", "April 1985"])
  func `what is no date is no birth date`(text: String) { #expect(BirthDate.read(text) == nil) }

  @Test(arguments: [
    ("A000345678", "A000345678"), ("a 000-345-678", "A000345678"), ("0001234", "A0001234"),
    ("A#00045678", "A00045678"),
  ])
  func `an alien number is read however it is written`(text: String, normal: String) {
    #expect(AlienNumber.normal(text) == normal)
  }

  @Test(arguments: ["", "A123", "A0001234567", "B00045678", "A0001234x"])
  func `anything else is no alien number`(text: String) { #expect(AlienNumber.normal(text) == nil) }
}
