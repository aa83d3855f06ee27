import Storage

extension Schema {
  /// People, the households they are in, and who works for each.
  static let peopleTables = [
    DatedTable(
      "case_file",
      """
      agency_id TEXT NOT NULL REFERENCES agency (id)
      number TEXT NOT NULL
      opened_on TEXT NOT NULL
      intake_on TEXT
      closed_on TEXT
      close_kind TEXT
      """,
      indexes: """
        CREATE INDEX case_file_by_agency ON case_file (agency_id, opened_on);
        CREATE INDEX case_file_by_number ON case_file (number);

        """),
    DatedTable(
      "person",
      """
      given_names TEXT NOT NULL
      family_name TEXT NOT NULL
      name_order TEXT NOT NULL
      name_parts TEXT NOT NULL
      preferred_name TEXT NOT NULL
      native_name TEXT NOT NULL
      document_name TEXT NOT NULL
      sort_key TEXT NOT NULL
      birth_date TEXT
      birth_precision TEXT NOT NULL
      sex TEXT NOT NULL
      arrived_on TEXT
      arrival_reason TEXT NOT NULL
      status TEXT NOT NULL
      country_of_birth TEXT NOT NULL
      language TEXT NOT NULL
      written_language TEXT NOT NULL
      interpreter_needed BIGINT NOT NULL
      phone TEXT NOT NULL
      email TEXT NOT NULL
      address TEXT NOT NULL
      """,
      indexes: """
        CREATE INDEX person_by_sort_key ON person (sort_key, id);
        CREATE INDEX person_by_birth_date ON person (birth_date);

        """),
    DatedTable(
      "membership",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      person_id TEXT NOT NULL REFERENCES person (id)
      relationship TEXT NOT NULL
      is_head BIGINT NOT NULL
      from_on TEXT
      to_on TEXT
      """,
      indexes: """
        CREATE INDEX membership_by_case ON membership (case_id);
        CREATE INDEX membership_by_person ON membership (person_id);
        CREATE UNIQUE INDEX membership_one_case ON membership (person_id) WHERE to_on IS NULL;

        """),
    DatedTable(
      "care_team",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      staff_id TEXT NOT NULL REFERENCES staff (id)
      role TEXT NOT NULL
      is_gatekeeper BIGINT NOT NULL
      from_on TEXT NOT NULL
      to_on TEXT
      """,
      indexes: """
        CREATE INDEX care_team_by_case ON care_team (case_id);
        CREATE INDEX care_team_by_staff ON care_team (staff_id, case_id);
        CREATE UNIQUE INDEX care_team_one_gatekeeper ON care_team (case_id)
          WHERE is_gatekeeper = 1 AND to_on IS NULL;

        """),
    DatedTable(
      "explanation",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      person_id TEXT
      kind TEXT NOT NULL
      on_day TEXT NOT NULL
      by_staff_id TEXT NOT NULL
      language TEXT NOT NULL
      interpreter TEXT NOT NULL
      form_version TEXT NOT NULL
      """,
      indexes: "CREATE INDEX explanation_by_case ON explanation (case_id);\n"),
    DatedTable(
      "sharing_choice",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      choice TEXT NOT NULL CHECK (choice IN ('share', 'opt-out'))
      on_day TEXT NOT NULL
      language TEXT NOT NULL
      interpreter TEXT NOT NULL
      """,
      indexes: "CREATE INDEX sharing_choice_by_case ON sharing_choice (case_id);\n"),
    DatedTable(
      "strength",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      person_id TEXT
      kind TEXT NOT NULL
      description TEXT NOT NULL
      on_day TEXT NOT NULL
      """,
      indexes: "CREATE INDEX strength_by_case ON strength (case_id);\n"),
  ]

  static let people = Migration(
    id: "0002_people",
    sql: peopleTables.map(\.sql).joined()
      + """
      CREATE TABLE name_key (
        person_id TEXT NOT NULL REFERENCES person (id),
        kind TEXT NOT NULL CHECK (kind IN ('exact', 'skeleton')),
        key TEXT NOT NULL,
        PRIMARY KEY (kind, key, person_id));
      CREATE INDEX name_key_by_person ON name_key (person_id);
      CREATE TABLE data_key (
        id TEXT PRIMARY KEY,
        wrapped {bytes} NOT NULL,
        wrapped_by TEXT NOT NULL);
      CREATE TABLE sealed_fact (
        person_id TEXT NOT NULL REFERENCES person (id),
        field TEXT NOT NULL,
        sealed {bytes} NOT NULL,
        lookup TEXT,
        PRIMARY KEY (person_id, field));
      CREATE INDEX sealed_fact_by_lookup ON sealed_fact (field, lookup);

      """)
}
