"""Starts the program under test with a demo world of its own on a free port."""

import json
import os
import pathlib
import subprocess
import tempfile
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = os.environ.get("RESETTLE_PROGRAM") or str(ROOT / ".build/debug/resettle")
PASSWORD = "resettle-demo"
# PostgreSQL has no file for a key to lie beside.
ENVIRONMENT = os.environ | {"RESETTLE_MASTER_KEY": "5" * 64}


def run(*words, timeout=600):
    """What a command of the program prints."""
    done = subprocess.run(
        [PROGRAM, *words], check=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        timeout=timeout, text=True, env=ENVIRONMENT)
    return done.stdout


class Served:
    """A running server over a database that is there already."""

    def __init__(self, database, log, today=None):
        self.log = open(log, "a")
        day = ["--today", today] if today else []
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--database", database, "--host", "127.0.0.1", "--port", "0",
             # A program asks faster than people do.
             "--requests-per-minute", "0", *day],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=self.log, text=True,
            env=ENVIRONMENT)
        self.address = self._address()
        self.accounts = {
            account["email"].split("@")[0]: account
            for account in self.json("/sign-in").get("demoAccounts") or []}

    def _address(self):
        for line in self.process.stdout:
            if "http://" in line:
                return line[line.index("http://"):].split()[0].rstrip("/")
        raise AssertionError(f"the server ended with {self.process.wait()} before it served")

    def open(self, path, token=None, accept="application/json"):
        headers = {"Accept": accept} | ({"Authorization": f"Bearer {token}"} if token else {})
        request = urllib.request.Request(self.address + path, headers=headers)
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.read().decode()

    def json(self, path, token=None):
        return json.loads(self.open(path, token))

    def kill(self):
        """Ends it as a power cut would, without a word."""
        self.process.kill()
        self._ended()

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError("the server did not stop within 30 seconds of being told to")
        self._ended()

    def _ended(self):
        self.process.wait()
        self.process.stdout.close()
        self.log.close()


class DemoWorld:
    """`with DemoWorld() as served:` a demo world that goes when the block ends."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="resettle-browser-")
        folder = pathlib.Path(self.folder.name)
        database = str(folder / "demo.sqlite")
        run("demo", "--database", database, "--people", "60", "--seed", "1")
        self.served = Served(database, folder / "server.log")
        return self.served

    def __exit__(self, *_):
        self.served.stop()
        self.folder.cleanup()
