"""A client made from /openapi.json alone, on every page of every role."""

import json
import re
import urllib.error
import urllib.parse
import urllib.request

import jsonschema
import pytest

from acting import PASSWORD as OFFICE_PASSWORD
from serving import PASSWORD
from test_every_page import ROLES

# How many pages of one operation each role opens.
MOST_OF_A_KIND = 4


class NotFollowed(urllib.request.HTTPRedirectHandler):
    """An answer that leads elsewhere is looked at as it is."""

    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(NotFollowed)


class Client:
    """What a program knows of a server: its description, and a bearer token."""

    def __init__(self, served, email, password):
        self.served = served
        self.token = None
        self.description = served.json("/openapi.json")
        self.operations = {
            operation["operationId"]: (method.upper(), path, operation)
            for path, methods in self.description["paths"].items()
            for method, operation in methods.items()}
        method, path, _ = self.operations["session.begin"]
        self.token = self.send(method, path, {"email": email, "password": password})[2]["token"]

    def send(self, method, path, body=None, headers=()):
        """(status, Location, document)"""
        request = urllib.request.Request(
            self.served.address + path, method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Accept": "application/json", "Content-Type": "application/json",
                     **({"Authorization": f"Bearer {self.token}"} if self.token else {}),
                     **dict(headers)})
        try:
            with OPENER.open(request, timeout=30) as answer:
                text = answer.read().decode()
                return answer.status, answer.headers["Location"], json.loads(text or "null")
        except urllib.error.HTTPError as refused:
            text = refused.read().decode()
            return refused.code, refused.headers["Location"], json.loads(text or "null")

    def call(self, name, query=None, body=None, version=None, **parts):
        """Does the operation of that name and holds the answer against its description."""
        method, template, operation = self.operations[name]
        path = template.format(**{key: urllib.parse.quote(value) for key, value in parts.items()})
        if query:
            path += "?" + urllib.parse.urlencode(query)
        if method != "GET":
            self.valid(body or {}, operation["requestBody"]["content"])
            body = body or {}
        headers = {"If-Match": f'"{version}"'} if version is not None else {}
        status, location, document = self.send(method, path, body, headers)
        assert status < 300, (name, path, document)
        content = operation["responses"][str(status)].get("content")
        if content:
            self.valid(document, content)
        return location or document

    def valid(self, document, content):
        schema = content["application/json"]["schema"]
        whole = {"components": self.description["components"], **schema}
        faults = sorted(
            jsonschema.Draft202012Validator(whole).iter_errors(document), key=lambda f: f.path)
        assert not faults, "\n".join(f"{fault.json_path}: {fault.message}" for fault in faults[:5])

    def operation_at(self, path):
        """The page whose address this is; the more exact address first."""
        matching = [
            (template.count("{"), name, template)
            for name, (method, template, _) in self.operations.items()
            if method == "GET"
            and re.fullmatch(re.sub(r"\\{[^}]*\\}", "[^/]+", re.escape(template)), path)]
        return min(matching)[1:] if matching else (None, None)


def linked(served, token, path):
    """The addresses that a page leads to."""
    text = served.open(path, token, accept="text/html")
    found = re.findall(r'href="(/[^"#]*)"', text)
    return {address.replace("&amp;", "&") for address in found}


@pytest.mark.parametrize("role", ROLES)
def test_every_page_answers_as_the_description_says(served, role):
    """every page a role is led to is described, and its JSON is as described"""
    client = Client(served, f"{role}@demo.example", PASSWORD)
    waiting, met, seen = ["/"], {}, set()
    while waiting:
        path = waiting.pop(0)
        name, template = client.operation_at(path.split("?")[0])
        if path in seen or path.startswith("/public/"):
            continue
        seen.add(path)
        assert name, f"{path} is not described"
        met[name] = met.get(name, 0) + 1
        if name in ("api.describe", "document.copy") or "format=" in path:
            continue
        if met[name] > MOST_OF_A_KIND:
            continue
        operation = client.operations[name][2]
        status, location, document = client.send("GET", path)
        assert str(status) in operation["responses"], (path, status, document)
        if status == 303:
            waiting.append(location)
            continue
        assert status == 200, (path, document)
        client.valid(document, operation["responses"].get("200", {}).get("content")
                     or pytest.fail(f"{path} is described as leading elsewhere"))
        waiting += sorted(linked(served, client.token, path))
    assert len(met) >= 4, met


def opened(rachel):
    """Takes Mohammad in and returns his case and himself."""
    first = rachel.call("intake.begin").split("/")[2]
    staff = {one["role"]: one["id"] for one in rachel.call("intake.team", draft=first)["staff"]}
    gatekeeper = rachel.call("intake.team", draft=first)["form"]["input"]["values"]["gatekeeper"][0]
    place = rachel.call("case.open", body={
        "members.1.given_name": "Mohammad", "members.1.name_order": "mononym",
        "members.1.document_name": "FNU Mohammad", "members.1.birth_date": "1991-06-01",
        "members.1.sex": "male", "members.1.arrived_on": "2026-01-31",
        "members.1.status": "refugee", "members.1.country_of_birth": "Afghanistan",
        "members.1.language": "Dari", "members.1.interpreter_needed": True,
        "members.1.phone": "801 555 0101", "members.1.alien_number": "A000111230",
        "members.1.address": "12 Invented Street, Salt Lake City",
        "explained": ["process", "limits", "privacy"], "explained_on": "2026-02-03",
        "explained_language": "Dari", "explained_interpreter": "A trained interpreter",
        "sharing_choice": "share", "opened_on": "2026-02-03", "intake_on": "2026-02-03",
        "programs": ["utah-rccm"], "gatekeeper": gatekeeper,
        "team.counselor": staff["employment-counselor"], "team.therapist": staff["therapist"]})
    case = place.rsplit("/", 1)[1]
    header = rachel.call("case.view", case=case)["header"]
    return case, header["people"][0]["id"], staff["employment-counselor"]


def test_S5_is_walked_by_a_client_made_from_the_description(office):
    """S5 UT-PLN-03 UT-PLN-07 UT-PLN-08 a mononym, the 48 hours over a clock change, three to agree"""
    def on(day, *names):
        served = office.on(day)
        return [Client(served, f"{name}@office.example", OFFICE_PASSWORD) for name in names]

    rachel, = on("2026-02-03", "rachel")
    case, person, counselor = opened(rachel)
    names = rachel.call("person.view", case=case, person=person)["names"]
    assert names["own"] == "Mohammad" and names["document"] == "FNU Mohammad"
    search = rachel.call("search.begin", body={"q": "Mohamed"}).rsplit("/", 1)[1]
    found = rachel.call("search.found", search=search)
    assert person in [one["personID"] for one in found["exact"] + found["alike"]]

    rachel, = on("2026-03-02", "rachel")
    meetings = [
        rachel.call("appointment.book", case=case, body={
            "kind": "counselor", "person": person, "starts_at": when,
            "place": "Employment office", "with": counselor}).rsplit("/", 1)[1].split("?")[0]
        for when in ["2026-03-03T10:30", "2026-03-06T14:00"]]

    rachel, tyler = on("2026-03-06", "rachel", "tyler")
    rachel.call("counselor-meeting.record", case=case, appointment=meetings[0],
                body={"stage": "first-plan", "came": "yes"})
    rachel.call("counselor-meeting.record", case=case, appointment=meetings[1],
                body={"stage": "later", "came": "no"})
    clock = rachel.call("appointment.view", case=case, appointment=meetings[1])["counselor"]["clock"]
    assert clock["dueOn"] == "2026-03-08" and "metOn" not in clock
    assert clock["why"]["arithmetic"] == "2026-03-06 14:00 + 48 hours = 2026-03-08 15:00"

    plan = {"case": case, "person": person}
    tyler.call("employment-plan.begin", **plan)
    tyler.call("employment-plan.add-goal", **plan, body={
        "title": "Work in a bakery", "class": "employment", "target_on": "2026-09-30"})
    for party in ["employment-counselor", "client"]:
        tyler.call("employment-plan.agree", **plan, body={"party": party, "on": "2026-03-06"})
    assert tyler.call("employment-plan.view", **plan)["state"] == "awaiting CM"

    rachel, = on("2026-03-09", "rachel")
    rachel.call("counselor-meeting.follow-up", case=case, appointment=meetings[1], body={
        "at": "2026-03-08T09:12", "mode": "email", "summary": "What was agreed?"})
    clock = rachel.call("appointment.view", case=case, appointment=meetings[1])["counselor"]["clock"]
    assert clock["status"] == "met" and clock["metOn"] == "2026-03-08"
    rachel.call("employment-plan.agree", **plan,
                body={"party": "case-manager", "on": "2026-03-09"})
    active = rachel.call("employment-plan.view", **plan)
    assert active["state"] == "active" and active["effectiveOn"] == "2026-03-09"
