"""Which rows of a bundle an import must reject, and where: sections 1 and 6 of the contract.

A fault is (file, line, column). Where the contract leaves the column open, the columns that may
be named are written with a bar between them. A fault is optional where the row is rejected anyway
and the contract leaves open whether this one shows too: the facts that it needs are rejected."""

import re
from datetime import date
from pathlib import Path

from bundle import AREAS, FILES, IDENTITY, RCCM_QUESTIONS
from days import add_months

INSTRUMENTS = {"rccm", "wi-family", "hud", "icm", "ell"}
PROGRAMS = (
    "utah-rccm wi-ss wi-tap irc-icm irc-ecm irc-bundled hud-choice match-grant employment-services"
)
SETS = {
    ("agencies", "kind"): "resettlement employment-office state-office w2 county partner housing",
    ("staff", "role"): "case-manager job-developer employment-counselor therapist"
    " case-manager-supervisor employment-supervisor therapist-supervisor point-of-contact"
    " state-analyst english-assessor interpreter volunteer partner monitor administrator",
    ("cases", "close_kind"): "graduated completed administrative",
    ("people", "name_order"): "given-first family-first mononym",
    ("people", "birth_date_precision"): "day month year",
    ("people", "status"): "refugee asylee siv parolee trafficking entrant amerasian"
    " permanent-resident citizen other",
    ("enrollments", "program"): PROGRAMS,
    ("assistance", "type"): "RCA TANF W-2 FoodShare SSI Medicaid MatchGrant other",
    ("documents", "type"): "i94-front i94-back judge-letter green-card other",
    ("answers", "value"): "1 3 5 NA",
    ("answers", "na_reason"): "insufficient-information not-applicable",
    ("discussions", "outcome"): "other-means partner no-longer-applicable",
    ("plans", "type"): "fsp edp coordinated employment idp fdp icm",
    ("goals", "class"): "case-management employment other",
    ("services", "group"): "case-management stabilization supportive training placement"
    " information",
    ("services", "program"): PROGRAMS,
    ("services", "status"): "completed attempted no-show",
    ("contacts", "mode"): "in-person phone email mail video",
    ("contacts", "with"): "client family provider employer other",
    ("immigration_steps", "kind"): "residence-application permanent-resident citizenship-contact"
    " citizenship-application naturalised",
    ("extensions", "program"): PROGRAMS,
    ("residency", "class"): "original occupant neighbourhood",
}
SETS = {place: frozenset(values.split()) for place, values in SETS.items()}
OPTIONAL_SETS = {
    ("cases", "close_kind"), ("people", "name_order"), ("people", "birth_date_precision"),
    ("answers", "na_reason"), ("services", "program"), ("extensions", "program"),
}
REFERENCES = {
    "staff": dict(agency="agencies", supervisor="staff"),
    "cases": dict(agency="agencies", case_manager="staff"),
    "people": dict(case="cases"),
    "plans": dict(case="cases", person="people"),
    "goals": dict(plan="plans", person="people"),
    "contributions": dict(goal="goals"),
    "jobs": dict(person="people", upgrade_of="jobs"),
    "employer_contacts": dict(job="jobs"),
    "assistance_reports": dict(job="jobs"),
    "contacts": dict(case="cases", person="people", goals="goals"),
    "answers": dict(assessment="assessments"),
    "discussions": dict(assessment="assessments"),
    "participation": dict(plan="plans", person="people"),
    **{
        name: dict(person="people")
        for name in ("enrollments", "assistance", "documents", "assessments", "services",
                     "connections", "immigration_steps", "extensions", "residency")
    },
}
OPTIONAL_REFERENCES = {
    ("staff", "supervisor"), ("cases", "case_manager"), ("goals", "person"), ("jobs", "upgrade_of"),
    ("contacts", "goals"), ("plans", "case"), ("plans", "person"), ("contacts", "case"),
    ("contacts", "person"),
}
BOOLEANS = {
    ("people", "head"), ("people", "interpreter_needed"), ("assessments", "face_to_face"),
    ("contributions", "significant"), ("jobs", "health_insurance"),
}
AMOUNTS = {("assistance", "monthly_amount"), ("jobs", "hourly_wage"), ("jobs", "hours")}
DAYS = {
    (name, column)
    for name, columns in FILES.items()
    for column in columns
    if column.endswith("_on") or column in ("on", "from", "to", "until", "birth_date")
} | {("instruments", "effective_from")}
MAY_BE_LATER = {"until", "target_on", "to", "effective_from"}
REQUIRED_DAYS = {
    "cases": "opened_on", "enrollments": "started_on", "documents": "filed_on",
    "assessments": "finalised_on", "discussions": "closed_on", "goals": "added_on",
    "contributions": "on", "employer_contacts": "on", "services": "on", "contacts": "on",
    "connections": "on", "immigration_steps": "on", "participation": "on",
    "assistance_reports": "sent_on", "residency": "from", "extensions": "until",
}
ENDS = {
    "cases": ("opened_on", "closed_on"), "enrollments": ("started_on", "ended_on"),
    "assistance": ("started_on", "ended_on"), "jobs": ("started_on", "ended_on"),
    "residency": ("from", "to"),
}
AMOUNT = re.compile(r"[0-9]+(\.[0-9]{1,2})?")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def records(data):
    """The records of RFC 4180 bytes: the line each starts on, and its cells as bytes."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    found, cells, cell, quoted, line, start, i = [], [], bytearray(), False, 1, 1, 0
    while i < len(data):
        byte = data[i : i + 1]
        if byte == b'"':
            if quoted and data[i + 1 : i + 2] == b'"':
                cell += b'"'
                i += 1
            else:
                quoted = not quoted
        elif byte == b"," and not quoted:
            cells.append(bytes(cell))
            cell = bytearray()
        elif byte == b"\n":
            line += 1
            if quoted:
                cell += byte
            else:
                cells.append(bytes(cell))
                found.append((start, cells))
                cells, cell, start = [], bytearray(), line
        elif byte == b"\r" and not quoted:
            pass
        else:
            cell += byte
        i += 1
    if cell or cells:
        found.append((start, [*cells, bytes(cell)]))
    return [(start, cells) for start, cells in found if cells != [b""]]


class Row:
    def __init__(self, line, cells):
        self.line = line
        self.cells = cells
        self.faults = set()

    def __getitem__(self, column):
        return self.cells.get(column, "")


def read(folder):
    """Rows by file; a cell that is not UTF-8 is left out and is a fault already."""
    rows = {name: [] for name in FILES}
    for name, columns in FILES.items():
        path = Path(folder) / f"{name}.csv"
        lines = records(path.read_bytes()) if path.exists() else []
        header = [cell.decode("utf-8") for cell in lines[0][1]] if lines else []
        for line, cells in lines[1:]:
            row = Row(line, {})
            for column, cell in zip(header, cells):
                if column in columns:
                    try:
                        row.cells[column] = cell.decode("utf-8")
                    except UnicodeDecodeError:
                        row.cells[column] = None
                        row.faults.add(column)
            rows[name].append(row)
    return rows


def faults_in(folder, today):
    """The faults of a bundle on disk: those required and those optional."""
    checked = Checked(read(folder), today)
    return checked.faults(), checked.optional


def faults_of(bundle, today):
    """The same for rows in memory, numbered as if no cell held a newline."""
    rows = {
        name: [Row(line, dict(cells)) for line, cells in enumerate(found, start=2)]
        for name, found in bundle.rows.items()
    }
    checked = Checked(rows, today)
    return checked.faults(), checked.optional


def as_day(text):
    if text and DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            return None
    return None


class Checked:
    def __init__(self, rows, today):
        self.rows, self.today, self.optional = rows, today, set()
        self.assessments = {row["assessment"]: row for row in reversed(rows["assessments"])}
        for name, found in rows.items():
            for row in found:
                self.check_form(name, row)
            self.check_identity(name, found)
        while self.check_references():
            pass
        self.check_overlaps()
        self.check_ceilings()

    def faults(self):
        return {
            (name, row.line, column)
            for name, found in self.rows.items()
            for row in found
            for column in row.faults
        }

    def check_form(self, name, row):
        blank = {column for column in FILES[name] if row[column] == ""}
        row.faults |= blank & self.required(name, row)
        for column in FILES[name]:
            value = row[column]
            if not value:
                continue
            place = (name, column)
            if (
                (place in SETS and value not in SETS[place])
                or (place in BOOLEANS and value not in ("yes", "no"))
                or (place in AMOUNTS and not AMOUNT.fullmatch(value))
                or (place in DAYS and not self.is_good_day(name, column, value))
                or (column in IDENTITY[name] and any(letter.isspace() for letter in value))
            ):
                row.faults.add(column)
        self.check_pairs(name, row)

    def required(self, name, row):
        needed = {FILES[name][0], *IDENTITY[name], REQUIRED_DAYS.get(name, FILES[name][0])}
        if name == "jobs":
            needed.add("started_on" if row["upgrade_of"] else "secured_on")
        if name == "assessments":
            needed.add("instrument")
        for place in set(SETS) - OPTIONAL_SETS:
            if place[0] == name:
                needed.add(place[1])
        for column in REFERENCES.get(name, {}):
            if (name, column) not in OPTIONAL_REFERENCES:
                needed.add(column)
        return needed

    def is_good_day(self, name, column, value):
        day = as_day(value)
        free = column in MAY_BE_LATER or (name, column) == ("enrollments", "ended_on")
        return day is not None and (free or day <= self.today)

    def check_pairs(self, name, row):
        """Cells that go with another of the row."""
        only_with = {
            "cases": ("close_kind", row["closed_on"] != ""),
            "answers": ("na_reason", row["value"] == "NA"),
            "discussions": ("partner", row["outcome"] == "partner"),
        }
        if name in only_with:
            column, needed = only_with[name]
            if row[column] is not None and (row[column] != "") != needed:
                row.faults.add(column)
        if name in ENDS:
            start, end = (as_day(row[column]) for column in ENDS[name])
            if start and end and end < start:
                row.faults.add("|".join(ENDS[name]))
        if name in ("plans", "contacts") and row["case"] == row["person"] == "":
            row.faults.add("case|person")
        if (
            name == "instruments"
            and row["instrument"] == "rccm"
            and row["area"] is not None
            and row["area"] not in AREAS
        ):
            row.faults.add("area")

    def check_identity(self, name, found):
        seen = set()
        for row in found:
            identity = tuple(row[column] for column in IDENTITY[name])
            if identity in seen and None not in identity and "" not in identity:
                row.faults.add("|".join(IDENTITY[name]))
            seen.add(identity)

    def found(self, name, row, column, known):
        """A fault that shows only where the facts that it needs are `known`."""
        if known:
            row.faults.add(column)
        else:
            self.optional.add((name, row.line, column))

    def check_overlaps(self):
        earlier = {}
        for row in self.rows["enrollments"]:
            start, end = as_day(row["started_on"]), as_day(row["ended_on"]) or date.max
            if start is None:
                continue
            spans = earlier.setdefault((row["person"], row["program"]), [])
            others = [other for other, low, high in spans if low <= end and start <= high]
            if others:
                known = not row.faults and any(not other.faults for other in others)
                columns = "enrollment|person|program|started_on|ended_on"
                self.found("enrollments", row, columns, known)
            spans.append((row, start, end))

    def good(self, name):
        """The rows of a file without a fault, by id."""
        bad = {row[FILES[name][0]] for row in self.rows[name] if row.faults}
        first = {}
        for row in self.rows[name]:
            first.setdefault(row[FILES[name][0]], row)
        return {
            identity: row
            for identity, row in first.items()
            if identity not in bad or not row.faults
        }

    def check_references(self):
        """Rejects rows that name a row unknown or rejected; whether any was found."""
        good = {name: self.good(name) for name in FILES}
        questions = {("rccm", question) for question in RCCM_QUESTIONS} | {
            (row["instrument"], row["question"])
            for row in self.rows["instruments"]
            if not row.faults
        }
        changed = False
        for name, references in REFERENCES.items():
            for row in self.rows[name]:
                before = len(row.faults)
                for column, target in references.items():
                    value = row[column]
                    named = (value or "").split() if column == "goals" else [value]
                    if value and not all(one in good[target] for one in named):
                        row.faults.add(column)
                self.check_instrument(name, row, questions)
                changed |= len(row.faults) > before
        return changed

    def check_instrument(self, name, row, questions):
        known = INSTRUMENTS | {instrument for instrument, _ in questions}
        if name == "assessments" and row["instrument"] and row["instrument"] not in known:
            row.faults.add("instrument")
        if name == "answers" and row["question"]:
            assessment = self.assessments.get(row["assessment"])
            if assessment and (assessment["instrument"], row["question"]) not in questions:
                self.found(name, row, "question", not assessment.faults)

    def check_ceilings(self):
        people = {row["person"]: row for row in self.rows["people"]}
        for row in self.rows["extensions"]:
            person, until = people.get(row["person"]), as_day(row["until"])
            if person is None or until is None:
                continue
            started = {}
            for span in self.rows["enrollments"]:
                day = as_day(span["started_on"])
                if span["person"] == row["person"] and day and not span.faults - {"person"}:
                    started[span["program"]] = min(started.get(span["program"], day), day)
            arrived = as_day(person["arrived_on"])
            ceilings = {}
            if arrived and ("utah-rccm" in started or row["program"] == "utah-rccm"):
                ceilings["utah-rccm"] = add_months(arrived, 27)
            if "irc-icm" in started:
                ceilings["irc-icm"] = add_months(started["irc-icm"], 24)
            applying = list(ceilings.values())
            if row["program"] != "":
                applying = [ceilings[name] for name in ceilings if name == row["program"]]
            if applying and until > max(applying):
                self.found("extensions", row, "until", not person.faults)
