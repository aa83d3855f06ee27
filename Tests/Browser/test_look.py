"""The look itself, by its style guide: every component in each state, and what the scripts add."""

import pytest

from visiting import DESK, PHONE, faults_of, picture, sideways_faults

LOOKS = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "contrast": {"contrast": "more"},
    "forced": {"forced_colors": "active"},
}
SUBJECT = "Subject (optional)"


@pytest.mark.parametrize("mirrored", ["", "yes"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("look", LOOKS)
def test_UT_ACC_01_every_component_passes_in_every_look(open_page, served, look, size, mirrored):
    """UT-ACC-01 every component passes axe at both widths, in four looks and both directions"""
    page = open_page(size, **LOOKS[look])
    page.goto(f"{served.address}/style-guide?mirrored={mirrored}")
    for summary in page.locator("details > summary").all():
        if summary.is_visible():
            summary.click()
    name = f"style-guide-{look}-{size['width']}{'-mirrored' if mirrored else ''}"
    picture(page, name)
    assert faults_of(page) + sideways_faults(page) == []


@pytest.fixture
def guide(page_as, served):
    def opened():
        page = page_as("cm1")
        page.goto(served.address + "/style-guide")
        return page

    return opened


def test_typing_outlives_the_page_for_the_same_person_only(guide, served):
    page = guide()
    page.get_by_label(SUBJECT).fill("half a note")
    page.goto(served.address + "/style-guide")
    assert page.get_by_label(SUBJECT).input_value() == "half a note"
    assert page.get_by_text("has been put back").is_visible()
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/sign-in*")
    assert page.evaluate("Object.keys(sessionStorage)") == []


def test_an_idle_session_warns_keeps_the_typing_and_leaves(guide):
    page = guide()
    page.clock.install()
    page.reload()
    page.get_by_label(SUBJECT).fill("before the call")
    with page.expect_response("**/session/use") as renewed:
        page.clock.run_for(6 * 60 * 1000)
    assert renewed.value.status == 204
    page.clock.run_for(14 * 60 * 1000)
    page.get_by_role("button", name="Stay signed in").click()
    page.locator(".session-warning").wait_for(state="detached")
    page.clock.run_for(16 * 60 * 1000)
    page.wait_for_url("**/sign-in?next=%2Fstyle-guide")
    kept = page.evaluate("Object.values(sessionStorage)")
    assert len(kept) == 1 and "before the call" in kept[0]


def test_single_keys_move_in_lists_and_can_be_turned_off(guide):
    page = guide()
    focused = "document.activeElement.textContent || document.activeElement.id"
    page.keyboard.press("j")
    first = page.evaluate(focused)
    page.keyboard.press("j")
    assert page.evaluate(focused) != first
    page.keyboard.press("k")
    assert page.evaluate(focused) == first
    page.keyboard.press("/")
    assert page.evaluate(focused) == "site-search"
    page.keyboard.type("j/k")
    assert page.locator("#site-search").input_value() == "j/k"
    page.get_by_role("button", name="Keyboard shortcuts").click()
    page.keyboard.press("/")
    assert page.evaluate(focused) != "site-search"
