"""Raw texts side by side.

Written by `tools/python_types.py` from what the library can be asked; change it there.
"""

from __future__ import annotations

from .._extras import RedlineExtras, RedlineSeriesExtras
from .._value import Map, Value

# As `typing` has it, which takes longer to import than all of this.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import SentenceOutcome, TellingKind, WordMark


class Redline(RedlineExtras):
    """Two texts side by side. As a table (`to_pandas()` and its like) it has a row for each of its
    `changes`.

    before: The earlier text.
    after: The later text.
    counts: How many sentences came to which outcome.
    changes: Every sentence in the order of the later text; what only the earlier text has
        follows the sentence that it stood behind.
    """

    _list = "changes"
    before: RedlineSide
    after: RedlineSide
    counts: Map[int]
    changes: tuple[SentenceChange, ...]
    _spec = "before:RedlineSide after:RedlineSide counts:{=} changes:[SentenceChange]"


class RedlineSeries(RedlineSeriesExtras):
    """Several texts in order. As a table (`to_pandas()` and its like) it has a row for each of its
    `threads`.

    steps: Each text with the next.
    threads: Every sentence that stands in two texts or more, in the order in which they begin.
    """

    _list = "threads"
    steps: tuple[Redline, ...]
    threads: tuple[SentenceThread, ...]
    _spec = "steps:[Redline] threads:[SentenceThread]"


class RedlineSide(Value):
    """One side of a redline.

    name: What the text is called.
    full: Whether it is the full text.
    sentences: How many sentences it has, without headings.
    """

    name: str
    full: bool
    sentences: int
    _spec = "name full sentences"


class SentenceChange(Value):
    """What became of one sentence.

    outcome: What became of it.
    after: The later sentence.
    before: The earlier sentence.
    block: For moved sentences: neighbors that moved together have the same number.
    similarity: How alike the two are, from 0 to 1 (see `redline`).
    telling: Changed words that matter: operators, numbers, dates, frequencies, negations.
    words: The two word by word; empty where only one text has it.
    """

    outcome: SentenceOutcome
    after: SentencePlace | None = None
    before: SentencePlace | None = None
    block: int | None = None
    similarity: float | None = None
    telling: tuple[TellingWord, ...] = ()
    words: tuple[WordChange, ...] = ()
    _spec = (
        "outcome after?:SentencePlace before?:SentencePlace block? similarity? "
        "telling?:[TellingWord] words?:[WordChange]"
    )


class SentencePlace(Value):
    """A sentence of one of the texts.

    index: Which sentence, counted from 0, headings included.
    at: Its paragraph, such as `¶4`.
    start: The first byte of the sentence in the text.
    end: The byte after the last one.
    text: The sentence as written.
    """

    index: int
    at: str
    start: int
    end: int
    text: str
    _spec = "index at start end text"


class SentenceThread(Value):
    """A sentence followed through texts.

    places: One for each text, in order; none where the text does not have it.
    """

    places: tuple[SentencePlace | None, ...]
    _spec = "places:[?SentencePlace]"


class TellingWord(Value):
    """Changed words of one kind.

    kind: What they are about.
    after: The later words.
    before: The earlier words.
    """

    kind: TellingKind
    after: str | None = None
    before: str | None = None
    _spec = "kind after? before?"


class WordChange(Value):
    """A run of words of one mark.

    mark: Which sentence has them.
    words: The words as written, white space made single.
    space: Whether a space stands before them.
    party: Whether they only name the parties in another way ("The Leaders", "We").
    """

    mark: WordMark
    words: str
    space: bool
    party: bool = False
    _spec = "mark words space party?"
