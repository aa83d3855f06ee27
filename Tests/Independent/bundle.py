"""A bundle of CSV files as rows, and the view of it that is cut on a day."""

import csv
import io
from pathlib import Path

from days import day, is_aged

FILES = {
    "agencies": "agency name kind time_zone",
    "staff": "staff agency name role email supervisor",
    "instruments": "instrument area question text effective_from",
    "cases": "case agency case_manager opened_on intake_on closed_on close_kind",
    "people": "person case given_names family_name name_order birth_date birth_date_precision sex"
    " relationship head arrived_on status country_of_birth language interpreter_needed"
    " alien_number",
    "enrollments": "enrollment person program started_on ended_on",
    "assistance": "assistance person type decided_on started_on ended_on monthly_amount end_reason",
    "documents": "document person type filed_on",
    "assessments": "assessment person instrument kind finalised_on face_to_face",
    "answers": "assessment question value na_reason",
    "discussions": "discussion assessment question closed_on outcome partner",
    "plans": "plan type case person established_on client_signed_on worker_signed_on",
    "goals": "goal plan person class title added_on target_on achieved_on dropped_on"
    " case_manager_role supporting_activities",
    "contributions": "contribution goal on kind significant",
    "jobs": "job person employer position hourly_wage hours health_insurance secured_on"
    " started_on ended_on upgrade_of",
    "employer_contacts": "employer_contact job on",
    "assistance_reports": "assistance_report job sent_on",
    "services": "service person type group program on status mode",
    "contacts": "contact case person on mode with goals",
    "connections": "connection person kind on",
    "immigration_steps": "step person kind on",
    "extensions": "extension person program until lct_agreed_on cm_agreed_on",
    "residency": "residency person site class from to",
    "participation": "participation plan person on",
}
FILES = {name: tuple(columns.split()) for name, columns in FILES.items()}

IDENTITY = {name: (columns[0],) for name, columns in FILES.items()}
IDENTITY["answers"] = ("assessment", "question")
IDENTITY["instruments"] = ("instrument", "question")

AREAS = ("EMP", "HOU", "EDU", "HEA", "COM", "LAN", "LIF")
QUESTION_COUNTS = dict(EMP=6, HOU=5, EDU=5, HEA=6, COM=6, LAN=6, LIF=7)
RCCM_QUESTIONS = {
    f"{area}{number}": area
    for area, count in QUESTION_COUNTS.items()
    for number in range(1, count + 1)
}

PAIR = ("wi-ss", "wi-tap")


def parse(text):
    """The rows of one file as a list of dictionaries; a missing cell is empty."""
    records = [record for record in csv.reader(io.StringIO(text, newline="")) if record]
    if not records:
        return []
    header = records[0]
    return [dict(zip(header, record + [""] * len(header))) for record in records[1:]]


class Bundle:
    """All rows by file, cells as text. A missing file has no rows, a missing column no text."""

    def __init__(self, rows):
        self.rows = {
            name: [
                {column: row.get(column, "") for column in columns} for row in rows.get(name, [])
            ]
            for name, columns in FILES.items()
        }

    @classmethod
    def read(cls, folder):
        rows = {}
        for name in FILES:
            path = Path(folder) / f"{name}.csv"
            if path.exists():
                rows[name] = parse(path.read_bytes().decode("utf-8-sig"))
        return cls(rows)

    def write(self, folder):
        """One file per kind, columns as in the table, LF."""
        Path(folder).mkdir(parents=True, exist_ok=True)
        for name, columns in FILES.items():
            out = io.StringIO(newline="")
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(columns)
            writer.writerows([row[column] for column in columns] for row in self.rows[name])
            (Path(folder) / f"{name}.csv").write_bytes(out.getvalue().encode("utf-8"))


def until(text, on):
    """A day that is as if empty where it comes after `on`."""
    value = day(text)
    return value if value is not None and value <= on else None


class View:
    """The facts dated on or before one day, each hung on what it belongs to."""

    def __init__(self, bundle, on):
        self.on = on
        self.rows = bundle.rows
        self.cases = {
            row["case"]: dict(
                id=row["case"],
                opened_on=day(row["opened_on"]),
                closed_on=until(row["closed_on"], on),
            )
            for row in self.rows["cases"]
            if day(row["opened_on"]) <= on
        }
        self.case_of_anyone = {row["person"]: row["case"] for row in self.rows["people"]}
        self.people = {
            row["person"]: Person(row)
            for row in self.rows["people"]
            if row["case"] in self.cases and (not row["arrived_on"] or until(row["arrived_on"], on))
        }
        self._hang_on_people()
        self._hang_plans()
        self._hang_assessments()
        self._hang_jobs()
        self._hang_contacts()

    def members(self, case):
        return [person for person in self.people.values() if person.case == case]

    def _of_people(self, name, dated):
        """Rows of a person who exists whose `dated` day has come."""
        for row in self.rows[name]:
            if row["person"] in self.people and until(row[dated], self.on):
                yield self.people[row["person"]], row

    def _hang_on_people(self):
        for person, row in self._of_people("enrollments", "started_on"):
            span = (day(row["started_on"]), until(row["ended_on"], self.on))
            person.enrollments.setdefault(row["program"], []).append(span)
        for row in self.rows["assistance"]:
            if row["person"] in self.people:
                days = {
                    name: until(row[name], self.on)
                    for name in ("decided_on", "started_on", "ended_on")
                }
                self.people[row["person"]].assistance.append(
                    dict(days, id=row["assistance"], type=row["type"])
                )
        for person, row in self._of_people("documents", "filed_on"):
            person.documents.append((row["type"], day(row["filed_on"])))
        for person, row in self._of_people("connections", "on"):
            person.connections.append((row["kind"], day(row["on"])))
        for person, row in self._of_people("immigration_steps", "on"):
            person.steps.append((row["kind"], day(row["on"])))
        for person, row in self._of_people("services", "on"):
            person.services.append(dict(row, on=day(row["on"])))
        for person, row in self._of_people("residency", "from"):
            person.residency.append(
                dict(row, **{"from": day(row["from"]), "to": until(row["to"], self.on)})
            )
        for row in self.rows["extensions"]:
            if row["person"] in self.people:
                agreed = [until(row[name], self.on) for name in ("lct_agreed_on", "cm_agreed_on")]
                if all(agreed):
                    self.people[row["person"]].extensions.append(
                        (row["program"], day(row["until"]))
                    )

    def _case_of(self, row):
        """The case that a plan or contact belongs to; None where that does not exist yet."""
        if row["case"]:
            return row["case"] if row["case"] in self.cases else None
        person = self.people.get(row["person"])
        return person.case if person else None

    def _hang_plans(self):
        self.plans = {}
        for row in self.rows["plans"]:
            case = self._case_of(row)
            if case is not None:
                signatures = [
                    until(row[name], self.on) for name in ("client_signed_on", "worker_signed_on")
                ]
                self.plans[row["plan"]] = dict(
                    id=row["plan"],
                    type=row["type"],
                    case=case,
                    person=row["person"],
                    established_on=until(row["established_on"], self.on),
                    signed_on=max(signatures) if all(signatures) else None,
                )
        self.goals = {}
        for row in self.rows["goals"]:
            if row["plan"] in self.plans and until(row["added_on"], self.on):
                self.goals[row["goal"]] = dict(
                    row,
                    plan=self.plans[row["plan"]],
                    added_on=day(row["added_on"]),
                    achieved_on=until(row["achieved_on"], self.on),
                    dropped_on=until(row["dropped_on"], self.on),
                    contributions=[],
                )
        for row in self.rows["contributions"]:
            if row["goal"] in self.goals and until(row["on"], self.on):
                self.goals[row["goal"]]["contributions"].append(
                    (day(row["on"]), row["significant"] == "yes")
                )
        self.participation = [
            dict(plan=self.plans[row["plan"]], person=row["person"], on=day(row["on"]))
            for row in self.rows["participation"]
            if row["plan"] in self.plans and until(row["on"], self.on)
        ]

    def _hang_assessments(self):
        assessments = {}
        for person, row in self._of_people("assessments", "finalised_on"):
            assessment = dict(
                id=row["assessment"],
                instrument=row["instrument"],
                finalised_on=day(row["finalised_on"]),
                answers=[],
                discussed=set(),
            )
            assessments[assessment["id"]] = assessment
            person.assessments.append(assessment)
        for row in self.rows["answers"]:
            if row["assessment"] in assessments:
                assessments[row["assessment"]]["answers"].append(row)
        for row in self.rows["discussions"]:
            if row["assessment"] in assessments and until(row["closed_on"], self.on):
                assessments[row["assessment"]]["discussed"].add(row["question"])
        for person in self.people.values():
            person.assessments.sort(key=lambda found: (found["finalised_on"], found["id"]))

    def _hang_jobs(self):
        jobs = {}
        for row in self.rows["jobs"]:
            dated = "started_on" if row["upgrade_of"] else "secured_on"
            if row["person"] in self.people and until(row[dated], self.on):
                jobs[row["job"]] = dict(
                    id=row["job"],
                    upgrade=bool(row["upgrade_of"]),
                    obtained_on=day(row[dated]),
                    started_on=until(row["started_on"], self.on),
                    ended_on=until(row["ended_on"], self.on),
                    contacts=[],
                    reports=[],
                )
                self.people[row["person"]].jobs.append(jobs[row["job"]])
        for name, dated, list_name in (
            ("employer_contacts", "on", "contacts"),
            ("assistance_reports", "sent_on", "reports"),
        ):
            for row in self.rows[name]:
                if row["job"] in jobs and until(row[dated], self.on):
                    jobs[row["job"]][list_name].append(day(row[dated]))

    def _hang_contacts(self):
        self.contacts = []
        for row in self.rows["contacts"]:
            case = self._case_of(row)
            if case is not None and until(row["on"], self.on):
                self.contacts.append(
                    dict(row, case=case, on=day(row["on"]), goals=row["goals"].split())
                )

    def is_open(self, person, programs, on):
        """Whether any of the programs is open for the person on a day, the case not closed."""
        closed_on = self.cases[person.case]["closed_on"]
        return (closed_on is None or closed_on >= on) and any(
            started <= on and (ended is None or ended >= on)
            for program in programs
            for started, ended in person.enrollments.get(program, [])
        )

    def has_development_plan(self, person):
        """The days on which an `idp` was established, on or before the day of the view."""
        return any(
            plan["type"] == "idp" and plan["person"] == person.id and plan["established_on"]
            for plan in self.plans.values()
        )

    def took_part_on(self, person):
        """The days on which the person took part in an `fdp`."""
        return [
            row["on"]
            for row in self.participation
            if row["person"] == person.id and row["plan"]["type"] == "fdp"
        ]

    def met_in_person_on(self, person):
        """The days of contacts that name the person and completed services, both in person."""
        return [
            contact["on"]
            for contact in self.contacts
            if contact["person"] == person.id and contact["mode"] == "in-person"
        ] + [
            service["on"]
            for service in person.services
            if service["status"] == "completed" and service["mode"] == "in-person"
        ]

    def question_areas(self):
        """The area of each question of `rccm`, the added ones included."""
        added = {
            row["question"]: row["area"]
            for row in self.rows["instruments"]
            if row["instrument"] == "rccm"
        }
        return {**RCCM_QUESTIONS, **added}


class Person:
    def __init__(self, row):
        self.id = row["person"]
        self.case = row["case"]
        self.birth = day(row["birth_date"])
        self.arrived_on = day(row["arrived_on"])
        self.status = row["status"]
        self.enrollments = {}
        self.assistance = []
        self.documents = []
        self.connections = []
        self.steps = []
        self.services = []
        self.residency = []
        self.extensions = []
        self.assessments = []
        self.jobs = []

    def is_adult(self, on):
        return is_aged(self.birth, 18, on)

    def spans(self, programs):
        return [span for program in programs for span in self.enrollments.get(program, [])]

    def finalised(self, instrument):
        return [found for found in self.assessments if found["instrument"] == instrument]
