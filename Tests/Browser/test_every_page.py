"""Every page that a role can reach passes axe, fits a phone and answers."""

import re

import pytest
from playwright.sync_api import Error

from serving import run
from visiting import faults_of, links_on, pattern_of, picture, sideways_faults

ROLES = ["cm1", "lakes-cm", "lct", "ec", "cm-supervisor", "poc", "english", "analyst", "partner",
         "monitor"]
MOST_PAGES = 220


def plain_pages():
    """Every page that has no record in its path, whether or not something links to it."""
    for line in run("routes").splitlines():
        method, path, *_ = line.split("\t")
        if method == "GET" and ":" not in path:
            yield path


def test_sign_in_passes(open_page, served):
    page = open_page()
    page.goto(served.address + "/sign-in")
    picture(page, "sign-in")
    assert faults_of(page) + sideways_faults(page) == []


@pytest.fixture(scope="session")
def measured():
    """Pages whose contrast was measured. Colours come from the style sheet, whoever reads the page,
    and to measure them takes twice as long as all the rest."""
    return set()


@pytest.mark.parametrize("role", ROLES)
def test_UT_ACC_01_every_page_passes(page_as, served, measured, role):
    """UT-ACC-01 every page a role can reach passes axe and fits 360 px"""
    page = page_as(role)
    named = [served.address + path for path in plain_pages()]
    waiting, seen, faults = [served.address + "/"] + named, set(), []
    while waiting and len(seen) < MOST_PAGES:
        url = waiting.pop(0)
        pattern = pattern_of(url)
        if pattern in seen:
            continue
        seen.add(pattern)
        try:
            answer = page.goto(url)
        except Error as error:
            faults.append(f"{url}: {error.message.splitlines()[0]}")
            continue
        if answer.status == 403 and url in named:
            continue
        if answer.status != 200:
            faults.append(f"{url}: {answer.status}")
            continue
        if "text/html" not in answer.headers.get("content-type", ""):
            continue
        picture(page, f"{role}{re.sub('[^a-z]+', '-', pattern)}".rstrip("-"))
        found = faults_of(page, contrast=pattern not in measured) + sideways_faults(page)
        measured.add(pattern)
        faults += [f"{url}: {fault}" for fault in found]
        waiting += links_on(page, served)
    assert faults == [], "\n".join(faults)
    assert len(seen) >= 5, f"only {seen} could be reached"
