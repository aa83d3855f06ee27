"""Scenario S8: a job and everything it starts, as people act it out."""

import contextlib
import re
import sqlite3

from playwright.sync_api import expect

from steps import due, fill, moved, open_case, press
from visiting import checked

SAW = [{"given": "Saw Ba", "family": "Thein", "middle": "", "born": "1988-05-17", "sex": "Male",
        "alien": "A000111280"}]
LATER = ["2026-09-12", "2026-12-11", "2027-03-11", "2027-06-09", "2027-09-07", "2027-09-16"]


def receives(office, what, since):
    """Assistance as it comes with the county's file: no form of this program enters it."""
    with contextlib.closing(sqlite3.connect(office.database, timeout=30)) as database:
        person, = database.execute(
            "SELECT id FROM person WHERE family_name = 'Thein'").fetchone()
        database.execute(
            "INSERT INTO assistance (id, person_id, type, decided_on, started_on, monthly_cents,"
            " end_reason, version, recorded_at, recorded_by, source)"
            " VALUES ('assistance-s8', ?, ?, ?, ?, 65300, '', 1, ?, 'county', 'county')",
            [person, what, since, since, since + "T12:00:00.000Z"])
        database.commit()


def on(office, page, day, address):
    served = office.on(day)
    office.sign_in(page, "rachel")
    page.goto(moved(address, served))
    return moved(address, served)


def test_S8_a_job_and_everything_it_starts(open_page, office):
    """S8 WI-SVC-05 WI-SVC-06 WI-CLK-04 WI-CLK-05 WI-CLK-06 WI-CLK-07 secured, begun, upgraded, left"""
    office.on("2026-02-03")
    page = open_page()
    office.sign_in(page, "rachel")
    case = open_case(page, SAW, language="Karen", order="Given name first",
                     program="Wisconsin Social Services")
    receives(office, "RCA", "2026-02-10")
    main = page.locator("main")

    on(office, page, "2026-03-12", case)
    page.get_by_role("link", name="Jobs and contacts with employers").click()
    page.get_by_role("link", name=re.compile("^Record a job of")).click()
    fill(page, "Employer", "Lakeside Foods")
    fill(page, "Position", "Line worker")
    fill(page, "Pay an hour in dollars", "15.25")
    page.get_by_label("Health insurance comes with the job").check()
    fill(page, "Day the job was secured", "2026-03-12")
    press(page, "Record the job")
    job = page.url
    expect(main).to_contain_text("15 Mar 2026")
    expect(main).to_contain_text("26 Mar 2026")
    assert due(office, "2026-03-12", "employer.same-week") == {"2026-03-15"}
    assert due(office, "2026-03-12", "assistance-report") == {"2026-03-26"}

    on(office, page, "2026-03-16", job)
    page.get_by_role("link", name="Correct", exact=True).click()
    fill(page, "First day of work", "2026-03-16")
    press(page, "Save")
    for days in ["30d", "60d", "90d"]:
        want = {"30d": "2026-04-15", "60d": "2026-05-15", "90d": "2026-06-14"}[days]
        assert due(office, "2026-03-16", f"employer.{days}") == {want}
    assert due(office, "2026-03-16", "employer.periodic") == set(LATER)

    on(office, page, "2026-04-20", job)
    page.get_by_role("link", name="Record a contact", exact=True).click()
    fill(page, "Day of the contact", "2026-04-20")
    page.get_by_label("Phone", exact=True).check()
    fill(page, "With whom at the employer", "Joan Dahl")
    press(page, "Save")
    windows = page.get_by_role("table", name="Contacts with the employer by window")
    expect(windows.get_by_role("row", name=re.compile("Days 1–30"))).to_contain_text("Missed")
    expect(windows.get_by_role("row", name=re.compile("Days 31–60"))).to_contain_text(
        "Contact on 20 Apr 2026")
    checked(page, "S8-windows")
    assert due(office, "2026-04-20", "delay-note.employer.30d") == {"2026-04-20"}

    on(office, page, "2026-06-26", job)
    page.get_by_role("link", name="Record an upgrade", exact=True).click()
    fill(page, "Day from which it is better", "2026-06-26")
    fill(page, "Position", "Line lead")
    press(page, "Save")
    expect(main).to_contain_text("13 Jul 2026")
    page.get_by_role("link", name="Print the report").click()
    page.wait_for_url(re.compile("/report/print$"))
    expect(main).to_contain_text("before: Line worker")
    checked(page, "S8-report")
    page.go_back()
    page.get_by_role("link", name="Record that it was sent").click()
    fill(page, "Assistance agency", "Dane County")
    page.get_by_label("Fax", exact=True).check()
    press(page, "Save")
    expect(main).to_contain_text("to Dane County, fax")

    job = on(office, page, "2026-07-31", job)
    page.get_by_role("link", name="Record the end", exact=True).click()
    fill(page, "Last day of work", "2026-07-31")
    fill(page, "Why it ended", "Moved to Green Bay")
    press(page, "Save")
    expect(main).to_contain_text("Moved to Green Bay")
    rows = [row for row in office.clocks("2026-08-01") if row["rule"] == "employer.periodic"]
    assert {row["status"] for row in rows} == {"cancelled"} and len(rows) == 6
    page.goto(job + "/effect")
    choose_effect(page)
    expect(main).to_contain_text("confirmed 31 Jul 2026 by Rachel Ortega")


def choose_effect(page):
    page.get_by_label("No effect on cash", exact=True).check()
    press(page, "Save")
