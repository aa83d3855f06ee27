"""A first day at work: what is typed wrongly is named, and nothing that was typed is lost."""

import re

from playwright.sync_api import expect

from steps import (
    FATUMA, SCORES, begin, choose, enter_person, fill, first_session, moved, open_fatuma, press)
from visiting import DESK, PHONE, picture

PERSON = "Fatuma Abdi Warsame"


def told(page, *messages):
    """The page names each of these mistakes at its head; every one leads to its field."""
    summary = page.locator(".error-summary")
    expect(summary).to_be_visible()
    for message in messages:
        expect(summary).to_contain_text(message)
        link = summary.get_by_role("link", name=message)
        field = page.locator(f"[id='{link.get_attribute('href').removeprefix('#')}']")
        expect(field).to_be_visible()
    page.set_viewport_size(PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def holds(page, label, value):
    field = page.get_by_label(re.compile(f"^{re.escape(label)}( \\(optional\\))?$"))
    expect(field).to_have_value(value)


def test_mistakes_at_intake_are_named_and_nothing_typed_is_lost(open_page, office):
    """UT-ACC-01 days as people write them, half an alien number, FNU for a name: told, kept, mended"""
    page = open_page()
    office.on("2026-02-03")
    office.sign_in(page, "rachel")
    page.get_by_role("link", name="New intake").click()
    press(page, "Begin an intake")
    enter_person(
        page, FATUMA[0] | {"born": "17/05/1990", "alien": "12345"}, "Somali",
        "Given name first", arrived="01/31/2026")
    press(page, "Save and continue")
    told(page, "Date of birth must be written 1985-04-12",
         "must be a day written year-month-day, such as 2026-03-09",
         "An alien number is A and seven to nine digits")
    holds(page, "Given name or names", "Fatuma")
    holds(page, "Date of birth", "17/05/1990")
    holds(page, "Arrival in the United States", "01/31/2026")
    holds(page, "Alien number", "12345")
    holds(page, "Address", "12 Invented Street, Salt Lake City")
    expect(page.get_by_label("Given name first")).to_be_checked()
    expect(page.get_by_label("Needs an interpreter")).to_be_checked()
    picture(page, "mistakes-intake-360")

    fill(page, "Date of birth", "1990-05-17")
    fill(page, "Arrival in the United States", "2026-01-31")
    fill(page, "Alien number", "A000111230")
    fill(page, "Given name or names", "FNU")
    press(page, "Save and continue")
    told(page, "Leave the missing name empty")
    holds(page, "Given name or names", "FNU")
    holds(page, "Alien number", "A000111230")
    fill(page, "Given name or names", "Fatuma")
    press(page, "Save and continue")
    assert "/people" not in page.url
    expect(page.locator(".error-summary")).to_have_count(0)


def test_mistakes_in_a_plan_and_a_note_are_named_and_nothing_typed_is_lost(open_page, office):
    """UT-PLN-01 UT-NOTE-01 a goal without a day, a note without a contact: told, kept, mended"""
    page = open_page()
    office.on("2026-02-03")
    office.sign_in(page, "rachel")
    case = open_fatuma(page)
    page.goto(case + "/plan")
    press(page, "Begin the plan")
    page.get_by_role("link", name="Add a goal").first.click()
    fill(page, "Goal, in a few words", "Speak with the doctor without help")
    page.get_by_label("The client", exact=True).check()
    fill(page, "Target day", "Aug 2026")
    fill(page, "Need it meets", "The clinic has no Somali interpreter on Fridays.")
    press(page, "Add the goal")
    told(page, "Choose area",
         "Target day must be a day written year-month-day",
         "Enter the goal in the client's own words")
    holds(page, "Goal, in a few words", "Speak with the doctor without help")
    holds(page, "Target day", "Aug 2026")
    holds(page, "Need it meets", "The clinic has no Somali interpreter on Fridays.")
    expect(page.get_by_label("The client", exact=True)).to_be_checked()
    picture(page, "mistakes-goal-360")
    fill(page, "The goal in the client's own words", "I want to tell the doctor myself.")
    choose(page, "Area", "Language")
    fill(page, "Target day", "2025-08-31")
    press(page, "Add the goal")
    expect(page.get_by_role("alert").first).to_contain_text("before the goal begins")
    holds(page, "Target day", "2025-08-31")
    holds(page, "The goal in the client's own words", "I want to tell the doctor myself.")
    fill(page, "Target day", "2026-08-31")
    press(page, "Add the goal")
    page.goto(case + "/plan")
    expect(page.locator("main")).to_contain_text("I want to tell the doctor myself.")

    page.goto(case + "/notes/new")
    typed = "She asked whether the bus runs on Sundays, “every week”.\nYes: the 8:10."
    body = page.get_by_label(re.compile("^Anything else"))
    body.fill(typed)
    page.get_by_label("Phone", exact=True).check()
    fill(page, "Day it happened", "3 Feb")
    press(page, "Review note")
    told(page, "Day it happened must be a day written year-month-day",
         "Choose with whom you were in contact")
    expect(body).to_have_value(typed)
    holds(page, "Day it happened", "3 Feb")
    expect(page.get_by_label("Phone", exact=True)).to_be_checked()
    fill(page, "Day it happened", "2026-02-04")
    choose(page, "With whom", "Client")
    press(page, "Review note")
    if page.get_by_role("button", name="Save note").count():
        press(page, "Save note")
    expect(page.get_by_role("alert").first).to_contain_text("lies in the future")
    expect(body).to_have_value(typed)
    picture(page, "mistakes-note-360")
    fill(page, "Day it happened", "2026-02-03")
    press(page, "Review note")
    press(page, "Save note")
    page.goto(case)
    expect(page.locator("main")).to_contain_text("whether the bus runs on Sundays")


def test_an_unfinished_assessment_is_not_final_and_keeps_every_answer(open_page, office):
    """UT-ASM-02 a question left out and a summary left empty are named; the answers stay"""
    page = open_page()
    office.on("2026-02-03")
    office.sign_in(page, "rachel")
    case = open_fatuma(page)
    served = office.on("2026-02-26")
    office.sign_in(page, "samira")
    page.goto(moved(case, served))
    first_session(page, PERSON)
    fill(page, "Interpreter", "Lê Minh Tuấn")
    fill(page, "Day of the session", "today")
    press(page, "Start")
    told(page, "Day of the session must be a day written year-month-day")
    holds(page, "Interpreter", "Lê Minh Tuấn")
    fill(page, "Day of the session", "2026-03-26")
    press(page, "Start")
    expect(page.get_by_role("alert").first).to_contain_text("Enter the day on which you met")
    holds(page, "Interpreter", "Lê Minh Tuấn")
    fill(page, "Day of the session", "2026-02-26")
    page.set_viewport_size(DESK)
    begin(page)
    for area in SCORES:
        for question in page.locator("fieldset:has(input[name^='answers.'])").all():
            if area != "LAN" or question.locator("[name='answers.LAN2']").count() == 0:
                question.locator("input[value='3']").check()
        press(page, "Save and continue")
    press(page, "Save and continue")
    expect(page.get_by_text("No answer yet")).to_have_count(1)
    press(page, "Finalise assessment")
    refused = page.get_by_role("alert").first
    expect(refused).to_contain_text("It is not said whether the client took part.")
    expect(refused).to_contain_text("Say so under strengths, needs and support")
    page.get_by_role("link", name="Strengths, needs and support").click()
    page.locator("[name=client_took_part][value=yes]").check()
    page.locator("[name=strengths]").fill("Learns fast; a sister lives near")
    press(page, "Save and continue")
    press(page, "Finalise assessment")
    expect(refused).to_contain_text("LAN2 has no answer.")
    expect(refused).to_contain_text("Answer each question with 1, 3, 5 or N/A")
    picture(page, "mistakes-assessment")
    page.get_by_role("link", name="Change Language and Cultural Knowledge").click()
    expect(page.locator("[name='answers.LAN1'][value='3']")).to_be_checked()
    page.locator("[name='answers.LAN2'][value='1']").check()
    press(page, "Save and continue")
    while page.get_by_role("heading", level=1, name="Check and finalise").count() == 0:
        press(page, "Save and continue")
    press(page, "Finalise assessment")
    page.wait_for_url(re.compile("/assessments/[^/]+$"))
    expect(page.locator("main")).to_contain_text("Learns fast; a sister lives near")
    expect(page.locator("main")).to_contain_text("Lê Minh Tuấn")
