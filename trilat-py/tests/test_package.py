"""The built wheel, as a user gets it."""

import doctest
import importlib
import os
import pkgutil
import re
import subprocess
import sys
from importlib.metadata import entry_points, metadata, requires, version
from pathlib import Path

import pytest
import trilat

HOUSE = Path(__file__).parent.parent.parent


def test_the_module_and_the_wheel_state_one_version():
    assert trilat.__version__ == version("trilat")


def test_the_wheel_asks_for_nothing_at_run_time():
    assert all("extra ==" in one for one in requires("trilat") or [])
    assert metadata("trilat")["Requires-Python"] == ">=3.10"
    [command] = entry_points(group="console_scripts", name="trilat")
    assert command.load() is importlib.import_module("trilat._command").main


def modules():
    found = pkgutil.walk_packages(trilat.__path__, "trilat.")
    return ["trilat", *(it.name for it in found if not it.name.endswith("__main__"))]


@pytest.mark.parametrize("name", modules())
def test_examples_in_docs(name):
    failed, _ = doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS)
    assert failed == 0


def test_examples_in_the_docs_of_dates():
    [test] = doctest.DocTestFinder(recurse=False).find(trilat.Date, "Date")
    assert test.examples
    assert doctest.DocTestRunner().run(test).failed == 0


def test_what_is_public_is_there_and_documented():
    for name in trilat.__all__:
        thing = getattr(trilat, name)
        assert isinstance(thing, str) or thing.__doc__, name


def front_page():
    readme = (HOUSE / "README.md").read_text(encoding="utf-8")
    return readme.split("## In Python")[1].split("\n## ")[0]


@pytest.mark.parametrize("page", [front_page(), metadata("trilat")["Description"]], ids=["repository", "package"])
def test_the_examples_of_a_readme(page, tmp_path):
    """In an interpreter of their own, in order."""
    lines = "\n".join(re.findall(r"```python\n(.*?)```", page, re.DOTALL))
    assert "trilat.trilateral()" in lines
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-c", lines], cwd=tmp_path, capture_output=True, encoding="utf-8", env=environment
    )
    assert done.returncode == 0, done.stderr


def test_types():
    """`mypy --strict` over the package, and its stub against the module."""
    pytest.importorskip("mypy")
    config = HOUSE / "trilat-py/pyproject.toml"
    place = Path(trilat.__path__[0]).parent
    variables = {**os.environ, "MYPYPATH": ""}
    for call in (["mypy", "--config-file", config], ["mypy.stubtest", "trilat._native", "--mypy-config-file", config]):
        done = subprocess.run([sys.executable, "-m", *map(str, call)], cwd=place.parent, capture_output=True, text=True, env=variables)
        assert done.returncode == 0, done.stdout + done.stderr


def test_time_to_import(capsys):
    """Printed, not judged: it is the machine's as much as ours."""
    code = "import time; t = time.perf_counter(); import trilat; print((time.perf_counter() - t) * 1e3)"
    times = [float(subprocess.check_output([sys.executable, "-c", code])) for _ in range(5)]
    code = "import time; import trilat; t = time.perf_counter(); trilat.trilateral().compare_statements('spirit-of-camp-david-2023', 'lima-joint-statement-2024'); print((time.perf_counter() - t) * 1e3)"
    first = [float(subprocess.check_output([sys.executable, "-c", code])) for _ in range(5)]
    with capsys.disabled():
        print(f"\nimport trilat: {min(times):.1f} ms; the bundled dossier and a comparison: {min(first):.1f} ms")
    assert min(times) > 0


def test_what_importing_does_not_load():
    code = "import sys, trilat; print([it for it in ('numpy', 'pandas', 'polars', 'pyarrow', 'networkx', 'matplotlib', 'dataclasses', 'argparse') if it in sys.modules])"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"
