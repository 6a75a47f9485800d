"""The command `trilat`: questions to a dossier from a terminal."""

from __future__ import annotations

import argparse
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import trilat

from . import _native
from ._errors import DossierError, TrilatError
from ._page import counted

if TYPE_CHECKING:
    from ._value import Value

COLOURS = {"error": "\x1b[31m", "warning": "\x1b[33m", "head": "\x1b[1m", "end": "\x1b[0m"}


def has_colour(stream: Any) -> bool:
    """Colours are for terminals, and for those who have not asked for none."""
    return bool(stream.isatty()) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Columns of the terminal; of what goes elsewhere, always the same."""
    if not sys.stdout.isatty():
        return 100
    import shutil

    return max(40, shutil.get_terminal_size((100, 24)).columns)


@contextmanager
def progress(what: str) -> Iterator[None]:
    """Shows on a terminal a bar while something takes longer than a second.

    The bar moves to and fro: how much is left is known only at the end.
    """
    if not sys.stderr.isatty():
        yield
        return
    done = threading.Event()

    def tell() -> None:
        import shutil

        drawn = 0
        if done.wait(1):
            return
        room = shutil.get_terminal_size((80, 24)).columns
        for tick in range(1_000_000_000):
            line = bar(what, tick, 1 + tick // TICKS, room)
            print(f"\r{line}", end="", file=sys.stderr, flush=True)
            drawn = len(line)
            if done.wait(1 / TICKS):
                break
        print("\r" + " " * drawn + "\r", end="", file=sys.stderr, flush=True)

    teller = threading.Thread(target=tell, daemon=True)
    teller.start()
    try:
        yield
    finally:
        done.set()
        teller.join()


# Steps of the bar in a second.
TICKS = 8


def bar(what: str, tick: int, seconds: int, room: int) -> str:
    """One line of at most so many columns.

    >>> bar("reading d.yaml", 3, 1, 80)
    'reading d.yaml [   ====              ] 1 s'
    >>> bar("reading a/very/long/path/to/a/dossier.yaml", 3, 12, 40)
    'reading a/very/l… [   ====       ] 12 s'
    """
    end = f"] {seconds} s"
    # A terminal goes on to the next line after its last column.
    room = max(room - len(end) - 3, 24)
    inner = 21 if len(what) + 21 <= room else 14
    if len(what) + inner > room:
        what = what[: room - inner - 1] + "…"
    block = 4
    way = inner - block
    place = way - abs(tick % (2 * way) - way)
    return f"{what} [{' ' * place}{'=' * block}{' ' * (way - place)}{end}"


def opened(options: argparse.Namespace) -> trilat.Dossier:
    if options.dossier is None:
        return trilat.trilateral()
    with progress(f"reading {options.dossier}"):
        return trilat.load(options.dossier)


def show(options: argparse.Namespace, value: Value) -> None:
    """A result as JSON or as a page."""
    if options.json:
        print(to_json(value.to_dict()))
        return
    lines = value.explain(width()).splitlines()
    if has_colour(sys.stdout):
        lines = [
            f"{COLOURS['head']}{line}{COLOURS['end']}" if after and set(after) <= set("═─") else line
            for line, after in zip(lines, [*lines[1:], ""], strict=True)
        ]
    print("\n".join(lines))


def to_json(value: Any) -> str:
    import json

    return json.dumps(value, ensure_ascii=False)


def check(options: argparse.Namespace) -> int:
    """Everything that is wrong with a dossier."""
    with progress(f"reading {options.path}"):
        found, drawn = _native.check(options.path, has_colour(sys.stdout) and not options.json)
    import json

    findings = json.loads(found)
    errors = sum(finding["severity"] == "error" for finding in findings)
    if options.json:
        print(found)
    else:
        if drawn:
            print(drawn, end="")
        warnings = len(findings) - errors
        print(f"{counted(errors, 'error')}, {counted(warnings, 'warning')}")
    return 1 if errors else 0


def show_record(options: argparse.Namespace) -> int:
    """A record with what refers to it, or records that have some words."""
    dossier = opened(options)
    if not options.words:
        if options.json:
            print(to_json({"header": dossier.header.to_dict(), **dict(dossier._counts())}))
        else:
            print(dossier.header.title or "a dossier without a title")
            for kind, count in dossier._counts():
                print(f"{count:7} {kind}")
        return 0
    words = " ".join(options.words)
    kind, colon, id = words.partition(":")
    kinds = [one[:-1] for one in trilat.types.RECORDS]
    if colon and kind in kinds:
        show(options, dossier.record(kind, id))
        return 0
    of = [one for one in kinds if words in getattr(dossier, f"{one}s")]
    if of and options.json:
        pages = [dossier.record(one, words).to_dict() for one in of]
        print(to_json(pages[0] if len(pages) == 1 else pages))
        return 0
    for one in of:
        show(options, dossier.record(one, words))
    if not of:
        found = dossier.search(words, limit=options.limit)
        show(options, found)
        return 0 if found.total else 1
    return 0


def diff(options: argparse.Namespace) -> int:
    """What changed from one statement, or commitment, to another."""
    dossier = opened(options)
    before, after = options.before.split("+"), options.after.split("+")
    both = (options.before, options.after)
    if all(id in dossier.commitments and id not in dossier.sources for id in both):
        show(options, dossier.compare_commitments(*both))
    else:
        show(options, dossier.compare_statements(before, after))
    return 0


def redline(options: argparse.Namespace) -> int:
    """What changed in the wording from one raw text to the next."""
    from pathlib import Path

    found = trilat.redline(*map(Path, options.texts), partial=options.partial, moved_only=options.moved_only)
    if options.html:
        print(found.to_html(), end="")
    elif options.markdown:
        print(found.to_markdown(), end="")
    else:
        show(options, found)
    return 1 if found.differs else 0


def draft(options: argparse.Namespace) -> int:
    """Proposals from a raw text, for a person to accept, edit or reject."""
    from pathlib import Path

    if options.score:
        return draft_score(options)
    given: dict[str, Any] = dict(one.split("=", 1) for one in options.source)
    if options.issuers:
        given["issuers"] = options.issuers.split(",")
    dossier = opened(options)
    id = given.get("id")
    known = id if id in dossier.sources and set(given) == {"id"} else given
    found = trilat.draft(Path(options.text), source=known, dossier=dossier)
    if options.earlier:
        found.carry_over(trilat.read_draft(Path(options.earlier), dossier=dossier))
    print(found.to_json() if options.json else found.to_yaml(), end="\n" if options.json else "")
    print(f"{found!r}: not records before they are accepted", file=sys.stderr)
    return 0


def draft_score(options: argparse.Namespace) -> int:
    """Proposals held against a coding."""
    from pathlib import Path

    if not options.gold or not options.of:
        options.refuse("--score goes with --gold DOSSIER and --of SOURCE")
    gold = trilat.load(options.gold)
    found = trilat.read_draft(Path(options.score), dossier=gold)
    found.check(Path(options.text))
    show(options, found.score(Path(options.text), gold, options.of))
    return 0


def accept(options: argparse.Namespace) -> int:
    """The records that come of accepted proposals, as a file of a dossier."""
    from pathlib import Path

    dossier = opened(options)
    found = trilat.read_draft(Path(options.draft), dossier=dossier)
    if options.sure:
        found.accept_tier("sure")
    found.accept(*options.ids)
    # As strictly as a file, before anything is written.
    found.to_dossier(coder=options.coder)
    print(found.accepted(options.coder, "json" if options.json else "yaml"), end="\n" if options.json else "")
    return 0


def series(options: argparse.Namespace) -> int:
    """Undertakings followed through several statements."""
    show(options, opened(options).series([one.split("+") for one in options.statements]))
    return 0


def verify(options: argparse.Namespace) -> int:
    """Whether quoted words stand where the records say they do."""
    dossier = opened(options)
    with progress("looking up quotations"):
        found = dossier.verify(options.texts)
    show(options, found)
    bad = {"not-found", "misattributed"}
    return 1 if any(one.status in bad for one in found.quotations) else 0


def track(options: argparse.Namespace) -> int:
    """What became of undertakings and mechanisms, up to a day."""
    dossier = opened(options)
    if options.of is None:
        show(options, dossier.track(options.as_of))
    else:
        show(options, dossier.cadence(options.of, options.as_of))
    return 0


def frameworks(options: argparse.Namespace) -> int:
    """Frameworks side by side; one alone item by item; without any, which there are."""
    dossier = opened(options)
    ids = options.frameworks
    if not ids and options.json:
        print(to_json(dossier.frameworks.to_list()))
    elif not ids:
        for id, framework in dossier.frameworks.items():
            print(f"{id:24} {framework.name}")
    elif len(ids) == 1:
        show(options, dossier.institution_items(ids[0], options.at, basis=options.basis))
    else:
        show(options, dossier.compare_frameworks(*ids, at=options.at, basis=options.basis))
    return 0


def export(options: argparse.Namespace) -> int:
    """The dossier as one JSON document, or its network for other programs."""
    if options.json and options.to != "json":
        options.refuse(f"--json goes with --to json, not with --to {options.to}")
    dossier = opened(options)
    if options.to == "json":
        text = dossier.to_json(pretty=not options.json) + "\n"
    else:
        network = dossier.network()
        text = getattr(network, f"to_{options.to}")(options.relation)
    if options.output is None:
        sys.stdout.write(text)
    else:
        from ._files import write_whole

        write_whole(options.output, text)
    return 0


def parser() -> argparse.ArgumentParser:
    """The command's arguments."""
    out = argparse.ArgumentParser(
        prog="trilat",
        description="Commitments, mechanisms and positions of states, and comparisons of them.",
        epilog="Without --dossier, questions go to the bundled dossier on cooperation of the United "
        "States, Japan and South Korea. Exit status: 0, 1 where errors were found, 2 for a wrong call.",
    )
    out.add_argument("--version", action="version", version=f"trilat {trilat.__version__}")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--json", action="store_true", help="the answer as JSON")
    asked = argparse.ArgumentParser(add_help=False, parents=[common])
    asked.add_argument("--dossier", metavar="PATH", help="a folder or file with a dossier")
    commands = out.add_subparsers(title="commands", required=True, metavar="COMMAND")

    def command(run: Callable[[argparse.Namespace], int], name: str, of: Any) -> argparse.ArgumentParser:
        about = (run.__doc__ or "").splitlines()[0]
        made: argparse.ArgumentParser = commands.add_parser(
            name, parents=[of], help=about, description=about
        )
        made.set_defaults(run=run, refuse=made.error)
        return made

    it = command(check, "check", common)
    it.add_argument("path", help="a folder or file with a dossier")
    it = command(show_record, "show", asked)
    it.add_argument("words", nargs="*", help="an id, `kind:id`, or words to look for")
    it.add_argument("--limit", type=whole, default=50, help="at most so many hits (50)")
    it = command(diff, "diff", asked)
    it.add_argument("before", metavar="A", help="the earlier source or commitment; several as a+b")
    it.add_argument("after", metavar="B", help="the later one")
    it = command(redline, "redline", common)
    it.add_argument("texts", nargs="+", metavar="FILE", help="two texts or more, the earliest first")
    it.add_argument("--html", action="store_true", help="as HTML, with <del> and <ins>")
    it.add_argument("--markdown", action="store_true", help="as Markdown")
    it.add_argument("--moved-only", action="store_true", help="nothing but what moved")
    it.add_argument(
        "--partial", action="store_true", help="the texts are parts: what one lacks is not seen, not dropped"
    )
    it = command(draft, "draft", asked)
    it.add_argument("text", metavar="FILE", help="the text")
    it.add_argument(
        "--source", action="append", default=[], metavar="KEY=VALUE", help="of the source's record, such as kind=treaty"
    )
    it.add_argument("--issuers", metavar="IDS", help="who issued it, such as us,jp,kr")
    it.add_argument("--earlier", metavar="DRAFT", help="an earlier draft of the text, whose decisions are taken over")
    it.add_argument("--score", metavar="DRAFT", help="hold these proposals against a coding")
    it.add_argument("--gold", metavar="DOSSIER", help="with --score: the coding")
    it.add_argument("--of", metavar="SOURCE", help="with --score: the source in the coding")
    it = command(accept, "accept", asked)
    it.add_argument("draft", metavar="DRAFT", help="a file of proposals")
    it.add_argument("ids", nargs="*", metavar="ID", help="proposals to accept beside those that the file accepts")
    it.add_argument("--sure", action="store_true", help="accept every undecided one that is sure, unread")
    it.add_argument("--coder", required=True, help="who accepts them")
    it = command(series, "series", asked)
    it.add_argument("statements", nargs="+", metavar="SOURCE", help="sources in order; several as a+b")
    it = command(verify, "verify", asked)
    it.add_argument("texts", help="a folder of .txt and .md files")
    it = command(track, "track", asked)
    it.add_argument("of", nargs="?", help="one mechanism or commitment: its cadence")
    it.add_argument("--as-of", required=True, metavar="DAY", help="such as 2025-12-31")
    it = command(frameworks, "frameworks", asked)
    it.add_argument("frameworks", nargs="*", metavar="FRAMEWORK")
    it.add_argument("--at", metavar="WHEN", help="`signature`, `highest` (ever; the default) or a day")
    it.add_argument(
        "--basis", choices=["text", "practice"], default="text", help="what the texts provide for, or what is done"
    )
    it = command(export, "export", asked)
    it.add_argument("--to", choices=["json", "graphml", "gexf", "dot"], default="json")
    it.add_argument("--relation", choices=["congruence", "conflict", "subtract"], default="congruence")
    it.add_argument("--output", "-o", metavar="FILE", help="instead of the terminal")
    return out


def whole(text: str) -> int:
    number = int(text)
    if number < 0:
        raise ValueError
    return number


def main(arguments: list[str] | None = None) -> int:
    """Runs the command and returns its exit status."""
    options = parser().parse_args(arguments)
    # Either may have been closed before the command was called.
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - as long as the command runs
    if sys.stdout is None:
        print("error: the standard output is closed", file=sys.stderr)
        return 1
    # Undertakings are quoted as they stand, whatever the terminal was told to use.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        status: int = options.run(options)
        sys.stdout.flush()
        return status
    except DossierError as error:
        found = error.diagnostics
        print(error, file=sys.stderr)
        print(counted(len(found), "finding"), file=sys.stderr)
    except (TrilatError, OSError, UnicodeError) as error:
        if isinstance(error, BrokenPipeError):
            # Who reads has had enough, as `head` does; nothing more is to be flushed to it.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 0
        mark, end = (COLOURS["error"], COLOURS["end"]) if has_colour(sys.stderr) else ("", "")
        print(f"{mark}error{end}: {error}", file=sys.stderr)
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return 130
    return 1
