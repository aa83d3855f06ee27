"""Scenario S7: the plans of a Wisconsin family, as people act it out."""

import re

from playwright.sync_api import expect

from steps import choose, due, fill, moved, open_case, press
from visiting import checked

THEIN = [
    {"given": "Ba Thein", "family": "Saw", "middle": "", "born": "1988-01-01", "sex": "Male",
     "alien": "A000111270", "country": "Burma"},
    {"given": "Eh Paw", "family": "Naw", "middle": "", "born": "1990-01-01", "sex": "Female",
     "kin": "spouse", "alien": "A000111271", "country": "Burma"},
    {"given": "Doh Htoo", "family": "Eh", "middle": "", "born": "2018-01-01", "sex": "Male",
     "kin": "child", "alien": "A000111272", "country": "Burma"},
]
FAMILY = ["Child care", "Transport", "Health", "Housing", "Other barriers to employment"]
ADULT = ["English ability", "Previous occupation", "Transferable skills",
         "Employment experience", "Training"]


def at(office, page, day, address):
    """The page at an address on another day, as the case manager sees it."""
    served = office.on(day)
    office.sign_in(page, "rachel")
    page.goto(moved(address, served))
    return page.url


def assess(page, case):
    page.goto(case + "/family-assessment")
    press(page, "Begin the assessment")
    expect(page.get_by_text("domains are missing")).to_be_visible()
    for name in FAMILY:
        fill(page, name, "Talked about at home")
    press(page, "Save what was found")
    for person in ["Saw Ba Thein", "Naw Eh Paw"]:
        page.get_by_role("table", name="Adults").get_by_role("link", name=person).click()
        for name in ADULT:
            fill(page, name, "Told by the family")
        press(page, "Save")
    checked(page, "S7-assessment")
    press(page, "Make it final")
    expect(page.get_by_text("Final since")).to_be_visible()


def begin_plan(page, case, name):
    page.goto(case + "/family-plans")
    page.get_by_role("link", name=name).click()
    press(page, "Begin the plan")
    page.get_by_role("link", name="Add a goal").click()
    fill(page, "Goal, in a few words", "Shop independently")
    page.get_by_label("Self-sufficiency", exact=True).check()
    fill(page, "Stated result", "Shops for a week without help")
    fill(page, "Target day", "2026-06-30")
    fill(page, "Resources and services needed", "Bus pass")
    fill(page, "What the case manager does", "Rides along twice")
    fill(page, "What supports it", "Bus orientation")
    page.get_by_label(re.compile("^What the .* does")).last.fill("Takes the bus every week")
    press(page, "Add the goal")
    page.goto(case + "/family-plans")
    page.get_by_role("link", name=name).click()


def sign(page, signer, manner="On the printed plan"):
    plan = page.url
    page.get_by_role("link", name="Record a signature").click()
    checked(page, "S7-signature")
    choose(page, "Who signs", signer)
    page.get_by_label(manner, exact=True).check()
    press(page, "Record the signature")
    assert page.url == plan


def test_S7_the_familys_plans_are_signed_changed_and_read(open_page, office):
    """S7 WI-CLK-01 WI-PLN-06 WI-CLK-09 assessed, planned, signed by both sides, and signed anew"""
    office.on("2025-11-10")
    page = open_page()
    office.sign_in(page, "rachel")
    case = open_case(
        page, THEIN, language="Karen", program="Wisconsin Social Services", on="2025-11-10",
        arrived="2025-11-01")
    assert due(office, "2025-11-10", "plan.initial") == {"2025-12-24"}
    case = at(office, page, "2025-12-18", case)
    assess(page, case)
    begin_plan(page, case, "Family self-sufficiency plan")
    sign(page, "Naw Eh Paw")
    sign(page, "Rachel")
    expect(page.get_by_text("is signed by both since")).to_be_visible()
    begin_plan(page, case, re.compile("Employability plan, Saw Ba Thein"))
    sign(page, "Saw Ba Thein")
    sign(page, "Rachel")
    assert due(office, "2025-12-18", "plan.revision") == {"2026-06-18"}
    case = at(office, page, "2026-02-02", case)
    page.goto(case + "/family-plans/family")
    page.get_by_role("link", name="Shop independently").click()
    checked(page, "S7-goal")
    page.get_by_role("link", name="Change the goal").click()
    checked(page, "S7-goal-change")
    fill(page, "Target day", "2026-07-31")
    press(page, "Save the change")
    page.goto(case + "/family-plans/family")
    expect(page.get_by_text("Changed since version 1")).to_be_visible()
    checked(page, "S7-plan-changed")
    page.get_by_role("link", name="2, beside 1").click()
    expect(page.get_by_text("Changed", exact=True).first).to_be_visible()
    checked(page, "S7-versions")
    assert due(office, "2026-02-02", "plan.revision") == {"2026-06-18"}
