#!/usr/bin/env python3
"""Writes a bundle with faulty rows, and the list of the faults that an import must report.

    wild.py --people 60 --seed 1 --out DIR [--today DAY]

The bundle goes to DIR/bundle, the expected faults to DIR/expected.txt, one `file,line,column` a
line; where the contract leaves the column open, the columns that may be named have a bar between
them. The faults planted are known by construction; those of rows that refer to a planted one are
followed along the references."""

import argparse
from datetime import date
from pathlib import Path

from bundle import FILES, IDENTITY
from days import add_days, add_months, day
from faults import (
    AMOUNTS,
    BOOLEANS,
    DAYS,
    ENDS,
    MAY_BE_LATER,
    OPTIONAL_REFERENCES,
    OPTIONAL_SETS,
    REFERENCES,
    REQUIRED_DAYS,
    SETS,
    as_day,
)
from population import TODAY, Draw, Population, untidy

LEAVES = ("connections", "immigration_steps", "participation", "employer_contacts", "documents",
          "assistance_reports", "services", "contributions")
BAD_DAYS = ("2026-02-30", "2026-2-03", "20260203", "03/02/2026", "2026-13-01", "soon",
            "2026-02-03T10:00", " 2026-02-03", "2026-02-03 ", "2025-02-29", "2026-00-10",
            "\uff12\uff10\uff12\uff16-02-03")
BAD_AMOUNTS = ("12.345", "12.", ".5", "$12", "-1", "+1", "1,200", "1e3", "\u0661\u0662", "12.5 ")
NOT_UTF8 = ("\udcff", "\udcc0\udcaf", "\udced\udca0\udc80", "caf\udce9", "\udce2\udc82",
            "\udcf4\udc90\udc80\udc80", "\udc80")


class Wild:
    """A population with planted faults: `planted` holds (file, row, column)."""

    def __init__(self, people, seed, today=TODAY):
        self.draw = Draw(seed, today)
        self.today = today
        self.rows = Population(people, seed, today).rows
        self.last = {name: [] for name in FILES}
        self.without = {}
        self.planted = []
        self.used = set()
        self.case_of = {}
        self.hang()
        if self.draw.chance(0.5):
            self.missing_column()
        kinds = [
            self.missing_value, self.bad_day, self.late_day, self.bad_word, self.bad_boolean,
            self.bad_amount, self.duplicate, self.unknown_reference, self.end_before_start,
            self.overlap, self.past_ceiling, self.pairs, self.not_utf8, self.spaced_id,
            self.foreign_question, self.bad_area, self.nobody, self.two_faults, self.bad_parent,
        ]
        for _ in range(3):
            self.draw.random.shuffle(kinds)
            for kind in kinds:
                kind()

    # Which case a row belongs to, so that no two faults meet

    def hang(self):
        owner = {"cases": {row["case"]: row["case"] for row in self.rows["cases"]}}
        owner["people"] = {row["person"]: row["case"] for row in self.rows["people"]}
        self.extended = {row["person"] for row in self.rows["extensions"]}
        columns = ("case", "person", "plan", "goal", "job", "assessment")
        files = ("cases", "people", "plans", "goals", "jobs", "assessments")
        for name in FILES:
            for row in self.rows[name]:
                for column, file in zip(columns, files):
                    value = row.get(column)
                    if value and value in owner.get(file, {}):
                        case = owner[file][value]
                        self.case_of[id(row)] = case
                        owner.setdefault(name, {}).setdefault(row[FILES[name][0]], case)
                        break

    def take(self, name, fits=lambda row: True):
        """A row of a case without a fault so far; None where there is none."""
        free = [
            row
            for row in self.rows[name]
            if fits(row)
            and name not in self.without
            and self.case_of.get(id(row), id(row)) not in self.used
            and not (name == "enrollments" and row["person"] in self.extended)
        ]
        if not free:
            return None
        row = self.draw.pick(*free)
        self.used.add(self.case_of.get(id(row), id(row)))
        return row

    def plant(self, name, row, column, value):
        if row is not None:
            row[column] = value
            self.planted.append((name, row, column))
        return row

    def some(self, places):
        """A file and column, those of large files and of small ones alike."""
        name, column = self.draw.pick(*sorted(places))
        return name, column

    # The kinds of fault

    def missing_value(self):
        needed = set(REQUIRED_DAYS.items()) | (set(SETS) - OPTIONAL_SETS)
        needed |= {(name, column) for name in REFERENCES for column in REFERENCES[name]}
        needed -= OPTIONAL_REFERENCES | {("agencies", "kind"), ("staff", "agency")}
        needed |= {(name, FILES[name][0]) for name in LEAVES} | {("assessments", "instrument")}
        name, column = self.some(needed)

        def fits(row):
            answered = {answer["assessment"] for answer in self.rows["answers"]}
            tied = column in ("value", "outcome") and (row.get("na_reason") or row.get("partner"))
            return not tied and not (column == "instrument" and row["assessment"] in answered)

        self.plant(name, self.take(name, fits), column, "")
        job = self.take("jobs", lambda row: not row["upgrade_of"] and self.draw.chance(0.3))
        self.plant("jobs", job, "secured_on", "")

    def bad_day(self):
        name, column = self.some(DAYS - {("instruments", "effective_from")})
        value = self.draw.pick(*BAD_DAYS)
        self.plant(name, self.take(name, lambda row: row[column]), column, value)

    def late_day(self):
        name, column = self.some(
            place
            for place in DAYS
            if place[1] not in MAY_BE_LATER and place != ("enrollments", "ended_on")
        )
        start, end = ENDS.get(name, ("", ""))

        def fits(row):
            return row[column] and not (column == start and row[end])

        late = add_days(self.today, self.draw.pick(1, 1, 400)).isoformat()
        self.plant(name, self.take(name, fits), column, late)

    def bad_word(self):
        name, column = self.some(set(SETS) - {("agencies", "kind"), ("staff", "role")})
        if (name, column) in (("answers", "value"), ("discussions", "outcome")):
            row = self.take(name, lambda row: row["value" if name == "answers" else column]
                            not in ("NA", "partner"))
            value = self.draw.pick("2", "4", "0", "1.0", "na", "5 ")
            value = value if name == "answers" else "gone"
        else:
            row = self.take(name, lambda row: row[column])
            value = row and self.draw.pick(row[column].title() + "X", row[column] + " ",
                                           row[column].swapcase(), "unheard-of")
        self.plant(name, row, column, value)

    def bad_boolean(self):
        name, column = self.some(BOOLEANS)
        self.plant(name, self.take(name), column, self.draw.pick("true", "Yes", "1", "NO", "no "))

    def bad_amount(self):
        name, column = self.some(AMOUNTS)
        self.plant(name, self.take(name), column, self.draw.pick(*BAD_AMOUNTS))

    def duplicate(self):
        name = self.draw.pick(*sorted(set(FILES) - {"enrollments", "instruments"}))
        row = self.take(name, lambda row: not self.draw.chance(0.5))
        if row is not None:
            again = dict(row)
            self.last[name].append(again)
            self.planted.append((name, again, "|".join(IDENTITY[name])))

    def unknown_reference(self):
        places = {(name, column) for name in REFERENCES for column in REFERENCES[name]}
        name, column = self.some(places - {("staff", "agency")})
        row = self.take(name)
        if row is not None:
            value = f"{row[column]} nobody".strip() if column == "goals" else "nobody"
            self.plant(name, row, column, value)
            if name == "jobs" and column == "upgrade_of":
                row["started_on"] = row["started_on"] or row["secured_on"]

    def end_before_start(self):
        name = self.draw.pick(*sorted(ENDS))
        start, end = ENDS[name]
        row = self.take(name, lambda row: row[start])
        if row is not None:
            if name == "cases":
                row["close_kind"] = "completed"
            row[end] = add_days(day(row[start]), -1).isoformat()
            self.planted.append((name, row, f"{start}|{end}"))

    def overlap(self):
        row = self.take("enrollments")
        if row is not None:
            start = day(row["ended_on"]) if row["ended_on"] else day(row["started_on"])
            if row["ended_on"] and row["ended_on"] > row["started_on"]:
                start = add_days(start, -1)
            start = min(start, self.today)
            again = dict(row, enrollment="overlapping", started_on=start.isoformat(), ended_on="")
            again["enrollment"] += str(len(self.last["enrollments"]))
            self.last["enrollments"].append(again)
            columns = "enrollment|person|program|started_on|ended_on"
            self.planted.append(("enrollments", again, columns))

    def past_ceiling(self):
        arrived = {row["person"]: as_day(row["arrived_on"]) for row in self.rows["people"]}
        row = self.take("extensions", lambda row: row["program"] == "utah-rccm"
                        and arrived.get(row["person"]))
        if row is not None:
            until = add_days(add_months(arrived[row["person"]], 27), self.draw.pick(1, 1, 90))
            self.plant("extensions", row, "until", until.isoformat())

    def pairs(self):
        """A cell that goes with another of its row: given without it, or not given with it."""
        draw = self.draw
        choice = draw.pick("close", "closed", "reason", "na", "partner", "alone")
        if choice == "close":
            row = self.take("cases", lambda row: not row["closed_on"])
            self.plant("cases", row, "close_kind", "graduated")
        elif choice == "closed":
            self.plant("cases", self.take("cases", lambda row: row["closed_on"]), "close_kind", "")
        elif choice == "reason":
            row = self.take("answers", lambda row: row["value"] != "NA")
            self.plant("answers", row, "na_reason", "not-applicable")
        elif choice == "na":
            row = self.take("answers", lambda row: row["value"] == "NA")
            self.plant("answers", row, "na_reason", "")
        elif choice == "partner":
            row = self.take("discussions", lambda row: row["outcome"] != "partner")
            self.plant("discussions", row, "partner", "Someone")
        else:
            row = self.take("discussions", lambda row: row["outcome"] == "partner")
            self.plant("discussions", row, "partner", "")

    def not_utf8(self):
        name, column = self.draw.pick(
            ("people", "given_names"), ("goals", "title"), ("services", "type"),
            ("jobs", "employer"), ("residency", "site"), ("contacts", "contact"),
            ("people", "status"), ("jobs", "job"),
            ("assistance", "end_reason"), ("connections", "on"), ("people", "language"),
        )
        self.plant(name, self.take(name), column, self.draw.pick(*NOT_UTF8))

    def spaced_id(self):
        name = self.draw.pick("people", "plans", "goals", "jobs", "services", "contacts")
        row = self.take(name)
        if row is not None:
            identity = FILES[name][0]
            spaced = self.draw.pick("{} ", " {}", "{} b", "{}\tb", "{}\nb")
            self.plant(name, row, identity, spaced.format(row[identity]))

    def foreign_question(self):
        row = self.take("answers")
        question = self.draw.pick("own-form-9", "EMP99", "emp1", "EMP1 ")
        self.plant("answers", row, "question", question)

    def bad_area(self):
        if self.draw.chance(0.3):
            row = self.take("instruments", lambda row: row["instrument"] == "rccm")
            self.plant("instruments", row, "area", self.draw.pick("ALL", "emp", ""))

    def nobody(self):
        name = self.draw.pick("plans", "contacts")
        row = self.take(name)
        if row is not None:
            row["case"] = row["person"] = ""
            self.planted.append((name, row, "case|person"))

    def two_faults(self):
        row = self.take("services")
        self.plant("services", row, "group", "unheard-of")
        self.plant("services", row, "on", "2026-02-30")

    def bad_parent(self):
        """A fault high up, so that much is rejected with it."""
        name, column, value = self.draw.pick(
            ("people", "birth_date", "1990-02-31"), ("cases", "opened_on", "2099-01-01"),
            ("plans", "type", "FSP"), ("jobs", "health_insurance", "maybe"),
            ("assessments", "finalised_on", "today"), ("staff", "role", "boss"),
            ("goals", "class", "care"),
        )
        if name != "staff" or self.draw.chance(0.2):
            row = self.take(name, lambda row: not row.get("closed_on"))
            self.plant(name, row, column, value)

    def missing_column(self):
        name = self.draw.pick(*LEAVES)
        column = REQUIRED_DAYS[name] if name in REQUIRED_DAYS else "goal"
        self.without[name] = (column,)
        self.planted += [(name, row, column) for row in self.rows[name]]

    # Writing

    def write(self, folder):
        """Writes the bundle; the planted faults as a set of (file, line, column)."""
        Path(folder).mkdir(parents=True, exist_ok=True)
        lines = {}
        for name, rows in self.rows.items():
            without = self.without.get(name, ())
            data, found = untidy(self.draw, name, rows, self.last[name], without)
            (Path(folder) / f"{name}.csv").write_bytes(data)
            lines.update(found)
        return {(name, lines[id(row)], column) for name, row, column in self.planted}


def main():
    from faults import faults_in

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--people", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True)
    parser.add_argument("--today", type=date.fromisoformat, default=TODAY)
    asked = parser.parse_args()
    folder = Path(asked.out) / "bundle"
    Wild(asked.people, asked.seed, asked.today).write(folder)
    expected = sorted(faults_in(folder, asked.today)[0])
    lines = "".join(f"{name}.csv,{line},{column}\n" for name, line, column in expected)
    (Path(asked.out) / "expected.txt").write_text(lines)


if __name__ == "__main__":
    main()
