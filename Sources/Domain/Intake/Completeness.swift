/// A required field that is empty, of the case or of one of its members.
package struct MissingField: Sendable, Hashable {
  /// Nil for a field of the case itself.
  package let person: RecordID?
  package let field: String
  package init(person: RecordID? = nil, field: String) {
    self.person = person
    self.field = field
  }
}

/// Which fields a record must have, as data of a pack (UT-PPL-01).
package struct RequiredFields: Sendable, Equatable {
  package let ofCase: [String]
  package let ofMember: [String]
  package init(ofCase: [String], ofMember: [String]) {
    self.ofCase = ofCase
    self.ofMember = ofMember
  }
}

/// How complete a case's records are, and what is missing by name.
package struct Completeness: Sendable, Equatable {
  package let required: Int
  /// The case's own first, then member by member in the file's order.
  package let missing: [MissingField]

  package init(of file: CaseFile, required fields: RequiredFields) {
    required = fields.ofCase.count + fields.ofMember.count * file.members.count
    let own = file.missingFields.filter(fields.ofCase.contains).map { MissingField(field: $0) }
    let members = file.members.flatMap { member in
      member.missingFields.filter(fields.ofMember.contains).map {
        MissingField(person: member.id, field: $0)
      }
    }
    missing = own + members
  }

  package var isComplete: Bool { missing.isEmpty }

  /// Whole per cent, rounded down: 100 only where nothing is missing.
  package var percent: Int {
    required == 0 ? 100 : 100 * max(0, required - missing.count) / required
  }
}
