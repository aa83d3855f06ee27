"""The generator: the same seed gives the same bytes, its rows are valid, and it goes everywhere."""

import tempfile
import unittest
from datetime import date
from pathlib import Path

from bundle import FILES, IDENTITY, Bundle
from clock_rules import RULES
from faults import faults_of
from population import TODAY, Population, write_untidily
from reference import clocks, graduation, report
from scramble import scrambled


class Populations(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.bundles = [Population(60, seed).bundle for seed in range(1, 7)]

    def test_the_same_seed_gives_the_same_rows(self):
        self.assertEqual(Population(60, 1).bundle.rows, self.bundles[0].rows)

    def test_every_rule_of_the_contract_occurs_with_every_fate(self):
        found = {
            (row["rule"], row["status"]) for bundle in self.bundles for row in clocks(bundle, TODAY)
        }
        self.assertEqual({rule for rule, _ in found}, RULES)
        self.assertGreater(len(found), 4 * len(RULES))

    def test_every_state_of_graduation_occurs(self):
        states = {row["state"] for bundle in self.bundles for row in graduation(bundle, TODAY)}
        self.assertEqual(states, {"below", "holding", "discussion-open", "eligible"})

    def test_both_fixed_reasons_occur(self):
        reasons = {
            row["reason"]
            for bundle in self.bundles
            for row in report(bundle, "qpr", date(2024, 1, 1), TODAY, people=True)
        }
        self.assertLess(
            {"second outcome in quarter", "goal documented after achievement", ""}, reasons
        )

    def test_no_row_has_a_fault(self):
        for bundle in self.bundles:
            self.assertEqual(faults_of(bundle, TODAY), (set(), set()))

    def test_a_scrambled_bundle_is_valid_and_keeps_most_rows(self):
        for seed, bundle in enumerate(self.bundles):
            mixed = scrambled(bundle, seed, TODAY)
            self.assertEqual(faults_of(mixed, TODAY)[0], set())
            self.assertGreater(len(mixed.rows["services"]), len(bundle.rows["services"]) / 4)
            self.assertNotEqual(mixed.rows["services"], bundle.rows["services"])

    def test_an_untidy_bundle_reads_the_same(self):
        for seed, bundle in enumerate(self.bundles):
            with tempfile.TemporaryDirectory() as folder:
                write_untidily(bundle, folder, seed)
                read = Bundle.read(folder)
                for name in FILES:
                    key = lambda row: [row[column] for column in IDENTITY[name]]  # noqa: E731
                    self.assertEqual(
                        sorted(read.rows[name], key=key), sorted(bundle.rows[name], key=key)
                    )
                bundle.write(Path(folder) / "plain")
                self.assertEqual(Bundle.read(Path(folder) / "plain").rows, bundle.rows)


if __name__ == "__main__":
    unittest.main()
