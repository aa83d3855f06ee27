"""What happens to a database over several imports: amendments, two senders, a crash, an archive."""

import shutil
import sqlite3
import subprocess
import time
from collections import Counter
from pathlib import Path

from bundle import FILES, Bundle
from faults import REFERENCES, faults_of
from population import Population, write_untidily

CLOCKS = ("case", "person", "subject", "rule", "trigger_on", "due_on", "met_on", "status")
STATES = {"met": "met", "met-late": "met", "waived": "waived", "cancelled": "cancelled"}


def made(checks, seed_shift=0, people=20):
    people = min(people, checks.asked.people)
    return Population(people, checks.seed + seed_shift, checks.asked.today).bundle


def copy_of(bundle):
    return Bundle({name: [dict(row) for row in rows] for name, rows in bundle.rows.items()})


def amended(checks, bundle):
    """The bundle with cells changed and rows left out: what is sent, what is then true."""
    after = copy_of(bundle)
    for _ in range(40):
        name = checks.random.choice([name for name in FILES if after.rows[name]])
        row, other = (checks.random.choice(after.rows[name]) for _ in range(2))
        free = [column for column in FILES[name][1:] if column not in REFERENCES.get(name, {})]
        if name in ("answers", "instruments"):
            free = ["text"] if name == "instruments" else ["value", "na_reason"]
        column = checks.random.choice(free)
        before = dict(row)
        row[column] = "" if checks.random.random() < 0.2 else other[column]
        if column in ("value", "na_reason"):
            row.update({key: other[key] for key in ("value", "na_reason")})
        required, _ = faults_of(after, checks.asked.today)
        if required:
            row.update(before)
    for _ in range(12):
        amend_together(checks, after)
    sent = copy_of(after)
    for name in ("connections", "services", "contributions", "employer_contacts"):
        unchanged = bundle.rows[name]
        sent.rows[name] = [
            row
            for row in sent.rows[name]
            if row not in unchanged or checks.random.random() < 0.8
        ]
    return sent, after


def amend_together(checks, after):
    """Cells that only change together, and references of a case or job."""
    pick, today = checks.random.choice, checks.asked.today.isoformat()
    kind = pick(("close", "reopen", "manager", "supervisor", "upgrade", "partner"))
    name = dict(supervisor="staff", upgrade="jobs", partner="discussions").get(kind, "cases")
    if not after.rows[name]:
        return
    row = pick(after.rows[name])
    before = dict(row)
    if kind == "close":
        row.update(closed_on=pick((row["opened_on"], today)), close_kind="completed")
    elif kind == "reopen":
        row.update(closed_on="", close_kind="")
    elif kind in ("manager", "supervisor"):
        column = "case_manager" if kind == "manager" else kind
        row[column] = pick(("", *(one["staff"] for one in after.rows["staff"])))
    elif kind == "upgrade":
        row["upgrade_of"] = pick(("", *(one["job"] for one in after.rows["jobs"])))
        row["secured_on"] = row["secured_on"] or row["started_on"]
        row["started_on"] = row["started_on"] or row["secured_on"]
    else:
        row.update(pick((dict(outcome="partner", partner="Clinic"),
                         dict(outcome="other-means", partner=""))))
    if faults_of(after, checks.asked.today)[0]:
        row.update(before)


def amendments(checks):
    """A changed row amends what changed; a row gone is left alone."""
    before = made(checks, 5000)
    sent, after = amended(checks, before)
    folders = checks.folder / "before", checks.folder / "sent"
    before.write(folders[0])
    write_untidily(sent, folders[1], checks.seed)
    resettle = checks.fresh()
    for folder in folders:
        checks.expect_load(resettle, folder, 0)
    found = Bundle.read(checks.export(resettle, "amended"))
    checks.compare_bundles("after an amendment", after, found)
    checks.compare_clocks(resettle, after, checks.asked.today)
    stored_clocks(checks, resettle)


def moved(checks, bundle):
    """The bundle after rows were hung on other people, cases and plans of the same bundle."""
    after = copy_of(bundle)
    kinds = [("people", "case"), ("plans", "case"), ("plans", "person"), ("goals", "person"),
             ("goals", "plan"), ("contacts", "person"), ("contacts", "case"),
             ("participation", "person"), ("services", "person"), ("jobs", "person"),
             ("employer_contacts", "job"), ("assessments", "person"), ("enrollments", "person")]
    for _ in range(30):
        name, column = checks.random.choice(kinds)
        if not after.rows[name]:
            continue
        row = checks.random.choice(after.rows[name])
        target = REFERENCES[name][column]
        before = dict(row)
        row[column] = checks.random.choice(after.rows[target])[FILES[target][0]]
        if faults_of(after, checks.asked.today)[0]:
            row.update(before)
    return after


def moves(checks):
    """Rows that hang on someone else take their deadlines along, stored ones too."""
    before = made(checks, 12000)
    after = moved(checks, before)
    folders = checks.folder / "unmoved", checks.folder / "moved"
    resettle = checks.fresh()
    for bundle, folder in zip((before, after), folders):
        bundle.write(folder)
        checks.expect_load(resettle, folder, 0)
    checks.compare_clocks(resettle, after, checks.asked.today)
    stored_clocks(checks, resettle)


def stored_clocks(checks, resettle):
    """What the server stores equals its answer for today; a stand-in for it stores none."""
    if checks.url or not Path(resettle.database).exists():
        return
    words = ("clocks", "--as-of", checks.asked.today, "--csv")
    told = checks.table(resettle.output(*words), CLOCKS, "clocks for the stored ones")
    answer = Counter((row[3], row[4], row[5], row[6], STATES.get(row[7], "open")) for row in told)
    with sqlite3.connect(resettle.database) as database:
        stored = Counter(
            tuple(cell or "" for cell in row)
            for row in database.execute("SELECT rule, trigger_on, due_on, met_on, state FROM clock")
        )
    lines = [f"  answered {','.join(row)}" for row in (answer - stored).elements()]
    lines += [f"  stored   {','.join(row)}" for row in (stored - answer).elements()]
    if lines:
        checks.differ("stored clocks", sorted(lines, key=lambda line: line[11:]))


def from_sender(bundle, mark, shared):
    """The bundle with every id of `shared` (by file) marked with its sender."""
    marked = {name: {one: f"{mark}:{one}" for one in shared[name]} for name in FILES}
    rows = {name: [dict(row) for row in found] for name, found in bundle.rows.items()}
    for name, found in rows.items():
        columns = dict(REFERENCES.get(name, {}))
        if name != "answers":
            columns[FILES[name][0]] = name
        for row in found:
            for column, target in columns.items():
                row[column] = " ".join(marked[target].get(one, one) for one in row[column].split())
    return rows


def two_senders(checks):
    """An id that two senders use is shown with its sender, any other as it is."""
    bundles = {}
    for mark, shift in (("north", 6000), ("south", 7000)):
        bundle = made(checks, shift)
        added = {(row["instrument"], row["question"]) for row in bundle.rows["instruments"]}
        bundle.rows["instruments"] = []
        bundle.rows["assessments"] = [
            row for row in bundle.rows["assessments"] if row["instrument"] != "own-form"
        ]
        kinds = {row["assessment"]: row["instrument"] for row in bundle.rows["assessments"]}
        bundle.rows["answers"] = [
            row
            for row in bundle.rows["answers"]
            if row["assessment"] in kinds
            and (kinds[row["assessment"]], row["question"]) not in added
        ]
        bundle.rows["discussions"] = [
            row for row in bundle.rows["discussions"] if ("rccm", row["question"]) not in added
        ]
        for number, row in enumerate(bundle.rows["staff"]):
            row["email"] = f"{mark}{number}@example.org" if row["email"] else ""
        bundles[mark] = bundle
    ids = [
        {name: {row[FILES[name][0]] for row in bundle.rows[name]} for name in FILES}
        for bundle in bundles.values()
    ]
    shared = {name: ids[0][name] & ids[1][name] for name in FILES}
    resettle = checks.fresh()
    both = {name: [] for name in FILES}
    for mark, bundle in bundles.items():
        folder = checks.folder / mark
        write_untidily(bundle, folder, checks.seed)
        checks.expect_load(resettle, folder, 0, "--source", mark)
        for name, rows in from_sender(bundle, mark, shared).items():
            both[name] += rows
    union = Bundle(both)
    checks.compare_bundles(
        "two senders", union, Bundle.read(checks.export(resettle, "two-senders"))
    )
    checks.compare_clocks(resettle, union, checks.asked.today)


def dry_run(checks):
    """`--dry-run` writes nothing: neither a database or key that is not there, nor a row."""
    folder = checks.folder / "dry"
    bundle = made(checks, 8000)
    bundle.write(folder)
    resettle = checks.fresh()
    before = set(checks.folder.iterdir())
    checks.expect_load(resettle, folder, 0, "--dry-run")
    checks.checks += 1
    if set(checks.folder.iterdir()) != before:
        checks.differ("a dry run leaves files behind", [])
    checks.expect_load(resettle, folder, 0)
    _, after = amended(checks, bundle)
    other = checks.folder / "dry-again"
    after.write(other)
    checks.expect_load(resettle, other, 0, "--dry-run")
    found = Bundle.read(checks.export(resettle, "after-dry-run"))
    checks.compare_bundles("after a dry run", bundle, found)


def archive(checks):
    """An archive of the folder loads like the folder."""
    bundle = made(checks, 9000)
    folder = checks.folder / "packed"
    bundle.write(folder)
    resettle = checks.fresh()
    packed = shutil.make_archive(str(checks.folder / "archive"), "zip", folder)
    checks.expect_load(resettle, packed, 0)
    found = Bundle.read(checks.export(resettle, "from-archive"))
    checks.compare_bundles("from an archive", bundle, found)


def crash(checks):
    """A run after one that was killed completes it."""
    bundle = made(checks, 10000, people=60)
    folder = checks.folder / "crashed"
    bundle.write(folder)
    resettle = checks.fresh()
    for wait in (0.2, 0.5, 1.0):
        running = subprocess.Popen(
            resettle.words("import", folder, "--today", resettle.today),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=resettle.environment(),
        )
        time.sleep(wait * checks.random.random())
        running.kill()
        running.wait()
    checks.expect_load(resettle, folder, 0)
    found = Bundle.read(checks.export(resettle, "after-crash"))
    checks.compare_bundles("after a crash", bundle, found)


def open_clocks(checks):
    """`--open` leaves out what is met, cancelled or waived."""
    bundle = made(checks, 11000)
    folder = checks.folder / "open"
    bundle.write(folder)
    resettle = checks.fresh()
    checks.expect_load(resettle, folder, 0)
    checks.compare_clocks(resettle, bundle, checks.asked.today, "--open")


SENDERS = (amendments, moves, two_senders, dry_run, archive, crash, open_clocks)
