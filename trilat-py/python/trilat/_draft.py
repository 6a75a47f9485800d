"""From a raw text to proposals that a person accepts, edits or rejects."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence

from . import _native
from ._dossier import Dossier, bundled
from ._errors import QuestionError
from ._redline import named_text
from ._value import Value, decode, to_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from . import types
    from ._native import Draft as NativeDraft
    from ._redline import Source as TextSource

__all__ = ["Draft", "Proposals", "ask_for", "draft", "read_draft", "read_reply"]


class Proposals(Sequence["types.Proposal"]):
    """Proposals in the order of their text, also by their ids. They do not change."""

    __slots__ = ("_found",)

    def __init__(self, found: Iterable[types.Proposal]) -> None:
        self._found = tuple(found)

    def __len__(self) -> int:
        return len(self._found)

    def __getitem__(self, at: Any) -> Any:
        if isinstance(at, str):
            for one in self._found:
                if one.id == at:
                    return one
            raise KeyError(at)
        return Proposals(self._found[at]) if isinstance(at, slice) else self._found[at]

    def __iter__(self) -> Iterator[types.Proposal]:
        return iter(self._found)

    def where(self, **wanted: str) -> Proposals:
        """Those whose `tier`, `kind`, `state`, `at` or field is as wanted."""
        return Proposals(one for one in self._found if all(fits(one, *it) for it in wanted.items()))

    def __repr__(self) -> str:
        return f"<{len(self)} proposals>"


def fits(proposal: types.Proposal, name: str, value: str) -> bool:
    if name in ("tier", "kind", "state", "at", "method", "id"):
        return bool(getattr(proposal, name) == value)
    reading = proposal.fields.get(name)
    return reading is not None and bool(reading.value == value)


class Draft:
    """Proposals from one text, bound to it. A proposal is not a record: nothing is compared or
    counted from it before a person accepts it."""

    __slots__ = ("_native", "_base", "_data")

    def __init__(self) -> None:
        raise TypeError("use trilat.draft(text) or trilat.read_draft(file)")

    @classmethod
    def _of(cls, native: NativeDraft, base: Dossier | None) -> Draft:
        self = cls.__new__(cls)
        self._native, self._base, self._data = native, base, None
        return self

    _native: NativeDraft
    _base: Dossier | None
    _data: types.Draft | None

    def _set(self, native: NativeDraft) -> None:
        self._native, self._data = native, None

    @property
    def data(self) -> types.Draft:
        """All of it as a frozen value."""
        from .types import Draft

        if self._data is None:
            self._data = decode(Draft, json.loads(self._native.json()), self._native.answer())
        return self._data

    @property
    def proposals(self) -> Proposals:
        """What is proposed, in the order of the text."""
        return Proposals(self.data.proposals)

    @property
    def source(self) -> Any:
        """The record of the source, as a dossier has it."""
        return self.data.source

    def __len__(self) -> int:
        return len(self.data.proposals)

    def __iter__(self) -> Iterator[types.Proposal]:
        return iter(self.data.proposals)

    def __getitem__(self, at: Any) -> Any:
        return self.proposals[at]

    def _id(self, which: int | str | Value) -> str:
        if isinstance(which, int):
            which = self.data.proposals[which]
        found = getattr(which, "id", which)
        if not isinstance(found, str):
            raise TypeError(f"expected a proposal, its id or its place, not {type(which).__name__}")
        return found

    def accept(self, *which: int | str | Value, **changes: Any) -> None:
        """Accepts proposals, by id or place, with changes to their fields; `None` leaves a field out."""
        written = to_json(changes)
        native = self._native
        for one in which:
            native = native.accept(self._id(one), written)
        self._set(native)

    def accept_tier(self, tier: str) -> None:
        """Accepts every undecided proposal of a tier. Say in `coder` that nobody has read them."""
        self._set(self._native.accept_tier(tier))

    def reject(self, *which: int | str | Value, why: str | None = None) -> None:
        """Rejects proposals, by id or place. They are kept, so that a second run does not ask again."""
        native = self._native
        for one in which:
            native = native.reject(self._id(one), why)
        self._set(native)

    def carry_over(self, earlier: Draft) -> None:
        """Takes over what was decided about an earlier draft of the same text."""
        self._set(self._native.carry_over(earlier._native))

    def check(self, text: TextSource) -> None:
        """Raises `QuestionError` unless the proposals are of this text, with the difference."""
        self._native.check(named_text(text, "text")[1])

    def to_dossier(self, coder: str, base: Dossier | None = None) -> Dossier:
        """What was accepted, as a dossier: the records of `base`, and the new ones read as strictly
        as a file.

        base: the dossier that the text was drafted with, if left out.

        Raises `DossierError` with everything that is wrong with the records.
        """
        base = self._base if base is None else base
        return Dossier._of(self._native.to_dossier(coder, None if base is None else base._native))

    def accepted(self, coder: str, format: str = "yaml") -> str:
        """What was accepted, as a file of a dossier: `yaml` or `json`."""
        return self._native.accepted(coder, known(format))

    def score(self, text: TextSource, coding: Dossier, source: str) -> types.DraftScore:
        """The commitments that are proposed, held against those that a dossier has of a source."""
        from .types import DraftScore

        answer = self._native.score(named_text(text, "text")[1], coding._native, source)
        return decode(DraftScore, json.loads(answer.json()), answer)

    def to_yaml(self) -> str:
        """The file of proposals, for people to edit."""
        return self._native.yaml()

    def to_json(self) -> str:
        """The file of proposals as JSON."""
        return self._native.json()

    def explain(self, width: int = 100) -> str:
        """The page as text."""
        return self.data.explain(width)

    def __repr__(self) -> str:
        tiers = [f"{len(self.proposals.where(tier=it))} {it}" for it in ("sure", "likely", "possible")]
        return f"<Draft: {', '.join(tiers)}>"

    def _repr_html_(self) -> str:
        return self.data._repr_html_()


def known(format: str) -> str:
    if format not in ("json", "yaml"):
        raise QuestionError(f"`{format}` is not a format; there are `json` and `yaml`")
    return format


def draft(
    text: TextSource,
    source: str | Value | Mapping[str, Any] | None = None,
    dossier: Dossier | None = None,
) -> Draft:
    """Reads a raw text and proposes commitments, positions and mechanisms, each with its quotation,
    its place, a reason for every field, and alternatives.

    text: the text, or its path (`pathlib.Path`).
    source: the record of the source, or some of its keys; the id of a source of the dossier. What is
        left out is proposed from the text's header and first lines.
    dossier: whose names of actors and issues are recognised; the bundled dossier if left out.

    >>> import trilat
    >>> found = trilat.draft("We will hold a trilateral exercise annually.")
    >>> [(one.id, one.fields["verb"].value, one.fields["cadence"].value) for one in found]
    [('1a', 'will hold', '1 per year')]
    """
    dossier = bundled() if dossier is None else dossier
    _, words = named_text(text, "text")
    return Draft._of(_native.Draft.of(words, record_of(words, source, dossier), dossier._native), dossier)


def record_of(words: str, source: str | Value | Mapping[str, Any] | None, dossier: Dossier) -> str:
    """The record of the source as JSON."""
    if isinstance(source, str):
        if source not in dossier.sources:
            raise QuestionError(f"the dossier has no source `{source}`")
        record: dict[str, Any] = dossier.sources[source].to_dict()
        keep = ("id", "kind", "title", "completeness", "issuers", "level", "date", "place", "address", "publisher")
        record = {key: record[key] for key in keep if key in record}
    else:
        record = json.loads(_native.proposed_source(words, dossier._native))
        given = source.to_dict() if isinstance(source, Value) else dict(source or {})
        record |= json.loads(to_json(given))
    return json.dumps(record)


def ask_for(
    text: TextSource,
    source: str | Value | Mapping[str, Any] | None = None,
    dossier: Dossier | None = None,
) -> types.ModelRequest:
    """Writes a question for a language model of your own: its `prompt`, and the `schema` of the
    answer. Nothing is sent anywhere.

    text, source, dossier: as for `draft`.
    """
    from .types import ModelRequest

    dossier = bundled() if dossier is None else dossier
    _, words = named_text(text, "text")
    found = _native.ask_for(words, record_of(words, source, dossier), dossier._native)
    return decode(ModelRequest, json.loads(found))


def read_reply(
    reply: str,
    text: TextSource,
    source: str | Value | Mapping[str, Any] | None = None,
    dossier: Dossier | None = None,
    model: str = "model",
    others: Mapping[str, str] | None = None,
) -> Draft:
    """Reads the answer of a language model to `ask_for`, as strictly as a file.

    What it quotes must stand in the text: an invented quotation is rejected, with the nearest
    passage. What the rules find for sure and the answer lacks is added.

    model: its name, kept with each proposal.
    others: other texts by their ids, in which a quotation may stand instead.
    """
    dossier = bundled() if dossier is None else dossier
    _, words = named_text(text, "text")
    record = record_of(words, source, dossier)
    given = None if others is None else list(others.items())
    native = _native.Draft.of_reply(words, record, reply, model, dossier._native, given)
    return Draft._of(native, dossier)


def read_draft(
    text: str | os.PathLike[str], format: str | None = None, dossier: Dossier | None = None
) -> Draft:
    """Reads a file of proposals, from text or from its path (`pathlib.Path`).

    Raises `QuestionError` if it is not one.
    """
    name, words = named_text(text, "draft")
    if format is None:
        format = "json" if words.lstrip("\ufeff \t\r\n")[:1] == "{" else "yaml"
    return Draft._of(_native.Draft.read(words, known(format)), bundled() if dossier is None else dossier)
