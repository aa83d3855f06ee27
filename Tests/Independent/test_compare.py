"""`compare.py` against a stand-in that answers with the reference, whole or made faulty."""

import argparse
import os
import stat
import sys
import tempfile
import unittest
from pathlib import Path

from compare import Comparison
from population import TODAY

STAND_IN = '''#!{python}
import io, shutil, sys
from datetime import date
sys.path.insert(0, {folder!r})
from pathlib import Path
import bundle, faults, reference, senders
words, store = sys.argv[1:], Path(sys.argv[-1] + ".d")
day = date.fromisoformat
def key(name, row):
    return tuple(row[column] for column in bundle.IDENTITY[name])
def both_senders(rows, mark):
    kept = store.with_suffix(".sent")
    bundle.Bundle(rows).write(kept / mark)
    sent = {{one.name: bundle.Bundle.read(one) for one in sorted(kept.iterdir())}}
    ids = [{{name: {{row[columns[0]] for row in one.rows[name]}}
             for name, columns in bundle.FILES.items()}} for one in sent.values()]
    shared = {{name: ids[0][name] & ids[-1][name] if len(ids) > 1 else set() for name in ids[0]}}
    marked = [senders.from_sender(one, mark, shared) for mark, one in sent.items()]
    return {{name: [row for one in marked for row in one[name]] for name in ids[0]}}
if words[0] == "import":
    if words[1].endswith(".zip"):
        shutil.unpack_archive(words[1], words[1] + ".d")
        words[1] += ".d"
    required, _ = faults.faults_in(words[1], day(words[3]))
    for name, line, columns in required:
        print(f"{{name}}.csv:{{line}}: {{columns.split('|')[0]}}: wrong", file=sys.stderr)
    bad = {{place[:2] for place in required}}
    rows = {{name: [row.cells for row in found if (name, row.line) not in bad]
            for name, found in faults.read(words[1]).items()}}
    if "--source" in words:
        rows = both_senders(rows, words[words.index("--source") + 1])
    elif store.exists():
        for name, old in bundle.Bundle.read(store).rows.items():
            new = {{key(name, row) for row in rows[name]}}
            rows[name] += [row for row in old if key(name, row) not in new]
    rows = {{name: sorted(found, key=lambda row: key(name, row)) for name, found in rows.items()}}
    if "--dry-run" not in words:
        bundle.Bundle(rows).write(store)
    sys.exit(3 if required else 0)
if words[0] == "export":
    bundle.Bundle.read(store).write(words[1])
else:
    asked_open = "--open" in words
    words = [word for word in words[:-2] if word not in ("--csv", "--open")]
    words.insert(2 if words[0] == "report" else 1, str(store))
    {fault}
    if asked_open:
        every = reference.clocks
        import clock_rules
        reference.clocks = lambda *given: [row for row in every(*given) if row["status"] in
                                           ("overdue", "due-soon", "upcoming")]
    try:
        reference.main(words)
    except reference.WrongUsage:
        sys.exit(2)
'''


class Comparing(unittest.TestCase):
    def differences(self, fault, whole=True):
        with tempfile.TemporaryDirectory() as folder:
            program = Path(folder) / "resettle"
            here = str(Path(__file__).resolve().parent)
            program.write_text(STAND_IN.format(python=sys.executable, folder=here, fault=fault))
            os.chmod(program, stat.S_IRWXU)
            asked = argparse.Namespace(resettle=str(program), people=8, today=TODAY)
            comparison = Comparison(asked, 3, folder, None)
            if not whole:
                comparison.attempt(comparison.tame)
                return comparison.differences
            return comparison.run()

    def test_nothing_differs_from_itself(self):
        self.assertEqual(self.differences("pass"), [])

    def test_a_wrong_answer_is_shown(self):
        fault = "import clock_rules; clock_rules.add_working_days = lambda day, count: day"
        found = self.differences(fault, whole=False)
        self.assertTrue(found)
        self.assertTrue(all(what.startswith("clocks --as-of") for what, _ in found))


if __name__ == "__main__":
    unittest.main()
