"""The cases that all languages share."""

import json
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent / "tests/vectors"


def vectors(folder):
    """Each case with its name; as many as there have to be, so that none passes by finding none."""
    counts = json.loads((ROOT / "counts.json").read_text(encoding="utf-8"))
    paths = sorted((ROOT / folder).rglob("*.json"))
    assert len(paths) == counts[folder], folder
    return [(path, json.loads(path.read_text(encoding="utf-8"))) for path in paths]


def each(folder):
    """For `parametrize`."""
    cases = vectors(folder)
    names = [path.relative_to(ROOT).with_suffix("").as_posix() for path, _ in cases]
    return {"argvalues": [case for _, case in cases], "ids": names}
