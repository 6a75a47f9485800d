"""The command, as a shell runs it."""

import io
import json
import os
import subprocess
import sys
import time

import pytest
import trilat
from trilat import _command

A, B = "spirit-of-camp-david-2023", "lima-joint-statement-2024"


def run(*arguments, **environment):
    return subprocess.run(
        [sys.executable, "-m", "trilat", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["show"], "commitments"),
        (["show", "us"], "United States"),
        (["show", "actor:us"], "Referred to by"),
        (["show", "freedom", "edge", "--limit", "2"], "records with freedom edge"),
        (["diff", A, B], "What changed"),
        (["diff", "camp-david-spirit-1a", "lima-2024-1b"], "camp-david-spirit-1a"),
        (["series", A, B], "A series of 2 statements"),
        (["track", "--as-of", "2025-12-31"], "2025-12-31"),
        (["frameworks"], "nato"),
        (["frameworks", "nato"], "North Atlantic"),
        (["frameworks", "nato", "us-rok", "--at", "signature"], "signature"),
        (["export", "--to", "graphml"], "<graphml"),
    ],
)
def test_pages(arguments, words):
    done = run(*arguments)
    assert done.returncode == 0 and words in done.stdout and not done.stderr
    assert "\x1b" not in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["show"],
        ["show", "us"],
        ["show", "freedom", "edge"],
        ["diff", A, B],
        ["series", A, B],
        ["track", "--as-of", "2025-12-31"],
        ["frameworks"],
        ["frameworks", "nato"],
        ["frameworks", "nato", "us-rok"],
        ["export"],
    ],
)
def test_json(arguments):
    done = run(*arguments, "--json")
    assert done.returncode == 0 and json.loads(done.stdout)


def test_the_same_as_the_library(d):
    assert json.loads(run("diff", A, B, "--json").stdout) == d.compare_statements(A, B).to_dict()


def test_check(tmp_path):
    (tmp_path / "good.yaml").write_text("trilat: 1\nactors: [{id: us, kind: state, name: US}]\n")
    good = run("check", tmp_path)
    assert good.returncode == 0 and good.stdout.endswith("0 errors, 0 warnings\n")
    (tmp_path / "bad.yaml").write_text("trilat: 1\nactors: [{id: jp, kind: sate, name: JP}]\n")
    bad = run("check", tmp_path)
    assert bad.returncode == 1 and "bad.yaml:2" in bad.stdout and bad.stdout.endswith("1 error, 0 warnings\n")
    as_json = run("check", tmp_path, "--json")
    assert as_json.returncode == 1
    assert json.loads(as_json.stdout) == [it.to_dict() for it in trilat.check(tmp_path)]
    used = run("show", "--dossier", tmp_path)
    assert used.returncode == 1 and "unknown-word" in used.stderr


def test_verify(tmp_path, d):
    (tmp_path / f"{A}.txt").write_text("No word of it.")
    found = run("verify", tmp_path)
    assert found.returncode == 1 and "not-found" in found.stdout
    (tmp_path / f"{A}.txt").unlink()
    assert run("verify", tmp_path).returncode == 0


@pytest.mark.parametrize("arguments", [[], ["no-such"], ["track"], ["diff", A], ["show", "--limit", "-1"], ["export", "--to", "gexf", "--json"]])
def test_wrong_calls(arguments):
    done = run(*arguments)
    assert done.returncode == 2 and "usage" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [["diff", "nothing", B], ["track", "--as-of", "2025"], ["verify", "/no/such"], ["check", "/no/such"], ["show", "actor:nobody"], ["show", "qqqqqqq"]],
)
def test_errors(arguments):
    done = run(*arguments)
    assert done.returncode == 1 and "Traceback" not in done.stderr


def test_export_into_a_file(tmp_path, d):
    path = tmp_path / "out.json"
    assert run("export", "-o", path).returncode == 0
    assert trilat.load(path) == d


def test_colours_only_where_they_are_wanted():
    pty = pytest.importorskip("pty")

    def on_terminal(**environment):
        ours, theirs = pty.openpty()
        variables = {**os.environ, "TERM": "xterm", **environment}
        with subprocess.Popen([sys.executable, "-m", "trilat", "show", "us-jp"], stdout=theirs, env=variables):
            os.close(theirs)
            out = b""
            while True:
                try:
                    part = os.read(ours, 4096)
                except OSError:
                    break
                if not part:
                    break
                out += part
        os.close(ours)
        return out.decode()

    assert "\x1b[1m" in on_terminal(NO_COLOR="") and "\x1b" not in on_terminal(NO_COLOR="1")
    assert "\x1b" not in on_terminal(TERM="dumb")


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_a_bar_shows_what_takes_over_a_second(monkeypatch):
    monkeypatch.setattr(sys, "stderr", Terminal())
    with _command.progress("thinking"):
        pass
    assert sys.stderr.getvalue() == ""
    with _command.progress("thinking"):
        time.sleep(1.4)
    told = sys.stderr.getvalue()
    assert "\rthinking [====                 ] 1 s\rthinking [ ====" in told
    # Nothing of it is left.
    assert told.endswith("\r" + " " * len("thinking [====                 ] 1 s") + "\r")


@pytest.mark.parametrize("arguments", [["frameworks"], ["show", "us"], ["export"], ["check", "/no/such"]])
def test_a_closed_output(arguments):
    if os.name != "posix":
        pytest.skip("closing streams is the shell's")
    call = [sys.executable, "-m", "trilat", *arguments]
    done = subprocess.run(["sh", "-c", '"$@" >&-', "sh", *call], stderr=subprocess.PIPE, text=True)
    assert done.returncode == 1 and done.stderr == "error: the standard output is closed\n"
    done = subprocess.run(["sh", "-c", '"$@" >&- 2>&-', "sh", *call])
    assert done.returncode == 1


def test_a_path_that_cannot_be_written(tmp_path):
    for path in (tmp_path / "no" / "x", tmp_path, ""):
        done = run("export", "-o", path)
        assert done.returncode == 1 and f"'{path}'" in done.stderr and ".trilat-" not in done.stderr


def test_redline(tmp_path):
    for name, verb in [("2022", "pledge"), ("2023", "intend")]:
        text = f"They {verb} to hold the trilateral exercise. They met <b>."
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    before, after = tmp_path / "2022.txt", tmp_path / "2023.txt"
    found = run("redline", before, after)
    assert found.returncode == 1
    assert "They [-pledge-] {+intend+} to hold" in found.stdout
    html = run("redline", before, after, "--html").stdout
    assert "<del> pledge</del><ins> intend</ins>" in html
    assert "<b>." not in html
    assert run("redline", before, before, "--markdown").returncode == 0
    assert len(json.loads(run("redline", before, after, before, "--json").stdout)["steps"]) == 2
    assert run("redline", before, after, "--moved-only").returncode == 0
    assert "two texts or more" in run("redline", before).stderr


def test_draft_and_accept(tmp_path):
    text = tmp_path / "note.txt"
    text.write_text("[¶1] We will hold a trilateral exercise annually.", encoding="utf-8")
    wanted = ("--source", "id=note", "--source", "kind=joint-statement", "--issuers", "us,jp,kr")
    found = run("draft", text, *wanted)
    assert found.returncode == 0, found.stderr
    assert "not records before they are accepted" in found.stderr
    file = tmp_path / "draft.yaml"
    file.write_text(found.stdout, encoding="utf-8")
    # A file of proposals is not a dossier.
    assert "a file of proposals, not a dossier" in run("check", file).stdout
    nothing = run("accept", file, "--coder", "kw")
    assert "commitments" not in nothing.stdout
    accepted = run("accept", file, "1a", "--coder", "kw")
    assert accepted.returncode == 0, accepted.stderr
    assert "verb: \"will hold\"" in accepted.stdout
    other = tmp_path / "other.txt"
    other.write_text("[¶1] We will hold talks.", encoding="utf-8")
    gold = tmp_path / "gold.json"
    gold.write_text(run("export").stdout, encoding="utf-8")
    score = ("--score", file, "--gold", gold, "--of", "lima-joint-statement-2024")
    assert "of another text" in run("draft", other, *score).stderr
    assert "precision" in run("draft", text, *score).stdout
