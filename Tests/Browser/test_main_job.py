"""The main job from intake to note: without scripts, over a lapsed session, in two tabs at once."""

import re

from playwright.sync_api import expect

from acting import PASSWORD
from steps import (
    SCORES, assess, choose, fill, moved, open_fatuma, press, write_note)
from visiting import PHONE, picture

PERSON = "Fatuma Abdi Warsame"
NOTE = re.compile("^Anything else")


def new_note(page, case):
    """The form of a note about a telephone call, filled in up to its text."""
    page.goto(case)
    page.get_by_role("link", name="Write a note").click()
    page.get_by_label("Phone", exact=True).check()
    choose(page, "With whom", "Client")


def sign_in_here(page, name):
    """Signs in on the page that asks for it, and goes on where it leads."""
    page.get_by_label("E-mail").fill(f"{name}@office.example")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(lambda url: "/sign-in" not in url, timeout=30_000)


def test_the_main_job_works_without_scripts(open_page, office):
    """UT-INT-01 UT-ASM-04 UT-PLN-01 UT-NOTE-01 intake, assessment, result, plan and note, no script"""
    page = open_page(java_script_enabled=False)
    office.on("2026-02-03")
    office.sign_in(page, "rachel")
    case = open_fatuma(page)
    served = office.on("2026-02-26")
    office.sign_in(page, "samira")
    case = moved(case, served)
    result = assess(page, case, PERSON, None, SCORES)
    expect(page.locator("main")).to_contain_text("Language and Cultural Knowledge")
    assert page.locator("main a[href*='/discussions/']").count() >= 3
    picture(page, "no-script-result")

    office.sign_in(page, "rachel")
    page.goto(result)
    page.get_by_role("link", name="Open the plan").click()
    for focus in ["Education", "Language", "Housing"]:
        expect(page.locator("main")).to_contain_text(focus)
    if page.get_by_role("button", name="Begin the plan").count():
        press(page, "Begin the plan")
    page.get_by_role("link", name="Add a goal").first.click()
    fill(page, "Goal, in a few words", "Speak with the doctor without help")
    page.get_by_label("The client", exact=True).check()
    fill(page, "The goal in the client's own words", "I want to tell the doctor myself.")
    choose(page, "Area", "Language")
    fill(page, "Target day", "2026-08-31")
    press(page, "Add the goal")
    page.goto(case + "/plan")
    expect(page.locator("main")).to_contain_text("Speak with the doctor without help")
    expect(page.locator("main")).to_contain_text("31 Aug 2026")
    picture(page, "no-script-plan")

    new_note(page, case)
    write_note(page, "Spoke about the result; she wants the evening class.")
    page.goto(case)
    expect(page.locator("main")).to_contain_text("she wants the evening class")
    page.set_viewport_size(PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    picture(page, "no-script-case-360")


def test_a_lapsed_session_loses_nothing_that_was_typed(open_page, office):
    """T47 after fifteen minutes the server asks to sign in, and the form is as it was"""
    page = open_page()
    served = office.on("2026-02-03")
    office.sign_in(page, "rachel")
    case = open_fatuma(page)
    new_note(page, case)
    typed = "She asked twice whether the bus runs on Sundays.\nShe takes the 8:10."
    page.get_by_label(NOTE).fill(typed)
    office.lapse()
    press(page, "Review note")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in first")
    picture(page, "lapsed")
    page.get_by_role("link", name="Sign in and go on").click()
    sign_in_here(page, "rachel")
    assert page.url == moved(case, served) + "/notes/new"
    expect(page.get_by_label(NOTE)).to_have_value(typed)
    expect(page.get_by_label("Phone", exact=True)).to_be_checked()
    press(page, "Review note")
    expect(page.get_by_role("heading", level=1)).to_have_text("Review the note")
    press(page, "Save note")
    page.goto(case)
    expect(page.locator("main")).to_contain_text("whether the bus runs on Sundays")
    # Nothing is offered again once it is saved.
    page.goto(case + "/notes/new")
    expect(page.get_by_label(NOTE)).to_have_value("")


def test_the_page_locks_itself_and_shows_nothing_of_the_case(open_page, office):
    """T47 a warning two minutes before; then the sign-in page, and back to the same form"""
    page = open_page()
    office.on("2026-02-03")
    office.sign_in(page, "rachel")
    case = open_fatuma(page)
    page.clock.install()
    new_note(page, case)
    page.get_by_label(NOTE).fill("Half a sentence about the")
    page.reload()
    page.clock.fast_forward("13:30")
    expect(page.get_by_role("alert")).to_contain_text("signed out in two minutes")
    office.lapse()
    page.clock.fast_forward("03:00")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
    assert "Warsame" not in page.content()
    sign_in_here(page, "rachel")
    expect(page.get_by_label(NOTE)).to_have_value("Half a sentence about the")


def test_two_tabs_that_edit_one_record_are_shown_both_versions(open_page, office):
    """UT-DAT-02 the second to save sees what the first saved beside what it typed, and then decides"""
    page = open_page()
    office.on("2026-02-03")
    office.sign_in(page, "rachel")
    open_fatuma(page)
    page.locator("main").get_by_role("link", name=PERSON, exact=True).first.click()
    person = page.url
    other = page.context.new_page()
    for tab in [page, other]:
        tab.goto(person + "/edit")
    fill(page, "Telephone", "801 555 0199")
    press(page, "Save the changes")
    page.wait_for_url(person)
    fill(other, "Telephone", "801 555 0142")
    with other.expect_response(lambda answer: answer.request.method == "POST") as sent:
        press(other, "Save the changes")
    assert sent.value.status == 409
    shown = other.locator(".conflict")
    expect(shown).to_contain_text("changed this record while you were working on it")
    expect(shown).to_contain_text("801 555 0199")
    expect(shown).to_contain_text("801 555 0142")
    expect(other.get_by_label(re.compile("^Telephone"))).to_have_value("801 555 0142")
    picture(other, "two-versions")
    press(other, "Save the changes")
    other.wait_for_url(person)
    expect(other.locator("main")).to_contain_text("801 555 0142")
