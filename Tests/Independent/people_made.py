"""The life of one invented family: what each program writes about it."""

from bundle import AREAS
from days import add_days, add_months, add_working_days, birthday, quarter_end, quarter_start

SITES = ("north", "North", "s\u00fcd", "su\u0308d", "\uff5etower", "\U0001f3e0")
TITLES = ("ESL level", "ESL level 2", "Driver's licence", 'Learn "computer", part 1', "=SUM(A1)",
          "two\nlines", "\u00c9cole", "E\u0301cole", "citizenship", " spaced ")
SERVICES = ("esl", "transport", "Translation", "h\u00e9alth", "job search")
GROUPS = ("case-management", "stabilization", "supportive", "training", "placement", "information")
PROGRAMS = ("utah-rccm", "wi-ss", "wi-tap", "irc-icm", "irc-ecm", "irc-bundled", "hud-choice",
            "match-grant", "employment-services")


class Life:
    def __init__(self, made, case, opened, closed, packs):
        self.made, self.case, self.opened, self.closed = made, case, opened, closed
        self.packs = packs
        self.today = made.today
        self.diligent = made.chance(0.4)

    def live(self):
        made = self.made
        count = made.pick(1, 2, 3, 4, 5)
        self.people = [made.person(self.case, self.opened, number) for number in range(count)]
        for person in self.people:
            self.begins = max(self.opened, person["arrived"] or self.opened)
            person["starts"] = {}
            person["jobs"] = []
            for pack in self.packs:
                getattr(self, pack)(person)
            self.anything(person)
        self.plans()
        for person in self.people:
            self.services(person)
            self.contacts(person)

    # Programs

    def enroll(self, person, program, start=None):
        """One to three spans that never share a day; the last may be open or end in the future."""
        made = self.made
        start = start or made.pick(
            self.opened, self.begins, made.day_between(self.opened, self.today),
            made.day_between(self.begins, min(add_days(self.begins, 70), self.today)),
        )
        person["starts"][program] = start
        for _ in range(made.pick(1, 1, 1, 2, 3)):
            if start > self.today:
                return
            if made.chance(0.5):
                ended = made.pick(None, None, add_days(self.today, 30))
                made.add("enrollments", person=person["id"], program=program, started_on=start,
                         ended_on=ended)
                return
            ended = made.day_between(start, self.today)
            made.add("enrollments", person=person["id"], program=program, started_on=start,
                     ended_on=ended)
            start = add_days(ended, made.pick(1, 1, 2, 20))

    def around(self, anchor, months=(), days=()):
        """Days on or beside the edges that a rule counts from the anchor."""
        edges = [add_months(anchor, count) for count in months]
        edges += [add_days(anchor, count) for count in days]
        return self.made.near(self.made.pick(*edges))

    def signatures(self, low):
        made = self.made
        days = [made.day_between(low, self.today), made.day_between(low, self.today)]
        if made.chance(0.5):
            days[1] = days[0]
        return [day if made.chance(0.88) else None for day in days]

    def extend(self, person, program, ceiling):
        made = self.made
        for _ in range(made.pick(0, 0, 1, 2, 3)):
            until = min(made.pick(ceiling, add_days(ceiling, -made.between(0, 200))), ceiling)
            lct, manager = self.signatures(self.begins)
            named = "" if program != "wi-ss" and made.chance(0.3) else program
            made.add("extensions", person=person["id"], program=named,
                     until=until, lct_agreed_on=lct, cm_agreed_on=manager)

    def utah(self, person):
        made = self.made
        if made.chance(0.1):
            return
        self.enroll(person, "utah-rccm")
        arrived = person["arrived"]
        if arrived:
            self.extend(person, "utah-rccm", add_months(arrived, 27))
        anchor = arrived or self.begins
        days = [made.day_between(self.begins, self.today) for _ in range(made.between(0, 3))]
        days += [
            add_days(add_months(anchor, months), made.pick(-31, -30, -29, -1, 0, 1, 152))
            for months in (6, 12, 18, 24)
            if made.chance(0.4)
        ]
        if person["birth"] and made.chance(0.3):
            days.append(made.near(add_days(birthday(person["birth"], 18), 30)))
        if days and made.chance(0.2):
            days.append(days[0])
        manner = made.pick("good", "good", "edge", "free")
        for day in days:
            self.rccm(person, day, manner if made.chance(0.8) else "free")
        if made.chance(0.6):
            for _ in range(made.pick(1, 2)):
                kind = made.pick("career-planner", "career-planner", "dws", "ell-assessor")
                made.add("connections", person=person["id"], kind=kind,
                         on=self.around(anchor, (6, 6, 1)))

    def rccm(self, person, day, manner):
        made = self.made
        assessment = made.add(
            "assessments", person=person["id"], instrument="rccm",
            kind=made.pick("initial", "ongoing", "final"), finalised_on=day,
            face_to_face=made.pick("", "yes", "no"),
        )
        if assessment is None:
            return
        for area in AREAS:
            questions = [name for name, owner in made.questions.items() if owner == area]
            for question, value in zip(questions, self.values(manner, len(questions))):
                if value is None:
                    continue
                value, _, reason = value.partition(":")
                made.add("answers", assessment=assessment, question=question, value=value,
                         na_reason=reason)
                if made.chance(0.75 if value == "1" else 0.02):
                    outcome = made.pick("other-means", "partner", "no-longer-applicable")
                    made.add(
                        "discussions", assessment=assessment, question=question,
                        closed_on=add_days(day, made.pick(0, 3, 40, 120)), outcome=outcome,
                        partner="Utah Community Action" if outcome == "partner" else "",
                    )

    def values(self, manner, count):
        made = self.made
        exempt, unknown = "NA:not-applicable", "NA:insufficient-information"
        if manner == "free" or (manner == "edge" and made.chance(0.1)):
            return [made.pick("1", "3", "3", "5", "5", exempt, unknown) for _ in range(count)]
        if manner == "edge":
            return made.pick(
                ["5"] + ["3"] * (count - 1), ["5", "5", "5", "1"] + ["3"] * (count - 4),
                [exempt] * count, [exempt, None] * count, [exempt] * (count - 1) + [unknown],
                ["5", "3", "3", "3"], ["5", "3", "3", "3"] + [unknown] * (count - 4),
                ["5"] * count, [None] * count if made.chance(0.2) else ["5"],
            )[:count]
        values = [made.pick("3", "5", "5", "5") for _ in range(count)]
        if made.chance(0.06):
            values[-1] = "1"
        return ["5", "5", *values[2:]]

    def wisconsin(self, person):
        made = self.made
        self.proofs(person)
        if made.chance(0.25):
            return
        for program in made.pick(["wi-ss"], ["wi-tap"], ["wi-ss", "wi-tap"]):
            self.enroll(person, program)
        began = min(person["starts"].values())
        if made.chance(0.05):
            self.extend(person, "wi-ss", add_days(self.today, 4000))
        self.assistance(person, began)
        for _ in range(made.pick(0, 1, 2)):
            self.job(person, made.day_between(add_days(began, -5), self.today))
        self.steps(person)

    def proofs(self, person):
        made = self.made
        for kind in ("i94-front", "i94-back", "judge-letter", "green-card", "other"):
            if self.diligent or made.chance(0.7):
                made.add("documents", person=person["id"], type=kind,
                         filed_on=made.day_between(add_days(self.opened, -20),
                                                   min(self.today, add_days(self.opened, 80))))
        if self.diligent or made.chance(0.8):
            made.add("assessments", person=person["id"], instrument="wi-family", kind="initial",
                     finalised_on=made.day_between(add_days(self.opened, -20),
                                                   min(self.today, add_days(self.opened, 80))))

    def assistance(self, person, began):
        made = self.made
        kinds = ("RCA", "RCA", "TANF", "W-2", "FoodShare", "SSI", "SSI", "Medicaid", "MatchGrant",
                 "other")
        for _ in range(made.pick(0, 1, 2, 3)):
            kind = made.pick(*kinds)
            decided = made.pick(None, made.near(began), made.day_between(began, self.today))
            started = made.pick(None, began, decided, made.day_between(began, self.today))
            ended = None
            if started and made.chance(0.5):
                ended = made.day_between(max(started, decided or started), self.today)
            made.add(
                "assistance", person=person["id"], type=kind, decided_on=decided,
                started_on=started, ended_on=ended,
                monthly_amount=made.pick("", "673", "673.5", "673.50", "0", "00.05"),
                end_reason=made.pick("", "earned, enough") if ended else "",
            )
            if ended and made.chance(0.4):
                made.add("assistance", person=person["id"], type=kind,
                         started_on=add_days(ended, made.pick(1, 2, 30)))
            if kind == "RCA" and decided and "employment-services" not in person["starts"]:
                if made.chance(0.7):
                    start = self.around(decided, days=(-31, -30, -29, 0, 30, 31))
                    self.enroll(person, "employment-services", start)

    def job(self, person, secured):
        made = self.made
        earlier = made.pick(*person["jobs"]) if person["jobs"] and made.chance(0.6) else None
        started = made.pick(secured, add_days(secured, made.between(0, 20)), None)
        if earlier and started is None or started and started > self.today:
            started = secured
        ended = made.day_between(started, self.today) if started and made.chance(0.4) else None
        job = made.add(
            "jobs", person=person["id"], employer="Lakeside, Foods", position="packer",
            hourly_wage=made.pick("", "15", "15.5", "15.25"), hours=made.pick("", "40", "37.5"),
            health_insurance=made.pick("", "yes", "no"), started_on=started, ended_on=ended,
            secured_on=made.pick(None, secured) if earlier else secured, upgrade_of=earlier or "",
        )
        if job is None:
            return
        person["jobs"].append(job)
        if made.chance(0.5):
            made.add("employer_contacts", job=job,
                     on=self.around(secured, days=(0, 1, 6 - secured.weekday(), 10)))
        edges = (1, 29, 30, 31, 60, 61, 89, 90, 91, 180, 181, 270, 271, 360, 450, 451, 540, 541)
        for _ in range(made.pick(0, 1, 3, 6)):
            made.add("employer_contacts", job=job,
                     on=self.around(started or secured, (18,), edges))
        for _ in range(made.pick(0, 1, 1, 2)):
            due = add_working_days(started if earlier else secured, 10)
            made.add("assistance_reports", job=job, sent_on=made.near(due))

    def steps(self, person):
        made = self.made
        anchor = person["arrived"] or self.opened
        for kind, months in (
            ("residence-application", (12, 24)), ("permanent-resident", (12, 13)),
            ("citizenship-contact", (47, 48, 54)), ("citizenship-application", (48, 54, 60)),
            ("naturalised", (48, 54, 84)),
        ):
            for _ in range(made.pick(0, 0, 1, 2)):
                made.add("immigration_steps", person=person["id"], kind=kind,
                         on=self.around(anchor, months))

    def irc(self, person):
        made = self.made
        if made.chance(0.3):
            return
        self.enroll(person, "irc-icm")
        start = person["starts"]["irc-icm"]
        ceiling = add_months(start, 24)
        if person["arrived"] and "utah-rccm" in person["starts"]:
            self.extend(person, "irc-icm", ceiling)
        elif not person["arrived"] or add_months(person["arrived"], 27) <= ceiling:
            self.extend(person, "irc-icm", ceiling)
        if made.chance(0.3):
            self.enroll(person, made.pick("irc-ecm", "irc-bundled", "match-grant"))

    def hud(self, person):
        made = self.made
        if made.chance(0.8):
            self.enroll(person, "hud-choice")
        for _ in range(made.pick(1, 1, 2)):
            began = made.day_between(add_days(self.opened, -100), self.today)
            if person["arrived"]:
                began = max(began, person["arrived"])
            ended = made.day_between(began, self.today) if made.chance(0.35) else None
            site, kind = made.pick(*SITES), made.pick("original", "original", "original",
                                                      "occupant", "neighbourhood")
            made.add("residency", person=person["id"], site=site, class_=kind, from_=began,
                     to=ended)
            if ended and made.chance(0.6):
                made.add("residency", person=person["id"], site=site, class_="original",
                         from_=add_days(ended, made.pick(1, 2, 40)))
        for _ in range(made.pick(0, 1, 1, 2)):
            day = made.pick(made.day_between(self.begins, self.today),
                            made.near(add_months(quarter_end(self.today), -15)))
            made.add("assessments", person=person["id"], instrument="hud", kind="annual",
                     finalised_on=day)

    def anything(self, person):
        """Things of people whatever their programs, answers to an agency's own form among them."""
        made = self.made
        if made.chance(0.1):
            form = made.pick("own-form", "wi-family", "hud", "icm", "ell")
            assessment = made.add("assessments", person=person["id"], instrument=form, kind="",
                                  finalised_on=made.day_between(self.opened, self.today))
            if form in ("own-form", "wi-family", "hud"):
                made.add("answers", assessment=assessment, question=f"{form}-1",
                         value=made.pick("1", "5"))

    # Plans

    def plans(self):
        made = self.made
        self.goals = []
        for _ in range(made.pick(0, 1, 1, 2) or self.diligent):
            self.plan("fsp", made.pick(None, None, made.pick(*self.people)), made.chance(0.8))
        for person in self.people:
            for _ in range(made.pick(0, 1, 1, 2) or self.diligent):
                self.plan("edp", person, made.chance(0.5))
            if made.chance(0.2):
                kind = made.pick("coordinated", "employment", "icm")
                self.plan(kind, person, made.chance(0.5))
            if "hud" in self.packs and made.chance(0.5):
                self.plan("idp", person, made.chance(0.5))
        if "hud" in self.packs and made.chance(0.7):
            plan = self.plan("fdp", made.pick(None, made.pick(*self.people)), True)
            for person in self.people:
                for _ in range(made.pick(0, 1, 2)):
                    made.add("participation", plan=plan, person=person["id"],
                             on=made.day_between(self.begins, self.today))

    def plan(self, kind, person, with_case):
        made = self.made
        client, worker = self.signatures(add_days(self.opened, -10))
        if self.diligent and made.chance(0.8):
            client = worker = min(add_days(self.opened, made.between(-10, 80)), self.today)
        if client and worker and made.chance(0.2):
            client = worker = made.day_between(add_days(self.today, -210), self.today)
        plan = made.add(
            "plans", type=kind, case=self.case if with_case or not person else "",
            person=person["id"] if person else "", client_signed_on=client,
            established_on=made.pick(None, made.day_between(self.opened, self.today)),
            worker_signed_on=worker,
        )
        for _ in range(made.pick(0, 1, 2, 3) if kind != "idp" else 0):
            self.goal(plan, person)
        return plan

    def goal(self, plan, person):
        made = self.made
        added = made.day_between(self.opened, self.today)
        achieved = made.day_between(added, self.today) if made.chance(0.7) else None
        if achieved and made.chance(0.15):
            achieved = made.day_between(self.opened, added)
        elif achieved and made.chance(0.5):
            achieved = made.day_between(quarter_start(achieved), quarter_end(achieved))
            achieved = min(max(achieved, self.opened), self.today)
        owner = made.pick(person, made.pick(*self.people)) or made.pick(None, *self.people)
        goal = made.add(
            "goals", plan=plan, person=owner["id"] if owner and made.chance(0.6) else "",
            class_=made.pick("case-management", "case-management", "case-management", "employment",
                             "other"),
            title=made.pick(*TITLES), added_on=added, achieved_on=achieved,
            target_on=made.pick(None, add_days(added, 90)),
            dropped_on=made.day_between(added, self.today) if made.chance(0.15) else None,
            case_manager_role=made.pick("enrolled", "enrolled", "enrolled", " ", ""),
            supporting_activities=made.pick("monitored", "monitored", "monitored", " ", ""),
        )
        if goal is None:
            return
        self.goals.append(goal)
        made.goals.append(goal)
        for _ in range(made.pick(0, 1, 1, 2)):
            made.add(
                "contributions", goal=goal, kind="class",
                significant=made.pick("yes", "yes", "no", ""),
                on=min(made.near(achieved or added), made.day_between(self.opened, self.today)),
            )

    # Services and contacts

    def services(self, person):
        made = self.made
        for _ in range(made.pick(0, 2, 4, 8)):
            made.add(
                "services", person=person["id"], type=made.pick(*SERVICES),
                group=made.pick(*GROUPS),
                program=made.pick("", "", *(list(person["starts"]) or [""]), made.pick(*PROGRAMS)),
                on=made.day_between(max(add_days(self.opened, -3), add_days(self.today, -500)),
                                    self.today),
                status=made.pick("completed", "completed", "completed", "attempted", "no-show"),
                mode=made.pick("in-person", "phone", ""),
            )

    def contacts(self, person):
        made = self.made
        for _ in range(made.pick(0, 1, 2, 4)):
            named = made.pick("case", "person", "both")
            goals = [goal for goal in self.goals if made.chance(0.5)]
            if made.goals and made.chance(0.05):
                goals.append(made.pick(*made.goals))
            made.add(
                "contacts", case="" if named == "person" else self.case,
                person="" if named == "case" else person["id"],
                on=made.pick(made.day_between(add_days(self.opened, -3), self.today),
                             add_days(self.today, -made.between(0, 45))),
                mode=made.pick("in-person", "in-person", "phone", "email", "mail", "video"),
                with_=made.pick("client", "family", "provider", "employer", "other"),
                goals=" ".join(dict.fromkeys(goals)),
            )
