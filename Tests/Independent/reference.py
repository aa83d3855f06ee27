#!/usr/bin/env python3
"""A second reading of the interchange contract: prints what `resettle` should print.

    reference.py clocks DIR --as-of DAY
    reference.py graduation DIR --as-of DAY
    reference.py report NAME DIR --from DAY --to DAY [--people]
"""

import argparse
import csv
import sys
from datetime import date

import clock_rules
import graduation_rules
import report_rules
from bundle import Bundle
from clock_rules import clocks
from graduation_rules import graduation
from report_rules import WrongUsage, report

__all__ = ["Bundle", "WrongUsage", "clocks", "graduation", "report"]


def write(columns, rows, out):
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)


def arguments(given):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("clocks", "graduation"):
        command = commands.add_parser(name)
        command.add_argument("folder")
        command.add_argument("--as-of", type=date.fromisoformat, required=True)
    command = commands.add_parser("report")
    command.add_argument("name", choices=report_rules.COLUMNS)
    command.add_argument("folder")
    command.add_argument("--from", dest="start", type=date.fromisoformat, required=True)
    command.add_argument("--to", dest="end", type=date.fromisoformat, required=True)
    command.add_argument("--people", action="store_true")
    return parser.parse_args(given)


def main(given=None):
    asked = arguments(given)
    bundle = Bundle.read(asked.folder)
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    if asked.command == "clocks":
        write(clock_rules.COLUMNS, clocks(bundle, asked.as_of), sys.stdout)
    elif asked.command == "graduation":
        write(graduation_rules.COLUMNS, graduation(bundle, asked.as_of), sys.stdout)
    else:
        columns = report_rules.PEOPLE if asked.people else report_rules.COLUMNS[asked.name]
        rows = report(bundle, asked.name, asked.start, asked.end, asked.people)
        write(columns, rows, sys.stdout)


if __name__ == "__main__":
    try:
        main()
    except WrongUsage as problem:
        sys.exit(print(problem, file=sys.stderr) or 2)
