#!/usr/bin/env python3
"""Compares `resettle` with the reference on generated bundles, and exits 1 on any difference.

    compare.py PATH-OF-RESETTLE [--seeds 1-20] [--people 60] [--today DAY]
               [--postgres-scratch URL] [--keep DIR]

`--postgres-scratch` names a database that is EMPTIED before every use; `psql` must be on the path.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path

import clock_rules
import graduation_rules
import report_rules
from bundle import FILES, IDENTITY, Bundle
from days import add_days, add_months, quarter_end, quarter_start
from faults import faults_in, read
from population import TODAY, Population, write_untidily
from reference import clocks, graduation, report
from running import SHOWN, Broken, Checks, canonical
from scramble import scrambled
from senders import SENDERS
from wild import Wild

FAULT = re.compile(r"^(?:.*/)?([a-z0-9_]+)\.csv:(\d+): ([a-z0-9_]+): \S", re.MULTILINE)
FIXED = {report_rules.SECOND, report_rules.LATE}
OPEN = {"overdue", "due-soon", "upcoming"}


class Comparison(Checks):
    def run(self):
        self.attempt(self.tame)
        self.attempt(self.wild)
        for check in SENDERS:
            self.attempt(check, self)
        return self.differences

    # A valid population

    def tame(self):
        made = Population(self.asked.people, self.seed, self.asked.today).bundle
        if self.seed % 2 == 0:
            made = scrambled(
                made, self.seed, self.asked.today, references=self.seed % 4 == 0)
        folder = self.folder / "tame"
        write_untidily(made, folder, self.seed)
        bundle = Bundle.read(folder)
        resettle = self.fresh()
        self.expect_load(resettle, folder, 0)
        for on in self.days(bundle):
            self.attempt(self.compare_clocks, resettle, bundle, on)
            self.attempt(self.compare_graduation, resettle, bundle, on)
        for start, end in self.periods():
            for people in (False, True):
                for name in report_rules.COLUMNS:
                    self.attempt(self.compare_report, resettle, bundle, name, start, end, people)
        self.attempt(self.compare_usage, resettle)
        self.attempt(self.compare_round_trip, resettle, bundle, folder)

    def days(self, bundle):
        """Today, yesterday, and days on which something happens to someone."""
        today = self.asked.today
        told = [
            date.fromisoformat(row[column])
            for name, column in (("people", "arrived_on"), ("cases", "opened_on"),
                                 ("cases", "closed_on"), ("enrollments", "ended_on"),
                                 ("jobs", "started_on"), ("plans", "client_signed_on"))
            for row in bundle.rows[name]
            if row[column] and row[column] <= today.isoformat()
        ]
        some = [self.random.choice(told) for _ in range(4)]
        some += [add_days(self.random.choice(told), self.random.randint(-2, 90)) for _ in range(4)]
        some += [add_days(today, -self.random.randint(0, 700)), date(1996, 7, 1)]
        return sorted({today, *(on for on in some if on <= today)})

    def periods(self):
        today = self.asked.today
        last = quarter_end(add_months(today, -3))
        earlier = quarter_end(add_months(today, -3 * self.random.randint(2, 8)))
        odd = add_days(today, -self.random.randint(10, 200))
        yield quarter_start(last), last
        yield quarter_start(earlier), earlier
        yield quarter_start(today), quarter_end(today)
        yield add_days(odd, -self.random.randint(0, 400)), odd
        yield odd, odd

    def compare_clocks(self, resettle, bundle, on, *options):
        what = " ".join(("clocks", "--as-of", str(on), *options))
        columns = clock_rules.COLUMNS
        found = self.table(resettle.output(*what.split(), "--csv"), columns, what)
        order = [(row[0], row[1], row[3], row[5], row[2]) for row in found]
        if order != sorted(order):
            self.differ(f"{what}: order of all rows", [])
        rows = clocks(bundle, on)
        if "--open" in options:
            rows = [row for row in rows if row["status"] in OPEN]
        expected = [tuple(row[column] for column in columns) for row in rows]
        self.compare_rows(what, expected, [row for row in found if row[3] in clock_rules.RULES])

    def compare_graduation(self, resettle, bundle, on):
        what = f"graduation --as-of {on}"
        columns = graduation_rules.COLUMNS
        found = self.table(resettle.output("graduation", "--as-of", on, "--csv"), columns, what)
        expected = [tuple(row[column] for column in columns) for row in graduation(bundle, on)]
        self.compare_rows(what, expected, found)

    def compare_report(self, resettle, bundle, name, start, end, people):
        if name == "hud-metric" and (start, end) != (quarter_start(end), quarter_end(end)):
            return
        words = ["report", name, "--from", start, "--to", end, "--csv"]
        words += ["--people"] if people else []
        what = " ".join(map(str, words))
        columns = report_rules.PEOPLE if people else report_rules.COLUMNS[name]
        found = self.table(resettle.output(*words), columns, what)
        rows = report(bundle, name, start, end, people)
        expected = [tuple(row[column] for column in columns) for row in rows]
        if people:
            if [row[:5] for row in found] != sorted(
                (row[:5] for row in found), key=lambda row: place_of(name, row)
            ):
                self.differ(f"{what}: order", [])
            expected, found = sorted(comparable(expected)), sorted(comparable(found))
        self.compare_rows(what, expected, found)

    def compare_usage(self, resettle):
        words = "report hud-metric --from 2026-01-01 --to 2026-03-30 --csv"
        done = resettle.run(*words.split())
        self.checks += 1
        if done.returncode != 2:
            self.differ(f"hud-metric for what is no quarter: exit {done.returncode}, not 2", [])

    # Export

    def compare_round_trip(self, resettle, bundle, folder):
        first = self.export(resettle, "first")
        self.compare_bundles("export", bundle, Bundle.read(first))
        self.compare_forms(first)
        self.expect_load(resettle, folder, 0)
        again = self.export(resettle, "again")
        self.compare_files("second import changes the export", first, again)
        other = self.fresh()
        self.expect_load(other, first, 0)
        self.compare_files("export of the import of an export", first, self.export(other, "second"))

    def compare_forms(self, folder):
        """Columns as in the table, rows by id, LF."""
        for path in sorted(folder.glob("*.csv")):
            self.checks += 1
            columns = FILES.get(path.stem, ())
            rows = self.table(path.read_bytes(), columns, f"export: {path.name}")
            keys = [tuple(row[columns.index(name)] for name in IDENTITY[path.stem]) for row in rows]
            if keys != sorted(keys):
                self.differ(f"export: order of {path.name}", [])

    # A population with faults

    def wild(self):
        folder = self.folder / "wild"
        Wild(self.asked.people, self.seed, self.asked.today).write(folder)
        required, optional = faults_in(folder, self.asked.today)
        resettle = self.fresh()
        text = self.expect_load(resettle, folder, 3 if required else 0)
        told = {(name, int(line), column) for name, line, column in FAULT.findall(text)}
        self.compare_faults(required, optional, told)
        rejected = {place[:2] for place in required}
        loaded = self.export(resettle, "loaded")
        for name in FILES:
            kept = good_rows(folder, name, rejected)
            found = [canonical(name, row) for row in Bundle.read(loaded).rows[name]]
            self.compare_rows(f"what a wild bundle loads: {name}.csv", kept, sorted(found))

    def compare_faults(self, required, optional, told):
        self.checks += 1
        answered = set()
        missing = []
        for name, line, columns in required:
            named = {(name, line, column) for column in columns.split("|")} & told
            answered |= named
            if not named:
                missing.append(f"  reference {name}.csv:{line}: {columns}")
        for name, line, columns in optional:
            answered |= {(name, line, column) for column in columns.split("|")}
        extra = [
            f"  resettle  {name}.csv:{line}: {column}" for name, line, column in told - answered
        ]
        if missing or extra:
            self.differ("rejects of the wild bundle", sorted(missing + extra, key=lambda l: l[12:]))


def place_of(name, row):
    """Where a row of `--people` stands: columns from the left, areas in the order of the list."""
    if name == "joint-outcomes" and row[1] in report_rules.AREAS:
        return (row[0], report_rules.AREAS.index(row[1]), *row[2:])
    return row


def comparable(rows):
    """Rows of `--people`: a reason is free text unless it is one of the fixed ones."""
    return [
        (*cells, reason if reason in FIXED or not reason else "(a reason)")
        for *cells, reason in rows
    ]


def good_rows(folder, name, rejected):
    """The canonical rows of a wild file that are not rejected."""
    return sorted(
        canonical(name, row) for row in read(folder)[name] if (name, row.line) not in rejected
    )


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("resettle", help="path of the executable")
    parser.add_argument("--seeds", default="1-10", help="FIRST-LAST")
    parser.add_argument("--people", type=int, default=60)
    parser.add_argument("--today", type=date.fromisoformat, default=TODAY)
    parser.add_argument("--postgres-scratch", help="URL of a database that may be emptied")
    parser.add_argument("--keep", help="where to leave the bundles of seeds that differ")
    return parser.parse_args()


def differs(asked, seed, url):
    """Compares one seed on one engine, says how it went, and whether anything differs."""
    with tempfile.TemporaryDirectory() as folder:
        comparison = Comparison(asked, seed, folder, url)
        differences = comparison.run()
        engine = "PostgreSQL" if url else "SQLite"
        lines = [f"seed {seed}, {engine}: {comparison.checks} checks, "
                 f"{len(differences)} differences"]
        for what, found in differences:
            lines.append(f" {what}: {len(found)} lines" if found else f" {what}")
            lines += found[:SHOWN] + ["  …"] * (len(found) > SHOWN)
        print("\n".join(lines), flush=True)
        if differences and asked.keep:
            shutil.copytree(folder, Path(asked.keep) / str(seed), dirs_exist_ok=True)
        return bool(differences)


def main():
    asked = arguments()
    asked.resettle = str(Path(asked.resettle).resolve())
    first, _, last = asked.seeds.partition("-")
    engines = [None] + ([asked.postgres_scratch] if asked.postgres_scratch else [])
    wrong = 0
    with ThreadPoolExecutor(len(engines)) as side_by_side:
        for seed in range(int(first), int(last or first) + 1):
            wrong += sum(side_by_side.map(partial(differs, asked, seed), engines))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
