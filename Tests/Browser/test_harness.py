"""The checks themselves are checked: a page with known faults must not pass them."""

from visiting import faults_of, sideways_faults


def test_a_page_with_faults_is_caught(open_page):
    page = open_page()
    page.set_content(
        "<html><body><img src='data:,'><p style='color:#aaa;background:#fff'>pale</p>"
        "<input><div style='width:900px'>wide</div></body></html>")
    found = "\n".join(faults_of(page) + sideways_faults(page))
    for rule in ("image-alt", "color-contrast", "label", "html-has-lang"):
        assert rule in found
    assert "scrolls sideways" in found
    assert "no title" in found
