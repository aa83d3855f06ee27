/// Health, Community and Family Support, Language and Cultural Knowledge, Life Skills.
let wellbeingQuestions = """
  code: HEA1
  ask: Who pays when you see a doctor? May I see the card? When does it end?
  1: No coverage and no application in process, or coverage ends within 30 days with nothing filed
  3: Covered or applying, needs help with renewals, plans or bills
  5: Covered; knows plan, renewal date and how to report changes
  na: NE if the card or system was not checked

  code: HEA2
  ask: Who is your doctor? When was your last visit? Was the arrival health screening done?
  1: No regular clinic; screening or needed follow-up not done
  3: Has a clinic; some follow-up, vaccines, dental or vision outstanding
  5: Regular clinic; screening and follow-up done or scheduled
  na: Rarely NA

  code: HEA3
  ask: Your child has a fever on Sunday night. What do you do? And for chest pain?
  1: Does not know; would go without care or use emergency room for everything
  3: Knows 911 and clinic; needs help to make appointments, ask for an interpreter or fill prescriptions
  5: Chooses clinic, urgent care or 911 rightly; books, asks for interpreter, refills alone
  na: Rarely NA

  code: HEA4
  critical: yes
  ask: Do you or someone you care for have an illness or disability that needs regular care? How is it going?
  1: Serious or worsening condition without treatment, or treatment interrupted
  3: In treatment; needs help with medicines, transport, equipment or appointments
  5: Managed; knows medicines, dates and warning signs
  na: NAP: no condition. Record function and needs, not diagnoses, unless a signed release covers it

  code: HEA5
  critical: yes
  ask: How are sleep, worry and sadness these days? Does it stop you from doing daily things? (private; trained interpreter)
  1: Distress stops daily functioning, or any sign of risk of harm; or screening positive without referral
  3: Distress affects some days; accepts or is waiting for support
  5: Copes; has people or services to turn to and uses them when needed
  na: NE if privacy or a suitable interpreter was lacking: reschedule. Screening tools (e.g. RHS-15) only by trained staff

  code: HEA6
  ask: Pregnancy, babies, older people: what care do they need and get?
  1: Prenatal, infant, elder or disability care needed and not in place
  3: Started or partly in place
  5: In place, and the family arranges it themselves
  na: NAP: nobody in these groups in client's care

  code: COM1
  ask: Which offices or groups have you used without us? What for?
  1: Knows none, or will not go without staff
  3: Uses one or two with reminders, escort or a call ahead
  5: Finds and uses the right service alone and can tell another newcomer how
  na: Rarely NA

  code: COM2
  ask: Who would you call if you needed help tonight?
  1: Nobody outside the household or the agency
  3: One or two people, or a group met sometimes
  5: Several people or a community (faith, ethnic, neighbours, work) giving and receiving help
  na: NE if asked in front of family

  code: COM3
  critical: yes
  ask: Is everyone at home safe and treated well? (each adult alone, never through family or child)
  1: Violence, threats, control, neglect or exploitation, now or recent; or someone afraid
  3: Strain or conflict; safe; family is using or considering help
  5: Safe, respectful; family solves problems together or with help they trust
  na: NE if not asked alone. Detail goes in restricted note, never in the score comment

  code: COM4
  ask: Who looks after children or others when you are out? Does it hold when plans change?
  1: None, unsafe, or child in charge of younger children beyond age or hours
  3: Informal or subsidised care that sometimes fails
  5: Dependable care with a back-up
  na: NAP: no dependants

  code: COM5
  critical: yes
  ask: What immigration steps come next for you, and when? Who helps you with them?
  1: Deadline missed or within 60 days with no qualified legal help; or got advice from an unauthorised person
  3: Knows next step; appointment with qualified legal help pending
  5: Filed or up to date; knows dates, address-change duty, keeps copies; has qualified help
  na: NAP: citizen. Record dates and referrals only; no opinions, no account of the refugee claim

  code: COM6
  ask: What do you take part in here that matters to you?
  1: Isolated; leaves home only for necessities and wishes otherwise
  3: Takes part sometimes
  5: Takes part as they wish: school, faith, sport, culture, volunteering, civic life
  na: NE if not explored

  code: LAN1
  ask: (Conversation in simple English.) Third-party test result on file?
  1: Words or phrases only (about NRS ESL 1-2; SPL 0-2)
  3: Simple talk on daily matters (about NRS ESL 3-4; SPL 3-4)
  5: Holds a job interview and solves routine problems by phone (about NRS ESL 5+; SPL 5+)
  na: NE until tested or heard. Test score outranks impression; store test, form, score, date, level scheme version

  code: LAN2
  ask: In which languages do you read and write? May I see you fill in this short form?
  1: Does not read or write in any language, or no Latin alphabet
  3: Reads and writes own language; fills name, address, simple forms in English
  5: Reads notices and fills most forms in English
  na: NAP: disability prevents; note the accommodation

  code: LAN3
  ask: When did you last use English for something real: shop, clinic, boss, school?
  1: Always needs an interpreter or family member, including children
  3: Manages routine matters; asks for interpreter for the rest
  5: Manages most practical needs; knows when to ask for an interpreter and does
  na: Rarely NA

  code: LAN4
  ask: Are you in English class? Have you moved up a level?
  1: Needs and wants class; not enrolled, or stopped
  3: Enrolled or waiting with a date; attends; no level gain yet
  5: Gained a level in last 6 months, or no longer needs class
  na: NAP: not needed. NE if under 8 weeks in class

  code: LAN5
  ask: What surprised you about rules here: police, children, work, driving, women's and men's rights?
  1: Misunderstanding has led, or is likely to lead, to legal or safety trouble
  3: Finished orientation; unsure of some laws, rights or customs
  5: Explains main laws, rights and duties; knows where to ask
  na: Rarely NA

  code: LAN6
  ask: How do you ask for an interpreter, and say no to something you do not want to sign?
  1: Does not know of the right to an interpreter; signs what is put in front of them
  3: Asks staff to ask
  5: Asks alone; asks for explanation before signing
  na: Rarely NA

  code: LIF1
  ask: How do you get to work, clinic, shop? What if you miss the bus?
  1: Only when driven by staff or family
  3: Knows one or two routes; needs help with new ones
  5: Plans new trips alone by transit, licence and insured car, cycle or ride
  na: NAP: mobility arrangement for disability in place (score the arrangement)

  code: LIF2
  ask: Show me how you plan the month's money. Bank account? Bills? Loans?
  1: No account or budget; bills or travel loan unpaid; cash lost or at risk
  3: Account open; budget made with help; sometimes late
  5: Pays bills on time, keeps a budget, saves something, avoids high-cost loans
  na: NAP: another adult holds household money by free choice (ask alone)

  code: LIF3
  critical: yes
  ask: Where do you shop for food and how? Was there enough food last month?
  1: Ran out of food, or cannot shop without staff
  3: Shops with help, or enough only with pantry/benefit that may end
  5: Shops alone within budget; enough food all month
  na: Rarely NA

  code: LIF4
  ask: Stove, smoke alarm, cleaning, rubbish, laundry, heating: anything hard?
  1: Unsafe use or damage has happened or is likely
  3: Safe with reminders
  5: Runs the home safely and as lease requires
  na: NAP: care setting

  code: LIF5
  ask: What do you do with letters, texts, passwords, online forms?
  1: Mail or messages unopened; no phone; cannot use online accounts
  3: Brings letters for help; uses phone and messages
  5: Sorts mail, answers in time, uses email and online accounts, protects passwords
  na: Rarely NA

  code: LIF6
  ask: Someone phones for your Social Security number. A stranger knocks. A fire starts. What do you do?
  1: Does not know 911; has been, or is likely to be, defrauded
  3: Knows 911 and address; unsure about scams or visitors
  5: Acts safely, tells family, knows where to report
  na: Rarely NA

  code: LIF7
  ask: How do you keep appointments and important papers?
  1: Often misses; papers lost or with someone else
  3: Keeps most with reminders; papers kept but hard to find
  5: Keeps own calendar and papers; cancels in time
  na: Rarely NA
  """
