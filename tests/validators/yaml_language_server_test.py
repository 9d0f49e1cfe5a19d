#!/usr/bin/env python3
"""Holds what an editor shows to what `hwbplan check` says: the real yaml-language-server, with `hwbplan schema`.

    yaml_language_server_test.py --program build/release/hwbplan

Every file of plans/ has to pass without a word, and every file of the poor draft that has a fault which a schema can
see has to be flagged on the same lines.
"""
import argparse
import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "tests" / "support"))
from node_programs import command  # noqa: E402

PATIENCE_SECONDS = 120
# What a schema can see. References, dates and judgements are hwbplan's own.
SEEN_BY_SCHEMA = {"unknown-key", "wrong-type", "missing-key", "yaml-syntax", "duplicate-key"}
UNREADABLE = {"yaml-syntax", "conflict-marker", "bad-encoding"}


class Server:
    """Speaks the language server protocol over standard input and output."""

    def __init__(self, schemas: dict):
        self.schemas, self.number, self.messages = schemas, 0, queue.Queue()
        self.process = subprocess.Popen([*command("yaml-language-server", "bin/yaml-language-server"), "--stdio"],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        threading.Thread(target=self.listen, daemon=True).start()

    def __enter__(self):
        self.send("initialize", {"processId": os.getpid(), "rootUri": None, "workspaceFolders": None, "capabilities": {
            "workspace": {"configuration": True, "didChangeConfiguration": {"dynamicRegistration": True}}}}, answer=True)
        self.wait(lambda message: message.get("id") == self.number)
        self.send("initialized", {})
        self.send("workspace/didChangeConfiguration", {"settings": self.settings()})
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()

    def settings(self) -> dict:
        return {"yaml": {"schemas": self.schemas, "validate": True, "schemaStore": {"enable": False},
                         "hover": False, "completion": False, "yamlVersion": "1.2"}}

    def listen(self):
        stream = self.process.stdout
        while line := stream.readline():
            size = 0
            while line.strip():
                if line.lower().startswith(b"content-length:"):
                    size = int(line.split(b":")[1])
                line = stream.readline()
            body = stream.read(size)
            if len(body) < size:  # the server has been ended in the middle of a word
                return
            self.messages.put(json.loads(body))

    def write(self, message: dict):
        body = json.dumps({"jsonrpc": "2.0"} | message).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def send(self, method: str, params: dict, answer: bool = False):
        self.number += 1 if answer else 0
        self.write({"method": method, "params": params} | ({"id": self.number} if answer else {}))

    def wait(self, wanted) -> dict:
        """The next message that is wanted; questions of the server are answered on the way."""
        while True:
            message = self.messages.get(timeout=PATIENCE_SECONDS)
            if "method" in message and "id" in message:
                asked = message.get("params", {}).get("items", [])
                result = None
                if message["method"] == "workspace/configuration":
                    result = [self.settings()["yaml"] if item.get("section") == "yaml" else {} for item in asked]
                self.write({"id": message["id"], "result": result})
            if wanted(message):
                return message

    def diagnostics(self, path: Path) -> list[dict]:
        uri = path.as_uri()
        self.send("textDocument/didOpen", {"textDocument": {
            "uri": uri, "languageId": "yaml", "version": 1, "text": path.read_text(encoding="utf-8", errors="replace")}})
        # An opened file may be reported as clean before its schema is loaded, so it is asked for until that is done.
        self.wait(lambda message: message.get("method") == "textDocument/publishDiagnostics"
                  and message["params"]["uri"] == uri)
        self.send("textDocument/documentSymbol", {"textDocument": {"uri": uri}}, answer=True)
        self.wait(lambda message: message.get("id") == self.number)
        self.send("textDocument/didChange", {"textDocument": {"uri": uri, "version": 2}, "contentChanges": [
            {"text": path.read_text(encoding="utf-8", errors="replace")}]})
        found = self.wait(lambda message: message.get("method") == "textDocument/publishDiagnostics"
                          and message["params"]["uri"] == uri)
        self.send("textDocument/didClose", {"textDocument": {"uri": uri}})
        return found["params"]["diagnostics"]


def lines_by_hwbplan(program: Path, folder: Path, rules: set[str]) -> dict[str, set[int]]:
    done = subprocess.run([program, "check", "--select", ",".join(sorted(rules)), "--format", "json", "--fail-on",
                           "never"], cwd=folder, capture_output=True, timeout=120, check=True)
    found: dict[str, set[int]] = {}
    for finding in json.loads(done.stdout)["findings"]:
        found.setdefault(finding["file"], set()).add(finding["line"])
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--program", type=Path, required=True)
    program = parser.parse_args().program.resolve()
    faults = []
    with tempfile.TemporaryDirectory(prefix="hwbplan-test-") as name:
        schemas = {}
        for flags, patterns in (([], ["**/*.yaml", "!**/hwbplan.yaml"]), (["--settings"], ["**/hwbplan.yaml"])):
            path = Path(name) / f"schema{len(flags)}.json"
            path.write_bytes(subprocess.run([program, "schema", *flags], capture_output=True, check=True).stdout)
            schemas[path.as_uri()] = patterns
        with Server(schemas) as server:
            plans = sorted((REPOSITORY / "plans").rglob("*.yaml"))
            for path in plans:
                faults += [f"{path.relative_to(REPOSITORY)}:{found['range']['start']['line'] + 1}: {found['message']}"
                           for found in server.diagnostics(path)]
            draft = REPOSITORY / "examples" / "bracknell-forest-draft"
            flagged = 0
            unreadable = lines_by_hwbplan(program, draft, UNREADABLE)
            for file, lines in lines_by_hwbplan(program, draft, SEEN_BY_SCHEMA).items():
                by_editor = {found["range"]["start"]["line"] + 1 for found in server.diagnostics(draft / file)}
                flagged += len(by_editor)
                # Around text that can't be read the two guess differently, so only files that can are compared by line.
                missing = lines - by_editor
                if not by_editor or (missing and file not in unreadable):
                    faults.append(f"{file}: hwbplan has findings on lines {sorted(lines)}, and the editor shows "
                                  f"{sorted(by_editor)}")
            # A slip in a file that is right has to be shown where it is.
            slip = Path(name) / "slip.yaml"
            slip.write_text("actions:\n  - id: a\n    titel: Train forty walk leaders\n")
            shown = server.diagnostics(slip)
            if 2 not in [found["range"]["start"]["line"] for found in shown]:
                faults.append(f"the editor does not show a misspelt key on its line: {shown}")
    if flagged < 3:
        faults.append("nearly nothing is flagged in the draft, so nothing has been tested")
    print(*faults[:30], sep="\n", end="\n" if faults else "")
    print(f"yaml-language-server: {len(plans)} files of plans, {flagged} faults shown in the draft, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
