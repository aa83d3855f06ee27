"""A population whose cells have been mixed, so that histories become strange and stay valid."""

import random

from bundle import FILES, Bundle
from faults import REFERENCES, faults_of


def scrambled(bundle, seed, today, share=0.3, references=False):
    """The bundle after many rows took a cell of another; those then at fault are left out."""
    chance = random.Random(seed)
    rows = {name: [dict(row) for row in found] for name, found in bundle.rows.items()}
    for name, found in rows.items():
        columns = [
            column
            for column in FILES[name][1:]
            if references or column not in REFERENCES.get(name, {})
        ]
        if name in ("agencies", "staff", "instruments"):
            continue
        for row in found:
            if chance.random() < share:
                column, other = chance.choice(columns), chance.choice(found)
                if name == "answers":
                    row.update({key: other[key] for key in ("value", "na_reason")})
                else:
                    row[column] = "" if chance.random() < 0.15 else other[column]
    mixed = Bundle(rows)
    bad = {place[:2] for place in faults_of(mixed, today)[0]}
    return Bundle(
        {
            name: [row for line, row in enumerate(found, start=2) if (name, line) not in bad]
            for name, found in mixed.rows.items()
        }
    )
