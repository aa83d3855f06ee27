"""Scenario S10: citizenship and the end of SSI, for an elder client whose case is closed."""

import re

from playwright.sync_api import expect

from steps import choose, due, fill, moved, open_case, press
from visiting import picture

AMINA = [
    {"given": "Amina Nur", "family": "Hersi", "middle": "", "born": "1958-01-10", "sex": "Female",
     "alien": "A000111301", "country": "Somalia"}]


def test_S10_citizenship_and_ssi(open_page, office):
    """S10 WI-PLN-12 WI-PPL-03 WI-CLK-10 WI-CLK-11 WI-CLK-12 R29 discussed, not wished, outreach"""
    office.on("2026-02-03")
    page = open_page()
    office.sign_in(page, "rachel")
    case = open_case(page, AMINA, language="Somali", order="Given name first",
                     program="Wisconsin Social Services", arrived="2021-06-15")
    assert due(office, "2026-03-01", "residence.application") == {"2022-06-15"}
    assert due(office, "2026-03-01", "citizenship.contact") == {"2025-12-15"}
    assert due(office, "2026-03-01", "ssi.limit") == {"2028-06-15"}

    served = office.on("2026-03-01")
    case = moved(case, served)
    office.sign_in(page, "rachel")
    page.goto(case)
    page.get_by_role("link", name="Citizenship and immigration").click()
    main = page.locator("main")
    for day in ["15 Dec 2025", "15 Jun 2026", "15 Jun 2028"]:
        expect(main).to_contain_text(day)
    page.get_by_role("link", name="Everyone whose discussion is missing").click()
    page.get_by_role("link", name="Amina Nur Hersi").click()
    expect(main).to_contain_text("Discussion missing")
    picture(page, "S10-citizenship")

    page.get_by_label("Citizens vote, and may work for the government").check()
    page.get_by_label("They do not wish it", exact=True).check()
    press(page, "Record the discussion")
    # What permanent residents risk was left out; nothing typed is lost.
    expect(page.get_by_label("Citizens vote, and may work for the government")).to_be_checked()
    page.get_by_label(re.compile("^Citizens keep benefits")).check()
    page.get_by_label(re.compile("^A permanent resident can be deported")).check()
    press(page, "Record the discussion")
    expect(main).to_contain_text("No goal is owed: they do not wish it. The discussion stays.")
    here = page.url
    page.goto(served.address + "/citizenship")
    expect(main).not_to_contain_text("Amina Nur Hersi")

    office.sign_in(page, "helen")
    page.goto(case + "/closure")
    page.get_by_label("Administrative", exact=True).check()
    fill(page, "Closing day", "2026-03-01")
    fill(page, "Supervisor's reason", "Served elsewhere now.")
    fill(page, "Note", "She is served by another agency now.")
    press(page, "Close the case")

    # The outreach is still owed, and recorded, after the case was closed.
    office.sign_in(page, "rachel")
    page.goto(case + "/clocks")
    expect(main).to_contain_text("Contact about citizenship")
    page.goto(here)
    choose(page, "What happened", "Contact about classes or the application")
    press(page, "Record the step")
    expect(main).to_contain_text("Contact about classes or the application")
    expect(main).to_contain_text("No goal is owed")

    page.goto(served.address + "/reports/citizenship-outlook?from=2026-01-01&to=2026-03-31")
    expect(main).to_contain_text("15 Jun 2028")
    picture(page, "S10-outlook")
