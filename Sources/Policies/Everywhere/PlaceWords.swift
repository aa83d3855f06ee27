import Domain

/// Words by which a note's writer is reminded of a place's address (IRC-NOTE-03); source: 003 L664;
/// the lists are our default.
extension WritingAids {
  package static let places = NamedPlaces(
    kinds: [
      "clinic", "hospital", "pharmacy", "school", "academy", "college", "university", "library",
      "church", "mosque", "temple", "synagogue", "court", "courthouse", "shelter", "bank",
      "center", "centre", "office", "kindergarten", "preschool", "nursery",
    ],
    general: [
      "high", "middle", "elementary", "primary", "public", "community", "health", "medical",
      "technical", "district", "city", "county", "state", "federal", "emergency", "family", "main",
      "local", "new", "old", "english", "street", "avenue", "road", "ave", "st", "north", "south",
      "east", "west", "post", "front", "head", "social", "security", "resettlement", "day",
    ],
    notNames: notNames.union(
      professionalTitles.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    ).union([
      "at", "in", "on", "to", "from", "with", "for", "by", "near", "of", "as", "when", "after",
      "before", "while", "if", "so", "our", "her", "his", "my", "their", "its", "this", "that",
      "these", "those", "there", "today", "tomorrow", "yesterday", "visited", "called", "met",
      "went", "took", "saw", "both", "all", "no", "yes", "ms", "mr", "mrs",
    ]))
}
