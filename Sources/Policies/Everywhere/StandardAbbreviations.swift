import Domain

/// The abbreviations that everyone may use in a note (WI-NOTE-06; 002 §5(b)). The list is our
/// default; an agency's own may replace it.
package enum StandardAbbreviations {
  package static let table = TextTable(
    """
    short | meaning | source
    CM | case manager | 002 §1
    DL | driver's licence | default
    DOB | date of birth | default
    DWD | Department of Workforce Development | 002 intro
    DWS | Department of Workforce Services | 001
    EAD | employment authorization document | 003
    EC | employment counselor | 000 §C.3
    EDP | employability development plan | 002 §3(a)
    ELL | English language learner | 001 §D.6
    ER | emergency room | default
    ESL | English as a second language | 002 §3(a)(6)
    FSET | food assistance employment and training | 002 intro
    FSP | family self-sufficiency plan | 002 §3(a)
    GED | general education diploma | default
    HUD | Department of Housing and Urban Development | 004
    I-94 | arrival and departure record | 002 §6(d)(1)
    ICM | intensive case management | 003
    ID | identity document | default
    JD | job developer | 002 §1
    LCT | licensed clinical therapist | 000 §D
    LPR | lawful permanent resident | 002 §6(d)(2)
    MG | Match Grant | 001 §D.8
    ORR | Office of Refugee Resettlement | 002 intro
    POC | point of contact | 001 §E.5
    RCA | refugee cash assistance | 002 §4(a)
    RMA | refugee medical assistance | 002 §4(a)
    SNAP | food assistance (Supplemental Nutrition Assistance Program) | 001
    SS | Social Services programme | 002 intro
    SSA | Social Security Administration | 002 §6(d)(5)
    SSI | Supplemental Security Income | 002 §2(d)(2)
    SSN | Social Security number | 002 §6(d)(5)
    TANF | Temporary Assistance for Needy Families | 001
    TAP | Targeted Assistance Programme | 002 intro
    TEVS | eligibility verification system | 001 §A.2
    USCIS | Citizenship and Immigration Services | 002 §3(a)(6)
    VA | volunteer agency | 002 intro
    W-2 | Wisconsin Works | 002 intro
    WIC | food help for women, infants and children | default
    """)

  /// What each means, by how it is written.
  package static let meanings = Dictionary(
    uniqueKeysWithValues: table.rows.map { ($0[0], $0[1]) })
  package static let known = Set(meanings.keys).union(["TV", "OK", "US", "USA", "AM", "PM"])
}
