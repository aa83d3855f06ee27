"""The reference against the worked examples of the catalogue: graduation and reports."""

import unittest
from datetime import date

from reference import WrongUsage, graduation, report
from worlds import World


def on(text):
    return date.fromisoformat(text)


def single(row, *names):
    return tuple(row[name] for name in names)


class Graduation(unittest.TestCase):
    def setUp(self):
        self.world = World()
        self.world.family("warsame", "2026-02-01",
                          fatuma=dict(birth_date="1985-01-01", arrived_on="2026-01-31"))
        self.world.enroll("fatuma", "utah-rccm", "2026-02-01")

    def state(self, day):
        return tuple(graduation(self.world.bundle, on(day))[0].values())[1:]

    def test_s2_two_areas_below(self):
        self.world.rccm(
            "first", "fatuma", "2026-02-26",
            EMP=(5, 3, 3, "NA:insufficient-information", 3), HOU=(5, 5, 3, 1, 3),
            EDU=(3, 3, 3, 3, 3), COM=(5, 5, 5, 3, "NA:not-applicable"), LAN=(1, 3, 3, 1, 3),
        )
        self.assertEqual(self.state("2026-02-26"), ("below", "", "", "EDU LAN"))

    def test_s3_a_quarter_held_and_a_one_discussed(self):
        self.world.rccm("july", "fatuma", "2026-07-31", HOU=(5, 5, 3, 1, 3))
        held = ("2026-07-31", "2026-10-31")
        self.assertEqual(self.state("2026-10-30"), ("holding", *held, "HOU4"))
        self.world.rccm("november", "fatuma", "2026-11-04")
        self.assertEqual(self.state("2026-11-04"), ("discussion-open", *held, "HOU4"))
        self.world.discussions(assessment="july", question="HOU4", closed_on="2026-11-05",
                               outcome="partner", partner="Utah Community Action")
        self.assertEqual(self.state("2026-11-04"), ("discussion-open", *held, "HOU4"))
        self.assertEqual(self.state("2026-11-05"), ("eligible", *held, ""))

    def test_s3_a_failing_result_starts_the_hold_anew(self):
        self.world.rccm("july", "fatuma", "2026-07-31")
        self.world.rccm("adhoc", "fatuma", "2026-09-15", LAN=(3, 3, 3, 3, 3))
        self.world.rccm("november", "fatuma", "2026-11-04")
        self.assertEqual(self.state("2026-09-15"), ("below", "", "", "LAN"))
        self.assertEqual(self.state("2026-11-04"), ("holding", "2026-11-04", "2027-02-04", ""))

    def test_exactly_three_and_a_quarter_succeeds(self):
        for number in (8, 9):
            self.world.instruments(instrument="rccm", area="HEA", question=f"HEA{number - 1}")
        self.world.rccm("eight", "fatuma", "2026-03-01", HEA=(5, 3, 3, 3, 3, 3, 3, 3))
        self.assertEqual(self.state("2026-03-01")[0], "holding")

    def test_an_exempt_area_does_not_block_and_an_unrated_one_does(self):
        exempt, unknown = "NA:not-applicable", "NA:insufficient-information"
        self.world.rccm("one", "fatuma", "2026-03-01", EMP=(exempt, exempt))
        self.assertEqual(self.state("2026-03-01")[0], "holding")
        self.world.rccm("two", "fatuma", "2026-03-02", EMP=(exempt, unknown), EDU=())
        self.assertEqual(self.state("2026-03-02"), ("below", "", "", "EDU EMP"))


class JointOutcomes(unittest.TestCase):
    def totals(self, succeeding, rated, unrated):
        world = World()
        for number in range(rated + unrated):
            person = f"p{number}"
            world.family(f"c{number}", "2026-01-05", **{person: dict(birth_date="1985-01-01")})
            world.enroll(person, "utah-rccm", "2026-01-05")
            if number < rated:
                best = (5, 3, 3, 3) if number < succeeding else (3, 3, 3, 3)
                world.rccm(f"a{number}", person, "2026-02-01", HOU=best)
        rows = report(world.bundle, "joint-outcomes", on("2026-01-01"), on("2026-03-31"))
        return single(rows[1], "outcome", "numerator", "denominator", "percent", "met", "not_rated")

    def test_rpt01_fourteen_of_twenty_meet_the_target(self):
        self.assertEqual(self.totals(14, 20, 2), ("HOU", "14", "20", "70.0", "yes", "2"))
        self.assertEqual(self.totals(13, 20, 0), ("HOU", "13", "20", "65.0", "no", "0"))

    def test_halves_are_rounded_away_from_zero_and_met_is_not_rounded(self):
        self.assertEqual(self.totals(1, 16, 0)[3], "6.3")
        self.assertEqual(self.totals(0, 0, 1), ("HOU", "0", "0", "", "", "1"))


class Quarterly(unittest.TestCase):
    def setUp(self):
        self.world = World()
        self.world.family("case", "2025-12-01", ana=dict(birth_date="1985-01-01"))
        self.world.enroll("ana", "wi-tap", "2025-12-01")
        self.world.plans(plan="plan", type="fsp", case="case",
                         client_signed_on="2026-03-30", worker_signed_on="2026-03-30")

    def achieve(self, goal, day, added_on="2026-01-02"):
        self.world.goals(
            goal=goal, plan="plan", person="ana", class_="case-management", title="ESL level",
            added_on=added_on, achieved_on=day, case_manager_role="enrolled",
            supporting_activities="monitored",
        )
        self.world.contributions(goal=goal, on=day, kind="class", significant="yes")

    def rows(self, start, end, people=True):
        return [tuple(row.values()) for row in
                report(self.world.bundle, "qpr", on(start), on(end), people)]

    def test_qpr01_a_goal_written_after_the_achievement(self):
        self.achieve("late", "2026-02-12", added_on="2026-02-20")
        reasons = [row[5] for row in self.rows("2026-01-01", "2026-03-31")]
        self.assertEqual(reasons, ["goal documented after achievement"])

    def test_qpr02_one_outcome_a_quarter(self):
        for goal, day in (("a", "2026-02-12"), ("b", "2026-03-20"), ("c", "2026-04-02")):
            self.achieve(goal, day)
        self.assertEqual(
            [row[4:] for row in self.rows("2026-01-01", "2026-06-30")],
            [("no", "second outcome in quarter"), ("yes", ""), ("yes", "")],
        )
        self.assertEqual(
            self.rows("2026-01-01", "2026-06-30", people=False),
            [("case-management-outcome", "ESL level", "wi-tap", "2")],
        )

    def test_qpr02_an_outcome_before_the_period_takes_the_quarter(self):
        self.achieve("a", "2026-02-12")
        self.achieve("b", "2026-03-20")
        self.assertEqual(self.rows("2026-03-01", "2026-03-31", people=False), [])

    def test_qpr02_social_services_come_first_where_both_are_open(self):
        self.world.enroll("ana", "wi-ss", "2026-02-12")
        self.achieve("a", "2026-02-12")
        self.assertEqual(self.rows("2026-01-01", "2026-03-31")[0][2], "wi-ss")

    def test_qpr04_information_alone_is_no_outcome(self):
        self.achieve("a", "2026-02-12")
        self.world.rows["contributions"][0]["significant"] = "no"
        self.assertEqual(self.rows("2026-01-01", "2026-03-31")[0][4], "no")

    def test_qpr07_services_are_unduplicated_and_placements_are_jobs(self):
        for status in ("completed", "completed", "no-show"):
            self.world.services(person="ana", type="esl", group="supportive", on="2026-02-02",
                                status=status)
        job = self.world.jobs(person="ana", secured_on="2026-01-10")
        self.world.jobs(person="ana", started_on="2026-03-10", upgrade_of=job)
        self.assertEqual(
            self.rows("2026-01-01", "2026-03-31", people=False),
            [("other-service", "esl", "wi-tap", "1"), ("placement", "", "wi-tap", "1"),
             ("upgrade", "", "wi-tap", "1")],
        )


class Metric(unittest.TestCase):
    def setUp(self):
        self.world = World()
        self.world.family("home", "2026-01-02", ada=dict(birth_date="1985-01-01"),
                          sister=dict(birth_date="2011-01-01"),
                          brother=dict(birth_date="2017-01-01"),
                          lodger=dict())
        for person in ("ada", "sister", "brother", "lodger"):
            self.world.enroll(person, "hud-choice", "2026-01-10")
            kind = "occupant" if person == "lodger" else "original"
            self.world.residency(person=person, site="north", class_=kind, from_="2026-01-01")
        self.world.plans(plan="fdp", type="fdp", case="home")
        self.world.plans(type="idp", person="ada", established_on="2026-01-12")
        self.world.assessments(person="ada", instrument="hud", finalised_on="2026-02-01")
        self.world.participation(plan="fdp", person="brother", on="2026-05-06")
        self.world.contacts(person="ada", on="2026-05-06", mode="in-person", with_="client")

    def totals(self, start, end):
        rows = report(self.world.bundle, "hud-metric", on(start), on(end))
        return [tuple(row.values()) for row in rows]

    def test_met02_only_those_who_take_part(self):
        self.assertEqual(
            self.totals("2026-04-01", "2026-06-30"), [("north", "3", "2", "1", "1", "0", "1")]
        )
        self.assertEqual(
            self.totals("2026-07-01", "2026-09-30"), [("north", "3", "1", "2", "0", "1", "0")]
        )

    def test_the_people_behind_the_number(self):
        rows = report(self.world.bundle, "hud-metric", on("2026-04-01"), on("2026-06-30"), True)
        self.assertEqual(
            [(row["person"], row["counted"]) for row in rows],
            [("ada", "yes"), ("brother", "yes"), ("sister", "no")],
        )

    def test_a_period_that_is_no_quarter_is_wrong_usage(self):
        with self.assertRaises(WrongUsage):
            self.totals("2026-04-01", "2026-06-29")


if __name__ == "__main__":
    unittest.main()
