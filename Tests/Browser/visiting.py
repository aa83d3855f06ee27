"""What a visitor does, and what every page must pass."""

import os
import pathlib
import re
import urllib.parse

from axe_playwright_python.sync_playwright import Axe

from serving import PASSWORD, ROOT

SCREENSHOTS = pathlib.Path(os.environ.get("RESETTLE_SCREENSHOTS") or ROOT / "var/screenshots")
DESK = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}


def sign_in(page, served, account):
    """Signs in through the form as a demo account, such as `cm1`."""
    page.goto(served.address + "/sign-in")
    page.get_by_label("E-mail").fill(served.accounts[account]["email"])
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(lambda url: not url.endswith(("/sign-in", "/session")), timeout=30_000)


def faults_of(page, contrast=True):
    """What is wrong with the page as it stands, each in a line; empty for a good page."""
    options = {"resultTypes": ["violations"],
               "rules": {"color-contrast": {"enabled": contrast}}}
    found = [
        f"axe {rule['id']} ({rule['impact']}): {rule['help']}: {node['target']} {node['html'][:160]}"
        for rule in Axe().run(page, options=options).response["violations"]
        for node in rule["nodes"]]
    if not page.title().strip():
        found.append("it has no title")
    if page.locator("h1").count() != 1:
        found.append(f"it has {page.locator('h1').count()} first headings")
    return found


def sideways_faults(page):
    """What sticks out of a window of 360 pixels."""
    page.set_viewport_size(PHONE)
    width = page.evaluate("document.documentElement.scrollWidth")
    faults = []
    if width > PHONE["width"]:
        wide = page.evaluate(
            """() => [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > 361
                    && !e.closest('.scroll, [tabindex="0"]'))
                .slice(0, 5).map(e => e.tagName.toLowerCase() + '.' + e.className)""")
        faults.append(f"at 360 px it scrolls sideways to {width}: {', '.join(map(str, wide))}")
    page.set_viewport_size(DESK)
    return faults


def picture(page, name):
    """Keeps a picture of the page for people to look at; git ignores the folder. In continuous
    integration nobody looks."""
    if os.environ.get("CI"):
        return
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}.png", full_page=True)


def checked(page, name):
    """Keeps a picture of the page; it passes axe and fits a phone."""
    picture(page, name)
    faults = faults_of(page) + sideways_faults(page)
    assert faults == [], "\n".join([page.url] + faults)


def pattern_of(url):
    """The path with ids in it made alike, so that one case page stands for all of them."""
    path = urllib.parse.urlsplit(url).path
    return re.sub(r"/(?=[^/]*\d)[^/]{6,}(?=/|$)", "/:id", path)


def links_on(page, served):
    """The pages of this server that the page links to."""
    for href in page.eval_on_selector_all("a[href]", "links => links.map(a => a.href)"):
        address = urllib.parse.urlsplit(href)
        if href.startswith(served.address) and not address.path.startswith("/public"):
            yield urllib.parse.urldefrag(href).url
