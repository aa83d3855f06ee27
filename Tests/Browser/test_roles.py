"""What the employment counselor and the supervisor do all day, and what they cannot do."""

import re

from playwright.sync_api import expect

from steps import (
    SUCCEEDING, assess, moved, open_fatuma, write_note)
from visiting import picture

PERSON = "Fatuma Abdi Warsame"


def sent(page, path, fields):
    """The status of a form that the signed-in person sends by hand, with the token of the page."""
    token = page.locator("input[name=csrf]").first.get_attribute("value")
    answer = page.request.post(path, form=fields | {"csrf": token}, max_redirects=0)
    return answer.status


def test_the_employment_counselor_reads_a_shared_case_and_changes_nothing_of_it(open_page, office):
    """UT-ASM-01 UT-PLN-01 the counselor reads plan and scores; what is not theirs is not offered"""
    page = open_page()
    office.on("2026-02-03")
    office.sign_in(page, "rachel")
    case = open_fatuma(page)
    served = office.on("2026-02-26")
    office.sign_in(page, "samira")
    case = moved(case, served)
    result = assess(page, case, PERSON, None, SUCCEEDING)

    office.sign_in(page, "tyler")
    expect(page.locator("main")).to_contain_text("Nothing is owed by you now")
    picture(page, "counselor-today")
    page.get_by_role("link", name="My cases").click()
    page.locator("main").get_by_role("link", name=PERSON).click()
    main = page.locator("main")
    expect(main).to_contain_text("Rachel Ortega, case manager")
    expect(main).to_contain_text("Tyler Jensen, employment counselor")
    expect(main).to_contain_text("Needed: Somali")
    picture(page, "counselor-case")
    for act in ["Book an appointment", "Extend service", "Close the case", "Set aside",
                "Start the assessment", "Book it"]:
        assert page.get_by_role("link", name=act, exact=True).count() == 0, act
    page.goto(result)
    expect(main).to_contain_text("Employment")
    assert page.get_by_role("link", name="Correct this assessment").count() == 0
    assert page.get_by_role("link", name="Record the outcome").count() == 0
    page.goto(case + "/plan")
    assert page.get_by_role("link", name="Add a goal").count() == 0
    page.goto(case)
    page.locator("main").get_by_role("link", name=PERSON, exact=True).first.click()
    person = re.sub(r"(/people/[^/]+).*", r"\1", page.url)
    assert page.get_by_role("link", name=re.compile("^(Edit|Change)")).count() == 0

    for path in ["/appointments/new", "/closure", "/extensions/new"]:
        assert page.goto(case + path).status == 403, path
    for path in ["/edit", "/assessments/new", "/graduation", "/recommendations/new"]:
        assert page.goto(person + path).status == 403, path
    page.goto(case)
    for path, fields in [
            (person, {"given_names": "Changed", "version": "1"}),
            (person + "/assessments",
             {"kind": "initial", "on": "2026-02-26", "mode": "in-person"}),
            (case + "/closure",
             {"close_kind": "completed", "closed_on": "2026-02-26", "note": "x", "version": "1"}),
            (case + "/appointments", {"kind": "assessment"})]:
        assert sent(page, path, fields) == 403, path
    page.goto(case)
    expect(page.get_by_role("heading", level=1)).to_have_text(PERSON)
    expect(main).not_to_contain_text("Closed on")


def test_the_supervisor_goes_from_the_team_to_an_overdue_case_and_its_reason(open_page, office):
    """UT-QA-01 IRC-NOTE-06 team view, overdue, case, reason; then the reason is owed no more"""
    page = open_page()
    office.on("2026-02-03")
    office.sign_in(page, "rachel")
    case = open_fatuma(page)
    office.night("2026-03-10")
    served = office.on("2026-03-10")
    case = moved(case, served)
    office.sign_in(page, "helen")
    page.get_by_role("link", name="My team", exact=True).click()
    rachel = page.locator("main tbody tr").filter(has_text="Rachel Ortega")
    expect(rachel.locator("td[data-label='Assessments overdue']")).to_have_text("1")
    expect(rachel.locator("td[data-label='Reasons owed']")).to_have_text("1")
    picture(page, "supervisor-team")
    rachel.locator("td[data-label='Assessments overdue'] a").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What Rachel Ortega owes")
    line = page.locator("main tbody tr").filter(has_text="Initial assessment")
    expect(line).to_contain_text("Overdue by 8 days")
    line.locator(f"a[href='{case[len(served.address):]}']").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(PERSON)
    owed = page.locator("main tbody tr").filter(has_text="Reason for the delay")
    expect(owed).to_have_count(1)
    picture(page, "supervisor-case")
    owed.get_by_role("link", name="Write the reason").click()
    write_note(page, "The interpreter fell ill; a new day is agreed with the family.")
    page.goto(case)
    expect(page.locator("main")).to_contain_text("The interpreter fell ill")
    expect(page.locator("main tbody tr").filter(has_text="Reason for the delay")).to_have_count(0)
    page.goto(served.address + "/team")
    expect(rachel.locator("td[data-label='Reasons owed']")).to_have_text("0")
    expect(rachel.locator("td[data-label='Assessments overdue']")).to_have_text("1")
