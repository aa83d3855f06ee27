"""Accounts that see a part of the work: a partner provider, and a monitor of a review."""

import re

from playwright.sync_api import expect

from steps import choose, fill, press
from visiting import faults_of, picture, sideways_faults


def refused(page, address):
    """The address leads nowhere for whoever is signed in."""
    assert page.request.get(address).status in (403, 404), address


def case_of(page_as, served):
    """The address of a case that the first case manager works on."""
    page = page_as("cm1")
    page.goto(served.address + "/cases")
    return page.locator("main a[href^='/cases/']").first.get_attribute("href")


def test_HUD_AUTH_01_a_partner_answers_a_referral(page_as, served):
    """HUD-AUTH-01 a partner sees the referrals to them and says what came of one"""
    page = page_as("partner")
    page.goto(served.address + "/")
    expect(page.get_by_role("heading", name="Referrals to us")).to_be_visible()
    picture(page, "partner-home")
    row = page.locator("tbody tr", has_text="Waits for you").first
    row.get_by_role("link").first.click()
    expect(page.locator("dl.summary")).to_contain_text("Speaks best")
    assert faults_of(page) + sideways_faults(page) == []
    here = page.url
    press(page, "Tell the team")
    expect(page.locator("main")).to_contain_text("Choose")
    page.get_by_label("No place", exact=True).check()
    fill(page, "Remark", "The course is full until May")
    press(page, "Tell the team")
    page.wait_for_url(here)
    expect(page.locator("dl.summary")).to_contain_text("No place")
    expect(page.locator("dl.summary")).to_contain_text("The course is full until May")
    for path in ["/cases", "/search", "/team", "/reports", "/audit"]:
        refused(page, served.address + path)
    refused(page, served.address + case_of(page_as, served))


def test_IRC_QA_01_a_monitor_reads_what_was_drawn(page_as, served):
    """IRC-QA-01 a supervisor has files drawn; the monitor reads those and changes nothing"""
    page = page_as("cm-supervisor")
    page.goto(served.address + "/reviews")
    page.get_by_role("link", name="Make a review").click()
    fill(page, "What the review is about", "Files with children")
    choose(page, "Who reads the files", "Anita Desrosiers, State Refugee Office (demo)")
    fill(page, "How many files", "2")
    press(page, "Draw the sample")
    expect(page.get_by_role("heading", name="Files with children")).to_be_visible()
    seed = page.locator("dl.summary code").first.inner_text()
    assert re.fullmatch("[0-9a-f]{16}", seed), seed
    assert page.locator("main ul li").count() == 2
    picture(page, "review-drawn")

    page = page_as("monitor")
    page.goto(served.address + "/")
    expect(page.get_by_role("heading", name="Reviews of case files")).to_be_visible()
    page.get_by_role("link", name="Files with children").click()
    files = page.locator("tbody a[href^='/cases/']")
    assert files.count() == 2
    assert faults_of(page) + sideways_faults(page) == []
    files.first.click()
    expect(page.locator("main h1")).to_be_visible()
    picture(page, "monitor-case")
    assert page.locator("main form[method=post]").count() == 0
    refused(page, served.address + "/search")
    refused(page, page.url + "/notes/new")
