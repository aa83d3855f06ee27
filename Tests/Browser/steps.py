"""What people do on the pages of an office, each step as it is done by hand."""

import re

from playwright.sync_api import expect


def fill(page, label, value):
    page.get_by_label(re.compile(f"^{re.escape(label)}( \\(optional\\))?$")).fill(value)


def choose(page, label, words):
    """Takes the option that begins with these words."""
    field = page.get_by_label(re.compile(f"^{re.escape(label)}"))
    option = field.locator("option").filter(has_text=words).first
    field.select_option(value=option.get_attribute("value"))


def press(page, name):
    """Presses a button, of a page or of a part of it, and waits for the page that answers it."""
    with getattr(page, "page", page).expect_navigation():
        page.get_by_role("button", name=name, exact=True).click()


def enter_person(page, person, language, order, arrived="2026-01-31"):
    fill(page, "Given name or names", person["given"])
    fill(page, "Family or clan name", person["family"])
    page.get_by_label(order).check()
    page.get_by_text("More about the name").click()
    fill(page, "Middle name", person["middle"])
    fill(page, "Name as papers have it", person.get("papers", ""))
    fill(page, "Date of birth", person["born"])
    page.get_by_label(person["sex"], exact=True).check()
    fill(page, "Arrival in the United States", arrived)
    page.get_by_label(re.compile("^Immigration status on arrival")).select_option("refugee")
    fill(page, "Country of birth", person.get("country", "Vietnam"))
    fill(page, "Language the person speaks best", language)
    page.get_by_label("Needs an interpreter").check()
    fill(page, "Telephone", "801 555 0101")
    fill(page, "Address", "12 Invented Street, Salt Lake City")
    fill(page, "Alien number", person["alien"])
    if "kin" in person:
        fill(page, "Relationship to the head of household", person["kin"])


def open_case(page, family, language="Vietnamese", order="Family name first",
              program="Utah refugee case management", on="2026-02-03", arrived="2026-01-31",
              only=False):
    """Takes a family in as the signed-in case manager and returns the address of its case.

    `only`: in no other program than this one; an agency may have some ticked beforehand."""
    page.get_by_role("link", name="New intake").click()
    press(page, "Begin an intake")
    for person in family[:-1]:
        enter_person(page, person, language, order, arrived)
        press(page, "Save and add another person")
    enter_person(page, family[-1], language, order, arrived)
    press(page, "Save and continue")
    intake = page.url.rsplit("/", 1)[0]
    page.goto(intake + "/team")
    fill(page, "Day the case is opened", on)
    fill(page, "Day of intake", on)
    if only:
        for ticked in page.locator("input[name=programs]:checked").all():
            ticked.uncheck()
    page.get_by_label(program, exact=True).check()
    choose(page, "Employment counselor", "Tyler Jensen")
    choose(page, "Licensed clinical therapist", "Samira Haddad")
    press(page, "Save and continue")
    press(page, "Open the case")
    # The process was not explained yet.
    expect(page.get_by_role("alert").or_(page.locator(".notice-refusal")).first).to_be_visible()
    assert "/cases/" not in page.url
    page.goto(intake + "/explained")
    for what in ["How case management works", "Limits of confidentiality",
                 "Privacy rights and disclosure statement"]:
        page.get_by_label(what).check()
    fill(page, "Day it was explained", on)
    fill(page, "Language it was explained in", language)
    fill(page, "Interpreter", "Lê Minh Tuấn, trained")
    page.get_by_label("Share with the team").check()
    press(page, "Save and continue")
    page.goto(intake + "/check")
    press(page, "Open the case")
    page.wait_for_url(re.compile("/cases/[^/]+$"))
    return page.url


def due(office, day, rule):
    """The due days of a rule as the program reckons them on a day."""
    return {row["due_on"] for row in office.clocks(day) if row["rule"] == rule}


def book(page, case, person, when):
    page.goto(case + "/appointments/new")
    page.get_by_label("Assessment", exact=True).check()
    choose(page, "Who is meant", person)
    fill(page, "Day and time", when)
    fill(page, "Place", "Main office")
    choose(page, "With", "Dr Samira Haddad")
    press(page, "Book")


def moved(address, served):
    """The same page on the server of another day."""
    return served.address + "/" + address.split("/", 3)[3]


def with_therapist(office, page, case, day):
    """The case on another day, as the therapist sees it."""
    served = office.on(day)
    office.sign_in(page, "samira")
    case = moved(case, served)
    page.goto(case)
    return case


def first_session(page, person):
    """From the case to the form that starts a person's assessment."""
    page.locator("main a[href$='/assessments']").filter(has_text=person).first.click()
    if page.get_by_role("link", name=re.compile("Start an assessment")).count():
        page.get_by_role("link", name=re.compile("Start an assessment")).first.click()
    return page.url


def begin(page, kind=None):
    """Starts an assessment of the kind that the form offers, or of another."""
    if kind:
        page.get_by_label(kind, exact=True).check()
    page.get_by_label("In person").check()
    press(page, "Start")


# Each area's five scores in S2; NE: not enough information, NAP: not applicable to this person.
SCORES = {
    "EMP": "5 3 3 NE 3", "HOU": "5 5 3 1 3", "EDU": "3 3 3 3 3", "HEA": "5 3 3 3 3",
    "COM": "5 5 5 3 NAP", "LAN": "1 3 3 1 3", "LIF": "5 5 3 3 3"}
# All seven areas succeed; one answer of 1, in Housing.
SUCCEEDING = SCORES | {
    "EDU": "3 5 3 3 3", "HEA": "5 5 3 3 3", "LAN": "5 3 3 3 3"}
FATUMA = [
    {"given": "Fatuma", "family": "Warsame", "middle": "Abdi", "born": "1990-05-17",
     "sex": "Female", "alien": "A000111230"}]


def open_fatuma(page):
    """Takes Fatuma in on 3 February 2026 and returns the address of her case."""
    return open_case(page, FATUMA, language="Somali", order="Given name first")


def answer(page, scores):
    """Goes through the areas of a begun assessment up to its check page."""
    for area, values in scores.items():
        for number, value in enumerate(values.split(), 1):
            page.locator(f"input[name='answers.{area}{number}'][value='{value}']").check()
        # The default instrument asks more than the scenario's five; what does not apply is not counted.
        for more in page.locator("input[value=NAP]").all()[len(values.split()):]:
            more.check()
        press(page, "Save and continue")
    page.locator("[name=client_took_part][value=yes]").check()
    page.locator("[name=strengths]").fill("Learns fast; a sister lives near")
    page.locator("[name=needs]").fill("English, and a class that fits her shifts")
    page.locator("[name=priorities]").fill("English first")
    press(page, "Save and continue")


def assess(page, case, person, kind, scores):
    """Holds a whole assessment as the signed-in therapist and returns the address of its result."""
    page.goto(case)
    first_session(page, person)
    begin(page, kind)
    answer(page, scores)
    press(page, "Finalise assessment")
    page.wait_for_url(re.compile("/assessments/[^/]+$"))
    return page.url


def write_note(page, text):
    """From the form of a note, its event told already, to the saved note."""
    page.get_by_label(re.compile("^Anything else")).fill(text)
    press(page, "Review note")
    press(page, "Save note")
