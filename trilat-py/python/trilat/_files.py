"""Files, written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile


def write_whole(path: str | os.PathLike[str], text: str) -> None:
    """Writes a file beside the place and moves it there, so that nobody finds half of it.

    An `OSError` names the path that was given.
    """
    given = os.fsdecode(path)
    try:
        if not given or os.path.isdir(given):
            number = errno.EISDIR if given else errno.ENOENT
            raise OSError(number, os.strerror(number))
        write(os.path.realpath(given), text)
    except OSError as error:
        raise OSError(error.errno, error.strerror, given) from None


def write(target: str, text: str) -> None:
    handle, beside = tempfile.mkstemp(prefix=".trilat-", dir=os.path.dirname(target))
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        try:
            mode = os.stat(target).st_mode & 0o777
        except FileNotFoundError:
            # What a plain `open` would have given it.
            mask = os.umask(0)
            os.umask(mask)
            mode = 0o666 & ~mask
        os.chmod(beside, mode)
        os.replace(beside, target)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(beside)
        raise
