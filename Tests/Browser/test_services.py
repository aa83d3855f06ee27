"""Match Grant, the Department, referrals and the directory, as people act them out."""

import re

from playwright.sync_api import expect

from steps import choose, fill, moved, open_case, press
from visiting import picture

FAMILY = [
    {"given": "Tesfaye", "middle": "Gebremariam", "family": "Wolde", "born": "1986-05-02",
     "sex": "Male", "alien": "A000111333", "country": "Eritrea"},
    {"given": "Selam", "middle": "", "family": "Haile", "born": "1989-11-20", "sex": "Female",
     "kin": "wife", "alien": "A000111334", "country": "Eritrea"},
]
TESFAYE = "Tesfaye Gebremariam Wolde"


def act(page, case, path, values, button="Save"):
    """Fills one form of the case and sends it."""
    page.goto(case + path)
    for label, value in values.items():
        field = page.get_by_label(re.compile(f"^{re.escape(label)}"))
        if field.first.evaluate("field => field.tagName") == "SELECT":
            choose(page, label, value)
        else:
            fill(page, label, value)
    press(page, button)


def register(page, case, confirmation):
    act(page, case, "/start/registration/new",
        {"Who is registered": TESFAYE, "Registered on": "2026-02-10",
         "Confirmation reference": confirmation})


def serve(page, case, what, day):
    page.goto(case + "/services/new")
    choose(page, "Who was served", TESFAYE)
    fill(page, "Service", what)
    choose(page, "Kind of service", "Supportive")
    choose(page, "Program", "Match Grant")
    fill(page, "Day", day)
    page.get_by_label("Yes", exact=True).check()
    choose(page, "How", "In person")
    press(page, "Save the service")
    expect(page.locator("main")).to_contain_text(what.capitalize())


def test_S6_match_grant_to_the_department(open_page, office):
    """S6 UT-INT-04 UT-INT-02 UT-SVC-06 Match Grant, from registration to the summary's receipt"""
    office.on("2026-02-10")
    page = open_page()
    office.sign_in(page, "rachel")
    case = open_case(page, FAMILY, "Tigrinya", "Given name first", "Match Grant")
    for name in [TESFAYE, "Selam Haile"]:
        expect(page.get_by_role("link", name=name, exact=True).first).to_be_visible()

    # The registration is open until its confirmation is entered.
    register(page, case, "")
    expect(page.locator("main")).to_contain_text(f"Register {TESFAYE} at jobs.utah.gov")
    register(page, case, "JU-0001")
    expect(page.locator("main")).not_to_contain_text(f"Register {TESFAYE} at jobs.utah.gov")

    # TANF cannot be confirmed without its TEVS reference.
    act(page, case, "/start/application/new",
        {"Benefit": "TANF", "Applied on": "2026-02-10"})
    confirm = {"Day of the TEVS entry": "2026-02-10", "Confirmed on": "2026-02-10"}
    act(page, case, "/start/confirmation/new?about=TANF", confirm)
    expect(page.locator(".notice-refusal")).to_contain_text("TEVS")
    act(page, case, "/start/confirmation/new?about=TANF",
        {**confirm, "TEVS reference": "T-0001"})
    expect(page.locator("main")).to_contain_text("TEVS T-0001")

    served = office.on("2026-06-02")
    case = moved(case, served)
    office.sign_in(page, "rachel")
    page.goto(case)
    page.get_by_role("link", name="Services", exact=True).click()
    serve(page, case, "housing orientation", "2026-02-12")
    serve(page, case, "employment orientation", "2026-06-01")
    serve(page, case, "after the move", "2026-06-02")
    page.get_by_role("link", name="From Match Grant to the Department").click()
    choose(page, "Who moves", TESFAYE)
    fill(page, "Day of the transition", "2026-06-01")
    press(page, "Plan the move")
    move = page.url

    # Not completable while the summary is unsent.
    fill(page, "Day", "2026-06-02")
    press(page, "Mark it complete")
    expect(page.locator(".notice-refusal")).to_contain_text("has not been sent")
    page.goto(move)
    page.get_by_role("link", name="Review and send the summary").click()
    table = page.locator("main table")
    expect(table).to_contain_text("Housing orientation")
    expect(table).to_contain_text("Employment orientation")
    expect(table).not_to_contain_text("After the move")
    picture(page, "S6-summary")
    press(page, "Send it to the counselor")
    expect(page.locator("main")).to_contain_text("Review the summary")
    page.get_by_label(re.compile("^I have reviewed")).check()
    choose(page, "To which employment counselor", "Tyler Jensen")
    press(page, "Send it to the counselor")
    expect(page.locator("main")).to_contain_text("Summary sent")

    # The counselor is told, reads it and confirms that it came in.
    office.sign_in(page, "tyler")
    page.goto(served.address + "/notices")
    page.get_by_role("link", name="A summary of Match Grant services was sent to you").click()
    expect(page.locator("main table")).to_contain_text("Housing orientation")
    page.goto(move)
    press(page, "Confirm")
    expect(page.locator("main")).to_contain_text("Summary came in")

    office.sign_in(page, "rachel")
    page.goto(move)
    press(page, "Mark it complete")
    expect(page.locator("main")).to_contain_text("Complete")
    assert page.get_by_role("button", name="Mark it complete").count() == 0


def test_a_participation_referral_is_heard_by_all(open_page, office):
    """UT-SVC-02 UT-SVC-03 four say their word on a referral, two refer jointly to a programme"""
    served = office.on("2026-02-10")
    page = open_page()
    office.sign_in(page, "rachel")
    case = open_case(page, FAMILY, "Tigrinya", "Given name first")
    page.goto(case)
    page.get_by_role("link", name="Connections and referrals").click()
    page.get_by_role("link", name="Referral to a participation activity").click()
    choose(page, "Who is referred", TESFAYE)
    fill(page, "Another provider", "Evening English (invented)")
    fill(page, "Why it serves them and their goals", "Every job asks for English")
    press(page, "Save the referral")
    referral = page.url
    expect(page.locator("main")).to_contain_text("Not made yet")

    page.get_by_role("link", name="Record what someone says").click()
    choose(page, "Whose word", "The client")
    page.get_by_label("Agrees", exact=True).check()
    press(page, "Save")
    for worker in ["tyler", "samira"]:
        office.sign_in(page, worker)
        page.goto(served.address + "/notices")
        page.get_by_role("link", name="Your word on a referral is asked").click()
        page.get_by_role("link", name="Record what someone says").click()
        # Their own word is the one that the form offers.
        page.get_by_label("Agrees", exact=True).check()
        press(page, "Save")
    expect(page.locator("main")).to_contain_text("Made on")
    for name in [TESFAYE, "Rachel Ortega", "Tyler Jensen", "Dr Samira Haddad"]:
        expect(page.locator("main table")).to_contain_text(name)
    picture(page, "participation-referral")

    office.sign_in(page, "tyler")
    page.goto(case + "/referrals/new?kind=employment")
    choose(page, "Who is referred", TESFAYE)
    choose(page, "Programme", "Humanitarian Center")
    press(page, "Save the referral")
    expect(page.locator("main")).to_contain_text("Case manager (CM) still to be heard")
    assert page.url != referral
