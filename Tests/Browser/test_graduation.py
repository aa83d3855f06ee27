"""S3: a graduation that is held for a quarter, as its people act it out and read it."""

import re

from playwright.sync_api import expect

from steps import (
    SUCCEEDING, assess, choose, fill, moved, open_fatuma, press)
from visiting import picture

PERSON = "Fatuma Abdi Warsame"
HOUSED = SUCCEEDING | {"HOU": "5 5 3 3 3"}


def standing(office, page, case, day, name):
    """The page of what is still missing, on another day."""
    served = office.on(day)
    office.sign_in(page, name)
    page.goto(moved(case, served) + "/standing")
    return page.locator("main")


def assessed(office, page, case, day, kind, scores):
    served = office.on(day)
    office.sign_in(page, "samira")
    return assess(page, moved(case, served), PERSON, kind, scores)


def qualifying(office, page):
    """Fatuma's case on 31 July 2026, when all areas have reached the line."""
    office.on("2026-02-03")
    office.sign_in(page, "rachel")
    case = open_fatuma(page)
    assessed(office, page, case, "2026-07-31", "6-month", SUCCEEDING)
    return case


def test_S3_a_graduation_is_held_for_a_quarter_and_confirmed(open_page, office):
    """S3 UT-LIFE-02 UT-LIFE-04 the hold, the refusal before it is over, the graduation after it"""
    page = open_page()
    case = qualifying(office, page)
    main = standing(office, page, case, "2026-07-31", "samira")
    expect(main).to_contain_text("State: graduating")
    expect(main).to_contain_text("earliest graduation on 31 Oct 2026")
    expect(main).to_contain_text("Answer of 1 discussed: HOU4")
    picture(page, "S3-hold")

    served = office.on("2026-08-04")
    office.sign_in(page, "samira")
    page.goto(moved(case, served) + "/standing")
    page.locator("main a[href*='/discussions/']").first.click()
    fill(page, "Day of the discussion", "2026-08-04")
    page.locator("[name=outcome][value=partner]").check()
    fill(page, "Partner", "Utah Community Action")
    fill(page, "Who took part", "Fatuma, Samira Haddad, the interpreter")
    fill(page, "Note", "They repair the heating this month.")
    press(page, "Close the discussion")

    main = standing(office, page, case, "2026-10-30", "rachel")
    expect(main).to_contain_text("Not yet")
    expect(main).not_to_contain_text("Answer of 1 discussed: HOU4 Not met")
    assert page.get_by_role("link", name="Graduate", exact=True).count() == 0
    # Whoever knows the address of the form is told by it what is missing.
    page.goto(case_person(page, case, office) + "/graduation")
    fill(page, "Day of graduation", "2026-10-30")
    fill(page, "Note", "She asks to leave the programme.")
    press(page, "Graduate")
    expect(page.get_by_role("alert").first).to_contain_text("31 Oct 2026")
    expect(page.get_by_label(re.compile("^Note"))).to_have_value("She asks to leave the programme.")
    picture(page, "S3-refused")

    assessed(office, page, case, "2026-11-04", "Ad hoc", HOUSED)
    main = standing(office, page, case, "2026-11-04", "samira")
    page.get_by_role("link", name="Record a recommendation").click()
    page.get_by_label("End service", exact=True).check()
    fill(page, "Day of the recommendation", "2026-11-04")
    choose(page, "Assessment it rests on", "Ad hoc")
    fill(page, "Reason", "All areas have held for a quarter.")
    press(page, "Record the recommendation")
    main = standing(office, page, case, "2026-11-04", "rachel")
    expect(main).to_contain_text("Every condition is met")
    picture(page, "S3-may-graduate")
    page.get_by_role("link", name="Graduate", exact=True).click()
    fill(page, "Day of graduation", "2026-11-04")
    fill(page, "Note", "The community team goes on with English.")
    press(page, "Graduate")
    main = standing(office, page, case, "2026-11-05", "rachel")
    expect(main).to_contain_text("Service in the programme has ended")
    expect(main).to_contain_text("State: graduated")


def case_person(page, case, office):
    """The address of Fatuma's own page."""
    page.goto(moved(case, office.served))
    page.locator("main").get_by_role("link", name=PERSON, exact=True).first.click()
    page.wait_for_url(re.compile("/people/[^/]+"))
    return re.sub(r"(/people/[^/]+).*", r"\1", page.url)


def test_S3_a_lower_area_ends_the_hold_and_a_new_one_begins(open_page, office):
    """S3 UT-LIFE-02 Language at 3.00 ends the hold; the next qualifying result begins another"""
    page = open_page()
    case = qualifying(office, page)
    assessed(office, page, case, "2026-09-15", "Ad hoc", HOUSED | {"LAN": "3 3 3 3 3"})
    main = standing(office, page, case, "2026-09-15", "rachel")
    expect(main).to_contain_text("State: served")
    expect(main).not_to_contain_text("earliest graduation")
    expect(main).to_contain_text("Average 3.00")
    assessed(office, page, case, "2026-11-04", "Ad hoc", HOUSED)
    main = standing(office, page, case, "2026-11-04", "rachel")
    expect(main).to_contain_text("State: graduating")
    expect(main).to_contain_text("earliest graduation on 4 Feb 2027")
