"""A quarter of Wisconsin's report, from the plan to the frozen figures, as people act it out."""

import re

from playwright.sync_api import expect

from steps import choose, fill, moved, open_case, press
from test_s15 import hire
from test_s7 import THEIN, at, begin_plan, sign
from visiting import checked


def reach(page, case, owner, day, kind="Arranged a service"):
    """What was done towards the goal is recorded, and then that its result was reached."""
    page.goto(case + "/family-plans")
    page.get_by_role("link", name=owner).click()
    page.get_by_role("link", name="Shop independently").click()
    page.get_by_text("Record a contribution", exact=True).click()
    contribution = page.locator("form[action$='/contributions']")
    contribution.get_by_label("Day", exact=True).fill("2026-01-20")
    choose(contribution, "What was done", kind)
    contribution.get_by_label(re.compile("^It was a significant part")).check()
    press(contribution, "Record it")
    ending = page.locator("form[action$='/end']")
    ending.get_by_label("Its stated result is reached").check()
    ending.get_by_label(re.compile("^Day on which the result was reached")).fill(day)
    ending.get_by_label(re.compile("^What was reached")).fill("Shopped alone for a week")
    press(ending, "Save")


def test_WI_QPR_09_a_quarter_is_counted_frozen_and_adjusted(open_page, office):
    """WI-QPR-01 WI-QPR-09 evidence behind an outcome, the freeze, what changed, and its reason"""
    hire(office, "pauline", "Pauline Frost", "point-of-contact", "Alpine Resettlement",
         "resettlement")
    office.on("2025-11-10")
    page = open_page()
    office.sign_in(page, "rachel")
    case = open_case(
        page, THEIN, language="Karen", program="Wisconsin Social Services", on="2025-11-10",
        arrived="2025-11-01")
    case = at(office, page, "2025-12-18", case)
    owners = {"Saw Ba Thein": re.compile("Employability plan, Saw Ba Thein"),
              "Naw Eh Paw": re.compile("Employability plan, Naw Eh Paw")}
    for person, owner in owners.items():
        begin_plan(page, case, owner)
        sign(page, person)
        sign(page, "Rachel")
    case = at(office, page, "2026-04-02", case)
    reach(page, case, owners["Saw Ba Thein"], "2026-02-12")

    page.goto(moved("x://y/quarterly-reports/2026-Q1", office.served))
    outcomes = page.locator("#outcomes")
    expect(outcomes.get_by_role("link", name="Shop independently")).to_be_visible()
    checked(page, "quarter-of-a-case-manager")
    outcomes.get_by_role("link", name="Shop independently").click()
    expect(page.locator(".notice")).to_contain_text("Counted in 2026-Q1")
    expect(page.locator("main")).to_contain_text("Significant")
    checked(page, "quarter-outcome")

    office.sign_in(page, "pauline")
    page.get_by_role("link", name="Reports", exact=True).click()
    page.get_by_role("link", name="Open quarterly reports").click()
    page.get_by_role("link", name="2026-Q1").click()
    with page.expect_download() as given:
        page.get_by_role("link", name="workbook (XLSX)").click()
    assert given.value.suggested_filename == "confidential-qpr-2026-Q1.xlsx"
    press(page, "Freeze 2026-Q1")
    expect(page.locator("main")).to_contain_text("the figures are identical")

    # A second outcome of the quarter is told of only after it was submitted.
    case = at(office, page, "2026-04-20", case)
    reach(page, case, owners["Naw Eh Paw"], "2026-03-20")
    office.sign_in(page, "pauline")
    page.goto(moved("x://y/quarterly-reports/2026-Q1", office.served))
    expect(page.locator("#adjustments")).to_contain_text("Reason owed")
    press(page, "Save the reason")
    expect(page.locator(".error-summary").or_(page.get_by_role("alert")).first).to_be_visible()
    fill(page, "Why the figure changed", "The family told of it in April")
    press(page, "Save the reason")
    expect(page.locator("#adjustments")).to_contain_text("The family told of it in April")
    expect(page.locator("#adjustments")).not_to_contain_text("Reason owed")
    checked(page, "quarter-adjusted")
    page.get_by_role("link", name="See the quarter as it was known then").click()
    expect(page.locator("#outcomes").get_by_role("link", name="Shop independently")).to_have_count(1)
