"""`resettle report`: the three reports of section 4 of the contract."""

from collections import Counter

from bundle import AREAS, PAIR, View
from days import ONE_DAY, add_months, quarter_end, quarter_start
from graduation_rules import area_sums, succeeds

TARGETS = dict(EMP=70, HOU=70, EDU=70, HEA=70, COM=90, LAN=70, LIF=90)
PEOPLE = ("section", "item", "program", "person", "counted", "reason")
COLUMNS = {
    "joint-outcomes": ("outcome", "target_percent", "numerator", "denominator", "percent", "met",
                       "not_rated"),
    "qpr": ("section", "item", "program", "count"),
    "hud-metric": ("site", "total_original", "in_case_management", "not_in_case_management",
                   "entered", "exited", "compliant"),
}
SECOND = "second outcome in quarter"
LATE = "goal documented after achievement"


class WrongUsage(Exception):
    pass


def report(bundle, name, start, end, people=False):
    """The rows in order, as dictionaries of text."""
    make = {"joint-outcomes": JointOutcomes, "qpr": Quarterly, "hud-metric": Metric}[name]
    made = make(bundle, start, end)
    columns = PEOPLE if people else COLUMNS[name]
    rows = made.people() if people else made.totals()
    return [dict(zip(columns, map(str, row))) for row in rows]


def percent(numerator, denominator):
    """To one decimal, halves away from zero."""
    tenths = (2000 * numerator + denominator) // (2 * denominator)
    return f"{tenths // 10}.{tenths % 10}"


class JointOutcomes:
    def __init__(self, bundle, start, end):
        view = View(bundle, end)
        area_of = view.question_areas()
        self.adults = []
        for person in view.people.values():
            if person.is_adult(end) and was_open(view, person, "utah-rccm", start, end):
                assessments = person.finalised("rccm")
                areas = area_sums(assessments[-1], area_of) if assessments else {}
                self.adults.append((person.id, areas))

    def rating(self, areas, area):
        """Whether the area succeeds; None where it is not rated."""
        total, count, _ = areas.get(area, (0, 0, []))
        return succeeds(total, count) if count else None

    def totals(self):
        for area in AREAS:
            ratings = [self.rating(areas, area) for _, areas in self.adults]
            numerator = ratings.count(True)
            denominator = numerator + ratings.count(False)
            target, shown, met = TARGETS[area], "", ""
            if denominator:
                shown = percent(numerator, denominator)
                met = "yes" if 100 * numerator >= target * denominator else "no"
            yield area, target, numerator, denominator, shown, met, ratings.count(None)

    def people(self):
        reasons = {True: "", False: "below 3.25", None: "not rated"}
        for area in AREAS:
            for person, areas in sorted(self.adults, key=lambda adult: adult[0]):
                rating = self.rating(areas, area)
                counted = "yes" if rating else "no"
                yield "joint-outcomes", area, "utah-rccm", person, counted, reasons[rating]


def was_open(view, person, program, start, end):
    """Whether the program was open on any day from `start` to `end`, the case not closed before."""
    closed_on = view.cases[person.case]["closed_on"]
    for started, ended in person.spans([program]):
        last = min(day for day in (ended, closed_on, end) if day is not None)
        if max(started, start) <= last:
            return True
    return False


class Quarterly:
    def __init__(self, bundle, start, end):
        self.view = View(bundle, end)
        self.start, self.end = start, end
        self.rows = sorted([*self.outcomes(), *self.services(), *self.jobs()])

    def people(self):
        return self.rows

    def totals(self):
        counts = Counter(row[:3] for row in self.rows if row[4] == "yes")
        return [(*key, count) for key, count in sorted(counts.items())]

    def open_program(self, person, on):
        """The program of the pair that is open on a day, `wi-ss` first; None where neither is."""
        for program in PAIR:
            if self.view.is_open(person, [program], on):
                return program
        return None

    def outcomes(self):
        """A row for each goal achieved in the period by someone with a program open that day."""
        achieved = self.achieved_goals()
        earliest = {}
        for goal, owner, _, faults in achieved:
            if not faults:
                key = (owner, quarter_start(goal["achieved_on"]))
                rank = (goal["achieved_on"], goal["goal"])
                earliest[key] = min(earliest.get(key, rank), rank)
        for goal, owner, program, faults in achieved:
            on = goal["achieved_on"]
            if on < self.start:
                continue
            if faults:
                reason = LATE if LATE in faults else "; ".join(faults)
            else:
                first = earliest[(owner, quarter_start(on))]
                reason = "" if first == (on, goal["goal"]) else SECOND
            counted = "no" if reason else "yes"
            yield "case-management-outcome", goal["title"], program, owner, counted, reason

    def achieved_goals(self):
        """Goals achieved up to the end by people in the pair: goal, person, program, faults."""
        found = []
        for goal in self.view.goals.values():
            owner = goal["person"] or goal["plan"]["person"]
            person = self.view.people.get(owner)
            if (
                goal["class"] != "case-management"
                or goal["plan"]["type"] not in ("fsp", "edp")
                or goal["achieved_on"] is None
                or person is None
            ):
                continue
            program = self.open_program(person, goal["achieved_on"])
            if program is not None:
                found.append((goal, owner, program, faults(goal)))
        return found

    def services(self):
        counted = set()
        for person in self.view.people.values():
            for service in person.services:
                if (
                    service["status"] == "completed"
                    and service["group"] != "placement"
                    and self.start <= service["on"] <= self.end
                ):
                    program = service["program"] or self.open_program(person, service["on"])
                    if program in PAIR:
                        row = ("other-service", service["type"], program, person.id, "yes", "")
                        counted.add(row)
        return counted

    def jobs(self):
        for person in self.view.people.values():
            for job in person.jobs:
                if self.start <= job["obtained_on"] <= self.end:
                    program = self.open_program(person, job["obtained_on"])
                    if program is not None:
                        section = "upgrade" if job["upgrade"] else "placement"
                        yield section, "", program, person.id, "yes", ""


def faults(goal):
    """Everything for which an achieved goal does not count."""
    on = goal["achieved_on"]
    found = []
    if goal["added_on"] > on:
        found.append(LATE)
    if goal["plan"]["signed_on"] is None:
        found.append("plan not signed by both")
    if not goal["case_manager_role"]:
        found.append("no case manager role")
    if not goal["supporting_activities"]:
        found.append("no supporting activities")
    if not any(given <= on and significant for given, significant in goal["contributions"]):
        found.append("no significant contribution")
    return found


class Metric:
    def __init__(self, bundle, start, end):
        if start != quarter_start(end) or end != quarter_end(end):
            raise WrongUsage("--from and --to must be the first and last day of one quarter")
        self.now = Residents(bundle, end)
        self.before = Residents(bundle, start - ONE_DAY)

    def totals(self):
        for site in sorted(self.now.sites):
            residents = self.now.originals(site)
            managed = {person.id for person in residents if self.now.is_managed(person)}
            managed_before = {
                person.id
                for person in self.before.originals(site)
                if self.before.is_managed(person)
            }
            compliant = [person for person in residents if self.now.is_compliant(person)]
            yield (
                site,
                len(residents),
                len(managed),
                len(residents) - len(managed),
                len(managed - managed_before),
                len(managed_before - managed),
                len(compliant),
            )

    def people(self):
        rows = []
        for site in self.now.sites:
            for person in self.now.originals(site):
                managed = self.now.is_managed(person)
                counted, reason = ("yes", "") if managed else ("no", "not in case management")
                rows.append(("hud-metric", site, "hud-choice", person.id, counted, reason))
        return sorted(rows)


class Residents:
    """Who lives where and is in case management on the last day of a quarter."""

    def __init__(self, bundle, end):
        self.view = View(bundle, end)
        self.start, self.end = quarter_start(end), end
        self.sites = {
            row["site"] for person in self.view.people.values() for row in person.residency
        }

    def originals(self, site):
        return [
            person
            for person in self.view.people.values()
            if any(
                row["site"] == site
                and row["class"] == "original"
                and (row["to"] is None or row["to"] >= self.end)
                for row in person.residency
            )
        ]

    def took_part(self, person):
        return any(self.start <= on for on in self.view.took_part_on(person))

    def last_assessed_on(self, person):
        """The latest `hud` assessment that counts: of any member for one who took part."""
        counting = self.view.members(person.case) if self.took_part(person) else [person]
        return max(
            (found["finalised_on"] for one in counting for found in one.finalised("hud")),
            default=None,
        )

    def is_managed(self, person):
        return (
            self.view.is_open(person, ["hud-choice"], self.end)
            and (self.view.has_development_plan(person) or self.took_part(person))
            and self.last_assessed_on(person) is not None
        )

    def is_compliant(self, person):
        return (
            self.is_managed(person)
            and any(on >= self.start for on in self.view.met_in_person_on(person))
            and add_months(self.last_assessed_on(person), 12) >= self.end
        )
