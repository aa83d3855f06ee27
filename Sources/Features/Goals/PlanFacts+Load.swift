import Domain
import Storage

extension PlanFacts {
  static func load(_ caseID: String, _ scope: Scope, _ reader: Reader) throws -> PlanFacts? {
    guard let header = try CaseHeader.load(caseID, scope, reader) else { return nil }
    return PlanFacts(plan: try StoredPlan.load(ofCase: caseID, reader), header: header)
  }
}
