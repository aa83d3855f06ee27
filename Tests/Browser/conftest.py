"""A server, a browser and signed-in pages for the tests of this folder."""

import pathlib
import signal

import pytest
from playwright.sync_api import sync_playwright

from acting import Office
from serving import DemoWorld
from visiting import DESK, PHONE, sign_in

CHROMIUM = str(pathlib.Path(__file__).resolve().parent / "chromium")


@pytest.fixture(autouse=True)
def time_limit():
    """No test holds the others up for more than ten minutes."""
    def over(*_):
        raise TimeoutError("this test took more than ten minutes")

    signal.signal(signal.SIGALRM, over)
    signal.alarm(600)
    yield
    signal.alarm(0)


@pytest.fixture(scope="session")
def served():
    with DemoWorld() as world:
        yield world


@pytest.fixture
def office():
    with Office() as opened:
        yield opened


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, chromium_sandbox=True)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser):
    """`open_page()` a new visitor's page; every script error on it fails the test."""
    contexts, errors = [], []

    def opened(size=DESK, **options):
        contexts.append(browser.new_context(viewport=size, **options))
        page = contexts[-1].new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda message: errors.append(message.text)
                if message.type == "error" and "Content Security Policy" in message.text else None)
        page.set_default_timeout(30_000)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert errors == []


@pytest.fixture
def page_as(open_page, served):
    """`page_as("cm1")` a page signed in as that demo account."""

    def opened(role, size=DESK, **options):
        page = open_page(size, **options)
        sign_in(page, served, role)
        return page

    return opened


@pytest.fixture
def phone_as(page_as):
    return lambda role: page_as(role, PHONE, has_touch=True)
