"""A complaint about a case manager, from the day it is written down to its answer."""

import csv
import io
import re
import subprocess

from playwright.sync_api import expect

from acting import PASSWORD
from serving import ENVIRONMENT, PROGRAM
from steps import choose, fill, open_fatuma, press
from visiting import checked

DAY = "2026-02-03"
MATTER = "She was shouted at in the waiting room."


def add_pauline(office):
    """The agency's point of contact."""
    words = ["--name", "Pauline Frost", "--email", "pauline@office.example",
             "--role", "point-of-contact", "--agency", "Alpine Resettlement",
             "--kind", "resettlement"]
    subprocess.run(
        [PROGRAM, "staff", "add", "--database", office.database, *words], check=True,
        input=PASSWORD + "\n", text=True, stdout=subprocess.DEVNULL, env=ENVIRONMENT)


def part(page, heading):
    """The card with the form of one act."""
    return page.locator("section, .card").filter(
        has=page.get_by_role("heading", name=heading, exact=True)).last


def write_down(page, case):
    page.goto(case + "/complaints")
    expect(page.locator("main")).to_contain_text("has not been explained to them")
    page.locator("#main").get_by_role("link", name="Write down a complaint").click()
    page.get_by_label("By telephone", exact=True).check()
    fill(page, "Who complains, and how to reach them", "Fatuma, 801 555 0101")
    choose(page, "Who is complained of", "Rachel Ortega")
    choose(page, "About what", "How staff behaved")
    fill(page, "What happened, when and where", MATTER)
    press(page, "Hand it in")
    expect(page.locator(".field-error").first).to_be_visible()
    expect(page.locator("[name=matter]")).to_have_value(MATTER)
    checked(page, "complaint-form-faults")
    fill(page, "Language they spoke or wrote", "Somali")
    press(page, "Hand it in")
    expect(page.locator("main")).to_contain_text("Received. A supervisor handles it from here")
    assert MATTER not in page.content()


def nothing_about_it(page, served, case, complaint=None):
    """Whoever is complained of is shown nothing of it."""
    assert page.goto(served.address + "/complaints").status == 403
    page.goto(case + "/complaints")
    expect(page.locator("main")).to_contain_text("No complaint")
    page.goto(served.address + "/")
    assert "omplaint C-" not in page.content()
    if complaint:
        assert page.goto(complaint).status in (403, 404)
        assert MATTER not in page.content()


def look_into(page, served):
    """What the supervisor does up to the decision; returns the complaint's address."""
    page.goto(served.address + "/")
    page.locator("main a[href*='/complaints/']").first.click()
    page.wait_for_url(re.compile("/complaints/[^/]+$"))
    complaint = page.url
    expect(page.locator("main")).to_contain_text(MATTER)
    checked(page, "complaint-received")
    press(part(page, "Acknowledge it"), "It was acknowledged")
    choose(page, "Who looks into it", "Helen Marsh")
    press(part(page, "Have it looked into"), "Save")
    page.goto(complaint)
    fill(page, "What was done or found", "Talked with Fatuma and with Rachel.")
    press(page, "Save the step")
    expect(page.locator("main table").first).to_contain_text("Talked with Fatuma")
    page.get_by_label("Founded", exact=True).check()
    fill(page, "Decision and its reasons", "Rachel apologises; the waiting room has a rule now.")
    press(page, "Save the decision")
    expect(page.locator("main")).to_contain_text("Decided, to be approved")
    expect(page.get_by_role("button", name="Approve", exact=True)).to_have_count(0)
    checked(page, "complaint-decided")
    return complaint


def test_a_complaint_from_the_first_words_to_the_answer(open_page, office):
    """IRC-CMP-01 IRC-CMP-02 IRC-CMP-03 R17 written down, looked into, approved, answered, counted"""
    add_pauline(office)
    served = office.on(DAY)
    page = open_page()
    office.sign_in(page, "rachel")
    case = open_fatuma(page)
    office.sign_in(page, "samira")
    write_down(page, case)
    page.goto(case + "/complaints")
    expect(page.locator("main table")).to_contain_text("Restricted")
    assert page.locator("main table a").count() == 0
    checked(page, "complaints-of-case")

    office.sign_in(page, "helen")
    complaint = look_into(page, served)
    office.sign_in(page, "rachel")
    nothing_about_it(page, served, case, complaint)

    office.sign_in(page, "pauline")
    page.goto(complaint)
    press(page, "Approve")
    expect(page.locator("main")).to_contain_text("Approved, to be answered")
    fill(page, "What was answered, and how", "By telephone in Somali, with how to appeal.")
    press(page, "Save the answer")
    expect(page.locator("main")).to_contain_text("Answered")
    checked(page, "complaint-answered")
    page.goto(served.address + "/complaints")
    expect(page.locator("main table")).to_contain_text("How staff behaved")
    checked(page, "complaints")
    page.get_by_role("link", name="Complaints in a period").click()
    expect(page.locator("main")).to_contain_text("1 received from")
    checked(page, "complaints-report")
    file = page.get_by_role("link", name="Download as CSV").get_attribute("href")
    answer = page.request.get(served.address + file)
    assert "confidential-complaints-" in answer.headers["content-disposition"]
    lines = list(csv.reader(io.StringIO(answer.body().decode("utf-8-sig"))))
    assert len(lines) == 2 and lines[1][2:6] == ["How staff behaved", "0", "0", "Founded"]
    assert not any(word in " ".join(lines[1]) for word in ["Rachel", "Fatuma"])
