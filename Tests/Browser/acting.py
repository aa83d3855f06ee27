"""A small office of its own on a day of its own, for the scenarios that people act out."""

import contextlib
import functools
import pathlib
import shutil
import sqlite3
import subprocess
import tempfile

from serving import ENVIRONMENT, PROGRAM, Served, run

PASSWORD = "correct horse battery"
DATABASE = "office.sqlite"
STAFF = {
    "helen": ("Helen Marsh", "case-manager-supervisor", "Alpine Resettlement", "resettlement"),
    "rachel": ("Rachel Ortega", "case-manager", "Alpine Resettlement", "resettlement"),
    "samira": ("Dr Samira Haddad", "therapist", "Utah State Refugee Office", "state-office"),
    "tyler": ("Tyler Jensen", "employment-counselor", "Utah Employment Office",
              "employment-office"),
}


@functools.cache
def empty_office():
    """The folder of an empty installation with four members of staff, which offices are copies of."""
    folder = tempfile.TemporaryDirectory(prefix="resettle-empty-office-")
    database = str(pathlib.Path(folder.name) / DATABASE)
    run("migrate", "--rehearsal", "--database", database)
    for name, (full, role, agency, kind) in STAFF.items():
        words = ["--name", full, "--email", f"{name}@office.example", "--role", role,
                 "--agency", agency, "--kind", kind]
        if name == "rachel":
            words += ["--supervisor", "helen@office.example"]
        subprocess.run(
            [PROGRAM, "staff", "add", "--database", database, *words], check=True,
            input=PASSWORD + "\n", text=True, stdout=subprocess.DEVNULL, env=ENVIRONMENT)
    return folder


class Office:
    """`with Office() as office:` an empty installation with four members of staff."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="resettle-office-")
        self.database = str(pathlib.Path(self.folder.name) / DATABASE)
        self.served = None
        shutil.copytree(empty_office().name, self.folder.name, dirs_exist_ok=True)
        return self

    def on(self, day):
        """Serves as if `day` were today; an earlier day's server ends first."""
        if self.served:
            self.served.stop()
        log = pathlib.Path(self.folder.name) / "server.log"
        self.served = Served(self.database, log, today=day)
        return self.served

    def night(self, day):
        """What the program does each night, at the end of the night before `day`."""
        run("nightly", "--database", self.database, "--today", day)

    def lapse(self):
        """Lets a quarter of an hour and more pass for everyone who is signed in."""
        with contextlib.closing(sqlite3.connect(self.database, timeout=30)) as database:
            with database:
                changed = database.execute(
                    "UPDATE session SET used_at = '2000-01-01T00:00:00.000Z'").rowcount
        assert changed > 0

    def clocks(self, day):
        """The rows that `resettle clocks` prints, each a dictionary."""
        lines = run("clocks", "--database", self.database, "--as-of", day, "--csv").splitlines()
        names = lines[0].split(",")
        return [dict(zip(names, line.split(","))) for line in lines[1:]]

    def sign_in(self, page, name):
        page.context.clear_cookies()
        page.goto(self.served.address + "/sign-in")
        page.get_by_label("E-mail").fill(f"{name}@office.example")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click(timeout=30_000)
        page.wait_for_url(lambda url: not url.endswith(("/sign-in", "/session")), timeout=30_000)
        if page.url.endswith("/account/confidentiality") and page.get_by_label(
                "I have read the training", exact=True).count():
            # More than a year after they came the training is read again.
            page.get_by_label("I have read the training", exact=True).check()
            page.get_by_role("button", name="Record the training").click()
            page.wait_for_url(lambda url: "/confidentiality" not in url, timeout=30_000)

    def __exit__(self, *_):
        if self.served:
            self.served.stop()
        self.folder.cleanup()
