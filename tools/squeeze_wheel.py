"""Compress wheels harder: `python tools/squeeze_wheel.py dist/*.whl`.

Zopfli takes its time to write what every reader of zip files reads.
"""

import pathlib
import sys
import zipfile

import zopfli


def squeeze(path: pathlib.Path) -> None:
    small = path.with_suffix(".small")
    with zipfile.ZipFile(path) as old, zopfli.ZipFile(small, "w") as new:
        for entry in old.infolist():
            new.writestr(entry, old.read(entry))
    small.replace(path)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        squeeze(pathlib.Path(name))
