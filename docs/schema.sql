-- Read from the databases by SchemaTests; RESETTLE_WRITE_DOCS=1 writes it again.

CREATE TABLE access_request (
  id TEXT NOT NULL PRIMARY KEY,
  staff_id TEXT NOT NULL,
  case_number TEXT NOT NULL,
  case_id TEXT,
  kind TEXT NOT NULL,
  purpose TEXT NOT NULL,
  reason TEXT NOT NULL,
  days BIGINT NOT NULL,
  asked_on TEXT NOT NULL,
  status TEXT NOT NULL,
  from_on TEXT,
  until_on TEXT,
  decided_by TEXT,
  decided_on TEXT,
  answer TEXT NOT NULL,
  review_due_on TEXT,
  reviewed_by TEXT,
  reviewed_on TEXT,
  review TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX access_request_by_case ON access_request (case_id, staff_id);

CREATE UNIQUE INDEX access_request_by_source ON access_request (source, source_ref);

CREATE INDEX access_request_by_staff ON access_request (staff_id);

CREATE TABLE access_request_past (
  id TEXT NOT NULL PRIMARY KEY,
  staff_id TEXT NOT NULL,
  case_number TEXT NOT NULL,
  case_id TEXT,
  kind TEXT NOT NULL,
  purpose TEXT NOT NULL,
  reason TEXT NOT NULL,
  days BIGINT NOT NULL,
  asked_on TEXT NOT NULL,
  status TEXT NOT NULL,
  from_on TEXT,
  until_on TEXT,
  decided_by TEXT,
  decided_on TEXT,
  answer TEXT NOT NULL,
  review_due_on TEXT,
  reviewed_by TEXT,
  reviewed_on TEXT,
  review TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE account (
  staff_id TEXT NOT NULL PRIMARY KEY,
  email_key TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  changed_at TEXT NOT NULL);

CREATE TABLE acknowledgement (
  id TEXT NOT NULL PRIMARY KEY,
  publication_id TEXT NOT NULL,
  edition BIGINT NOT NULL,
  staff_id TEXT NOT NULL,
  acknowledged_on TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX acknowledgement_by_source ON acknowledgement (source, source_ref);

CREATE UNIQUE INDEX acknowledgement_once ON acknowledgement (publication_id, staff_id, edition);

CREATE TABLE acknowledgement_past (
  id TEXT NOT NULL PRIMARY KEY,
  publication_id TEXT NOT NULL,
  edition BIGINT NOT NULL,
  staff_id TEXT NOT NULL,
  acknowledged_on TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE action_item (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL,
  goal_id TEXT,
  area TEXT NOT NULL,
  description TEXT NOT NULL,
  helper TEXT NOT NULL,
  helper_staff_id TEXT,
  due_on TEXT,
  status TEXT NOT NULL,
  dropped_reason TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX action_item_by_plan ON action_item (plan_id);

CREATE UNIQUE INDEX action_item_by_source ON action_item (source, source_ref);

CREATE TABLE action_item_past (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL,
  goal_id TEXT,
  area TEXT NOT NULL,
  description TEXT NOT NULL,
  helper TEXT NOT NULL,
  helper_staff_id TEXT,
  due_on TEXT,
  status TEXT NOT NULL,
  dropped_reason TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE agency (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  client_label TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX agency_by_source ON agency (source, source_ref);

CREATE TABLE agency_holidays (
  id TEXT NOT NULL PRIMARY KEY,
  agency_id TEXT NOT NULL,
  pack TEXT NOT NULL,
  calendar TEXT NOT NULL,
  from_on TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX agency_holidays_by_agency ON agency_holidays (agency_id, pack, from_on);

CREATE UNIQUE INDEX agency_holidays_by_source ON agency_holidays (source, source_ref);

CREATE TABLE agency_holidays_past (
  id TEXT NOT NULL PRIMARY KEY,
  agency_id TEXT NOT NULL,
  pack TEXT NOT NULL,
  calendar TEXT NOT NULL,
  from_on TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE agency_past (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  client_label TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE agreement (
  id TEXT NOT NULL PRIMARY KEY,
  document TEXT NOT NULL,
  data_classes TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX agreement_by_source ON agreement (source, source_ref);

CREATE TABLE agreement_party (
  id TEXT NOT NULL PRIMARY KEY,
  agreement_id TEXT NOT NULL,
  agency_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX agreement_party_by_agency ON agreement_party (agency_id, agreement_id);

CREATE INDEX agreement_party_by_agreement ON agreement_party (agreement_id);

CREATE UNIQUE INDEX agreement_party_by_source ON agreement_party (source, source_ref);

CREATE TABLE agreement_party_past (
  id TEXT NOT NULL PRIMARY KEY,
  agreement_id TEXT NOT NULL,
  agency_id TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE agreement_past (
  id TEXT NOT NULL PRIMARY KEY,
  document TEXT NOT NULL,
  data_classes TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE appointment (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT,
  kind TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  on_day TEXT NOT NULL,
  place TEXT NOT NULL,
  with_staff_id TEXT,
  status TEXT NOT NULL,
  proposed_by TEXT NOT NULL,
  confirmed_by TEXT,
  override_reason TEXT NOT NULL,
  overridden_by TEXT,
  change_reason TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX appointment_by_case ON appointment (case_id, on_day);

CREATE UNIQUE INDEX appointment_by_source ON appointment (source, source_ref);

CREATE INDEX appointment_by_staff ON appointment (with_staff_id, on_day);

CREATE TABLE appointment_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT,
  kind TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  on_day TEXT NOT NULL,
  place TEXT NOT NULL,
  with_staff_id TEXT,
  status TEXT NOT NULL,
  proposed_by TEXT NOT NULL,
  confirmed_by TEXT,
  override_reason TEXT NOT NULL,
  overridden_by TEXT,
  change_reason TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE assessment (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  instrument TEXT NOT NULL,
  instrument_version TEXT NOT NULL,
  kind TEXT NOT NULL,
  finalised_on TEXT NOT NULL,
  face_to_face BIGINT NOT NULL,
  strengths TEXT NOT NULL,
  needs TEXT NOT NULL,
  priorities TEXT NOT NULL,
  support_areas TEXT NOT NULL,
  methods TEXT NOT NULL,
  client_took_part TEXT NOT NULL,
  absence_reason TEXT NOT NULL,
  no_strength_reason TEXT NOT NULL,
  corrects_id TEXT,
  correction_reason TEXT NOT NULL,
  superseded_by_id TEXT,
  by_staff_id TEXT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX assessment_by_person ON assessment (person_id);

CREATE UNIQUE INDEX assessment_by_source ON assessment (source, source_ref);

CREATE TABLE assessment_answer (
  id TEXT NOT NULL PRIMARY KEY,
  assessment_id TEXT NOT NULL,
  area TEXT NOT NULL,
  question TEXT NOT NULL,
  value TEXT NOT NULL,
  na_reason TEXT NOT NULL,
  comment TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX assessment_answer_by_assessment ON assessment_answer (assessment_id);

CREATE UNIQUE INDEX assessment_answer_by_source ON assessment_answer (source, source_ref);

CREATE TABLE assessment_answer_past (
  id TEXT NOT NULL PRIMARY KEY,
  assessment_id TEXT NOT NULL,
  area TEXT NOT NULL,
  question TEXT NOT NULL,
  value TEXT NOT NULL,
  na_reason TEXT NOT NULL,
  comment TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE assessment_past (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  instrument TEXT NOT NULL,
  instrument_version TEXT NOT NULL,
  kind TEXT NOT NULL,
  finalised_on TEXT NOT NULL,
  face_to_face BIGINT NOT NULL,
  strengths TEXT NOT NULL,
  needs TEXT NOT NULL,
  priorities TEXT NOT NULL,
  support_areas TEXT NOT NULL,
  methods TEXT NOT NULL,
  client_took_part TEXT NOT NULL,
  absence_reason TEXT NOT NULL,
  no_strength_reason TEXT NOT NULL,
  corrects_id TEXT,
  correction_reason TEXT NOT NULL,
  superseded_by_id TEXT,
  by_staff_id TEXT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE assessment_session (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  assessment_id TEXT,
  draft_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  mode TEXT NOT NULL,
  interpreter TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX assessment_session_by_person ON assessment_session (person_id);

CREATE UNIQUE INDEX assessment_session_by_source ON assessment_session (source, source_ref);

CREATE TABLE assessment_session_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  assessment_id TEXT,
  draft_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  mode TEXT NOT NULL,
  interpreter TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE assistance (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  type TEXT NOT NULL,
  decided_on TEXT,
  started_on TEXT,
  ended_on TEXT,
  monthly_cents BIGINT,
  end_reason TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX assistance_by_person ON assistance (person_id);

CREATE UNIQUE INDEX assistance_by_source ON assistance (source, source_ref);

CREATE TABLE assistance_detail (
  id TEXT NOT NULL PRIMARY KEY,
  assistance_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  agency TEXT NOT NULL,
  worker TEXT NOT NULL,
  plan TEXT NOT NULL,
  funding TEXT NOT NULL,
  is_fset BIGINT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX assistance_detail_by_assistance ON assistance_detail (assistance_id);

CREATE INDEX assistance_detail_by_person ON assistance_detail (person_id);

CREATE UNIQUE INDEX assistance_detail_by_source ON assistance_detail (source, source_ref);

CREATE TABLE assistance_detail_past (
  id TEXT NOT NULL PRIMARY KEY,
  assistance_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  agency TEXT NOT NULL,
  worker TEXT NOT NULL,
  plan TEXT NOT NULL,
  funding TEXT NOT NULL,
  is_fset BIGINT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE assistance_effect (
  id TEXT NOT NULL PRIMARY KEY,
  job_id TEXT NOT NULL,
  effect TEXT NOT NULL,
  suggested TEXT NOT NULL,
  rule TEXT NOT NULL,
  reason TEXT NOT NULL,
  confirmed_on TEXT NOT NULL,
  confirmed_by_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX assistance_effect_by_job ON assistance_effect (job_id);

CREATE UNIQUE INDEX assistance_effect_by_source ON assistance_effect (source, source_ref);

CREATE TABLE assistance_effect_past (
  id TEXT NOT NULL PRIMARY KEY,
  job_id TEXT NOT NULL,
  effect TEXT NOT NULL,
  suggested TEXT NOT NULL,
  rule TEXT NOT NULL,
  reason TEXT NOT NULL,
  confirmed_on TEXT NOT NULL,
  confirmed_by_id TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE assistance_past (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  type TEXT NOT NULL,
  decided_on TEXT,
  started_on TEXT,
  ended_on TEXT,
  monthly_cents BIGINT,
  end_reason TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE assistance_report (
  id TEXT NOT NULL PRIMARY KEY,
  job_id TEXT NOT NULL,
  sent_on TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX assistance_report_by_job ON assistance_report (job_id);

CREATE UNIQUE INDEX assistance_report_by_source ON assistance_report (source, source_ref);

CREATE TABLE assistance_report_detail (
  id TEXT NOT NULL PRIMARY KEY,
  report_id TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  agency TEXT NOT NULL,
  worker TEXT NOT NULL,
  mode TEXT NOT NULL,
  words TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX assistance_report_detail_by_report ON assistance_report_detail (report_id);

CREATE UNIQUE INDEX assistance_report_detail_by_source ON assistance_report_detail (source, source_ref);

CREATE TABLE assistance_report_detail_past (
  id TEXT NOT NULL PRIMARY KEY,
  report_id TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  agency TEXT NOT NULL,
  worker TEXT NOT NULL,
  mode TEXT NOT NULL,
  words TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE assistance_report_past (
  id TEXT NOT NULL PRIMARY KEY,
  job_id TEXT NOT NULL,
  sent_on TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE assistance_request (
  id TEXT NOT NULL PRIMARY KEY,
  agency_id TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  subject TEXT NOT NULL,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  answered_by TEXT,
  answered_on TEXT,
  read_on TEXT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX assistance_request_by_agency ON assistance_request (agency_id, asked_on);

CREATE UNIQUE INDEX assistance_request_by_source ON assistance_request (source, source_ref);

CREATE INDEX assistance_request_open ON assistance_request (asked_on);

CREATE TABLE assistance_request_past (
  id TEXT NOT NULL PRIMARY KEY,
  agency_id TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  subject TEXT NOT NULL,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  answered_by TEXT,
  answered_on TEXT,
  read_on TEXT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE audit_entry (
  agency_id TEXT NOT NULL PRIMARY KEY,
  number BIGINT NOT NULL PRIMARY KEY,
  at TEXT NOT NULL,
  actor_id TEXT NOT NULL,
  role TEXT NOT NULL,
  action TEXT NOT NULL,
  result TEXT NOT NULL,
  reason TEXT NOT NULL,
  subject TEXT NOT NULL,
  hash TEXT NOT NULL,
  address TEXT NOT NULL);

CREATE TABLE audit_head (
  agency_id TEXT NOT NULL PRIMARY KEY,
  last BIGINT NOT NULL,
  hash TEXT NOT NULL);

CREATE TABLE audit_subject (
  agency_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  case_id TEXT,
  person_id TEXT);

CREATE INDEX audit_subject_by_case ON audit_subject (case_id);

CREATE INDEX audit_subject_by_person ON audit_subject (person_id);

CREATE TABLE barrier (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  description TEXT NOT NULL,
  status TEXT NOT NULL,
  on_day TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX barrier_by_plan ON barrier (plan_id);

CREATE UNIQUE INDEX barrier_by_source ON barrier (source, source_ref);

CREATE TABLE barrier_past (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  description TEXT NOT NULL,
  status TEXT NOT NULL,
  on_day TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE benefit_application (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  program TEXT NOT NULL,
  applied_on TEXT NOT NULL,
  outcome TEXT NOT NULL,
  outcome_on TEXT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX benefit_application_by_case ON benefit_application (case_id);

CREATE UNIQUE INDEX benefit_application_by_source ON benefit_application (source, source_ref);

CREATE TABLE benefit_application_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  program TEXT NOT NULL,
  applied_on TEXT NOT NULL,
  outcome TEXT NOT NULL,
  outcome_on TEXT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE breach (
  id TEXT NOT NULL PRIMARY KEY,
  agency_id TEXT NOT NULL,
  happened_on TEXT NOT NULL,
  what TEXT NOT NULL,
  concerned TEXT NOT NULL,
  reached TEXT NOT NULL,
  reported_on TEXT NOT NULL,
  reported_by TEXT NOT NULL,
  notified TEXT NOT NULL,
  notified_on TEXT,
  result TEXT NOT NULL,
  closed_on TEXT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX breach_by_agency ON breach (agency_id, reported_on);

CREATE UNIQUE INDEX breach_by_source ON breach (source, source_ref);

CREATE TABLE breach_past (
  id TEXT NOT NULL PRIMARY KEY,
  agency_id TEXT NOT NULL,
  happened_on TEXT NOT NULL,
  what TEXT NOT NULL,
  concerned TEXT NOT NULL,
  reached TEXT NOT NULL,
  reported_on TEXT NOT NULL,
  reported_by TEXT NOT NULL,
  notified TEXT NOT NULL,
  notified_on TEXT,
  result TEXT NOT NULL,
  closed_on TEXT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE calendar_feed (
  id TEXT NOT NULL PRIMARY KEY,
  staff_id TEXT NOT NULL,
  began_at TEXT NOT NULL);

CREATE UNIQUE INDEX calendar_feed_by_staff ON calendar_feed (staff_id);

CREATE TABLE care_team (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  role TEXT NOT NULL,
  is_gatekeeper BIGINT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX care_team_by_case ON care_team (case_id);

CREATE UNIQUE INDEX care_team_by_source ON care_team (source, source_ref);

CREATE INDEX care_team_by_staff ON care_team (staff_id, case_id);

CREATE UNIQUE INDEX care_team_one_gatekeeper ON care_team (case_id);

CREATE TABLE care_team_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  role TEXT NOT NULL,
  is_gatekeeper BIGINT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE case_ending (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  ending TEXT NOT NULL,
  evidence TEXT NOT NULL,
  on_day TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX case_ending_by_case ON case_ending (case_id);

CREATE UNIQUE INDEX case_ending_by_source ON case_ending (source, source_ref);

CREATE TABLE case_ending_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  ending TEXT NOT NULL,
  evidence TEXT NOT NULL,
  on_day TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE case_file (
  id TEXT NOT NULL PRIMARY KEY,
  agency_id TEXT NOT NULL,
  number TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  intake_on TEXT,
  closed_on TEXT,
  close_kind TEXT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX case_file_by_agency ON case_file (agency_id, opened_on);

CREATE INDEX case_file_by_number ON case_file (number);

CREATE UNIQUE INDEX case_file_by_source ON case_file (source, source_ref);

CREATE TABLE case_file_past (
  id TEXT NOT NULL PRIMARY KEY,
  agency_id TEXT NOT NULL,
  number TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  intake_on TEXT,
  closed_on TEXT,
  close_kind TEXT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE citizenship_talk (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  advantages TEXT NOT NULL,
  wish TEXT NOT NULL,
  remark TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX citizenship_talk_by_person ON citizenship_talk (person_id);

CREATE UNIQUE INDEX citizenship_talk_by_source ON citizenship_talk (source, source_ref);

CREATE TABLE citizenship_talk_past (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  advantages TEXT NOT NULL,
  wish TEXT NOT NULL,
  remark TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE clock (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT,
  subject_id TEXT,
  rule TEXT NOT NULL,
  trigger_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  met_on TEXT,
  state TEXT NOT NULL,
  owner TEXT NOT NULL,
  fact TEXT NOT NULL,
  arithmetic TEXT NOT NULL,
  edition_from TEXT);

CREATE INDEX clock_by_case ON clock (case_id);

CREATE INDEX clock_owed ON clock (case_id, due_on);

CREATE TABLE complaint (
  id TEXT NOT NULL PRIMARY KEY,
  agency_id TEXT NOT NULL,
  case_id TEXT,
  recorder_id TEXT NOT NULL,
  subject_id TEXT,
  investigator_id TEXT,
  approver_id TEXT,
  received_on TEXT NOT NULL,
  channel TEXT NOT NULL,
  topic TEXT NOT NULL,
  is_safety BIGINT NOT NULL,
  is_anonymous BIGINT NOT NULL,
  language TEXT NOT NULL,
  sealed_complainant TEXT NOT NULL,
  sealed_matter TEXT NOT NULL,
  sealed_wish TEXT NOT NULL,
  sealed_interpreter TEXT NOT NULL,
  sealed_family TEXT NOT NULL,
  acknowledged_on TEXT,
  decided_on TEXT,
  result TEXT NOT NULL,
  sealed_decision TEXT NOT NULL,
  approved_on TEXT,
  answered_on TEXT,
  answer_language TEXT NOT NULL,
  sealed_answer TEXT NOT NULL,
  followed_on TEXT,
  sealed_follow_up TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX complaint_by_agency ON complaint (agency_id, received_on);

CREATE INDEX complaint_by_case ON complaint (case_id);

CREATE INDEX complaint_by_recorder ON complaint (recorder_id, received_on);

CREATE UNIQUE INDEX complaint_by_source ON complaint (source, source_ref);

CREATE INDEX complaint_open ON complaint (agency_id, received_on);

CREATE TABLE complaint_past (
  id TEXT NOT NULL PRIMARY KEY,
  agency_id TEXT NOT NULL,
  case_id TEXT,
  recorder_id TEXT NOT NULL,
  subject_id TEXT,
  investigator_id TEXT,
  approver_id TEXT,
  received_on TEXT NOT NULL,
  channel TEXT NOT NULL,
  topic TEXT NOT NULL,
  is_safety BIGINT NOT NULL,
  is_anonymous BIGINT NOT NULL,
  language TEXT NOT NULL,
  sealed_complainant TEXT NOT NULL,
  sealed_matter TEXT NOT NULL,
  sealed_wish TEXT NOT NULL,
  sealed_interpreter TEXT NOT NULL,
  sealed_family TEXT NOT NULL,
  acknowledged_on TEXT,
  decided_on TEXT,
  result TEXT NOT NULL,
  sealed_decision TEXT NOT NULL,
  approved_on TEXT,
  answered_on TEXT,
  answer_language TEXT NOT NULL,
  sealed_answer TEXT NOT NULL,
  followed_on TEXT,
  sealed_follow_up TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE complaint_step (
  id TEXT NOT NULL PRIMARY KEY,
  complaint_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  sealed_what TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX complaint_step_by_complaint ON complaint_step (complaint_id, on_day);

CREATE UNIQUE INDEX complaint_step_by_source ON complaint_step (source, source_ref);

CREATE TABLE complaint_step_past (
  id TEXT NOT NULL PRIMARY KEY,
  complaint_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  sealed_what TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE confidentiality_agreement (
  id TEXT NOT NULL PRIMARY KEY,
  staff_id TEXT NOT NULL,
  edition BIGINT NOT NULL,
  signed_on TEXT NOT NULL,
  way TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX confidentiality_agreement_by_source ON confidentiality_agreement (source, source_ref);

CREATE UNIQUE INDEX confidentiality_agreement_once ON confidentiality_agreement (staff_id, edition);

CREATE TABLE confidentiality_agreement_past (
  id TEXT NOT NULL PRIMARY KEY,
  staff_id TEXT NOT NULL,
  edition BIGINT NOT NULL,
  signed_on TEXT NOT NULL,
  way TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE conflict_of_interest (
  id TEXT NOT NULL PRIMARY KEY,
  staff_id TEXT NOT NULL,
  case_number TEXT NOT NULL,
  case_id TEXT,
  effect TEXT NOT NULL,
  nature TEXT NOT NULL,
  declared_on TEXT NOT NULL,
  declared_by TEXT NOT NULL,
  lifted_on TEXT,
  lifted_by TEXT,
  lift_reason TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX conflict_of_interest_by_source ON conflict_of_interest (source, source_ref);

CREATE INDEX conflict_of_interest_by_staff ON conflict_of_interest (staff_id, case_id);

CREATE TABLE conflict_of_interest_past (
  id TEXT NOT NULL PRIMARY KEY,
  staff_id TEXT NOT NULL,
  case_number TEXT NOT NULL,
  case_id TEXT,
  effect TEXT NOT NULL,
  nature TEXT NOT NULL,
  declared_on TEXT NOT NULL,
  declared_by TEXT NOT NULL,
  lifted_on TEXT,
  lifted_by TEXT,
  lift_reason TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE connection (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  on_day TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX connection_by_person ON connection (person_id);

CREATE UNIQUE INDEX connection_by_source ON connection (source, source_ref);

CREATE TABLE connection_past (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  on_day TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE contact (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT,
  person_id TEXT,
  on_day TEXT NOT NULL,
  mode TEXT NOT NULL,
  with_whom TEXT NOT NULL,
  goals TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX contact_by_case ON contact (case_id, on_day);

CREATE INDEX contact_by_person ON contact (person_id, on_day);

CREATE UNIQUE INDEX contact_by_source ON contact (source, source_ref);

CREATE TABLE contact_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT,
  person_id TEXT,
  on_day TEXT NOT NULL,
  mode TEXT NOT NULL,
  with_whom TEXT NOT NULL,
  goals TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE contribution (
  id TEXT NOT NULL PRIMARY KEY,
  goal_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  kind TEXT NOT NULL,
  significant BIGINT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX contribution_by_goal ON contribution (goal_id);

CREATE UNIQUE INDEX contribution_by_source ON contribution (source, source_ref);

CREATE TABLE contribution_past (
  id TEXT NOT NULL PRIMARY KEY,
  goal_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  kind TEXT NOT NULL,
  significant BIGINT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE counselor_follow_up (
  id TEXT NOT NULL PRIMARY KEY,
  appointment_id TEXT NOT NULL,
  at TEXT NOT NULL,
  mode TEXT NOT NULL,
  summary TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX counselor_follow_up_by_meeting ON counselor_follow_up (appointment_id);

CREATE UNIQUE INDEX counselor_follow_up_by_source ON counselor_follow_up (source, source_ref);

CREATE TABLE counselor_follow_up_past (
  id TEXT NOT NULL PRIMARY KEY,
  appointment_id TEXT NOT NULL,
  at TEXT NOT NULL,
  mode TEXT NOT NULL,
  summary TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE counselor_meeting (
  id TEXT NOT NULL PRIMARY KEY,
  appointment_id TEXT NOT NULL,
  stage TEXT NOT NULL,
  came BIGINT NOT NULL,
  reason TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX counselor_meeting_by_meeting ON counselor_meeting (appointment_id);

CREATE UNIQUE INDEX counselor_meeting_by_source ON counselor_meeting (source, source_ref);

CREATE TABLE counselor_meeting_past (
  id TEXT NOT NULL PRIMARY KEY,
  appointment_id TEXT NOT NULL,
  stage TEXT NOT NULL,
  came BIGINT NOT NULL,
  reason TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE counter (
  id TEXT NOT NULL PRIMARY KEY,
  last BIGINT NOT NULL);

CREATE TABLE data_key (
  id TEXT NOT NULL PRIMARY KEY,
  wrapped BYTES NOT NULL,
  wrapped_by TEXT NOT NULL);

CREATE TABLE department_contact (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  mode TEXT NOT NULL,
  with_whom TEXT NOT NULL,
  about TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX department_contact_by_case ON department_contact (case_id);

CREATE UNIQUE INDEX department_contact_by_source ON department_contact (source, source_ref);

CREATE TABLE department_contact_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  mode TEXT NOT NULL,
  with_whom TEXT NOT NULL,
  about TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE directory_entry (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  offers TEXT NOT NULL,
  areas TEXT NOT NULL,
  is_employment BIGINT NOT NULL,
  languages TEXT NOT NULL,
  location TEXT NOT NULL,
  eligibility TEXT NOT NULL,
  contact TEXT NOT NULL,
  seed TEXT NOT NULL,
  ended_on TEXT,
  end_reason TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX directory_entry_by_source ON directory_entry (source, source_ref);

CREATE TABLE directory_entry_past (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  offers TEXT NOT NULL,
  areas TEXT NOT NULL,
  is_employment BIGINT NOT NULL,
  languages TEXT NOT NULL,
  location TEXT NOT NULL,
  eligibility TEXT NOT NULL,
  contact TEXT NOT NULL,
  seed TEXT NOT NULL,
  ended_on TEXT,
  end_reason TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE disagreement (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  about TEXT NOT NULL,
  parties TEXT NOT NULL,
  positions TEXT NOT NULL,
  client_present BIGINT NOT NULL,
  escalated_on TEXT,
  settled_on TEXT,
  settled_by TEXT,
  result TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX disagreement_by_case ON disagreement (case_id);

CREATE UNIQUE INDEX disagreement_by_source ON disagreement (source, source_ref);

CREATE TABLE disagreement_discussion (
  id TEXT NOT NULL PRIMARY KEY,
  disagreement_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  remark TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX disagreement_discussion_by_disagreement ON disagreement_discussion (disagreement_id);

CREATE UNIQUE INDEX disagreement_discussion_by_source ON disagreement_discussion (source, source_ref);

CREATE TABLE disagreement_discussion_past (
  id TEXT NOT NULL PRIMARY KEY,
  disagreement_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  remark TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE disagreement_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  about TEXT NOT NULL,
  parties TEXT NOT NULL,
  positions TEXT NOT NULL,
  client_present BIGINT NOT NULL,
  escalated_on TEXT,
  settled_on TEXT,
  settled_by TEXT,
  result TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE disagreement_recipient (
  id TEXT NOT NULL PRIMARY KEY,
  disagreement_id TEXT NOT NULL,
  role TEXT NOT NULL,
  staff_id TEXT,
  told_on TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX disagreement_recipient_by_disagreement ON disagreement_recipient (disagreement_id);

CREATE UNIQUE INDEX disagreement_recipient_by_source ON disagreement_recipient (source, source_ref);

CREATE INDEX disagreement_recipient_by_staff ON disagreement_recipient (staff_id);

CREATE TABLE disagreement_recipient_past (
  id TEXT NOT NULL PRIMARY KEY,
  disagreement_id TEXT NOT NULL,
  role TEXT NOT NULL,
  staff_id TEXT,
  told_on TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE disclosure (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT,
  sent_on TEXT NOT NULL,
  recipient TEXT NOT NULL,
  classes TEXT NOT NULL,
  what TEXT NOT NULL,
  means TEXT NOT NULL,
  basis TEXT NOT NULL,
  release_id TEXT,
  by_staff_id TEXT NOT NULL,
  authority TEXT NOT NULL,
  document_ref TEXT NOT NULL,
  facts TEXT NOT NULL,
  approved_by TEXT,
  review_due_on TEXT,
  reviewed_by TEXT,
  reviewed_on TEXT,
  review TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX disclosure_by_case ON disclosure (case_id, sent_on);

CREATE UNIQUE INDEX disclosure_by_source ON disclosure (source, source_ref);

CREATE INDEX disclosure_to_review ON disclosure (review_due_on);

CREATE TABLE disclosure_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT,
  sent_on TEXT NOT NULL,
  recipient TEXT NOT NULL,
  classes TEXT NOT NULL,
  what TEXT NOT NULL,
  means TEXT NOT NULL,
  basis TEXT NOT NULL,
  release_id TEXT,
  by_staff_id TEXT NOT NULL,
  authority TEXT NOT NULL,
  document_ref TEXT NOT NULL,
  facts TEXT NOT NULL,
  approved_by TEXT,
  review_due_on TEXT,
  reviewed_by TEXT,
  reviewed_on TEXT,
  review TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE discussion (
  id TEXT NOT NULL PRIMARY KEY,
  assessment_id TEXT NOT NULL,
  question TEXT NOT NULL,
  closed_on TEXT,
  outcome TEXT NOT NULL,
  partner TEXT NOT NULL,
  participants TEXT NOT NULL,
  remark TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX discussion_by_assessment ON discussion (assessment_id);

CREATE UNIQUE INDEX discussion_by_source ON discussion (source, source_ref);

CREATE TABLE discussion_past (
  id TEXT NOT NULL PRIMARY KEY,
  assessment_id TEXT NOT NULL,
  question TEXT NOT NULL,
  closed_on TEXT,
  outcome TEXT NOT NULL,
  partner TEXT NOT NULL,
  participants TEXT NOT NULL,
  remark TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE document (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  type TEXT NOT NULL,
  filed_on TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX document_by_person ON document (person_id);

CREATE UNIQUE INDEX document_by_source ON document (source, source_ref);

CREATE TABLE document_copy (
  id TEXT NOT NULL PRIMARY KEY,
  document_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  slot TEXT NOT NULL,
  words TEXT NOT NULL,
  page TEXT NOT NULL,
  original TEXT NOT NULL,
  returned_on TEXT,
  scanned_by TEXT NOT NULL,
  verified_by TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size BIGINT NOT NULL,
  digest TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX document_copy_by_document ON document_copy (document_id);

CREATE INDEX document_copy_by_person ON document_copy (person_id);

CREATE UNIQUE INDEX document_copy_by_source ON document_copy (source, source_ref);

CREATE TABLE document_copy_past (
  id TEXT NOT NULL PRIMARY KEY,
  document_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  slot TEXT NOT NULL,
  words TEXT NOT NULL,
  page TEXT NOT NULL,
  original TEXT NOT NULL,
  returned_on TEXT,
  scanned_by TEXT NOT NULL,
  verified_by TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size BIGINT NOT NULL,
  digest TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE document_past (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  type TEXT NOT NULL,
  filed_on TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE draft (
  id TEXT NOT NULL PRIMARY KEY,
  staff_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  case_id TEXT NOT NULL,
  person_id TEXT,
  fields TEXT NOT NULL,
  saved_at TEXT NOT NULL);

CREATE TABLE eligibility (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  program TEXT NOT NULL,
  verified_on TEXT,
  reference TEXT NOT NULL,
  confirmed_on TEXT,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX eligibility_by_case ON eligibility (case_id, program);

CREATE UNIQUE INDEX eligibility_by_source ON eligibility (source, source_ref);

CREATE TABLE eligibility_document (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  program TEXT NOT NULL,
  document TEXT NOT NULL,
  collected_on TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX eligibility_document_by_case ON eligibility_document (case_id, program, document);

CREATE UNIQUE INDEX eligibility_document_by_source ON eligibility_document (source, source_ref);

CREATE TABLE eligibility_document_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  program TEXT NOT NULL,
  document TEXT NOT NULL,
  collected_on TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE eligibility_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  program TEXT NOT NULL,
  verified_on TEXT,
  reference TEXT NOT NULL,
  confirmed_on TEXT,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE employer_contact (
  id TEXT NOT NULL PRIMARY KEY,
  job_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX employer_contact_by_job ON employer_contact (job_id);

CREATE UNIQUE INDEX employer_contact_by_source ON employer_contact (source, source_ref);

CREATE TABLE employer_contact_detail (
  id TEXT NOT NULL PRIMARY KEY,
  contact_id TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  mode TEXT NOT NULL,
  with_whom TEXT NOT NULL,
  words TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX employer_contact_detail_by_contact ON employer_contact_detail (contact_id);

CREATE UNIQUE INDEX employer_contact_detail_by_source ON employer_contact_detail (source, source_ref);

CREATE TABLE employer_contact_detail_past (
  id TEXT NOT NULL PRIMARY KEY,
  contact_id TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  mode TEXT NOT NULL,
  with_whom TEXT NOT NULL,
  words TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE employer_contact_past (
  id TEXT NOT NULL PRIMARY KEY,
  job_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE employment_plan (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL,
  no_goal_reason TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX employment_plan_by_plan ON employment_plan (plan_id);

CREATE UNIQUE INDEX employment_plan_by_source ON employment_plan (source, source_ref);

CREATE TABLE employment_plan_past (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL,
  no_goal_reason TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE engagement_step (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  step TEXT NOT NULL,
  on_day TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  outcome TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX engagement_step_by_case ON engagement_step (case_id, step);

CREATE UNIQUE INDEX engagement_step_by_source ON engagement_step (source, source_ref);

CREATE TABLE engagement_step_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  step TEXT NOT NULL,
  on_day TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  outcome TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE english_assessment (
  id TEXT NOT NULL PRIMARY KEY,
  referral_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  status TEXT NOT NULL,
  assessed_on TEXT NOT NULL,
  test TEXT NOT NULL,
  level TEXT NOT NULL,
  needs TEXT NOT NULL,
  recommendations TEXT NOT NULL,
  finalised_on TEXT,
  corrects_id TEXT,
  reason TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX english_assessment_by_person ON english_assessment (person_id);

CREATE INDEX english_assessment_by_referral ON english_assessment (referral_id);

CREATE UNIQUE INDEX english_assessment_by_source ON english_assessment (source, source_ref);

CREATE TABLE english_assessment_past (
  id TEXT NOT NULL PRIMARY KEY,
  referral_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  status TEXT NOT NULL,
  assessed_on TEXT NOT NULL,
  test TEXT NOT NULL,
  level TEXT NOT NULL,
  needs TEXT NOT NULL,
  recommendations TEXT NOT NULL,
  finalised_on TEXT,
  corrects_id TEXT,
  reason TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE english_attendance (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  until_on TEXT NOT NULL,
  held BIGINT NOT NULL,
  came BIGINT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX english_attendance_by_person ON english_attendance (person_id);

CREATE UNIQUE INDEX english_attendance_by_source ON english_attendance (source, source_ref);

CREATE TABLE english_attendance_past (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  until_on TEXT NOT NULL,
  held BIGINT NOT NULL,
  came BIGINT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE english_class (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  discussed_on TEXT NOT NULL,
  options TEXT NOT NULL,
  kind TEXT NOT NULL,
  provider TEXT NOT NULL,
  obstacles TEXT NOT NULL,
  overcome TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX english_class_by_person ON english_class (person_id);

CREATE UNIQUE INDEX english_class_by_source ON english_class (source, source_ref);

CREATE TABLE english_class_past (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  discussed_on TEXT NOT NULL,
  options TEXT NOT NULL,
  kind TEXT NOT NULL,
  provider TEXT NOT NULL,
  obstacles TEXT NOT NULL,
  overcome TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE english_level (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  level TEXT NOT NULL,
  level_source TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX english_level_by_person ON english_level (person_id, on_day);

CREATE UNIQUE INDEX english_level_by_source ON english_level (source, source_ref);

CREATE TABLE english_level_past (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  level TEXT NOT NULL,
  level_source TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE english_referral (
  id TEXT NOT NULL PRIMARY KEY,
  connection_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT,
  meets_at TEXT NOT NULL,
  place TEXT NOT NULL,
  help TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX english_referral_by_person ON english_referral (person_id);

CREATE UNIQUE INDEX english_referral_by_source ON english_referral (source, source_ref);

CREATE INDEX english_referral_by_staff ON english_referral (staff_id, case_id);

CREATE TABLE english_referral_past (
  id TEXT NOT NULL PRIMARY KEY,
  connection_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT,
  meets_at TEXT NOT NULL,
  place TEXT NOT NULL,
  help TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE enrollment (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  program TEXT NOT NULL,
  started_on TEXT NOT NULL,
  ended_on TEXT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX enrollment_by_person ON enrollment (person_id);

CREATE UNIQUE INDEX enrollment_by_source ON enrollment (source, source_ref);

CREATE TABLE enrollment_funding (
  id TEXT NOT NULL PRIMARY KEY,
  enrollment_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  funding TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX enrollment_funding_by_enrollment ON enrollment_funding (enrollment_id);

CREATE INDEX enrollment_funding_by_person ON enrollment_funding (person_id);

CREATE UNIQUE INDEX enrollment_funding_by_source ON enrollment_funding (source, source_ref);

CREATE TABLE enrollment_funding_past (
  id TEXT NOT NULL PRIMARY KEY,
  enrollment_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  funding TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE enrollment_past (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  program TEXT NOT NULL,
  started_on TEXT NOT NULL,
  ended_on TEXT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE equivalent_form (
  id TEXT NOT NULL PRIMARY KEY,
  family_assessment_id TEXT NOT NULL,
  person_id TEXT,
  kind TEXT NOT NULL,
  agency_name TEXT NOT NULL,
  made_on TEXT NOT NULL,
  paper TEXT NOT NULL,
  domains TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX equivalent_form_by_assessment ON equivalent_form (family_assessment_id);

CREATE UNIQUE INDEX equivalent_form_by_source ON equivalent_form (source, source_ref);

CREATE TABLE equivalent_form_past (
  id TEXT NOT NULL PRIMARY KEY,
  family_assessment_id TEXT NOT NULL,
  person_id TEXT,
  kind TEXT NOT NULL,
  agency_name TEXT NOT NULL,
  made_on TEXT NOT NULL,
  paper TEXT NOT NULL,
  domains TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE explanation (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT,
  kind TEXT NOT NULL,
  on_day TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  language TEXT NOT NULL,
  interpreter TEXT NOT NULL,
  form_version TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX explanation_by_case ON explanation (case_id);

CREATE UNIQUE INDEX explanation_by_source ON explanation (source, source_ref);

CREATE TABLE explanation_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT,
  kind TEXT NOT NULL,
  on_day TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  language TEXT NOT NULL,
  interpreter TEXT NOT NULL,
  form_version TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE extension (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  program TEXT NOT NULL,
  until_on TEXT NOT NULL,
  lct_agreed_on TEXT,
  cm_agreed_on TEXT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX extension_by_person ON extension (person_id);

CREATE UNIQUE INDEX extension_by_source ON extension (source, source_ref);

CREATE TABLE extension_past (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  program TEXT NOT NULL,
  until_on TEXT NOT NULL,
  lct_agreed_on TEXT,
  cm_agreed_on TEXT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE family_assessment (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  begun_on TEXT NOT NULL,
  finalised_on TEXT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX family_assessment_by_case ON family_assessment (case_id);

CREATE UNIQUE INDEX family_assessment_by_source ON family_assessment (source, source_ref);

CREATE TABLE family_assessment_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  begun_on TEXT NOT NULL,
  finalised_on TEXT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE family_barrier (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT,
  kind TEXT NOT NULL,
  severity TEXT NOT NULL,
  description TEXT NOT NULL,
  evidence TEXT NOT NULL,
  found_on TEXT NOT NULL,
  status TEXT NOT NULL,
  goal_id TEXT,
  service_plan TEXT NOT NULL,
  reason TEXT NOT NULL,
  decided_on TEXT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX family_barrier_by_case ON family_barrier (case_id);

CREATE UNIQUE INDEX family_barrier_by_source ON family_barrier (source, source_ref);

CREATE TABLE family_barrier_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT,
  kind TEXT NOT NULL,
  severity TEXT NOT NULL,
  description TEXT NOT NULL,
  evidence TEXT NOT NULL,
  found_on TEXT NOT NULL,
  status TEXT NOT NULL,
  goal_id TEXT,
  service_plan TEXT NOT NULL,
  reason TEXT NOT NULL,
  decided_on TEXT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE family_finding (
  id TEXT NOT NULL PRIMARY KEY,
  family_assessment_id TEXT NOT NULL,
  domain TEXT NOT NULL,
  finding TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX family_finding_by_domain ON family_finding (family_assessment_id, domain);

CREATE UNIQUE INDEX family_finding_by_source ON family_finding (source, source_ref);

CREATE TABLE family_finding_past (
  id TEXT NOT NULL PRIMARY KEY,
  family_assessment_id TEXT NOT NULL,
  domain TEXT NOT NULL,
  finding TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE family_goal (
  id TEXT NOT NULL PRIMARY KEY,
  goal_id TEXT NOT NULL,
  resources TEXT NOT NULL,
  result TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX family_goal_by_goal ON family_goal (goal_id);

CREATE UNIQUE INDEX family_goal_by_source ON family_goal (source, source_ref);

CREATE TABLE family_goal_past (
  id TEXT NOT NULL PRIMARY KEY,
  goal_id TEXT NOT NULL,
  resources TEXT NOT NULL,
  result TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE INDEX family_goal_past_by_goal ON family_goal_past (goal_id);

CREATE TABLE file_copy (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  language TEXT NOT NULL,
  parts TEXT NOT NULL,
  agreed TEXT NOT NULL,
  approved_on TEXT,
  approved_by TEXT,
  digest TEXT NOT NULL,
  handed_on TEXT,
  handed_by TEXT,
  handed_how TEXT NOT NULL,
  handed_language TEXT NOT NULL,
  interpreter TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX file_copy_by_case ON file_copy (case_id);

CREATE UNIQUE INDEX file_copy_by_source ON file_copy (source, source_ref);

CREATE TABLE file_copy_choice (
  id TEXT NOT NULL PRIMARY KEY,
  copy_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  choice TEXT NOT NULL,
  words TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX file_copy_choice_by_copy ON file_copy_choice (copy_id, kind, subject);

CREATE UNIQUE INDEX file_copy_choice_by_source ON file_copy_choice (source, source_ref);

CREATE TABLE file_copy_choice_past (
  id TEXT NOT NULL PRIMARY KEY,
  copy_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  choice TEXT NOT NULL,
  words TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE file_copy_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  language TEXT NOT NULL,
  parts TEXT NOT NULL,
  agreed TEXT NOT NULL,
  approved_on TEXT,
  approved_by TEXT,
  digest TEXT NOT NULL,
  handed_on TEXT,
  handed_by TEXT,
  handed_how TEXT NOT NULL,
  handed_language TEXT NOT NULL,
  interpreter TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE file_destruction (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  answer TEXT NOT NULL,
  answered_on TEXT,
  answered_by TEXT,
  people BIGINT NOT NULL,
  facts BIGINT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX file_destruction_by_case ON file_destruction (case_id);

CREATE UNIQUE INDEX file_destruction_by_source ON file_destruction (source, source_ref);

CREATE TABLE file_destruction_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  answer TEXT NOT NULL,
  answered_on TEXT,
  answered_by TEXT,
  people BIGINT NOT NULL,
  facts BIGINT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE file_review (
  id TEXT NOT NULL PRIMARY KEY,
  agency_id TEXT NOT NULL,
  monitor_id TEXT NOT NULL,
  title TEXT NOT NULL,
  pool TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT NOT NULL,
  size BIGINT NOT NULL,
  seed TEXT NOT NULL,
  population BIGINT NOT NULL,
  population_digest TEXT NOT NULL,
  drawn_on TEXT NOT NULL,
  drawn_by TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX file_review_by_agency ON file_review (agency_id);

CREATE INDEX file_review_by_monitor ON file_review (monitor_id);

CREATE UNIQUE INDEX file_review_by_source ON file_review (source, source_ref);

CREATE TABLE file_review_answer (
  id TEXT NOT NULL PRIMARY KEY,
  form_id TEXT NOT NULL,
  criterion TEXT NOT NULL,
  answer TEXT NOT NULL,
  comment TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX file_review_answer_by_source ON file_review_answer (source, source_ref);

CREATE UNIQUE INDEX file_review_answer_once ON file_review_answer (form_id, criterion);

CREATE TABLE file_review_answer_past (
  id TEXT NOT NULL PRIMARY KEY,
  form_id TEXT NOT NULL,
  criterion TEXT NOT NULL,
  answer TEXT NOT NULL,
  comment TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE file_review_case (
  id TEXT NOT NULL PRIMARY KEY,
  review_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX file_review_case_by_case ON file_review_case (case_id, review_id);

CREATE INDEX file_review_case_by_review ON file_review_case (review_id);

CREATE UNIQUE INDEX file_review_case_by_source ON file_review_case (source, source_ref);

CREATE TABLE file_review_case_past (
  id TEXT NOT NULL PRIMARY KEY,
  review_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE file_review_correction (
  id TEXT NOT NULL PRIMARY KEY,
  form_id TEXT NOT NULL,
  criterion TEXT NOT NULL,
  what TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  due_on TEXT NOT NULL,
  closed_on TEXT,
  closed_by TEXT,
  result TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX file_review_correction_by_form ON file_review_correction (form_id);

CREATE INDEX file_review_correction_by_owner ON file_review_correction (owner_id);

CREATE UNIQUE INDEX file_review_correction_by_source ON file_review_correction (source, source_ref);

CREATE TABLE file_review_correction_past (
  id TEXT NOT NULL PRIMARY KEY,
  form_id TEXT NOT NULL,
  criterion TEXT NOT NULL,
  what TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  due_on TEXT NOT NULL,
  closed_on TEXT,
  closed_by TEXT,
  result TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE file_review_form (
  id TEXT NOT NULL PRIMARY KEY,
  review_id TEXT NOT NULL,
  template TEXT NOT NULL,
  filled_on TEXT NOT NULL,
  remark TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX file_review_form_by_review ON file_review_form (review_id);

CREATE UNIQUE INDEX file_review_form_by_source ON file_review_form (source, source_ref);

CREATE TABLE file_review_form_past (
  id TEXT NOT NULL PRIMARY KEY,
  review_id TEXT NOT NULL,
  template TEXT NOT NULL,
  filled_on TEXT NOT NULL,
  remark TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE file_review_past (
  id TEXT NOT NULL PRIMARY KEY,
  agency_id TEXT NOT NULL,
  monitor_id TEXT NOT NULL,
  title TEXT NOT NULL,
  pool TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT NOT NULL,
  size BIGINT NOT NULL,
  seed TEXT NOT NULL,
  population BIGINT NOT NULL,
  population_digest TEXT NOT NULL,
  drawn_on TEXT NOT NULL,
  drawn_by TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE focus_area (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  area TEXT NOT NULL,
  reason TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX focus_area_by_plan ON focus_area (plan_id);

CREATE UNIQUE INDEX focus_area_by_source ON focus_area (source, source_ref);

CREATE TABLE focus_area_past (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  area TEXT NOT NULL,
  reason TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE follow_up (
  id TEXT NOT NULL PRIMARY KEY,
  contact_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  note_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  relationship TEXT NOT NULL,
  representative_id TEXT,
  result TEXT NOT NULL,
  next_on TEXT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX follow_up_by_case ON follow_up (case_id);

CREATE UNIQUE INDEX follow_up_by_contact ON follow_up (contact_id);

CREATE UNIQUE INDEX follow_up_by_source ON follow_up (source, source_ref);

CREATE TABLE follow_up_past (
  id TEXT NOT NULL PRIMARY KEY,
  contact_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  note_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  relationship TEXT NOT NULL,
  representative_id TEXT,
  result TEXT NOT NULL,
  next_on TEXT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE goal (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL,
  person_id TEXT,
  class TEXT NOT NULL,
  title TEXT NOT NULL,
  added_on TEXT NOT NULL,
  target_on TEXT,
  achieved_on TEXT,
  dropped_on TEXT,
  case_manager_role TEXT NOT NULL,
  supporting_activities TEXT NOT NULL,
  area TEXT NOT NULL,
  client_words TEXT NOT NULL,
  strength TEXT NOT NULL,
  need TEXT NOT NULL,
  measure TEXT NOT NULL,
  client_role TEXT NOT NULL,
  deferred_reason TEXT NOT NULL,
  self_help TEXT NOT NULL,
  position BIGINT NOT NULL,
  stated_by TEXT NOT NULL,
  environment_strength TEXT NOT NULL,
  expected_change TEXT NOT NULL,
  deferred_on TEXT,
  dropped_reason TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX goal_by_person ON goal (person_id);

CREATE INDEX goal_by_plan ON goal (plan_id);

CREATE UNIQUE INDEX goal_by_source ON goal (source, source_ref);

CREATE TABLE goal_past (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL,
  person_id TEXT,
  class TEXT NOT NULL,
  title TEXT NOT NULL,
  added_on TEXT NOT NULL,
  target_on TEXT,
  achieved_on TEXT,
  dropped_on TEXT,
  case_manager_role TEXT NOT NULL,
  supporting_activities TEXT NOT NULL,
  area TEXT NOT NULL,
  client_words TEXT NOT NULL,
  strength TEXT NOT NULL,
  need TEXT NOT NULL,
  measure TEXT NOT NULL,
  client_role TEXT NOT NULL,
  deferred_reason TEXT NOT NULL,
  self_help TEXT NOT NULL,
  position BIGINT NOT NULL,
  stated_by TEXT NOT NULL,
  environment_strength TEXT NOT NULL,
  expected_change TEXT NOT NULL,
  deferred_on TEXT,
  dropped_reason TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE INDEX goal_past_by_plan ON goal_past (plan_id);

CREATE TABLE handover (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT,
  on_day TEXT NOT NULL,
  community_team TEXT NOT NULL,
  training_center TEXT NOT NULL,
  others TEXT NOT NULL,
  therapist_id TEXT NOT NULL,
  case_manager_id TEXT NOT NULL,
  interviewed_on TEXT,
  client_view TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX handover_by_case ON handover (case_id, on_day);

CREATE INDEX handover_by_person ON handover (person_id);

CREATE UNIQUE INDEX handover_by_source ON handover (source, source_ref);

CREATE TABLE handover_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT,
  on_day TEXT NOT NULL,
  community_team TEXT NOT NULL,
  training_center TEXT NOT NULL,
  others TEXT NOT NULL,
  therapist_id TEXT NOT NULL,
  case_manager_id TEXT NOT NULL,
  interviewed_on TEXT,
  client_view TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE idempotency (
  id TEXT NOT NULL PRIMARY KEY,
  digest TEXT NOT NULL,
  location TEXT NOT NULL,
  at TEXT NOT NULL);

CREATE TABLE immigration_paper (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  i94_on TEXT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX immigration_paper_by_person ON immigration_paper (person_id);

CREATE UNIQUE INDEX immigration_paper_by_source ON immigration_paper (source, source_ref);

CREATE TABLE immigration_paper_past (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  i94_on TEXT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE immigration_step (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  on_day TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX immigration_step_by_person ON immigration_step (person_id);

CREATE UNIQUE INDEX immigration_step_by_source ON immigration_step (source, source_ref);

CREATE TABLE immigration_step_past (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  on_day TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE import_row (
  source TEXT NOT NULL PRIMARY KEY,
  file TEXT NOT NULL PRIMARY KEY,
  ref TEXT NOT NULL PRIMARY KEY,
  record_id TEXT NOT NULL,
  cells TEXT NOT NULL);

CREATE TABLE information_release (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  recipient TEXT NOT NULL,
  classes TEXT NOT NULL,
  purpose TEXT NOT NULL,
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL,
  language TEXT NOT NULL,
  signed_on TEXT,
  signed_by TEXT NOT NULL,
  explained_by TEXT,
  interpreter TEXT NOT NULL,
  form_version TEXT NOT NULL,
  withdrawn_on TEXT,
  withdrawn_how TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX information_release_by_case ON information_release (case_id, from_on);

CREATE UNIQUE INDEX information_release_by_source ON information_release (source, source_ref);

CREATE TABLE information_release_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  recipient TEXT NOT NULL,
  classes TEXT NOT NULL,
  purpose TEXT NOT NULL,
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL,
  language TEXT NOT NULL,
  signed_on TEXT,
  signed_by TEXT NOT NULL,
  explained_by TEXT,
  interpreter TEXT NOT NULL,
  form_version TEXT NOT NULL,
  withdrawn_on TEXT,
  withdrawn_how TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE initials_mode (
  staff_id TEXT NOT NULL PRIMARY KEY,
  began_at TEXT NOT NULL);

CREATE TABLE instrument_question (
  id TEXT NOT NULL PRIMARY KEY,
  instrument TEXT NOT NULL,
  area TEXT NOT NULL,
  question TEXT NOT NULL,
  text TEXT NOT NULL,
  effective_from TEXT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX instrument_question_by_source ON instrument_question (source, source_ref);

CREATE TABLE instrument_question_past (
  id TEXT NOT NULL PRIMARY KEY,
  instrument TEXT NOT NULL,
  area TEXT NOT NULL,
  question TEXT NOT NULL,
  text TEXT NOT NULL,
  effective_from TEXT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE interpreter (
  id TEXT NOT NULL PRIMARY KEY,
  agency_id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  languages TEXT NOT NULL,
  sex TEXT NOT NULL,
  community TEXT NOT NULL,
  phone TEXT NOT NULL,
  born_on TEXT,
  agreement_on TEXT,
  agreement_until TEXT,
  trained_on TEXT,
  left_on TEXT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX interpreter_by_agency ON interpreter (agency_id, name);

CREATE UNIQUE INDEX interpreter_by_source ON interpreter (source, source_ref);

CREATE TABLE interpreter_assignment (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  appointment_id TEXT,
  topic TEXT NOT NULL,
  interpreter_id TEXT,
  relative_id TEXT,
  other_name TEXT NOT NULL,
  other_born_on TEXT,
  mode TEXT NOT NULL,
  reason TEXT NOT NULL,
  client_understood BIGINT,
  staff_understood BIGINT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX interpreter_assignment_by_appointment ON interpreter_assignment (appointment_id);

CREATE INDEX interpreter_assignment_by_case ON interpreter_assignment (case_id, on_day);

CREATE UNIQUE INDEX interpreter_assignment_by_source ON interpreter_assignment (source, source_ref);

CREATE TABLE interpreter_assignment_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  appointment_id TEXT,
  topic TEXT NOT NULL,
  interpreter_id TEXT,
  relative_id TEXT,
  other_name TEXT NOT NULL,
  other_born_on TEXT,
  mode TEXT NOT NULL,
  reason TEXT NOT NULL,
  client_understood BIGINT,
  staff_understood BIGINT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE interpreter_past (
  id TEXT NOT NULL PRIMARY KEY,
  agency_id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  languages TEXT NOT NULL,
  sex TEXT NOT NULL,
  community TEXT NOT NULL,
  phone TEXT NOT NULL,
  born_on TEXT,
  agreement_on TEXT,
  agreement_until TEXT,
  trained_on TEXT,
  left_on TEXT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE job (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  employer TEXT NOT NULL,
  position TEXT NOT NULL,
  hourly_wage_cents BIGINT,
  hours_hundredths BIGINT,
  health_insurance BIGINT NOT NULL,
  secured_on TEXT,
  started_on TEXT,
  ended_on TEXT,
  upgrade_of TEXT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX job_by_person ON job (person_id);

CREATE UNIQUE INDEX job_by_source ON job (source, source_ref);

CREATE TABLE job_detail (
  id TEXT NOT NULL PRIMARY KEY,
  job_id TEXT NOT NULL,
  contact_name TEXT NOT NULL,
  contact_reach TEXT NOT NULL,
  transit TEXT NOT NULL,
  help TEXT NOT NULL,
  improvements TEXT NOT NULL,
  end_reason TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX job_detail_by_job ON job_detail (job_id);

CREATE UNIQUE INDEX job_detail_by_source ON job_detail (source, source_ref);

CREATE TABLE job_detail_past (
  id TEXT NOT NULL PRIMARY KEY,
  job_id TEXT NOT NULL,
  contact_name TEXT NOT NULL,
  contact_reach TEXT NOT NULL,
  transit TEXT NOT NULL,
  help TEXT NOT NULL,
  improvements TEXT NOT NULL,
  end_reason TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE job_past (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  employer TEXT NOT NULL,
  position TEXT NOT NULL,
  hourly_wage_cents BIGINT,
  hours_hundredths BIGINT,
  health_insurance BIGINT NOT NULL,
  secured_on TEXT,
  started_on TEXT,
  ended_on TEXT,
  upgrade_of TEXT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE job_search (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX job_search_by_person ON job_search (person_id);

CREATE UNIQUE INDEX job_search_by_source ON job_search (source, source_ref);

CREATE TABLE job_search_past (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE job_search_plan (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT,
  resume TEXT NOT NULL,
  applying TEXT NOT NULL,
  interviewing TEXT NOT NULL,
  contacts BIGINT NOT NULL,
  applications BIGINT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX job_search_plan_by_person ON job_search_plan (person_id);

CREATE UNIQUE INDEX job_search_plan_by_source ON job_search_plan (source, source_ref);

CREATE TABLE job_search_plan_past (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT,
  resume TEXT NOT NULL,
  applying TEXT NOT NULL,
  interviewing TEXT NOT NULL,
  contacts BIGINT NOT NULL,
  applications BIGINT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE job_search_week (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  monday TEXT NOT NULL,
  contacts BIGINT NOT NULL,
  applications BIGINT NOT NULL,
  remark TEXT NOT NULL,
  entered_on TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX job_search_week_by_person ON job_search_week (person_id, monday);

CREATE UNIQUE INDEX job_search_week_by_source ON job_search_week (source, source_ref);

CREATE TABLE job_search_week_past (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  monday TEXT NOT NULL,
  contacts BIGINT NOT NULL,
  applications BIGINT NOT NULL,
  remark TEXT NOT NULL,
  entered_on TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE kept_wording (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX kept_wording_by_case ON kept_wording (case_id);

CREATE UNIQUE INDEX kept_wording_by_source ON kept_wording (source, source_ref);

CREATE TABLE kept_wording_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE language (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  name TEXT NOT NULL,
  speaks TEXT NOT NULL,
  reads TEXT NOT NULL,
  writes TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX language_by_person ON language (person_id);

CREATE UNIQUE INDEX language_by_source ON language (source, source_ref);

CREATE TABLE language_past (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  name TEXT NOT NULL,
  speaks TEXT NOT NULL,
  reads TEXT NOT NULL,
  writes TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE lease (
  id TEXT NOT NULL PRIMARY KEY,
  holder TEXT NOT NULL,
  until_at TEXT NOT NULL);

CREATE TABLE legal_hold (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  set_on TEXT NOT NULL,
  set_by TEXT NOT NULL,
  lifted_on TEXT,
  lifted_by TEXT,
  lift_reason TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX legal_hold_by_case ON legal_hold (case_id);

CREATE UNIQUE INDEX legal_hold_by_source ON legal_hold (source, source_ref);

CREATE TABLE legal_hold_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  set_on TEXT NOT NULL,
  set_by TEXT NOT NULL,
  lifted_on TEXT,
  lifted_by TEXT,
  lift_reason TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE mandated_report (
  id TEXT NOT NULL PRIMARY KEY,
  disclosure_id TEXT NOT NULL,
  rule TEXT NOT NULL,
  learned_at TEXT NOT NULL,
  reported_at TEXT NOT NULL,
  reference TEXT NOT NULL,
  is_informed BIGINT NOT NULL,
  informed_why TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX mandated_report_by_disclosure ON mandated_report (disclosure_id);

CREATE UNIQUE INDEX mandated_report_by_source ON mandated_report (source, source_ref);

CREATE TABLE mandated_report_past (
  id TEXT NOT NULL PRIMARY KEY,
  disclosure_id TEXT NOT NULL,
  rule TEXT NOT NULL,
  learned_at TEXT NOT NULL,
  reported_at TEXT NOT NULL,
  reference TEXT NOT NULL,
  is_informed BIGINT NOT NULL,
  informed_why TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE match_grant_line (
  id TEXT NOT NULL PRIMARY KEY,
  move_id TEXT NOT NULL,
  service_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  type TEXT NOT NULL,
  service_group TEXT NOT NULL,
  program TEXT NOT NULL,
  status TEXT NOT NULL,
  provider TEXT NOT NULL,
  words TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX match_grant_line_by_move ON match_grant_line (move_id);

CREATE UNIQUE INDEX match_grant_line_by_source ON match_grant_line (source, source_ref);

CREATE TABLE match_grant_line_past (
  id TEXT NOT NULL PRIMARY KEY,
  move_id TEXT NOT NULL,
  service_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  type TEXT NOT NULL,
  service_group TEXT NOT NULL,
  program TEXT NOT NULL,
  status TEXT NOT NULL,
  provider TEXT NOT NULL,
  words TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE match_grant_move (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  enrollment_id TEXT NOT NULL,
  transition_on TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  sent_on TEXT,
  sent_by TEXT,
  sent_to TEXT,
  remark TEXT NOT NULL,
  received_on TEXT,
  received_by TEXT,
  completed_on TEXT,
  completed_by TEXT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX match_grant_move_by_case ON match_grant_move (case_id);

CREATE UNIQUE INDEX match_grant_move_by_enrollment ON match_grant_move (enrollment_id);

CREATE UNIQUE INDEX match_grant_move_by_source ON match_grant_move (source, source_ref);

CREATE TABLE match_grant_move_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  enrollment_id TEXT NOT NULL,
  transition_on TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  sent_on TEXT,
  sent_by TEXT,
  sent_to TEXT,
  remark TEXT NOT NULL,
  received_on TEXT,
  received_by TEXT,
  completed_on TEXT,
  completed_by TEXT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE meeting_invitation (
  id TEXT NOT NULL PRIMARY KEY,
  appointment_id TEXT NOT NULL,
  staff_id TEXT,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  came TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX meeting_invitation_by_appointment ON meeting_invitation (appointment_id);

CREATE UNIQUE INDEX meeting_invitation_by_source ON meeting_invitation (source, source_ref);

CREATE INDEX meeting_invitation_by_staff ON meeting_invitation (staff_id);

CREATE TABLE meeting_invitation_past (
  id TEXT NOT NULL PRIMARY KEY,
  appointment_id TEXT NOT NULL,
  staff_id TEXT,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  came TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE membership (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  relationship TEXT NOT NULL,
  is_head BIGINT NOT NULL,
  from_on TEXT,
  to_on TEXT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX membership_by_case ON membership (case_id);

CREATE INDEX membership_by_person ON membership (person_id);

CREATE UNIQUE INDEX membership_by_source ON membership (source, source_ref);

CREATE UNIQUE INDEX membership_one_case ON membership (person_id);

CREATE TABLE membership_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  relationship TEXT NOT NULL,
  is_head BIGINT NOT NULL,
  from_on TEXT,
  to_on TEXT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE misfiled_document (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  slot TEXT NOT NULL,
  words TEXT NOT NULL,
  filed_on TEXT NOT NULL,
  taken_out_on TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  mistake TEXT NOT NULL,
  reason TEXT NOT NULL,
  is_destroyed BIGINT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX misfiled_document_by_case ON misfiled_document (case_id);

CREATE INDEX misfiled_document_by_person ON misfiled_document (person_id);

CREATE UNIQUE INDEX misfiled_document_by_source ON misfiled_document (source, source_ref);

CREATE TABLE misfiled_document_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  slot TEXT NOT NULL,
  words TEXT NOT NULL,
  filed_on TEXT NOT NULL,
  taken_out_on TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  mistake TEXT NOT NULL,
  reason TEXT NOT NULL,
  is_destroyed BIGINT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE name_key (
  person_id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL PRIMARY KEY,
  key TEXT NOT NULL PRIMARY KEY);

CREATE INDEX name_key_by_person ON name_key (person_id);

CREATE TABLE note (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT,
  kind TEXT NOT NULL,
  event_at TEXT NOT NULL,
  event_on TEXT NOT NULL,
  entered_at TEXT NOT NULL,
  entered_on TEXT NOT NULL,
  mode TEXT NOT NULL,
  participants TEXT NOT NULL,
  served TEXT NOT NULL,
  need TEXT NOT NULL,
  activity TEXT NOT NULL,
  plan_part TEXT NOT NULL,
  body TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  addendum_of TEXT,
  about_kind TEXT NOT NULL,
  about_id TEXT,
  next_follow_up_on TEXT,
  is_late BIGINT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX note_about ON note (about_id);

CREATE INDEX note_addenda ON note (addendum_of);

CREATE INDEX note_by_author ON note (by_staff_id, entered_on);

CREATE INDEX note_by_case ON note (case_id, event_at, id);

CREATE UNIQUE INDEX note_by_source ON note (source, source_ref);

CREATE TABLE note_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT,
  kind TEXT NOT NULL,
  event_at TEXT NOT NULL,
  event_on TEXT NOT NULL,
  entered_at TEXT NOT NULL,
  entered_on TEXT NOT NULL,
  mode TEXT NOT NULL,
  participants TEXT NOT NULL,
  served TEXT NOT NULL,
  need TEXT NOT NULL,
  activity TEXT NOT NULL,
  plan_part TEXT NOT NULL,
  body TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  addendum_of TEXT,
  about_kind TEXT NOT NULL,
  about_id TEXT,
  next_follow_up_on TEXT,
  is_late BIGINT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE notice (
  id TEXT NOT NULL PRIMARY KEY,
  staff_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  person_id TEXT,
  kind TEXT NOT NULL,
  place TEXT NOT NULL,
  event_on TEXT,
  raised_on TEXT NOT NULL,
  raised_at TEXT NOT NULL,
  raised_by TEXT NOT NULL,
  before_text TEXT NOT NULL,
  after_text TEXT NOT NULL,
  read_at TEXT);

CREATE INDEX notice_by_case ON notice (case_id, kind);

CREATE INDEX notice_by_staff ON notice (staff_id, raised_at, id);

CREATE INDEX notice_unread ON notice (staff_id);

CREATE TABLE opt_out (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  agency_id TEXT NOT NULL,
  data_class TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX opt_out_by_case ON opt_out (case_id);

CREATE UNIQUE INDEX opt_out_by_source ON opt_out (source, source_ref);

CREATE TABLE opt_out_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  agency_id TEXT NOT NULL,
  data_class TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE orientation (
  id TEXT NOT NULL PRIMARY KEY,
  agency_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  is_group BIGINT NOT NULL,
  is_arranged BIGINT NOT NULL,
  provider TEXT NOT NULL,
  topics TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX orientation_by_agency ON orientation (agency_id, on_day, id);

CREATE UNIQUE INDEX orientation_by_source ON orientation (source, source_ref);

CREATE TABLE orientation_attendance (
  id TEXT NOT NULL PRIMARY KEY,
  orientation_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  came BIGINT NOT NULL,
  service_id TEXT NOT NULL,
  note_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX orientation_attendance_by_case ON orientation_attendance (case_id);

CREATE UNIQUE INDEX orientation_attendance_by_session ON orientation_attendance (orientation_id, person_id);

CREATE UNIQUE INDEX orientation_attendance_by_source ON orientation_attendance (source, source_ref);

CREATE TABLE orientation_attendance_past (
  id TEXT NOT NULL PRIMARY KEY,
  orientation_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  came BIGINT NOT NULL,
  service_id TEXT NOT NULL,
  note_id TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE orientation_past (
  id TEXT NOT NULL PRIMARY KEY,
  agency_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  is_group BIGINT NOT NULL,
  is_arranged BIGINT NOT NULL,
  provider TEXT NOT NULL,
  topics TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE outcome_claim (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  quarter TEXT NOT NULL,
  goal_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX outcome_claim_by_person ON outcome_claim (person_id, quarter);

CREATE INDEX outcome_claim_by_quarter ON outcome_claim (quarter);

CREATE UNIQUE INDEX outcome_claim_by_source ON outcome_claim (source, source_ref);

CREATE TABLE outcome_claim_past (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  quarter TEXT NOT NULL,
  goal_id TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE participation (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX participation_by_person ON participation (person_id);

CREATE INDEX participation_by_plan ON participation (plan_id);

CREATE UNIQUE INDEX participation_by_source ON participation (source, source_ref);

CREATE TABLE participation_activity (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL,
  goal_id TEXT,
  description TEXT NOT NULL,
  purpose TEXT NOT NULL,
  responsible_staff_id TEXT,
  best_interest TEXT NOT NULL,
  fit TEXT NOT NULL,
  due_on TEXT,
  status TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX participation_activity_by_plan ON participation_activity (plan_id);

CREATE UNIQUE INDEX participation_activity_by_source ON participation_activity (source, source_ref);

CREATE TABLE participation_activity_past (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL,
  goal_id TEXT,
  description TEXT NOT NULL,
  purpose TEXT NOT NULL,
  responsible_staff_id TEXT,
  best_interest TEXT NOT NULL,
  fit TEXT NOT NULL,
  due_on TEXT,
  status TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE participation_past (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE partner_referral (
  id TEXT NOT NULL PRIMARY KEY,
  referral_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  agency_id TEXT NOT NULL,
  data_classes TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT,
  sent_by TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX partner_referral_by_agency ON partner_referral (agency_id, case_id);

CREATE INDEX partner_referral_by_person ON partner_referral (person_id);

CREATE INDEX partner_referral_by_referral ON partner_referral (referral_id);

CREATE UNIQUE INDEX partner_referral_by_source ON partner_referral (source, source_ref);

CREATE TABLE partner_referral_past (
  id TEXT NOT NULL PRIMARY KEY,
  referral_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  agency_id TEXT NOT NULL,
  data_classes TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT,
  sent_by TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY,
  given_names TEXT NOT NULL,
  family_name TEXT NOT NULL,
  name_order TEXT NOT NULL,
  name_parts TEXT NOT NULL,
  preferred_name TEXT NOT NULL,
  native_name TEXT NOT NULL,
  document_name TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  birth_date TEXT,
  birth_precision TEXT NOT NULL,
  sex TEXT NOT NULL,
  arrived_on TEXT,
  arrival_reason TEXT NOT NULL,
  status TEXT NOT NULL,
  country_of_birth TEXT NOT NULL,
  language TEXT NOT NULL,
  written_language TEXT NOT NULL,
  interpreter_needed BIGINT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  address TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX person_by_birth_date ON person (birth_date);

CREATE INDEX person_by_sort_key ON person (sort_key, id);

CREATE UNIQUE INDEX person_by_source ON person (source, source_ref);

CREATE TABLE person_past (
  id TEXT NOT NULL PRIMARY KEY,
  given_names TEXT NOT NULL,
  family_name TEXT NOT NULL,
  name_order TEXT NOT NULL,
  name_parts TEXT NOT NULL,
  preferred_name TEXT NOT NULL,
  native_name TEXT NOT NULL,
  document_name TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  birth_date TEXT,
  birth_precision TEXT NOT NULL,
  sex TEXT NOT NULL,
  arrived_on TEXT,
  arrival_reason TEXT NOT NULL,
  status TEXT NOT NULL,
  country_of_birth TEXT NOT NULL,
  language TEXT NOT NULL,
  written_language TEXT NOT NULL,
  interpreter_needed BIGINT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  address TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE plan (
  id TEXT NOT NULL PRIMARY KEY,
  type TEXT NOT NULL,
  case_id TEXT,
  person_id TEXT,
  established_on TEXT,
  client_signed_on TEXT,
  worker_signed_on TEXT,
  reviewed_on TEXT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX plan_by_case ON plan (case_id);

CREATE INDEX plan_by_person ON plan (person_id);

CREATE UNIQUE INDEX plan_by_source ON plan (source, source_ref);

CREATE TABLE plan_agreement (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL,
  party TEXT NOT NULL,
  on_day TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX plan_agreement_by_plan ON plan_agreement (plan_id, party);

CREATE UNIQUE INDEX plan_agreement_by_source ON plan_agreement (source, source_ref);

CREATE TABLE plan_agreement_past (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL,
  party TEXT NOT NULL,
  on_day TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE plan_basis (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX plan_basis_by_plan ON plan_basis (plan_id);

CREATE UNIQUE INDEX plan_basis_by_source ON plan_basis (source, source_ref);

CREATE TABLE plan_basis_past (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE plan_origin (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  agency_name TEXT NOT NULL,
  made_on TEXT NOT NULL,
  paper TEXT NOT NULL,
  domains TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX plan_origin_by_plan ON plan_origin (plan_id);

CREATE UNIQUE INDEX plan_origin_by_source ON plan_origin (source, source_ref);

CREATE TABLE plan_origin_past (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  agency_name TEXT NOT NULL,
  made_on TEXT NOT NULL,
  paper TEXT NOT NULL,
  domains TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE plan_past (
  id TEXT NOT NULL PRIMARY KEY,
  type TEXT NOT NULL,
  case_id TEXT,
  person_id TEXT,
  established_on TEXT,
  client_signed_on TEXT,
  worker_signed_on TEXT,
  reviewed_on TEXT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE plan_remark (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  on_day TEXT NOT NULL,
  body TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX plan_remark_by_plan ON plan_remark (plan_id);

CREATE UNIQUE INDEX plan_remark_by_source ON plan_remark (source, source_ref);

CREATE TABLE plan_remark_past (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  on_day TEXT NOT NULL,
  body TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE plan_review (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  changes TEXT NOT NULL,
  reasons TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX plan_review_by_plan ON plan_review (plan_id);

CREATE UNIQUE INDEX plan_review_by_source ON plan_review (source, source_ref);

CREATE TABLE plan_review_past (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  changes TEXT NOT NULL,
  reasons TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE plan_signature (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL,
  party TEXT NOT NULL,
  person_id TEXT,
  staff_id TEXT,
  on_day TEXT NOT NULL,
  manner TEXT NOT NULL,
  witness TEXT NOT NULL,
  interpreter TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX plan_signature_by_plan ON plan_signature (plan_id, party);

CREATE UNIQUE INDEX plan_signature_by_source ON plan_signature (source, source_ref);

CREATE TABLE plan_signature_past (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL,
  party TEXT NOT NULL,
  person_id TEXT,
  staff_id TEXT,
  on_day TEXT NOT NULL,
  manner TEXT NOT NULL,
  witness TEXT NOT NULL,
  interpreter TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE problem_note (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  resolved_by TEXT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX problem_note_by_case ON problem_note (case_id);

CREATE UNIQUE INDEX problem_note_by_source ON problem_note (source, source_ref);

CREATE INDEX problem_note_open ON problem_note (case_id);

CREATE TABLE problem_note_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  resolved_by TEXT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE program_dismissal (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  rule TEXT NOT NULL,
  reason TEXT NOT NULL,
  on_day TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX program_dismissal_by_person ON program_dismissal (person_id, rule);

CREATE UNIQUE INDEX program_dismissal_by_source ON program_dismissal (source, source_ref);

CREATE TABLE program_dismissal_past (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  rule TEXT NOT NULL,
  reason TEXT NOT NULL,
  on_day TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE progress (
  id TEXT NOT NULL PRIMARY KEY,
  action_item_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  remark TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX progress_by_action_item ON progress (action_item_id);

CREATE UNIQUE INDEX progress_by_source ON progress (source, source_ref);

CREATE TABLE progress_past (
  id TEXT NOT NULL PRIMARY KEY,
  action_item_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  remark TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE publication (
  id TEXT NOT NULL PRIMARY KEY,
  agency_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  meets_on TEXT,
  agencies TEXT NOT NULL,
  roles TEXT NOT NULL,
  edition BIGINT NOT NULL,
  published_on TEXT NOT NULL,
  published_by TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX publication_by_day ON publication (published_on);

CREATE UNIQUE INDEX publication_by_source ON publication (source, source_ref);

CREATE TABLE publication_past (
  id TEXT NOT NULL PRIMARY KEY,
  agency_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  meets_on TEXT,
  agencies TEXT NOT NULL,
  roles TEXT NOT NULL,
  edition BIGINT NOT NULL,
  published_on TEXT NOT NULL,
  published_by TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE quarterly_adjustment (
  id TEXT NOT NULL PRIMARY KEY,
  report_id TEXT NOT NULL,
  section TEXT NOT NULL,
  item TEXT NOT NULL,
  program TEXT NOT NULL,
  before_count BIGINT NOT NULL,
  after_count BIGINT NOT NULL,
  reason TEXT NOT NULL,
  on_day TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX quarterly_adjustment_by_report ON quarterly_adjustment (report_id);

CREATE UNIQUE INDEX quarterly_adjustment_by_source ON quarterly_adjustment (source, source_ref);

CREATE TABLE quarterly_adjustment_past (
  id TEXT NOT NULL PRIMARY KEY,
  report_id TEXT NOT NULL,
  section TEXT NOT NULL,
  item TEXT NOT NULL,
  program TEXT NOT NULL,
  before_count BIGINT NOT NULL,
  after_count BIGINT NOT NULL,
  reason TEXT NOT NULL,
  on_day TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE quarterly_figure (
  id TEXT NOT NULL PRIMARY KEY,
  report_id TEXT NOT NULL,
  section TEXT NOT NULL,
  item TEXT NOT NULL,
  program TEXT NOT NULL,
  count BIGINT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX quarterly_figure_by_report ON quarterly_figure (report_id);

CREATE UNIQUE INDEX quarterly_figure_by_source ON quarterly_figure (source, source_ref);

CREATE TABLE quarterly_figure_past (
  id TEXT NOT NULL PRIMARY KEY,
  report_id TEXT NOT NULL,
  section TEXT NOT NULL,
  item TEXT NOT NULL,
  program TEXT NOT NULL,
  count BIGINT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE quarterly_report (
  id TEXT NOT NULL PRIMARY KEY,
  agency_id TEXT NOT NULL,
  quarter TEXT NOT NULL,
  frozen_at TEXT NOT NULL,
  frozen_by TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX quarterly_report_by_quarter ON quarterly_report (agency_id, quarter);

CREATE UNIQUE INDEX quarterly_report_by_source ON quarterly_report (source, source_ref);

CREATE TABLE quarterly_report_past (
  id TEXT NOT NULL PRIMARY KEY,
  agency_id TEXT NOT NULL,
  quarter TEXT NOT NULL,
  frozen_at TEXT NOT NULL,
  frozen_by TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE re_request (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  area TEXT NOT NULL,
  words TEXT NOT NULL,
  staffed_on TEXT,
  staffed_with TEXT NOT NULL,
  staffing TEXT NOT NULL,
  outcome TEXT NOT NULL,
  partner TEXT NOT NULL,
  ended_on TEXT,
  remark TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX re_request_by_case ON re_request (case_id, asked_on);

CREATE INDEX re_request_by_person ON re_request (person_id);

CREATE UNIQUE INDEX re_request_by_source ON re_request (source, source_ref);

CREATE TABLE re_request_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  area TEXT NOT NULL,
  words TEXT NOT NULL,
  staffed_on TEXT,
  staffed_with TEXT NOT NULL,
  staffing TEXT NOT NULL,
  outcome TEXT NOT NULL,
  partner TEXT NOT NULL,
  ended_on TEXT,
  remark TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE recommendation (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX recommendation_by_assessment ON recommendation (assessment_id);

CREATE INDEX recommendation_by_case ON recommendation (case_id, decided_on);

CREATE INDEX recommendation_by_person ON recommendation (person_id);

CREATE UNIQUE INDEX recommendation_by_source ON recommendation (source, source_ref);

CREATE TABLE recommendation_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE referral (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  directory_entry_id TEXT,
  provider TEXT NOT NULL,
  barrier_kind TEXT NOT NULL,
  barrier TEXT NOT NULL,
  activity_id TEXT,
  reason TEXT NOT NULL,
  on_day TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  informed_staff_id TEXT,
  outcome TEXT NOT NULL,
  outcome_on TEXT,
  outcome_note TEXT NOT NULL,
  outcome_by TEXT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX referral_by_case ON referral (case_id, on_day);

CREATE INDEX referral_by_person ON referral (person_id);

CREATE UNIQUE INDEX referral_by_source ON referral (source, source_ref);

CREATE TABLE referral_form (
  id TEXT NOT NULL PRIMARY KEY,
  referral_id TEXT NOT NULL,
  in_house BIGINT NOT NULL,
  service TEXT NOT NULL,
  contact TEXT NOT NULL,
  meets_at TEXT NOT NULL,
  place TEXT NOT NULL,
  interpreter TEXT NOT NULL,
  release_id TEXT,
  consent TEXT NOT NULL,
  generated_on TEXT NOT NULL,
  given_on TEXT,
  shared_on TEXT,
  shared_how TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX referral_form_by_referral ON referral_form (referral_id);

CREATE UNIQUE INDEX referral_form_by_source ON referral_form (source, source_ref);

CREATE TABLE referral_form_past (
  id TEXT NOT NULL PRIMARY KEY,
  referral_id TEXT NOT NULL,
  in_house BIGINT NOT NULL,
  service TEXT NOT NULL,
  contact TEXT NOT NULL,
  meets_at TEXT NOT NULL,
  place TEXT NOT NULL,
  interpreter TEXT NOT NULL,
  release_id TEXT,
  consent TEXT NOT NULL,
  generated_on TEXT NOT NULL,
  given_on TEXT,
  shared_on TEXT,
  shared_how TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE referral_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  directory_entry_id TEXT,
  provider TEXT NOT NULL,
  barrier_kind TEXT NOT NULL,
  barrier TEXT NOT NULL,
  activity_id TEXT,
  reason TEXT NOT NULL,
  on_day TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  informed_staff_id TEXT,
  outcome TEXT NOT NULL,
  outcome_on TEXT,
  outcome_note TEXT NOT NULL,
  outcome_by TEXT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE referral_voice (
  id TEXT NOT NULL PRIMARY KEY,
  referral_id TEXT NOT NULL,
  party TEXT NOT NULL,
  answer TEXT NOT NULL,
  on_day TEXT NOT NULL,
  said_by TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  words TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX referral_voice_by_referral ON referral_voice (referral_id, party);

CREATE UNIQUE INDEX referral_voice_by_source ON referral_voice (source, source_ref);

CREATE TABLE referral_voice_past (
  id TEXT NOT NULL PRIMARY KEY,
  referral_id TEXT NOT NULL,
  party TEXT NOT NULL,
  answer TEXT NOT NULL,
  on_day TEXT NOT NULL,
  said_by TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  words TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE report_purpose (
  id TEXT NOT NULL PRIMARY KEY,
  staff_id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  report TEXT NOT NULL,
  purpose TEXT NOT NULL,
  reason TEXT NOT NULL,
  on_day TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX report_purpose_by_session ON report_purpose (session_id, report);

CREATE UNIQUE INDEX report_purpose_by_source ON report_purpose (source, source_ref);

CREATE TABLE report_purpose_past (
  id TEXT NOT NULL PRIMARY KEY,
  staff_id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  report TEXT NOT NULL,
  purpose TEXT NOT NULL,
  reason TEXT NOT NULL,
  on_day TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE representative (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT,
  name TEXT NOT NULL,
  relationship TEXT NOT NULL,
  phone TEXT NOT NULL,
  release_id TEXT,
  ended_on TEXT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX representative_by_case ON representative (case_id);

CREATE UNIQUE INDEX representative_by_source ON representative (source, source_ref);

CREATE TABLE representative_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT,
  name TEXT NOT NULL,
  relationship TEXT NOT NULL,
  phone TEXT NOT NULL,
  release_id TEXT,
  ended_on TEXT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE residency (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  site TEXT NOT NULL,
  class TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX residency_by_person ON residency (person_id);

CREATE UNIQUE INDEX residency_by_source ON residency (source, source_ref);

CREATE TABLE residency_past (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  site TEXT NOT NULL,
  class TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE restricted_note (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT,
  sealed_for TEXT NOT NULL,
  event_on TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX restricted_note_by_case ON restricted_note (case_id, event_on);

CREATE UNIQUE INDEX restricted_note_by_source ON restricted_note (source, source_ref);

CREATE TABLE restricted_note_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT,
  sealed_for TEXT NOT NULL,
  event_on TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE restricted_reader (
  id TEXT NOT NULL PRIMARY KEY,
  note_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX restricted_reader_by_note ON restricted_reader (note_id);

CREATE UNIQUE INDEX restricted_reader_by_source ON restricted_reader (source, source_ref);

CREATE TABLE restricted_reader_past (
  id TEXT NOT NULL PRIMARY KEY,
  note_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE schema_migration (
  id TEXT NOT NULL PRIMARY KEY,
  digest TEXT NOT NULL,
  ran_at TEXT NOT NULL);

CREATE TABLE sealed_fact (
  person_id TEXT NOT NULL PRIMARY KEY,
  field TEXT NOT NULL PRIMARY KEY,
  sealed BYTES NOT NULL,
  lookup TEXT);

CREATE INDEX sealed_fact_by_lookup ON sealed_fact (field, lookup);

CREATE TABLE search_words (
  id TEXT NOT NULL PRIMARY KEY,
  session_id TEXT NOT NULL,
  words TEXT NOT NULL,
  at TEXT NOT NULL);

CREATE INDEX search_words_by_session ON search_words (session_id, at, id);

CREATE INDEX search_words_by_time ON search_words (at);

CREATE TABLE service (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  type TEXT NOT NULL,
  service_group TEXT NOT NULL,
  program TEXT NOT NULL,
  on_day TEXT NOT NULL,
  status TEXT NOT NULL,
  mode TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX service_by_person ON service (person_id);

CREATE UNIQUE INDEX service_by_source ON service (source, source_ref);

CREATE TABLE service_detail (
  id TEXT NOT NULL PRIMARY KEY,
  service_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  provider TEXT NOT NULL,
  with_whom TEXT NOT NULL,
  words TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX service_detail_by_case ON service_detail (case_id);

CREATE UNIQUE INDEX service_detail_by_service ON service_detail (service_id);

CREATE UNIQUE INDEX service_detail_by_source ON service_detail (source, source_ref);

CREATE TABLE service_detail_past (
  id TEXT NOT NULL PRIMARY KEY,
  service_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  provider TEXT NOT NULL,
  with_whom TEXT NOT NULL,
  words TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE service_past (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  type TEXT NOT NULL,
  service_group TEXT NOT NULL,
  program TEXT NOT NULL,
  on_day TEXT NOT NULL,
  status TEXT NOT NULL,
  mode TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE session (
  id TEXT NOT NULL PRIMARY KEY,
  staff_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  csrf TEXT NOT NULL,
  began_at TEXT NOT NULL,
  used_at TEXT NOT NULL,
  ends_at TEXT NOT NULL);

CREATE INDEX session_by_staff ON session (staff_id);

CREATE TABLE setting (
  id TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL);

CREATE TABLE sharing_choice (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  choice TEXT NOT NULL,
  on_day TEXT NOT NULL,
  language TEXT NOT NULL,
  interpreter TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX sharing_choice_by_case ON sharing_choice (case_id);

CREATE UNIQUE INDEX sharing_choice_by_source ON sharing_choice (source, source_ref);

CREATE TABLE sharing_choice_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  choice TEXT NOT NULL,
  on_day TEXT NOT NULL,
  language TEXT NOT NULL,
  interpreter TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE sign_in_attempt (
  id TEXT NOT NULL PRIMARY KEY,
  failures BIGINT NOT NULL,
  last_at TEXT NOT NULL);

CREATE TABLE staff (
  id TEXT NOT NULL PRIMARY KEY,
  agency_id TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  email TEXT NOT NULL,
  supervisor_id TEXT,
  disabled_on TEXT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX staff_by_agency ON staff (agency_id, role);

CREATE UNIQUE INDEX staff_by_source ON staff (source, source_ref);

CREATE INDEX staff_by_supervisor ON staff (supervisor_id);

CREATE TABLE staff_credential (
  id TEXT NOT NULL PRIMARY KEY,
  staff_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  issued_by TEXT NOT NULL,
  expires_on TEXT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX staff_credential_by_source ON staff_credential (source, source_ref);

CREATE INDEX staff_credential_by_staff ON staff_credential (staff_id, kind);

CREATE TABLE staff_credential_past (
  id TEXT NOT NULL PRIMARY KEY,
  staff_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  issued_by TEXT NOT NULL,
  expires_on TEXT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE staff_past (
  id TEXT NOT NULL PRIMARY KEY,
  agency_id TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  email TEXT NOT NULL,
  supervisor_id TEXT,
  disabled_on TEXT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE staff_phone (
  id TEXT NOT NULL PRIMARY KEY,
  staff_id TEXT NOT NULL,
  phone TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX staff_phone_by_source ON staff_phone (source, source_ref);

CREATE UNIQUE INDEX staff_phone_by_staff ON staff_phone (staff_id);

CREATE TABLE staff_phone_past (
  id TEXT NOT NULL PRIMARY KEY,
  staff_id TEXT NOT NULL,
  phone TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE strength (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT,
  kind TEXT NOT NULL,
  description TEXT NOT NULL,
  on_day TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX strength_by_case ON strength (case_id);

CREATE UNIQUE INDEX strength_by_source ON strength (source, source_ref);

CREATE TABLE strength_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT,
  kind TEXT NOT NULL,
  description TEXT NOT NULL,
  on_day TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE supervision_action (
  id TEXT NOT NULL PRIMARY KEY,
  session_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  due_on TEXT NOT NULL,
  done_on TEXT,
  sealed_what TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX supervision_action_by_session ON supervision_action (session_id);

CREATE UNIQUE INDEX supervision_action_by_source ON supervision_action (source, source_ref);

CREATE TABLE supervision_action_past (
  id TEXT NOT NULL PRIMARY KEY,
  session_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  due_on TEXT NOT NULL,
  done_on TEXT,
  sealed_what TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE supervision_session (
  id TEXT NOT NULL PRIMARY KEY,
  worker_id TEXT NOT NULL,
  supervisor_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  stage TEXT NOT NULL,
  sealed_talk TEXT NOT NULL,
  sealed_cases TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX supervision_session_by_source ON supervision_session (source, source_ref);

CREATE INDEX supervision_session_by_supervisor ON supervision_session (supervisor_id, on_day);

CREATE INDEX supervision_session_by_worker ON supervision_session (worker_id, on_day);

CREATE TABLE supervision_session_past (
  id TEXT NOT NULL PRIMARY KEY,
  worker_id TEXT NOT NULL,
  supervisor_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  stage TEXT NOT NULL,
  sealed_talk TEXT NOT NULL,
  sealed_cases TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE talk_place (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  note_id TEXT,
  appointment_id TEXT,
  topic TEXT NOT NULL,
  is_private BIGINT,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX talk_place_by_appointment ON talk_place (appointment_id);

CREATE UNIQUE INDEX talk_place_by_note ON talk_place (note_id);

CREATE UNIQUE INDEX talk_place_by_source ON talk_place (source, source_ref);

CREATE TABLE talk_place_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  note_id TEXT,
  appointment_id TEXT,
  topic TEXT NOT NULL,
  is_private BIGINT,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE team_meeting (
  id TEXT NOT NULL PRIMARY KEY,
  appointment_id TEXT NOT NULL,
  assessment_id TEXT,
  purpose TEXT NOT NULL,
  client_invited BIGINT NOT NULL,
  client_came BIGINT NOT NULL,
  decisions TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX team_meeting_by_appointment ON team_meeting (appointment_id);

CREATE INDEX team_meeting_by_assessment ON team_meeting (assessment_id);

CREATE UNIQUE INDEX team_meeting_by_source ON team_meeting (source, source_ref);

CREATE TABLE team_meeting_past (
  id TEXT NOT NULL PRIMARY KEY,
  appointment_id TEXT NOT NULL,
  assessment_id TEXT,
  purpose TEXT NOT NULL,
  client_invited BIGINT NOT NULL,
  client_came BIGINT NOT NULL,
  decisions TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE thread_post (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  body TEXT NOT NULL,
  asked TEXT NOT NULL,
  needs_attention BIGINT NOT NULL,
  by_staff_id TEXT NOT NULL,
  role TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX thread_post_by_case ON thread_post (case_id, recorded_at, id);

CREATE UNIQUE INDEX thread_post_by_source ON thread_post (source, source_ref);

CREATE INDEX thread_post_by_staff ON thread_post (by_staff_id);

CREATE TABLE thread_post_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  body TEXT NOT NULL,
  asked TEXT NOT NULL,
  needs_attention BIGINT NOT NULL,
  by_staff_id TEXT NOT NULL,
  role TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE thread_purpose (
  id TEXT NOT NULL PRIMARY KEY,
  post_id TEXT NOT NULL,
  purpose TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX thread_purpose_by_post ON thread_purpose (post_id);

CREATE UNIQUE INDEX thread_purpose_by_source ON thread_purpose (source, source_ref);

CREATE TABLE thread_purpose_past (
  id TEXT NOT NULL PRIMARY KEY,
  post_id TEXT NOT NULL,
  purpose TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE training_completion (
  id TEXT NOT NULL PRIMARY KEY,
  staff_id TEXT NOT NULL,
  course TEXT NOT NULL,
  edition TEXT NOT NULL,
  completed_on TEXT NOT NULL,
  trainer_id TEXT,
  trainer_name TEXT NOT NULL,
  certificate TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX training_completion_by_source ON training_completion (source, source_ref);

CREATE INDEX training_completion_by_staff ON training_completion (staff_id, course);

CREATE TABLE training_completion_past (
  id TEXT NOT NULL PRIMARY KEY,
  staff_id TEXT NOT NULL,
  course TEXT NOT NULL,
  edition TEXT NOT NULL,
  completed_on TEXT NOT NULL,
  trainer_id TEXT,
  trainer_name TEXT NOT NULL,
  certificate TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE transition (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  on_day TEXT NOT NULL,
  reason TEXT NOT NULL,
  evidence TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX transition_by_case ON transition (case_id, on_day);

CREATE UNIQUE INDEX transition_by_person ON transition (person_id, case_id, number);

CREATE UNIQUE INDEX transition_by_source ON transition (source, source_ref);

CREATE TABLE transition_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  on_day TEXT NOT NULL,
  reason TEXT NOT NULL,
  evidence TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE unmet_need (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  need TEXT NOT NULL,
  cause TEXT NOT NULL,
  partner TEXT NOT NULL,
  approached_on TEXT,
  steps TEXT NOT NULL,
  result TEXT NOT NULL,
  result_on TEXT,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX unmet_need_by_case ON unmet_need (case_id);

CREATE INDEX unmet_need_by_person ON unmet_need (person_id);

CREATE UNIQUE INDEX unmet_need_by_source ON unmet_need (source, source_ref);

CREATE TABLE unmet_need_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  need TEXT NOT NULL,
  cause TEXT NOT NULL,
  partner TEXT NOT NULL,
  approached_on TEXT,
  steps TEXT NOT NULL,
  result TEXT NOT NULL,
  result_on TEXT,
  by_staff_id TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE waiver (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT,
  subject_id TEXT,
  rule TEXT NOT NULL,
  due_on TEXT NOT NULL,
  on_day TEXT NOT NULL,
  reason TEXT NOT NULL,
  approved_by TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE INDEX waiver_by_case ON waiver (case_id);

CREATE UNIQUE INDEX waiver_by_source ON waiver (source, source_ref);

CREATE TABLE waiver_past (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  person_id TEXT,
  subject_id TEXT,
  rule TEXT NOT NULL,
  due_on TEXT NOT NULL,
  on_day TEXT NOT NULL,
  reason TEXT NOT NULL,
  approved_by TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE work_background (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  english TEXT NOT NULL,
  occupations TEXT NOT NULL,
  skills TEXT NOT NULL,
  experience TEXT NOT NULL,
  training TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX work_background_by_person ON work_background (person_id);

CREATE UNIQUE INDEX work_background_by_source ON work_background (source, source_ref);

CREATE TABLE work_background_past (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  english TEXT NOT NULL,
  occupations TEXT NOT NULL,
  skills TEXT NOT NULL,
  experience TEXT NOT NULL,
  training TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE work_registration (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  registered_on TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  confirmation TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX work_registration_by_person ON work_registration (person_id);

CREATE UNIQUE INDEX work_registration_by_source ON work_registration (source, source_ref);

CREATE TABLE work_registration_past (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  registered_on TEXT NOT NULL,
  by_staff_id TEXT NOT NULL,
  confirmation TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE TABLE working_hours (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  monday TEXT NOT NULL,
  tuesday TEXT NOT NULL,
  wednesday TEXT NOT NULL,
  thursday TEXT NOT NULL,
  friday TEXT NOT NULL,
  saturday TEXT NOT NULL,
  sunday TEXT NOT NULL,
  version BIGINT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT);

CREATE UNIQUE INDEX working_hours_by_person ON working_hours (person_id);

CREATE UNIQUE INDEX working_hours_by_source ON working_hours (source, source_ref);

CREATE TABLE working_hours_past (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  monday TEXT NOT NULL,
  tuesday TEXT NOT NULL,
  wednesday TEXT NOT NULL,
  thursday TEXT NOT NULL,
  friday TEXT NOT NULL,
  saturday TEXT NOT NULL,
  sunday TEXT NOT NULL,
  version BIGINT NOT NULL PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  source TEXT NOT NULL,
  source_ref TEXT,
  superseded_at TEXT NOT NULL,
  superseded_by TEXT NOT NULL);

CREATE VIEW access_request_known (
  id,
  staff_id,
  case_number,
  case_id,
  kind,
  purpose,
  reason,
  days,
  asked_on,
  status,
  from_on,
  until_on,
  decided_by,
  decided_on,
  answer,
  review_due_on,
  reviewed_by,
  reviewed_on,
  review,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW acknowledgement_known (
  id,
  publication_id,
  edition,
  staff_id,
  acknowledged_on,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW action_item_known (
  id,
  plan_id,
  goal_id,
  area,
  description,
  helper,
  helper_staff_id,
  due_on,
  status,
  dropped_reason,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW agency_holidays_known (
  id,
  agency_id,
  pack,
  calendar,
  from_on,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW agency_known (
  id,
  name,
  kind,
  time_zone,
  client_label,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW agreement_known (
  id,
  document,
  data_classes,
  from_on,
  to_on,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW agreement_party_known (
  id,
  agreement_id,
  agency_id,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW appointment_known (
  id,
  case_id,
  person_id,
  kind,
  starts_at,
  on_day,
  place,
  with_staff_id,
  status,
  proposed_by,
  confirmed_by,
  override_reason,
  overridden_by,
  change_reason,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW assessment_answer_known (
  id,
  assessment_id,
  area,
  question,
  value,
  na_reason,
  comment,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW assessment_known (
  id,
  person_id,
  instrument,
  instrument_version,
  kind,
  finalised_on,
  face_to_face,
  strengths,
  needs,
  priorities,
  support_areas,
  methods,
  client_took_part,
  absence_reason,
  no_strength_reason,
  corrects_id,
  correction_reason,
  superseded_by_id,
  by_staff_id,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW assessment_session_known (
  id,
  case_id,
  person_id,
  assessment_id,
  draft_id,
  on_day,
  mode,
  interpreter,
  by_staff_id,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW assistance_detail_known (
  id,
  assistance_id,
  person_id,
  agency,
  worker,
  plan,
  funding,
  is_fset,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW assistance_effect_known (
  id,
  job_id,
  effect,
  suggested,
  rule,
  reason,
  confirmed_on,
  confirmed_by_id,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW assistance_known (
  id,
  person_id,
  type,
  decided_on,
  started_on,
  ended_on,
  monthly_cents,
  end_reason,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW assistance_report_detail_known (
  id,
  report_id,
  by_staff_id,
  agency,
  worker,
  mode,
  words,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW assistance_report_known (
  id,
  job_id,
  sent_on,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW assistance_request_known (
  id,
  agency_id,
  asked_by,
  asked_on,
  subject,
  question,
  answer,
  answered_by,
  answered_on,
  read_on,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW barrier_known (
  id,
  plan_id,
  kind,
  description,
  status,
  on_day,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW benefit_application_known (
  id,
  case_id,
  program,
  applied_on,
  outcome,
  outcome_on,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW breach_known (
  id,
  agency_id,
  happened_on,
  what,
  concerned,
  reached,
  reported_on,
  reported_by,
  notified,
  notified_on,
  result,
  closed_on,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW care_team_known (
  id,
  case_id,
  staff_id,
  role,
  is_gatekeeper,
  from_on,
  to_on,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW case_ending_known (
  id,
  case_id,
  ending,
  evidence,
  on_day,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW case_file_known (
  id,
  agency_id,
  number,
  opened_on,
  intake_on,
  closed_on,
  close_kind,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW citizenship_talk_known (
  id,
  person_id,
  on_day,
  advantages,
  wish,
  remark,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW complaint_known (
  id,
  agency_id,
  case_id,
  recorder_id,
  subject_id,
  investigator_id,
  approver_id,
  received_on,
  channel,
  topic,
  is_safety,
  is_anonymous,
  language,
  sealed_complainant,
  sealed_matter,
  sealed_wish,
  sealed_interpreter,
  sealed_family,
  acknowledged_on,
  decided_on,
  result,
  sealed_decision,
  approved_on,
  answered_on,
  answer_language,
  sealed_answer,
  followed_on,
  sealed_follow_up,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW complaint_step_known (
  id,
  complaint_id,
  staff_id,
  on_day,
  sealed_what,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW confidentiality_agreement_known (
  id,
  staff_id,
  edition,
  signed_on,
  way,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW conflict_of_interest_known (
  id,
  staff_id,
  case_number,
  case_id,
  effect,
  nature,
  declared_on,
  declared_by,
  lifted_on,
  lifted_by,
  lift_reason,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW connection_known (
  id,
  person_id,
  kind,
  on_day,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW contact_known (
  id,
  case_id,
  person_id,
  on_day,
  mode,
  with_whom,
  goals,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW contribution_known (
  id,
  goal_id,
  on_day,
  kind,
  significant,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW counselor_follow_up_known (
  id,
  appointment_id,
  at,
  mode,
  summary,
  by_staff_id,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW counselor_meeting_known (
  id,
  appointment_id,
  stage,
  came,
  reason,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW department_contact_known (
  id,
  case_id,
  on_day,
  mode,
  with_whom,
  about,
  by_staff_id,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW directory_entry_known (
  id,
  name,
  offers,
  areas,
  is_employment,
  languages,
  location,
  eligibility,
  contact,
  seed,
  ended_on,
  end_reason,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW disagreement_discussion_known (
  id,
  disagreement_id,
  on_day,
  remark,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW disagreement_known (
  id,
  case_id,
  subject,
  about,
  parties,
  positions,
  client_present,
  escalated_on,
  settled_on,
  settled_by,
  result,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW disagreement_recipient_known (
  id,
  disagreement_id,
  role,
  staff_id,
  told_on,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW disclosure_known (
  id,
  case_id,
  person_id,
  sent_on,
  recipient,
  classes,
  what,
  means,
  basis,
  release_id,
  by_staff_id,
  authority,
  document_ref,
  facts,
  approved_by,
  review_due_on,
  reviewed_by,
  reviewed_on,
  review,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW discussion_known (
  id,
  assessment_id,
  question,
  closed_on,
  outcome,
  partner,
  participants,
  remark,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW document_copy_known (
  id,
  document_id,
  person_id,
  slot,
  words,
  page,
  original,
  returned_on,
  scanned_by,
  verified_by,
  media_type,
  size,
  digest,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW document_known (
  id,
  person_id,
  type,
  filed_on,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW eligibility_document_known (
  id,
  case_id,
  program,
  document,
  collected_on,
  by_staff_id,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW eligibility_known (
  id,
  case_id,
  program,
  verified_on,
  reference,
  confirmed_on,
  by_staff_id,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW employer_contact_detail_known (
  id,
  contact_id,
  by_staff_id,
  mode,
  with_whom,
  words,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW employer_contact_known (
  id,
  job_id,
  on_day,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW employment_plan_known (
  id,
  plan_id,
  no_goal_reason,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW engagement_step_known (
  id,
  case_id,
  step,
  on_day,
  by_staff_id,
  outcome,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW english_assessment_known (
  id,
  referral_id,
  person_id,
  status,
  assessed_on,
  test,
  level,
  needs,
  recommendations,
  finalised_on,
  corrects_id,
  reason,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW english_attendance_known (
  id,
  person_id,
  until_on,
  held,
  came,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW english_class_known (
  id,
  person_id,
  discussed_on,
  options,
  kind,
  provider,
  obstacles,
  overcome,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW english_level_known (
  id,
  person_id,
  on_day,
  level,
  level_source,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW english_referral_known (
  id,
  connection_id,
  case_id,
  person_id,
  staff_id,
  from_on,
  to_on,
  meets_at,
  place,
  help,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW enrollment_funding_known (
  id,
  enrollment_id,
  person_id,
  funding,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW enrollment_known (
  id,
  person_id,
  program,
  started_on,
  ended_on,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW equivalent_form_known (
  id,
  family_assessment_id,
  person_id,
  kind,
  agency_name,
  made_on,
  paper,
  domains,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW explanation_known (
  id,
  case_id,
  person_id,
  kind,
  on_day,
  by_staff_id,
  language,
  interpreter,
  form_version,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW extension_known (
  id,
  person_id,
  program,
  until_on,
  lct_agreed_on,
  cm_agreed_on,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW family_assessment_known (
  id,
  case_id,
  begun_on,
  finalised_on,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW family_barrier_known (
  id,
  case_id,
  person_id,
  kind,
  severity,
  description,
  evidence,
  found_on,
  status,
  goal_id,
  service_plan,
  reason,
  decided_on,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW family_finding_known (
  id,
  family_assessment_id,
  domain,
  finding,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW family_goal_known (
  id,
  goal_id,
  resources,
  result,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW file_copy_choice_known (
  id,
  copy_id,
  kind,
  subject,
  choice,
  words,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW file_copy_known (
  id,
  case_id,
  person_id,
  asked_on,
  asked_by,
  language,
  parts,
  agreed,
  approved_on,
  approved_by,
  digest,
  handed_on,
  handed_by,
  handed_how,
  handed_language,
  interpreter,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW file_destruction_known (
  id,
  case_id,
  reason,
  asked_on,
  asked_by,
  answer,
  answered_on,
  answered_by,
  people,
  facts,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW file_review_answer_known (
  id,
  form_id,
  criterion,
  answer,
  comment,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW file_review_case_known (
  id,
  review_id,
  case_id,
  position,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW file_review_correction_known (
  id,
  form_id,
  criterion,
  what,
  owner_id,
  due_on,
  closed_on,
  closed_by,
  result,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW file_review_form_known (
  id,
  review_id,
  template,
  filled_on,
  remark,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW file_review_known (
  id,
  agency_id,
  monitor_id,
  title,
  pool,
  from_on,
  to_on,
  size,
  seed,
  population,
  population_digest,
  drawn_on,
  drawn_by,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW focus_area_known (
  id,
  plan_id,
  assessment_id,
  person_id,
  area,
  reason,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW follow_up_known (
  id,
  contact_id,
  case_id,
  note_id,
  kind,
  name,
  relationship,
  representative_id,
  result,
  next_on,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW goal_known (
  id,
  plan_id,
  person_id,
  class,
  title,
  added_on,
  target_on,
  achieved_on,
  dropped_on,
  case_manager_role,
  supporting_activities,
  area,
  client_words,
  strength,
  need,
  measure,
  client_role,
  deferred_reason,
  self_help,
  position,
  stated_by,
  environment_strength,
  expected_change,
  deferred_on,
  dropped_reason,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW handover_known (
  id,
  case_id,
  person_id,
  on_day,
  community_team,
  training_center,
  others,
  therapist_id,
  case_manager_id,
  interviewed_on,
  client_view,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW immigration_paper_known (
  id,
  person_id,
  i94_on,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW immigration_step_known (
  id,
  person_id,
  kind,
  on_day,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW information_release_known (
  id,
  case_id,
  person_id,
  recipient,
  classes,
  purpose,
  from_on,
  until_on,
  language,
  signed_on,
  signed_by,
  explained_by,
  interpreter,
  form_version,
  withdrawn_on,
  withdrawn_how,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW instrument_question_known (
  id,
  instrument,
  area,
  question,
  text,
  effective_from,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW interpreter_assignment_known (
  id,
  case_id,
  person_id,
  on_day,
  appointment_id,
  topic,
  interpreter_id,
  relative_id,
  other_name,
  other_born_on,
  mode,
  reason,
  client_understood,
  staff_understood,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW interpreter_known (
  id,
  agency_id,
  name,
  kind,
  languages,
  sex,
  community,
  phone,
  born_on,
  agreement_on,
  agreement_until,
  trained_on,
  left_on,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW job_detail_known (
  id,
  job_id,
  contact_name,
  contact_reach,
  transit,
  help,
  improvements,
  end_reason,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW job_known (
  id,
  person_id,
  employer,
  position,
  hourly_wage_cents,
  hours_hundredths,
  health_insurance,
  secured_on,
  started_on,
  ended_on,
  upgrade_of,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW job_search_known (
  id,
  person_id,
  from_on,
  to_on,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW job_search_plan_known (
  id,
  person_id,
  from_on,
  to_on,
  resume,
  applying,
  interviewing,
  contacts,
  applications,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW job_search_week_known (
  id,
  person_id,
  monday,
  contacts,
  applications,
  remark,
  entered_on,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW kept_wording_known (
  id,
  case_id,
  reason,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW language_known (
  id,
  person_id,
  name,
  speaks,
  reads,
  writes,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW legal_hold_known (
  id,
  case_id,
  reason,
  set_on,
  set_by,
  lifted_on,
  lifted_by,
  lift_reason,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW mandated_report_known (
  id,
  disclosure_id,
  rule,
  learned_at,
  reported_at,
  reference,
  is_informed,
  informed_why,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW match_grant_line_known (
  id,
  move_id,
  service_id,
  on_day,
  type,
  service_group,
  program,
  status,
  provider,
  words,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW match_grant_move_known (
  id,
  case_id,
  person_id,
  enrollment_id,
  transition_on,
  by_staff_id,
  sent_on,
  sent_by,
  sent_to,
  remark,
  received_on,
  received_by,
  completed_on,
  completed_by,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW meeting_invitation_known (
  id,
  appointment_id,
  staff_id,
  name,
  role,
  came,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW membership_known (
  id,
  case_id,
  person_id,
  relationship,
  is_head,
  from_on,
  to_on,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW misfiled_document_known (
  id,
  case_id,
  person_id,
  slot,
  words,
  filed_on,
  taken_out_on,
  by_staff_id,
  mistake,
  reason,
  is_destroyed,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW note_known (
  id,
  case_id,
  person_id,
  kind,
  event_at,
  event_on,
  entered_at,
  entered_on,
  mode,
  participants,
  served,
  need,
  activity,
  plan_part,
  body,
  by_staff_id,
  addendum_of,
  about_kind,
  about_id,
  next_follow_up_on,
  is_late,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW opt_out_known (
  id,
  case_id,
  agency_id,
  data_class,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW orientation_attendance_known (
  id,
  orientation_id,
  case_id,
  person_id,
  came,
  service_id,
  note_id,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW orientation_known (
  id,
  agency_id,
  on_day,
  is_group,
  is_arranged,
  provider,
  topics,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW outcome_claim_known (
  id,
  person_id,
  quarter,
  goal_id,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW participation_activity_known (
  id,
  plan_id,
  goal_id,
  description,
  purpose,
  responsible_staff_id,
  best_interest,
  fit,
  due_on,
  status,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW participation_known (
  id,
  plan_id,
  person_id,
  on_day,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW partner_referral_known (
  id,
  referral_id,
  case_id,
  person_id,
  agency_id,
  data_classes,
  from_on,
  to_on,
  sent_by,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW person_known (
  id,
  given_names,
  family_name,
  name_order,
  name_parts,
  preferred_name,
  native_name,
  document_name,
  sort_key,
  birth_date,
  birth_precision,
  sex,
  arrived_on,
  arrival_reason,
  status,
  country_of_birth,
  language,
  written_language,
  interpreter_needed,
  phone,
  email,
  address,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW plan_agreement_known (
  id,
  plan_id,
  party,
  on_day,
  by_staff_id,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW plan_basis_known (
  id,
  plan_id,
  assessment_id,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW plan_known (
  id,
  type,
  case_id,
  person_id,
  established_on,
  client_signed_on,
  worker_signed_on,
  reviewed_on,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW plan_origin_known (
  id,
  plan_id,
  kind,
  agency_name,
  made_on,
  paper,
  domains,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW plan_remark_known (
  id,
  plan_id,
  kind,
  on_day,
  body,
  by_staff_id,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW plan_review_known (
  id,
  plan_id,
  on_day,
  changes,
  reasons,
  by_staff_id,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW plan_signature_known (
  id,
  plan_id,
  party,
  person_id,
  staff_id,
  on_day,
  manner,
  witness,
  interpreter,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW problem_note_known (
  id,
  case_id,
  resolved_by,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW program_dismissal_known (
  id,
  person_id,
  rule,
  reason,
  on_day,
  by_staff_id,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW progress_known (
  id,
  action_item_id,
  on_day,
  remark,
  by_staff_id,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW publication_known (
  id,
  agency_id,
  kind,
  title,
  body,
  meets_on,
  agencies,
  roles,
  edition,
  published_on,
  published_by,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW quarterly_adjustment_known (
  id,
  report_id,
  section,
  item,
  program,
  before_count,
  after_count,
  reason,
  on_day,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW quarterly_figure_known (
  id,
  report_id,
  section,
  item,
  program,
  count,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW quarterly_report_known (
  id,
  agency_id,
  quarter,
  frozen_at,
  frozen_by,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW re_request_known (
  id,
  case_id,
  person_id,
  asked_on,
  area,
  words,
  staffed_on,
  staffed_with,
  staffing,
  outcome,
  partner,
  ended_on,
  remark,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW recommendation_known (
  id,
  case_id,
  person_id,
  kind,
  decided_on,
  assessment_id,
  reason,
  by_staff_id,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW referral_form_known (
  id,
  referral_id,
  in_house,
  service,
  contact,
  meets_at,
  place,
  interpreter,
  release_id,
  consent,
  generated_on,
  given_on,
  shared_on,
  shared_how,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW referral_known (
  id,
  case_id,
  person_id,
  kind,
  directory_entry_id,
  provider,
  barrier_kind,
  barrier,
  activity_id,
  reason,
  on_day,
  by_staff_id,
  informed_staff_id,
  outcome,
  outcome_on,
  outcome_note,
  outcome_by,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW referral_voice_known (
  id,
  referral_id,
  party,
  answer,
  on_day,
  said_by,
  staff_id,
  words,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW report_purpose_known (
  id,
  staff_id,
  session_id,
  report,
  purpose,
  reason,
  on_day,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW representative_known (
  id,
  case_id,
  person_id,
  name,
  relationship,
  phone,
  release_id,
  ended_on,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW residency_known (
  id,
  person_id,
  site,
  class,
  from_on,
  to_on,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW restricted_note_known (
  id,
  case_id,
  person_id,
  sealed_for,
  event_on,
  by_staff_id,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW restricted_reader_known (
  id,
  note_id,
  staff_id,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW service_detail_known (
  id,
  service_id,
  case_id,
  by_staff_id,
  provider,
  with_whom,
  words,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW service_known (
  id,
  person_id,
  type,
  service_group,
  program,
  on_day,
  status,
  mode,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW sharing_choice_known (
  id,
  case_id,
  choice,
  on_day,
  language,
  interpreter,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW staff_credential_known (
  id,
  staff_id,
  kind,
  number,
  issued_by,
  expires_on,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW staff_known (
  id,
  agency_id,
  name,
  role,
  email,
  supervisor_id,
  disabled_on,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW staff_phone_known (
  id,
  staff_id,
  phone,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW strength_known (
  id,
  case_id,
  person_id,
  kind,
  description,
  on_day,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW supervision_action_known (
  id,
  session_id,
  owner,
  due_on,
  done_on,
  sealed_what,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW supervision_session_known (
  id,
  worker_id,
  supervisor_id,
  on_day,
  stage,
  sealed_talk,
  sealed_cases,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW talk_place_known (
  id,
  case_id,
  note_id,
  appointment_id,
  topic,
  is_private,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW team_meeting_known (
  id,
  appointment_id,
  assessment_id,
  purpose,
  client_invited,
  client_came,
  decisions,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW thread_post_known (
  id,
  case_id,
  on_day,
  body,
  asked,
  needs_attention,
  by_staff_id,
  role,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW thread_purpose_known (
  id,
  post_id,
  purpose,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW training_completion_known (
  id,
  staff_id,
  course,
  edition,
  completed_on,
  trainer_id,
  trainer_name,
  certificate,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW transition_known (
  id,
  case_id,
  person_id,
  number,
  from_state,
  to_state,
  on_day,
  reason,
  evidence,
  by_staff_id,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW unmet_need_known (
  id,
  case_id,
  person_id,
  on_day,
  need,
  cause,
  partner,
  approached_on,
  steps,
  result,
  result_on,
  by_staff_id,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW waiver_known (
  id,
  case_id,
  person_id,
  subject_id,
  rule,
  due_on,
  on_day,
  reason,
  approved_by,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW work_background_known (
  id,
  person_id,
  english,
  occupations,
  skills,
  experience,
  training,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW work_registration_known (
  id,
  person_id,
  registered_on,
  by_staff_id,
  confirmation,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);

CREATE VIEW working_hours_known (
  id,
  person_id,
  monday,
  tuesday,
  wednesday,
  thursday,
  friday,
  saturday,
  sunday,
  version,
  recorded_at,
  recorded_by,
  source,
  source_ref,
  superseded_at);
