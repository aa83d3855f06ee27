import Domain

/// What a stored column is about. Columns that only tie records together (ids, versions, who
/// recorded them when) are named by `StoredClasses.ties` and have none.
package enum Concern: Sendable, Hashable {
  /// A fact of a client, by the class of data that agreements, opt-outs and releases name.
  case client(DataClass)
  /// On these facts access itself is decided; they are shown to who may decide about it.
  case access
  /// Staff, agencies, courses, the directory: nobody's file.
  case office
  /// What only its owner sees: drafts, sessions, purposes stated.
  case own
  /// The log of who did what, without content.
  case log
  /// Keys, digests and hashes; never shown.
  case secret
}

/// The class of every stored column: `SchemaTests` refuses a column without one. What is free text,
/// written by people, is told apart from what is chosen, dated or counted.
package enum StoredClasses {
  package struct Table: Sendable {
    package let subject: Concern
    package let words: [String]
    package let values: [String]
    /// Columns that are about something else than their table.
    package let others: [String: Concern]

    fileprivate init(
      _ subject: Concern, words: String = "", values: String = "", others: [String: Concern] = [:]
    ) {
      self.subject = subject
      self.words = words.split(separator: " ").map(String.init)
      self.values = values.split(separator: " ").map(String.init)
      self.others = others
    }

    /// Nil for a column that is not declared.
    package func subject(of column: String) -> Concern? {
      others[column] ?? ((words + values).contains(column) ? subject : nil)
    }
  }

  /// Whether a column only ties records together.
  package static func ties(_ column: String) -> Bool {
    let names: Set = [
      "id", "version", "recorded_at", "recorded_by", "source", "source_ref", "superseded_at",
      "superseded_by",
    ]
    return names.contains(column) || column.hasSuffix("_id")
  }

  package static let tables: [String: Table] = identity.merging(work) { $1 }.merging(office) { $1 }

  private static let identity: [String: Table] = [
    "person": Table(
      .client(.identity),
      words: "given_names family_name preferred_name native_name document_name",
      values: """
        name_order name_parts sort_key birth_date birth_precision sex language \
        written_language interpreter_needed arrived_on
        """,
      others: [
        "phone": .client(.contact), "email": .client(.contact), "address": .client(.contact),
        "arrival_reason": .client(.immigration),
        "status": .client(.immigration), "country_of_birth": .client(.immigration),
      ]),
    "name_key": Table(.client(.identity), values: "kind key"),
    "language": Table(.client(.identity), words: "name", values: "speaks reads writes"),
    "membership": Table(.client(.identity), values: "relationship is_head from_on to_on"),
    "case_file": Table(
      .client(.identity), values: "number opened_on intake_on closed_on close_kind"),
    "residency": Table(.client(.contact), words: "site", values: "class from_on to_on"),
    "immigration_step": Table(.client(.immigration), values: "kind on_day"),
    "immigration_paper": Table(.client(.immigration), values: "i94_on"),
    "citizenship_talk": Table(
      .client(.immigration), words: "remark", values: "on_day advantages wish"),
    "document": Table(.client(.immigration), values: "type filed_on"),
    "document_copy": Table(
      .client(.immigration), words: "words page scanned_by verified_by",
      values: "slot original returned_on media_type size", others: ["digest": .secret]),
    "misfiled_document": Table(
      .client(.immigration), words: "words reason",
      values: "slot filed_on taken_out_on mistake is_destroyed"),
    "sealed_fact": Table(.secret, values: "field sealed lookup"),
  ]

  private static let work: [String: Table] = [
    "appointment": Table(
      .client(.appointment), words: "place override_reason change_reason",
      values: "kind starts_at on_day status proposed_by confirmed_by overridden_by"),
    "team_meeting": Table(
      .client(.plan), words: "purpose decisions", values: "client_invited client_came"),
    "meeting_invitation": Table(.client(.appointment), values: "name role came"),
    "counselor_follow_up": Table(.client(.appointment), words: "summary", values: "at mode"),
    "counselor_meeting": Table(.client(.appointment), words: "reason", values: "stage came"),
    "assessment": Table(
      .client(.assessment),
      words: """
        strengths needs priorities support_areas methods absence_reason no_strength_reason \
        correction_reason
        """,
      values: "instrument instrument_version kind finalised_on face_to_face client_took_part"),
    "assessment_answer": Table(
      .client(.assessment), words: "comment", values: "area question value na_reason"),
    "assessment_session": Table(.client(.assessment), words: "interpreter", values: "on_day mode"),
    "discussion": Table(
      .client(.assessment), words: "partner participants remark",
      values: "question closed_on outcome"),
    "recommendation": Table(.client(.assessment), words: "reason", values: "kind decided_on"),
    "english_assessment": Table(
      .client(.services), words: "needs recommendations reason",
      values: "status assessed_on test level finalised_on"),
    "english_referral": Table(
      .client(.services), words: "place", values: "from_on to_on meets_at help"),
    "plan": Table(
      .client(.plan), values: "type established_on client_signed_on worker_signed_on reviewed_on"),
    "goal": Table(
      .client(.plan),
      words: """
        title case_manager_role supporting_activities client_words strength need measure \
        client_role deferred_reason self_help environment_strength expected_change dropped_reason
        """,
      values: """
        class added_on target_on achieved_on dropped_on area position stated_by deferred_on
        """),
    "action_item": Table(
      .client(.plan), words: "description helper dropped_reason", values: "area due_on status"),
    "progress": Table(.client(.plan), words: "remark", values: "on_day"),
    "focus_area": Table(.client(.plan), words: "reason", values: "area"),
    "barrier": Table(.client(.plan), words: "description", values: "kind status on_day"),
    "participation": Table(.client(.plan), values: "on_day"),
    "participation_activity": Table(
      .client(.plan), words: "description best_interest fit", values: "purpose due_on status"),
    "outcome_claim": Table(.client(.plan), values: "quarter"),
    "contribution": Table(.client(.plan), values: "on_day kind significant"),
    "family_assessment": Table(.client(.assessment), values: "begun_on finalised_on"),
    "family_finding": Table(.client(.assessment), words: "finding", values: "domain"),
    "work_background": Table(
      .client(.assessment), words: "english occupations skills experience training"),
    "equivalent_form": Table(
      .client(.assessment), words: "agency_name paper", values: "kind made_on domains"),
    "family_barrier": Table(
      .client(.plan), words: "description evidence service_plan reason",
      values: "kind severity found_on status decided_on"),
    "family_goal": Table(.client(.plan), words: "resources result"),
    "plan_signature": Table(
      .client(.plan), words: "witness interpreter", values: "party on_day manner"),
    "plan_origin": Table(
      .client(.plan), words: "agency_name paper", values: "kind made_on domains"),
    "employment_plan": Table(.client(.plan), words: "no_goal_reason"),
    "plan_agreement": Table(.client(.plan), values: "party on_day"),
    "plan_basis": Table(.client(.plan)),
    "plan_remark": Table(.client(.plan), words: "body", values: "kind on_day"),
    "plan_review": Table(.client(.plan), words: "changes reasons", values: "on_day"),
    "disagreement": Table(
      .client(.plan), words: "about parties positions result",
      values: "subject client_present escalated_on settled_on settled_by"),
    "disagreement_discussion": Table(.client(.plan), words: "remark", values: "on_day"),
    "disagreement_recipient": Table(.client(.plan), values: "role told_on"),
    "thread_post": Table(
      .client(.plan), words: "body", values: "on_day asked needs_attention role"),
    "thread_purpose": Table(.client(.plan), values: "purpose"),
    "note": Table(
      .client(.notes), words: "participants served need activity plan_part body",
      values: """
        kind event_at event_on entered_at entered_on mode addendum_of about_kind \
        next_follow_up_on is_late
        """),
    "talk_place": Table(.client(.appointment), values: "topic is_private"),
    "kept_wording": Table(.client(.notes), words: "reason"),
    "problem_note": Table(.client(.notes), values: "resolved_by"),
    "file_copy": Table(
      .client(.notes), words: "handed_how",
      values: """
        asked_on asked_by language parts agreed approved_on approved_by digest handed_on handed_by \
        handed_language interpreter
        """),
    "file_copy_choice": Table(.client(.notes), words: "words", values: "kind subject choice"),
    "restricted_note": Table(.client(.notes), values: "sealed_for event_on"),
    "restricted_reader": Table(.access),
    "interpreter_assignment": Table(
      .client(.appointment), words: "other_name reason",
      values: "on_day topic other_born_on mode client_understood staff_understood"),
    "contact": Table(.client(.services), words: "with_whom goals", values: "on_day mode"),
    "follow_up": Table(
      .client(.notes), words: "name result", values: "kind relationship next_on"),
    "representative": Table(
      .client(.notes), words: "name phone", values: "relationship ended_on"),
    "connection": Table(.client(.services), values: "kind on_day"),
    "service": Table(
      .client(.services), values: "type service_group program on_day status mode"),
    "orientation": Table(
      .office, words: "provider", values: "on_day is_group is_arranged topics"),
    "orientation_attendance": Table(.client(.services), values: "came"),
    "service_detail": Table(.client(.services), words: "provider with_whom words"),
    "referral": Table(
      .client(.services), words: "provider barrier reason outcome_note",
      values: "kind barrier_kind on_day outcome outcome_on outcome_by"),
    "referral_form": Table(
      .client(.services), words: "service contact place consent",
      values: "in_house meets_at interpreter generated_on given_on shared_on shared_how"),
    "unmet_need": Table(
      .client(.services), words: "need partner steps result",
      values: "on_day cause approached_on result_on"),
    "partner_referral": Table(.access, values: "data_classes from_on to_on sent_by"),
    "referral_voice": Table(
      .client(.services), words: "said_by words", values: "party answer on_day"),
    "assistance": Table(
      .client(.services), words: "end_reason",
      values: "type decided_on started_on ended_on monthly_cents"),
    "assistance_detail": Table(
      .client(.services), words: "agency worker plan", values: "funding is_fset"),
    "program_dismissal": Table(.client(.services), words: "reason", values: "rule on_day"),
    "enrollment_funding": Table(.client(.services), values: "funding"),
    "case_ending": Table(.client(.services), words: "evidence", values: "ending on_day"),
    "assistance_report": Table(.client(.employment), values: "sent_on"),
    "benefit_application": Table(
      .client(.services), values: "program applied_on outcome outcome_on"),
    "eligibility": Table(
      .client(.services), words: "reference", values: "program verified_on confirmed_on"),
    "eligibility_document": Table(.client(.services), values: "program document collected_on"),
    "enrollment": Table(.client(.services), values: "program started_on ended_on"),
    "engagement_step": Table(.client(.services), words: "outcome", values: "step on_day"),
    "explanation": Table(
      .access, words: "interpreter", values: "kind on_day language form_version"),
    "extension": Table(
      .client(.services), values: "program until_on lct_agreed_on cm_agreed_on"),
    "strength": Table(.client(.services), words: "description", values: "kind on_day"),
    "handover": Table(
      .client(.services), words: "community_team training_center others client_view",
      values: "on_day interviewed_on"),
    "re_request": Table(
      .client(.services), words: "words staffed_with staffing partner remark",
      values: "asked_on area staffed_on outcome ended_on"),
    "transition": Table(
      .client(.services), words: "reason", values: "number from_state to_state on_day evidence"),
    "clock": Table(
      .client(.services),
      values: "rule trigger_on due_on met_on state owner fact arithmetic edition_from"),
    "waiver": Table(
      .client(.services), words: "reason", values: "rule due_on on_day approved_by"),
    "match_grant_move": Table(
      .client(.services), words: "remark",
      values:
        "transition_on sent_on sent_by sent_to received_on received_by completed_on completed_by"
    ),
    "match_grant_line": Table(
      .client(.services), words: "provider words",
      values: "on_day type service_group program status"),
    "disclosure": Table(
      .client(.services), words: "recipient what authority document_ref facts review",
      values: """
        sent_on classes means basis approved_by review_due_on reviewed_by reviewed_on
        """),
    "mandated_report": Table(
      .client(.services), words: "reference informed_why",
      values: "rule learned_at reported_at is_informed"),
    "information_release": Table(
      .client(.services),
      words: "recipient purpose signed_by interpreter withdrawn_how",
      values: """
        classes from_on until_on language signed_on explained_by form_version withdrawn_on
        """),
    "job": Table(
      .client(.employment), words: "employer position",
      values: """
        hourly_wage_cents hours_hundredths health_insurance secured_on started_on ended_on upgrade_of
        """),
    "job_search_plan": Table(
      .client(.plan), words: "resume applying interviewing",
      values: "from_on to_on contacts applications"),
    "job_search_week": Table(
      .client(.plan), words: "remark", values: "monday contacts applications entered_on"),
    "working_hours": Table(
      .client(.plan), values: "monday tuesday wednesday thursday friday saturday sunday"),
    "english_level": Table(.client(.plan), words: "level_source", values: "on_day level"),
    "english_class": Table(
      .client(.plan), words: "options provider overcome", values: "discussed_on kind obstacles"),
    "english_attendance": Table(.client(.plan), values: "until_on held came"),
    "job_search": Table(.client(.plan), values: "from_on to_on"),
    "job_detail": Table(
      .client(.employment), words: "contact_name contact_reach end_reason",
      values: "transit help improvements"),
    "employer_contact": Table(.client(.employment), values: "on_day"),
    "employer_contact_detail": Table(
      .client(.employment), words: "with_whom words", values: "mode"),
    "assistance_report_detail": Table(
      .client(.services), words: "agency worker words", values: "mode"),
    "assistance_effect": Table(
      .client(.services), words: "reason", values: "effect suggested rule confirmed_on"),
    "department_contact": Table(
      .client(.services), words: "with_whom about", values: "on_day mode"),
    "work_registration": Table(
      .client(.services), words: "confirmation", values: "registered_on"),
    "notice": Table(
      .own, words: "before_text after_text",
      values: "kind place event_on raised_on raised_at raised_by read_at"),
  ]

  private static let office: [String: Table] = [
    "access_request": Table(
      .access, words: "reason answer review",
      values: """
        case_number kind purpose days asked_on status from_on until_on decided_by decided_on \
        review_due_on reviewed_by reviewed_on
        """),
    "agreement": Table(.access, words: "document", values: "data_classes from_on to_on"),
    "agreement_party": Table(.access),
    "conflict_of_interest": Table(
      .access, words: "nature lift_reason",
      values: "case_number effect declared_on declared_by lifted_on lifted_by"),
    "file_review": Table(
      .access, words: "title",
      values: "pool from_on to_on size seed population population_digest drawn_on drawn_by"),
    "legal_hold": Table(
      .access, words: "reason lift_reason", values: "set_on set_by lifted_on lifted_by"),
    "file_destruction": Table(
      .access, words: "reason",
      values: "asked_on asked_by answer answered_on answered_by people facts"),
    "file_review_form": Table(.access, words: "remark", values: "template filled_on"),
    "file_review_answer": Table(.access, words: "comment", values: "criterion answer"),
    "file_review_correction": Table(
      .access, words: "what result", values: "criterion due_on closed_on closed_by"),
    "file_review_case": Table(.access, values: "position"),
    "care_team": Table(.access, values: "role is_gatekeeper from_on to_on"),
    "opt_out": Table(.access, values: "data_class"),
    "sharing_choice": Table(.access, words: "interpreter", values: "choice on_day language"),
    "quarterly_report": Table(.office, values: "quarter frozen_at frozen_by"),
    "quarterly_figure": Table(.office, values: "section item program count"),
    "quarterly_adjustment": Table(
      .office, words: "reason", values: "section item program before_count after_count on_day"),
    "agency": Table(.office, words: "name", values: "kind time_zone client_label"),
    "agency_holidays": Table(.office, values: "pack calendar from_on"),
    "staff": Table(.office, words: "name email", values: "role disabled_on"),
    "staff_credential": Table(.office, words: "number issued_by", values: "kind expires_on"),
    "staff_phone": Table(.office, values: "phone"),
    "training_completion": Table(
      .office, words: "trainer_name certificate", values: "course edition completed_on"),
    "publication": Table(
      .office, words: "title body",
      values: "kind meets_on agencies roles edition published_on published_by"),
    "acknowledgement": Table(.office, values: "edition acknowledged_on"),
    "assistance_request": Table(
      .office, words: "subject question answer",
      values: "asked_by asked_on answered_by answered_on read_on"),
    "directory_entry": Table(
      .office, words: "name offers location eligibility contact end_reason",
      values: "areas is_employment languages seed ended_on"),
    "instrument_question": Table(
      .office, words: "text", values: "instrument area question effective_from"),
    "breach": Table(
      .access, words: "what concerned reached notified result",
      values: "happened_on reported_on reported_by notified_on closed_on"),
    "complaint": Table(
      .access,
      values: """
        received_on channel topic is_safety is_anonymous language acknowledged_on decided_on \
        result approved_on answered_on answer_language followed_on
        """,
      others: [
        "sealed_complainant": .secret, "sealed_matter": .secret, "sealed_wish": .secret,
        "sealed_interpreter": .secret, "sealed_family": .secret, "sealed_decision": .secret,
        "sealed_answer": .secret, "sealed_follow_up": .secret,
      ]),
    "complaint_step": Table(.access, values: "on_day", others: ["sealed_what": .secret]),
    "interpreter": Table(
      .office, words: "name languages community phone",
      values: "kind sex born_on agreement_on agreement_until trained_on left_on"),
    "counter": Table(.office, values: "last"),
    "setting": Table(.office, values: "value"),
    "lease": Table(.office, values: "holder until_at"),
    "schema_migration": Table(.office, values: "digest ran_at"),
    "draft": Table(.own, words: "fields", values: "kind saved_at"),
    "confidentiality_agreement": Table(.office, values: "edition signed_on way"),
    "supervision_session": Table(
      .own, values: "on_day stage", others: ["sealed_talk": .secret, "sealed_cases": .secret]),
    "supervision_action": Table(
      .own, values: "owner due_on done_on", others: ["sealed_what": .secret]),
    "initials_mode": Table(.own, values: "began_at"),
    "calendar_feed": Table(.own, values: "began_at"),
    "report_purpose": Table(.own, words: "reason", values: "report purpose on_day"),
    "search_words": Table(.own, words: "words", values: "at"),
    "idempotency": Table(.own, values: "digest location at"),
    "session": Table(.own, values: "kind began_at used_at ends_at", others: ["csrf": .secret]),
    "sign_in_attempt": Table(.secret, values: "failures last_at"),
    "account": Table(.secret, values: "email_key password_hash changed_at"),
    "data_key": Table(.secret, values: "wrapped wrapped_by"),
    "import_row": Table(.secret, values: "file ref cells"),
    "audit_entry": Table(.log, values: "number at role action result reason subject address hash"),
    "audit_head": Table(.log, values: "last hash"),
    "audit_subject": Table(.log, values: "number"),
  ]
}
