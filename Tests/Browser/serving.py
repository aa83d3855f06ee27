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


class Served:
    """A running server; its accounts are those that its sign-in page lists."""

    def __init__(self, folder):
        database = str(pathlib.Path(folder) / "demo.sqlite")
        subprocess.run(
            [PROGRAM, "demo", "--database", database, "--people", "60", "--seed", "1"],
            check=True, stdin=subprocess.DEVNULL, timeout=300)
        self.log = open(pathlib.Path(folder) / "server.log", "w")
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--database", database, "--host", "127.0.0.1", "--port", "0"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=self.log, text=True)
        self.address = self._address()
        self.accounts = {
            account["role"]: account for account in self.json("/sign-in")["demoAccounts"]}

    def _address(self):
        for line in self.process.stdout:
            if "http://" in line:
                return line[line.index("http://"):].split()[0].rstrip("/")
        raise AssertionError(f"the server ended with {self.process.wait()} before it served")

    def json(self, path):
        request = urllib.request.Request(
            self.address + path, headers={"Accept": "application/json"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise AssertionError("the server did not stop within 30 seconds of being told to")
        finally:
            self.process.stdout.close()
            self.log.close()


class DemoWorld:
    """`with DemoWorld() as served:` a demo world that goes when the block ends."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="resettle-browser-")
        self.served = Served(self.folder.name)
        return self.served

    def __exit__(self, *_):
        self.served.stop()
        self.folder.cleanup()
