"""A large import with faulty rows that is killed and run again ends where an unkilled one does."""

import os
import tempfile
import unittest
from pathlib import Path

from interrupted import check

PROGRAM = os.environ.get("RESETTLE_PROGRAM")


@unittest.skipUnless(PROGRAM, "RESETTLE_PROGRAM does not name the program under test")
class Interrupted(unittest.TestCase):
    def test_a_killed_import_run_again_leaves_the_same_export(self):
        with tempfile.TemporaryDirectory() as folder:
            check(PROGRAM, Path(folder), people=300, seed=1, kills=2)


if __name__ == "__main__":
    unittest.main()
