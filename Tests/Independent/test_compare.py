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
import bundle, faults, reference
words, store = sys.argv[1:], Path(sys.argv[-1] + ".d")
day = date.fromisoformat
if words[0] == "import":
    required, _ = faults.faults_in(words[1], day(words[3]))
    for name, line, columns in required:
        print(f"{{name}}.csv:{{line}}: {{columns.split('|')[0]}}: wrong", file=sys.stderr)
    bad = {{place[:2] for place in required}}
    rows = {{name: [row.cells for row in found if (name, row.line) not in bad]
            for name, found in faults.read(words[1]).items()}}
    rows = {{name: sorted(found, key=lambda row: [row[key] for key in bundle.IDENTITY[name]])
            for name, found in rows.items()}}
    bundle.Bundle(rows).write(store)
    sys.exit(3 if required else 0)
if words[0] == "export":
    shutil.copytree(store, words[1])
else:
    words = [word for word in words[:-2] if word != "--csv"]
    words.insert(2 if words[0] == "report" else 1, str(store))
    {fault}
    try:
        reference.main(words)
    except reference.WrongUsage:
        sys.exit(2)
'''


class Comparing(unittest.TestCase):
    def differences(self, fault):
        with tempfile.TemporaryDirectory() as folder:
            program = Path(folder) / "resettle"
            here = str(Path(__file__).resolve().parent)
            program.write_text(STAND_IN.format(python=sys.executable, folder=here, fault=fault))
            os.chmod(program, stat.S_IRWXU)
            asked = argparse.Namespace(resettle=str(program), people=20, today=TODAY)
            return Comparison(asked, 3, folder, None).run()

    def test_nothing_differs_from_itself(self):
        self.assertEqual(self.differences("pass"), [])

    def test_a_wrong_answer_is_shown(self):
        fault = "import clock_rules; clock_rules.add_working_days = lambda day, count: day"
        found = self.differences(fault)
        self.assertTrue(found)
        self.assertTrue(all(what.startswith("clocks --as-of") for what, _ in found))


if __name__ == "__main__":
    unittest.main()
