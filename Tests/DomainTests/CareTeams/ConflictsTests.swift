import Domain
import Testing

@Suite struct ConflictsTests {
  @Test func `IRC-SUP-05 a declaration blocks an assignment, or warns whoever makes it`() {
    let table: [(ConflictEffect?, Bool, String)] = [
      (nil, false, ""), (.blocks, false, "team.conflict"), (.blocks, true, "team.conflict"),
      (.warns, false, "team.conflict-warned"), (.warns, true, ""),
    ]
    for (declared, isConfirmed, expected) in table {
      var code = ""
      do { try Conflicts.assign(declared, isConfirmed: isConfirmed) } catch { code = error.code }
      #expect(code == expected, "\(String(describing: declared)) \(isConfirmed)")
    }
  }

  @Test func `IRC-SUP-05 the worker, their supervisor and administrators see it, nobody else`() {
    for role in Role.ofStaff {
      for (actor, isConcerned) in [("worker", true), ("leader", true), ("other", false)] {
        let maySee = Conflicts.maySee(
          role, actorID: actor, workerID: "worker", supervisorID: "leader")
        #expect(maySee == (isConcerned || role == .administrator), "\(role) \(actor)")
      }
    }
    #expect(
      !Conflicts.maySee(.caseManager, actorID: "other", workerID: "worker", supervisorID: nil))
  }

  @Test func `IRC-SUP-05 nobody lifts what stands about themselves`() {
    let table: [(String, Bool, String)] = [
      ("leader", false, ""), ("worker", false, "conflict.own-declaration"),
      ("leader", true, "conflict.lifted"),
    ]
    for (actor, isLifted, expected) in table {
      var code = ""
      do {
        try Conflicts.lift(actorID: actor, workerID: "worker", isLifted: isLifted)
      } catch { code = error.code }
      #expect(code == expected)
    }
  }
}
