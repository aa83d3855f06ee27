/// The fixed sets of the interchange contract (§1, §6), field by field.
extension FixedSet {
  package static let agencyKinds = FixedSet(
    "resettlement employment-office state-office w2 county partner housing")
  package static let staffRoles = FixedSet(
    """
    case-manager job-developer employment-counselor therapist case-manager-supervisor \
    employment-supervisor therapist-supervisor point-of-contact state-analyst english-assessor \
    interpreter volunteer partner monitor administrator
    """)
  package static let closeKinds = FixedSet("graduated completed administrative")
  package static let nameOrders = FixedSet("given-first family-first mononym")
  package static let birthDatePrecisions = FixedSet("day month year")
  /// At least these; every shipped surface offers exactly these.
  package static let personStatuses = FixedSet(
    """
    refugee asylee siv parolee trafficking entrant amerasian permanent-resident citizen other
    """)
  package static let programs = FixedSet(
    """
    utah-rccm wi-ss wi-tap irc-icm irc-ecm irc-bundled hud-choice match-grant employment-services
    """)
  package static let assistanceTypes = FixedSet(
    "RCA TANF W-2 FoodShare SSI Medicaid MatchGrant other")
  package static let documentTypes = FixedSet(
    "i94-front i94-back judge-letter green-card other")
  package static let instruments = FixedSet("rccm wi-family hud icm ell")
  package static let answerValues = FixedSet("1 3 5 NA")
  package static let notApplicableReasons = FixedSet("insufficient-information not-applicable")
  package static let discussionOutcomes = FixedSet("other-means partner no-longer-applicable")
  package static let planTypes = FixedSet("fsp edp coordinated employment idp fdp icm")
  package static let goalClasses = FixedSet("case-management employment other")
  package static let serviceGroups = FixedSet(
    "case-management stabilization supportive training placement information")
  package static let serviceStatuses = FixedSet("completed attempted no-show")
  package static let contactModes = FixedSet("in-person phone email mail video")
  package static let contactPartners = FixedSet("client family provider employer other")
  package static let immigrationSteps = FixedSet(
    """
    residence-application permanent-resident citizenship-contact citizenship-application \
    naturalised
    """)
  package static let residentClasses = FixedSet("original occupant neighbourhood")
}
