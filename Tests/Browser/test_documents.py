"""Copies of documents, filed with a telephone or a scanner, as people act it out."""

import re
import struct
import zlib

from playwright.sync_api import expect

from steps import fill, open_case, press
from visiting import PHONE, faults_of, sideways_faults

FAMILY = [
    {"given": "Selam", "middle": "", "family": "Haile", "born": "1989-11-20", "sex": "Female",
     "alien": "A000111334", "country": "Eritrea"},
]


def png(shade):
    """A small grey picture."""
    def chunk(name, data):
        return (struct.pack(">I", len(data)) + name + data
                + struct.pack(">I", zlib.crc32(name + data)))
    rows = (b"\0" + bytes([shade]) * 40) * 30
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 40, 30, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def file_copy(page, what, content, name="copy.png"):
    page.get_by_role("link", name="File a copy").click()
    page.get_by_label(what, exact=True).check()
    page.get_by_label("Stayed with its owner while it was copied").check()
    page.get_by_label(re.compile("^Take a picture")).set_input_files(
        {"name": name, "mimeType": "image/png", "buffer": content})
    press(page, "File the copy")


def test_both_sides_are_filed_from_a_telephone(open_page, office):
    """WI-INT-03 WI-FILE-03 a side alone is incomplete; a page with another name is refused"""
    office.on("2026-02-10")
    page = open_page()
    office.sign_in(page, "rachel")
    case = open_case(page, FAMILY, "Tigrinya", "Given name first", "Wisconsin Social Services")
    page.set_viewport_size(PHONE)
    page.goto(case)
    page.get_by_role("link", name="Documents", exact=True).click()
    page.get_by_role("link", name="Selam Haile").last.click()
    main = page.locator("main")
    expect(main).to_contain_text("Missing")

    file_copy(page, "I-94, front", b"<html><script>alert(1)</script></html>", "front.png")
    expect(main).to_contain_text("This is no JPEG, PNG or PDF")
    expect(page.get_by_label("I-94, front", exact=True)).to_be_checked()
    assert page.get_by_label(re.compile("^Take a picture")).get_attribute(
        "capture") == "environment"
    page.get_by_label(re.compile("^Take a picture")).set_input_files(
        {"name": "front.txt", "mimeType": "text/plain", "buffer": png(200)})
    press(page, "File the copy")
    expect(main).to_contain_text("Incomplete: back missing")

    file_copy(page, "I-94, back", png(200))
    expect(main).to_contain_text("This very file is here already")
    page.get_by_label(re.compile("^Take a picture")).set_input_files(
        {"name": "back.png", "mimeType": "image/png", "buffer": png(90)})
    press(page, "File the copy")
    expect(main).not_to_contain_text("Incomplete")
    expect(main).to_contain_text("1 of 1")
    assert not faults_of(page) and not sideways_faults(page)

    page.get_by_role("link", name="I-94, front").click()
    picture = page.locator("img.copy")
    expect(picture).to_be_visible()
    assert picture.evaluate("image => image.naturalWidth") == 40
    fill(page, "Compared with the original by", "Helen Marsh")
    press(page, "It is a true copy")
    expect(main).to_contain_text("Helen Marsh")
    assert not faults_of(page) and not sideways_faults(page)
