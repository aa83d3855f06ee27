"""Scenario S12 as people act it out: an interpreter, a release, a report, a restricted note."""

import re
import subprocess

from playwright.sync_api import expect

from acting import PASSWORD
from serving import ENVIRONMENT, PROGRAM
from steps import choose, fill, moved, open_case, press
from visiting import picture

FAMILY = [
    {"given": "Mariam", "family": "Ahmadzai", "middle": "", "born": "1988-05-20", "sex": "Female",
     "country": "Afghanistan", "alien": "A000111250"},
    {"given": "Idris", "family": "Ahmadzai", "middle": "", "born": "2011-04-02", "sex": "Male",
     "country": "Afghanistan", "kin": "son", "alien": ""},
]
TOLD = "He hit Idris with a belt."


def add_omar(office):
    """Another case manager of the agency, who has nothing to do with the family."""
    words = ["--name", "Omar Fields", "--email", "omar@office.example", "--role", "case-manager",
             "--agency", "Alpine Resettlement", "--kind", "resettlement"]
    subprocess.run(
        [PROGRAM, "staff", "add", "--database", office.database, *words], check=True,
        input=PASSWORD + "\n", text=True, stdout=subprocess.DEVNULL, env=ENVIRONMENT)


def list_interpreter(page, served, name, kind, languages, **days):
    page.goto(served.address + "/interpreters")
    fill(page, "Name", name)
    page.get_by_label(kind, exact=True).check()
    fill(page, "Languages", languages)
    for field, day in days.items():
        page.locator(f"[name={field}]").fill(day)
    press(page, "Put on the list")


def assign(page, case, topic, day, reason=None, **who):
    """Says who interprets for Mariam; `who` names the field and what stands in it."""
    page.goto(case + "/interpreters")
    choose(page, "For whom", "Mariam Ahmadzai")
    fill(page, "Day", day)
    choose(page, "What is talked about", topic)
    for field, words in who.items():
        control = page.locator(f"[name={field}]")
        if control.evaluate("e => e.tagName") == "SELECT":
            value = control.locator("option").filter(has_text=words).first.get_attribute("value")
            control.select_option(value=value)
        else:
            control.fill(words)
    page.get_by_label("In person", exact=True).check()
    if reason:
        fill(page, "Why this one", reason)
    page.locator("[name=reminded]").check()
    press(page, "Assign")


def refused(page, words):
    expect(page.locator(".notice-refusal")).to_contain_text(words)


def send(page, release, kind, day):
    page.goto(release)
    page.locator(f"[name=classes][value={kind}]").check()
    fill(page, "What exactly", "What Acme asked for")
    page.locator("[name=means]").select_option("secure-mail")
    fill(page, "Day it was sent", day)
    press(page, "Check and record")


def tell(page, case, basis, **more):
    page.goto(case + "/disclosures/new")
    page.get_by_label(basis, exact=True).check()
    choose(page, "About whom", "Mariam Ahmadzai")
    fill(page, "Told to whom", "Child protection line")
    page.locator("[name=classes][value=identity]").check()
    fill(page, "What was told", "Names and address")
    fill(page, "Facts on which it rests", TOLD)
    choose(page, "How", "By telephone")
    fill(page, "Day and time it was told", "2026-04-13 15:10")
    for field, value in more.items():
        page.locator(f"[name={field}]").fill(value)
    choose(page, "Reporting rule", "A child abused")
    page.locator("[name=informed][value=yes]").check()
    press(page, "Record it")


def test_S12_interpreter_consent_and_a_compulsory_report(open_page, office):
    """S12 IRC-LANG-03 IRC-LANG-04 IRC-CONF-03 IRC-CONF-05 IRC-CONF-09 IRC-NOTE-09 all four steps"""
    office.on("2026-02-03")
    add_omar(office)
    page = open_page()
    office.sign_in(page, "rachel")
    case = open_case(page, FAMILY, language="Dari", order="Given name first")

    served = office.on("2026-04-01")
    case = moved(case, served)
    office.sign_in(page, "helen")
    list_interpreter(page, served, "Many Tongues Line", "Telephone line", "Dari, Pashto",
                     phone="801-555-0190", agreement_on="2026-01-02")
    list_interpreter(page, served, "Ewa Nowak", "Volunteer", "Dari, Polish",
                     trained_on="2026-03-20")
    office.sign_in(page, "rachel")
    page.goto(case)
    page.get_by_role("link", name="Who interprets").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Who interprets")
    assign(page, case, "Health", "2026-04-01", reason="He speaks well", relative="Idris Ahmadzai")
    refused(page, "Nobody under 18 interprets; there is no exception.")
    refused(page, "telephone interpreter")
    expect(page.locator("main")).to_contain_text("801-555-0190")
    expect(page.get_by_label(re.compile("^Why this one"))).to_have_value("He speaks well")
    picture(page, "S12-child")
    neighbour = {"other_name": "Zarghuna, a neighbour", "other_born_on": "1979-03-01"}
    assign(page, case, "Health", "2026-04-01", **neighbour)
    refused(page, "Warning: they are not trained to interpret.")
    fill(page, "Why this one", "The line was busy")
    press(page, "Assign")
    expect(page.locator("main table")).to_contain_text("The line was busy")
    assign(page, case, "A sensitive matter", "2026-04-01", reason="The line was busy", **neighbour)
    refused(page, "Someone untrained does not interpret a sensitive talk.")
    assign(page, case, "Health", "2026-04-01", interpreter="Ewa Nowak")
    refused(page, "They have no signed confidentiality agreement on that day.")

    served = office.on("2026-04-08")
    case = moved(case, served)
    office.sign_in(page, "helen")
    page.goto(served.address + "/interpreters")
    page.get_by_role("link", name="Ewa Nowak").click()
    fill(page, "Confidentiality agreement signed on", "2026-04-08")
    press(page, "Save")
    office.sign_in(page, "rachel")
    assign(page, case, "Health", "2026-04-08", interpreter="Ewa Nowak")
    expect(page.locator("main table")).to_contain_text("Ewa Nowak")
    picture(page, "S12-assigned")

    served = office.on("2026-04-13")
    case = moved(case, served)
    office.sign_in(page, "rachel")
    page.goto(case + "/releases")
    choose(page, "Whose information", "Mariam Ahmadzai")
    fill(page, "Who may receive it", "Acme Staffing")
    page.locator("[name=classes][value=employment]").check()
    fill(page, "What for", "Placement")
    fill(page, "First day", "2026-04-13")
    fill(page, "Last day", "2026-06-30")
    page.get_by_label(re.compile("^Language of the form")).fill("Dari")
    press(page, "Prepare the form")
    release = page.url
    fill(page, "Day of the signatures", "2026-04-13")
    fill(page, "Who signed", "Mariam Ahmadzai")
    choose(page, "Who explained it and signed for us", "Rachel Ortega")
    fill(page, "Interpreter", "Idris")
    press(page, "Record the signatures")
    refused(page, "Nobody under 18 interprets")
    fill(page, "Interpreter", "Ewa Nowak")
    press(page, "Record the signatures")
    expect(page.locator("main")).to_contain_text("In force")

    page.goto(case + "/disclosures/new")
    expect(page.locator("main")).to_contain_text(
        "The limits of confidentiality were explained on 3 Feb 2026")
    tell(page, case, "A law or a court's order demands it", authority="Third District Court")
    refused(page, "A law or court order needs its document.")
    tell(page, case, "A child may be abused or neglected", learned_at="2026-04-13 14:40",
         reference="CPS-4471", informed_why="She asked us to call.")
    expect(page.locator("main")).to_contain_text("CPS-4471")
    picture(page, "S12-report")
    page.goto(case + "/notes")
    page.get_by_role("link", name="Restricted notes").click()
    page.get_by_role("link", name="Write a restricted note").click()
    page.get_by_label("Violence, abuse or neglect", exact=True).check()
    choose(page, "About whom", "Mariam Ahmadzai")
    fill(page, "Day it happened", "2026-04-13")
    fill(page, "The note", TOLD)
    press(page, "Save the restricted note")
    expect(page.locator("main")).to_contain_text(TOLD)
    note = page.url
    picture(page, "S12-restricted")

    # The rest of the team sees that there is an entry, and nothing of what it says.
    office.sign_in(page, "tyler")
    page.goto(case + "/notes")
    expect(page.locator("main")).to_contain_text("One restricted entry")
    page.goto(case + "/restricted-notes")
    expect(page.locator("main table")).to_contain_text("13 Apr 2026")
    assert TOLD not in page.content() and page.locator("main table a").count() == 0
    assert page.goto(note).status == 404
    for name in ["samira", "helen"]:
        office.sign_in(page, name)
        page.goto(note)
        expect(page.locator("main")).to_contain_text(TOLD)
    # Everyone else sees nothing: not the note, not the list, not the case.
    office.sign_in(page, "omar")
    for hidden in [note, case + "/restricted-notes", case + "/notes", case]:
        assert page.goto(hidden).status == 404, hidden

    served = office.on("2026-04-14")
    case = moved(case, served)
    office.sign_in(page, "helen")
    page.goto(served.address + "/")
    expect(page.locator("main")).to_contain_text("14 Apr 2026")
    page.locator("main a[href*='/disclosures/']").first.click()
    fill(page, "What the review found", "Reported in time, and to the right place.")
    press(page, "Record the review")
    expect(page.locator("main")).to_contain_text("Reported in time")

    served = office.on("2026-06-30")
    case, release = moved(case, served), moved(release, served)
    office.sign_in(page, "rachel")
    send(page, release, "employment", "2026-06-30")
    expect(page.locator(".notice-refusal")).to_have_count(0)
    send(page, release, "health", "2026-06-30")
    refused(page, "The release does not cover: ")
    served = office.on("2026-07-01")
    case, release = moved(case, served), moved(release, served)
    office.sign_in(page, "rachel")
    page.goto(release)
    expect(page.locator("main")).to_contain_text("Ended")
    expect(page.get_by_role("button", name="Check and record")).to_have_count(0)
    page.goto(case + "/disclosures")
    expect(page.locator("main table")).to_contain_text("Acme Staffing")
    picture(page, "S12-told")
