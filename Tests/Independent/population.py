#!/usr/bin/env python3
"""Writes a bundle of invented people that goes to the corners of the contract.

    population.py --people 60 --seed 1 --out DIR [--today DAY] [--plain]

The same numbers give the same bytes. Every row is valid. Unless `--plain`, the files are also
written untidily: columns in any order, a byte order mark, CRLF, unknown columns, absent files.
"""

import argparse
import csv
import io
import random
from datetime import date, timedelta
from pathlib import Path

from bundle import FILES, RCCM_QUESTIONS, Bundle
from days import add_days, add_months, birthday, last_of_month, quarter_end
from people_made import Life

TODAY = date(2026, 11, 21)
STEMS = (
    "{p}{n}", "{p}-{n:03}", "{P}{n}", "{n}", "0{n}", "Zo\u00eb{n}", "Zoe\u0308{n}", "\u00e9{p}{n}",
    "z{p}{n}", "_{n}", "\U0001f600{n}", "\uff5e{n}", "=p{n}", "+{n}", "a:{n}", "a,{n}", 'q"{n}',
    "\u1e69{n}", "s\u0323\u0307{n}", "A{n}", "a{n}", "\u00c5{n}", "A\u030a{n}", "{p}.{n}", "-{n}",
)
ROLES = (
    "case-manager", "job-developer", "employment-counselor", "therapist", "point-of-contact",
    "state-analyst", "english-assessor", "interpreter", "volunteer", "partner", "monitor",
)
AGENCY_KINDS = (
    "resettlement", "employment-office", "state-office", "w2", "county", "partner", "housing",
)


class Draw:
    """Chance, and days that lie on an edge."""

    def __init__(self, seed, today):
        self.random = random.Random(seed)
        self.today = today
        self.rows = {name: [] for name in FILES}
        self.counter = {}
        self.taken = {name: set() for name in FILES}

    def chance(self, share):
        return self.random.random() < share

    def pick(self, *options):
        return self.random.choice(options)

    def between(self, low, high):
        return self.random.randint(low, high)

    def day_between(self, low, high):
        """A day from `low` to `high`, often the end or start of a month, or 29 February."""
        if high <= low:
            return low
        drawn = add_days(low, self.between(0, (high - low).days))
        end = last_of_month(drawn.year, drawn.month)
        edges = [drawn, drawn, end, add_days(end, 1), quarter_end(drawn), drawn.replace(day=1)]
        if last_of_month(drawn.year, 2).day == 29:
            edges.append(date(drawn.year, 2, 29))
        chosen = self.pick(*edges)
        return chosen if low <= chosen <= high else drawn

    def near(self, anchor):
        """The anchor or a day beside it."""
        return add_days(anchor, self.pick(-1, 0, 0, 1))

    def id(self, name):
        """An id that no other row of the file has; twins differ in case or composition only."""
        number = self.counter.get(name, 0) + (0 if self.chance(0.3) else 1)
        self.counter[name] = number
        prefix = name[:2]
        stems = self.random.sample(STEMS, len(STEMS)) if self.chance(0.5) else STEMS[:1]
        for stem in (*stems, "{p}{n}-{n}", "{p}{n}-{t}"):
            made = stem.format(p=prefix, P=prefix.upper(), n=number, t=len(self.taken[name]))
            if made not in self.taken[name]:
                self.taken[name].add(made)
                return made
        raise AssertionError("every form of the id is taken")

    def add(self, name, /, **cells):
        """A row, unless one of its days lies after today; days become text. Returns its id."""
        free = {"until", "target_on", "effective_from"}
        cells = {column.rstrip("_"): value for column, value in cells.items()}
        for column, value in cells.items():
            if isinstance(value, date):
                if value > self.today and column not in free and name != "enrollments":
                    return None
                cells[column] = value.isoformat()
            elif value is None:
                cells[column] = ""
        identity = FILES[name][0]
        if name not in ("answers", "instruments"):
            cells.setdefault(identity, self.id(name))
        self.rows[name].append({column: cells.get(column, "") for column in FILES[name]})
        return cells[identity]


class Population(Draw):
    def __init__(self, people, seed, today=TODAY):
        super().__init__(seed, today)
        self.questions = dict(RCCM_QUESTIONS)
        self.goals = []
        self.agencies_and_staff()
        self.instruments()
        while len(self.rows["people"]) < people:
            self.family()

    @property
    def bundle(self):
        return Bundle(self.rows)

    def agencies_and_staff(self):
        self.agencies = []
        for number in range(self.between(2, 4)):
            zone = self.pick("America/Denver", "America/Chicago")
            self.agencies.append(
                self.add("agencies", name=f"Agency {number}", kind=self.pick(*AGENCY_KINDS),
                         time_zone=zone)
            )
        self.staff = []
        for agency in self.agencies:
            head = None
            for number in range(self.between(1, 4)):
                role = self.pick(*ROLES) if number else "case-manager-supervisor"
                row = self.add(
                    "staff", agency=agency, name=f"Worker {number}", role=role,
                    email=f"w{len(self.rows['staff'])}@example.org", supervisor=head or "",
                )
                head = head or row
                self.staff.append((agency, row))

    def instruments(self):
        """More questions for `rccm`, so that an area can stand at exactly 3.25; some for others."""
        for area, count in (("HOU", 3), ("EDU", 3), ("HEA", 2)):
            for number in range(1, count + 1):
                question = f"{area}-{self.pick('x', 'X', 'é')}{number}"
                if question not in self.questions and self.chance(0.8):
                    self.questions[question] = area
                    self.add("instruments", instrument="rccm", area=area, question=question,
                             text="More, and more?", effective_from=self.pick(
                                 date(2020, 1, 1), add_days(self.today, 100)))
        for instrument in ("wi-family", "hud", "own-form"):
            self.add("instruments", instrument=instrument, area="ALL", question=f"{instrument}-1",
                     text="How is it going?", effective_from=date(2020, 1, 1))

    def family(self):
        """One case with its people and, for each, a life in some of the programs."""
        span = self.pick(200, 500, 900, 2600, 2600)
        opened = self.day_between(add_days(self.today, -span), self.today)
        if self.chance(0.05):
            opened = date(1996, 8, 1) + timedelta(days=self.between(0, 60))
        closed = self.day_between(opened, self.today) if self.chance(0.25) else None
        agency, worker = self.pick(*self.staff)
        case = self.add(
            "cases", agency=agency, case_manager=self.pick(worker, worker, ""),
            opened_on=opened, intake_on=self.pick(None, opened), closed_on=closed,
            close_kind=self.pick("graduated", "completed", "administrative") if closed else "",
        )
        packs = [pack for pack in ("utah", "wisconsin", "irc", "hud") if self.chance(0.45)]
        Life(self, case, opened, closed, packs or [self.pick("utah", "wisconsin")]).live()

    def person(self, case, opened, number):
        arrived = self.arrival(opened)
        birth = self.birth(arrived or opened)
        return dict(
            id=self.add(
                "people", case=case, given_names=self.pick("Amina", "Nam Văn", "", "Naw"),
                family_name=self.pick("Nguyễn", "O'Brien", "", 'de "la" Cruz'),
                name_order=self.pick("", "given-first", "family-first", "mononym"),
                birth_date=birth, birth_date_precision=self.pick("", "day", "month", "year"),
                sex=self.pick("", "female", "male"),
                relationship="head" if number == 0 else self.pick("spouse", "child", ""),
                head="yes" if number == 0 else self.pick("", "no"), arrived_on=arrived,
                status=self.pick("refugee", "refugee", "asylee", "siv", "parolee", "trafficking",
                                 "entrant", "amerasian", "permanent-resident", "citizen", "other"),
                country_of_birth=self.pick("", "Somalia"), language=self.pick("", "so", "vi"),
                interpreter_needed=self.pick("", "yes", "no"), alien_number="",
            ),
            birth=birth,
            arrived=arrived,
        )

    def arrival(self, opened):
        draw = self.random.random()
        if draw < 0.1:
            return None
        if draw < 0.15:
            return self.near(date(1996, 8, 22))
        if draw < 0.3:
            months = self.pick(6, 12, 18, 24, 27, 48, 54, 84)
            return min(self.near(add_months(self.today, -months)), self.today)
        if draw < 0.4:
            return self.day_between(opened, min(add_days(opened, 200), self.today))
        return self.day_between(add_days(opened, -self.pick(40, 400)), opened)

    def birth(self, before):
        """A birth date: missing, on 29 February, an adult's, a child's, turning 18 or 65."""
        draw = self.random.random()
        if draw < 0.08:
            return None
        if draw < 0.16:
            return date(self.pick(1956, 1960, 1980, 1984, 2004, 2008), 2, 29)
        if draw < 0.36:
            turn = self.day_between(before, add_days(self.today, 40))
            return add_months(turn, -12 * self.pick(18, 18, 65))
        if draw < 0.4:
            return min(self.near(add_months(self.today, -12 * self.pick(18, 65))), self.today)
        if draw < 0.55:
            return min(self.day_between(add_days(before, -6000), before), self.today)
        return self.day_between(date(1945, 1, 1), add_months(before, -12 * 19))


def untidy(draw, name, rows, last=(), without=()):
    """The bytes of one file written as carelessly as the contract allows, and each row's line.

    The rows of `last` come after the others, in their order; `without` names absent columns. A
    lone surrogate stands for a byte that is not UTF-8."""
    columns = [
        column
        for column in FILES[name]
        if any(row[column] for row in (*rows, *last))
        or column in FILES[name][:2]
        or draw.chance(0.5)
    ]
    columns = [column for column in columns if column not in without]
    draw.random.shuffle(columns)
    if draw.chance(0.3):
        columns.insert(draw.between(0, len(columns)), "remark")
    out = io.StringIO(newline="")
    quoting = draw.pick(csv.QUOTE_MINIMAL, csv.QUOTE_ALL)
    writer = csv.writer(out, lineterminator=draw.pick("\n", "\r\n"), quoting=quoting)
    writer.writerow(columns)
    order = list(rows)
    draw.random.shuffle(order)
    lines = {}
    for row in (*order, *last):
        lines[id(row)] = out.getvalue().count("\n") + 1
        writer.writerow([row.get(column, "two\nlines") for column in columns])
    text = out.getvalue()
    if draw.chance(0.2) and text.endswith("\n"):
        text = text[:-1].removesuffix("\r")
    mark = b"\xef\xbb\xbf" if draw.chance(0.3) else b""
    return mark + text.encode("utf-8", "surrogateescape"), lines


def write_untidily(bundle, folder, seed):
    draw = Draw(seed, TODAY)
    Path(folder).mkdir(parents=True, exist_ok=True)
    for name, rows in bundle.rows.items():
        if rows or draw.chance(0.5):
            (Path(folder) / f"{name}.csv").write_bytes(untidy(draw, name, rows)[0])
    if draw.chance(0.3):
        (Path(folder) / "remarks.csv").write_text("remark\nnothing\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--people", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True)
    parser.add_argument("--today", type=date.fromisoformat, default=TODAY)
    parser.add_argument("--plain", action="store_true")
    asked = parser.parse_args()
    bundle = Population(asked.people, asked.seed, asked.today).bundle
    if asked.plain:
        bundle.write(asked.out)
    else:
        write_untidily(bundle, asked.out, asked.seed)


if __name__ == "__main__":
    main()
