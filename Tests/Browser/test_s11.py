"""Scenario S11: intensive case management, a missed month, and an extension by the supervisor."""

import re

from playwright.sync_api import expect

from steps import choose, due, fill, moved, open_case, press
from visiting import checked, picture

KHAMISI = [
    {"given": "Khamisi", "middle": "Juma", "family": "Mwamba", "born": "1984-03-03", "sex": "Male",
     "alien": "A000111311", "country": "Tanzania"}]
NAME = "Khamisi Juma Mwamba"


def at(office, page, day, address, who="rachel"):
    """The page at an address on another day."""
    served = office.on(day)
    office.sign_in(page, who)
    page.goto(moved(address, served))
    return page.url


def serve(page, case, what, day, came="Yes"):
    page.goto(case + "/services/new")
    fill(page, "Service", what)
    choose(page, "Kind of service", "Case management")
    choose(page, "Program", "Intensive case management")
    fill(page, "Day", day)
    page.get_by_label(came, exact=True).check()
    choose(page, "How", "In person")
    press(page, "Save the service")
    expect(page.locator("main")).to_contain_text(what)


def strength(page, case, words):
    page.goto(case + "/household")
    choose(page, "What it is", "Strength of a person")
    choose(page, "Whose", NAME)
    fill(page, "In a few words", words)
    press(page, "Record")
    expect(page.locator("main")).to_contain_text(words)


def goal(page, case, words, within):
    page.goto(case + "/plan")
    page.get_by_role("link", name="Add a goal").first.click()
    fill(page, "Goal, in a few words", words)
    page.get_by_label("The client", exact=True).check()
    fill(page, "The goal in the client's own words", words)
    choose(page, "Area", "Housing")
    choose(page, "Or within", within)
    press(page, "Add the goal")


def extend(page, case, until):
    page.goto(case + "/standing")
    page.get_by_role("link", name="Extend service").click()
    fill(page, "Extended until", until)
    fill(page, "Reason", "Surgery in spring")
    fill(page, "Note", "Recovery takes the summer; he cannot manage the clinic alone yet.")
    press(page, "Extend service")


def test_S11_a_missed_month_and_an_extension(open_page, office):
    """S11 IRC-CLK-01 IRC-CLK-02 IRC-CLK-04 IRC-PLN-01 IRC-NOTE-04 IRC-NOTE-06 as people act it"""
    office.on("2026-01-15")
    page = open_page()
    main = page.locator("main")
    office.sign_in(page, "rachel")
    case = open_case(page, KHAMISI, language="Swahili", order="Given name first",
                     program="Intensive case management", on="2026-01-15", arrived="2025-12-20",
                     only=True)
    page.goto(case)
    for wisconsins in ["Job searches", "Citizenship and immigration", "File checklist"]:
        assert page.get_by_role("link", name=wisconsins).count() == 0

    # Assessed over two sessions; what he brings along.
    case = at(office, page, "2026-01-27", case)
    serve(page, case, "First session of the assessment", "2026-01-20")
    serve(page, case, "Second session of the assessment", "2026-01-27")
    strength(page, case, "Welder")
    strength(page, case, "Speaks four languages")

    case = at(office, page, "2026-02-10", case)
    page.goto(case + "/plan")
    if page.get_by_role("button", name="Begin the plan").count():
        press(page, "Begin the plan")
    goal(page, case, "Find an apartment within one month", "1 month")
    expect(main).to_contain_text("10 Mar 2026")
    expect(main).to_contain_text("short-term")
    goal(page, case, "Buy a house within five years", "5 years")
    expect(main).to_contain_text("10 Feb 2031")
    expect(main).to_contain_text("long-term")
    checked(page, "S11-goal")

    case = at(office, page, "2026-02-11", case)
    serve(page, case, "Budget talk", "2026-02-11")

    # He did not come; the note about it says which Monday is meant.
    case = at(office, page, "2026-03-12", case)
    serve(page, case, "Clinic visit", "2026-03-12", came="Nobody came")
    page.goto(case + "/notes/new")
    page.get_by_label("Phone", exact=True).check()
    choose(page, "With whom", "Client")
    fill(page, "Plan", "He comes next Monday.")
    press(page, "Review note")
    expect(main).to_contain_text("3/16/2026")
    press(page, "Save note")

    # The month is flagged from the 20th on, and missed on the first of the next.
    case = at(office, page, "2026-03-20", case)
    page.goto(case + "/clocks")
    row = page.get_by_role("table", name="Owed").get_by_role("row").filter(
        has_text="Service of the month")
    expect(row).to_contain_text("31 Mar 2026")
    expect(row).to_contain_text(re.compile("due soon", re.I))
    case = at(office, page, "2026-04-01", case)
    page.goto(case + "/clocks")
    row = page.get_by_role("table", name="Owed").get_by_role("row").filter(has_text="31 Mar 2026")
    expect(row.first).to_contain_text(re.compile("overdue", re.I))
    picture(page, "S11-missed")

    case = at(office, page, "2026-04-02", case)
    serve(page, case, "Clinic visit again", "2026-04-02")
    assert due(office, "2026-04-02", "delay-note.icm.service") <= {"2026-04-03"}
    page.goto(case + "/clocks")
    reason = page.get_by_role("row").filter(has_text="Reason for the delay: service of the month")
    expect(reason).to_contain_text("3 Apr 2026")
    reason.get_by_role("link", name="Write the reason").click()
    fill(page, "Activity", "He was ill on the day; nobody else was asked for him.")
    press(page, "Review note")
    press(page, "Save note")
    page.goto(case + "/clocks")
    settled = page.get_by_role("table", name="Settled")
    expect(settled).to_contain_text("Reason for the delay: service of the month")
    assert due(office, "2026-04-02", "icm.end") == {"2027-01-15"}

    # The end can be moved by the supervisor alone, and not past two years in all.
    case = at(office, page, "2026-11-01", case)
    page.goto(case + "/clocks")
    expect(main).to_contain_text("16 Nov 2026")
    page.goto(case + "/standing")
    page.get_by_role("link", name="Extend service").click()
    expect(main).to_contain_text("The case manager supervisor extends this service")
    assert page.get_by_role("button", name="Extend service").count() == 0
    office.sign_in(page, "helen")
    extend(page, case, "2028-01-16")
    expect(page.locator(".notice-refusal")).to_contain_text("15 Jan 2028")
    expect(page.get_by_label(re.compile("^Extended until"))).to_have_value("2028-01-16")
    extend(page, case, "2027-09-30")
    expect(main).to_contain_text("30 Sep 2027")
    # The notice of the end moves with it.
    expect(main).to_contain_text("1 Aug 2027")
    page.goto(case + "/standing")
    expect(main).to_contain_text("Extended")
    checked(page, "S11-standing")
    assert due(office, "2026-11-01", "icm.end") == {"2027-09-30"}
