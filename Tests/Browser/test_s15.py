"""Scenario S15 and the opt-out of S6, as people act them out."""

import re
import subprocess

from playwright.sync_api import expect

from acting import PASSWORD
from serving import ENVIRONMENT, PROGRAM
from steps import choose, fill, moved, open_case, press, write_note
from visiting import picture

NOVAK = [
    {"given": "Kazimiera", "family": "Novak", "middle": "", "born": "1988-05-17",
     "sex": "Female", "alien": "A000111250"},
    {"given": "Miroslav", "family": "Novak", "middle": "", "born": "1991-09-01", "sex": "Male",
     "kin": "brother", "alien": "A000111251"},
]
TESFAYE = [
    {"given": "Tesfaye", "family": "Wolde", "middle": "Gebremariam", "born": "1985-01-02",
     "sex": "Male", "alien": "A000111260"}]


TARIQ = [
    {"given": "Tariq", "family": "al-Hassan", "middle": "", "born": "1979-03-02", "sex": "Male",
     "alien": "A000111252"}]


def hire(office, name, full, role, agency, kind):
    """One more member of staff, who signs in like the others."""
    subprocess.run(
        [PROGRAM, "staff", "add", "--database", office.database, "--name", full, "--email",
         f"{name}@office.example", "--role", role, "--agency", agency, "--kind", kind],
        check=True, input=PASSWORD + "\n", text=True, stdout=subprocess.DEVNULL, env=ENVIRONMENT)


def on(office, page, day, name, address):
    """The page at an address on another day, as `name` sees it; its status too."""
    served = office.on(day)
    office.sign_in(page, name)
    return page.goto(moved(address, served)).status


def note(page, case, text, *, problem=False, resolves=None, day=None, draft=False):
    page.goto(case + "/notes/new")
    if day:
        fill(page, "Day it happened", day)
    page.get_by_label("No contact: work for the family without them").check()
    if problem:
        page.get_by_label("This is a problem").check()
    if resolves:
        choose(page, "Problem that this resolves", resolves)
    if draft:
        page.get_by_label(re.compile("^Anything else")).fill(text)
        press(page, "Keep as draft")
    else:
        write_note(page, text)


def test_S15_1_a_note_that_judges_and_names_another_client(open_page, office):
    """S15 WI-NOTE-04 IRC-NOTE-11 two warnings, a quotation instead, and only an addendum after"""
    office.on("2026-02-03")
    page = open_page()
    office.sign_in(page, "rachel")
    open_case(page, TARIQ, language="Arabic", order="Given name first")
    case = open_case(page, NOVAK, language="Polish", order="Given name first")
    page.goto(case + "/notes/new")
    page.get_by_label("No contact: work for the family without them").check()
    text = page.get_by_label(re.compile("^Anything else"))
    text.fill("Kazimiera has a bad attitude. Tariq al-Hassan came too.")
    press(page, "Review note")
    main = page.locator("main")
    expect(main).to_contain_text("Write what was seen or said: “bad attitude”")
    expect(main.locator("mark")).to_have_text(["Tariq al-Hassan"])
    picture(page, "s15-1-review")
    press(page, "Go back and edit")
    text = page.get_by_label(re.compile("^Anything else"))
    expect(text).to_have_value("Kazimiera has a bad attitude. Tariq al-Hassan came too.")
    text.fill('Client stated "I will not attend training unless I am paid."')
    press(page, "Review note")
    expect(main).not_to_contain_text("Write what was seen or said")
    expect(main.locator("mark")).to_have_count(0)
    press(page, "Save note")
    expect(main).to_contain_text("A saved note stays as it is.")
    expect(page.get_by_role("button", name="Save addendum")).to_be_visible()
    expect(main.get_by_role("button")).to_have_count(1)


def test_S15_2_a_copy_of_the_file(open_page, office):
    """S15 WI-NOTE-07 UT-PLN-09 asked for, gone through, reviewed, handed over, and filed"""
    served = office.on("2026-02-03")
    page = open_page()
    office.sign_in(page, "rachel")
    case = open_case(page, NOVAK, language="Polish", order="Given name first")
    served = office.on("2026-06-16")
    case = moved(case, served)
    office.sign_in(page, "rachel")
    note(page, case, 'Client stated "I will not attend training unless I am paid." '
                     "Tariq al-Hassan came too.")
    note(page, case, "Kazimiera has a bad attitude.", draft=True)
    page.goto(case + "/disagreements")
    page.get_by_label("The employment plan", exact=True).check()
    fill(page, "In a few words", "Hours of work")
    page.get_by_label("Case manager", exact=True).check()
    page.get_by_label("Licensed clinical therapist", exact=True).check()
    page.get_by_label(re.compile("^The position of each")).fill("CM: full time. LCT: half.")
    press(page, "Record it")

    page.goto(case)
    page.get_by_role("link", name="Copies of the file for the client").click()
    choose(page, "Who asks", "Kazimiera Novak")
    fill(page, "Language they want it in", "Polish")
    press(page, "Record the request")
    copy = page.url
    main = page.locator("main")
    expect(main).to_contain_text("Tariq al-Hassan (name, in 1 entry): undecided")
    expect(main).not_to_contain_text("bad attitude")
    picture(page, "S15-copy")
    page.get_by_label(re.compile("^Tariq al-Hassan")).check()
    press(page, "Take them out")
    expect(main).to_contain_text("Tariq al-Hassan (name, in 1 entry): taken out")
    assert page.get_by_role("button", name="Approve the copy").count() == 0

    office.sign_in(page, "helen")
    page.goto(copy)
    expect(main).to_contain_text("A supervisor words it")
    press(page, "Approve the copy")
    expect(page.get_by_role("alert").first).to_contain_text("entries that a supervisor words: 1")
    page.goto(copy)
    page.get_by_role("link", name="Disagreement of the team: The employment plan").click()
    page.get_by_label("Hand over these words instead", exact=True).check()
    page.get_by_label(re.compile("^Reason, or the words")).fill("The team talked about her hours.")
    press(page, "Save")
    press(page, "Approve the copy")
    expect(main).to_contain_text("Approved")

    office.sign_in(page, "rachel")
    page.goto(copy)
    page.get_by_label("On paper, in person", exact=True).check()
    fill(page, "Interpreter", "Ewa Nowak")
    press(page, "Record the hand-over")
    expect(main).to_contain_text("Handed over")
    page.get_by_role("link", name="Open the copy, to print it").click()
    page.wait_for_url(re.compile("/print$"))
    expect(main).to_contain_text("[name removed] came too.")
    expect(main).to_contain_text("The team talked about her hours.")
    for gone in ["al-Hassan", "bad attitude", "full time"]:
        expect(main).not_to_contain_text(gone)
    expect(page.locator("footer")).to_contain_text("Confidential: for official use only.")
    page.emulate_media(media="print")
    expect(page.get_by_text("Printed by Rachel Ortega")).to_be_visible()
    picture(page, "S15-copy-print")


def agree(page, served, party, until):
    page.goto(served.address + "/agreements")
    fill(page, "Document", f"Agreement with {party}")
    page.get_by_label("Alpine Resettlement", exact=True).check()
    page.get_by_label(party, exact=True).check()
    for box in page.locator("input[name=data_classes]").all():
        box.check()
    fill(page, "First day", "2026-01-01")
    fill(page, "Last day", until)
    press(page, "Record the agreement")


def let_in(office, page, served, name, number):
    """Asks for 14 days as `name`; the supervisor agrees."""
    office.sign_in(page, name)
    page.goto(served.address + "/access")
    fill(page, "Case number", number)
    page.get_by_label("I stand in for a colleague", exact=True).check()
    page.get_by_label(re.compile("^What you need to know")).fill("The lease is to be signed.")
    fill(page, "For how many days", "14")
    press(page, "Ask for access")
    office.sign_in(page, "helen")
    page.goto(served.address + "/access")
    page.locator("main table").first.locator("a[href^='/access/']").first.click()
    page.get_by_label("Let them in", exact=True).check()
    page.get_by_label(re.compile("^Why")).fill("Agreed for the lease.")
    press(page, "Answer")


def number_of(page, case):
    page.goto(case)
    return re.search(r"AR-\d+", page.locator("main").inner_text()).group()


def test_S15_3_access_of_14_days_and_an_agreement_that_ended(open_page, office):
    """S15 IRC-CONF-01 UT-PRV-01 let in for 14 days; an ended agreement refuses within them"""
    served = office.on("2026-02-03")
    hire(office, "ada", "Ada Lund", "administrator", "Alpine Resettlement", "resettlement")
    hire(office, "piet", "Piet Berg", "case-manager", "Partner B", "resettlement")
    hire(office, "petra", "Petra Holm", "case-manager", "Partner C", "resettlement")
    page = open_page()
    office.sign_in(page, "rachel")
    case = open_case(page, NOVAK, language="Polish", order="Given name first")
    number = number_of(page, case)
    office.sign_in(page, "ada")
    for party, until in [("Partner B", "2026-06-30"), ("Partner C", "2026-12-31")]:
        agree(page, served, party, until)
    served = office.on("2026-06-16")
    office.sign_in(page, "petra")
    assert page.goto(moved(case, served)).status == 404
    let_in(office, page, served, "petra", number)
    served = office.on("2026-06-20")
    let_in(office, page, served, "piet", number)
    assert on(office, page, "2026-06-29", "petra", case) == 200
    assert on(office, page, "2026-06-30", "petra", case) == 403
    picture(page, "S15-day-15")
    assert on(office, page, "2026-06-30", "piet", case) == 200
    assert on(office, page, "2026-07-01", "piet", case) == 403
    expect(page.locator("main")).to_contain_text("no data-sharing agreement")
    assert on(office, page, "2026-07-01", "rachel", case) == 200


def close(page, case, reason):
    page.goto(case + "/closure")
    page.get_by_label("Administrative", exact=True).check()
    fill(page, "Closing day", "2026-11-06")
    fill(page, "Supervisor's reason", reason)
    fill(page, "Note", "The family moved.")
    press(page, "Close the case")


def test_S15_4_a_problem_note_and_an_administrative_closing(open_page, office):
    """S15 IRC-CLO-02 IRC-NOTE-05 IRC-FILE-03 open, resolved by a later note, closed by a supervisor"""
    served = office.on("2026-02-03")
    page = open_page()
    office.sign_in(page, "rachel")
    case = open_case(page, NOVAK, language="Polish", order="Given name first")
    served = office.on("2026-11-06")
    case = moved(case, served)
    office.sign_in(page, "rachel")
    note(page, case, "The heater does not work.", problem=True, day="2026-11-02")
    page.goto(case + "/notes")
    expect(page.locator("main")).to_contain_text("Open problem")
    picture(page, "S15-problem")
    close(page, case, "Moved to Ohio")
    alert = page.get_by_role("alert").first
    expect(alert).to_contain_text("1 problem note is open")
    expect(alert).to_contain_text("a supervisor's reason is missing")
    note(page, case, "The landlord repaired it.", resolves="2026-11-02", day="2026-11-05")
    page.goto(case + "/notes")
    expect(page.locator("main")).to_contain_text("Resolved problem")
    close(page, case, "Moved to Ohio")
    alert = page.get_by_role("alert").first
    expect(alert).not_to_contain_text("problem")
    expect(alert).to_contain_text("a supervisor's reason is missing")
    office.sign_in(page, "helen")
    close(page, case, "Moved to Ohio")
    page.goto(case)
    expect(page.locator("main")).to_contain_text("Until 6 Nov 2033 at least")
    picture(page, "S15-closed")


def test_S6_3_an_opt_out_from_one_agency(open_page, office):
    """S6 UT-PRV-02 not shared with Partner B from that day, still open to the case manager's own"""
    served = office.on("2026-02-03")
    hire(office, "piet", "Piet Berg", "case-manager", "Partner B", "resettlement")
    page = open_page()
    office.sign_in(page, "rachel")
    case = open_case(page, TESFAYE, language="Tigrinya", order="Given name first")
    number = number_of(page, case)
    served = office.on("2026-06-09")
    let_in(office, page, served, "piet", number)
    office.sign_in(page, "piet")
    assert page.goto(moved(case, served)).status == 200
    served = office.on("2026-06-10")
    office.sign_in(page, "rachel")
    page.goto(moved(case, served) + "/sharing")
    page.get_by_label("Opt out of disclosure").check()
    page.get_by_label("Partner B", exact=True).check()
    press(page, "Record the choice")
    office.sign_in(page, "piet")
    assert page.goto(moved(case, served)).status == 403
    expect(page.locator("main")).to_contain_text("Not shared")
    picture(page, "S6-not-shared")
    assert on(office, page, "2026-06-11", "piet", case) == 403
    assert on(office, page, "2026-06-11", "rachel", case) == 200
    assert on(office, page, "2026-06-11", "helen", case + "/audit") == 200
    expect(page.locator("main")).to_contain_text("sharing-choice.record")
