import Storage

/// Every step of the schema, in order. A step that has left the house is never edited.
package enum Schema {
  package static let migrator = Migrator([
    agencies,
    people,
    facts,
    work,
    eligibility,
    employmentPlans,
    disagreements,
    lifecycle,
    leases,
    sharing,
    notices,
    languages,
    threads,
    transitions,
    teamMeetings,
    calendarFeeds,
    reRequests,
    handovers,
    directory,
    releases,
    jobSearches,
    english,
    reportPurposes,
    referrals,
    services,
    training,
    publications,
    planBasis,
    disclosures,
    interpreters,
    restricted,
    partnerReferrals,
    breaches,
    talkPlaces,
    fileCopies,
    initials,
    problemNotes,
    reviews,
    conflicts,
    threadPurposes,
    followUps,
    citizenship,
    jobSearchPlans,
    familyPlans,
    documents,
    quarterlyReports,
    noteAids,
    publicAssistance,
    caseEndings,
    jobs,
    holidays,
    referralForms,
    familyAssessments,
    planVersions,
    orientations,
    englishClasses,
    misfiledDocuments,
    confidentiality,
    openProblems,
    supervision,
    reviewForms,
    retention,
    complaints,
    searchWords,
    auditAddress,
    openComplaints,
  ])

  /// The tables whose rows are dated facts, each with its `_past` table and `_known` view.
  static let datedTables =
    agencyTables + peopleTables + factTables + workTables + eligibilityTables
    + employmentPlanTables + disagreementTables + sharingTables + lifecycleTables + languageTables
    + threadTables + transitionTables + teamMeetingTables + reRequestTables + handoverTables
    + directoryTables + releaseTables + jobSearchTables + englishTables + reportPurposeTables
    + referralTables + serviceTables + trainingTables + publicationTables + planBasisTables
    + disclosureTables + interpreterTables + restrictedTables + partnerReferralTables
    + breachTables + talkPlaceTables
    + fileCopyTables + problemNoteTables
    + reviewTables + conflictTables + threadPurposeTables
    + followUpTables + citizenshipTables + jobSearchPlanTables
    + familyPlanTables
    + documentTables + publicAssistanceTables + caseEndingTables
    + quarterlyReportTables + noteAidTables
    + jobTables + holidayTables + referralFormTables + familyAssessmentTables
    + orientationTables + englishClassTables + misfiledDocumentTables
    + confidentialityTables + supervisionTables
    + reviewFormTables + retentionTables + complaintTables

  /// Column names of each dated table, `id` first.
  package static let columns: [String: [String]] = Dictionary(
    uniqueKeysWithValues: datedTables.map { ($0.name, $0.columnNames) })
}

extension Schema {
  /// What each own column of each dated table holds that nobody filled.
  static let blanks: [String: [(column: String, value: Value)]] = Dictionary(
    uniqueKeysWithValues: datedTables.map { ($0.name, $0.blanks) })
}

extension Schema {
  /// Whether the database holds no case yet: it is new, or making it was interrupted.
  package static func isUnused(_ database: Database) async throws -> Bool {
    do {
      return try await database.read { try !$0.exists("SELECT 1 FROM case_file LIMIT 1") }
    } catch StorageError.statement { return true }
  }
}
