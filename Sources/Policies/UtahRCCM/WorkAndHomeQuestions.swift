/// Employment, Housing, Education and Training. NAP = not applicable to this person, NE = not
/// enough information; neither is part of an average.
let workAndHomeQuestions = """
  code: EMP1
  ask: Are you working now? What job, how many hours, since when?
  1: Not working and not in job search or preparation, though able to work and wanting or required to
  3: Part-time, temporary, seasonal or subsidised work; or not working but doing the search/training agreed in the plan
  5: Unsubsidised job of 35+ hours a week (or the hours the plan agreed), held 90 days or more
  na: NAP: retired, verified disability, agreed full-time caregiver or student under the plan

  code: EMP2
  ask: What do you earn an hour? Does the household's pay cover the month without cash assistance?
  1: No earnings, or pay below the legal minimum, or earnings do not cover rent and food even with help
  3: Hourly pay below the target wage, or above it but household still draws cash assistance
  5: Hourly pay at or above the target wage and the family supports itself without a cash grant
  na: NAP: same as EMP1. If not working, score 1, not N/A, unless EMP1 is NAP

  code: EMP3
  ask: If you needed a job next week, how would you look and apply?
  1: Cannot describe how; no resume or work history written; others would do all of it
  3: Has a resume or work history; applies or interviews with help from staff, family or interpreter
  5: Finds openings, applies and interviews on own, or has done so for the current job
  na: NAP: not expected to work

  code: EMP4
  ask: May I see your work documents? When do they expire?
  1: Missing, wrong or expired identity/work document, or expires within 30 days with nothing filed
  3: Documents in order but an expiry, correction or application is pending and needs help
  5: Documents valid; knows own expiry dates and how and when to renew
  na: NAP: citizen with proof. Never record a status opinion here: facts and dates only

  code: EMP5
  ask: What happens at work when you are late, sick or have a problem with your boss?
  1: Lost or about to lose a job over attendance, safety or conflict; unpaid or unsafe work; does not know to call in
  3: Keeps the job with coaching or interpretation from staff; knows some rules and rights
  5: Calls in, asks questions, reads pay stub, knows where to turn over pay, safety or unfair treatment
  na: NAP: never employed in US and not expected to work. NE: new job under two weeks

  code: EMP6
  ask: What kind of work do you want in two years? What is the next step?
  1: Wants different or better work but has no idea of any step
  3: Has named a goal; career planner or next step started
  5: Has a written career map and is acting on it, or is content and can explain why
  na: NAP: not expected to work. NE before the six-month career-planner window

  code: HOU1
  critical: yes
  ask: Whose name is on the lease? Until when? Any letters from the landlord?
  1: No fixed place, shelter, motel, unwanted doubling up, or eviction/termination notice in hand
  3: Housed, but lease ends within 60 days without a plan, or late rent in last 3 months, or staying with kin by agreement
  5: Own lease (or secure agreed stay) for 6+ months or renewed; rent on time for 6 months
  na: Rarely NA. NAP only in licensed care or institution

  code: HOU2
  ask: What are rent and utilities each month, and what comes in?
  1: Rent and utilities over half of gross income, or unpaid, or paid wholly by agency funds with no plan
  3: Between 31% and 50% of income, or paid with time-limited help
  5: 30% of income or less (own income or lasting subsidy) and paid by the household
  na: NAP: household pays no housing cost by settled arrangement

  code: HOU3
  critical: yes
  ask: Is the home safe? Heat, water, locks, smoke alarm, pests, room for everyone?
  1: Hazard to health or safety now, or so crowded that people lack a place to sleep
  3: Faults reported but not fixed, or crowding, no immediate danger
  5: Safe, working and enough room by the household's own account and by what is seen
  na: NE if home not visited and client cannot describe it

  code: HOU4
  ask: Tell me what your lease lets you and the landlord do. What would you do about a broken heater?
  1: Does not know rent date, rules, or whom to call; conflict with landlord or neighbours unresolved
  3: Knows main rules; needs help to report repairs or read notices
  5: Reports repairs in writing, understands notices and deposit, knows whom to call for tenant help
  na: NAP: not a tenant or owner and not going to be

  code: HOU5
  ask: If you had to move, how would you find a place?
  1: Would depend wholly on the agency
  3: Knows some steps; would need help with application, deposit or credit
  5: Could search, apply, budget for deposit and set up utilities; or already has done so
  na: NAP: permanent subsidised or owned home

  code: EDU1
  ask: What schooling or training would help you most? What is your goal?
  1: Wants or needs it but has no goal or information
  3: Goal named; exploring or applying with help
  5: Goal chosen with steps and dates, or goal reached
  na: NAP: declines and no need in plan (record the choice as client's own)

  code: EDU2
  ask: Are you in a class or training now? How often did you go in the last month?
  1: Not enrolled in anything the plan calls for, or stopped going without a plan
  3: Enrolled, attends under 80% of sessions, or on a waiting list with a date
  5: Attends 80% or more, or finished in the last 6 months
  na: NAP: nothing called for in the plan

  code: EDU3
  ask: How would you sign up, pay for it, or have your foreign papers recognised?
  1: Does not know where to start
  3: Knows the school or office; needs help with forms, fees or credential evaluation
  5: Has enrolled, found aid, or had credentials evaluated on own or with little help
  na: NAP as EDU1

  code: EDU4
  ask: Tell me about your children's school. How do you hear from the teacher?
  1: A school-age child is not enrolled or often absent; parent has no contact with school
  3: Enrolled and mostly attending; parent needs help with messages, meetings or services
  5: Children attend; parent reads or asks for translated messages, attends meetings, asks for services
  na: NAP: no school-age child in care

  code: EDU5
  ask: What gets in the way of class: work hours, children, bus, health, money?
  1: A barrier stops all participation and nothing is arranged
  3: Barrier partly solved, or solved by temporary help
  5: No barrier, or solved in a way that lasts
  na: NAP as EDU2
  """
