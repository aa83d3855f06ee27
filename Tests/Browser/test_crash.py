"""The server is killed in a storm of saved notes; what it answered with success must be there."""

import collections
import datetime
import http.client
import json
import os
import re
import subprocess
import threading
import time
import uuid

import pytest

from serving import Served, run

ENGINES = ["sqlite", "postgres"]
WRITERS = 12
ROUNDS = 3
# Notes of one round.
ENOUGH = 20


@pytest.fixture(params=ENGINES)
def database(request, tmp_path):
    if request.param == "sqlite":
        yield str(tmp_path / "crash.sqlite")
        return
    server = os.environ.get("RESETTLE_TEST_POSTGRES")
    if not server:
        if os.environ.get("RESETTLE_REQUIRE_POSTGRES") == "1":
            pytest.fail("PostgreSQL must be tested here, and RESETTLE_TEST_POSTGRES is not set")
        pytest.skip("PostgreSQL is NOT tested: RESETTLE_TEST_POSTGRES is not set")
    name = "crash_" + uuid.uuid4().hex
    subprocess.run(["psql", "-q", server, "-c", f"CREATE DATABASE {name}"], check=True)
    yield re.sub(r"/[^/?]*(\?|$)", rf"/{name}\1", server)
    subprocess.run(["psql", "-q", server, "-c", f"DROP DATABASE {name} WITH (FORCE)"], check=True)


class Storm:
    """Writers that save notes, each with a mark of its own, until the server is gone."""

    def __init__(self, served, token, case):
        self.host, self.token, self.case = served.address.removeprefix("http://"), token, case
        self.sent, self.answered, self.refused = {}, set(), []
        self.threads = [threading.Thread(target=self._write) for _ in range(WRITERS)]
        for thread in self.threads:
            thread.start()

    def rage(self):
        """Returns when enough notes were answered, on a slow machine too."""
        until = time.monotonic() + 60
        while len(self.answered) < ENOUGH and time.monotonic() < until:
            time.sleep(0.05)

    def _write(self):
        connection = http.client.HTTPConnection(self.host, timeout=30)
        while True:
            mark = "mark-" + uuid.uuid4().hex
            body = json.dumps({
                "kind": "contact", "event_on": str(datetime.date.today() - datetime.timedelta(days=1)), "mode": "phone",
                "with": "client", "served": mark, "body": ""})
            self.sent[mark] = body
            try:
                status = send(connection, self.case, self.token, mark, body)
            except (OSError, http.client.HTTPException):
                return
            if status == 201:
                self.answered.add(mark)
            else:
                self.refused.append(status)
                return

    def end(self):
        for thread in self.threads:
            thread.join(timeout=30)
            assert not thread.is_alive()


def send(connection, case, token, mark, body):
    connection.request("POST", f"/cases/{case}/notes", body, {
        "Authorization": f"Bearer {token}", "Content-Type": "application/json",
        "Accept": "application/json", "Idempotency-Key": mark})
    answer = connection.getresponse()
    answer.read()
    return answer.status


def a_case(served, token):
    """The id of a case that the Today page of this person leads to."""
    return re.search(r"/cases/([0-9a-zA-Z-]{6,})", served.open("/", token, "text/html"))[1]


def marks_kept(served, token, case):
    """How many notes of the case hold each mark."""
    found, path = collections.Counter(), f"/cases/{case}/notes"
    while path:
        page = served.json(path, token)
        for note in page["notes"]:
            found.update(set(re.findall(r"mark-[0-9a-f]{32}", json.dumps(note))))
        path = page.get("older") and f"/cases/{case}/notes?before={page['older']}"
    return found


def test_what_was_answered_survives_a_kill(database, tmp_path):
    run("demo", "--database", database, "--people", "12", "--seed", "1")
    token = run("token", "--database", database, "--staff", "cm1@demo.example").strip()
    sent, answered, case = {}, set(), None
    for _ in range(ROUNDS):
        served = Served(database, tmp_path / "server.log")
        try:
            case = case or a_case(served, token)
            storm = Storm(served, token, case)
            storm.rage()
        finally:
            served.kill()
        storm.end()
        assert storm.refused == []
        sent |= storm.sent
        answered |= storm.answered
    assert len(answered) > 30, "too few notes were saved for a storm"

    served = Served(database, tmp_path / "server.log")
    try:
        kept = marks_kept(served, token, case)
        assert sorted(answered - kept.keys()) == [], "answered with success, and lost"
        assert [mark for mark, times in kept.items() if times > 1] == [], "kept twice"

        # Sending again with the same key completes what was unanswered and repeats nothing.
        connection = http.client.HTTPConnection(
            served.address.removeprefix("http://"), timeout=30)
        unanswered = sorted(sent.keys() - answered)
        for mark in unanswered + sorted(answered)[:20]:
            assert send(connection, case, token, mark, sent[mark]) == 201
        connection.close()
        kept = marks_kept(served, token, case)
        assert set(kept) == set(sent)
        assert set(kept.values()) == {1}
    finally:
        served.stop()
