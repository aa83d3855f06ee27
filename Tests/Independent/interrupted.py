#!/usr/bin/env python3
"""Imports a large bundle with faulty rows; again; and killed on the way, then run once more.

    interrupted.py PROGRAM [--people 20000] [--seed 1] [--kills 2] [--postgres-scratch URL]

What must hold: the faulty rows are named by file, line and column, and only they; the good ones
load; the same bundle again changes nothing; imports that were killed (kill -9) and then run to the
end leave the same export, byte for byte, as one that was not. Prints times and peak memory, which
no check depends on. The database of --postgres-scratch is emptied."""

import argparse
import csv
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bundle import FILES
from population import TODAY, Population

FAULT = re.compile(r"^(\w+)\.csv:(\d+): (\w+):", re.MULTILINE)
SUMMARY = re.compile(r"(\d+) added, (\d+) amended, (\d+) unchanged, (\d+) rejected")
# Rows that no other row refers to, so that a fault in one rejects that one alone.
LEAVES = {
    "connections": "on", "immigration_steps": "on", "documents": "filed_on",
    "employer_contacts": "on", "services": "on", "contributions": "on",
}
BAD = ("2026-02-30", "03/02/2026", "soon", "", "2026-2-3")
EVERY = 97


def write_bundle(folder, people, seed):
    """Writes the bundle and returns the faults planted, as (file, line, column)."""
    rows = Population(people, seed, TODAY).rows
    planted = set()
    folder.mkdir(parents=True)
    for name, columns in FILES.items():
        for index, row in enumerate(rows.get(name, [])):
            if name in LEAVES and index % EVERY == seed % EVERY:
                row[LEAVES[name]] = BAD[index % len(BAD)]
                planted.add((name, index + 2, LEAVES[name]))
        with open(folder / f"{name}.csv", "w", newline="", encoding="utf-8") as out:
            writer = csv.DictWriter(out, columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows.get(name, []))
    return planted


class Import:
    """The program with one database; `postgres` is emptied for each."""

    def __init__(self, program, folder, name, postgres=None):
        self.program, self.postgres = program, postgres
        self.database = postgres or str(folder / f"{name}.sqlite")
        if postgres:
            empty = "DROP SCHEMA public CASCADE; CREATE SCHEMA public;"
            subprocess.run(["psql", "-q", postgres, "-c", empty], check=True, capture_output=True)

    def start(self, *words):
        # PostgreSQL has no file for a key to lie beside.
        key = {"RESETTLE_MASTER_KEY": "42" * 32} if self.postgres else {}
        self.errors = tempfile.TemporaryFile()
        return subprocess.Popen(
            [self.program, *map(str, words), "--database", self.database],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=self.errors,
            env={**os.environ, **key})

    def load(self, bundle):
        """(status, text, seconds, peak memory in MB)"""
        began = time.monotonic()
        running = self.start("import", bundle, "--today", TODAY.isoformat())
        told = running.stdout.read()
        running.stdout.close()
        _, status, used = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
        self.errors.seek(0)
        text = (told + self.errors.read()).decode()
        return running.returncode, text, time.monotonic() - began, used.ru_maxrss / 1024

    def kill_after(self, bundle, seconds):
        """Whether it was still at work when it was killed."""
        running = self.start("import", bundle, "--today", TODAY.isoformat())
        try:
            running.wait(timeout=seconds)
            return False
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()
            return True
        finally:
            running.stdout.close()

    def export(self, folder):
        running = self.start("export", folder)
        running.communicate()
        if running.returncode != 0:
            raise SystemExit(f"the export ended with {running.returncode}")
        return {path.name: path.read_bytes() for path in Path(folder).iterdir()}


class Failed(AssertionError):
    pass


def expect(holds, what):
    if not holds:
        raise Failed(what)


def check(program, folder, people, seed, kills, postgres=None, say=lambda text: None):
    """Raises `Failed` with what did not hold."""
    bundle = folder / "bundle"
    planted = write_bundle(bundle, people, seed)
    whole = Import(program, folder, "whole", postgres)
    status, text, seconds, memory = whole.load(bundle)
    expect(status == 3, f"exit {status} instead of 3: {text[-400:]}")
    told = {(name, int(line), column) for name, line, column in FAULT.findall(text)}
    expect(told == planted, f"faults differ: {sorted(told ^ planted)[:10]}")
    added = int(SUMMARY.search(text)[1])
    say(f"{people} people: {added} rows in {seconds:.1f} s, {len(planted)} faulty rows named, "
        f"at most {memory:.0f} MB")
    once = whole.export(folder / "once")

    status, text, again, _ = whole.load(bundle)
    expect(SUMMARY.search(text).group(1, 2) == ("0", "0"), f"a second import: {text[-200:]}")
    expect(whole.export(folder / "twice") == once, "a second import changed the export")
    say(f"the same again: nothing changed, in {again:.1f} s")

    # A machine that got faster since the first import may be done before the kill: then sooner.
    killed = 0
    while killed == 0:
        expect(seconds > 0.05, "no import was killed at work")
        cut = Import(program, folder, f"cut-{seconds:.3f}", postgres)
        killed = sum(
            cut.kill_after(bundle, seconds * (turn + 1) / (kills + 1)) for turn in range(kills))
        seconds /= 2
    status, text, rest, _ = cut.load(bundle)
    expect(status == 3, f"exit {status} after the kills")
    found = cut.export(folder / "after")
    differing = sorted(name for name in once if once[name] != found.get(name))
    expect(found == once, f"after {killed} kills these differ: {differing}")
    done = int(SUMMARY.search(text)[3])
    say(f"killed {killed} times, then run to the end in {rest:.1f} s ({done} rows were there): "
        "the same export")
    return done


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--people", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kills", type=int, default=2)
    parser.add_argument("--postgres-scratch", help="the URL of a database that is emptied")
    asked = parser.parse_args()
    engines = [None] + ([asked.postgres_scratch] if asked.postgres_scratch else [])
    for url in engines:
        print("PostgreSQL" if url else "SQLite", flush=True)
        with tempfile.TemporaryDirectory(prefix="resettle-interrupted-") as folder:
            try:
                check(asked.program, Path(folder), asked.people, asked.seed, asked.kills, url,
                      lambda text: print("  " + text, flush=True))
            except Failed as problem:
                sys.exit(f"  FAILED: {problem}")


if __name__ == "__main__":
    main()
