"""Runs the program under test with a database of its own, and notes what differs."""

import csv
import io
import os
import random
import subprocess
from collections import Counter
from pathlib import Path

from bundle import FILES
from faults import AMOUNTS, BOOLEANS

SHOWN = 12


class Resettle:
    """The program under test with one database."""

    def __init__(self, path, database, today):
        self.path, self.database, self.today = path, database, today

    def run(self, *arguments):
        return subprocess.run(
            self.words(*arguments), capture_output=True, timeout=600, env=self.environment()
        )

    def environment(self):
        """Beside an SQLite file the program makes its own key; PostgreSQL has to be given one."""
        key = {"RESETTLE_MASTER_KEY": "42" * 32} if "://" in self.database else {}
        return {**key, **os.environ}

    def words(self, *arguments):
        return [self.path, *map(str, arguments), "--database", self.database]

    def load(self, folder, *options):
        return self.run("import", folder, "--today", self.today, *options)

    def output(self, *arguments):
        done = self.run(*arguments)
        if done.returncode != 0:
            error = done.stderr.decode("utf-8", "replace").strip()[-400:]
            raise Broken(f"{' '.join(map(str, arguments))}: exit {done.returncode}: {error}")
        return done.stdout


class Broken(Exception):
    pass


class Checks:
    """What is common to all comparisons: one seed, one folder, one engine."""

    def __init__(self, asked, seed, folder, url):
        self.asked, self.seed, self.folder, self.url = asked, seed, Path(folder), url
        self.random = random.Random(seed)
        self.differences = []
        self.checks = 0
        self.databases = 0

    def fresh(self):
        """The program with an empty database."""
        self.databases += 1
        database = str(self.folder / f"{self.databases}.sqlite")
        if self.url:
            database = self.url
            empty = "DROP SCHEMA public CASCADE; CREATE SCHEMA public;"
            subprocess.run(["psql", "-q", self.url, "-c", empty], check=True, capture_output=True)
        return Resettle(self.asked.resettle, database, self.asked.today.isoformat())

    def differ(self, what, lines):
        self.differences.append((what, list(lines)))

    def attempt(self, check, *arguments):
        try:
            check(*arguments)
        except Broken as problem:
            self.differ("does not run", [str(problem)])
        except subprocess.TimeoutExpired as problem:
            self.differ("does not end", [str(problem)])

    def expect_load(self, resettle, folder, status, *options):
        done = resettle.load(folder, *options)
        text = (done.stdout + done.stderr).decode("utf-8", "replace")
        self.checks += 1
        if done.returncode != status:
            told = text.strip().splitlines()
            self.differ(f"import: exit {done.returncode}, expected {status}", told[:SHOWN])
            if done.returncode not in (0, 3):
                raise Broken("import failed")
        return text

    def table(self, data, columns, what):
        """The rows of CSV output, after its form is checked."""
        self.checks += 1
        if data.startswith(b"\xef\xbb\xbf") or b"\r\n" in data or not data.endswith(b"\n"):
            self.differ(f"{what}: form of the CSV", [repr(data[:40]), repr(data[-40:])])
        rows = list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))
        if not rows or tuple(rows[0]) != tuple(columns):
            self.differ(f"{what}: header", [str(rows[:1])])
            return []
        return [tuple(row) for row in rows[1:]]

    def compare_rows(self, what, expected, found):
        if expected == found:
            return
        here, there = Counter(expected), Counter(found)
        lines = [f"  reference {','.join(row)}" for row in (here - there).elements()]
        lines += [f"  resettle  {','.join(row)}" for row in (there - here).elements()]
        if not lines:
            first = next(i for i, pair in enumerate(zip(expected, found)) if pair[0] != pair[1])
            lines = [f"  order, from row {first + 1}: reference {','.join(expected[first])}",
                     f"  resettle {','.join(found[first])}"]
        self.differ(what, sorted(lines, key=lambda line: line[12:]))

    def export(self, resettle, name):
        folder = self.folder / name
        resettle.output("export", folder)
        return folder

    def compare_files(self, what, first, second):
        self.checks += 1
        names = sorted({path.name for folder in (first, second) for path in folder.iterdir()})
        for name in names:
            one, two = ((folder / name) for folder in (first, second))
            if not (one.exists() and two.exists()) or one.read_bytes() != two.read_bytes():
                self.differ(f"{what}: {name} differs", [])

    def compare_bundles(self, what, expected, found):
        for name in FILES:
            here, there = ([canonical(name, row) for row in bundle.rows[name]]
                           for bundle in (expected, found))
            self.checks += 1
            self.compare_rows(f"{what}: {name}.csv", sorted(here), sorted(there))


DEFAULTS = {("people", "name_order"): "given-first", ("people", "birth_date_precision"): "day"}


def canonical(name, row):
    """The cells of a row with defaults filled in, amounts in hundredths and goals in order."""
    cells = []
    for column in FILES[name]:
        value = row[column]
        if (name, column) in AMOUNTS and value:
            whole, _, part = value.partition(".")
            value = f"{int(whole)}.{part:0<2}"
        elif (name, column) in BOOLEANS:
            value = value or "no"
        elif (name, column) == ("contacts", "goals"):
            value = " ".join(sorted(value.split()))
        cells.append(value or DEFAULTS.get((name, column), ""))
    return tuple(cells)
