"""The faults planted are found, and nothing else but what refers to a rejected row."""

import tempfile
import unittest

from bundle import FILES
from faults import REFERENCES, faults_in, records
from population import TODAY
from wild import Wild


class WildBundles(unittest.TestCase):
    def test_planted_faults_are_found_and_the_rest_follows_references(self):
        kinds = set()
        for seed in range(1, 9):
            with self.subTest(seed=seed), tempfile.TemporaryDirectory() as folder:
                planted = Wild(50, seed).write(folder)
                found, optional = faults_in(folder, TODAY)
                self.assertEqual(planted - found - optional, set())
                following = {
                    (name, column)
                    for name, line, column in found - planted
                    if column not in REFERENCES.get(name, {})
                    and (name, column) != ("answers", "question")
                }
                self.assertEqual(following, set())
                self.assertLess(len({place[:2] for place in found}), 0.9 * 60 * 100)
                kinds |= {(name, column) for name, _, column in planted}
        self.assertGreater(len(kinds), 40)
        self.assertEqual({name for name, _ in kinds} - set(FILES), set())

    def test_a_line_is_where_its_row_starts(self):
        data = b'\xef\xbb\xbfa,b\r\n"1\n2",x\r\n\r\n3,"y""z"'
        found = records(data)
        self.assertEqual(found, [(1, [b"a", b"b"]), (2, [b"1\n2", b"x"]), (5, [b"3", b'y"z'])])


if __name__ == "__main__":
    unittest.main()
