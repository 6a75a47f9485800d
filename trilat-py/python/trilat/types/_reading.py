"""What is said of a dossier as a whole.

Written by `tools/python_types.py` from what the library can be asked; change it there.
"""

from __future__ import annotations

from .._extras import DateRelationExtras, DiagnosticExtras
from .._value import Value

# As `typing` has it, which takes longer to import than all of this.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar, Literal

    from . import Certainty, Code, ExternalKey, RecordRef, Severity


class CollisionIdentical(Value):
    """The same record to the letter.

    record: The record in the first dossier; none where it is the dossiers' own heads that meet.
    """

    kind: ClassVar[Literal["identical"]] = "identical"
    _tag = ("kind", "identical")
    record: RecordRef | None = None
    _spec = "record?"


class CollisionDiffering(Value):
    """One id, other contents; the first dossier's record is kept.

    keys: The keys in which they differ, in the order of the alphabet.
    record: The record in the first dossier; none where it is the dossiers' own heads that meet.
    """

    kind: ClassVar[Literal["differing"]] = "differing"
    _tag = ("kind", "differing")
    keys: tuple[str, ...]
    record: RecordRef | None = None
    _spec = "keys:[=] record?"


class CollisionSameThing(Value):
    """Another id in the second dossier for what one collection elsewhere calls the same thing;
    both are there until somebody decides, so the merged dossier is refused.

    other: The record in the second dossier.
    key: The key that both carry.
    record: The record in the first dossier; none where it is the dossiers' own heads that meet.
    """

    kind: ClassVar[Literal["same-thing"]] = "same-thing"
    _tag = ("kind", "same-thing")
    other: RecordRef
    key: ExternalKey
    record: RecordRef | None = None
    _spec = "other key record?"


class CollisionHeads(Value):
    """Both dossiers have a head, with other contents; the first one's is kept.

    record: The record in the first dossier; none where it is the dossiers' own heads that meet.
    """

    kind: ClassVar[Literal["heads"]] = "heads"
    _tag = ("kind", "heads")
    record: RecordRef | None = None
    _spec = "record?"


class DateRelation(DateRelationExtras):
    """How one date lies to another, relation by relation. Of *before*, *overlaps* and *after*
    exactly one holds of any two days or spans.

    before: The first date ends before the second begins.
    overlaps: They share a day.
    after: The first date begins after the second ends.
    within: Every day of the first is a day of the second; a month or year as the second is a
        period, from its first day to its last.
    contains: Every day of the second is a day of the first; a month or year as the first is a
        period, from its first day to its last.
    """

    before: Certainty
    overlaps: Certainty
    after: Certainty
    within: Certainty
    contains: Certainty
    _spec = "before overlaps after within contains"


class Diagnostic(DiagnosticExtras):
    """One finding about a dossier, as flat data. Equality compares what was found and where in the
    records, not where in the files.

    code: What kind of thing is wrong.
    severity: Whether it refuses the dossier.
    message: What is wrong here, in one line.
    help: What to do about it, where something can be said.
    location: Where it stands in a file; `None` for records made in code.
    path: The record and key, such as `commitments.lima-2024-5a.by[1]`; empty for a whole file.
    related: Other places that matter, such as where an id was used first.
    """

    code: Code
    severity: Severity
    message: str
    help: str | None = None
    location: Location | None = None
    path: str = ""
    related: tuple[Related, ...] = ()
    _spec = "code severity message help? location?:Location path? related?:[Related]"


class Header(Value):
    """What a dossier says of itself.

    description: What it covers.
    title: Its title.
    coders: Who coded it.
    licence: Under what terms it may be used.
    shared_keys: Collections whose keys name rows of worked material or files, so that several
        records may carry one key. A key of any other collection names one thing.
    """

    description: str | None = None
    title: str | None = None
    coders: tuple[str, ...] = ()
    licence: str | None = None
    shared_keys: tuple[str, ...] = ()
    _spec = "description? title? coders?:[=] licence? shared_keys?:[=]"


class Location(Value):
    """A place in a file.

    file: The file's name, relative to the dossier's folder, with `/` on every system.
    start: First byte, counted from 0.
    end: The byte after the last.
    line: Line, counted from 1.
    column: Column in characters (Unicode scalar values), counted from 1.
    column_utf16: Column in UTF-16 code units, counted from 1, as JavaScript and editors count.
    start_utf16: First UTF-16 code unit of the place within the file, counted from 0.
    end_utf16: The UTF-16 code unit after the last.
    """

    file: str
    start: int
    end: int
    line: int
    column: int
    column_utf16: int
    start_utf16: int
    end_utf16: int
    _spec = "file start end line column column_utf16 start_utf16 end_utf16"


class Related(Value):
    """A second place that a finding speaks of.

    message: What the place has to do with the finding.
    location: Where it is.
    """

    message: str
    location: Location | None = None
    _spec = "message location?:Location"
