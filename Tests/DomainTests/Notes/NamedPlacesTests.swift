import Policies
import Testing

@testable import Domain

@Suite struct `Places that a note names` {
  private func fold(_ name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private func found(_ text: String, known: [String] = []) -> [String] {
    WritingAids.places.found(in: text, known: known.map { Set(fold($0)) }, fold: fold)
  }

  @Test(
    arguments: [
      ("They went to Copper Street Clinic by bus.", ["Copper Street Clinic"]),
      ("Visited Copper Street Clinic, then Copper Street Clinic's desk.", ["Copper Street Clinic"]),
      ("The University of Lakeside took him.", ["University of Lakeside"]),
      (
        "St. Mark's Hospital and Granite High School wrote.",
        ["St. Mark's Hospital", "Granite High School"]
      ),
      ("Salt and Light Center for New Arrivals", ["Salt and Light Center for New Arrivals"]),
      ("She met us in the 4th Avenue Library.", ["4th Avenue Library"]),
      ("He went to High School and to the clinic.", []),
      ("The Community Center was closed.", []),
      ("School Monday, Court Friday.", []),
      ("He lives in Church Street.", []),
      ("She said \"Copper Street Clinic is far\".", []),
      ("She said “Lake College”.", []),
      ("Nurse Ruiz called. Clinic", []), ("", []), ("Office", []),
    ] as [(String, [String])])
  func `IRC-NOTE-03 capitalised words with the kind of place that they are`(
    text: String, places: [String]
  ) {
    #expect(found(text) == places, "\(text)")
  }

  @Test(
    arguments: [
      ("Copper Street Clinic, 4 Copper Street, saw her.", []),
      ("Copper Street Clinic (4 Copper Street) saw her.", []),
      ("Copper Street Clinic at 12B North Road saw her.", []),
      ("Copper Street Clinic on 9 March saw her.", ["Copper Street Clinic"]),
      ("Copper Street Clinic. 4 Copper Street", ["Copper Street Clinic"]),
      ("Copper Street Clinic 4 times", ["Copper Street Clinic"]),
      ("Copper Street Clinic 4", ["Copper Street Clinic"]),
    ] as [(String, [String])])
  func `IRC-NOTE-03 a place with its address is not pointed out`(text: String, places: [String]) {
    #expect(found(text) == places, "\(text)")
  }

  @Test func `IRC-NOTE-03 a place on a list of the case is not pointed out`() {
    #expect(found("Lake College took her", known: ["Lake College, 9 Main St"]) == [])
    #expect(found("Madison Lake College took her", known: ["Lake College"]) == [])
    #expect(found("Lake College took her", known: ["Lake Clinic"]) == ["Lake College"])
    #expect(found("Lake College took her", known: ["College"]) == ["Lake College"])
  }
}
