"""The scenarios of the requirements as people act them out, from sign-in on."""

import re

from playwright.sync_api import expect

from acting import Office
from steps import (
    SCORES, answer, begin, book, choose, due, fill, first_session, moved, open_case, open_fatuma,
    press, with_therapist)
from visiting import picture

FAMILY = [
    {"given": "Nam", "family": "Nguyễn", "middle": "Văn", "born": "1985-04-12", "sex": "Male",
     "alien": "A000111222"},
    {"given": "Hoa", "family": "Trần", "middle": "Thị", "born": "1987-09-03", "sex": "Female",
     "kin": "wife", "alien": ""},
    {"given": "Mai", "family": "Nguyễn", "middle": "Thị", "born": "2008-02-29", "sex": "Female",
     "kin": "daughter", "alien": "A000111224"},
]


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


AVERAGES = {
    "Employment": "3.50", "Housing": "3.40", "Education": "3.00", "Health": "3.40",
    "Community": "4.50", "Language": "2.20", "Life": "3.80"}


def test_S2_an_assessment_is_scored_area_by_area(open_page, office):
    """S2 UT-ASM-02 UT-ASM-04 UT-ASM-07 UT-ASM-11 seven averages, three discussions, the focus areas"""
    office.on("2026-02-03")
    page = open_page()
    office.sign_in(page, "rachel")
    case = open_fatuma(page)
    case = with_therapist(office, page, case, "2026-02-26")
    page.goto(case)
    first_session(page, "Fatuma Abdi Warsame")
    # The kind that is owed is chosen already.
    expect(page.get_by_label("Initial", exact=True)).to_be_checked()
    begin(page)
    answer(page, SCORES)
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


MOHAMMAD = [
    {"given": "Mohammad", "family": "", "middle": "", "papers": "FNU Mohammad",
     "born": "1991-03-14", "sex": "Male", "alien": "A000111240"}]


def meet_counselor(page, case, when):
    """Books Mohammad's appointment with the employment counselor; its address."""
    page.goto(case + "/appointments/new")
    page.get_by_label("Employment counselor", exact=True).check()
    choose(page, "Who is meant", "Mohammad")
    fill(page, "Day and time", when)
    fill(page, "Place", "Employment office")
    choose(page, "With", "Tyler Jensen")
    press(page, "Book")
    return page.url.split("?")[0]


def record_who_came(page, meeting, stage, how):
    page.goto(meeting)
    page.locator("summary").filter(has_text="Record who came").click()
    page.get_by_label(stage, exact=True).check()
    page.get_by_label(how, exact=True).check()
    press(page.get_by_role("group").filter(has_text="Record who came"), "Save")


def follow_up(page, meeting, when):
    page.goto(meeting)
    page.locator("summary").filter(has_text="Record the follow-up").click()
    fill(page, "When you wrote or called", when)
    page.get_by_label("E-mail", exact=True).check()
    fill(page, "What was said", "What was agreed on Friday?")
    press(page, "Record the follow-up")


def agree(page, party):
    page.get_by_label(party, exact=True).check()
    press(page, "Record the agreement")


def test_S5_one_name_the_48_hours_and_three_who_agree(open_page, office):
    """S5 UT-PLN-03 UT-PLN-07 UT-PLN-08 UT-SVC-08 a mononym, the clock change, awaiting CM, active"""
    served = office.on("2026-02-03")
    page = open_page()
    office.sign_in(page, "rachel")
    case = open_case(page, MOHAMMAD, language="Dari", order="The person has one name")
    page.goto(case)
    link = page.locator("main a[href*='/people/']").first.get_attribute("href")
    person = served.address + "/".join(link.split("/")[:5])
    page.goto(person)
    expect(page.get_by_role("heading", level=1)).to_have_text("Mohammad")
    rows = {row.locator("dt").inner_text(): row.locator("dd").first.inner_text()
            for row in page.locator("main .summary-row").all()}
    assert rows["Address as"] == "Mohammad" and rows["On papers"] == "FNU Mohammad"
    page.get_by_role("searchbox").or_(page.get_by_placeholder("Find a person or case")).first \
        .fill("Mohamed")
    press(page, "Find")
    expect(page.locator("main")).to_contain_text("Mohammad")

    served = office.on("2026-03-02")
    case, person = moved(case, served), moved(person, served)
    office.sign_in(page, "rachel")
    first, second, third = [
        meet_counselor(page, case, when)
        for when in ["2026-03-03 10:30", "2026-03-06 14:00", "2026-03-06 14:00"]]

    served = office.on("2026-03-06")
    first, second, third, person = [moved(one, served) for one in [first, second, third, person]]
    office.sign_in(page, "rachel")
    record_who_came(page, first, "First employment-plan appointment", "Accompanied")
    expect(page.locator("main")).to_contain_text("Accompanied")
    for meeting in [second, third]:
        record_who_came(page, meeting, "A later one", "Not accompanied")
    expect(page.locator("main")).to_contain_text("2026-03-06 14:00 + 48 hours = 2026-03-08 15:00")
    picture(page, "S5-follow-up-due")

    office.sign_in(page, "tyler")
    page.goto(person + "/employment-plan")
    press(page, "Begin the plan")
    page.locator("summary").filter(has_text="Add a goal").click()
    fill(page, "Goal, in a few words", "Work in a bakery")
    page.get_by_label("Employment", exact=True).check()
    fill(page, "Target day", "2026-09-30")
    press(page, "Add the goal")
    agree(page, "Employment counselor (EC)")
    agree(page, "The client")
    expect(page.locator("main")).to_contain_text("awaiting CM")
    picture(page, "S5-awaiting")

    served = office.on("2026-03-09")
    second, third, person = [moved(one, served) for one in [second, third, person]]
    office.sign_in(page, "rachel")
    follow_up(page, second, "2026-03-08 09:12")
    follow_up(page, third, "2026-03-08 15:01")
    clocks = office.clocks("2026-03-09")
    assert sorted(row["status"] for row in clocks if row["rule"] == "counselor.follow-up") \
        == ["met", "met", "met-late"]
    page.goto(served.address + "/")
    expect(page.locator("main")).to_contain_text(
        "Reason for the delay: follow-up with the employment counselor")
    page.goto(person + "/employment-plan")
    agree(page, "Case manager (CM)")
    expect(page.locator("main")).to_contain_text("In effect since 9 Mar 2026")
    picture(page, "S5-active")
    for name in ["tyler", "samira"]:
        office.sign_in(page, name)
        page.goto(served.address + "/notices")
        told = page.locator("main tr").filter(has_text="Agreement to the employment plan").first
        expect(told).to_contain_text("Before: Awaiting case manager")
        expect(told).to_contain_text("Now: In effect")
