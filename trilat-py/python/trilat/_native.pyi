"""
What `python/trilat` is built on.
"""

from _typeshed import SupportsGetItem
from collections.abc import Sequence
from datetime import date
from os import PathLike
from trilat.types import Certainty, DateRelation
from typing_extensions import CapsuleType
from typing import Any, Final, SupportsFloat, SupportsIndex, final

__all__ = ["__version__", "Answer", "Date", "Dossier", "Draft", "MeasurePairs", "MeasureScale", "MeasureTable", "arrow_table", "ask_for", "check", "from_raw", "from_texts", "load", "measure_ask", "measure_distance", "measure_reasons", "proposed_source", "read_atop", "redline", "trilateral"]

__version__: Final[str]
"""
Version of the library, shared by the crate, the wheel and the npm package.
"""

@final
class Answer:
    """
    What a question was answered with: data and pages.
    """
    def html(self, /) -> str:
        """
        The page as HTML, everything escaped, without styles.
        """
    def json(self, /) -> str:
        """
        The data as JSON.
        """
    def markdown(self, /) -> str:
        """
        The page as Markdown.
        """
    @staticmethod
    def of_page(json: str) -> Answer:
        """
        A page alone, as `page` writes it.
        """
    def page(self, /) -> str:
        """
        The page as JSON: headings, paragraphs, lists and tables.
        """
    def text(self, /, width: SupportsIndex) -> str:
        """
        The page as text in lines of at most `width` columns, where words allow.
        """

@final
class Date:
    """
    A date as a source gives it: a day, a month, a part of a year, a span, more or less sure.

    Dates follow EDTF (ISO 8601-2, levels 0 and 1) with parts of months and years. A date never
    pretends to be closer than it is written, and so there is no `<`: of two dates neither need be
    the earlier. Two dates are equal if they are written alike.

    Takes text, a `datetime.date` or another `Date`.

    >>> from trilat import Date
    >>> deadline = Date("2023 late")
    >>> deadline.earliest, deadline.precision
    (datetime.date(2023, 9, 1), 'part-of-year')
    >>> Date("2023-08-18").before(deadline)
    'certainly'
    >>> Date("2023-1X").on_or_before(deadline)
    'possibly'
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, date: str | date | Date) -> Date: ...
    def __reduce__(self, /) -> tuple[type, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def after(self, /, other: str | date | Date) -> Certainty:
        """
        It begins after the other ends.
        """
    def before(self, /, other: str | date | Date) -> Certainty:
        """
        It ends before the other begins.
        """
    def contains(self, /, other: str | date | Date) -> Certainty:
        """
        Every day of the other is a day of it.
        """
    @property
    def days(self, /) -> int | None:
        """
        How many days it allows for, both ends counted; `None` if a side is open or unknown.
        """
    @property
    def earliest(self, /) -> date | None:
        """
        The earliest day that it can touch, a `datetime.date`; `None` if it has no known one.
        """
    @property
    def is_approximate(self, /) -> bool:
        """
        Whether it carries `~` or `%`: it is about then.
        """
    @property
    def is_uncertain(self, /) -> bool:
        """
        Whether it carries `?` or `%`: the writer doubts the source.
        """
    @property
    def latest(self, /) -> date | None:
        """
        The latest day that it can touch, a `datetime.date`; `None` if it has no known one.
        """
    def on_or_after(self, /, other: str | date | Date) -> Certainty:
        """
        It begins after the other ends, or on the same day.
        """
    def on_or_before(self, /, other: str | date | Date) -> Certainty:
        """
        It ends before the other begins, or on the same day.
        """
    def overlaps(self, /, other: str | date | Date) -> Certainty:
        """
        They share a day.
        """
    @property
    def precision(self, /) -> str:
        """
        How closely it is known: `day`, `part-of-month`, `month`, `season`, `part-of-year`,
        `year`, `decade`, `century`, `millennium` or `interval`.
        """
    def relation(self, /, other: str | date | Date) -> DateRelation:
        """
        How this date lies to another: each relation holds `certainly`, `possibly` or `not`.
        """
    def within(self, /, other: str | date | Date) -> Certainty:
        """
        Every day of it is a day of the other.
        """

@final
class Dossier:
    """
    Records that refer to one another, checked as a whole.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __len__(self, /) -> int: ...
    def ask(self, /, question: str) -> Answer:
        """
        Answers a question, given as JSON.
        """
    def coder_agreement(self, /, other: Dossier, sources: Sequence[str], threshold: SupportsFloat | SupportsIndex) -> Answer:
        """
        How far two codings of one or several sources agree, records taken as one from a similarity
        on.
        """
    def compare_tracks(self, /, other: Dossier, arguments: str) -> Answer:
        """
        What changed from this dossier's track of a day to another's.
        """
    def contains(self, /, of: str, id: str) -> bool:
        """
        Whether there is a record of that kind and id.
        """
    def disputes(self, /, texts: dict[str, str] | str | PathLike[str]) -> Answer:
        """
        What is disputed, with quotations looked up in texts.
        """
    def header(self, /) -> str:
        """
        The head as JSON.
        """
    def ids(self, /, of: str) -> list[str]:
        """
        The ids of the records of one kind, in order.
        """
    @property
    def is_bundled(self, /) -> bool:
        """
        Whether it is the bundled one.
        """
    def merge(self, /, other: Dossier) -> tuple[Dossier, str]:
        """
        The records of two dossiers together, and where they meet, as JSON.
        """
    def record(self, /, of: str, id: str) -> str | None:
        """
        One record as JSON.
        """
    def records(self, /, of: str) -> str:
        """
        The records of one kind as a JSON list, in the order of their ids.
        """
    def to_json(self, /, pretty: bool = False) -> str:
        """
        The canonical JSON.
        """
    def verify(self, /, texts: dict[str, str] | str | PathLike[str]) -> Answer:
        """
        Looks up every quotation in texts: a folder, or texts by their names.
        """
    def warnings(self, /) -> str:
        """
        What was found and did not refuse the dossier, as JSON.
        """

@final
class Draft:
    """
    Proposals from one text. They do not change: what decides about one makes another.
    """
    def accept(self, /, id: str, changes: str) -> Draft:
        """
        The same with a proposal accepted; changes are JSON.
        """
    def accept_tier(self, /, tier: str) -> Draft:
        """
        The same with every undecided proposal of a tier accepted.
        """
    def accepted(self, /, coder: str, format: str) -> str:
        """
        What was accepted as a file of a dossier: JSON, or YAML for people.
        """
    def answer(self, /) -> Answer:
        """
        The page.
        """
    def carry_over(self, /, earlier: Draft) -> Draft:
        """
        The same with what was decided about an earlier draft of the same text.
        """
    def check(self, /, text: str) -> None:
        """
        Raises unless the proposals are of this text.
        """
    def json(self, /) -> str:
        """
        The file as JSON.
        """
    @staticmethod
    def of(text: str, source: str, dossier: Dossier | None = None) -> Draft:
        """
        Reads a text and proposes records; the record of the source is JSON.
        """
    @staticmethod
    def of_reply(text: str, source: str, reply: str, model: str, dossier: Dossier | None = None, others: Sequence[tuple[str, str]] | None = None) -> Draft:
        """
        Reads the answer of a language model; the record of the source is JSON, other texts are by
        their ids.
        """
    @staticmethod
    def read(text: str, format: str) -> Draft:
        """
        Reads a file of proposals, `json` or `yaml`.
        """
    def reject(self, /, id: str, why: str | None = None) -> Draft:
        """
        The same with a proposal rejected.
        """
    def score(self, /, text: str, coding: Dossier, source: str) -> Answer:
        """
        The proposals held against a coding.
        """
    def to_dossier(self, /, coder: str, base: Dossier | None = None) -> Dossier:
        """
        What was accepted as a dossier, with the records of a base.
        """
    def yaml(self, /) -> str:
        """
        The file as YAML.
        """

@final
class MeasurePairs:
    """
    All pairs of the actors of a table.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __len__(self, /) -> int: ...
    @property
    def actors(self, /) -> list[str]:
        """
        The actors in the order of the table.
        """
    def arrow(self, /) -> CapsuleType:
        """
        The pairs as a table: two names, items, items in common, and the measures, null where
        there is no value.
        """
    def bootstrap(self, /, one: str, other: str, measure: str, plan: tuple[SupportsIndex, SupportsFloat | SupportsIndex, SupportsIndex]) -> tuple[tuple[float, float] | None, str | None, int, int]:
        """
        The interval of a measure of one pair.
        """
    def contingency(self, /, one: str, other: str) -> list[list[int]]:
        """
        How often the one took each level while the other took each.
        """
    @staticmethod
    def from_bytes(bytes: bytes, actors: SupportsGetItem[int, str] | None = None) -> MeasurePairs: ...
    def get(self, /, one: str, other: str) -> tuple[tuple[float | None, str | None, int, int], tuple[float | None, str | None, int, int], tuple[float | None, str | None, int, int], tuple[float | None, str | None, int, int], tuple[float | None, str | None, int, int], list[tuple[float | None, str | None, int, int]], list[tuple[float | None, str | None, int, int]], tuple[float | None, str | None, int, int]]:
        """
        All measures of one pair.
        """
    @property
    def items(self, /) -> int:
        """
        How many items there are.
        """
    @property
    def levels(self, /) -> list[str]:
        """
        The names of the levels.
        """
    def merged(self, /, other: MeasurePairs) -> MeasurePairs:
        """
        These counts and those of other items.
        """
    def square(self, /, measure: str) -> bytearray:
        """
        One measure of all pairs as a square of floats in an array of bytes, row by row: not a
        number where there is no value, and for an actor with itself.
        """
    def to_bytes(self, /) -> bytes:
        """
        The counts as bytes, and the order of the actors.
        """

@final
class MeasureScale:
    """
    A scale and the values that stand for its levels.
    """
    def __new__(cls, /, levels: SupportsGetItem[int, Any], ordered: bool) -> MeasureScale: ...
    @property
    def kind(self, /) -> str:
        """
        `nominal`, `ordinal` or `numeric`.
        """
    @property
    def levels(self, /) -> list[str]:
        """
        The names of the levels.
        """
    @property
    def values(self, /) -> list[float]:
        """
        The number of each level.
        """

@final
class MeasureTable:
    """
    Positions of actors on items.
    """
    def __eq__(self, other: object, /) -> bool: ...
    @property
    def actors(self, /) -> list[str]: ...
    def alpha(self, /) -> list[tuple[float | None, str | None, int, int]]:
        """
        Krippendorff's α with each metric.
        """
    def alpha_bootstrap(self, /, metric: str, plan: tuple[SupportsIndex, SupportsFloat | SupportsIndex, SupportsIndex]) -> tuple[tuple[float, float] | None, str | None, int, int]:
        """
        The interval of α with a metric.
        """
    def bootstrap(self, /, one: SupportsIndex, other: SupportsIndex, measure: str, plan: tuple[SupportsIndex, SupportsFloat | SupportsIndex, SupportsIndex]) -> tuple[tuple[float, float] | None, str | None, int, int]:
        """
        The interval of a measure of the actors at two places.
        """
    def codes(self, /) -> bytes:
        """
        The codes of all cells, two bytes each in the machine's order, 65535 for not known.
        """
    @staticmethod
    def from_array(scale: MeasureScale, array: Any, actors: SupportsGetItem[int, str] | None = None, items: SupportsGetItem[int, str] | None = None) -> MeasureTable:
        """
        From a NumPy array of two dimensions.
        """
    @staticmethod
    def from_cells(scale: MeasureScale, actors: Any, items: Any, values: Any, weights: SupportsGetItem[int, SupportsFloat | SupportsIndex | None] | None = None) -> MeasureTable:
        """
        From the columns of a long table as sequences.
        """
    @staticmethod
    def from_csv(scale: MeasureScale, text: str, columns: str) -> MeasureTable:
        """
        From comma-separated text; which columns are what is said as JSON.
        """
    @staticmethod
    def from_long(scale: MeasureScale, source: Any, actor: str, item: str, value: str, weight: str | None = None) -> MeasureTable:
        """
        From Arrow data, one row a cell.
        """
    @staticmethod
    def from_rows(scale: MeasureScale, rows: SupportsGetItem[int, Any], actors: SupportsGetItem[int, str] | None = None, items: SupportsGetItem[int, str] | None = None) -> MeasureTable:
        """
        From one row of positions for each actor.
        """
    @staticmethod
    def from_wide(scale: MeasureScale, source: Any, actors: SupportsGetItem[int, str] | None = None, item: str | None = None, weight: str | None = None) -> MeasureTable:
        """
        From Arrow data, one column an actor.
        """
    def group_agreement(self, /, members: SupportsGetItem[int, str] | None) -> tuple[list[tuple[float | None, str | None, int, int]], tuple[float | None, str | None, int, int]]:
        """
        The agreement index of some actors, by item and on the mean.
        """
    @property
    def items(self, /) -> list[str]: ...
    @property
    def levels(self, /) -> list[str]: ...
    def pair(self, /, one: SupportsIndex, other: SupportsIndex) -> tuple[tuple[float | None, str | None, int, int], tuple[float | None, str | None, int, int], tuple[float | None, str | None, int, int], tuple[float | None, str | None, int, int], tuple[float | None, str | None, int, int], list[tuple[float | None, str | None, int, int]], list[tuple[float | None, str | None, int, int]], tuple[float | None, str | None, int, int]]:
        """
        All measures of the actors at two places.
        """
    def pairs(self, /) -> MeasurePairs:
        """
        All pairs.
        """
    @property
    def periods(self, /) -> list[int | None] | None: ...
    @property
    def shape(self, /) -> tuple[int, int]: ...
    @property
    def weights(self, /) -> list[float] | None: ...
    def window(self, /, first: SupportsIndex, last: SupportsIndex) -> MeasurePairs:
        """
        All pairs over the items of a window of periods, both ends included.
        """
    def with_periods(self, /, periods: SupportsGetItem[int, SupportsIndex | None]) -> MeasureTable:
        """
        The same with a period for each item.
        """
    def with_weights(self, /, weights: SupportsGetItem[int, SupportsFloat | SupportsIndex]) -> MeasureTable:
        """
        The same with a weight for each item.
        """

def arrow_table(columns: SupportsGetItem[int, tuple[str, str, Any]], length: SupportsIndex) -> CapsuleType:
    """
    A table from its columns, each with its name, its kind (`text`, `integer`, `number`,
    `boolean` or `texts`) and its values, `None` for null.

    # Errors

    A value that is not of its column's kind, or columns of different lengths.
    """

def ask_for(text: str, source: str, dossier: Dossier | None = None) -> str:
    """
    A question for a language model, as JSON.
    """

def check(path: str | PathLike[str], colour: bool = False) -> tuple[str, str]:
    """
    What is wrong with a dossier on disk, as JSON and drawn as compilers do.
    """

def from_raw(text: str, kind: str | None = None) -> str:
    """
    A raw text as paragraphs: `plain`, `html`, `pages`, or what it seems to be.
    """

def from_texts(texts: SupportsGetItem[int, tuple[str, str, str]]) -> Dossier:
    """
    Reads a dossier from texts, each with the name that findings call it by, and its notation:
    `json` or `yaml`.
    """

def load(path: str | PathLike[str]) -> Dossier:
    """
    Reads a dossier from a folder or a file.
    """

def measure_ask(question: str) -> str:
    """
    The answer to a question about statements or a network, both as JSON.
    """

def measure_distance(points: SupportsGetItem[int, tuple[str, SupportsFloat | SupportsIndex]], one: str, other: str) -> tuple[float | None, str | None, int, int]:
    """
    The distance of two actors' ideal points, as value, reason, n and items.
    """

def measure_reasons() -> list[tuple[str, str]]:
    """
    Why a measure may be undefined: each reason's name and what it says.
    """

def proposed_source(text: str, dossier: Dossier | None = None) -> str:
    """
    What a text's header and first lines say of the source, as JSON.
    """

def read_atop(csv: str) -> tuple[str, str]:
    """
    Reads ATOP's table of alliances: what it holds and the indices of each alliance, as JSON.
    """

def redline(texts: Sequence[tuple[str, str, bool]], moved_only: bool = False) -> Answer:
    """
    Compares raw texts sentence by sentence, each with the next. A text comes with what it is
    called and whether it is the full text.
    """

def trilateral() -> Dossier:
    """
    The bundled dossier.
    """
