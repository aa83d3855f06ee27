import Domain

/// A fact on which it rests that the reader sees something, as pages say it and programs read it.
package struct GroundLine: Codable, Sendable, Hashable {
  package enum Basis: String, CaseIterable, Sendable, Hashable, Codable {
    case team, supervision, need, emergency, review, operation, agreement, minimum
    case pointOfContact = "point-of-contact"
    case ownAgency = "own-agency"
    case noAgreements = "no-agreements"
  }

  package let basis: Basis
  /// As what they have their place in the team; nil where they have none.
  package let role: String?
  /// Whom of the team they supervise.
  package let name: String?
  package let from: Day?
  /// The last day on which it counts.
  package let until: Day?

  package init(
    basis: Basis, role: String? = nil, name: String? = nil, from: Day? = nil, until: Day? = nil
  ) {
    self.basis = basis
    self.role = role
    self.name = name
    self.from = from
    self.until = until
  }

  package init(_ ground: Ground) {
    switch ground {
    case .team(let place): self.init(basis: .team, role: place.role, from: place.since)
    case .supervision(let name): self.init(basis: .supervision, name: name)
    case .pointOfContact: self.init(basis: .pointOfContact)
    case .need(let end): self.init(basis: .need, until: end.adding(days: -1))
    case .emergency(let end): self.init(basis: .emergency, until: end.adding(days: -1))
    case .review(let end): self.init(basis: .review, until: end.adding(days: -1))
    case .operation: self.init(basis: .operation)
    case .ownAgency: self.init(basis: .ownAgency)
    case .agreement(let agreement):
      self.init(basis: .agreement, from: agreement.from, until: agreement.to)
    case .noAgreements: self.init(basis: .noAgreements)
    case .minimum: self.init(basis: .minimum)
    }
  }

  /// Whether it brings the reader to the case; the others let a class of data reach their agency.
  package var bringsToCase: Bool {
    switch basis {
    case .team, .supervision, .pointOfContact, .need, .emergency, .review, .operation: true
    case .ownAgency, .agreement, .noAgreements, .minimum: false
    }
  }
}
