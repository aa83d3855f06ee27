import Domain

/// The Utah pack: refugee coordinated case management of the Refugee Services Office.
package enum UtahRCCM {
  package static let programs = ["utah-rccm"]

  /// Seven areas, in the order of reports (UT-ASM-01).
  package static let areas = ["EMP", "HOU", "EDU", "HEA", "COM", "LAN", "LIF"]

  package static let parameters = Parameters(
    """
    key                     | value        | from | to | chosen by  | counts from   | source
    adult.age               | 18           |      |    | event      | birth         | 000 §D.1; 001 §B.2: age 18 and above
    assess.initial          | 30 days      |      |    | arrival    | arrival       | 000 §D.2(a); 001 §B.2
    assess.initial.owner    | case-manager |      |    | arrival    | arrival       | 000 §C.3(c): the CM arranges, the LCT conducts
    assess.6m               | 6 months     |      |    | arrival    | arrival       | 000 §D.2(b); 001 §B.6
    assess.12m              | 12 months    |      |    | arrival    | arrival       | 000 §D.2(b); 001 §B.6
    assess.18m              | 18 months    |      |    | arrival    | arrival       | 000 §D.2(b); 001 §B.6
    assess.24m              | 24 months    |      |    | arrival    | arrival       | 000 §D.2(b); 001 §B.6
    assess.window           | 30 days      |      |    | arrival    | due day       | default: an earlier one is ad hoc (UT-CLK-03)
    assess.booking.first    | 60 days      |      |    | arrival    | due day       | 000 §C.3(c); lead times are our default
    assess.booking          | 30 days      |      |    | arrival    | due day       | 000 §C.3(c); lead times are our default
    career.planner          | 6 months     |      |    | arrival    | arrival       | 001 §D.5; anchor as in the other six-month rules
    service.end             | 24 months    |      |    | arrival    | arrival       | 001 §E.4
    service.end.owner       | therapist    |      |    | arrival    | arrival       | 001 §E.4: the LCT recommends to end or extend
    service.recommend       | 24 months    |      |    | arrival    | arrival       | 001 §E.4: the LCT recommends to end or extend
    service.recommend.owner | therapist    |      |    | arrival    | arrival       | 001 §E.4
    service.ceiling         | 27 months    |      |    | arrival    | arrival       | 001 §E.4: extension up to three months, cap on the total
    service.ceiling.owner   | therapist    |      |    | arrival    | arrival       | 001 §E.4
    service.extension       | agreed by therapist, case-manager | | | arrival | arrival | 001 §E.4: the LCT and the CM agree
    service.extension.most  | any          |      |    | arrival    | arrival       | 001 §E.4: the cap is on the total
    assess.final            | 24 months    |      |    | arrival    | arrival       | 001 §B.9: a final assessment before closure or extension end
    assess.final.owner      | therapist    |      |    | arrival    | arrival       | 001 §B.9
    record.complete         | 30 days      |      |    | intake     | intake        | 001 §A.5
    graduation.hold         | 3 months     |      |    | assessment | qualifying on | 000 §E.6: maintained for one quarter
    graduation.hold.owner   | therapist    |      |    | assessment | qualifying on | 000 §E.6
    succeeding              | 13/4         |      |    | assessment | assessment    | 000 §E.3: average of 3.25
    joint.target.EMP        | 70           |      |    | report     | period        | 000 §J
    joint.target.HOU        | 70           |      |    | report     | period        | 000 §J
    joint.target.EDU        | 70           |      |    | report     | period        | 000 §J
    joint.target.HEA        | 70           |      |    | report     | period        | 000 §J
    joint.target.COM        | 90           |      |    | report     | period        | 000 §J
    joint.target.LAN        | 70           |      |    | report     | period        | 000 §J
    joint.target.LIF        | 90           |      |    | report     | period        | 000 §J
    wage.target.cents       | 1200         |      |    | report     | period        | 000 §J Employment: $12.00 an hour or higher
    closing.asks            | final-assessment recommendation handover | | | event | closing | 001 §B.9
    counselor.followup      | 2 days       |      |    | meeting    | meeting day   | 001 §C.4: by the end of the second day where only the day is known
    counselor.followup.hours| 48           |      |    | meeting    | meeting start | 001 §C.4
    """)

  package static let closing = ClosingTerms(in: programs, of: parameters)

  package static let scoring = ScoringTerms(
    instrument: "rccm", areas: areas, thresholdKey: "succeeding", holdKey: "graduation.hold",
    in: parameters)
}
