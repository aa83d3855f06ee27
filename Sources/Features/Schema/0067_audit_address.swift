import Storage

extension Schema {
  /// From where it was asked; empty for entries written before.
  static let auditAddress = Migration(
    id: "0067_audit_address",
    sql: "ALTER TABLE audit_entry ADD COLUMN address TEXT NOT NULL DEFAULT '';\n")
}
