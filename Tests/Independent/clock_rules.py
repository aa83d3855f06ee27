"""`resettle clocks`: one row for each clock that exists on a day, by section 2 of the contract."""

from datetime import date

from bundle import PAIR, View
from days import (
    ONE_DAY,
    add_days,
    add_months,
    add_working_days,
    birthday,
    is_aged,
    last_of_month,
    quarter_end,
    quarter_start,
    sunday_of_week,
)

COLUMNS = ("case", "person", "subject", "rule", "trigger_on", "due_on", "met_on", "status")
RCCM_MONTHS = (6, 12, 18, 24)
REPORTED_ASSISTANCE = {"RCA", "TANF", "W-2", "FoodShare"}
SSI_AFTER = date(1996, 8, 22)

RULES = {
    "assessment.initial", "assessment.6m", "assessment.12m", "assessment.18m", "assessment.24m",
    "career-planner", "service.end", "rca.employment-services", "plan.initial",
    "employer.same-week", "employer.30d", "employer.60d", "employer.90d", "employer.periodic",
    "assistance-report", "goal.follow-up", "plan.revision", "residence.application",
    "citizenship.contact", "ssi.limit", "icm.service", "icm.end", "hud.face-to-face",
    "hud.reassessment",
}


def first(days):
    return min(days, default=None)


def clocks(bundle, on):
    """The rows of the report, sorted, as dictionaries of text."""
    rows = Clocks(View(bundle, on)).rows
    keys = ("case", "person", "rule", "due_on", "subject")
    return sorted(rows, key=lambda row: [row[key] for key in keys])


class Clocks:
    def __init__(self, view):
        self.view = view
        self.on = view.on
        self.rows = []
        for person in view.people.values():
            self.utah(person)
            self.wisconsin_person(person)
            self.jobs(person)
            self.intensive(person)
            self.choice(person)
        for case in view.cases.values():
            self.wisconsin_case(case)
        self.revisions()

    def add(self, rule, who, trigger, due, met=None, *, case=None, stops=(), subject=""):
        """One row. `who` is empty for a family clock; `stops` are the days that may cancel it."""
        case = case or who.case
        if met is not None:
            status = "met" if met <= due else "met-late"
        elif any(stop is not None and stop < due for stop in stops):
            status = "cancelled"
        elif due < self.on:
            status = "overdue"
        else:
            status = "due-soon" if due <= add_days(self.on, 14) else "upcoming"
        self.rows.append(
            dict(
                case=case,
                person=who.id if who else "",
                subject=subject,
                rule=rule,
                trigger_on=trigger.isoformat(),
                due_on=due.isoformat(),
                met_on=met.isoformat() if met else "",
                status=status,
            )
        )

    # Programs

    def span(self, people, programs):
        """The earliest start and, once every enrollment has ended, the latest end."""
        spans = [span for person in people for span in person.spans(programs)]
        if not spans:
            return None, None
        ends = [ended for _, ended in spans]
        return min(started for started, _ in spans), None if None in ends else max(ends)

    def stops(self, case, people, programs):
        return (self.span(people, programs)[1], self.view.cases[case]["closed_on"])

    def last_extension(self, person, program):
        agreed = [until for named, until in person.extensions if named in ("", program)]
        return max(agreed, default=None)

    # Utah

    def utah(self, person):
        started, ended = self.span([person], ["utah-rccm"])
        if started is None or person.arrived_on is None:
            return
        stops = self.stops(person.case, [person], ["utah-rccm"])
        arrived = person.arrived_on
        if person.is_adult(self.on):
            self.assessments(person, started, stops)
            self.add(
                "career-planner", person, arrived, add_months(arrived, 6),
                first(on for kind, on in person.connections if kind == "career-planner"),
                stops=stops,
            )
        due = add_months(arrived, 24)
        extended = self.last_extension(person, "utah-rccm")
        if extended is not None:
            due = max(due, min(extended, add_months(arrived, 27)))
        self.add("service.end", person, arrived, due, ended, stops=stops)

    def assessments(self, person, started, stops):
        finalised = [found["finalised_on"] for found in person.finalised("rccm")]
        arrived, eighteen = person.arrived_on, birthday(person.birth, 18)
        triggers = [arrived, eighteen]
        if started > add_days(arrived, 30):
            triggers.append(started)
        trigger = max(triggers)
        due = add_days(trigger, 30)
        self.add("assessment.initial", person, trigger, due, first(finalised), stops=stops)
        for months in RCCM_MONTHS:
            due = add_months(arrived, months)
            if due < eighteen or due <= started:
                continue
            opens = add_days(due, -30)
            closes = add_days(add_months(arrived, months + 6), -30)
            met = first(
                on for on in finalised if on >= opens and (months == 24 or on < closes)
            )
            self.add(f"assessment.{months}m", person, arrived, due, met, stops=stops)

    # Wisconsin

    def wisconsin_person(self, person):
        if not person.spans(PAIR):
            return
        stops = self.stops(person.case, [person], PAIR)
        self.rca(person, stops)
        arrived = person.arrived_on
        if arrived is None:
            return
        if person.status == "refugee":
            kinds = ("residence-application", "permanent-resident")
            self.add(
                "residence.application", person, arrived, add_months(arrived, 12),
                first(on for kind, on in person.steps if kind in kinds), stops=stops,
            )
        if person.is_adult(self.on):
            kinds = ("citizenship-contact", "citizenship-application", "naturalised")
            opens = add_months(arrived, 48)
            self.add(
                "citizenship.contact", person, arrived, add_months(arrived, 54),
                first(on for kind, on in person.steps if kind in kinds and on >= opens),
            )
        receives = any(
            row["type"] == "SSI" and row["started_on"] and row["ended_on"] in (None, self.on)
            for row in person.assistance
        )
        if arrived > SSI_AFTER and (receives or is_aged(person.birth, 65, self.on)):
            self.add(
                "ssi.limit", person, arrived, add_months(arrived, 84),
                first(on for kind, on in person.steps if kind == "naturalised"),
            )

    def rca(self, person, stops):
        for row in person.assistance:
            decided = row["decided_on"]
            if row["type"] != "RCA" or decided is None or not person.is_adult(decided):
                continue
            starts = [start for start, _ in person.spans(["employment-services"])]
            self.add(
                "rca.employment-services", person, decided, add_days(decided, 30),
                first(start for start in starts if start >= add_days(decided, -30)),
                stops=stops, subject=row["id"],
            )

    def wisconsin_case(self, case):
        members = self.view.members(case["id"])
        if not any(person.spans(PAIR) for person in members):
            return
        stops = self.stops(case["id"], members, PAIR)
        opened = case["opened_on"]
        due = add_working_days(opened, 30)
        self.add(
            "plan.initial", None, opened, due, self.planned_on(case["id"], members),
            case=case["id"], stops=stops,
        )
        self.follow_up(case["id"], stops)

    def planned_on(self, case, members):
        """The first day on which the family's plan and every adult's three things are there."""
        signed = [plan for plan in self.view.plans.values() if plan["signed_on"]]
        family = first(
            plan["signed_on"] for plan in signed if plan["type"] == "fsp" and plan["case"] == case
        )
        if family is None:
            return None
        ready = {person.id: self.ready_on(person, signed) for person in members}
        candidates = sorted({family} | {on for on in ready.values() if on and on >= family})
        for on in candidates:
            adults = [
                person
                for person in members
                if person.is_adult(on) and (person.arrived_on is None or person.arrived_on <= on)
            ]
            if all(ready[person.id] and ready[person.id] <= on for person in adults):
                return on
        return None

    def ready_on(self, person, signed):
        """The day from which an adult has a signed plan, an assessment and the documents."""
        plan = first(
            plan["signed_on"]
            for plan in signed
            if plan["type"] == "edp" and plan["person"] == person.id
        )
        assessed = first(found["finalised_on"] for found in person.finalised("wi-family"))
        filed = {
            kind: first(on for named, on in person.documents if named == kind)
            for kind in ("i94-front", "i94-back", "judge-letter")
        }
        ways = []
        if filed["i94-front"] and filed["i94-back"]:
            ways.append(max(filed["i94-front"], filed["i94-back"]))
        if filed["judge-letter"] and person.status == "asylee":
            ways.append(filed["judge-letter"])
        proof = first(ways)
        return max(plan, assessed, proof) if plan and assessed and proof else None

    def follow_up(self, case, stops):
        signatures = [
            max(goal["added_on"], goal["plan"]["signed_on"])
            for goal in self.view.goals.values()
            if goal["plan"]["case"] == case
            and goal["class"] == "case-management"
            and goal["plan"]["signed_on"]
            and not goal["achieved_on"]
            and not goal["dropped_on"]
        ]
        if not signatures:
            return
        followed = [
            contact["on"]
            for contact in self.view.contacts
            if contact["case"] == case
            and contact["with"] in ("family", "client", "provider")
            and contact["goals"]
        ]
        trigger = max([min(signatures)] + followed)
        self.add("goal.follow-up", None, trigger, add_days(trigger, 30), case=case, stops=stops)

    def revisions(self):
        last = {}
        for plan in self.view.plans.values():
            if plan["signed_on"] and plan["type"] in ("fsp", "edp"):
                owner = plan["case"] if plan["type"] == "fsp" else plan["person"]
                key = (plan["type"], owner)
                if key not in last or version(plan) > version(last[key]):
                    last[key] = plan
        for (kind, owner), plan in last.items():
            person = self.view.people.get(owner) if kind == "edp" else None
            if kind == "edp" and person is None:
                continue
            members = [person] if person else self.view.members(owner)
            if not any(member.spans(PAIR) for member in members):
                continue
            case = person.case if person else owner
            signed = plan["signed_on"]
            self.add(
                "plan.revision", person, signed, add_months(signed, 6), case=case,
                stops=self.stops(case, members, PAIR), subject=plan["id"],
            )

    # Jobs

    def jobs(self, person):
        stops = self.stops(person.case, [person], PAIR)
        for job in person.jobs:
            obtained = job["obtained_on"]
            if not self.view.is_open(person, PAIR, obtained):
                continue
            self.assistance_report(person, job, stops)
            if job["upgrade"]:
                continue
            self.add(
                "employer.same-week", person, obtained, sunday_of_week(obtained),
                first(on for on in job["contacts"] if on >= obtained),
                stops=stops, subject=job["id"],
            )
            if job["started_on"]:
                self.retention(person, job, (*stops, job["ended_on"]))

    def assistance_report(self, person, job, stops):
        on = job["obtained_on"]
        assisted = any(
            row["type"] in REPORTED_ASSISTANCE
            and row["started_on"]
            and row["started_on"] <= on
            and (row["ended_on"] is None or row["ended_on"] >= on)
            for row in person.assistance
        )
        if assisted and person.is_adult(on):
            self.add(
                "assistance-report", person, on, add_working_days(on, 10),
                first(job["reports"]), stops=stops, subject=job["id"],
            )

    def retention(self, person, job, stops):
        started = job["started_on"]
        closing = add_months(started, 18)
        windows = [(f"employer.{count}d", add_days(started, count)) for count in (30, 60, 90)]
        later = [add_days(started, count) for count in (180, 270, 360, 450, 540)]
        windows += [("employer.periodic", due) for due in later if due < closing]
        windows.append(("employer.periodic", closing))
        after = started
        for rule, due in windows:
            met = first(on for on in job["contacts"] if after < on <= due)
            self.add(rule, person, started, due, met, stops=stops, subject=job["id"])
            after = due

    # IRC and HUD

    def opened_without_gap(self, person, program, start, end):
        """The first day from `start` from which the program was open up to `end`, or None."""
        if not self.view.is_open(person, [program], end):
            return None
        reached = end
        while reached > start and self.view.is_open(person, [program], reached - ONE_DAY):
            reached -= ONE_DAY
        return reached

    def intensive(self, person):
        started, ended = self.span([person], ["irc-icm"])
        if started is None:
            return
        stops = self.stops(person.case, [person], ["irc-icm"])
        completed = [row["on"] for row in person.services if row["status"] == "completed"]
        month = started.replace(day=1)
        while month <= self.on:
            end = last_of_month(month.year, month.month)
            trigger = self.opened_without_gap(person, "irc-icm", month, end)
            if trigger:
                met = first(on for on in completed if month <= on <= end)
                self.add("icm.service", person, trigger, end, met, stops=stops)
            month = end + ONE_DAY
        due = add_months(started, 12)
        extended = self.last_extension(person, "irc-icm")
        if extended is not None:
            due = max(due, min(extended, add_months(started, 24)))
        self.add("icm.end", person, started, due, ended, stops=stops)

    def choice(self, person):
        started, _ = self.span([person], ["hud-choice"])
        if started is None:
            return
        stops = self.stops(person.case, [person], ["hud-choice"])
        if self.view.has_development_plan(person) or self.view.took_part_on(person):
            seen = self.view.met_in_person_on(person)
            quarter = quarter_start(started)
            while quarter <= self.on:
                end = quarter_end(quarter)
                trigger = self.opened_without_gap(person, "hud-choice", quarter, end)
                if trigger:
                    met = first(on for on in seen if quarter <= on <= end)
                    self.add("hud.face-to-face", person, trigger, end, met, stops=stops)
                quarter = end + ONE_DAY
        assessed = person.finalised("hud")
        if assessed:
            last = assessed[-1]["finalised_on"]
            self.add("hud.reassessment", person, last, add_months(last, 12), stops=stops)


def version(plan):
    return plan["signed_on"], plan["id"]
