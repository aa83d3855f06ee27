"""The scenarios of the requirements as people act them out, from sign-in on."""

import re

import pytest
from playwright.sync_api import expect

from acting import Office
from visiting import picture

FAMILY = [
    {"given": "Nam", "family": "Nguyễn", "middle": "Văn", "born": "1985-04-12", "sex": "Male",
     "alien": "A000111222"},
    {"given": "Hoa", "family": "Trần", "middle": "Thị", "born": "1987-09-03", "sex": "Female",
     "kin": "wife", "alien": ""},
    {"given": "Mai", "family": "Nguyễn", "middle": "Thị", "born": "2008-02-29", "sex": "Female",
     "kin": "daughter", "alien": "A000111224"},
]


@pytest.fixture
def office():
    with Office() as opened:
        yield opened


def fill(page, label, value):
    page.get_by_label(re.compile(f"^{re.escape(label)}( \\(optional\\))?$")).fill(value)


def choose(page, label, words):
    """Takes the option that begins with these words."""
    field = page.get_by_label(re.compile(f"^{re.escape(label)}"))
    option = field.locator("option").filter(has_text=words).first
    field.select_option(value=option.get_attribute("value"))


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def enter_person(page, person, language, order, arrived="2026-01-31"):
    fill(page, "Given name or names", person["given"])
    fill(page, "Family or clan name", person["family"])
    page.get_by_label(order).check()
    page.get_by_text("More about the name").click()
    fill(page, "Middle name", person["middle"])
    fill(page, "Date of birth", person["born"])
    page.get_by_label(person["sex"], exact=True).check()
    fill(page, "Arrival in the United States", arrived)
    page.get_by_label(re.compile("^Immigration status on arrival")).select_option("refugee")
    fill(page, "Country of birth", "Vietnam")
    fill(page, "Language the person speaks best", language)
    page.get_by_label("Needs an interpreter").check()
    fill(page, "Telephone", "801 555 0101")
    fill(page, "Address", "12 Invented Street, Salt Lake City")
    fill(page, "Alien number", person["alien"])
    if "kin" in person:
        fill(page, "Relationship to the head of household", person["kin"])


def open_case(page, family, language="Vietnamese", order="Family name first"):
    """Takes a family in as the signed-in case manager and returns the address of its case."""
    page.get_by_role("link", name="New intake").click()
    press(page, "Begin an intake")
    for person in family[:-1]:
        enter_person(page, person, language, order)
        press(page, "Save and add another person")
    enter_person(page, family[-1], language, order)
    press(page, "Save and continue")
    intake = page.url.rsplit("/", 1)[0]
    page.goto(intake + "/team")
    fill(page, "Day the case is opened", "2026-02-03")
    fill(page, "Day of intake", "2026-02-03")
    page.get_by_label("Utah refugee case management").check()
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
    fill(page, "Day it was explained", "2026-02-03")
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


def begin(page):
    page.get_by_label("Initial", exact=True).check()
    page.get_by_label("In person").check()
    press(page, "Start")


def test_S1_from_arrival_to_the_first_assessment(open_page, office):
    """S1 UT-INT-01 UT-INT-06 UT-PPL-03 a family is taken in, booked, and started when complete"""
    served = office.on("2026-02-03")
    page = open_page()
    office.sign_in(page, "rachel")
    case = open_case(page, FAMILY)
    expect(page.get_by_role("heading", level=1)).to_have_text("Nguyễn Văn Nam")
    picture(page, "S1-case")
    # Hoa's alien number is missing: booking warns, and the record is due by the meeting.
    assert due(office, "2026-02-03", "record.complete") == {"2026-03-05"}
    book(page, case, "Nguyễn Văn Nam", "2026-02-20 10:00")
    expect(page.locator("main")).to_contain_text("Alien number")
    assert due(office, "2026-02-03", "record.complete") == {"2026-02-20"}
    with_therapist(office, page, case, "2026-02-20")
    start = first_session(page, "Nguyễn Văn Nam")
    expect(page.locator("main")).to_contain_text("Trần Thị Hoa: Alien number")
    assert page.get_by_role("button", name="Start").count() == 0 and "/draft" not in start

    served = office.on("2026-02-20")
    case = moved(case, served)
    office.sign_in(page, "rachel")
    page.goto(case)
    page.get_by_role("link", name="Trần Thị Hoa").first.click()
    page.goto(page.url + "/edit")
    fill(page, "Alien number", "A000111223")
    page.locator("main form button").last.click()
    page.wait_for_url(re.compile("/people/[^/]+$"))

    office.sign_in(page, "samira")
    page.goto(case)
    first_session(page, "Nguyễn Văn Nam")
    begin(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Employment")
    picture(page, "S1-assessment")

    # Mai turns 18 on 2026-03-01 (born on 29 February): only then is an assessment hers.
    assert due(office, "2026-02-28", "assessment.initial") == {"2026-03-02"}
    assert due(office, "2026-03-01", "assessment.initial") == {"2026-03-02", "2026-03-31"}
    for rule, day in [("assessment.6m", "2026-07-31"), ("assessment.12m", "2027-01-31"),
                      ("assessment.18m", "2027-07-31"), ("assessment.24m", "2028-01-31"),
                      ("career-planner", "2026-07-31"), ("service.end", "2028-01-31")]:
        assert due(office, "2026-03-01", rule) == {day}, rule

    office.sign_in(page, "rachel")
    for typed in ["Nam Nguyen", "Nguyen Van Nam", "nguyễn nam"]:
        page.goto(served.address + "/")
        page.get_by_role("searchbox").or_(page.get_by_placeholder("Find a person or case")).first \
            .fill(typed)
        press(page, "Find")
        expect(page.locator("main")).to_contain_text("Nguyễn Văn Nam")

    # The counselor reads the case and finds nothing to change in an assessment.
    office.sign_in(page, "tyler")
    page.goto(case)
    first_session(page, "Nguyễn Văn Nam")
    assert page.get_by_role("button", name="Start").count() == 0


SCORES = {
    "EMP": "5 3 3 NE 3", "HOU": "5 5 3 1 3", "EDU": "3 3 3 3 3", "HEA": "5 3 3 3 3",
    "COM": "5 5 5 3 NAP", "LAN": "1 3 3 1 3", "LIF": "5 5 3 3 3"}
AVERAGES = {
    "Employment": "3.50", "Housing": "3.40", "Education": "3.00", "Health": "3.40",
    "Community": "4.50", "Language": "2.20", "Life": "3.80"}


def test_S2_an_assessment_is_scored_area_by_area(open_page, office):
    """S2 UT-ASM-02 UT-ASM-04 UT-ASM-07 UT-ASM-11 seven averages, three discussions, the focus areas"""
    office.on("2026-02-03")
    page = open_page()
    office.sign_in(page, "rachel")
    case = open_case(page, [
        {"given": "Fatuma", "family": "Warsame", "middle": "Abdi", "born": "1990-05-17",
         "sex": "Female", "alien": "A000111230"}], language="Somali", order="Given name first")
    case = with_therapist(office, page, case, "2026-02-26")
    page.goto(case)
    first_session(page, "Fatuma Abdi Warsame")
    begin(page)
    for area, values in SCORES.items():
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
    picture(page, "S2-check")
    press(page, "Finalise assessment")
    page.wait_for_url(re.compile("/assessments/[^/]+$"))
    main = page.locator("main")
    rows = {row.locator("th").inner_text(): row.inner_text()
            for row in page.locator("main table tbody tr").all() if row.locator("th").count()}
    for area, average in AVERAGES.items():
        assert any(area in name and average in text for name, text in rows.items()), (area, rows)
    assert page.locator("main a[href*='/discussions/']").count() >= 3
    picture(page, "S2-result")
    expect(main).to_contain_text("3.25")
    office.sign_in(page, "rachel")
    page.goto(case + "/plan")
    for focus in ["Education", "Language", "Housing"]:
        expect(page.locator("main")).to_contain_text(focus)
