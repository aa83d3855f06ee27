import Storage

extension Schema {
  /// A signed version is read as it was known (decision 0056): by its plan, among former rows too.
  static let planVersions = Migration(
    id: "0039_plan_versions",
    sql: """
      CREATE INDEX goal_past_by_plan ON goal_past (plan_id);
      CREATE INDEX family_goal_past_by_goal ON family_goal_past (goal_id);

      """)
}
