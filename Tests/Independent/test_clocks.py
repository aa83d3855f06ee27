"""The reference against the worked examples of the catalogue: clocks."""

import unittest
from datetime import date

from days import add_months, add_working_days, birthday, federal_holidays, sunday_of_week
from reference import clocks
from worlds import World


def on(text):
    return date.fromisoformat(text)


def rows(world, day, rule, person=None):
    return [
        row
        for row in clocks(world.bundle, on(day))
        if row["rule"] == rule and (person is None or row["person"] == person)
    ]


def due(world, day, rule, person=None):
    return [row["due_on"] for row in rows(world, day, rule, person)]


def states(world, day, rule, person=None):
    return [row["status"] for row in rows(world, day, rule, person)]


class Calendar(unittest.TestCase):
    def test_months_are_clamped_and_never_chained(self):
        self.assertEqual(add_months(on("2025-08-31"), 6), on("2026-02-28"))
        self.assertEqual(add_months(on("2025-08-31"), 12), on("2026-08-31"))

    def test_a_leap_day_birthday_comes_on_the_first_of_march(self):
        self.assertEqual(birthday(on("2008-02-29"), 18), on("2026-03-01"))

    def test_working_days_leave_out_federal_holidays(self):
        for start, count, end in (
            ("2025-11-10", 30, "2025-12-24"),
            ("2026-03-12", 10, "2026-03-26"),
            ("2025-12-19", 10, "2026-01-06"),
            ("2026-06-26", 10, "2026-07-13"),
        ):
            self.assertEqual(add_working_days(on(start), count), on(end))

    def test_new_year_on_a_saturday_is_kept_the_year_before(self):
        self.assertEqual(add_working_days(on("2021-12-30"), 1), on("2022-01-03"))

    def test_juneteenth_is_kept_from_2021(self):
        self.assertNotIn(on("2020-06-19"), federal_holidays(2020))
        self.assertIn(on("2021-06-18"), federal_holidays(2021))

    def test_the_week_ends_on_sunday(self):
        self.assertEqual(sunday_of_week(on("2026-03-12")), on("2026-03-15"))
        self.assertEqual(sunday_of_week(on("2026-03-15")), on("2026-03-15"))


class Utah(unittest.TestCase):
    def setUp(self):
        self.world = World()
        self.world.family(
            "nguyen",
            "2026-02-03",
            nam=dict(birth_date="1985-04-12", arrived_on="2026-01-31"),
            hoa=dict(birth_date="1987-09-03", arrived_on="2026-01-31"),
            mai=dict(birth_date="2008-02-29", arrived_on="2026-01-31"),
        )
        for person in ("nam", "hoa", "mai"):
            self.world.enroll(person, "utah-rccm", "2026-02-03")

    def test_s1_initial_assessments(self):
        self.assertEqual(due(self.world, "2026-02-28", "assessment.initial"), ["2026-03-02"] * 2)
        self.assertEqual(
            due(self.world, "2026-03-01", "assessment.initial", "mai"), ["2026-03-31"]
        )

    def test_s1_ongoing_dates_for_all_three(self):
        for rule, day in (
            ("assessment.6m", "2026-07-31"),
            ("assessment.12m", "2027-01-31"),
            ("assessment.18m", "2027-07-31"),
            ("assessment.24m", "2028-01-31"),
            ("career-planner", "2026-07-31"),
            ("service.end", "2028-01-31"),
        ):
            self.assertEqual(due(self.world, "2026-03-01", rule), [day] * 3)

    def test_s1_an_extension_ends_on_the_ceiling_at_the_latest(self):
        agreed = dict(program="utah-rccm", lct_agreed_on="2026-03-01")
        self.world.extensions(person="nam", until="2028-05-30", cm_agreed_on="2026-03-05", **agreed)
        self.assertEqual(due(self.world, "2026-03-04", "service.end", "nam"), ["2028-01-31"])
        self.assertEqual(due(self.world, "2026-03-05", "service.end", "nam"), ["2028-04-30"])

    def test_nothing_is_owed_before_the_case_opens_or_the_person_arrives(self):
        self.assertEqual(clocks(self.world.bundle, on("2026-02-02")), [])

    def test_clk02_late_arrivals_count_from_the_program(self):
        self.world.family("late", "2026-03-01", ana=dict(birth_date="1990-01-01",
                                                         arrived_on="2026-01-31"))
        self.world.enroll("ana", "utah-rccm", "2026-03-03")
        row = rows(self.world, "2026-03-03", "assessment.initial", "ana")[0]
        self.assertEqual((row["trigger_on"], row["due_on"]), ("2026-03-03", "2026-04-02"))

    def test_clk03_an_assessment_meets_the_window_it_falls_in(self):
        self.world.rccm("early", "nam", "2026-06-30")
        self.world.rccm("window", "hoa", "2026-07-01")
        self.world.rccm("late", "mai", "2027-01-01")
        day = "2027-02-01"
        self.assertEqual(states(self.world, day, "assessment.6m", "nam"), ["overdue"])
        self.assertEqual(states(self.world, day, "assessment.6m", "hoa"), ["met"])
        self.assertEqual(states(self.world, day, "assessment.6m", "mai"), ["overdue"])
        self.assertEqual(states(self.world, day, "assessment.12m", "mai"), ["met"])
        self.assertEqual(states(self.world, day, "assessment.initial", "nam"), ["met-late"])

    def test_a_person_without_birth_or_arrival_has_no_such_clock(self):
        self.world.family("blank", "2026-02-03", noon=dict(arrived_on="2026-01-31"),
                          nour=dict(birth_date="1990-01-01"))
        self.world.enroll("noon", "utah-rccm", "2026-02-03")
        self.world.enroll("nour", "utah-rccm", "2026-02-03")
        owed = clocks(self.world.bundle, on("2026-03-01"))
        found = [row for row in owed if row["case"] == "blank"]
        self.assertEqual([(row["person"], row["rule"]) for row in found], [("noon", "service.end")])


class Wisconsin(unittest.TestCase):
    def setUp(self):
        self.world = World()
        self.world.family(
            "karen",
            "2025-11-10",
            saw=dict(birth_date="1988-01-01", arrived_on="2025-11-01"),
            naw=dict(birth_date="1990-01-01", arrived_on="2025-11-01"),
            eh=dict(birth_date="2015-01-01", arrived_on="2025-11-01"),
        )
        for person in ("saw", "naw"):
            self.world.enroll(person, "wi-ss", "2025-11-10")
            self.world.assessments(
                person=person, instrument="wi-family", kind="initial", finalised_on="2025-12-01"
            )
            self.world.documents(person=person, type="i94-front", filed_on="2025-12-18")
        signed = dict(client_signed_on="2025-12-17", worker_signed_on="2025-12-18")
        self.world.plans(plan="fsp", type="fsp", case="karen", **signed)
        self.world.plans(plan="edp-saw", type="edp", person="saw", **signed)
        self.world.goals(goal="esl", plan="fsp", class_="case-management", added_on="2025-12-01")
        for person in ("saw", "naw"):
            self.world.documents(person=person, type="i94-back", filed_on="2025-12-23")
        self.world.plans(
            plan="edp-naw", type="edp", person="naw",
            client_signed_on="2025-12-23", worker_signed_on="2025-12-19",
        )

    def test_s7_thirty_working_days(self):
        row = rows(self.world, "2025-12-18", "plan.initial")[0]
        self.assertEqual((row["due_on"], row["status"]), ("2025-12-24", "due-soon"))
        row = rows(self.world, "2025-12-23", "plan.initial")[0]
        self.assertEqual((row["met_on"], row["status"]), ("2025-12-23", "met"))

    def test_s7_rca_within_thirty_days(self):
        self.world.assistance(assistance="cash", person="saw", type="RCA", decided_on="2025-11-12")
        row = rows(self.world, "2025-12-01", "rca.employment-services")[0]
        self.assertEqual((row["subject"], row["due_on"]), ("cash", "2025-12-12"))

    def test_s7_follow_up_rolls(self):
        self.assertEqual(due(self.world, "2025-12-23", "goal.follow-up"), ["2026-01-17"])
        self.world.contacts(case="karen", on="2026-01-14", with_="family", goals="esl")
        self.assertEqual(due(self.world, "2026-01-14", "goal.follow-up"), ["2026-02-13"])
        self.world.contacts(case="karen", on="2026-01-20", with_="employer", goals="esl")
        self.world.contacts(case="karen", on="2026-01-21", with_="client")
        self.assertEqual(due(self.world, "2026-01-25", "goal.follow-up"), ["2026-02-13"])

    def test_s7_revisions_six_months_after_the_later_signature(self):
        owed = rows(self.world, "2026-01-01", "plan.revision")
        found = {row["subject"]: row["due_on"] for row in owed}
        self.assertEqual(
            found, {"fsp": "2026-06-18", "edp-saw": "2026-06-18", "edp-naw": "2026-06-23"}
        )

    def test_a_judge_letter_serves_an_asylee_only(self):
        world = World()
        world.family(
            "one", "2026-01-05",
            ali=dict(birth_date="1990-01-01", status="asylee"),
        )
        world.enroll("ali", "wi-tap", "2026-01-05")
        world.assessments(person="ali", instrument="wi-family", finalised_on="2026-01-06")
        world.documents(person="ali", type="judge-letter", filed_on="2026-01-07")
        both = dict(client_signed_on="2026-01-02", worker_signed_on="2026-01-02")
        world.plans(type="fsp", person="ali", **both)
        world.plans(type="edp", person="ali", **both)
        self.assertEqual(rows(world, "2026-02-01", "plan.initial")[0]["met_on"], "2026-01-07")
        world.rows["people"][0]["status"] = "refugee"
        self.assertEqual(rows(world, "2026-02-01", "plan.initial")[0]["met_on"], "")

    def lakeside(self):
        self.world.assistance(person="saw", type="RCA", started_on="2025-12-01")
        self.world.jobs(
            job="lakeside", person="saw", secured_on="2026-03-12", started_on="2026-03-16"
        )

    def test_s8_everything_a_job_starts(self):
        self.lakeside()
        day = "2026-03-16"
        self.assertEqual(due(self.world, day, "employer.same-week"), ["2026-03-15"])
        self.assertEqual(due(self.world, day, "assistance-report"), ["2026-03-26"])
        retention = [due(self.world, day, f"employer.{count}d")[0] for count in (30, 60, 90)]
        self.assertEqual(retention, ["2026-04-15", "2026-05-15", "2026-06-14"])
        self.assertEqual(
            due(self.world, day, "employer.periodic"),
            ["2026-09-12", "2026-12-11", "2027-03-11", "2027-06-09", "2027-09-07", "2027-09-16"],
        )

    def test_s8_a_contact_satisfies_only_its_window(self):
        self.lakeside()
        self.world.employer_contacts(job="lakeside", on="2026-04-20")
        day = "2026-05-01"
        self.assertEqual(states(self.world, day, "employer.30d"), ["overdue"])
        self.assertEqual(states(self.world, day, "employer.60d"), ["met"])
        self.assertEqual(states(self.world, day, "employer.same-week"), ["met-late"])

    def test_s8_an_upgrade_is_reported_and_an_ended_job_cancels(self):
        self.lakeside()
        self.world.jobs(job="lead", person="saw", started_on="2026-06-26", upgrade_of="lakeside")
        self.assertEqual(
            due(self.world, "2026-06-26", "assistance-report"), ["2026-03-26", "2026-07-13"]
        )
        self.world.rows["jobs"][0]["ended_on"] = "2026-07-31"
        self.assertEqual(states(self.world, "2026-08-01", "employer.periodic"), ["cancelled"] * 6)
        self.assertEqual(states(self.world, "2026-08-01", "employer.90d"), ["overdue"])

    def test_s10_citizenship_outlives_the_case(self):
        world = World()
        world.family("hersi", "2021-07-01",
                     amina=dict(birth_date="1958-01-10", arrived_on="2021-06-15"))
        world.rows["cases"][0]["closed_on"] = "2024-08-01"
        world.enroll("amina", "wi-ss", "2021-07-01", "2024-08-01")
        day = "2026-03-01"
        self.assertEqual(due(world, day, "residence.application"), ["2022-06-15"])
        self.assertEqual(due(world, day, "citizenship.contact"), ["2025-12-15"])
        self.assertEqual(states(world, day, "citizenship.contact"), ["overdue"])
        self.assertEqual(due(world, day, "ssi.limit"), ["2028-06-15"])
        self.assertEqual(states(world, day, "plan.initial"), ["overdue"])
        world.rows["people"][0]["arrived_on"] = "1995-05-01"
        self.assertEqual(due(world, day, "ssi.limit"), [])


class OtherPrograms(unittest.TestCase):
    def test_s11_a_missed_month(self):
        world = World()
        world.family("juma", "2026-01-15", khamisi=dict(birth_date="1990-01-01"))
        world.enroll("khamisi", "irc-icm", "2026-01-15")
        for day, status in (("2026-01-20", "completed"), ("2026-02-11", "completed"),
                            ("2026-03-12", "no-show"), ("2026-04-02", "completed")):
            world.services(person="khamisi", type="housing", on=day, status=status)
        self.assertEqual(
            states(world, "2026-04-02", "icm.service"), ["met", "met", "overdue", "met"]
        )
        self.assertEqual(rows(world, "2026-04-02", "icm.service")[0]["trigger_on"], "2026-01-15")
        self.assertEqual(due(world, "2026-04-02", "icm.end"), ["2027-01-15"])
        both = dict(lct_agreed_on="2026-04-01", cm_agreed_on="2026-04-01")
        world.extensions(person="khamisi", program="irc-icm", until="2027-09-30", **both)
        self.assertEqual(due(world, "2026-04-02", "icm.end"), ["2027-09-30"])
        world.extensions(person="khamisi", until="2028-01-16", **both)
        self.assertEqual(due(world, "2026-04-02", "icm.end"), ["2028-01-15"])

    def test_hud_quarters_and_reassessment(self):
        world = World()
        world.family("home", "2026-01-02", ada=dict(birth_date="1990-01-01"))
        world.enroll("ada", "hud-choice", "2026-01-10")
        world.plans(type="idp", person="ada", established_on="2026-01-12")
        for day, mode in (("2026-01-20", "in-person"), ("2026-05-06", "in-person"),
                          ("2026-08-11", "phone")):
            world.contacts(person="ada", on=day, mode=mode, with_="client")
        self.assertEqual(states(world, "2026-10-01", "hud.face-to-face"),
                         ["met", "met", "overdue", "upcoming"])
        world.assessments(person="ada", instrument="hud", finalised_on="2025-05-20")
        self.assertEqual(due(world, "2026-05-01", "hud.reassessment"), ["2026-05-20"])


if __name__ == "__main__":
    unittest.main()
