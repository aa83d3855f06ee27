extension BundleFile {
  package static let programs = [
    "utah-rccm", "wi-ss", "wi-tap", "irc-icm", "irc-ecm", "irc-bundled", "hud-choice",
    "match-grant", "employment-services",
  ]

  /// Interchange §1 and §6 as a table: a paragraph a file, headed by its name, its table, where
  /// needed the columns that name a row (`key`) and a start with its end (`span`). Digests are
  /// remembered by position, so a new column goes last in its file.
  static let contract = """
    agencies agency
    agency id
    name text -> name
    kind choice! resettlement employment-office state-office w2 county partner housing -> kind
    time_zone text -> time_zone

    staff staff
    staff id
    agency ref! agencies -> agency_id
    name text -> name
    role choice! case-manager job-developer employment-counselor therapist \
    case-manager-supervisor employment-supervisor therapist-supervisor point-of-contact \
    state-analyst english-assessor interpreter volunteer partner monitor administrator -> role
    email text -> email
    supervisor ref staff -> supervisor_id

    instruments instrument_question key instrument question
    instrument id -> instrument
    area text -> area
    question id -> question
    text text -> text
    effective_from day ahead -> effective_from

    cases case_file span opened_on closed_on
    case id
    agency ref! agencies -> agency_id
    case_manager ref staff
    opened_on day! -> opened_on
    intake_on day -> intake_on
    closed_on day -> closed_on
    close_kind choice graduated completed administrative -> close_kind

    people person
    person id
    case ref! cases
    given_names text -> given_names
    family_name text -> family_name
    name_order choice given-first family-first mononym empty=given-first -> name_order
    birth_date day -> birth_date
    birth_date_precision choice day month year empty=day -> birth_precision
    sex text -> sex
    relationship text
    head boolean
    arrived_on day -> arrived_on
    status choice! refugee asylee siv parolee trafficking entrant amerasian permanent-resident \
    citizen other -> status
    country_of_birth text -> country_of_birth
    language text -> language
    interpreter_needed boolean -> interpreter_needed
    alien_number text

    enrollments enrollment span started_on ended_on
    enrollment id
    person ref! people -> person_id
    program choice! program -> program
    started_on day! -> started_on
    ended_on day ahead -> ended_on

    assistance assistance span started_on ended_on
    assistance id
    person ref! people -> person_id
    type choice! RCA TANF W-2 FoodShare SSI Medicaid MatchGrant other -> type
    decided_on day -> decided_on
    started_on day -> started_on
    ended_on day -> ended_on
    monthly_amount amount -> monthly_cents
    end_reason text -> end_reason

    documents document
    document id
    person ref! people -> person_id
    type choice! i94-front i94-back judge-letter green-card other -> type
    filed_on day! -> filed_on

    assessments assessment
    assessment id
    person ref! people -> person_id
    instrument text! -> instrument
    kind text -> kind
    finalised_on day! -> finalised_on
    face_to_face boolean -> face_to_face

    answers assessment_answer key assessment question
    assessment ref! assessments -> assessment_id
    question id -> question
    value choice! 1 3 5 NA -> value
    na_reason choice insufficient-information not-applicable -> na_reason

    discussions discussion
    discussion id
    assessment ref! assessments -> assessment_id
    question text -> question
    closed_on day! -> closed_on
    outcome choice! other-means partner no-longer-applicable -> outcome
    partner text -> partner

    plans plan
    plan id
    type choice! fsp edp coordinated employment idp fdp icm -> type
    case ref cases -> case_id
    person ref people -> person_id
    established_on day -> established_on
    client_signed_on day -> client_signed_on
    worker_signed_on day -> worker_signed_on

    goals goal
    goal id
    plan ref! plans -> plan_id
    person ref people -> person_id
    class choice! case-management employment other -> class
    title text -> title
    added_on day! -> added_on
    target_on day ahead -> target_on
    achieved_on day -> achieved_on
    dropped_on day -> dropped_on
    case_manager_role text -> case_manager_role
    supporting_activities text -> supporting_activities

    contributions contribution
    contribution id
    goal ref! goals -> goal_id
    on day! -> on_day
    kind text -> kind
    significant boolean -> significant

    jobs job span started_on ended_on
    job id
    person ref! people -> person_id
    employer text -> employer
    position text -> position
    hourly_wage amount -> hourly_wage_cents
    hours amount -> hours_hundredths
    health_insurance boolean -> health_insurance
    secured_on day -> secured_on
    started_on day -> started_on
    ended_on day -> ended_on
    upgrade_of ref jobs -> upgrade_of

    employer_contacts employer_contact
    employer_contact id
    job ref! jobs -> job_id
    on day! -> on_day

    assistance_reports assistance_report
    assistance_report id
    job ref! jobs -> job_id
    sent_on day! -> sent_on

    services service
    service id
    person ref! people -> person_id
    type text -> type
    group choice! case-management stabilization supportive training placement information \
    -> service_group
    program choice program -> program
    on day! -> on_day
    status choice! completed attempted no-show -> status
    mode text -> mode

    contacts contact
    contact id
    case ref cases -> case_id
    person ref people -> person_id
    on day! -> on_day
    mode choice! in-person phone email mail video -> mode
    with choice! client family provider employer other -> with_whom
    goals refs goals -> goals

    connections connection
    connection id
    person ref! people -> person_id
    kind text -> kind
    on day! -> on_day

    immigration_steps immigration_step
    step id
    person ref! people -> person_id
    kind choice! residence-application permanent-resident citizenship-contact \
    citizenship-application naturalised -> kind
    on day! -> on_day

    extensions extension
    extension id
    person ref! people -> person_id
    program choice program -> program
    until day! ahead -> until_on
    lct_agreed_on day -> lct_agreed_on
    cm_agreed_on day -> cm_agreed_on

    residency residency span from to
    residency id
    person ref! people -> person_id
    site text -> site
    class choice! original occupant neighbourhood -> class
    from day! -> from_on
    to day ahead -> to_on

    participation participation
    participation id
    plan ref! plans -> plan_id
    person ref! people -> person_id
    on day! -> on_day
    """
}
