/// A member with the programmes of the pair that they are or were in.
struct Served {
  let member: Member
  private let stays: [(program: String, stay: Stay)]
  private let closedOn: Day?
  /// Everyone is looked at: a service may name a programme that its person was never in.
  init?(_ member: Member, in programs: [String], closedOn: Day?) {
    self.member = member
    self.closedOn = closedOn
    stays = programs.compactMap { program in
      Stay(of: member, in: [program]).map { (program, $0) }
    }
    if stays.isEmpty && member.services.isEmpty { return nil }
  }

  func openProgram(on day: Day) -> String? {
    if let closedOn, closedOn < day { return nil }
    return stays.first { $0.stay.isOpen(on: day) }?.program
  }
}
