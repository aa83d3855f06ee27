import Domain

/// The words that everyone who works for a family shares, in plain language (UT-TRN-05).
package enum Glossary {
  package struct Entry: Sendable, Hashable {
    package let term: String
    package let meaning: String
    package let source: String
  }

  /// In the order of the alphabet.
  package static let entries: [Entry] = table.rows.map {
    Entry(term: $0[0], meaning: $0[1], source: $0[2])
  }.sorted { $0.term.lowercased() < $1.term.lowercased() }

  package static let table = TextTable(
    """
    term | meaning | source
    Action item | One step of a plan: what is done, who helps, and by when. | 001 §C
    Adult | Someone who is 18 or older on the day that counts. Each adult has an assessment of their own. | 000 §D.1; 001 §B.2
    Agency point of contact (POC) | The person who answers for an agency: takes disagreements on, waives deadlines, keeps training. | 001 §E.5
    Area | One of the seven parts of life that an assessment looks at: employment, housing, education and training, health, community and family support, language, life skills. | 000 §J
    Arrival | The day on which someone came to the U.S. The days of assessments and the end of service count from it. | 001 §B.2, §E.4
    Asylee | Someone who asked for protection in the U.S. and was granted it. | 003 Background
    Barrier | What keeps someone from work, from a home or from school, such as no child care or no bus. | 001 §C
    Care team | Everyone of the agencies who works for one family at this time. | 001 §A
    Career planner | Someone who helps a newcomer see which work they can grow into; met within six months of arrival. | 001 §D.5
    Case | The file of one household, with everyone who lives in it. | 001 §A.5
    Case manager (CM) | Who plans with the family, opens doors to services and keeps the record. | 001 §A–§C
    Clock | A day by which something is owed. It says why it is due and what settles it. | 000 §D; 001 §B
    Closing | Service for a whole case ends, with a reason and a final assessment. | 001 §B.9, §E
    Confidentiality | What someone tells us stays with those who need it to help. The limits are told before we ask. | 003 L741–784
    Coordinated plan | One plan of the client and all agencies: goals, steps, who does what. | 001 §C
    Disclosure | Passing on what we know to someone outside, with consent or because the law asks for it. | 003 L754–778
    Discussion of a 1 | The therapist talks about each answer of 1 before anyone graduates. | 000 §E.5
    DWS | Utah's Department of Workforce Services: employment offices, benefits, and the refugee office. | 000; 001
    EDP | Employability development plan: the steps of one person towards work (Wisconsin). | 002 §3(a)
    Employment counselor (EC) | Works at the employment office; plans work with the client and may look at assessments. | 000 §C.3(e); 001 §C
    Extension | Up to three more months of service after month 24, where therapist and case manager agree. | 001 §E.4
    Final assessment | The last assessment, before a case closes or an extension ends. | 001 §B.9
    FSP | Family self-sufficiency plan: the family's goals and steps (Wisconsin). | 002 §3(a)
    Gatekeeper | The one case manager who answers for a family at a time. | 002 §3(a)
    Graduation | Someone thrives: every area is at 3.25 or more, kept for a quarter of a year, and each 1 is discussed. | 000 §E.3–E.6
    Household | The people who live and are served together. | 001 §A.5
    ICM | Intensive case management, for people with greater needs. | 003 L507–531
    Intake | The first talk, in which a family is told of the service and chooses it. | 001 §A
    Interpreter | A trained person who says what each side says, no more and no less; never a child. | 003 Language
    Licensed clinical therapist (LCT) | Works at the refugee office; conducts assessments and recommends how service ends. | 000 §D; 001 §B
    Match Grant | A programme of work in the first months, in place of cash assistance. | 001 §D.8
    N/A | An answer that does not count: not enough is known, or it does not apply to this person. | 000 §E.2
    Need to know | Who asks to see a case says why; someone else decides, for a short time. | 003 L741–752
    ORR-SS | Social services paid for by the federal Office of Refugee Resettlement. | 001 Courses
    Outcome | What changed for someone, by area, against the target of the programme. | 000 §J
    Pack | The rules of one programme, with their days, numbers and sources. | our word
    Partner | An agency outside the team that gives a service. | 001 §D
    Public charge | A test that some who ask for a green card must pass. Refugees do not. | 001 Courses, Resources
    RCA | Refugee cash assistance for the first months. | 002 §4(a)
    RCCM | Refugee coordinated case management: the agencies work as one team with one plan. | 000; 001
    Re-request | Someone who graduated or whose case closed asks for help again. | 000 §E.7
    Referral | The client is sent to a service with a form, and we ask how it went. | 001 §D.1–D.3
    Refugee | Someone who was admitted to the U.S. because they are not safe in their own country. | 003 Background
    RSO | Utah's Refugee Services Office, the state's refugee office. | 000; 001
    Secondary trauma | What listening to others' suffering does to those who help. | 001 Objectives; 001 Courses
    Self-sufficiency | A household lives by its own means and finds its own way to help. | 000 Objectives; 002 §1
    Sharing choice | The client says whether, and with whom, what we know may be shared. | 001 §A
    SNAP note | A note in four parts: situation, need, action, plan. | 003 L640–668
    Strength | What a person or family has or can do already. Each assessment names one. | 003 L128–165
    Striving | An answer of 3: on the way, with some help. | 000 §E.1
    Supervisor | Answers for the work of a worker and trains them. | 000 §C.3(a)–(c)
    TANF | Cash assistance for families with children. | 001 Courses
    Thriving | An answer of 5: well, without our help. | 000 §E.1
    Trauma | What terrible events leave in body and mind, and in how someone trusts. | 001 Objectives; 001 Courses
    UWORKS | The state's own record system, outside this one. | 000 §C.3
    Vulnerable | An answer of 1: in need of help now. It is discussed with the therapist. | 000 §E.1, §E.5
    Waiver | Someone who may says why a deadline need not be met. | 002 §4
    """)
}
