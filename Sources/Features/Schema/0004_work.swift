import Storage

extension Schema {
  /// What people do for a case day by day: appointments, notes, actions, and the clocks they run on.
  static let workTables = [
    DatedTable(
      "appointment",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      person_id TEXT REFERENCES person (id)
      kind TEXT NOT NULL
      starts_at TEXT NOT NULL
      on_day TEXT NOT NULL
      place TEXT NOT NULL
      with_staff_id TEXT
      status TEXT NOT NULL
      proposed_by TEXT NOT NULL
      confirmed_by TEXT
      override_reason TEXT NOT NULL
      overridden_by TEXT
      change_reason TEXT NOT NULL
      """,
      indexes: """
        CREATE INDEX appointment_by_case ON appointment (case_id, on_day);
        CREATE INDEX appointment_by_staff ON appointment (with_staff_id, on_day);

        """),
    DatedTable(
      "assessment_session",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      person_id TEXT NOT NULL REFERENCES person (id)
      assessment_id TEXT
      draft_id TEXT NOT NULL
      on_day TEXT NOT NULL
      mode TEXT NOT NULL
      interpreter TEXT NOT NULL
      by_staff_id TEXT NOT NULL
      """,
      indexes: "CREATE INDEX assessment_session_by_person ON assessment_session (person_id);\n"),
    DatedTable(
      "action_item",
      """
      plan_id TEXT NOT NULL REFERENCES plan (id)
      goal_id TEXT
      area TEXT NOT NULL
      description TEXT NOT NULL
      helper TEXT NOT NULL
      helper_staff_id TEXT
      due_on TEXT
      status TEXT NOT NULL
      dropped_reason TEXT NOT NULL
      """,
      indexes: "CREATE INDEX action_item_by_plan ON action_item (plan_id);\n"),
    DatedTable(
      "progress",
      """
      action_item_id TEXT NOT NULL REFERENCES action_item (id)
      on_day TEXT NOT NULL
      remark TEXT NOT NULL
      by_staff_id TEXT NOT NULL
      """,
      indexes: "CREATE INDEX progress_by_action_item ON progress (action_item_id);\n"),
    DatedTable(
      "focus_area",
      """
      plan_id TEXT NOT NULL REFERENCES plan (id)
      assessment_id TEXT NOT NULL
      person_id TEXT NOT NULL
      area TEXT NOT NULL
      reason TEXT NOT NULL
      """,
      indexes: "CREATE INDEX focus_area_by_plan ON focus_area (plan_id);\n"),
    DatedTable(
      "plan_remark",
      """
      plan_id TEXT NOT NULL REFERENCES plan (id)
      kind TEXT NOT NULL
      on_day TEXT NOT NULL
      body TEXT NOT NULL
      by_staff_id TEXT NOT NULL
      """,
      indexes: "CREATE INDEX plan_remark_by_plan ON plan_remark (plan_id);\n"),
    DatedTable(
      "plan_review",
      """
      plan_id TEXT NOT NULL REFERENCES plan (id)
      on_day TEXT NOT NULL
      changes TEXT NOT NULL
      reasons TEXT NOT NULL
      by_staff_id TEXT NOT NULL
      """,
      indexes: "CREATE INDEX plan_review_by_plan ON plan_review (plan_id);\n"),
    DatedTable(
      "note",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      person_id TEXT REFERENCES person (id)
      kind TEXT NOT NULL
      event_at TEXT NOT NULL
      event_on TEXT NOT NULL
      entered_at TEXT NOT NULL
      entered_on TEXT NOT NULL
      mode TEXT NOT NULL
      participants TEXT NOT NULL
      served TEXT NOT NULL
      need TEXT NOT NULL
      activity TEXT NOT NULL
      plan_part TEXT NOT NULL
      body TEXT NOT NULL
      by_staff_id TEXT NOT NULL
      addendum_of TEXT
      about_kind TEXT NOT NULL
      about_id TEXT
      next_follow_up_on TEXT
      is_late BIGINT NOT NULL
      """,
      indexes: """
        CREATE INDEX note_by_case ON note (case_id, event_at, id);
        CREATE INDEX note_about ON note (about_id) WHERE about_id IS NOT NULL;
        CREATE INDEX note_addenda ON note (addendum_of) WHERE addendum_of IS NOT NULL;

        """),
    DatedTable(
      "waiver",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      person_id TEXT
      subject_id TEXT
      rule TEXT NOT NULL
      due_on TEXT NOT NULL
      on_day TEXT NOT NULL
      reason TEXT NOT NULL
      approved_by TEXT NOT NULL
      """,
      indexes: "CREATE INDEX waiver_by_case ON waiver (case_id);\n"),
  ]

  static let work = Migration(
    id: "0004_work",
    sql: workTables.map(\.sql).joined()
      + """
      CREATE TABLE draft (
        id TEXT PRIMARY KEY,
        staff_id TEXT NOT NULL REFERENCES staff (id),
        kind TEXT NOT NULL,
        case_id TEXT NOT NULL,
        person_id TEXT,
        fields TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        UNIQUE (staff_id, kind, case_id, person_id));
      CREATE TABLE clock (
        id TEXT PRIMARY KEY,
        case_id TEXT NOT NULL REFERENCES case_file (id),
        person_id TEXT,
        subject_id TEXT,
        rule TEXT NOT NULL,
        trigger_on TEXT NOT NULL,
        due_on TEXT NOT NULL,
        met_on TEXT,
        state TEXT NOT NULL CHECK (state IN ('open', 'met', 'cancelled', 'waived')),
        owner TEXT NOT NULL,
        fact TEXT NOT NULL,
        arithmetic TEXT NOT NULL,
        edition_from TEXT);
      CREATE INDEX clock_by_case ON clock (case_id);
      CREATE INDEX clock_owed ON clock (case_id, due_on) WHERE state = 'open';
      CREATE TABLE audit_head (
        agency_id TEXT PRIMARY KEY,
        last BIGINT NOT NULL,
        hash TEXT NOT NULL);
      CREATE TABLE audit_entry (
        agency_id TEXT NOT NULL,
        number BIGINT NOT NULL,
        at TEXT NOT NULL,
        actor_id TEXT NOT NULL,
        role TEXT NOT NULL,
        action TEXT NOT NULL,
        result TEXT NOT NULL,
        reason TEXT NOT NULL,
        subject TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (agency_id, number));
      CREATE TABLE audit_subject (
        agency_id TEXT NOT NULL,
        number BIGINT NOT NULL,
        case_id TEXT,
        person_id TEXT);
      CREATE INDEX audit_subject_by_case ON audit_subject (case_id);
      CREATE INDEX audit_subject_by_person ON audit_subject (person_id);
      CREATE TABLE idempotency (
        id TEXT PRIMARY KEY,
        digest TEXT NOT NULL,
        location TEXT NOT NULL,
        at TEXT NOT NULL);
      CREATE TABLE import_row (
        source TEXT NOT NULL,
        file TEXT NOT NULL,
        ref TEXT NOT NULL,
        record_id TEXT NOT NULL,
        cells TEXT NOT NULL,
        PRIMARY KEY (source, file, ref));

      """)
}
